"""Instances are made, removed and listed."""

from nova.compute import vm_states
from oslo_utils import timeutils

from .. import placement, translate
from ..problems import DriverProblem
from .making import admin, one_at_a_time, operation, record_of


@operation("instances/spawn")
@one_at_a_time
def spawn(host, arguments):
    spec = arguments["spec"]
    host.require_own_name(spec["name"])
    host.require_schedulable(spec["security"])
    allocations = placement.allocations(host.driver, spec["flavor"])
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
            allocations,
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
    allocations = placement.allocations(host.driver, spec["flavor"])
    record = host.records.make(spec)
    setup = spec["setup"]
    host.driver.rebuild(
        admin(),
        record.instance,
        record.image_meta,
        translate.injected_files(setup),
        setup.get("adminPassword"),
        allocations,
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
