"""A virt driver for an in-memory hypervisor, served over HTTP."""
