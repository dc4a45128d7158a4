"""Values of the contract to objects of Nova, and back."""

import base64
import datetime
import json
import math
import re
import uuid

from nova import objects
from nova.compute import power_state, provider_tree
from nova.network import model as network_model
from nova.virt import event as virt_event
from oslo_utils import versionutils

from .problems import DriverProblem

POWER_STATES = {
    power_state.NOSTATE: "NOSTATE",
    power_state.RUNNING: "RUNNING",
    power_state.PAUSED: "PAUSED",
    power_state.SHUTDOWN: "SHUTDOWN",
    power_state.CRASHED: "CRASHED",
    power_state.SUSPENDED: "SUSPENDED",
}

TRANSITIONS = {
    virt_event.EVENT_LIFECYCLE_STARTED: "STARTED",
    virt_event.EVENT_LIFECYCLE_STOPPED: "STOPPED",
    virt_event.EVENT_LIFECYCLE_PAUSED: "PAUSED",
    virt_event.EVENT_LIFECYCLE_RESUMED: "RESUMED",
    virt_event.EVENT_LIFECYCLE_SUSPENDED: "SUSPENDED",
}

PLACEHOLDER_NAMESPACE = uuid.UUID("0d1c1f4e-0d5b-49a5-8a9c-52a5a2f6f6aa")


# From the contract to Nova


def seconds(text):
    """Whole seconds, which is what Nova counts in; a part of one is a whole one."""
    found = re.fullmatch(r"([+-]?)P(?:(-?\d+)D)?(?:T(?:(-?\d+)H)?(?:(-?\d+)M)?(?:(-?\d+(?:\.\d+)?)S)?)?", text)
    days, hours, minutes, rest = (float(part or 0) for part in found.groups()[1:])
    total = ((days * 24 + hours) * 60 + minutes) * 60 + rest
    return math.ceil(-total if found.group(1) == "-" else total)


def flavor(values):
    return objects.Flavor(
        id=1,
        flavorid=values["name"],
        name=values["name"],
        vcpus=values["vcpus"],
        memory_mb=values["memoryMib"],
        root_gb=values["rootGib"],
        ephemeral_gb=values["ephemeralGib"],
        swap=values["swapMib"],
        rxtx_factor=1.0,
        vcpu_weight=0,
        disabled=False,
        is_public=True,
        extra_specs={},
        projects=[],
    )


def image_demands(security):
    """What an image of Nova has to say for an instance that makes these demands."""
    demands = {}
    if security["secureBoot"]:
        demands |= {"hw_firmware_type": "uefi", "os_secure_boot": "required", "hw_machine_type": "q35"}
    if security["vtpm"]:
        demands |= {"hw_tpm_version": "2.0", "hw_tpm_model": "tpm-crb"}
    if security["encryptedMemory"]:
        demands |= {"hw_firmware_type": "uefi", "hw_mem_encryption": "true", "hw_machine_type": "q35"}
    return demands


def injected_files(setup):
    return [(file["path"], base64.b64decode(file["content"])) for file in setup["files"]]


def network_info(vifs):
    return network_model.NetworkInfo([_vif(vif) for vif in vifs])


def _vif(vif):
    kind, details, bridge = _binding(vif["binding"])
    network = network_model.Network(
        id=str(uuid.uuid5(PLACEHOLDER_NAMESPACE, vif["network"])),
        bridge=bridge,
        label=vif["network"],
        subnets=[_subnet(address) for address in vif["addresses"]],
        mtu=vif["mtu"],
        should_create_bridge=False,
    )
    return network_model.VIF(
        id=vif["id"],
        address=vif["mac"],
        network=network,
        type=kind,
        details=details,
        devname=f"tap{vif['id'][:11]}",
        ovs_interfaceid=details.get("ovs_interfaceid"),
        vnic_type=network_model.VNIC_TYPE_MACVTAP if kind == "macvtap" else network_model.VNIC_TYPE_NORMAL,
        profile={"pci_slot": details["pci_slot"]} if "pci_slot" in details else {},
        active=True,
    )


def _binding(binding):
    """Nova's type, details and bridge of a binding."""
    kind = binding["type"]
    if kind == "bridge":
        return network_model.VIF_TYPE_BRIDGE, {"port_filter": False}, _member(binding, "bridge")
    if kind == "ovs":
        return network_model.VIF_TYPE_OVS, {"ovs_interfaceid": _member(binding, "interfaceId")}, _member(binding, "bridge")
    if kind == "macvtap":
        device = _member(binding, "device")
        details = {"macvtap_source": device, "macvtap_mode": "bridge", "physical_interface": device}
        return network_model.VIF_TYPE_MACVTAP, details, None
    if kind == "hostdev":
        return network_model.VIF_TYPE_HOSTDEV, {"pci_slot": _member(binding, "pciAddress")}, None
    if kind == "vhost-user":
        details = {"vhostuser_socket": _member(binding, "socket"), "vhostuser_mode": "client"}
        return network_model.VIF_TYPE_VHOSTUSER, details, None
    raise DriverProblem("INVALID_ARGUMENT", "binding is of no known type")


def _member(binding, name):
    """A member that bindings of this type have."""
    if binding.get(name) is None:
        raise DriverProblem("INVALID_ARGUMENT", f"binding.{name} is missing")
    return binding[name]


def _subnet(address):
    version = 6 if ":" in address["address"] else 4
    return network_model.Subnet(
        cidr=f"{address['address']}/{address['prefixLength']}",
        ips=[network_model.FixedIP(address=address["address"], version=version)],
        dns=[],
        routes=[],
        version=version,
    )


def tree(values):
    """Nova's tree of the providers, each below its parent."""
    result = provider_tree.ProviderTree()
    waiting = list(values["providers"])
    while waiting:
        ready = [provider for provider in waiting if not provider.get("parent") or result.exists(provider["parent"])]
        if not ready:
            raise DriverProblem("INVALID_ARGUMENT", "providers have parents that are not there")
        for provider in ready:
            _add_provider(result, provider)
            waiting.remove(provider)
    return result


def _add_provider(target, provider):
    name = provider["name"]
    if provider.get("parent"):
        target.new_child(name, provider["parent"], uuid=provider_id(name), generation=0)
    else:
        target.new_root(name, provider_id(name), generation=0)
    inventories = {kind: _nova_inventory(inventory) for kind, inventory in provider["inventories"].items()}
    target.update_inventory(name, inventories)
    target.update_traits(name, provider["traits"])


def provider_id(name):
    return str(uuid.uuid5(PLACEHOLDER_NAMESPACE, name))


def _nova_inventory(inventory):
    return {
        "total": inventory["total"],
        "reserved": inventory["reserved"],
        "min_unit": inventory["minUnit"],
        "max_unit": inventory["maxUnit"],
        "step_size": inventory["stepSize"],
        "allocation_ratio": inventory["allocationRatio"],
    }


# From Nova to the contract


def duration(total):
    return f"PT{total:f}S"


def uptime(text):
    """The time of ``uptime``'s line, as `` 10:00:00 up 3 days, 4:05,  1 user, ...``, which has minutes at best."""
    found = re.search(r"\bup\s+(?:(\d+)\s+days?,\s*)?(?:(\d+):(\d+)|(\d+)\s+min|(\d+)\s+sec)?", text)
    if not found:
        raise ValueError(f"no uptime in {text!r}")
    days, hours, minutes, only_minutes, only_seconds = (int(part or 0) for part in found.groups())
    return duration(((days * 24 + hours) * 60 + minutes + only_minutes) * 60 + only_seconds)


def host_resources(figures):
    # Drivers answer with fractions; Nova's ComputeNode cuts them off.
    return {
        "vcpus": figures["vcpus"],
        "vcpusUsed": figures["vcpus_used"],
        "memoryMib": int(figures["memory_mb"]),
        "memoryMibUsed": int(figures["memory_mb_used"]),
        "diskGib": int(figures["local_gb"]),
        "diskGibUsed": int(figures["local_gb_used"]),
        "hypervisorType": figures["hypervisor_type"],
        "hypervisorVersion": versionutils.convert_version_to_str(figures["hypervisor_version"]),
        "hostname": figures["hypervisor_hostname"],
        "architecture": json.loads(figures["cpu_info"])["arch"],
    }


def providers(source):
    result = []
    for provider_uuid in source.get_provider_uuids():
        data = source.data(provider_uuid)
        provider = {
            "name": data.name,
            "inventories": {kind: _inventory(inventory) for kind, inventory in data.inventory.items()},
            "traits": sorted(data.traits),
        }
        if data.parent_uuid:
            provider["parent"] = source.data(data.parent_uuid).name
        result.append(provider)
    return {"providers": result}


def _inventory(inventory):
    return {
        "total": inventory["total"],
        "reserved": inventory.get("reserved", 0),
        "minUnit": inventory.get("min_unit", 1),
        "maxUnit": inventory.get("max_unit", inventory["total"]),
        "stepSize": inventory.get("step_size", 1),
        "allocationRatio": inventory.get("allocation_ratio", 1.0),
    }


def cpu_statistics(figures):
    times = {"kernel": "kernel", "user": "user", "idle": "idle", "ioWait": "iowait"}
    result = {name: duration(figures[key] / 1e9) for name, key in times.items()}
    return result | {"frequencyMhz": figures["frequency"]}


def console(address):
    result = {"host": address.host, "port": int(address.port)}
    if address.internal_access_path:
        result["internalAccessPath"] = address.internal_access_path
    if getattr(address, "tlsPort", None):
        result["tlsPort"] = int(address.tlsPort)
    return result


def newest_bytes(written, most):
    """The end of a console in base64; drivers answer with bytes or with text."""
    data = written.encode() if isinstance(written, str) else bytes(written or b"")
    return base64.b64encode(data[-most:]).decode()


def block_statistics(figures):
    *requests_and_bytes, errors = figures
    names = ("readRequests", "readBytes", "writeRequests", "writeBytes")
    counted = {name: figure or 0 for name, figure in zip(names, requests_and_bytes)}
    # None and libvirt's -1 say that errors are not counted.
    return counted if errors is None or errors < 0 else {**counted, "errors": errors}


def diagnostics(figures, driver_name):
    return {
        "state": _state_of_diagnostics(figures.state),
        "driver": driver_name,
        "hypervisor": figures.hypervisor or "",
        "hypervisorOs": figures.hypervisor_os or "",
        "uptime": duration(figures.uptime or 0),
        "configDrive": bool(figures.config_drive),
        "memory": _without_none(maximumMib=figures.memory_details.maximum, usedMib=figures.memory_details.used),
        "cpus": [
            _without_none(id=cpu.id, time=duration((cpu.time or 0) / 1e9), utilisationPercent=cpu.utilisation)
            for cpu in figures.cpu_details
        ],
        "nics": [_nic(nic) for nic in figures.nic_details],
        "disks": [_disk(position, disk) for position, disk in enumerate(figures.disk_details)],
    }


def _state_of_diagnostics(state):
    names = {"pending": "NOSTATE", "running": "RUNNING", "paused": "PAUSED", "shutdown": "SHUTDOWN"}
    return names.get(state, state.upper())


def _nic(nic):
    def traffic(direction):
        octets, packets, errors, dropped = (
            getattr(nic, f"{direction}_{figure}") or 0 for figure in ("octets", "packets", "errors", "drop")
        )
        return {"bytes": octets, "packets": packets, "errors": errors, "dropped": dropped}

    return {"mac": nic.mac_address, "received": traffic("rx"), "sent": traffic("tx")}


def _disk(position, disk):
    # Nova's diagnostics do not name disks; the contract calls the first one vda.
    figures = (disk.read_requests, disk.read_bytes, disk.write_requests, disk.write_bytes, disk.errors_count)
    return {"device": f"vd{chr(ord('a') + position)}", "traffic": block_statistics(figures)}


def lifecycle_event(event):
    """None for events that the contract does not know, as those of a migration."""
    if not isinstance(event, virt_event.LifecycleEvent) or event.get_transition() not in TRANSITIONS:
        return None
    at = datetime.datetime.fromtimestamp(event.get_timestamp(), datetime.timezone.utc)
    return {
        "instance": event.get_instance_uuid(),
        "transition": TRANSITIONS[event.get_transition()],
        "at": at.isoformat().replace("+00:00", "Z"),
    }


def _without_none(**members):
    return {name: value for name, value in members.items() if value is not None}
