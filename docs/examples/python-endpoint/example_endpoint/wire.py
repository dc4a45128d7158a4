"""The wire of the contract: which path means what, and in which session.

Sockets are the business of server.py, machines that of driver.py.
"""

import hashlib
import secrets
import threading

from example_endpoint import contract
from example_endpoint.calls import KEPT_SECONDS, MAX_WAIT_SECONDS, Calls
from example_endpoint.contract import OPERATIONS, DriverError, unsupported
from example_endpoint.events import EventLog
from example_endpoint.messages import (
    EVENT_STREAM, JSON, MAX_BODY_BYTES, Answer, Problem, answer_of, as_json, idempotency_key, must_accept, read_object)

# Who names no session. None is no name that a client could send.
DEFAULT_SESSION = None
LIMITS = {"maxBodyBytes": MAX_BODY_BYTES, "maxWaitSeconds": MAX_WAIT_SECONDS, "keptSeconds": KEPT_SECONDS}

_OF_THE_DRIVER = ("driver/open", "driver/close", "driver/probes")
_OPERATIONS = "/v1/operations/"
_OPENING = contract.record({
    "namePrefix": contract.name_prefix,
    "settings": contract.mapping(contract.string, contract.string),
})


class Endpoint:
    """Answers for whatever driver open_driver(prefix, settings) opens. The first one is open from the beginning."""

    def __init__(self, open_driver, prefix, health):
        self._open_driver = open_driver
        self._health = health
        self._calls = Calls()
        self._sessions = {DEFAULT_SESSION: Session(open_driver(prefix, {}))}
        self._readable = {"/v1": self._describe, "/v1/health": self._say_health, "/v1/events": self._tell_events}
        self._callable = {f"/v1/{path}": path for path in (*_OF_THE_DRIVER, *OPERATIONS)}

    def answer(self, request):
        try:
            return self._routed(request)
        except Problem as problem:
            return problem.answer

    def _routed(self, request):
        if request.path in self._callable:
            route, methods = self._call, ("POST", "OPTIONS")
        elif request.path in self._readable or request.path.startswith(_OPERATIONS):
            route, methods = self._readable.get(request.path, self._look_at_operation), ("GET", "HEAD", "OPTIONS")
        else:
            raise Problem(404, "unknown-path", "there is nothing at this path")
        allowed = ", ".join(methods)
        if request.method not in methods:
            raise Problem(405, "method-not-allowed", f"this path is for {allowed}", Allow=allowed)
        if request.method == "OPTIONS":
            return Answer(204).with_headers(Allow=allowed)
        must_accept(request, EVENT_STREAM if request.path == "/v1/events" else JSON)
        return route(request)

    def _describe(self, request):
        session = self._session(request)
        return answer_of(lambda: {**session.describe(), "limits": LIMITS})

    def _say_health(self, request):
        return as_json(200, self._health())

    def _tell_events(self, request):
        session = self._session(request)
        refusal = answer_of(session.must_tell_events)
        if refusal.status != 204:
            return refusal
        return Answer(200, session.log.stream(request.headers.get("Last-Event-ID")), EVENT_STREAM)

    def _look_at_operation(self, request):
        """Who comes to look and does not say how long to wait is told at once how it stands."""
        call = self._calls.find(request.path[len(_OPERATIONS):])
        return self._calls.wait(call, _preferences(request), 0)

    def _call(self, request):
        """Takes the key when the request is understood: what is refused before has no effect to be repeated."""
        arguments = read_object(request)
        key = idempotency_key(request)
        operation = self._callable[request.path]
        work = self._work(operation, request, arguments)
        question = _session_name(request), operation, hashlib.sha256(request.body).digest()
        call = self._calls.begin(key, question, lambda: answer_of(work))
        return self._calls.wait(call, _preferences(request), MAX_WAIT_SECONDS)

    def _work(self, operation, request, arguments):
        if operation == "driver/open":
            return lambda: self._open(arguments)
        session = self._session(request)
        if operation == "driver/close":
            return session.close
        if operation == "driver/probes":
            return session.probes
        return lambda: session.do(operation, arguments)

    def _open(self, arguments):
        asked = _OPENING("", arguments)
        session = Session(self._open_driver(asked["namePrefix"], asked["settings"]))
        name = secrets.token_urlsafe(18)
        self._sessions[name] = session
        return {"session": name}

    def _session(self, request):
        name = _session_name(request)
        if name not in self._sessions:
            raise Problem(404, "unknown-session", "no session of this name was opened here")
        return self._sessions[name]


def _preferences(request):
    return request.headers.get("Prefer", "")


def _session_name(request):
    return request.headers.get("Virt-Session", DEFAULT_SESSION)


class Session:
    """One opened driver, and what it has told so far. Once it is closed the driver is asked nothing any more."""

    def __init__(self, driver):
        self.log = EventLog()
        self._driver = driver
        self._lock = threading.Lock()
        self._is_closed = False
        if "LIFECYCLE_EVENTS" in driver.capabilities:
            driver.subscribe(self.log.append)

    def describe(self):
        self._must_be_open()
        return {"driver": self._driver.describe(), "capabilities": sorted(self._driver.capabilities)}

    def probes(self):
        self._must_be_open()
        return self._driver.probes()

    def do(self, operation, arguments):
        """Looks at the capability before the arguments: what is not declared is refused whatever they are."""
        self._must_be_open()
        self._must_declare(OPERATIONS[operation].needs)
        read = contract.record(OPERATIONS[operation].parameters)("", arguments)
        return getattr(self._driver, operation.replace("/", "_").replace("-", "_"))(**read)

    def must_tell_events(self):
        self._must_be_open()
        self._must_declare("LIFECYCLE_EVENTS")

    def close(self):
        with self._lock:
            if not self._is_closed:
                self._is_closed = True
                self._driver.close()
                self.log.close()

    def _must_be_open(self):
        if self._is_closed:
            raise DriverError("UNAVAILABLE", "this session is closed; open another one")

    def _must_declare(self, capability):
        if capability and capability not in self._driver.capabilities:
            raise unsupported(capability)
