"""The command."""

import subprocess
import sys
import tempfile
import unittest
import urllib.request
from pathlib import Path

_COMMAND = [sys.executable, "-m", "example_endpoint"]


class MainTest(unittest.TestCase):

    def start(self, *arguments):
        process = subprocess.Popen(
            [*_COMMAND, "--port", "0", *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.addCleanup(process.communicate)
        self.addCleanup(process.kill)
        return process

    def test_first_line_is_the_address(self):
        process = self.start()
        with urllib.request.urlopen(process.stdout.readline().strip() + "/v1/health", timeout=10) as health:
            self.assertEqual(200, health.status)
        process.terminate()
        self.assertEqual((0, ""), (process.wait(10), process.stderr.read()))

    def test_wrong_arguments(self):
        with tempfile.TemporaryDirectory() as folder:
            empty = Path(folder, "token")
            empty.write_text("\n")
            for wrong in (
                ["--name-prefix", "Wrong_Prefix"], ["--token-file", str(empty)], ["--token-file", folder],
                ["--port", "99999"],
            ):
                process = self.start(*wrong)
                self.assertEqual(2, process.wait(10))
                self.assertNotIn("Traceback", process.stderr.read())
