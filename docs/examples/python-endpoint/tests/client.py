"""An endpoint on a free port, and a client that says nothing but what it is told to say."""

import http.client
import itertools
import json
import tempfile
import threading
import unittest
import uuid
from pathlib import Path
from typing import NamedTuple

from example_endpoint.__main__ import new_endpoint
from example_endpoint.server import Server

_KEYS = (f"key-{number}" for number in itertools.count())


class Reply(NamedTuple):
    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def json(self):
        return json.loads(self.body)

    @property
    def kind(self):
        return self.json["type"].rpartition("/")[2]


class EndpointTest(unittest.TestCase):
    """Each test has an endpoint of its own."""

    token = None

    def setUp(self):
        self.server = self.serve(self.new_endpoint())
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def new_endpoint(self):
        return new_endpoint("example-")

    def serve(self, endpoint):
        server = Server(0, endpoint, self.token)
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        self.addCleanup(server.server_close)
        self.addCleanup(thread.join)
        self.addCleanup(server.shutdown)
        return server

    def connect(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.server.server_port, timeout=10)
        self.addCleanup(connection.close)
        return connection

    def request(self, method, path, body=None, headers=None, connection=None):
        used = connection or self.connect()
        used.request(method, path, body, headers or {})
        response = used.getresponse()
        reply = Reply(response.status, response.headers, response.read())
        if connection is None:
            used.close()
        return reply

    def get(self, path, **headers):
        return self.request("GET", path, headers=_named(headers))

    def post(self, path, arguments=None, **headers):
        sent = {"Content-Type": "application/json", "Idempotency-Key": next(_KEYS), **_named(headers)}
        body = arguments if isinstance(arguments, bytes) else json.dumps(arguments or {}).encode()
        return self.request("POST", path, body, sent)

    def result(self, path, arguments=None, **headers):
        reply = self.post(path, arguments, **headers)
        self.assertLess(reply.status, 300, reply.body)
        return reply.json if reply.body else None

    def assert_refused(self, code, reply):
        """With an error of the contract."""
        self.assertEqual(code, reply.json.get("code"), reply)
        self.assert_document(code.lower().replace("_", "-"), reply)

    def assert_problem(self, status, kind, reply):
        """With an error of the transport."""
        self.assertEqual(status, reply.status, reply)
        self.assertNotIn("code", reply.json)
        self.assert_document(kind, reply)

    def assert_document(self, kind, reply):
        self.assertEqual("application/problem+json", reply.headers["Content-Type"])
        self.assertEqual(f"https://virttck.example/errors/{kind}", reply.json["type"])
        self.assertEqual(reply.status, reply.json["status"])
        self.assertTrue(reply.json["title"] and reply.json["detail"])

    def open_session(self, prefix="example-"):
        return self.result("/v1/driver/open", {"namePrefix": prefix, "settings": {}})["session"]

    def spec(self, **changes):
        """A machine of the smallest size, from an image of no content."""
        image = self.folder / "disk.raw"
        image.write_bytes(bytes(512))
        instance = str(uuid.uuid4())
        return {
            "id": instance,
            "name": f"example-{instance}",
            "flavor": {
                "name": "small", "vcpus": 1, "memoryMib": 128, "rootGib": 1, "ephemeralGib": 0, "swapMib": 0,
            },
            "image": {
                "id": "empty", "format": "RAW", "location": image.as_uri(), "minMemoryMib": 0, "minRootGib": 0,
            },
            "metadata": {},
            "vifs": [],
            "setup": {"configDrive": False, "files": []},
            "security": {"secureBoot": False, "vtpm": False, "encryptedMemory": False},
            "powerOn": True,
            **changes,
        }

    def spawn(self, **changes):
        spec = self.spec(**changes)
        self.result("/v1/instances/spawn", {"spec": spec})
        return spec["id"]

    def state(self, instance):
        return self.result("/v1/instances/info", {"instance": instance})["state"]


def _named(headers):
    return {name.replace("_", "-"): value for name, value in headers.items()}
