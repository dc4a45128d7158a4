"""Idempotency keys, long operations, problems: with a driver that does what the test says."""

import threading
from concurrent.futures import ThreadPoolExecutor
from unittest import mock

from example_endpoint import calls
from example_endpoint.contract import DriverError
from example_endpoint.messages import STATUS_OF_CODE
from example_endpoint.wire import Endpoint
from tests.client import EndpointTest

_NODES = "/v1/host/nodes"


class FakeDriver:

    capabilities = frozenset()

    def __init__(self):
        self.times_asked = 0
        self.do = lambda: self.times_asked

    def host_nodes(self):
        self.times_asked += 1
        return self.do()

    def close(self):
        pass


class FakeDriverTest(EndpointTest):

    def new_endpoint(self):
        self.driver = FakeDriver()
        return Endpoint(lambda prefix, settings: self.driver, "example-", dict)


class IdempotencyTest(FakeDriverTest):

    def test_same_question_has_the_same_answer_and_one_effect(self):
        self.assertEqual([1, 1], [self.result(_NODES, Idempotency_Key="same") for _ in range(2)])
        self.assertEqual(1, self.driver.times_asked)

    def test_another_key_is_another_question(self):
        self.assertEqual([1, 2], [self.result(_NODES, Idempotency_Key=key) for key in ("one", "two")])

    def test_refusal_is_repeated_too(self):
        self.driver.do = mock.Mock(side_effect=[DriverError("CONFLICT", "busy"), "done"])
        first, second = (self.post(_NODES, Idempotency_Key="same") for _ in range(2))
        self.assert_refused("CONFLICT", first)
        self.assertEqual((first.status, first.body), (second.status, second.body))

    def test_second_waits_for_the_first(self):
        running, may_end = threading.Event(), threading.Event()
        self.driver.do = lambda: running.set() or may_end.wait(10) and "done"
        with ThreadPoolExecutor() as pool:
            first = pool.submit(self.post, _NODES, Idempotency_Key="same")
            self.assertTrue(running.wait(10))
            second = pool.submit(self.post, _NODES, Idempotency_Key="same")
            may_end.set()
            self.assertEqual(["done", "done"], [first.result().json, second.result().json])
        self.assertEqual(1, self.driver.times_asked)

    def test_key_for_something_else(self):
        session = self.result("/v1/driver/open", {"namePrefix": "example-", "settings": {}})["session"]
        self.post(_NODES, b"{}", Idempotency_Key="used")
        for reply in (
            self.post(_NODES, b"{ }", Idempotency_Key="used"),
            self.post("/v1/host/uptime", b"{}", Idempotency_Key="used"),
            self.post(_NODES, b"{}", Idempotency_Key="used", Virt_Session=session),
        ):
            self.assert_problem(422, "idempotency-key-reused", reply)
        self.assertEqual(1, self.driver.times_asked)

    def test_the_session_of_the_operator_has_no_name(self):
        for name in "default", "None", "":
            self.assert_problem(404, "unknown-session", self.post(_NODES, Virt_Session=name))

    def test_missing_key(self):
        for key in "", " ", "x" * 256, "t\u00e9st":
            reply = self.post(_NODES, Idempotency_Key=key)
            self.assert_problem(400, "idempotency-key-missing", reply)
        self.assertEqual(200, self.post(_NODES, Idempotency_Key="x" * 255).status)

    def test_key_of_a_request_that_was_not_understood_is_free(self):
        self.post(_NODES, b"{", Idempotency_Key="free")
        self.assertEqual(1, self.result(_NODES, Idempotency_Key="free"))

    def test_answers_are_forgotten_in_the_end(self):
        with mock.patch.object(calls, "KEPT_SECONDS", -1):
            self.assertEqual([1, 2], [self.result(_NODES, Idempotency_Key="same") for _ in range(2)])


class LongOperationTest(FakeDriverTest):

    def setUp(self):
        super().setUp()
        self.may_end = threading.Event()
        self.addCleanup(self.may_end.set)
        self.driver.do = lambda: self.may_end.wait(10) and "done"

    def begin(self, **headers):
        return self.post(_NODES, Prefer="wait=0", **headers)

    def test_operation_that_takes_long(self):
        running = self.begin()
        self.assertEqual((202, {"status": "running"}), (running.status, running.json))
        self.assertEqual("1", running.headers["Retry-After"])
        self.assertEqual("wait=0", running.headers["Preference-Applied"])
        place = running.headers["Location"]
        self.assertRegex(place, "^/v1/operations/.")
        self.assertEqual([202, 202], [self.get(place).status, self.get(place, Prefer="wait=0").status])
        self.may_end.set()
        for _ in range(2):
            ended = self.get(place, Prefer="wait=5")
            self.assertEqual((200, "done"), (ended.status, ended.json))
            self.assertEqual("application/json", ended.headers["Content-Type"])

    def test_waiting_for_the_end(self):
        place = self.begin().headers["Location"]
        with ThreadPoolExecutor() as pool:
            waiting = pool.submit(self.get, place, Prefer="wait=9")
            self.may_end.set()
            self.assertEqual("done", waiting.result().json)

    def test_refusal_comes_as_it_would_have_come_at_once(self):
        self.driver.do = lambda: self.may_end.wait(10) and _refuse("OUT_OF_RESOURCES")
        place = self.begin().headers["Location"]
        self.may_end.set()
        self.assert_refused("OUT_OF_RESOURCES", self.get(place, Prefer="wait=9"))

    def test_repetition_names_the_same_operation(self):
        first, second = (self.begin(Idempotency_Key="same") for _ in range(2))
        self.assertEqual(first.headers["Location"], second.headers["Location"])

    def test_operation_is_forgotten_in_the_end(self):
        place = self.begin().headers["Location"]
        self.may_end.set()
        self.assertEqual(200, self.get(place, Prefer="wait=9").status)
        with mock.patch.object(calls, "KEPT_SECONDS", -1):
            self.assert_problem(404, "unknown-operation", self.get(place))

    def test_preference(self):
        self.may_end.set()
        for asked, applied in (
            ("wait=5", "wait=5"), ("respond-async, wait=7", "wait=7"), ("wait=1000", "wait=30"),
            ("wait=soon", None), ("wait=-1", None), ("", None),
        ):
            self.assertEqual(applied, self.post(_NODES, Prefer=asked).headers["Preference-Applied"], asked)


class ProblemTest(FakeDriverTest):

    def test_each_code_has_its_status(self):
        expected = {
            "NOT_FOUND": 404, "CONFLICT": 409, "ALREADY_EXISTS": 409, "INVALID_STATE": 409, "INVALID_ARGUMENT": 400,
            "UNSUPPORTED": 501, "OUT_OF_RESOURCES": 507, "TIMEOUT": 504, "UNAVAILABLE": 503, "INTERNAL": 500,
        }
        self.assertEqual(expected, STATUS_OF_CODE)
        for code, status in expected.items():
            self.driver.do = lambda: _refuse(code)
            reply = self.post(_NODES)
            self.assert_refused(code, reply)
            self.assertEqual(status, reply.status)

    def test_foreign_failure_is_named_and_not_quoted(self):
        self.driver.do = lambda: {}["secret"]
        with mock.patch("sys.stderr"):
            reply = self.post(_NODES)
        self.assert_refused("INTERNAL", reply)
        self.assertEqual("builtins.KeyError", reply.json["foreignType"])
        self.assertNotIn(b"secret", reply.body)
        self.assertNotIn(b"Traceback", reply.body)

    def test_nothing_is_no_content(self):
        self.driver.do = lambda: None
        reply = self.post(_NODES)
        self.assertEqual((204, b"", None), (reply.status, reply.body, reply.headers["Content-Length"]))

    def test_undeclared_is_unsupported_whatever_the_arguments(self):
        for arguments in {}, {"instance": "nonsense"}, {"instance": ["x"], "type": 7}:
            self.assert_refused("UNSUPPORTED", self.post("/v1/power/reboot", arguments))
        self.assert_refused("UNSUPPORTED", self.get("/v1/events"))


def _refuse(code):
    raise DriverError(code, "because the test wants it")
