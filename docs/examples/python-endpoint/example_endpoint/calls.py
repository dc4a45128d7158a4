"""Calls that may be repeated, and calls that take long."""

import re
import secrets
import threading
import time
from collections import deque
from concurrent.futures import ThreadPoolExecutor

from example_endpoint.messages import Problem, as_json

MAX_WAIT_SECONDS = 30
KEPT_SECONDS = 600
WORKERS = 64


class Call:
    """Something that was asked under a key, and what came of it."""

    __slots__ = ("id", "key", "question", "answer", "ended")

    def __init__(self, key, question):
        self.id = secrets.token_urlsafe(18)
        self.key = key
        self.question = question
        self.answer = None
        self.ended = None


class Calls:
    """Calls are kept for a while after their end: who repeats one is given the answer of the first."""

    def __init__(self):
        self._changed = threading.Condition()
        self._by_key = {}
        self._by_id = {}
        self._ended = deque()
        self._workers = ThreadPoolExecutor(WORKERS)

    def begin(self, key, question, work):
        """The call of this key. Only the first of its repetitions has an effect."""
        with self._changed:
            self._forget_old_ones()
            call = self._by_key.get(key)
            if call is None:
                call = Call(key, question)
                self._by_key[key] = self._by_id[call.id] = call
                self._workers.submit(self._do, call, work)
        if call.question != question:
            raise Problem(422, "idempotency-key-reused", "this key was used for something else")
        return call

    def find(self, call_id):
        with self._changed:
            self._forget_old_ones()
            if call_id not in self._by_id:
                raise Problem(404, "unknown-operation", "there is no such operation, or not any more")
            return self._by_id[call_id]

    def wait(self, call, preferences, usual_seconds):
        """The answer; or where to look for it, when that takes longer than the client prefers to wait."""
        asked = re.search(r'(?:^|[,;])\s*wait\s*=\s*"?(\d{1,9})\b', preferences, re.IGNORECASE)
        seconds = min(int(asked[1]), MAX_WAIT_SECONDS) if asked else usual_seconds
        with self._changed:
            self._changed.wait_for(lambda: call.answer, seconds)
        answer = call.answer or as_json(202, {"status": "running"}).with_headers(
            Location=f"/v1/operations/{call.id}", Retry_After="1")
        return answer.with_headers(Preference_Applied=f"wait={seconds}") if asked else answer

    def _do(self, call, work):
        answer = work()
        with self._changed:
            call.answer, call.ended = answer, time.monotonic()
            self._ended.append(call)
            self._changed.notify_all()

    def _forget_old_ones(self):
        while self._ended and self._ended[0].ended < time.monotonic() - KEPT_SECONDS:
            call = self._ended.popleft()
            del self._by_key[call.key], self._by_id[call.id]
