"""The operations of the contract, each as the call of Nova's driver that it stands for.

A function takes the hosted driver and the arguments of the call and returns what the wire answers. What Nova's compute
manager does around a call it does too: one operation at a time for those that the manager locks by instance, and a note
in the record of the instance afterwards. Nothing is checked that the manager would leave to the driver.
"""

from . import console, diagnostics, guest, host, instances, inventory, power, rescue, suspension
from .making import OPERATIONS

__all__ = ["OPERATIONS"]
