"""The wire, with a driver that does what a test tells it."""

import threading
import unittest

from tests.client import Client
from virt_tck_nova import wire
from virt_tck_nova.problems import DriverProblem


class ToldDriver:
    def __init__(self):
        self.calls = []
        self.listener = None
        self.effect = lambda arguments: True
        self.closed = 0

    def describe(self):
        return {"name": "told"}

    def capabilities(self):
        return ["LIFECYCLE_EVENTS"]

    def call(self, operation, arguments):
        self.calls.append((operation, arguments))
        return self.effect(arguments)

    def subscribe(self, listener):
        self.listener = listener

    def close(self):
        self.closed += 1


class WireTest(unittest.TestCase):
    token = None

    def setUp(self):
        self.drivers = []
        endpoint = wire.Endpoint(self._open, ["power/off"], lambda: {"status": "up"}, self.token)
        self.client = Client(endpoint)
        self.addCleanup(self.client.close)
        self.driver = self.drivers[0]

    def _open(self, name_prefix, settings):
        self.drivers.append(ToldDriver())
        return self.drivers[-1]

    def assert_transport_problem(self, answer, status, kind):
        self.assertEqual((status, f"https://virttck.example/errors/{kind}"), (answer[0], answer[2]["type"]))
        self.assertEqual("application/problem+json", answer[1]["Content-Type"])
        self.assertNotIn("code", answer[2])
        self.assertEqual("no-store", answer[1]["Cache-Control"])


class RequestsTest(WireTest):
    def test_an_operation_is_called_with_its_arguments(self):
        self.assertIs(True, self.client.result("power/off", {"instance": "i"}))
        self.assertEqual([("power/off", {"instance": "i"})], self.driver.calls)

    def test_nothing_is_answered_without_content(self):
        self.driver.effect = lambda arguments: None
        status, headers, document = self.client.post("power/off")
        self.assertEqual((204, None), (status, document))

    def test_unknown_paths(self):
        self.assert_transport_problem(self.client.post("power/up"), 404, "unknown-path")
        self.assert_transport_problem(self.client.send("GET", "/v2"), 404, "unknown-path")
        self.assert_transport_problem(self.client.send("GET", "/v1/operations/none"), 404, "unknown-operation")

    def test_wrong_methods(self):
        answer = self.client.send("GET", "/v1/power/off")
        self.assert_transport_problem(answer, 405, "method-not-allowed")
        self.assertEqual("OPTIONS, POST", answer[1]["Allow"])
        self.assert_transport_problem(self.client.send("DELETE", "/v1"), 405, "method-not-allowed")

    def test_options_and_head(self):
        status, headers, _ = self.client.send("OPTIONS", "/v1/power/off")
        self.assertEqual((204, "OPTIONS, POST"), (status, headers["Allow"]))
        status, headers, document = self.client.send("HEAD", "/v1/health")
        self.assertEqual((200, "16", None), (status, headers["Content-Length"], document))

    def test_media_types(self):
        answer = self.client.post("power/off", Content_Type="text/plain")
        self.assert_transport_problem(answer, 415, "unsupported-media-type")
        self.assert_transport_problem(self.client.post("power/off", Accept="text/html"), 406, "not-acceptable")
        self.assertIs(True, self.client.result("power/off", Accept="text/html, application/*;q=0.1"))

    def test_bodies_that_are_no_object(self):
        long_number, deep = '{"a":' + "1" * 101 + "}", '{"a":' + "[" * 64 + "]" * 64 + "}"
        for body in ("", "[]", "{", '{"a": NaN}', long_number, deep, b"\xff"):
            with self.subTest(body=body[:20]):
                answer = self.client.send(
                    "POST", "/v1/power/off", body, Content_Type="application/json", Idempotency_Key="k"
                )
                self.assert_transport_problem(answer, 400, "malformed-json")
        self.assertEqual([], self.driver.calls)

    def test_brackets_in_texts_are_no_depth(self):
        self.assertIs(True, self.client.result("power/off", {"a": "[" * 100 + '\\"' + "{" * 100}))

    def test_large_bodies(self):
        answer = self.client.send("POST", "/v1/power/off", None, Content_Length=str(wire.MAX_BODY_BYTES + 1))
        self.assert_transport_problem(answer, 413, "body-too-large")

    def test_chunked_bodies(self):
        answer = self.client.send(
            "POST", "/v1/power/off", iter([b'{"a"', b": 1}"]), Content_Type="application/json", Idempotency_Key="k"
        )
        self.assertEqual(200, answer[0])
        self.assertEqual([("power/off", {"a": 1})], self.driver.calls)

    def test_description(self):
        _, _, document = self.client.send("GET", "/v1")
        self.assertEqual({"name": "told"}, document["driver"])
        self.assertEqual({"maxBodyBytes": 16777216, "maxWaitSeconds": 30, "keptSeconds": 600}, document["limits"])


class TokenTest(WireTest):
    token = "right"

    def test_every_request_needs_it(self):
        for given in (None, "Bearer wrong", "right"):
            answer = self.client.send("GET", "/v1", Authorization=given)
            self.assert_transport_problem(answer, 401, "unauthorized")
            self.assertEqual("Bearer", answer[1]["WWW-Authenticate"])
        self.assertEqual(200, self.client.send("GET", "/v1", Authorization="Bearer right")[0])


class ErrorsTest(WireTest):
    def test_a_code_of_the_contract(self):
        def refuse(arguments):
            raise DriverProblem("OUT_OF_RESOURCES", "no room")

        self.driver.effect = refuse
        status, headers, document = self.client.post("power/off")
        self.assertEqual((507, "OUT_OF_RESOURCES", "no room"), (status, document["code"], document["detail"]))
        self.assertEqual("application/problem+json", headers["Content-Type"])

    def test_anything_else_bears_the_name_of_its_type(self):
        def fail(arguments):
            raise KeyError("disk")

        self.driver.effect = fail
        status, _, document = self.client.post("power/off")
        self.assertEqual((500, "INTERNAL", "builtins.KeyError"), (status, document["code"], document["foreignType"]))


class RetryTest(WireTest):
    def test_a_key_is_needed(self):
        answer = self.client.post("power/off", Idempotency_Key=None)
        self.assert_transport_problem(answer, 400, "idempotency-key-missing")

    def test_one_key_has_one_effect(self):
        counter = iter(range(9))
        self.driver.effect = lambda arguments: next(counter)
        answers = [self.client.result("power/off", {"a": 1}, Idempotency_Key="same") for _ in range(3)]
        self.assertEqual([0, 0, 0], answers)

    def test_one_key_waits_for_the_call_that_is_under_way(self):
        gate = threading.Event()
        self.driver.effect = lambda arguments: gate.wait(10)
        results = []
        both = [
            threading.Thread(target=lambda: results.append(self.client.result("power/off", Idempotency_Key="same")))
            for _ in range(2)
        ]
        for thread in both:
            thread.start()
        gate.set()
        for thread in both:
            thread.join()
        self.assertEqual(([True, True], 1), (results, len(self.driver.calls)))

    def test_a_key_belongs_to_one_request(self):
        self.client.result("power/off", {"a": 1}, Idempotency_Key="same")
        answer = self.client.post("power/off", {"a": 2}, Idempotency_Key="same")
        self.assert_transport_problem(answer, 422, "idempotency-key-reused")

    def test_a_long_operation_can_be_asked_for_later(self):
        gate = threading.Event()
        self.driver.effect = lambda arguments: gate.wait(10)
        status, headers, document = self.client.post("power/off", Prefer="wait=0")
        self.assertEqual((202, {"status": "running"}, "1"), (status, document, headers["Retry-After"]))
        self.assertEqual("wait=0", headers["Preference-Applied"])
        self.assertEqual(202, self.client.send("GET", headers["Location"], Prefer="wait=0")[0])
        gate.set()
        status, _, document = self.client.send("GET", headers["Location"], Prefer="wait=5")
        self.assertEqual((200, True), (status, document))


class SessionsTest(WireTest):
    def open(self):
        return self.client.result("driver/open", {"namePrefix": "tck-", "settings": {}})["session"]

    def test_each_session_has_its_driver(self):
        session = self.open()
        self.client.result("power/off", {"a": 1}, Virt_Session=session)
        self.assertEqual(([], 1), (self.driver.calls, len(self.drivers[1].calls)))

    def test_unknown_session(self):
        self.assert_transport_problem(self.client.post("power/off", Virt_Session="none"), 404, "unknown-session")

    def test_a_closed_session_is_unavailable(self):
        session = self.open()
        for _ in range(2):
            self.client.result("driver/close", Virt_Session=session)
        self.assertEqual("UNAVAILABLE", self.client.code("power/off", Virt_Session=session))
        self.assertEqual(503, self.client.send("GET", "/v1", Virt_Session=session)[0])
        self.assertEqual(1, self.drivers[1].closed)
        self.assertIs(True, self.client.result("power/off"))


class EventsTest(WireTest):
    def lines(self, response, count):
        return [response.readline().decode().strip() for _ in range(count)]

    def test_a_stream_begins_now(self):
        self.driver.listener({"n": 1})
        response = self.client.events()
        self.assertEqual("text/event-stream", response.headers["Content-Type"])
        self.assertEqual(["id: 1", ": open", ""], self.lines(response, 3))
        self.driver.listener({"n": 2})
        self.assertEqual(["id: 2", "event: lifecycle", 'data: {"n": 2}', ""], self.lines(response, 4))

    def test_a_stream_goes_on(self):
        for number in (1, 2, 3):
            self.driver.listener({"n": number})
        response = self.client.events(last_event_id="1")
        seen = self.lines(response, 11)
        self.assertEqual(["id: 1", "id: 2", "id: 3"], [line for line in seen if line.startswith("id")])

    def test_events_that_are_not_kept(self):
        for event_id in ("5", "x"):
            answer = self.client.send("GET", "/v1/events", Last_Event_ID=event_id)
            self.assert_transport_problem(answer, 410, "events-gone")

    def test_a_stream_ends_with_its_session(self):
        response = self.client.events()
        self.lines(response, 3)
        self.client.result("driver/close")
        self.assertEqual(b"", response.read())


if __name__ == "__main__":
    unittest.main()
