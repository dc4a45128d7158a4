"""Prints the MUST rules that failed in a signed report, one in a line."""

import base64
import json
import sys


def failing_rules(path):
    with open(path, encoding="utf-8") as file:
        statement = json.loads(base64.b64decode(json.load(file)["payload"]))
    results = statement["predicate"]["results"]
    return sorted(each["rule"] for each in results if each["level"] == "MUST" and each["verdict"] in ("FAIL", "ERROR"))


print("\n".join(failing_rules(sys.argv[1])))
