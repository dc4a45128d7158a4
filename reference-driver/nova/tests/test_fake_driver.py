"""The whole way, from a request to Nova's own FakeDriver and back."""

from nova import monkey_patch  # noqa: F401  isort:skip

import base64
import pathlib
import tempfile
import unittest
import uuid

from tests.client import Client
from virt_tck_nova import hosting, stand_ins
from virt_tck_nova.images import ImageService
from virt_tck_nova.operations import OPERATIONS
from virt_tck_nova.records import Records
from virt_tck_nova.wire import Endpoint

IMAGES = ImageService()
RECORDS = Records(IMAGES, "node-1")


def setUpModule():
    from nova import config

    config.parse_args(["tests"], default_config_files=[], configure_db=False, init_rpc=False)
    config.CONF.set_override("instance_name_template", "%(display_name)s")
    stand_ins.install(RECORDS, IMAGES)


class HostedTest(unittest.TestCase):
    driver_class = "nova.virt.fake.FakeDriver"

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.image = pathlib.Path(folder.name, "root.img")
        self.image.write_bytes(b"disk")
        opener = hosting.opener(hosting.load(self.driver_class), RECORDS, hosting.Service("node-1"))
        self.client = Client(Endpoint(opener, OPERATIONS, dict))
        self.addCleanup(self.client.close)

    def spec(self, **changes):
        flavor = {"name": "small", "vcpus": 2, "memoryMib": 128, "rootGib": 1, "ephemeralGib": 0, "swapMib": 0}
        image = {
            "id": "image",
            "format": "RAW",
            "location": self.image.as_uri(),
            "minMemoryMib": 0,
            "minRootGib": 0,
        }
        return {
            "id": str(uuid.uuid4()),
            "name": "tck-1",
            "flavor": flavor,
            "image": image,
            "metadata": {},
            "vifs": [],
            "setup": {"configDrive": False, "files": []},
            "security": {"secureBoot": False, "vtpm": False, "encryptedMemory": False},
            "powerOn": True,
        } | changes

    def spawned(self, **changes):
        spec = self.spec(**changes)
        self.client.result("instances/spawn", {"spec": spec})
        return spec["id"]


class LifecycleTest(HostedTest):
    def test_an_instance_is_made_and_removed(self):
        instance = self.spawned()
        info = self.client.result("instances/info", {"instance": instance})
        seen = [info[key] for key in ("name", "state", "memoryMib", "vcpus")]
        self.assertEqual(["tck-1", "RUNNING", 128, 2], seen)
        self.assertEqual([instance], self.client.result("instances/ids"))
        self.assertEqual(["tck-1"], self.client.result("instances/names"))
        self.client.result("instances/destroy", {"instance": instance})
        self.assertIs(False, self.client.result("instances/exists", {"instance": instance}))

    def test_what_the_host_does_not_know_reaches_the_driver(self):
        nobody = {"instance": str(uuid.uuid4())}
        self.client.result("instances/destroy", nobody)
        self.assertEqual("NOT_FOUND", self.client.code("power/on", nobody))
        self.assertIsNone(self.client.result("suspension/pause", nobody))

    def test_a_state_that_does_not_change_stays_as_it_was(self):
        instance = self.spawned()
        self.client.result("suspension/pause", {"instance": instance})
        self.assertEqual("RUNNING", self.client.result("instances/info", {"instance": instance})["state"])

    def test_power(self):
        instance = self.spawned(powerOn=False)
        self.assertEqual("SHUTDOWN", self.client.result("instances/info", {"instance": instance})["state"])
        self.client.result("power/on", {"instance": instance})
        self.client.result("power/off", {"instance": instance, "timeout": "PT1M", "retryInterval": "PT0.5S"})
        self.assertEqual("SHUTDOWN", self.client.result("instances/info", {"instance": instance})["state"])

    def test_a_name_outside_of_the_prefix_is_refused(self):
        session = self.client.result("driver/open", {"namePrefix": "other-", "settings": {}})["session"]
        self.assertEqual(
            "INVALID_ARGUMENT", self.client.code("instances/spawn", {"spec": self.spec()}, Virt_Session=session)
        )

    def test_what_is_not_declared_is_refused(self):
        self.assertEqual("UNSUPPORTED", self.client.code("host/uptime"))
        self.assertEqual("UNSUPPORTED", self.client.code("instances/rebuild", {"spec": self.spec()}))
        demanding = self.spec(security={"secureBoot": True, "vtpm": False, "encryptedMemory": False})
        self.assertEqual("UNSUPPORTED", self.client.code("instances/spawn", {"spec": demanding}))

    def test_what_placement_would_not_allot_reaches_no_driver(self):
        most = {"vcpus": 1000, "memoryMib": 800000, "rootGib": 600000}
        for size, limit in most.items():
            with self.subTest(size):
                spec = self.spec()
                spec["flavor"][size] = limit + 1
                self.assertEqual("OUT_OF_RESOURCES", self.client.code("instances/spawn", {"spec": spec}))
        self.assertEqual([], self.client.result("instances/ids"))
        greatest = self.spec()
        greatest["flavor"] |= most
        self.client.result("instances/spawn", {"spec": greatest})

    def test_settings_are_unknown(self):
        wrong = {"namePrefix": "tck-", "settings": {"colour": "blue"}}
        self.assertEqual("INVALID_ARGUMENT", self.client.code("driver/open", wrong))


class ReadingTest(HostedTest):
    def test_the_host(self):
        self.assertEqual(["node-1"], self.client.result("host/nodes"))
        self.assertIs(True, self.client.result("host/is-available", {"node": "node-1"}))
        self.assertIs(False, self.client.result("host/is-available", {"node": "node-2"}))
        resources = self.client.result("inventory/resources", {"node": "node-1"})
        seen = [resources[key] for key in ("vcpus", "hypervisorVersion", "architecture")]
        self.assertEqual([1000, "1.0", "x86_64"], seen)
        self.assertEqual("INTERNAL", self.client.code("inventory/resources", {"node": "node-2"}))

    def test_providers(self):
        other = {"name": "other", "inventories": {}, "traits": ["CUSTOM_A"]}
        updated = self.client.result("inventory/update", {"node": "node-1", "current": {"providers": [other]}})
        by_name = {provider["name"]: provider for provider in updated["providers"]}
        self.assertEqual(other, by_name["other"])
        self.assertEqual(1000, by_name["node-1"]["inventories"]["VCPU"]["total"])

    def test_consoles(self):
        instance = {"instance": self.spawned()}
        self.assertEqual(
            {"host": "fakespiceconsole.com", "port": 6969, "tlsPort": 6970, "internalAccessPath": "FAKE"},
            self.client.result("console/spice", instance),
        )
        written = self.client.result("console/output", instance | {"maxBytes": 4})
        self.assertEqual(b"LINE", base64.b64decode(written))

    def test_diagnostics(self):
        figures = self.client.result("diagnostics/of", {"instance": self.spawned()})
        self.assertEqual([{"id": 0, "time": "PT17.300000S", "utilisationPercent": 15}], figures["cpus"])
        self.assertEqual("vda", figures["disks"][0]["device"])


class OtherDriversTest(unittest.TestCase):
    def test_only_compute_drivers_are_hosted(self):
        with self.assertRaises(ValueError):
            hosting.load("nova.virt.hardware.InstanceInfo")


if __name__ == "__main__":
    unittest.main()
