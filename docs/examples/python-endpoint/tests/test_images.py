"""Which images a machine is made of, and which not."""

import hashlib
import os
import struct

from tests.client import EndpointTest

_GIB = 1 << 30


def qcow2(version=3, backing_file=0, cluster_bits=16, disk_bytes=1 << 20, cipher=0, features=0, header_bytes=104):
    fields = version, backing_file, 0, cluster_bits, disk_bytes % (1 << 64), cipher, features, header_bytes
    header = struct.pack(">4sIQIIQI36xQ20xI", b"QFI\xfb", *fields)
    return header.ljust(4 << 16, b"\0")


class ImagesTest(EndpointTest):

    def spawn_from(self, content=None, name="image", flavor=None, **changes):
        path = self.folder / name
        if content is not None:
            path.write_bytes(content)
        spec = self.spec(powerOn=False)
        image = {**spec["image"], "location": path.as_uri(), **changes}
        spec = {**spec, "image": image, "flavor": {**spec["flavor"], **(flavor or {})}}
        return self.post("/v1/instances/spawn", {"spec": spec})

    def assert_taken(self, *content, **changes):
        reply = self.spawn_from(*content, **changes)
        self.assertEqual(204, reply.status, reply)

    def assert_unusable(self, *content, **changes):
        reply = self.spawn_from(*content, **changes)
        self.assert_refused("INVALID_ARGUMENT", reply)
        self.assertEqual(0, self.result("/v1/instances/count"))
        return reply

    def test_sound_images(self):
        self.assert_taken(b"raw")
        self.assert_taken(qcow2(), format="QCOW2")
        self.assert_taken(qcow2(version=2), format="QCOW2")
        self.assert_taken(b"raw", sha256=hashlib.sha256(b"raw").hexdigest())
        long = bytes(3 << 20)
        self.assert_taken(long, sha256=hashlib.sha256(long).hexdigest())

    def test_lying_headers(self):
        for lie in (
            {"version": 1}, {"version": 4}, {"backing_file": 512}, {"cluster_bits": 0}, {"cluster_bits": 8},
            {"cluster_bits": 22}, {"cluster_bits": (1 << 31) - 1}, {"disk_bytes": -1 << 63},
            {"disk_bytes": (1 << 63) - 1}, {"cipher": 1}, {"cipher": 2}, {"features": 1 << 2}, {"features": 1 << 63},
            {"header_bytes": 72}, {"header_bytes": (1 << 31) - 1},
        ):
            self.assert_unusable(qcow2(**lie), format="QCOW2", flavor={"rootGib": 0})
        for length in 4, 60, 103:
            self.assert_unusable(qcow2()[:length], format="QCOW2")

    def test_other_format_than_said(self):
        self.assert_unusable(qcow2(), format="RAW")
        self.assert_unusable(b"raw", format="QCOW2")
        self.assert_unusable(b"raw", format="VMDK")

    def test_other_checksum_than_promised(self):
        reply = self.assert_unusable(b"of the host", sha256="0" * 64)
        self.assertNotIn(b"of the host", reply.body)
        self.assertNotIn(hashlib.sha256(b"of the host").hexdigest().encode(), reply.body)

    def test_sizes(self):
        self.assert_unusable(qcow2(disk_bytes=_GIB + 1), format="QCOW2")
        self.assert_unusable(b"raw", minRootGib=2)
        self.assert_unusable(b"raw", minMemoryMib=129)
        self.assert_taken(qcow2(disk_bytes=_GIB + 1), format="QCOW2", flavor={"rootGib": 0})
        used = self.result("/v1/inventory/resources", {"node": "node-1.example.com"})["diskGibUsed"]
        self.assertEqual(2, used)

    def test_kernel(self):
        (self.folder / "kernel").write_bytes(b"kernel")
        there, nowhere = ((self.folder / name).as_uri() for name in ("kernel", "nowhere"))
        self.assert_unusable(b"raw", kernel={"kernel": nowhere, "ramdisk": there, "arguments": ""})
        self.assert_unusable(b"raw", kernel={"kernel": there, "ramdisk": nowhere, "arguments": ""})
        self.assert_taken(b"raw", kernel={"kernel": there, "ramdisk": there, "arguments": "$(reboot)"})

    def test_no_regular_file(self):
        os.mkfifo(self.folder / "pipe")
        (self.folder / "loop").symlink_to("loop")
        (self.folder / "device").symlink_to("/dev/zero")
        for name in "pipe", "loop", "device", "", "missing", "image/part":
            self.assert_unusable(name=name)

    def test_locations_that_are_none(self):
        (self.folder / "disk").write_bytes(b"raw")
        path = str(self.folder / "disk")
        for location in (
            path, f"file://example.com{path}", "file:disk", f"file:{path}%00.raw", f"file:{path}?format=qcow2",
            f"file:{path}#part", f"file:{path}/", "json:%7B%7D", "nbd://127.0.0.1:9/disk", "http://[", "", "file:",
            "file:///\ud800",
        ):
            self.assert_unusable(location=location)

    def test_odd_names(self):
        for name in "a disk", "a%20disk%", "disk,readonly=on", "nbd:disk", "disk#1", "disk?format=raw", "-f", "\u20ac":
            self.assert_taken(b"raw", name=name)

    def test_links_and_other_spellings(self):
        (self.folder / "disk").write_bytes(b"raw")
        (self.folder / "link").symlink_to("disk")
        self.assert_taken(name="link")
        self.assert_taken(location=f"FILE:{self.folder}/disk")
        self.assert_taken(location=f"file://{self.folder}/../{self.folder.name}/disk")
