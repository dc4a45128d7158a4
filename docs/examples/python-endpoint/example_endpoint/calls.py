"""Calls that may be repeated, and calls that take long."""

import hashlib
import re
import secrets
import threading
import time
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor, TimeoutError
from typing import NamedTuple

from example_endpoint.messages import Problem, as_json

MAX_WAIT_SECONDS = 30
KEPT_SECONDS = 600
WORKERS = 64


class Call(NamedTuple):
    """Something that was asked, and what comes of it."""

    id: str
    key: str
    question: tuple
    answer: Future

    def wait(self, request):
        """The answer; or where to look for it, when that takes longer than the client wants to wait."""
        asked = re.search(r'(?:^|[,;])\s*wait\s*=\s*"?(\d{1,9})\b', request.headers.get("Prefer", ""), re.IGNORECASE)
        seconds = min(int(asked[1]), MAX_WAIT_SECONDS) if asked else MAX_WAIT_SECONDS
        try:
            answer = self.answer.result(seconds)
        except TimeoutError:
            place = f"/v1/operations/{self.id}"
            answer = as_json(202, {"status": "running"}).with_headers(Location=place, Retry_After="1")
        return answer.with_headers(Preference_Applied=f"wait={seconds}") if asked else answer


class Calls:
    """Calls by their keys, kept for a while after their end: who repeats one is given the answer of the first."""

    def __init__(self):
        self._lock = threading.Lock()
        self._by_key = {}
        self._by_id = {}
        self._ended = deque()
        self._workers = ThreadPoolExecutor(WORKERS)

    def begin(self, key, question, work):
        """The call of this key. Only the first of its repetitions has an effect."""
        with self._lock:
            self._forget_old_ones()
            call = self._by_key.get(key)
            if call is None:
                call = Call(secrets.token_urlsafe(18), key, question, self._workers.submit(work))
                self._by_key[key] = self._by_id[call.id] = call
                call.answer.add_done_callback(lambda _: self._ended.append((time.monotonic(), call)))
        if call.question != question:
            raise Problem(422, "idempotency-key-reused", "this key was used for something else")
        return call

    def find(self, call_id):
        with self._lock:
            self._forget_old_ones()
            if call_id not in self._by_id:
                raise Problem(404, "unknown-operation", "there is no such operation, or not any more")
            return self._by_id[call_id]

    def _forget_old_ones(self):
        while self._ended and self._ended[0][0] < time.monotonic() - KEPT_SECONDS:
            _, call = self._ended.popleft()
            del self._by_key[call.key], self._by_id[call.id]


def question(session, request):
    """What makes two requests the same."""
    return session, request.path, hashlib.sha256(request.body).digest()
