"""The wire of the virt driver contract over HTTP/1.1. Knows nothing of Nova."""

import hmac
import http.server
import json
import re
import urllib.parse

from . import requests
from .problems import DriverProblem, Problem, TransportProblem
from .sessions import KEPT_SECONDS, Answer, Sessions, foreign

MAX_BODY_BYTES = 16 * 1024 * 1024
MAX_WAIT_SECONDS = 30
IDLE_SECONDS = 120
HEARTBEAT_SECONDS = 10
READ_ONLY = ("GET", "HEAD")


class Endpoint:
    """What the paths of the wire lead to."""

    def __init__(self, open_driver, operations, health, token=None):
        """
        :param open_driver: called with a name prefix and settings, returns a driver
        :param operations: the paths of all operations, as ``power/off``
        :param health: returns the document of the endpoint's health
        :param token: the bearer token that every request has to bear, if any
        """
        self.sessions = Sessions(open_driver)
        self.health = health
        self.token = token
        self._operations = frozenset(operations) | {"driver/open", "driver/close"}

    def methods(self, path):
        """The methods that a path understands; none when there is no such path."""
        if path in ("/v1", "/v1/health", "/v1/events") or re.fullmatch("/v1/operations/[^/]+", path):
            return ("GET", "HEAD", "OPTIONS")
        return ("OPTIONS", "POST") if path.removeprefix("/v1/") in self._operations else ()

    def describe(self, session):
        return {
            "driver": session.driver.describe(),
            "capabilities": session.driver.capabilities(),
            "limits": {
                "maxBodyBytes": MAX_BODY_BYTES,
                "maxWaitSeconds": MAX_WAIT_SECONDS,
                "keptSeconds": KEPT_SECONDS,
            },
        }

    def work(self, session, operation, arguments):
        """What a call of that operation does, as a function without parameters."""
        if operation == "driver/open":
            return lambda: self._open(arguments)
        if operation == "driver/close":
            return session.close
        return lambda: session.driver.call(operation, arguments)

    def _open(self, arguments):
        prefix, settings = arguments.get("namePrefix"), arguments.get("settings")
        if not isinstance(prefix, str) or not isinstance(settings, dict):
            raise DriverProblem("INVALID_ARGUMENT", "namePrefix (text) and settings (object) are required")
        return {"session": self.sessions.open(prefix, settings).id}


class Handler(http.server.BaseHTTPRequestHandler):
    """One connection of a client."""

    endpoint = None
    protocol_version = "HTTP/1.1"
    server_version = "virt-tck-nova"
    sys_version = ""
    timeout = IDLE_SECONDS
    # Header and body leave in one piece and at once: with Nagle's algorithm and delayed ACKs each answer took 40 ms.
    wbufsize = -1
    disable_nagle_algorithm = True

    def do_any(self):
        try:
            self._answer()
        except Problem as problem:
            self._send(Answer(problem.status, problem.document), problem.headers)
        except (ConnectionError, TimeoutError):
            self.close_connection = True
        except Exception as failure:
            self._send(Answer(500, foreign(failure).document))

    do_GET = do_HEAD = do_POST = do_OPTIONS = do_PUT = do_DELETE = do_PATCH = do_TRACE = do_any

    def _answer(self):
        body = self._body()
        self._authorize()
        path = urllib.parse.urlsplit(self.path).path
        methods = self.endpoint.methods(path)
        if not methods:
            raise TransportProblem("unknown-path", "there is nothing under this path")
        if self.command not in methods:
            allowed = ", ".join(methods)
            raise TransportProblem("method-not-allowed", f"this path knows {allowed}", Allow=allowed)
        if self.command == "OPTIONS":
            self._send(Answer(204), {"Allow": ", ".join(methods)})
        elif self.command == "POST":
            self._call(path.removeprefix("/v1/"), body)
        else:
            self._read(path)

    def _body(self):
        # Read first, whatever comes of it: what is left unread would be taken for the next request.
        try:
            return requests.read_body(self.headers, self.rfile, MAX_BODY_BYTES)
        except Problem:
            self.close_connection = True
            raise

    def _authorize(self):
        if self.endpoint.token is None:
            return
        expected = f"Bearer {self.endpoint.token}".encode()
        given = self.headers.get("Authorization", "").encode("utf-8", "surrogateescape")
        if not hmac.compare_digest(given, expected):
            raise TransportProblem("unauthorized", "a bearer token is required", WWW_Authenticate="Bearer")

    def _session(self):
        return self.endpoint.sessions.find(self.headers.get("Virt-Session", Sessions.OF_OPERATOR))

    def _read(self, path):
        requests.require_acceptable(self.headers, "text/event-stream" if path == "/v1/events" else "application/json")
        if path == "/v1":
            self._send(Answer(200, self.endpoint.describe(self._session())))
        elif path == "/v1/health":
            self._send(Answer(200, self.endpoint.health()))
        elif path == "/v1/events":
            self._stream(self._session())
        else:
            self._send_when_done(self.endpoint.sessions.find_operation(path.rpartition("/")[2]))

    def _call(self, operation, body):
        requests.require_acceptable(self.headers, "application/json")
        requests.require_json(self.headers)
        key = requests.idempotency_key(self.headers)
        session = self._session()
        arguments = requests.parse_object(body)
        work = self.endpoint.work(session, operation, arguments)
        self._send_when_done(self.endpoint.sessions.operations.run(key, (session.id, operation, body), work))

    def _send_when_done(self, operation):
        wanted = requests.preferred_wait(self.headers)
        applied = {} if wanted is None else {"Preference-Applied": f"wait={min(wanted, MAX_WAIT_SECONDS)}"}
        if operation.wait(MAX_WAIT_SECONDS if wanted is None else min(wanted, MAX_WAIT_SECONDS)):
            self._send(operation.answer, applied)
        else:
            where = {"Location": f"/v1/operations/{operation.id}", "Retry-After": "1"}
            self._send(Answer(202, {"status": "running"}), where | applied)

    def _stream(self, session):
        if "LIFECYCLE_EVENTS" not in session.driver.capabilities():
            raise DriverProblem("UNSUPPORTED", "LIFECYCLE_EVENTS is not declared")
        seen = requests.last_event_id(self.headers, session.events)
        self.close_connection = True
        self._send_head(200, {"Content-Type": "text/event-stream", "Connection": "close"})
        if self.command == "HEAD":
            return
        self._write(f"id: {seen}\n: open\n\n")
        while (newer := session.events.after(seen, HEARTBEAT_SECONDS)) is not None:
            for seen, event in newer:
                self._write(f"id: {seen}\nevent: lifecycle\ndata: {json.dumps(event)}\n\n")
            if not newer:
                self._write(": alive\n\n")

    def _write(self, text):
        self.wfile.write(text.encode())
        self.wfile.flush()

    def _send(self, answer, headers=None):
        body = b"" if answer.document is None else json.dumps(answer.document).encode()
        typed = {"Content-Type": answer.media_type, "Content-Length": str(len(body))} if body else {}
        self._send_head(answer.status, typed | (headers or {}))
        if self.command != "HEAD":
            self.wfile.write(body)
        self.wfile.flush()

    def _send_head(self, status, headers):
        self.send_response(status)
        for name, value in {"Cache-Control": "no-store", **headers}.items():
            self.send_header(name, value)
        if self.close_connection and "Connection" not in headers:
            self.send_header("Connection", "close")
        self.end_headers()

    def send_error(self, code, message=None, explain=None):
        """Overrides the page in HTML with which the library refuses what it cannot read."""
        self.close_connection = True
        problem = TransportProblem("malformed-request", message or "the request cannot be read")
        self._send(Answer(problem.status, problem.document))

    def log_message(self, format, *args):
        """Overrides the library's line on standard error for each request."""


class Server(http.server.ThreadingHTTPServer):
    """Listens, one thread for each connection."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(self, address, endpoint):
        handler = type("EndpointHandler", (Handler,), {"endpoint": endpoint})
        super().__init__(address, handler)

    def handle_error(self, request, client_address):
        """Overrides the library's stack trace for each client that goes away early."""
