"""A driver of Nova behind the contract."""

import nova.conf
from nova import exception, version
from nova.compute import power_state
from nova.virt.driver import ComputeDriver
from oslo_log import log
from oslo_utils import importutils, versionutils

from . import capabilities, errors, shapes, translate
from .operations import OPERATIONS
from .problems import DriverProblem
from .stand_ins import QuietVirtAPI

CONF = nova.conf.CONF
LOG = log.getLogger(__name__)

# Nova's scheduler keeps instances that ask for these away from hosts without the trait.
SCHEDULED_BY_TRAIT = {"secureBoot": "SECURE_BOOT", "vtpm": "VTPM", "encryptedMemory": "ENCRYPTED_MEMORY"}


class Service:
    """What Nova's database knows of the compute service itself."""

    def __init__(self, host):
        self.host = host
        self.enabled = True


class HostedDriver:
    """One opened driver. The wire calls it; the operations find in it what they need."""

    def __init__(self, driver_class, records, service, name_prefix):
        self.records = records
        self.service = service
        self.name = f"{driver_class.__module__}.{driver_class.__qualname__}".replace("nova.virt.", "nova-", 1)
        self._name_prefix = name_prefix
        self.driver = driver_class(QuietVirtAPI())
        self.driver.init_host(service.host)
        self._capabilities = capabilities.declared_by(self.driver)
        self._description = self._describe()

    def describe(self):
        return self._description

    def capabilities(self):
        return self._capabilities

    def call(self, operation, arguments):
        """Runs one operation; whatever it fails with is a problem afterwards."""
        needed = capabilities.CAPABILITY_OF_OPERATION.get(operation)
        if needed and needed not in self._capabilities:
            raise DriverProblem("UNSUPPORTED", f"capability {needed} is not declared")
        shapes.require_arguments(operation, arguments)
        try:
            return OPERATIONS[operation](self, arguments)
        except BaseException as failure:  # eventlet's Timeout is no Exception
            raise errors.translated(failure) from failure

    def subscribe(self, listener):
        def tell(event):
            change = translate.lifecycle_event(event)
            if change:
                listener(change)

        self.driver.register_event_listener(tell)

    def close(self):
        self.driver.register_event_listener(lambda event: None)
        self.driver.cleanup_host(self.service.host)

    def require_own_name(self, name):
        """Nova names instances by its own template, so no other name reaches a driver."""
        if not name.startswith(self._name_prefix):
            raise DriverProblem("INVALID_ARGUMENT", f"the name of an instance has to begin with {self._name_prefix}")

    def require_schedulable(self, demands):
        for demand, capability in SCHEDULED_BY_TRAIT.items():
            if demands[demand] and capability not in self._capabilities:
                raise DriverProblem("UNSUPPORTED", f"capability {capability} is not declared")

    def cpu_seconds(self, instance, state):
        """From the diagnostics, since ``get_info`` has no such figure; zero where there are none."""
        if state not in (power_state.RUNNING, power_state.PAUSED) or "DIAGNOSTICS" not in self._capabilities:
            return 0
        try:
            figures = self.driver.get_instance_diagnostics(instance)
        except exception.NovaException:
            return 0
        return sum(cpu.time or 0 for cpu in figures.cpu_details) / 1e9

    def _describe(self):
        figures = self.driver.get_available_resource(self.driver.get_available_nodes()[0])
        platform = versionutils.convert_version_to_str(figures["hypervisor_version"])
        return {
            "name": self.name,
            "version": version.version_string(),
            "vendor": "OpenStack",
            "contractVersion": "1.0",
            "hypervisor": f"{figures['hypervisor_type']} {platform}",
        }


def load(name):
    """The driver class of that name."""
    driver_class = importutils.import_class(name)
    if not issubclass(driver_class, ComputeDriver):
        raise ValueError(f"{name} is no ComputeDriver of Nova")
    return driver_class


def opener(driver_class, records, service):
    """What the wire calls to open a driver. Its settings stand in nova.conf, so a caller can give none."""

    def open_driver(name_prefix, settings):
        for setting in sorted(settings):
            raise DriverProblem("INVALID_ARGUMENT", f'setting "{setting}" is unknown; known settings: none')
        try:
            return HostedDriver(driver_class, records, service, name_prefix)
        except Exception as failure:
            raise errors.translated(failure) from failure

    return open_driver
