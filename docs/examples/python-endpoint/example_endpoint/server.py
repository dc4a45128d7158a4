"""HTTP/1.1 around an endpoint: connections, limits of time and size, the token. No meaning."""

import hmac
import io
import re
import socket
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from example_endpoint.messages import MAX_BODY_BYTES, Problem, Request

IDLE_SECONDS = 600
REQUEST_SECONDS = 30
WRITE_SECONDS = 30
LINGER_SECONDS = 2


class Server(ThreadingHTTPServer):

    request_queue_size = 128

    def __init__(self, port, endpoint, token=None):
        super().__init__(("127.0.0.1", port), Handler)
        self.endpoint = endpoint
        self.token = token

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_port}"


class Handler(BaseHTTPRequestHandler):
    """One connection. What is written is collected and sent at once, head and body together."""

    protocol_version = "HTTP/1.1"
    server_version = "ExampleEndpoint/1.0"
    sys_version = ""
    disable_nagle_algorithm = True
    wbufsize = 1 << 16

    def setup(self):
        super().setup()
        self.rfile.close()
        self._incoming = _Incoming(self.connection)
        self.rfile = io.BufferedReader(self._incoming)

    def finish(self):
        try:
            super().finish()
        except OSError:
            pass  # the client is gone, and what was left for it with it

    def handle_one_request(self):
        """An idle connection is kept for long; a request that has begun must come to its end soon."""
        try:
            self._incoming.allow(IDLE_SECONDS)
            self.rfile.peek(1)
            self._incoming.allow(REQUEST_SECONDS)
            super().handle_one_request()
        except OSError:
            self.close_connection = True

    def _serve(self):
        try:
            self._must_be_authorised()
            request = Request(self.command, self.path.partition("?")[0], self.headers, self._body())
        except Problem as problem:
            self._refuse(problem)
        else:
            self._send(self.server.endpoint.answer(request))

    do_GET = do_HEAD = do_OPTIONS = do_POST = do_PUT = do_PATCH = do_DELETE = _serve

    def send_error(self, code, message=None, explain=None):
        """What the library finds wrong: a method that it does not know, or something that is no HTTP."""
        if code == 501:
            self._serve()
        else:
            self._refuse(Problem(code, "malformed-request", message or "this is no request of HTTP/1.1"))

    def handle_expect_100(self):
        goes_on = super().handle_expect_100()
        self.wfile.flush()
        return goes_on

    def log_message(self, *args):
        """Requests are the client's to log."""

    def _must_be_authorised(self):
        if self.server.token is None:
            return
        scheme, _, token = self.headers.get("Authorization", "").partition(" ")
        right = hmac.compare_digest(token.strip().encode("utf-8"), self.server.token.encode("utf-8"))
        if scheme.lower() != "bearer" or not right:
            raise Problem(401, "unauthorized", "a bearer token is needed", WWW_Authenticate="Bearer")

    def _body(self):
        """The whole body, so that the next request on this connection is found behind it."""
        if "chunked" in self.headers.get("Transfer-Encoding", "").lower():
            return self._chunks()
        length = self.headers.get("Content-Length", "0").strip()
        if not re.fullmatch("[0-9]{1,18}", length):
            raise Problem(400, "malformed-request", "Content-Length must be a number of bytes")
        if int(length) > MAX_BODY_BYTES:
            raise _too_large()
        return self._exactly(int(length))

    def _chunks(self):
        body = bytearray()
        while True:
            size = self._size_of_chunk()
            if len(body) + size > MAX_BODY_BYTES:
                raise _too_large()
            if size == 0:
                break
            body += self._exactly(size)
            self._exactly(2)
        while self.rfile.readline(1 << 16).strip():
            pass  # trailers
        return bytes(body)

    def _size_of_chunk(self):
        digits = self.rfile.readline(1 << 10).split(b";")[0].strip()
        if not re.fullmatch(b"[0-9a-fA-F]{1,8}", digits):
            raise Problem(400, "malformed-request", "the body is not in chunks")
        return int(digits, 16)

    def _exactly(self, length):
        data = self.rfile.read(length)
        if len(data) < length:
            raise ConnectionError("the client went away within its request")
        return data

    def _refuse(self, problem):
        """Without having read the request to its end: nothing that follows on this connection can be understood."""
        self.close_connection = True
        self._send(problem.answer)
        self.wfile.flush()
        self._linger()

    def _linger(self):
        """Closing while the client still sends would reset the connection, and the answer with it."""
        self.connection.shutdown(socket.SHUT_WR)
        self._incoming.allow(LINGER_SECONDS)
        while self.rfile.read1(1 << 16):
            pass

    def _send(self, answer):
        is_stream = not isinstance(answer.body, bytes)
        self.close_connection = self.close_connection or is_stream
        self.connection.settimeout(WRITE_SECONDS)
        self.send_response(answer.status)
        self.send_header("Cache-Control", "no-store")
        for name, value in answer.headers:
            self.send_header(name, value)
        if answer.media_type:
            self.send_header("Content-Type", answer.media_type)
        if answer.status != 204 and not is_stream:
            self.send_header("Content-Length", str(len(answer.body)))
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        if self.command != "HEAD":
            self._send_body(answer.body if is_stream else [answer.body])

    def _send_body(self, pieces):
        for piece in pieces:
            self.wfile.write(piece)
            self.wfile.flush()


class _Incoming(io.RawIOBase):
    """What a client sends, up to a moment: one that sends a byte now and then gets no more time than any other."""

    def __init__(self, connection):
        self._connection = connection
        self.allow(IDLE_SECONDS)

    def allow(self, seconds):
        self._deadline = time.monotonic() + seconds

    def readable(self):
        return True

    def readinto(self, buffer):
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise socket.timeout("the client took too long")
        self._connection.settimeout(left)
        return self._connection.recv_into(buffer)


def _too_large():
    return Problem(413, "body-too-large", f"a body may have {MAX_BODY_BYTES} bytes")
