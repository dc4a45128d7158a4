"""The contract as data: what can be asked of a driver, and what the arguments have to look like.

Nothing here is about this driver. A reader takes the name of a value and the value as JSON gave it, and returns what
the driver shall see. No message quotes a text: it might be a password.
"""

import base64
import re
from typing import Any, Callable, Dict, NamedTuple

Reader = Callable[[str, Any], Any]


class DriverError(Exception):
    """The one way for an operation to fail: a code of the contract, and a text for people."""

    def __init__(self, code, detail):
        super().__init__(detail)
        self.code = code


def unsupported(capability):
    return DriverError("UNSUPPORTED", f"this driver does not declare {capability}")


def must(holds, name, problem):
    if not holds:
        raise DriverError("INVALID_ARGUMENT", f"{name} {problem}")


def string(name, value):
    must(isinstance(value, str), name, "must be a text")
    return value


def text(longest):
    def read(name, value):
        string(name, value)
        must(value.strip(), name, "must not be blank")
        must(len(value) <= longest, name, f"must have 1 to {longest} characters")
        return value

    return read


def up_to(longest):
    def read(name, value):
        must(len(string(name, value)) <= longest, name, f"must have at most {longest} characters")
        return value

    return read


def matching(pattern):
    def read(name, value):
        must(re.fullmatch(pattern, string(name, value)), name, f"must match {pattern}")
        return value

    return read


def one_of(*names):
    def read(name, value):
        must(value in names, name, "must be one of " + ", ".join(names))
        return value

    return read


def integer(smallest, largest):
    def read(name, value):
        must(isinstance(value, int) and not isinstance(value, bool), name, "must be a whole number")
        must(smallest <= value <= largest, name, f"must be {smallest} to {largest}, but is {value}")
        return value

    return read


def number(name, value):
    must(isinstance(value, (int, float)) and not isinstance(value, bool), name, "must be a number")
    return value


def boolean(name, value):
    must(isinstance(value, bool), name, "must be true or false")
    return value


def uuid(name, value):
    return matching("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")(name, value).lower()


def octets(name, value):
    try:
        return base64.b64decode(string(name, value), validate=True)
    except ValueError:
        raise DriverError("INVALID_ARGUMENT", f"{name} must be base64") from None


def file_path(name, value):
    text(255)(name, value)
    must(value.startswith("/") and len(value) > 1, name, "must be an absolute path")
    must(".." not in value.split("/") and "\0" not in value, name, "must be without .. and NUL")
    return value


_PART = r"([-+]?\d{1,18}(?:[.,]\d{0,9})?)"
_DURATION = re.compile(f"([-+]?)P(?:{_PART}D)?(?:T(?:{_PART}H)?(?:{_PART}M)?(?:{_PART}S)?)?", re.ASCII)


def duration(name, value):
    """In seconds."""
    parts = _DURATION.fullmatch(string(name, value))
    must(parts and value[-1] not in "PT", name, "must be a duration of ISO 8601, as PT30S")
    sign, *amounts = parts.groups()
    seconds = [float((amount or "0").replace(",", ".")) for amount in amounts]
    total = sum(amount * unit for amount, unit in zip(seconds, (86_400, 3_600, 60, 1)))
    return -total if sign == "-" else total


def record(members: Dict[str, Reader]) -> Reader:
    """An object. A name that ends with a question mark may be absent; what is not named is ignored."""

    def read(name, value):
        must(isinstance(value, dict), name or "the body", "must be an object")
        known = {}
        for member, reader in members.items():
            plain = member.rstrip("?")
            path = f"{name}.{plain}" if name else plain
            if value.get(plain) is not None:
                known[plain] = reader(path, value[plain])
            else:
                must(member != plain, path, "is missing")
        return known

    return read


def variant(kinds: Dict[str, Reader]) -> Reader:
    """An object of one of several kinds; its member "type" says which."""

    def read(name, value):
        kind = record({"type": one_of(*kinds)})(name, value)
        return {**kind, **kinds[kind["type"]](name, value)}

    return read


def each(reader: Reader) -> Reader:
    def read(name, value):
        must(isinstance(value, list), name, "must be an array")
        return [reader(f"{name}[{index}]", element) for index, element in enumerate(value)]

    return read


def mapping(key: Reader, reader: Reader) -> Reader:
    def read(name, value):
        must(isinstance(value, dict), name, "must be an object")
        return {key(f"a key of {name}", each_key): reader(f"a value of {name}", each_value)
                for each_key, each_value in value.items()}

    return read


def distinct(values_of: Callable[[list], list], reader: Reader) -> Reader:
    def read(name, value):
        elements = reader(name, value)
        values = values_of(elements)
        must(len(set(values)) == len(values), name, "must not hold the same thing twice")
        return elements

    return read


def member(name):
    return lambda elements: [element[name] for element in elements]


name_prefix = matching("[a-z][a-z0-9-]{0,31}")

flavor = record({
    "name": text(255),
    "vcpus": integer(1, 4096),
    "memoryMib": integer(1, 67_108_864),
    "rootGib": integer(0, 1_048_576),
    "ephemeralGib": integer(0, 1_048_576),
    "swapMib": integer(0, 1_073_741_824),
})

image = record({
    "id": text(255),
    "format": one_of("RAW", "QCOW2"),
    "location": string,
    "sha256?": matching("[0-9a-f]{64}"),
    "minMemoryMib": integer(0, 67_108_864),
    "minRootGib": integer(0, 1_048_576),
    "kernel?": record({"kernel": string, "ramdisk": string, "arguments": up_to(2048)}),
})

device = matching("[A-Za-z0-9][A-Za-z0-9_.:-]{0,14}")

vif = record({
    "id": uuid,
    "mac": matching("[0-9a-f][02468ace](:[0-9a-f]{2}){5}"),
    "network": text(255),
    "addresses": each(record({"address": matching("[0-9A-Fa-f:.]{2,45}"), "prefixLength": integer(0, 128)})),
    "mtu": integer(68, 65_535),
    "binding": variant({
        "bridge": record({"bridge": device}),
        "ovs": record({"bridge": device, "interfaceId": text(255)}),
        "macvtap": record({"device": device}),
        "hostdev": record({"pciAddress": matching(r"[0-9a-f]{4}:[0-9a-f]{2}:[0-9a-f]{2}\.[0-7]")}),
        "vhost-user": record({"socket": text(108)}),
    }),
    "tag?": text(60),
})

vifs = distinct(member("id"), distinct(member("mac"), each(vif)))

setup = record({
    "configDrive": boolean,
    "adminPassword?": text(255),
    "files": distinct(member("path"), each(record({"path": file_path, "content": octets}))),
})

security = record({"secureBoot": boolean, "vtpm": boolean, "encryptedMemory": boolean})

instance_spec = record({
    "id": uuid,
    "name": matching("[A-Za-z0-9][A-Za-z0-9._-]{0,254}"),
    "flavor": flavor,
    "image": image,
    "metadata": mapping(text(255), string),
    "vifs": vifs,
    "setup": setup,
    "security": security,
    "powerOn": boolean,
})

_CLASS_OR_TRAIT = matching("[A-Z0-9_]{1,255}")

provider_tree = record({
    "providers": distinct(member("name"), each(record({
        "name": text(255),
        "parent?": string,
        "inventories": mapping(_CLASS_OR_TRAIT, record(dict.fromkeys(
            ("total", "reserved", "minUnit", "maxUnit", "stepSize", "allocationRatio"), number))),
        "traits": each(_CLASS_OR_TRAIT),
    }))),
})

power_state = one_of("NOSTATE", "RUNNING", "PAUSED", "SHUTDOWN", "CRASHED", "SUSPENDED")


class Operation(NamedTuple):
    """What is handed in, and the capability without which the operation is refused."""

    parameters: Dict[str, Reader] = {}
    needs: str = ""


_INSTANCE = {"instance": uuid}
_NODE = {"node": string}
_SPEC = {"spec": instance_spec}

OPERATIONS = {
    "host/nodes": Operation(),
    "host/is-available": Operation(_NODE),
    "host/nodes-by-id": Operation(),
    "host/is-deleted": Operation(_NODE),
    "host/uptime": Operation(needs="HOST_UPTIME"),
    "host/ip-address": Operation(needs="HOST_ADDRESS"),
    "host/cpu-statistics": Operation(needs="HOST_CPU_STATISTICS"),
    "host/is-enabled": Operation(needs="HOST_ENABLING"),
    "host/set-enabled": Operation({"enabled": boolean}, "HOST_ENABLING"),
    "host/set-maintenance": Operation({"begin": boolean}, "HOST_MAINTENANCE"),
    "host/power-action": Operation({"action": one_of("STARTUP", "SHUTDOWN", "REBOOT")}, "HOST_POWER_ACTION"),
    "inventory/resources": Operation(_NODE),
    "inventory/update": Operation({"node": string, "current": provider_tree}),
    "instances/spawn": Operation(_SPEC),
    "instances/destroy": Operation(_INSTANCE),
    "instances/destroy-keeping-disks": Operation(_INSTANCE, "DISK_RETENTION"),
    "instances/on-disk": Operation(_INSTANCE, "DISK_RETENTION"),
    "instances/delete-files": Operation(_INSTANCE, "DISK_RETENTION"),
    "instances/rebuild": Operation(_SPEC, "REBUILD"),
    "instances/evacuate": Operation(_SPEC, "EVACUATE"),
    "instances/soft-delete": Operation(_INSTANCE, "SOFT_DELETE"),
    "instances/restore": Operation(_INSTANCE, "SOFT_DELETE"),
    "instances/prepare-spawn": Operation(_SPEC, "SPAWN_PREPARATION"),
    "instances/clean-up-failed-spawn": Operation(_INSTANCE, "SPAWN_PREPARATION"),
    "instances/clean-up": Operation(_INSTANCE, "CLEAN_UP"),
    "instances/info": Operation(_INSTANCE),
    "instances/exists": Operation(_INSTANCE),
    "instances/ids": Operation(),
    "instances/names": Operation(),
    "instances/count": Operation(),
    "power/on": Operation(_INSTANCE),
    "power/off": Operation({**_INSTANCE, "timeout": duration, "retryInterval": duration}),
    "power/reboot": Operation({**_INSTANCE, "type": one_of("SOFT", "HARD")}, "REBOOT"),
    "power/crash-dump": Operation(_INSTANCE, "CRASH_DUMP"),
    "power/resume-on-host-boot": Operation(_INSTANCE, "RESUME_ON_HOST_BOOT"),
    "power/power-update": Operation({**_INSTANCE, "reported": power_state}, "POWER_UPDATE"),
    "power/reboot-stuck": Operation({"instances": each(uuid), "longerThan": duration}, "STUCK_REBOOT_RECOVERY"),
    "suspension/pause": Operation(_INSTANCE, "PAUSE"),
    "suspension/unpause": Operation(_INSTANCE, "PAUSE"),
    "suspension/suspend": Operation(_INSTANCE, "SUSPEND"),
    "suspension/resume": Operation(_INSTANCE, "SUSPEND"),
    "console/output": Operation({**_INSTANCE, "maxBytes": integer(1, 1 << 24)}, "CONSOLE_OUTPUT"),
    "console/vnc": Operation(_INSTANCE, "VNC_CONSOLE"),
    "console/spice": Operation(_INSTANCE, "SPICE_CONSOLE"),
    "console/serial": Operation(_INSTANCE, "SERIAL_CONSOLE"),
    "console/mks": Operation(_INSTANCE, "MKS_CONSOLE"),
    "diagnostics/of": Operation(_INSTANCE, "DIAGNOSTICS"),
    "diagnostics/block-statistics": Operation({**_INSTANCE, "device": string}, "BLOCK_STATISTICS"),
    "diagnostics/volume-usage": Operation(needs="VOLUME_USAGE"),
    "rescue/rescue": Operation({**_INSTANCE, "rescue": record({"image": image, "password?": text(255)})}, "RESCUE"),
    "rescue/unrescue": Operation(_INSTANCE, "RESCUE"),
    "guest/set-admin-password": Operation({**_INSTANCE, "password": text(255)}, "ADMIN_PASSWORD"),
    "guest/inject-network": Operation({**_INSTANCE, "vifs": vifs}, "NETWORK_INJECTION"),
}
