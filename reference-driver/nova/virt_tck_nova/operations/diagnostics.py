"""Figures of one instance."""

from .. import translate
from ..problems import DriverProblem
from .making import admin, operation, record_of


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
