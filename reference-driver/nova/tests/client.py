"""A small client, which sends what a test wants and nothing of its own."""

import http.client
import json
import threading
import uuid

from virt_tck_nova.wire import Server


class Client:
    def __init__(self, endpoint):
        self._server = Server(("127.0.0.1", 0), endpoint)
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def close(self):
        self._server.shutdown()
        self._server.server_close()

    def send(self, method, path, body=None, **headers):
        """Status, headers and document of one answer."""
        connection = http.client.HTTPConnection("127.0.0.1", self._server.server_port, timeout=20)
        try:
            named = {name.replace("_", "-"): value for name, value in headers.items() if value is not None}
            connection.request(method, path, body, named)
            response = connection.getresponse()
            content = response.read()
            return response.status, response.headers, json.loads(content) if content else None
        finally:
            connection.close()

    def post(self, operation, document=None, **headers):
        usual = {"Content_Type": "application/json", "Idempotency_Key": uuid.uuid4().hex}
        return self.send("POST", f"/v1/{operation}", json.dumps(document or {}), **(usual | headers))

    def result(self, operation, document=None, **headers):
        status, _, answer = self.post(operation, document, **headers)
        if status not in (200, 204):
            raise AssertionError(f"{operation}: {status} {answer}")
        return answer

    def code(self, operation, document=None, **headers):
        """The code of a refusal."""
        return self.post(operation, document, **headers)[2].get("code")

    def events(self, last_event_id=None):
        """A response that streams."""
        connection = http.client.HTTPConnection("127.0.0.1", self._server.server_port, timeout=20)
        connection.request("GET", "/v1/events", headers={"Last-Event-ID": last_event_id} if last_event_id else {})
        return connection.getresponse()
