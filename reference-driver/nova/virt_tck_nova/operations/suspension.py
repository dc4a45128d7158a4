"""Instances are halted and go on."""

from .making import admin, operation, record_of


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
