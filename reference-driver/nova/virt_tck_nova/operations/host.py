"""The host and its nodes."""

from .. import translate
from ..problems import DriverProblem
from .making import operation


@operation("host/nodes")
def nodes(host, arguments):
    return host.driver.get_available_nodes(refresh=True)


@operation("host/is-available")
def is_available(host, arguments):
    return bool(host.driver.node_is_available(arguments["node"]))


@operation("host/nodes-by-id")
def nodes_by_id(host, arguments):
    if not hasattr(host.driver, "get_nodenames_by_uuid"):
        raise DriverProblem("UNSUPPORTED", "drivers of this version of Nova know no ids of nodes")
    return host.driver.get_nodenames_by_uuid(refresh=True)


@operation("host/is-deleted")
def is_deleted(host, arguments):
    node = arguments["node"]
    # Drivers of Nova 26 have no such method, and then nobody knows of a node that was removed.
    return hasattr(host.driver, "is_node_deleted") and bool(host.driver.is_node_deleted(node))


@operation("host/uptime")
def uptime(host, arguments):
    return translate.uptime(host.driver.get_host_uptime())


@operation("host/ip-address")
def ip_address(host, arguments):
    return host.driver.get_host_ip_addr()


@operation("host/cpu-statistics")
def cpu_statistics(host, arguments):
    return translate.cpu_statistics(host.driver.get_host_cpu_stats())


@operation("host/is-enabled")
def is_enabled(host, arguments):
    # No driver of Nova can be asked: what it answered last stands in the record of the service.
    return host.service.enabled


@operation("host/set-enabled")
def set_enabled(host, arguments):
    host.service.enabled = host.driver.set_host_enabled(arguments["enabled"]) == "enabled"


@operation("host/set-maintenance")
def set_maintenance(host, arguments):
    host.driver.host_maintenance_mode(host.service.host, arguments["begin"])


@operation("host/power-action")
def power_action(host, arguments):
    host.driver.host_power_action(arguments["action"].lower())
