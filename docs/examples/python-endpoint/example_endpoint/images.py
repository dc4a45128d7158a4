"""Looks at an image before a machine is made of it.

Images come from users. What an image says of itself decides nothing: a QCOW2 file may name any file of the host as its
backing file, and one that calls itself RAW may do so unseen.
"""

import hashlib
import os
import stat
import struct
from urllib.parse import unquote_to_bytes, urlsplit

from example_endpoint.contract import DriverError, must

GIB = 1 << 30
_LARGEST_DISK = 1_048_576 * GIB

_MAGIC = b"QFI\xfb"
_HEADER = struct.Struct(">4sIQIIQI36xQ20xI")
_HARMLESS_FEATURES = 1 << 0 | 1 << 3 | 1 << 4
_OLD_HEADER_BYTES = 72


def root_disk_gib(image, flavor):
    """The size of the root disk; refuses an image that cannot be used, or not with this flavor."""
    name = f"image {ascii(image['id'])}"
    must(image["minMemoryMib"] <= flavor["memoryMib"], name, f"needs {image['minMemoryMib']} MiB of memory")
    for part in ("kernel", "ramdisk") if "kernel" in image else ():
        _open(name, image["kernel"][part]).close()
    with _open(name, image["location"]) as file:
        needed = -(-_disk_bytes(name, image, file) // GIB)
    given = flavor["rootGib"] or needed
    must(needed <= given, name, f"is larger than the root disk of {given} GiB")
    must(image["minRootGib"] <= given, name, f"needs a root disk of {image['minRootGib']} GiB")
    return given


def _open(name, uri):
    """A regular file. Nobody knows beforehand what is there: a pipe would never open, so it is not waited for."""
    try:
        file = open(_path(name, uri), "rb", opener=lambda path, flags: os.open(path, flags | os.O_NONBLOCK))
    except (OSError, ValueError):
        raise DriverError("INVALID_ARGUMENT", f"{name} is not in a file that can be read") from None
    if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
        file.close()
        raise DriverError("INVALID_ARGUMENT", f"{name} is not in a regular file")
    return file


def _path(name, uri):
    parts = urlsplit(uri)
    plain = not (parts.netloc or parts.query or parts.fragment) and parts.path.startswith("/")
    must(parts.scheme == "file" and plain, name, "is not at a file: URI with nothing but a path")
    return unquote_to_bytes(parts.path)


def _disk_bytes(name, image, file):
    """Header, digest and size are taken from one open file: they are of the same bytes."""
    header = file.read(_HEADER.size)
    if "sha256" in image:
        must(_digest(header, file) == image["sha256"], name, "does not have the promised checksum")
    is_qcow2 = header.startswith(_MAGIC)
    must(is_qcow2 == (image["format"] == "QCOW2"), name, f"is not of the format {image['format']}")
    return _qcow2_disk_bytes(name, header) if is_qcow2 else os.fstat(file.fileno()).st_size


def _digest(header, rest):
    digest = hashlib.sha256(header)
    for chunk in iter(lambda: rest.read(1 << 20), b""):
        digest.update(chunk)
    return digest.hexdigest()


def _qcow2_disk_bytes(name, header):
    must(len(header) >= _OLD_HEADER_BYTES, name, "ends within its header")
    fields = _HEADER.unpack(header.ljust(_HEADER.size, b"\0"))
    _, version, backing_file, _, cluster_bits, disk_bytes, cipher, features, header_bytes = fields
    must(version in (2, 3), name, "is of an unknown version of QCOW2")
    must(backing_file == 0, name, "has a backing file")
    must(cipher == 0, name, "is encrypted")
    must(9 <= cluster_bits <= 21, name, "has clusters of impossible size")
    must(disk_bytes <= _LARGEST_DISK, name, "claims an impossible size")
    if version == 3:
        must(len(header) == _HEADER.size, name, "ends within its header")
        must(features & ~_HARMLESS_FEATURES == 0, name, "keeps its data elsewhere, or has unknown features")
        must(_HEADER.size <= header_bytes <= 1 << cluster_bits, name, "has a header of impossible length")
    return disk_bytes
