"""Instances are booted from another image for a while."""

from nova.compute import vm_states

from .making import admin, operation, record_of


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
