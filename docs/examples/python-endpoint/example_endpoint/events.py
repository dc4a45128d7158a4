"""What a session has to tell, and the streams that tell it."""

import json
import threading
from collections import deque
from itertools import islice

from example_endpoint.messages import Problem

KEPT_EVENTS = 10_000
ALIVE_SECONDS = 10


class EventLog:
    """The newest events of a session, numbered from 1."""

    def __init__(self):
        self._events = deque(maxlen=KEPT_EVENTS)
        self._last_id = 0
        self._is_closed = False
        self._changed = threading.Condition()

    def append(self, event):
        with self._changed:
            self._events.append(event)
            self._last_id += 1
            self._changed.notify_all()

    def close(self):
        with self._changed:
            self._is_closed = True
            self._events.clear()
            self._changed.notify_all()

    def stream(self, last_event_id):
        """The place is found now, the stream is read later: what happens meanwhile is in it."""
        with self._changed:
            return self._tell_after(self._last_id if last_event_id is None else self._place(last_event_id))

    def _place(self, last_event_id):
        """0 is the place before the first event: for who has seen none, and must not lose any."""
        known = last_event_id.isascii() and last_event_id.isdigit() and len(last_event_id) < 20
        place = int(last_event_id) if known else -1
        if not self._last_id - len(self._events) <= place <= self._last_id:
            raise Problem(410, "events-gone", "there is no event of this id, or not any more")
        return place

    def _tell_after(self, place):
        yield f"id: {place}\n: open\n\n".encode("ascii")
        while True:
            events = self._wait_for_more(place)
            if events is None:
                return
            for event in events:
                place += 1
                yield f"id: {place}\nevent: lifecycle\ndata: {json.dumps(event)}\n\n".encode("ascii")
            if not events:
                yield b": alive\n\n"

    def _wait_for_more(self, place):
        """New events, or none when it was quiet for long; nothing at all when the stream has to end."""
        with self._changed:
            self._changed.wait_for(lambda: self._is_closed or self._last_id > place, ALIVE_SECONDS)
            missing = self._last_id - place
            if self._is_closed or missing > len(self._events):
                return None
            return list(islice(self._events, len(self._events) - missing, None))
