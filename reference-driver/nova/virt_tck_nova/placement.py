"""What Nova's placement allots to an instance before any driver is asked to make it."""

from nova.compute import provider_tree, utils

from . import translate
from .problems import DriverProblem


def allocations(driver, flavor):
    """By provider, as ``spawn`` is told of them. Refused is what the driver says itself that no instance can have."""
    node = driver.get_available_nodes()[0]
    tree = provider_tree.ProviderTree()
    tree.new_root(node, translate.provider_id(node), generation=0)
    driver.update_provider_tree(tree, node)
    inventory = tree.data(node).inventory
    wanted = {kind: amount for kind, amount in _amounts(flavor).items() if amount and kind in inventory}
    for kind, amount in wanted.items():
        most = inventory[kind].get("max_unit", inventory[kind]["total"])
        if amount > most:
            raise DriverProblem("OUT_OF_RESOURCES", f"{node} gives at most {most} of {kind} to one instance")
    return {translate.provider_id(node): {"resources": wanted}}


def _amounts(flavor):
    swap_gib = utils.convert_mb_to_ceil_gb(flavor["swapMib"])
    return {
        "VCPU": flavor["vcpus"],
        "MEMORY_MB": flavor["memoryMib"],
        "DISK_GB": flavor["rootGib"] + flavor["ephemeralGib"] + swap_gib,
    }
