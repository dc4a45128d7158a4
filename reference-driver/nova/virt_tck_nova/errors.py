"""Which code of the contract an exception of Nova is. What is not here is INTERNAL, with the name of its type."""

import eventlet
from nova import exception
from oslo_log import log

from .problems import DriverProblem, Problem
from .sessions import foreign

LOG = log.getLogger(__name__)

# The nearest class of an exception's ancestry decides.
TYPES_OF_CODE = {
    "NOT_FOUND": [exception.NotFound],
    "ALREADY_EXISTS": [exception.InstanceExists],
    "INVALID_STATE": [
        exception.ConsoleNotAvailable,
        exception.InstanceInvalidState,
        exception.InstanceNotInRescueMode,
        exception.InstanceNotReady,
        exception.InstanceNotRescuable,
        exception.InstanceNotRunning,
    ],
    "INVALID_ARGUMENT": [
        exception.FlavorDiskTooSmall,
        exception.FlavorMemoryTooSmall,
        exception.ImageNotActive,
        exception.ImageNotFound,
        exception.Invalid,
        exception.NetworkNotFound,
        exception.PortNotFound,
        exception.VirtualInterfaceCreateException,
        exception.VirtualInterfacePlugException,
    ],
    "UNSUPPORTED": [
        NotImplementedError,
        exception.ConsoleTypeUnavailable,
        exception.FirmwareSMMNotSupported,
        exception.InstanceAgentNotEnabled,
        exception.InstanceQuiesceNotSupported,
        exception.NotSupported,
        exception.SecureBootNotSupported,
        exception.SetAdminPasswdNotSupported,
        exception.TriggerCrashDumpNotSupported,
        exception.UEFINotSupported,
    ],
    "OUT_OF_RESOURCES": [exception.ComputeResourcesUnavailable],
    "CONFLICT": [exception.InstanceUpdateConflict, exception.TaskAlreadyRunning],
    "TIMEOUT": [eventlet.Timeout],
    "UNAVAILABLE": [
        exception.GlanceConnectionFailed,
        exception.HypervisorUnavailable,
        exception.ServiceUnavailable,
        exception.VirtDriverNotReady,
    ],
    "INTERNAL": [
        exception.InstanceDeployFailure,
        exception.InstancePowerOffFailure,
        exception.InstancePowerOnFailure,
        exception.InstanceRebootFailure,
        exception.InstanceResumeFailure,
        exception.InstanceSuspendFailure,
        exception.InstanceTerminationFailure,
    ],
}
CODE_OF_TYPE = {kind: code for code, kinds in TYPES_OF_CODE.items() for kind in kinds}


def translated(failure):
    """The problem that stands for an exception of a driver."""
    if isinstance(failure, Problem):
        return failure
    code = next((CODE_OF_TYPE[kind] for kind in type(failure).__mro__ if kind in CODE_OF_TYPE), None)
    if code is None or code == "INTERNAL":
        LOG.error("the driver failed", exc_info=failure)
    if code is None:
        return foreign(failure)
    return DriverProblem(code, str(failure) or type(failure).__name__)
