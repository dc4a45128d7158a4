"""What stands in for the rest of Nova while a driver runs alone: database, images, networks, privileges."""

import contextlib
import threading

import nova.conf
import os_vif
from nova import objects
from nova.image import glance
from nova.network import security_group_api
from nova.virt import images as virt_images
from nova.virt import virtapi

CONF = nova.conf.CONF


class QuietVirtAPI(virtapi.VirtAPI):
    """Answers for the compute manager. Every network port is active from the start, so nobody has to wait for one."""

    @contextlib.contextmanager
    def wait_for_instance_event(self, instance, event_names, deadline=300, error_callback=None):
        yield

    def exit_wait_early(self, events):
        pass

    def update_compute_provider_status(self, context, rp_uuid, enabled):
        pass


def install(records, images):
    """Puts all stand-ins in place, once in a process."""
    objects.register_all()
    nova.conf.neutron.register_dynamic_opts(CONF)
    nova.conf.devices.register_dynamic_opts(CONF)
    os_vif.initialize()
    _privileges_in_process()
    _images_from_files(images)
    _database_from(records)
    _one_event_loop_of_libvirt()
    security_group_api.get_instance_security_groups = lambda context, instance, detailed=False: []


def _privileges_in_process():
    for path in (
        "nova.privsep.sys_admin_pctxt",
        "vif_plug_linux_bridge.privsep.vif_plug",
        "vif_plug_ovs.privsep.vif_plug",
    ):
        module, _, name = path.rpartition(".")
        with contextlib.suppress(ImportError):
            getattr(__import__(module, fromlist=[name]), name).set_client_mode(False)


def _images_from_files(images):
    glance.API.get = lambda self, *arguments, **named: images.get(*arguments, **named)
    glance.API.download = lambda self, *arguments, **named: images.download(*arguments, **named)
    virt_images.IMAGE_API = glance.API()


def _database_from(records):
    def instances(context, *arguments, **named):
        return objects.InstanceList(objects=[record.instance for record in records.all()])

    def instances_by_filters(context, filters, *arguments, **named):
        wanted = filters.get("uuid")
        chosen = [record.instance for record in records.all() if wanted is None or record.instance.uuid in wanted]
        return objects.InstanceList(objects=chosen)

    objects.Instance.save = lambda self, *arguments, **named: self.obj_reset_changes()
    objects.Instance.refresh = lambda self, *arguments, **named: None
    objects.Instance.get_by_uuid = staticmethod(lambda context, uuid, *arguments, **named: records.find(uuid).instance)
    objects.InstanceList.get_by_host = staticmethod(instances)
    objects.InstanceList.get_by_filters = staticmethod(instances_by_filters)
    objects.InstanceList.get_uuids_by_host = staticmethod(
        lambda context, host: [record.instance.uuid for record in records.all()]
    )
    objects.BlockDeviceMappingList.get_by_instance_uuid = staticmethod(
        lambda context, uuid, *arguments, **named: objects.BlockDeviceMappingList(objects=[])
    )
    objects.BlockDeviceMappingList.bdms_by_instance_uuid = staticmethod(lambda context, uuids: {})
    objects.MigrationList.get_in_progress_by_host_and_node = staticmethod(
        lambda *arguments: objects.MigrationList(objects=[])
    )
    objects.VirtualInterfaceList.get_by_instance_uuid = staticmethod(
        lambda context, uuid, *arguments: objects.VirtualInterfaceList(objects=[])
    )
    objects.Service.get_by_compute_host = staticmethod(
        lambda context, host, *arguments: objects.Service(disabled=False, disabled_reason=None, host=host)
    )
    objects.Service.save = lambda self: None


def _one_event_loop_of_libvirt():
    """Nova opens one driver in a process, so each starts libvirt's loop; but libvirt has one loop for all of them."""
    try:
        from nova.virt.libvirt import host
    except ImportError:
        return
    begin = host.Host._native_thread
    running = threading.Lock()

    def begin_once(self):
        if running.acquire(blocking=False):
            begin(self)

    host.Host._native_thread = begin_once
