"""What Nova keeps in its database: the instances that were asked for, whatever became of them on the hypervisor."""

import itertools

from nova import context, objects
from nova.compute import vm_states
from nova.network import model as network_model

from . import translate

NUMBERS = itertools.count(1)
UNKNOWN_FLAVOR = {"name": "unknown", "vcpus": 1, "memoryMib": 1, "rootGib": 0, "ephemeralGib": 0, "swapMib": 0}


class Record:
    """One instance with all that its drivers are told of it at each call."""

    def __init__(self, instance, image_meta, network_info):
        self.instance = instance
        self.image_meta = image_meta
        self.network_info = network_info
        # No volume is attached, and drivers take the local disks from the flavor.
        self.block_device_info = {
            "root_device_name": None,
            "image": [],
            "ephemerals": [],
            "block_device_mapping": [],
            "swap": None,
        }


class Records:
    """All records of a host, shared by the drivers that are open."""

    def __init__(self, images, host):
        self._images = images
        self._host = host
        self._by_id = {}

    def make(self, spec):
        """A record of what a specification asks for, which is not kept yet."""
        image = self._images.register(spec["image"], translate.image_demands(spec["security"]))
        network_info = translate.network_info(spec["vifs"])
        instance = self._instance(spec, image["properties"], network_info)
        instance.image_ref = image["id"]
        instance.system_metadata = {
            f"image_{key}": str(value) for key, value in self._system_metadata_of(image).items()
        }
        return Record(instance, objects.ImageMeta.from_dict(image), network_info)

    def keep(self, record):
        """Keeps a record; returns the one that it replaces, if any."""
        former = self._by_id.get(record.instance.uuid)
        self._by_id[record.instance.uuid] = record
        return former

    def forget(self, instance_id):
        self._by_id.pop(instance_id, None)

    def find(self, instance_id):
        """The record of an instance; of one that nobody asked for, an object that bears its id and nothing else."""
        return self._by_id.get(instance_id.lower()) or self._stranger(instance_id.lower())

    def all(self):
        return list(self._by_id.values())

    def image_meta(self, image):
        return objects.ImageMeta.from_dict(self._images.register(image))

    def _stranger(self, instance_id):
        spec = {"id": instance_id, "flavor": UNKNOWN_FLAVOR}
        network_info = network_model.NetworkInfo([])
        instance = self._instance(spec, {}, network_info)
        return Record(instance, objects.ImageMeta.from_dict({"properties": {}}), network_info)

    @staticmethod
    def _system_metadata_of(image):
        described = {key: image[key] for key in ("disk_format", "container_format", "min_ram", "min_disk")}
        return described | image["properties"]

    def _instance(self, spec, image_properties, network_info):
        flavor = translate.flavor(spec["flavor"])
        instance_id = spec["id"].lower()
        return objects.Instance(
            context.get_admin_context(),
            id=next(NUMBERS),
            uuid=instance_id,
            display_name=spec.get("name", instance_id),
            hostname=spec.get("name", instance_id),
            host=self._host,
            node=self._host,
            user_id="virt-tck",
            project_id="virt-tck",
            flavor=flavor,
            old_flavor=None,
            new_flavor=None,
            vcpus=flavor.vcpus,
            memory_mb=flavor.memory_mb,
            root_gb=flavor.root_gb,
            ephemeral_gb=flavor.ephemeral_gb,
            image_ref=None,
            kernel_id=image_properties.get("kernel_id"),
            ramdisk_id=image_properties.get("ramdisk_id"),
            root_device_name=None,
            default_ephemeral_device=None,
            default_swap_device=None,
            config_drive="True" if spec.get("setup", {}).get("configDrive") else "",
            metadata=spec.get("metadata", {}),
            system_metadata={},
            info_cache=objects.InstanceInfoCache(instance_uuid=instance_id, network_info=network_info),
            vm_state=vm_states.BUILDING,
            task_state=None,
            power_state=0,
            launch_index=0,
            launched_at=None,
            created_at=None,
            terminated_at=None,
            deleted=False,
            cleaned=False,
            hidden=False,
            auto_disk_config=False,
            architecture=None,
            os_type=None,
            vm_mode=None,
            user_data=None,
            key_name=None,
            key_data=None,
            reservation_id=None,
            availability_zone=None,
            access_ip_v4=None,
            access_ip_v6=None,
            ephemeral_key_uuid=None,
            numa_topology=None,
            pci_devices=objects.PciDeviceList(objects=[]),
            pci_requests=objects.InstancePCIRequests(instance_uuid=instance_id, requests=[]),
            device_metadata=None,
            vcpu_model=None,
            migration_context=None,
            trusted_certs=None,
            resources=None,
            fault=None,
            ec2_ids=objects.EC2Ids(instance_id="", ami_id="", kernel_id=None, ramdisk_id=None),
            keypairs=objects.KeyPairList(objects=[]),
            security_groups=objects.SecurityGroupList(objects=[]),
            services=objects.ServiceList(objects=[]),
            tags=objects.TagList(objects=[]),
        )
