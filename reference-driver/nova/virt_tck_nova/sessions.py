"""Sessions of an endpoint: one opened driver each, with its events and the answers that it gave."""

import collections
import threading
import time
import uuid

from .problems import DriverProblem, Problem, TransportProblem

KEPT_SECONDS = 600
KEPT_EVENTS = 10_000


class Answer:
    """What a request is answered with."""

    def __init__(self, status, document=None):
        self.status = status
        self.document = document

    @classmethod
    def of(cls, result):
        return cls(204) if result is None else cls(200, result)

    @property
    def media_type(self):
        return "application/json" if self.status < 400 else "application/problem+json"


class Operation:
    """One call of the driver, which goes on whether or not anybody waits for it."""

    def __init__(self, work):
        self.id = uuid.uuid4().hex
        self.answer = None
        self.ended_at = None
        self._work = work
        self._done = threading.Event()
        threading.Thread(target=self._run, daemon=True).start()

    def wait(self, seconds):
        """True when it has ended within that time."""
        return self._done.wait(seconds)

    def is_forgotten(self, now):
        return self.ended_at is not None and now - self.ended_at > KEPT_SECONDS

    def _run(self):
        try:
            self.answer = Answer.of(self._work())
        except Problem as problem:
            self.answer = Answer(problem.status, problem.document)
        except BaseException as failure:  # a fault of the host itself, which the caller must not wait for
            self.answer = Answer(500, foreign(failure).document)
        finally:
            self.ended_at = time.monotonic()
            self._done.set()


def foreign(failure):
    """A failure that no code of the contract describes, with the name of its type."""
    kind = type(failure)
    return DriverProblem("INTERNAL", str(failure) or kind.__name__, f"{kind.__module__}.{kind.__qualname__}")


class Operations:
    """The operations by idempotency key, as long as they are kept."""

    def __init__(self):
        self._lock = threading.Lock()
        self._by_key = {}

    def run(self, key, request, work):
        """The operation of that key: the one that was begun earlier, or a new one."""
        with self._lock:
            self._forget()
            known, operation = self._by_key.get(key, (None, None))
            if operation is None:
                operation = Operation(work)
                self._by_key[key] = (request, operation)
            elif known != request:
                raise TransportProblem("idempotency-key-reused", "this Idempotency-Key belongs to another request")
            return operation

    def find(self, operation_id):
        with self._lock:
            self._forget()
            return next((known for _, known in self._by_key.values() if known.id == operation_id), None)

    def _forget(self):
        now = time.monotonic()
        self._by_key = {key: kept for key, kept in self._by_key.items() if not kept[1].is_forgotten(now)}


class EventLog:
    """Events of one session, numbered from 1."""

    def __init__(self):
        self._changed = threading.Condition()
        self._events = collections.deque(maxlen=KEPT_EVENTS)
        self._closed = False
        self.last_id = 0

    def append(self, event):
        with self._changed:
            if not self._closed:
                self.last_id += 1
                self._events.append((self.last_id, event))
                self._changed.notify_all()

    def close(self):
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def holds_all_after(self, event_id):
        with self._changed:
            first = self._events[0][0] if self._events else self.last_id + 1
            return first - 1 <= event_id <= self.last_id

    def after(self, event_id, timeout):
        """Events with a larger id, as soon as there are any; none at the timeout, None when the log is closed."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self.last_id > event_id, timeout)
            newer = [entry for entry in self._events if entry[0] > event_id]
            return None if self._closed and not newer else newer


class Session:
    """One opened driver."""

    def __init__(self, session_id, driver):
        self.id = session_id
        self.events = EventLog()
        self._driver = driver
        self._closed = False
        driver.subscribe(self.events.append)

    @property
    def driver(self):
        if self._closed:
            raise DriverProblem("UNAVAILABLE", "this driver is closed")
        return self._driver

    def close(self):
        if not self._closed:
            self._closed = True
            driver, self._driver = self._driver, None
            self.events.close()
            driver.close()


class Sessions:
    """All sessions of an endpoint, and what was done in them; the one that it opened itself has no name."""

    OF_OPERATOR = None

    def __init__(self, open_driver):
        self.operations = Operations()
        self._open_driver = open_driver
        self._by_id = {self.OF_OPERATOR: Session(self.OF_OPERATOR, open_driver("", {}))}

    def open(self, name_prefix, settings):
        session = Session(uuid.uuid4().hex, self._open_driver(name_prefix, settings))
        self._by_id[session.id] = session
        return session

    def find(self, session_id):
        try:
            return self._by_id[session_id]
        except KeyError:
            raise TransportProblem("unknown-session", "there is no session of this name") from None

    def find_operation(self, operation_id):
        operation = self.operations.find(operation_id)
        if operation is None:
            raise TransportProblem("unknown-operation", "there is no operation of this id, or no longer")
        return operation
