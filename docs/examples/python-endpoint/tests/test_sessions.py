"""Sessions, and what they say of themselves."""

from concurrent.futures import ThreadPoolExecutor

from tests.client import EndpointTest


class SessionTest(EndpointTest):

    def test_description(self):
        described = self.get("/v1").json
        self.assertEqual("1.0", described["driver"]["contractVersion"])
        self.assertEqual({"name", "version", "vendor", "contractVersion", "hypervisor"}, set(described["driver"]))
        self.assertLess({"PAUSE", "SUSPEND", "REBOOT"}, set(described["capabilities"]))
        self.assertEqual({"maxBodyBytes": 16777216, "maxWaitSeconds": 30, "keptSeconds": 600}, described["limits"])

    def test_health(self):
        health = self.get("/v1/health").json
        self.assertEqual("up", health["status"])
        self.assertTrue(health["hypervisor"])
        self.assertRegex(health["since"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$")

    def test_sessions_drive_one_hypervisor(self):
        one, other = self.open_session(), self.open_session()
        self.assertNotEqual(one, other)
        instance = self.spawn()
        for session in one, other:
            self.assertEqual([instance], self.result("/v1/instances/ids", Virt_Session=session))
        self.result("/v1/power/off", {"instance": instance, "timeout": "PT0S", "retryInterval": "PT0S"},
                    Virt_Session=one)
        self.assertEqual("SHUTDOWN", self.state(instance))

    def test_closed_session(self):
        session = self.open_session()
        for _ in range(2):
            self.assertEqual(204, self.post("/v1/driver/close", Virt_Session=session).status)
        for path in "/v1/instances/ids", "/v1/power/on", "/v1/host/nodes":
            self.assert_refused("UNAVAILABLE", self.post(path, Virt_Session=session))
        for path in "/v1", "/v1/events":
            self.assert_refused("UNAVAILABLE", self.get(path, Virt_Session=session))

    def test_closing_leaves_machines_and_other_sessions(self):
        instance = self.spawn()
        session = self.open_session()
        self.post("/v1/driver/close", Virt_Session=session)
        self.assertEqual("RUNNING", self.state(instance))
        later = self.open_session()
        self.assertEqual([instance], self.result("/v1/instances/ids", Virt_Session=later))

    def test_unknown_session(self):
        self.assert_problem(404, "unknown-session", self.get("/v1", Virt_Session="none"))
        self.assert_problem(404, "unknown-session", self.get("/v1/events", Virt_Session="none"))
        for path in "/v1/host/nodes", "/v1/driver/close":
            self.assert_problem(404, "unknown-session", self.post(path, Virt_Session="none"))

    def test_wrong_opening(self):
        for arguments, named in (
            ({}, "namePrefix"),
            ({"namePrefix": "example-"}, "settings"),
            ({"namePrefix": "Wrong_Prefix", "settings": {}}, "namePrefix"),
            ({"namePrefix": "example-", "settings": {"speed": "high"}}, "speed"),
            ({"namePrefix": "example-", "settings": {"speed": 1}}, "settings"),
        ):
            reply = self.post("/v1/driver/open", arguments)
            self.assert_refused("INVALID_ARGUMENT", reply)
            self.assertIn(named, reply.json["detail"])

    def test_opening_is_done_once_for_a_key(self):
        arguments = {"namePrefix": "example-", "settings": {}}
        first, second = (self.result("/v1/driver/open", arguments, Idempotency_Key="same") for _ in range(2))
        self.assertEqual(first, second)

    def test_other_prefix_sees_nothing(self):
        instance = self.spawn()
        session = self.open_session("other-")
        self.assertEqual([], self.result("/v1/instances/names", Virt_Session=session))
        reply = self.post("/v1/instances/info", {"instance": instance}, Virt_Session=session)
        self.assert_refused("NOT_FOUND", reply)
        self.assertIsNone(self.result("/v1/instances/destroy", {"instance": instance}, Virt_Session=session))
        self.assertEqual("RUNNING", self.state(instance))

    def test_probes_look_past_the_prefix(self):
        instance = self.spawn()
        session = self.open_session("other-")
        self.assertEqual(
            {"machines": [f"{instance} example-{instance}"], "kept-disks": []},
            self.result("/v1/driver/probes", Virt_Session=session))
        self.result("/v1/instances/destroy-keeping-disks", {"instance": instance})
        self.assertEqual(
            {"machines": [], "kept-disks": [f"{instance} example-{instance}"]}, self.result("/v1/driver/probes"))

    def test_many_callers_at_once(self):
        with ThreadPoolExecutor(32) as pool:
            instances = list(pool.map(lambda _: self.spawn(), range(64)))
            self.assertEqual(64, self.result("/v1/instances/count"))
            list(pool.map(lambda each: self.result("/v1/instances/destroy", {"instance": each}), instances))
        self.assertEqual(0, self.result("/v1/instances/count"))
