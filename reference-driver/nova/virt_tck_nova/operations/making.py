"""What the operations of all chapters are made with."""

import functools
import threading
import weakref

from nova import context

OPERATIONS = {}


def operation(path):
    def register(function):
        OPERATIONS[path] = function
        return function

    return register


class InstanceLocks:
    """Locks by the id of an instance, as Nova's manager takes them."""

    def __init__(self):
        self._lock = threading.Lock()
        self._by_id = weakref.WeakValueDictionary()

    def of(self, instance_id):
        with self._lock:
            return self._by_id.setdefault(instance_id, _Lock())


class _Lock:
    """A lock that can be forgotten once nobody holds it."""

    def __init__(self):
        self._lock = threading.Lock()

    def __enter__(self):
        self._lock.acquire()

    def __exit__(self, *raised):
        self._lock.release()


LOCKS = InstanceLocks()


def one_at_a_time(function):
    """For the operations that ``nova.compute.manager`` runs under ``synchronized(instance.uuid)``, and no others."""

    @functools.wraps(function)
    def locked(host, arguments):
        subject = arguments["spec"]["id"] if "spec" in arguments else arguments["instance"]
        with LOCKS.of(subject.lower()):
            return function(host, arguments)

    return locked


def record_of(host, arguments):
    return host.records.find(arguments["instance"])


def admin():
    return context.get_admin_context()
