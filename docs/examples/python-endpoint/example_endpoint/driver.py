"""The operations of the contract, done with the Example Hypervisor.

"power/off" is the method power_off, and its parameters are those of contract.OPERATIONS. What needs a capability that
is not declared has no method: it is refused before anybody looks for one.
"""

from example_endpoint import contract, images
from example_endpoint.contract import DriverError, must, unsupported
from example_endpoint.hypervisor import Hypervisor, Size

_HOUR = 3_600
_OWN_TRAITS = {"COMPUTE_NODE", "COMPUTE_IMAGE_TYPE_RAW", "COMPUTE_IMAGE_TYPE_QCOW2"}
_SECURE_BOOT_TRAIT = "COMPUTE_SECURITY_UEFI_SECURE_BOOT"


class Driver:
    """What one operator sees of the hypervisor: the machines whose names begin with the operator's prefix."""

    capabilities = frozenset({
        "CLEAN_UP",
        "DISK_RETENTION",
        "EVACUATE",
        "HOST_ENABLING",
        "HOST_UPTIME",
        "LIFECYCLE_EVENTS",
        "PAUSE",
        "REBOOT",
        "REBUILD",
        "RESUME_ON_HOST_BOOT",
        "SUSPEND",
    })

    def __init__(self, hypervisor, prefix, settings):
        self._prefix = contract.name_prefix("namePrefix", prefix)
        for key in settings:
            raise DriverError("INVALID_ARGUMENT", f"setting {ascii(key)} is unknown; this driver knows none")
        self._host = hypervisor
        self._subscriptions = []

    def describe(self):
        return {
            "name": "example-python",
            "version": "1.0",
            "vendor": "Example Vendor",
            "contractVersion": "1.0",
            "hypervisor": f"{Hypervisor.TYPE} {Hypervisor.VERSION}, in memory",
        }

    def probes(self):
        return self._host.holds()

    def subscribe(self, listener):
        self._subscriptions.append(self._host.subscribe(self._prefix, listener))

    def close(self):
        """Lets go of what this driver holds; the machines stay as they are."""
        for end in self._subscriptions:
            end()

    # host

    def host_nodes(self):
        return [Hypervisor.NODE]

    def host_is_available(self, node):
        return node == Hypervisor.NODE

    def host_nodes_by_id(self):
        return {self._host.node_id: Hypervisor.NODE}

    def host_is_deleted(self, node):
        return False

    def host_uptime(self):
        return f"PT{self._host.uptime():.6f}S"

    def host_is_enabled(self):
        return self._host.is_enabled

    def host_set_enabled(self, enabled):
        self._host.is_enabled = enabled

    # inventory

    def inventory_resources(self, node):
        self._must_be_known(node)
        total, taken = Hypervisor.TOTAL, self._host.taken()
        return {
            "vcpus": total.vcpus,
            "vcpusUsed": taken.vcpus,
            "memoryMib": total.memory_mib,
            "memoryMibUsed": taken.memory_mib,
            "diskGib": total.disk_gib,
            "diskGibUsed": taken.disk_gib,
            "hypervisorType": Hypervisor.TYPE,
            "hypervisorVersion": Hypervisor.VERSION,
            "hostname": node,
            "architecture": "x86_64",
        }

    def inventory_update(self, node, current):
        """Adds what is ours to what is there: providers, inventories and traits of others stay."""
        self._must_be_known(node)
        providers = {provider["name"]: provider for provider in current["providers"]}
        known = providers.get(node, {"inventories": {}, "traits": []})
        total = Hypervisor.TOTAL
        own = {"VCPU": total.vcpus, "MEMORY_MB": total.memory_mib, "DISK_GB": total.disk_gib}
        providers[node] = {
            "name": node,
            "inventories": {**known["inventories"], **{name: _whole(amount) for name, amount in own.items()}},
            "traits": sorted({*known["traits"], *_OWN_TRAITS} - {_SECURE_BOOT_TRAIT}),
        }
        return {"providers": list(providers.values())}

    # instances

    def instances_spawn(self, spec):
        """The image is inspected before anything is made, so that a refusal has nothing to clean up."""
        must(spec["name"].startswith(self._prefix), "spec.name", f"must begin with {self._prefix}")
        self._host.add(spec["id"], spec["name"], _inspected(spec), spec["powerOn"])

    def instances_evacuate(self, spec):
        """A disk in memory has no content: the one that was kept is as good as a fresh one."""
        self.instances_spawn(spec)

    def instances_rebuild(self, spec):
        with self._machine(spec["id"]) as machine:
            must(spec["name"] == machine.name, "spec.name", f"must stay {machine.name}")
        self._host.renew(spec["id"], self._prefix, _inspected(spec), spec["powerOn"])

    def instances_destroy(self, instance):
        self._host.remove(instance, self._prefix)

    def instances_destroy_keeping_disks(self, instance):
        self._host.remove(instance, self._prefix, keep_disk=True)

    def instances_on_disk(self, instance):
        return self._host.has_disk(instance, self._prefix)

    def instances_delete_files(self, instance):
        self._host.delete_disk(instance, self._prefix)

    def instances_clean_up(self, instance):
        """A disk is all that a machine leaves."""
        self._host.delete_disk(instance, self._prefix)

    def instances_info(self, instance):
        with self._machine(instance) as machine:
            return {
                "id": machine.id,
                "name": machine.name,
                "state": machine.state,
                "rescued": False,
                "maxMemoryMib": machine.size.memory_mib,
                "memoryMib": machine.size.memory_mib,
                "vcpus": machine.size.vcpus,
                "cpuTime": "PT0S",  # no guest ever runs here
            }

    def instances_exists(self, instance):
        return instance in self.instances_ids()

    def instances_ids(self):
        return [machine.id for machine in self._host.machines(self._prefix)]

    def instances_names(self):
        return [machine.name for machine in self._host.machines(self._prefix)]

    def instances_count(self):
        return len(self._host.machines(self._prefix))

    # power

    def power_on(self, instance):
        with self._machine(instance) as machine:
            machine.on()

    def power_off(self, instance, timeout, retryInterval):
        """No guest could be asked to shut itself down, so there is nothing to wait for."""
        must(0 <= timeout <= _HOUR, "timeout", "must be zero to one hour")
        must(0 <= retryInterval <= _HOUR, "retryInterval", "must be zero to one hour")
        with self._machine(instance) as machine:
            machine.off()

    def power_reboot(self, instance, type):
        """Soft is as hard as hard: there is no guest to be asked first."""
        with self._machine(instance) as machine:
            machine.off()
            machine.on()

    def power_resume_on_host_boot(self, instance):
        self.power_on(instance)

    # suspension

    def suspension_pause(self, instance):
        with self._machine(instance) as machine:
            machine.pause()

    def suspension_unpause(self, instance):
        with self._machine(instance) as machine:
            machine.unpause()

    def suspension_suspend(self, instance):
        with self._machine(instance) as machine:
            machine.suspend()

    def suspension_resume(self, instance):
        with self._machine(instance) as machine:
            machine.resume()

    def _machine(self, instance):
        return self._host.machine(instance, self._prefix)

    def _must_be_known(self, node):
        if node != Hypervisor.NODE:
            raise DriverError("NOT_FOUND", f"there is no node {ascii(node)}")


def _inspected(spec):
    """What the machine takes; refuses what it cannot be given."""
    _refuse_demands(spec)
    for vif in spec["vifs"]:
        plugs = vif["binding"].get("type") == "bridge" and vif["binding"]["bridge"] in Hypervisor.BRIDGES
        must(plugs, f"VIF {vif['id']}", "cannot be plugged: the bridges here are " + ", ".join(Hypervisor.BRIDGES))
    flavor = spec["flavor"]
    return Size(flavor["vcpus"], flavor["memoryMib"], images.root_disk_gib(spec["image"], flavor))


def _refuse_demands(spec):
    """A machine that is made without what it demands would be a lie."""
    flavor, setup, security = spec["flavor"], spec["setup"], spec["security"]
    demands = {
        "CONFIG_DRIVE": setup["configDrive"],
        "INITIAL_PASSWORD": "adminPassword" in setup,
        "FILE_INJECTION": setup["files"],
        "SECURE_BOOT": security["secureBoot"],
        "VTPM": security["vtpm"],
        "ENCRYPTED_MEMORY": security["encryptedMemory"],
        "EPHEMERAL_DISK": flavor["ephemeralGib"],
        "SWAP_DISK": flavor["swapMib"],
    }
    for capability, demanded in demands.items():
        if demanded:
            raise unsupported(capability)


def _whole(total):
    """Nothing is held back, and nothing is given away twice."""
    return {"total": total, "reserved": 0, "minUnit": 1, "maxUnit": total, "stepSize": 1, "allocationRatio": 1.0}
