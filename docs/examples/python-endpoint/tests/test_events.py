"""The stream of events."""

import json
from unittest import mock

from example_endpoint import events
from tests.client import EndpointTest

_OFF = {"timeout": "PT0S", "retryInterval": "PT0S"}


class EventsTest(EndpointTest):

    def stream(self, **headers):
        """Lines as they come; the stream is open when this returns."""
        connection = self.connect()
        connection.request("GET", "/v1/events", headers={name.replace("_", "-"): headers[name] for name in headers})
        response = connection.getresponse()
        self.addCleanup(response.close)
        self.assertEqual((200, "text/event-stream"), (response.status, response.headers["Content-Type"]))
        lines = (line.decode().rstrip("\n") for line in response)
        self.assertRegex(next(lines), "^id: [0-9]+$")
        self.assertEqual([": open", ""], [next(lines), next(lines)])
        return lines

    def event(self, lines):
        block = dict(line.split(": ", 1) for line in iter(lambda: next(lines), ""))
        self.assertEqual({"id", "event", "data"}, set(block))
        self.assertEqual("lifecycle", block["event"])
        return int(block["id"]), json.loads(block["data"])

    def off(self, instance):
        self.result("/v1/power/off", {"instance": instance, **_OFF})

    def on(self, instance):
        self.result("/v1/power/on", {"instance": instance})

    def test_changes_are_told_in_order(self):
        lines = self.stream()
        instance = self.spawn()
        for path in "suspension/pause", "suspension/unpause", "suspension/suspend", "suspension/resume":
            self.result(f"/v1/{path}", {"instance": instance})
        self.on(instance)
        self.result("/v1/instances/destroy", {"instance": instance})
        told = [self.event(lines) for _ in range(6)]
        self.assertEqual([1, 2, 3, 4, 5, 6], [number for number, _ in told])
        expected = ["STARTED", "PAUSED", "RESUMED", "SUSPENDED", "RESUMED", "STOPPED"]
        self.assertEqual(expected, [event["transition"] for _, event in told])
        self.assertEqual({instance}, {event["instance"] for _, event in told})
        self.assertRegex(told[0][1]["at"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$")

    def test_stream_begins_now(self):
        instance = self.spawn()
        lines = self.stream()
        self.off(instance)
        self.assertEqual((2, "STOPPED"), _brief(self.event(lines)))

    def test_resuming_loses_and_repeats_nothing(self):
        instance = self.spawn()
        self.off(instance)
        self.on(instance)
        lines = self.stream(Last_Event_ID="1")
        self.off(instance)
        expected = [(2, "STOPPED"), (3, "STARTED"), (4, "STOPPED")]
        self.assertEqual(expected, [_brief(self.event(lines)) for _ in expected])

    def test_resuming_before_the_first(self):
        self.spawn()
        self.assertEqual((1, "STARTED"), _brief(self.event(self.stream(Last_Event_ID="0"))))

    def test_events_that_are_gone(self):
        self.spawn()
        for unknown in "2", "-1", "99999999999999999999999", "x", "", "1.0":
            self.assert_problem(410, "events-gone", self.get("/v1/events", Last_Event_ID=unknown))

    def test_log_is_long(self):
        log = events.EventLog()
        for number in range(10_001):
            log.append({"number": number})
        self.assertEqual(10_000, len(log._wait_for_more(1)))
        with self.assertRaises(events.Problem):
            log.stream("0")

    def test_each_session_counts_for_itself(self):
        self.spawn()
        session = self.open_session()
        lines = self.stream(Virt_Session=session)
        self.spawn()
        self.assertEqual((1, "STARTED"), _brief(self.event(lines)))

    def test_other_prefix_is_told_nothing(self):
        session = self.open_session("other-")
        lines = self.stream(Virt_Session=session)
        self.spawn()
        self.post("/v1/driver/close", Virt_Session=session)
        self.assertEqual([], list(lines))

    def test_close_ends_the_stream(self):
        session = self.open_session()
        lines = self.stream(Virt_Session=session)
        self.post("/v1/driver/close", Virt_Session=session)
        self.spawn()
        self.assertEqual([], list(lines))

    def test_quiet_stream_is_alive(self):
        with mock.patch.object(events, "ALIVE_SECONDS", 0.05):
            lines = self.stream()
            self.assertEqual([": alive", "", ": alive", ""], [next(lines) for _ in range(4)])

    def test_two_streams_of_one_session(self):
        streams = [self.stream(), self.stream()]
        self.spawn()
        self.assertEqual([(1, "STARTED")] * 2, [_brief(self.event(lines)) for lines in streams])


def _brief(numbered):
    number, event = numbered
    return number, event["transition"]
