"""The Example Hypervisor: one node that keeps its machines in memory. It knows nothing of drivers and outlives them.

There is one lock. Whoever changes something holds it from the first look to the last change, so that each operation is
one step, and events are told in the order of the changes, when they can be seen already.
"""

import threading
import time
import uuid
from contextlib import contextmanager
from datetime import datetime, timezone
from typing import NamedTuple

from example_endpoint.contract import DriverError

RUNNING, PAUSED, SUSPENDED, SHUTDOWN = "RUNNING", "PAUSED", "SUSPENDED", "SHUTDOWN"


class Size(NamedTuple):
    """An amount of what a node has to give."""

    vcpus: int
    memory_mib: int
    disk_gib: int

    def plus(self, other):
        return Size(*(mine + its for mine, its in zip(self, other)))

    def fits_into(self, limit):
        return all(mine <= its for mine, its in zip(self, limit))

    def disk_only(self):
        return Size(0, 0, self.disk_gib)


class Machine:
    """One machine. Each method is called under the lock of the hypervisor."""

    def __init__(self, machine_id, name, size, tell):
        self.id = machine_id
        self.name = name
        self.size = size
        self.state = SHUTDOWN
        self._tell = tell

    def on(self):
        if self.state != RUNNING:
            self._move(SHUTDOWN, RUNNING, "STARTED")

    def off(self):
        if self.state != SHUTDOWN:
            self._move(self.state, SHUTDOWN, "STOPPED")

    def pause(self):
        self._move(RUNNING, PAUSED, "PAUSED")

    def unpause(self):
        self._move(PAUSED, RUNNING, "RESUMED")

    def suspend(self):
        self._move(RUNNING, SUSPENDED, "SUSPENDED")

    def resume(self):
        self._move(SUSPENDED, RUNNING, "RESUMED")

    def _move(self, before, after, transition):
        if self.state != before:
            raise DriverError("INVALID_STATE", f"instance {self.id} is {self.state}, not {before}")
        self.state = after
        self._tell(self, transition)


class KeptDisk(NamedTuple):
    """A disk that outlived its machine."""

    owner: str
    size: Size


class Hypervisor:

    TYPE = "Example Hypervisor"
    VERSION = "1.0.0"
    NODE = "node-1.example.com"
    TOTAL = Size(vcpus=256, memory_mib=64 * 1024, disk_gib=1024)
    BRIDGES = frozenset({"example-br0"})

    def __init__(self):
        self.node_id = str(uuid.uuid4())
        self.since = datetime.now(timezone.utc)
        self.is_enabled = True
        self._started = time.monotonic()
        self._lock = threading.RLock()
        self._machines = {}
        self._kept_disks = {}
        self._listeners = []

    def uptime(self):
        return time.monotonic() - self._started

    @contextmanager
    def machine(self, machine_id, prefix):
        """One machine of an operator, for one step."""
        with self._lock:
            found = self._find(machine_id, prefix)
            if found is None:
                raise DriverError("NOT_FOUND", f"there is no instance with the id {machine_id}")
            yield found

    def machines(self, prefix):
        with self._lock:
            return [machine for machine in self._machines.values() if machine.name.startswith(prefix)]

    def taken(self):
        with self._lock:
            return self._taken_by_others_than(None)

    def add(self, machine_id, name, size, power_on):
        """All or nothing. What the machine left when it was here before is its own again."""
        with self._lock:
            self._must_be_free(machine_id, name)
            if not self.is_enabled:
                raise DriverError("INVALID_STATE", "the host is closed for new instances")
            self._must_fit(machine_id, size)
            self._kept_disks.pop(machine_id, None)
            machine = self._machines[machine_id] = Machine(machine_id, name, size, self._tell)
            if power_on:
                machine.on()

    def renew(self, machine_id, prefix, size, power_on):
        with self.machine(machine_id, prefix) as machine:
            self._must_fit(machine_id, size)
            machine.size = size
            machine.off()
            if power_on:
                machine.on()

    def remove(self, machine_id, prefix, keep_disk=False):
        with self._lock:
            machine = self._find(machine_id, prefix)
            if machine is None:
                return
            del self._machines[machine_id]
            if keep_disk:
                self._kept_disks[machine_id] = KeptDisk(machine.name, machine.size.disk_only())
            machine.off()

    def has_disk(self, machine_id, prefix):
        with self._lock:
            kept = self._kept_disks.get(machine_id)
            return bool(kept and kept.owner.startswith(prefix) or self._find(machine_id, prefix))

    def delete_disk(self, machine_id, prefix):
        with self._lock:
            if self._find(machine_id, prefix):
                raise DriverError("INVALID_STATE", f"instance {machine_id} is there, and uses its disk")
            if self.has_disk(machine_id, prefix):
                del self._kept_disks[machine_id]

    def holds(self):
        """Everything, whoever it belongs to: for those who look for what was left behind."""
        with self._lock:
            return {
                "machines": sorted(f"{machine.id} {machine.name}" for machine in self._machines.values()),
                "kept-disks": sorted(f"{kept_id} {disk.owner}" for kept_id, disk in self._kept_disks.items()),
            }

    def subscribe(self, prefix, listener):
        """Tells of the machines of one operator; returns what ends it. A listener must not wait for anything."""
        subscription = (prefix, listener)
        with self._lock:
            self._listeners.append(subscription)

        def end():
            with self._lock:
                self._listeners.remove(subscription)

        return end

    def _find(self, machine_id, prefix):
        machine = self._machines.get(machine_id)
        return machine if machine and machine.name.startswith(prefix) else None

    def _must_be_free(self, machine_id, name):
        if machine_id in self._machines:
            raise DriverError("ALREADY_EXISTS", f"the id {machine_id} is in use")
        if any(machine.name == name for machine in self._machines.values()):
            raise DriverError("ALREADY_EXISTS", f"the name {name} is in use")

    def _must_fit(self, machine_id, size):
        if not self._taken_by_others_than(machine_id).plus(size).fits_into(self.TOTAL):
            raise DriverError("OUT_OF_RESOURCES", f"{size} is more than is left of {self.TOTAL}")

    def _taken_by_others_than(self, machine_id):
        total = Size(0, 0, 0)
        for holder in (self._machines, self._kept_disks):
            for other, thing in holder.items():
                if other != machine_id:
                    total = total.plus(thing.size)
        return total

    def _tell(self, machine, transition):
        event = {"instance": machine.id, "transition": transition, "at": instant(datetime.now(timezone.utc))}
        for prefix, listener in self._listeners:
            if machine.name.startswith(prefix):
                listener(event)


def instant(moment):
    return moment.isoformat(timespec="microseconds").replace("+00:00", "Z")
