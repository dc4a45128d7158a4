"""What the operations of the contract do to the machines."""

import uuid

from example_endpoint.contract import OPERATIONS
from example_endpoint.driver import Driver
from tests.client import EndpointTest

_NODE = "node-1.example.com"
_AT_ONCE = {"timeout": "PT0S", "retryInterval": "PT0S"}


class DriverTest(EndpointTest):

    def call(self, path, instance, **more):
        return self.result(f"/v1/{path}", {"instance": instance, **more})

    def refusal(self, code, path, arguments):
        self.assert_refused(code, self.post(f"/v1/{path}", arguments))

    def off(self, instance):
        self.call("power/off", instance, **_AT_ONCE)

    def used(self):
        resources = self.result("/v1/inventory/resources", {"node": _NODE})
        return resources["vcpusUsed"], resources["memoryMibUsed"], resources["diskGibUsed"]


class DeclarationTest(DriverTest):

    def test_declared_operations_are_there_and_no_others(self):
        for path, operation in OPERATIONS.items():
            is_there = hasattr(Driver, path.replace("/", "_").replace("-", "_"))
            self.assertEqual(operation.needs in Driver.capabilities or not operation.needs, is_there, path)

    def test_undeclared_operations_are_refused_at_once(self):
        for path, operation in OPERATIONS.items():
            if operation.needs and operation.needs not in Driver.capabilities:
                self.refusal("UNSUPPORTED", path, {"instance": str(uuid.uuid4())})

    def test_undeclared_demands_are_refused(self):
        flavor, setup, security = (self.spec()[part] for part in ("flavor", "setup", "security"))
        for demand in (
            {"flavor": {**flavor, "ephemeralGib": 1}},
            {"flavor": {**flavor, "swapMib": 1}},
            {"setup": {**setup, "configDrive": True}},
            {"setup": {**setup, "adminPassword": "open-sesame"}},
            {"setup": {**setup, "files": [{"path": "/etc/motd", "content": ""}]}},
            *({"security": {**security, part: True}} for part in security),
        ):
            reply = self.post("/v1/instances/spawn", {"spec": self.spec(**demand)})
            self.assert_refused("UNSUPPORTED", reply)
            self.assertNotIn(b"open-sesame", reply.body)
        self.assertEqual(0, self.result("/v1/instances/count"))

    def test_missing_and_wrong_arguments_are_named(self):
        spec = self.spec()
        without_vcpus = {key: value for key, value in spec["flavor"].items() if key != "vcpus"}
        for path, arguments, named in (
            ("power/on", {}, "instance"),
            ("power/on", {"instance": None}, "instance"),
            ("power/on", {"instance": "one"}, "instance"),
            ("power/off", {"instance": spec["id"], "timeout": "PT0S"}, "retryInterval"),
            ("power/off", {"instance": spec["id"], "timeout": "soon", "retryInterval": "PT0S"}, "timeout"),
            ("power/reboot", {"instance": spec["id"], "type": "WARM"}, "type"),
            ("host/set-enabled", {"enabled": "yes"}, "enabled"),
            ("instances/spawn", {}, "spec"),
            ("instances/spawn", {"spec": {**spec, "flavor": without_vcpus}}, "spec.flavor.vcpus"),
            ("instances/spawn", {"spec": {**spec, "flavor": {**spec["flavor"], "vcpus": 0}}}, "spec.flavor.vcpus"),
            ("instances/spawn", {"spec": {**spec, "vifs": None}}, "spec.vifs"),
            ("instances/spawn", {"spec": {**spec, "name": "a b"}}, "spec.name"),
            ("instances/spawn", {"spec": {**spec, "name": "other"}}, "spec.name"),
        ):
            reply = self.post(f"/v1/{path}", arguments)
            self.assert_refused("INVALID_ARGUMENT", reply)
            self.assertIn(named, reply.json["detail"])

    def test_files_are_examined_before_they_are_refused(self):
        for path, content, code in (
            ("/etc/motd", "aGVsbG8=", "UNSUPPORTED"),
            ("/etc/motd", "hello!", "INVALID_ARGUMENT"),
            ("etc/motd", "", "INVALID_ARGUMENT"),
            ("/etc/../motd", "", "INVALID_ARGUMENT"),
            ("/etc/m\0td", "", "INVALID_ARGUMENT"),
        ):
            setup = {"configDrive": False, "files": [{"path": path, "content": content}]}
            self.refusal(code, "instances/spawn", {"spec": self.spec(setup=setup)})

    def test_unknown_members_are_ignored(self):
        instance = self.spawn(fromTheFuture={"a": [1]})
        self.assertEqual(True, self.call("instances/exists", instance, color="blue"))


class LifecycleTest(DriverTest):

    def test_states(self):
        instance = self.spawn()
        for path, state in (
            ("power/on", "RUNNING"),
            ("suspension/pause", "PAUSED"),
            ("suspension/unpause", "RUNNING"),
            ("suspension/suspend", "SUSPENDED"),
            ("suspension/resume", "RUNNING"),
            ("power/resume-on-host-boot", "RUNNING"),
        ):
            self.call(path, instance)
            self.assertEqual(state, self.state(instance))

    def test_off_and_reboot_work_from_every_state(self):
        instance = self.spawn()
        for before in "suspension/pause", "suspension/suspend", "power/on":
            for kind in "HARD", "SOFT":
                self.call(before, instance)
                self.call("power/reboot", instance, type=kind)
                self.assertEqual("RUNNING", self.state(instance))
            self.call(before, instance)
            for _ in range(2):
                self.off(instance)
                self.assertEqual("SHUTDOWN", self.state(instance))
            self.call("power/on", instance)

    def test_wrong_state_is_refused_and_changes_nothing(self):
        instance = self.spawn(powerOn=False)
        for path in "pause", "unpause", "suspend", "resume":
            self.refusal("INVALID_STATE", f"suspension/{path}", {"instance": instance})
            self.assertEqual("SHUTDOWN", self.state(instance))

    def test_durations(self):
        instance = self.spawn()
        for wrong in "PT-1S", "-PT1S", "PT1H0.001S", "P1D", "PT", "1", "PT99999999999999999S":
            arguments = {"instance": instance, "timeout": wrong, "retryInterval": "PT0S"}
            self.refusal("INVALID_ARGUMENT", "power/off", arguments)
        self.assertEqual("RUNNING", self.state(instance))
        self.call("power/off", instance, timeout="PT1H", retryInterval="PT0.5S")

    def test_unknown_instance(self):
        nobody = str(uuid.uuid4())
        for path in "instances/info", "power/on", "suspension/pause", "power/resume-on-host-boot":
            self.refusal("NOT_FOUND", path, {"instance": nobody})
        self.refusal("NOT_FOUND", "instances/rebuild", {"spec": self.spec()})
        for path in "destroy", "destroy-keeping-disks", "delete-files", "clean-up":
            self.call(f"instances/{path}", nobody)
        self.assertEqual([], self.result("/v1/instances/ids"))


class InstancesTest(DriverTest):

    def test_spawned_instance(self):
        spec = self.spec(powerOn=False)
        self.result("/v1/instances/spawn", {"spec": spec})
        info = self.call("instances/info", spec["id"])
        self.assertEqual((spec["id"], spec["name"], "SHUTDOWN"), (info["id"], info["name"], info["state"]))
        self.assertEqual((1, 128, 128, False), tuple(
            info[figure] for figure in ("vcpus", "memoryMib", "maxMemoryMib", "rescued")))
        self.assertEqual([spec["name"]], self.result("/v1/instances/names"))

    def test_id_and_name_are_taken_once(self):
        spec = self.spec()
        self.result("/v1/instances/spawn", {"spec": spec})
        for other in self.spec(id=spec["id"]), self.spec(name=spec["name"]), self.spec(id=spec["id"].upper()):
            for operation in "spawn", "evacuate":
                self.refusal("ALREADY_EXISTS", f"instances/{operation}", {"spec": other})
        self.assertEqual(1, self.result("/v1/instances/count"))

    def test_more_than_the_host_has(self):
        for part, amount in ("vcpus", 4096), ("memoryMib", 67_108_864), ("rootGib", 1_048_576):
            flavor = {**self.spec()["flavor"], part: amount}
            self.refusal("OUT_OF_RESOURCES", "instances/spawn", {"spec": self.spec(flavor=flavor)})
        self.assertEqual((0, 0, 0), self.used())

    def test_network_interfaces(self):
        def vif(**binding):
            return {"id": str(uuid.uuid4()), "mac": "52:54:00:00:00:01", "network": "blue", "addresses": [],
                    "mtu": 1500, "binding": binding}

        self.spawn(vifs=[vif(type="bridge", bridge="example-br0")])
        for wrong in (
            vif(type="bridge", bridge="no-such-br"),
            vif(type="ovs", bridge="example-br0", interfaceId="one"),
            vif(type="hostdev", pciAddress="0000:00:1f.6"),
            vif(type="smoke-signals"),
            vif(bridge="example-br0"),
        ):
            self.refusal("INVALID_ARGUMENT", "instances/spawn", {"spec": self.spec(vifs=[wrong])})
        twice = [vif(type="bridge", bridge="example-br0") for _ in range(2)]
        self.refusal("INVALID_ARGUMENT", "instances/spawn", {"spec": self.spec(vifs=twice)})

    def test_rebuild(self):
        spec = self.spec()
        self.result("/v1/instances/spawn", {"spec": spec})
        self.refusal("INVALID_ARGUMENT", "instances/rebuild", {"spec": {**spec, "name": spec["name"] + "-2"}})
        larger = {**spec["flavor"], "vcpus": 2}
        self.result("/v1/instances/rebuild", {"spec": {**spec, "flavor": larger, "powerOn": False}})
        self.assertEqual("SHUTDOWN", self.state(spec["id"]))
        self.assertEqual((2, 128, 1), self.used())

    def test_kept_disk(self):
        spec = self.spec()
        self.result("/v1/instances/spawn", {"spec": spec})
        instance = spec["id"]
        for path in "delete-files", "clean-up":
            self.refusal("INVALID_STATE", f"instances/{path}", {"instance": instance})
        self.call("instances/destroy-keeping-disks", instance)
        self.assertEqual(False, self.call("instances/exists", instance))
        self.assertEqual(True, self.call("instances/on-disk", instance))
        self.assertEqual((0, 0, 1), self.used())
        self.result("/v1/instances/evacuate", {"spec": spec})
        self.assertEqual((1, 128, 1), self.used())
        self.call("instances/destroy-keeping-disks", instance)
        self.call("instances/clean-up", instance)
        self.assertEqual(False, self.call("instances/on-disk", instance))
        self.assertEqual((0, 0, 0), self.used())

    def test_odd_texts_are_taken_as_they_are(self):
        for odd in "$(reboot)", "a\0b", "\ud800", "\u202e", "x" * 65_536, "":
            instance = self.spawn(metadata={"key": odd})
            self.call("instances/destroy", instance)


class HostTest(DriverTest):

    def test_nodes(self):
        self.assertEqual([_NODE], self.result("/v1/host/nodes"))
        self.assertEqual([_NODE], list(self.result("/v1/host/nodes-by-id").values()))
        for node, available in (_NODE, True), ("", False), ("\0", False), ("x" * 10_000, False):
            self.assertEqual(available, self.result("/v1/host/is-available", {"node": node}))
            self.assertEqual(False, self.result("/v1/host/is-deleted", {"node": node}))

    def test_uptime(self):
        self.assertRegex(self.result("/v1/host/uptime"), r"^PT\d+\.\d+S$")

    def test_closed_host(self):
        instance = self.spawn()
        for enabled in False, True:
            self.result("/v1/host/set-enabled", {"enabled": enabled})
            self.assertEqual(enabled, self.result("/v1/host/is-enabled"))
            reply = self.post("/v1/instances/spawn", {"spec": self.spec()})
            self.assertEqual(204 if enabled else 409, reply.status)
            self.call("power/on", instance)

    def test_providers(self):
        inventory = {"total": 9, "reserved": 0, "minUnit": 1, "maxUnit": 9, "stepSize": 1, "allocationRatio": 2.5}
        foreign = {"name": "shared", "parent": _NODE, "inventories": {"DISK_GB": inventory}, "traits": ["CUSTOM_A"]}
        stale = {
            "name": _NODE,
            "inventories": {"VCPU": inventory, "CUSTOM_FPGA": inventory},
            "traits": ["CUSTOM_FOREIGN", "COMPUTE_SECURITY_UEFI_SECURE_BOOT"],
        }
        arguments = {"node": _NODE, "current": {"providers": [foreign, stale]}}
        updated = self.result("/v1/inventory/update", arguments)
        self.assertEqual(foreign, updated["providers"][0])
        own = updated["providers"][1]
        self.assertEqual({"VCPU", "MEMORY_MB", "DISK_GB", "CUSTOM_FPGA"}, set(own["inventories"]))
        self.assertEqual((256, inventory), (own["inventories"]["VCPU"]["total"], own["inventories"]["CUSTOM_FPGA"]))
        self.assertIn("CUSTOM_FOREIGN", own["traits"])
        self.assertNotIn("COMPUTE_SECURITY_UEFI_SECURE_BOOT", own["traits"])
        self.assertEqual(updated, self.result("/v1/inventory/update", {"node": _NODE, "current": updated}))

    def test_unknown_node(self):
        self.refusal("NOT_FOUND", "inventory/resources", {"node": "elsewhere"})
        self.refusal("NOT_FOUND", "inventory/update", {"node": "elsewhere", "current": {"providers": []}})
