"""Hosts a compute driver of OpenStack Nova as an endpoint of the virt driver contract."""
