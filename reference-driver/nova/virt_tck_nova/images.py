"""The image service behind a driver: a record for each image of the contract, its bytes from a ``file:`` address."""

import hashlib
import os
import shutil
import urllib.parse
import uuid

from nova import exception

NAMESPACE = uuid.UUID("7d4ff7a5-6f5d-4f0a-9f7e-1f5c0d9b8a11")


class ImageService:
    """Stands in for ``nova.image.glance.API``."""

    def __init__(self, properties=None):
        """
        :param properties: what the operator adds to the properties of every image
        """
        self._properties = dict(properties or {})
        self._known = {}

    def register(self, image, demands=None):
        """Makes the records of an image, its kernel and its RAM disk; returns that of the image."""
        properties = self._properties | (demands or {})
        kernel = image.get("kernel")
        if kernel:
            properties["kernel_id"] = self._add(kernel["kernel"], "aki")["id"]
            properties["ramdisk_id"] = self._add(kernel["ramdisk"], "ari")["id"]
            properties["os_command_line"] = kernel["arguments"]
        return self._add(
            image["location"],
            image["format"].lower(),
            name=image["id"],
            digest=image.get("sha256"),
            min_ram=image["minMemoryMib"],
            min_disk=image["minRootGib"],
            properties=properties,
        )

    def get(self, context, image_id, include_locations=False, show_deleted=True):
        try:
            record, path, _ = self._known[image_id]
        except KeyError:
            raise exception.ImageNotFound(image_id=image_id) from None
        _require_file(record, path)
        return record | {"size": os.path.getsize(path)}

    def download(self, context, image_id, data=None, dest_path=None, trusted_certs=None):
        """Copies the bytes, and checks them against the digest of the record, as a client of Glance does."""
        self.get(context, image_id)
        record, path, digest = self._known[image_id]
        if digest and digest != _digest(path):
            raise exception.ImageUnacceptable(image_id=record["name"], reason="its SHA-256 is another one")
        shutil.copyfile(path, dest_path)

    def _add(self, location, disk_format, name=None, digest=None, min_ram=0, min_disk=0, properties=None):
        # Glance never changes the bytes behind an id, and drivers keep what they fetched: each description has its own.
        identity = repr((location, disk_format, name, digest, min_ram, min_disk, properties))
        record = {
            "id": str(uuid.uuid5(NAMESPACE, identity)),
            "name": name or location,
            "status": "active",
            "disk_format": disk_format,
            "container_format": disk_format if disk_format in ("aki", "ari") else "bare",
            "min_ram": min_ram,
            "min_disk": min_disk,
            "properties": properties or {},
        }
        self._known[record["id"]] = (record, _path(location), digest)
        return self.get(None, record["id"]) if _is_there(location) else record


def _path(location):
    address = urllib.parse.urlsplit(location)
    return urllib.parse.unquote(address.path) if address.scheme == "file" else None


def _is_there(location):
    path = _path(location)
    return path is not None and os.path.isfile(path)


def _require_file(record, path):
    if path is None or not os.path.isfile(path):
        raise exception.ImageNotFound(image_id=record["name"])


def _digest(path):
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
