"""Values of the contract and of Nova."""

import unittest
import uuid

from nova.virt import fake
from nova.virt.libvirt import driver as libvirt_driver

from virt_tck_nova import capabilities, errors, shapes, translate
from virt_tck_nova.problems import DriverProblem


class DurationTest(unittest.TestCase):
    def test_parts_of_a_second_are_whole_ones(self):
        for text, seconds in (("PT30S", 30), ("PT0.001S", 1), ("PT1H1M", 3660), ("P1D", 86400), ("PT-1S", -1)):
            self.assertEqual(seconds, translate.seconds(text), text)

    def test_uptime(self):
        for line, seconds in (
            (" 17:00:00 up 6:46,  0 user,  load average: 6.21", 24360),
            (" 17:00:00 up 3 days, 4:05,  1 user,", 273900),
            (" 17:00:00 up 1 day, 5 min,  1 user,", 86700),
            (" 17:00:00 up 12 min,  1 user,", 720),
        ):
            self.assertEqual(translate.duration(seconds), translate.uptime(line), line)


class ShapesTest(unittest.TestCase):
    def refusal(self, operation, arguments):
        with self.assertRaises(DriverProblem) as refused:
            shapes.require_arguments(operation, arguments)
        self.assertEqual("INVALID_ARGUMENT", refused.exception.code)
        return str(refused.exception)

    def test_what_is_missing_is_named(self):
        self.assertIn("instance is missing", self.refusal("power/on", {}))
        self.assertIn("instance is missing", self.refusal("power/on", {"instance": None}))
        self.assertIn("spec.name is missing", self.refusal("instances/spawn", {"spec": {"id": str(uuid.uuid4())}}))

    def test_what_is_of_a_wrong_kind_is_named(self):
        self.assertIn("instance is of", self.refusal("power/on", {"instance": "one"}))
        self.assertIn("enabled is of", self.refusal("host/set-enabled", {"enabled": 1}))
        several = {"instance": str(uuid.uuid4()), "maxBytes": True}
        self.assertIn("maxBytes is of", self.refusal("console/output", several))
        self.assertIn("longerThan is of", self.refusal("power/reboot-stuck", {"instances": [], "longerThan": "P"}))
        wrong = {"providers": [{"name": "a", "inventories": {"VCPU": 1}, "traits": []}]}
        message = self.refusal("inventory/update", {"node": "a", "current": wrong})
        self.assertIn("current.providers[0].inventories.VCPU is of", message)

    def test_what_is_not_known_is_passed_over(self):
        shapes.require_arguments("power/on", {"instance": str(uuid.uuid4()), "colour": "blue"})
        shapes.require_arguments("host/nodes", {"colour": "blue"})


class ErrorsTest(unittest.TestCase):
    def code(self, failure):
        return errors.translated(failure).document["code"]

    def test_the_nearest_type_decides(self):
        from nova import exception

        self.assertEqual("NOT_FOUND", self.code(exception.InstanceNotFound(instance_id="i")))
        self.assertEqual("INVALID_ARGUMENT", self.code(exception.ImageNotFound(image_id="i")))
        too_small = exception.FlavorDiskSmallerThanImage(flavor_size=1, image_size=2)
        self.assertEqual("INVALID_ARGUMENT", self.code(too_small))
        self.assertEqual("OUT_OF_RESOURCES", self.code(exception.ComputeResourcesUnavailable(reason="r")))
        self.assertEqual("UNSUPPORTED", self.code(NotImplementedError()))

    def test_other_types_are_named(self):
        self.assertEqual("builtins.KeyError", errors.translated(KeyError("a")).document["foreignType"])


class CapabilitiesTest(unittest.TestCase):
    def test_a_class_declares_what_it_overrides(self):
        declared = capabilities.declared_by(fake.FakeDriver(None))
        self.assertIn("PAUSE", declared)
        self.assertNotIn("HOST_UPTIME", declared)
        self.assertNotIn("LIFECYCLE_EVENTS", declared)
        self.assertNotIn("INITIAL_PASSWORD", declared)

    def test_every_operation_belongs_to_a_capability_that_is_known(self):
        self.assertLessEqual(set(capabilities.CAPABILITY_OF_OPERATION.values()), set(capabilities.EVIDENCE))

    def test_parameters_that_are_read(self):
        class Driver:
            spawn = libvirt_driver.LibvirtDriver.spawn

        self.assertTrue(capabilities.reads("spawn", "admin_password")(Driver()))
        self.assertFalse(capabilities.reads("spawn", "admin_password")(fake.FakeDriver(None)))


if __name__ == "__main__":
    unittest.main()
