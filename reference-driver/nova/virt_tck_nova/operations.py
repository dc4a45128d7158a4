"""The operations of the contract, each as the call of Nova's driver that it stands for.

A function takes the hosted driver and the arguments of the call and returns what the wire answers. What Nova's compute
manager does around a call it does too: one operation at a time for those that the manager locks by instance, and a note
in the record of the instance afterwards. Nothing is checked that the manager would leave to the driver.
"""

import functools
import threading
import weakref

from nova import context
from nova.compute import vm_states
from oslo_utils import timeutils

from . import translate
from .problems import DriverProblem

OPERATIONS = {}
MAX_CONSOLE_BYTES = 16 * 1024 * 1024


def operation(path):
    def register(function):
        OPERATIONS[path] = function
        return function

    return register


class InstanceLocks:
    """Locks by the id of an instance, as Nova's manager takes them."""

    def __init__(self):
        self._lock = threading.Lock()
        self._by_id = weakref.WeakValueDictionary()

    def of(self, instance_id):
        with self._lock:
            return self._by_id.setdefault(instance_id, _Lock())


class _Lock:
    """A lock that can be forgotten once nobody holds it."""

    def __init__(self):
        self._lock = threading.Lock()

    def __enter__(self):
        self._lock.acquire()

    def __exit__(self, *raised):
        self._lock.release()


LOCKS = InstanceLocks()


def one_at_a_time(function):
    """For the operations that ``nova.compute.manager`` runs under ``synchronized(instance.uuid)``, and no others."""

    @functools.wraps(function)
    def locked(host, arguments):
        subject = arguments["spec"]["id"] if "spec" in arguments else arguments["instance"]
        with LOCKS.of(subject.lower()):
            return function(host, arguments)

    return locked


def record_of(host, arguments):
    return host.records.find(arguments["instance"])


def admin():
    return context.get_admin_context()


# instances


@operation("instances/spawn")
@one_at_a_time
def spawn(host, arguments):
    spec = arguments["spec"]
    host.require_own_name(spec["name"])
    host.require_schedulable(spec["security"])
    record = host.records.make(spec)
    setup = spec["setup"]
    former = host.records.keep(record)
    try:
        host.driver.spawn(
            admin(),
            record.instance,
            record.image_meta,
            translate.injected_files(setup),
            setup.get("adminPassword"),
            {},
            network_info=record.network_info,
            block_device_info=record.block_device_info,
            power_on=spec["powerOn"],
        )
    except BaseException:
        host.records.forget(record.instance.uuid)
        if former:
            host.records.keep(former)
        raise
    record.instance.launched_at = timeutils.utcnow(with_timezone=True)
    record.instance.vm_state = vm_states.ACTIVE if spec["powerOn"] else vm_states.STOPPED


@operation("instances/destroy")
@one_at_a_time
def destroy(host, arguments):
    _destroy(host, arguments, destroy_disks=True)


@operation("instances/destroy-keeping-disks")
@one_at_a_time
def destroy_keeping_disks(host, arguments):
    _destroy(host, arguments, destroy_disks=False)


def _destroy(host, arguments, destroy_disks):
    record = record_of(host, arguments)
    host.driver.destroy(
        admin(),
        record.instance,
        record.network_info,
        block_device_info=record.block_device_info,
        destroy_disks=destroy_disks,
    )
    host.records.forget(record.instance.uuid)


@operation("instances/on-disk")
def on_disk(host, arguments):
    return bool(host.driver.instance_on_disk(record_of(host, arguments).instance))


@operation("instances/delete-files")
def delete_files(host, arguments):
    if not host.driver.delete_instance_files(record_of(host, arguments).instance):
        raise DriverProblem("INTERNAL", "the driver says that it did not delete all files")


@operation("instances/rebuild")
def rebuild(host, arguments):
    _rebuild(host, arguments, evacuate=False)


@operation("instances/evacuate")
def evacuate(host, arguments):
    _rebuild(host, arguments, evacuate=True)


def _rebuild(host, arguments, evacuate):
    spec = arguments["spec"]
    host.require_schedulable(spec["security"])
    record = host.records.make(spec)
    setup = spec["setup"]
    host.driver.rebuild(
        admin(),
        record.instance,
        record.image_meta,
        translate.injected_files(setup),
        setup.get("adminPassword"),
        {},
        [],
        lambda *ignored: None,
        lambda *ignored: None,
        network_info=record.network_info,
        evacuate=evacuate,
        block_device_info=record.block_device_info,
    )
    host.records.keep(record)


@operation("instances/soft-delete")
def soft_delete(host, arguments):
    host.driver.soft_delete(record_of(host, arguments).instance)


@operation("instances/restore")
def restore(host, arguments):
    host.driver.restore(record_of(host, arguments).instance)


@operation("instances/prepare-spawn")
def prepare_spawn(host, arguments):
    host.driver.prepare_for_spawn(host.records.make(arguments["spec"]).instance)


@operation("instances/clean-up-failed-spawn")
def clean_up_failed_spawn(host, arguments):
    host.driver.failed_spawn_cleanup(record_of(host, arguments).instance)


@operation("instances/clean-up")
def clean_up(host, arguments):
    record = record_of(host, arguments)
    host.driver.cleanup(
        admin(), record.instance, record.network_info, block_device_info=record.block_device_info, destroy_disks=True
    )


@operation("instances/info")
def info(host, arguments):
    record = record_of(host, arguments)
    seen = host.driver.get_info(record.instance, use_cache=False)
    flavor = record.instance.flavor
    result = {
        "id": record.instance.uuid,
        "name": record.instance.name,
        "state": translate.POWER_STATES[seen.state],
        "rescued": record.instance.vm_state == vm_states.RESCUED,
        "maxMemoryMib": flavor.memory_mb,
        "memoryMib": flavor.memory_mb,
        "vcpus": flavor.vcpus,
        "cpuTime": translate.duration(host.cpu_seconds(record.instance, seen.state)),
    }
    return result if seen.internal_id is None else result | {"internalId": str(seen.internal_id)}


@operation("instances/exists")
def exists(host, arguments):
    return bool(host.driver.instance_exists(record_of(host, arguments).instance))


@operation("instances/ids")
def ids(host, arguments):
    return host.driver.list_instance_uuids()


@operation("instances/names")
def names(host, arguments):
    return host.driver.list_instances()


@operation("instances/count")
def count(host, arguments):
    return host.driver.get_num_instances()


# power


@operation("power/on")
def power_on(host, arguments):
    record = record_of(host, arguments)
    host.driver.power_on(
        admin(), record.instance, record.network_info, block_device_info=record.block_device_info
    )


@operation("power/off")
@one_at_a_time
def power_off(host, arguments):
    timeout = translate.seconds(arguments["timeout"])
    interval = translate.seconds(arguments["retryInterval"])
    host.driver.power_off(record_of(host, arguments).instance, timeout, interval)


@operation("power/reboot")
@one_at_a_time
def reboot(host, arguments):
    record = record_of(host, arguments)
    host.driver.reboot(
        admin(),
        record.instance,
        record.network_info,
        arguments["type"],
        block_device_info=record.block_device_info,
    )


@operation("power/crash-dump")
def crash_dump(host, arguments):
    host.driver.trigger_crash_dump(record_of(host, arguments).instance)


@operation("power/resume-on-host-boot")
def resume_on_host_boot(host, arguments):
    record = record_of(host, arguments)
    host.driver.resume_state_on_host_boot(
        admin(), record.instance, record.network_info, block_device_info=record.block_device_info
    )


@operation("power/power-update")
@one_at_a_time
def power_update(host, arguments):
    targets = {"RUNNING": "POWER_ON", "SHUTDOWN": "POWER_OFF"}
    reported = arguments["reported"]
    if reported not in targets:
        raise DriverProblem("INVALID_ARGUMENT", "Nova can be told of power that is on or off only")
    host.driver.power_update_event(record_of(host, arguments).instance, targets[reported])


@operation("power/reboot-stuck")
def reboot_stuck(host, arguments):
    timeout = translate.seconds(arguments["longerThan"])
    candidates = [host.records.find(candidate).instance for candidate in arguments["instances"]]
    host.driver.poll_rebooting_instances(timeout, candidates)


# suspension


@operation("suspension/pause")
def pause(host, arguments):
    host.driver.pause(record_of(host, arguments).instance)


@operation("suspension/unpause")
def unpause(host, arguments):
    host.driver.unpause(record_of(host, arguments).instance)


@operation("suspension/suspend")
def suspend(host, arguments):
    host.driver.suspend(admin(), record_of(host, arguments).instance)


@operation("suspension/resume")
def resume(host, arguments):
    record = record_of(host, arguments)
    host.driver.resume(admin(), record.instance, record.network_info, block_device_info=record.block_device_info)


# console


@operation("console/output")
def output(host, arguments):
    most = arguments["maxBytes"]
    if not 1 <= most <= MAX_CONSOLE_BYTES:
        raise DriverProblem("INVALID_ARGUMENT", f"maxBytes has to be 1 to {MAX_CONSOLE_BYTES}")
    written = host.driver.get_console_output(admin(), record_of(host, arguments).instance)
    return translate.newest_bytes(written, most)


@operation("console/vnc")
def vnc(host, arguments):
    return translate.console(host.driver.get_vnc_console(admin(), record_of(host, arguments).instance))


@operation("console/spice")
def spice(host, arguments):
    return translate.console(host.driver.get_spice_console(admin(), record_of(host, arguments).instance))


@operation("console/serial")
def serial(host, arguments):
    return translate.console(host.driver.get_serial_console(admin(), record_of(host, arguments).instance))


@operation("console/mks")
def mks(host, arguments):
    return translate.console(host.driver.get_mks_console(admin(), record_of(host, arguments).instance))


# diagnostics


@operation("diagnostics/of")
def diagnostics_of(host, arguments):
    figures = host.driver.get_instance_diagnostics(record_of(host, arguments).instance)
    return translate.diagnostics(figures, host.name)


@operation("diagnostics/block-statistics")
def block_statistics(host, arguments):
    device = arguments["device"]
    figures = host.driver.block_stats(record_of(host, arguments).instance, device)
    if figures is None:
        raise DriverProblem("NOT_FOUND", "the driver has no figures of such a disk")
    return translate.block_statistics(figures)


@operation("diagnostics/volume-usage")
def volume_usage(host, arguments):
    # The contract has no way yet to attach a volume, so there are none to ask for.
    return host.driver.get_all_volume_usage(admin(), [])


# rescue


@operation("rescue/rescue")
def rescue(host, arguments):
    record = record_of(host, arguments)
    spec = arguments["rescue"]
    host.driver.rescue(
        admin(),
        record.instance,
        record.network_info,
        host.records.image_meta(spec["image"]),
        spec.get("password"),
        record.block_device_info,
    )
    record.instance.vm_state = vm_states.RESCUED


@operation("rescue/unrescue")
def unrescue(host, arguments):
    record = record_of(host, arguments)
    host.driver.unrescue(admin(), record.instance)
    record.instance.vm_state = vm_states.ACTIVE


# guest


@operation("guest/set-admin-password")
def set_admin_password(host, arguments):
    password = arguments["password"]
    host.driver.set_admin_password(record_of(host, arguments).instance, password)


@operation("guest/inject-network")
def inject_network(host, arguments):
    vifs = translate.network_info(arguments["vifs"])
    host.driver.inject_network_info(record_of(host, arguments).instance, vifs)


# host


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


# inventory


@operation("inventory/resources")
def resources(host, arguments):
    figures = host.driver.get_available_resource(arguments["node"])
    if not figures:
        raise DriverProblem("INTERNAL", "the driver answers with no figures at all")
    return translate.host_resources(figures)


@operation("inventory/update")
def update(host, arguments):
    node = arguments["node"]
    tree = translate.tree(arguments["current"])
    # As Nova's resource tracker does: it makes the root of each of the driver's nodes, asks the driver to fill it, and
    # adds or removes the traits that follow from the driver's flags.
    if not tree.exists(node) and node in host.driver.get_available_nodes():
        tree.new_root(node, translate.provider_id(node), generation=0)
    host.driver.update_provider_tree(tree, node)
    for trait, holds in host.driver.capabilities_as_traits().items():
        (tree.add_traits if holds else tree.remove_traits)(node, trait)
    return translate.providers(tree)
