"""What a guest writes, and where its consoles are."""

from .. import translate
from ..problems import DriverProblem
from .making import admin, operation, record_of

MAX_CONSOLE_BYTES = 16 * 1024 * 1024


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
