"""Instances are turned on and off."""

from .. import translate
from ..problems import DriverProblem
from .making import admin, one_at_a_time, operation, record_of


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
