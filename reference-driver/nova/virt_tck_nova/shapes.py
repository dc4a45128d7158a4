"""The records of the contract and the parameters of its operations, to refuse what is incomplete or of a wrong kind."""

import re
import uuid

from .problems import DriverProblem


class Optional:
    """A member that may be absent; null is read as absent."""

    def __init__(self, shape):
        self.shape = shape


class MapOf:
    """An object with any names, whose values have one shape."""

    def __init__(self, shape):
        self.shape = shape


def instance_id(value):
    try:
        return isinstance(value, str) and str(uuid.UUID(value)) == value.lower()
    except ValueError:
        return False


def duration(value):
    pattern = r"[+-]?P(?=.)(-?\d+D)?(T(?=.)(-?\d+H)?(-?\d+M)?(-?\d+(\.\d+)?S)?)?"
    return isinstance(value, str) and re.fullmatch(pattern, value) is not None


def number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


FLAVOR = {"name": str, "vcpus": int, "memoryMib": int, "rootGib": int, "ephemeralGib": int, "swapMib": int}
IMAGE = {
    "id": str,
    "format": frozenset({"RAW", "QCOW2"}),
    "location": str,
    "sha256": Optional(str),
    "minMemoryMib": int,
    "minRootGib": int,
    "kernel": Optional({"kernel": str, "ramdisk": str, "arguments": str}),
}
VIF = {
    "id": str,
    "mac": str,
    "network": str,
    "addresses": [{"address": str, "prefixLength": int}],
    "mtu": int,
    "binding": {
        "type": frozenset({"bridge", "ovs", "macvtap", "hostdev", "vhost-user"}),
        "bridge": Optional(str),
        "interfaceId": Optional(str),
        "device": Optional(str),
        "pciAddress": Optional(str),
        "socket": Optional(str),
    },
    "tag": Optional(str),
}
SPEC = {
    "id": instance_id,
    "name": str,
    "flavor": FLAVOR,
    "image": IMAGE,
    "metadata": MapOf(str),
    "vifs": [VIF],
    "setup": {"configDrive": bool, "adminPassword": Optional(str), "files": [{"path": str, "content": str}]},
    "security": {"secureBoot": bool, "vtpm": bool, "encryptedMemory": bool},
    "powerOn": bool,
}
INVENTORY = {
    "total": int,
    "reserved": int,
    "minUnit": int,
    "maxUnit": int,
    "stepSize": int,
    "allocationRatio": number,
}
PROVIDER = {"name": str, "parent": Optional(str), "inventories": MapOf(INVENTORY), "traits": [str]}

ONE_INSTANCE = {"instance": instance_id}
ONE_NODE = {"node": str}

# What is not here has one instance as its parameter, or none in the chapter of the host.
PARAMETERS = {
    "instances/spawn": {"spec": SPEC},
    "instances/rebuild": {"spec": SPEC},
    "instances/evacuate": {"spec": SPEC},
    "instances/prepare-spawn": {"spec": SPEC},
    "instances/ids": {},
    "instances/names": {},
    "instances/count": {},
    "power/off": ONE_INSTANCE | {"timeout": duration, "retryInterval": duration},
    "power/reboot": ONE_INSTANCE | {"type": frozenset({"SOFT", "HARD"})},
    "power/power-update": ONE_INSTANCE | {"reported": str},
    "power/reboot-stuck": {"instances": [instance_id], "longerThan": duration},
    "console/output": ONE_INSTANCE | {"maxBytes": int},
    "diagnostics/block-statistics": ONE_INSTANCE | {"device": str},
    "diagnostics/volume-usage": {},
    "rescue/rescue": ONE_INSTANCE | {"rescue": {"image": IMAGE, "password": Optional(str)}},
    "guest/set-admin-password": ONE_INSTANCE | {"password": str},
    "guest/inject-network": ONE_INSTANCE | {"vifs": [VIF]},
    "host/is-available": ONE_NODE,
    "host/is-deleted": ONE_NODE,
    "host/set-enabled": {"enabled": bool},
    "host/set-maintenance": {"begin": bool},
    "host/power-action": {"action": frozenset({"STARTUP", "SHUTDOWN", "REBOOT"})},
    "inventory/resources": ONE_NODE,
    "inventory/update": ONE_NODE | {"current": {"providers": [PROVIDER]}},
}


def require_arguments(operation, arguments):
    """Refuses arguments that the operation cannot be called with."""
    shape = PARAMETERS.get(operation, {} if operation.startswith("host/") else ONE_INSTANCE)
    _require(operation, arguments, shape)


def _require(name, value, shape):
    if isinstance(shape, Optional):
        if value is not None:
            _require(name, value, shape.shape)
    elif value is None:
        raise DriverProblem("INVALID_ARGUMENT", f"{name} is missing")
    elif isinstance(shape, dict):
        _require_kind(name, isinstance(value, dict))
        for member, inner in shape.items():
            _require(f"{name}.{member}", value.get(member), inner)
    elif isinstance(shape, MapOf):
        _require_kind(name, isinstance(value, dict))
        for key, inner in value.items():
            _require(f"{name}.{key}", inner, shape.shape)
    elif isinstance(shape, list):
        _require_kind(name, isinstance(value, list))
        for position, inner in enumerate(value):
            _require(f"{name}[{position}]", inner, shape[0])
    else:
        _require_kind(name, _is(value, shape))


def _is(value, shape):
    if isinstance(shape, frozenset):
        return isinstance(value, str) and value in shape
    if isinstance(shape, type):
        return type(value) is shape
    return shape(value)


def _require_kind(name, right):
    if not right:
        raise DriverProblem("INVALID_ARGUMENT", f"{name} is of a wrong kind")
