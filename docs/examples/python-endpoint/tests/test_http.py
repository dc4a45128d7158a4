"""HTTP: methods, media types, limits, connections, the token."""

import json
import socket
import time
from unittest import mock

from example_endpoint import server
from tests.client import EndpointTest

_CALL = {"Content-Type": "application/json", "Idempotency-Key": "one"}


class MethodTest(EndpointTest):

    def test_unknown_path(self):
        for path in "/", "/v1/", "/v1/power", "/v1/power/fly", "/v2/power/on", "/v1/power/on/":
            self.assert_problem(404, "unknown-path", self.get(path))

    def test_unknown_operation(self):
        self.assert_problem(404, "unknown-operation", self.get("/v1/operations/none"))

    def test_query_is_ignored(self):
        self.assertEqual(200, self.get("/v1/health?at=once").status)

    def test_wrong_method(self):
        for method, path, allowed in (
            ("GET", "/v1/power/on", "POST, OPTIONS"),
            ("HEAD", "/v1/driver/open", "POST, OPTIONS"),
            ("DELETE", "/v1", "GET, HEAD, OPTIONS"),
            ("POST", "/v1/health", "GET, HEAD, OPTIONS"),
            ("BREW", "/v1/events", "GET, HEAD, OPTIONS"),
            ("PUT", "/v1/operations/none", "GET, HEAD, OPTIONS"),
        ):
            reply = self.request(method, path)
            self.assertEqual((405, allowed), (reply.status, reply.headers["Allow"]))

    def test_options(self):
        reply = self.request("OPTIONS", "/v1/power/on")
        self.assertEqual((204, "POST, OPTIONS", b""), (reply.status, reply.headers["Allow"], reply.body))

    def test_head_is_get_without_body(self):
        for path in "/v1", "/v1/health", "/v1/operations/none":
            head, get = self.request("HEAD", path), self.get(path)
            self.assertEqual((get.status, b""), (head.status, head.body))
            for name in "Content-Type", "Content-Length":
                self.assertEqual(get.headers[name], head.headers[name])

    def test_head_of_events_ends(self):
        head = self.request("HEAD", "/v1/events")
        self.assertEqual((200, "text/event-stream"), (head.status, head.headers["Content-Type"]))

    def test_nothing_is_stored_on_the_way(self):
        for path in "/v1", "/v1/health", "/no/such/path":
            self.assertEqual("no-store", self.get(path).headers["Cache-Control"])


class MediaTypeTest(EndpointTest):

    def test_accept(self):
        for accept in "*/*", "application/*", "application/json", "text/html, application/json;q=0.5":
            self.assertEqual(200, self.get("/v1/health", Accept=accept).status)
        self.assert_problem(406, "not-acceptable", self.get("/v1/health", Accept="text/html"))
        self.assert_problem(406, "not-acceptable", self.get("/v1/events", Accept="application/json"))

    def test_content_type(self):
        for media_type in "application/json", "Application/JSON; charset=utf-8":
            self.assertEqual(200, self.post("/v1/host/nodes", Content_Type=media_type).status)
        for media_type in "text/plain", "application/xml", "":
            reply = self.post("/v1/host/nodes", Content_Type=media_type)
            self.assert_problem(415, "unsupported-media-type", reply)

    def test_malformed_json(self):
        for body in (
            b"", b"{", b"[]", b"null", b'"text"', b'{"a": NaN}', b'{"a": "\xff"}', b"\xef\xbb\xbf{}", b"{} {}",
            b'{"a": 1, "a": 1}',
        ):
            self.assert_problem(400, "malformed-json", self.post("/v1/host/nodes", body))

    def test_depth(self):
        for levels, status in (64, 200), (65, 400), (100_000, 400):
            deep = b'{"a":' + b"[" * (levels - 1) + b"]" * (levels - 1) + b"}"
            self.assertEqual(status, self.post("/v1/host/nodes", deep).status)

    def test_length_of_numbers(self):
        for number, status in ("1" * 100, 200), ("1" * 101, 400), ("0." + "1" * 99, 400), ("-" + "1" * 100, 400):
            self.assertEqual(status, self.post("/v1/host/nodes", b'{"a": %s}' % number.encode()).status)


class LimitTest(EndpointTest):

    def test_largest_body(self):
        body = b'{"a": "%s"}' % (b"x" * (16 * 1024 * 1024 - 9))
        self.assertEqual(16 * 1024 * 1024, len(body))
        self.assertEqual(200, self.post("/v1/host/nodes", body).status)

    def test_body_too_large(self):
        reply = self.post("/v1/host/nodes", b'{"a": "%s"}' % (b"x" * (16 * 1024 * 1024 - 8)))
        self.assert_problem(413, "body-too-large", reply)

    def test_body_that_says_it_is_too_large(self):
        connection = self.connect()
        connection.putrequest("POST", "/v1/host/nodes")
        connection.putheader("Content-Length", str(1 << 40))
        connection.endheaders()
        self.assertEqual(413, connection.getresponse().status)

    def test_chunks(self):
        reply = self.request("POST", "/v1/host/nodes", iter([b"{", b'"a": 1', b"}"]), _CALL)
        self.assertEqual(200, reply.status)

    def test_chunks_too_large(self):
        reply = self.request("POST", "/v1/host/nodes", (b"x" * (1 << 20) for _ in range(17)), _CALL)
        self.assert_problem(413, "body-too-large", reply)

    def test_slow_request_is_given_up(self):
        with mock.patch.object(server, "REQUEST_SECONDS", 0.3):
            with socket.create_connection(("127.0.0.1", self.server.server_port), timeout=10) as connection:
                began = time.monotonic()
                self.assertEqual(b"", _drip(connection, b"POST /v1/host/nodes HTTP/1.1\r\nHost: localhost\r\n"))
                self.assertLess(time.monotonic() - began, 3)


class ConnectionTest(EndpointTest):

    def test_many_requests_on_one_connection(self):
        connection = self.connect()
        connection.connect()
        own_end = connection.sock.getsockname()
        for method, path in ("GET", "/v1"), ("POST", "/v1/power/fly"), ("HEAD", "/v1"), ("PUT", "/v1"), ("GET", "/v1"):
            self.request(method, path, b"{}" if method == "POST" else None, connection=connection)
            self.assertEqual(own_end, connection.sock.getsockname())

    def test_requests_one_after_the_other_without_waiting(self):
        with socket.create_connection(("127.0.0.1", self.server.server_port), timeout=10) as connection:
            connection.sendall(b"GET /v1/health HTTP/1.1\r\nHost: a\r\n\r\n" * 3)
            connection.shutdown(socket.SHUT_WR)
            self.assertEqual(3, _all(connection).count(b"HTTP/1.1 200 "))

    def test_head_and_body_come_together(self):
        with socket.create_connection(("127.0.0.1", self.server.server_port), timeout=10) as connection:
            connection.sendall(b"GET /v1/health HTTP/1.1\r\nHost: a\r\n\r\n")
            head, body = connection.recv(1 << 16).split(b"\r\n\r\n")
            self.assertEqual("up", json.loads(body)["status"])

    def test_what_is_no_http(self):
        for nonsense in b"\x16\x03\x01\x00\x05hello\r\n\r\n", b"GET /v1 HTTP/9.9\r\n\r\n", b"GET\r\n\r\n":
            with socket.create_connection(("127.0.0.1", self.server.server_port), timeout=10) as connection:
                connection.sendall(nonsense)
                self.assertNotIn(b"Traceback", _all(connection))
        self.assertEqual(200, self.get("/v1/health").status)

    def test_nonsense_about_the_length(self):
        for name, value in ("Content-Length", "-1"), ("Content-Length", "ten"), ("Transfer-Encoding", "chunked"):
            connection = self.connect()
            connection.putrequest("POST", "/v1/host/nodes")
            connection.putheader(name, value)
            connection.endheaders(b"-5\r\n{}\r\n")
            self.assertEqual(400, connection.getresponse().status)


class TokenTest(EndpointTest):

    token = "open-sesame"

    def test_without_the_token(self):
        for authorization in {}, {"Authorization": "Bearer wrong"}, {"Authorization": "Basic open-sesame"}:
            for method, path in ("GET", "/v1/health"), ("POST", "/v1/host/nodes"), ("GET", "/no/such/path"):
                reply = self.request(method, path, headers=authorization)
                self.assert_problem(401, "unauthorized", reply)
                self.assertEqual("Bearer", reply.headers["WWW-Authenticate"])

    def test_with_the_token(self):
        for scheme in "Bearer", "bearer":
            self.assertEqual(200, self.get("/v1/health", Authorization=f"{scheme} open-sesame").status)


def _drip(connection, request):
    """A byte now and then, in vain: what is answered in the end."""
    try:
        for byte in request:
            connection.send(bytes([byte]))
            time.sleep(0.05)
        return connection.recv(1)
    except ConnectionError:
        return b""


def _all(connection):
    received = b""
    try:
        while True:
            piece = connection.recv(1 << 16)
            if not piece:
                return received
            received += piece
    except ConnectionError:
        return received
