"""What a driver class says that it can do.

Nova's drivers declare little: a dictionary of flags, and for the rest they override a method of ``ComputeDriver`` or do
not. The table below is all that is read; nobody tries a driver out before it is declared.
"""

import dis
import inspect

from nova.virt.driver import ComputeDriver


def overrides(*methods):
    """The class has these methods itself, and does not inherit the ones of ``ComputeDriver``, which do nothing."""

    def holds(driver):
        return all(
            getattr(type(driver), method, None) is not getattr(ComputeDriver, method, None) for method in methods
        )

    return holds


def flag(name):
    """The driver's ``capabilities`` say so."""
    return lambda driver: bool(driver.capabilities.get(name, False))


def reads(method, parameter):
    """The method does something with this parameter, in place of merely accepting it."""

    def holds(driver):
        loads = (step for step in dis.get_instructions(getattr(type(driver), method)) if step.opname == "LOAD_FAST")
        return any(step.argval == parameter for step in loads)

    return holds


def mentions(name):
    """Some method of the class uses a thing of this name."""
    return lambda driver: any(name in code.co_names for code in _codes_of(type(driver)))


def every(*conditions):
    return lambda driver: all(condition(driver) for condition in conditions)


def never(driver):
    """Nova has nothing by which a driver could declare it."""
    return False


EVIDENCE = {
    "DISK_RETENTION": every(overrides("instance_on_disk", "delete_instance_files"), reads("destroy", "destroy_disks")),
    "REBUILD": overrides("rebuild"),
    "EVACUATE": every(flag("supports_evacuate"), overrides("rebuild")),
    "REBOOT": overrides("reboot"),
    "CRASH_DUMP": overrides("trigger_crash_dump"),
    "RESUME_ON_HOST_BOOT": overrides("resume_state_on_host_boot"),
    "PAUSE": overrides("pause", "unpause"),
    "SUSPEND": overrides("suspend", "resume"),
    "CONSOLE_OUTPUT": overrides("get_console_output"),
    "VNC_CONSOLE": overrides("get_vnc_console"),
    "SPICE_CONSOLE": overrides("get_spice_console"),
    "SERIAL_CONSOLE": overrides("get_serial_console"),
    "MKS_CONSOLE": overrides("get_mks_console"),
    "LIFECYCLE_EVENTS": mentions("emit_event"),
    "HOST_UPTIME": overrides("get_host_uptime"),
    "HOST_ADDRESS": overrides("get_host_ip_addr"),
    "HOST_CPU_STATISTICS": overrides("get_host_cpu_stats"),
    "HOST_ENABLING": overrides("set_host_enabled"),
    "HOST_MAINTENANCE": overrides("host_maintenance_mode"),
    "HOST_POWER_ACTION": overrides("host_power_action"),
    "SOFT_DELETE": overrides("soft_delete", "restore"),
    "SPAWN_PREPARATION": overrides("prepare_for_spawn", "failed_spawn_cleanup"),
    "CLEAN_UP": overrides("cleanup"),
    "POWER_UPDATE": overrides("power_update_event"),
    "STUCK_REBOOT_RECOVERY": overrides("poll_rebooting_instances"),
    "DIAGNOSTICS": overrides("get_instance_diagnostics"),
    "BLOCK_STATISTICS": overrides("block_stats"),
    "VOLUME_USAGE": overrides("get_all_volume_usage"),
    "RESCUE": overrides("rescue", "unrescue"),
    "ADMIN_PASSWORD": overrides("set_admin_password"),
    "NETWORK_INJECTION": overrides("inject_network_info"),
    "CONFIG_DRIVE": mentions("configdrive"),
    "FILE_INJECTION": reads("spawn", "injected_files"),
    "INITIAL_PASSWORD": reads("spawn", "admin_password"),
    "EPHEMERAL_DISK": mentions("ephemeral_gb"),
    "SWAP_DISK": mentions("swap"),
    "SECURE_BOOT": flag("supports_secure_boot"),
    "VTPM": flag("supports_vtpm"),
    "ENCRYPTED_MEMORY": never,
}

CAPABILITY_OF_OPERATION = {
    "instances/destroy-keeping-disks": "DISK_RETENTION",
    "instances/on-disk": "DISK_RETENTION",
    "instances/delete-files": "DISK_RETENTION",
    "instances/rebuild": "REBUILD",
    "instances/evacuate": "EVACUATE",
    "instances/soft-delete": "SOFT_DELETE",
    "instances/restore": "SOFT_DELETE",
    "instances/prepare-spawn": "SPAWN_PREPARATION",
    "instances/clean-up-failed-spawn": "SPAWN_PREPARATION",
    "instances/clean-up": "CLEAN_UP",
    "power/reboot": "REBOOT",
    "power/crash-dump": "CRASH_DUMP",
    "power/resume-on-host-boot": "RESUME_ON_HOST_BOOT",
    "power/power-update": "POWER_UPDATE",
    "power/reboot-stuck": "STUCK_REBOOT_RECOVERY",
    "suspension/pause": "PAUSE",
    "suspension/unpause": "PAUSE",
    "suspension/suspend": "SUSPEND",
    "suspension/resume": "SUSPEND",
    "console/output": "CONSOLE_OUTPUT",
    "console/vnc": "VNC_CONSOLE",
    "console/spice": "SPICE_CONSOLE",
    "console/serial": "SERIAL_CONSOLE",
    "console/mks": "MKS_CONSOLE",
    "diagnostics/of": "DIAGNOSTICS",
    "diagnostics/block-statistics": "BLOCK_STATISTICS",
    "diagnostics/volume-usage": "VOLUME_USAGE",
    "rescue/rescue": "RESCUE",
    "rescue/unrescue": "RESCUE",
    "guest/set-admin-password": "ADMIN_PASSWORD",
    "guest/inject-network": "NETWORK_INJECTION",
    "host/uptime": "HOST_UPTIME",
    "host/ip-address": "HOST_ADDRESS",
    "host/cpu-statistics": "HOST_CPU_STATISTICS",
    "host/is-enabled": "HOST_ENABLING",
    "host/set-enabled": "HOST_ENABLING",
    "host/set-maintenance": "HOST_MAINTENANCE",
    "host/power-action": "HOST_POWER_ACTION",
}


def declared_by(driver):
    return sorted(capability for capability, holds in EVIDENCE.items() if holds(driver))


def _codes_of(driver_class):
    for ancestor in driver_class.__mro__:
        if issubclass(ancestor, ComputeDriver) and ancestor is not ComputeDriver:
            for _, function in inspect.getmembers(ancestor, inspect.isfunction):
                if function.__module__ != ComputeDriver.__module__:
                    yield from _with_nested(inspect.unwrap(function).__code__)


def _with_nested(code):
    yield code
    for constant in code.co_consts:
        if inspect.iscode(constant):
            yield from _with_nested(constant)
