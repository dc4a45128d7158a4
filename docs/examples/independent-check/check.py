"""Checks a report without the kit: python3 check.py report.dsse.json signing-key.pub evidence"""
import base64, collections, hashlib, json, pathlib, subprocess, sys, tempfile

def demand(holds, what):
    print("right" if holds else "WRONG", what)
    if not holds:
        sys.exit(1)

def sha256(data):
    return hashlib.sha256(data).digest()

def root(hashes):
    split = 1 << (len(hashes) - 1).bit_length() >> 1
    return hashes[0] if len(hashes) == 1 else sha256(b"\x01" + root(hashes[:split]) + root(hashes[split:]))

envelope = json.loads(pathlib.Path(sys.argv[1]).read_bytes())
kind, payload = envelope["payloadType"].encode(), base64.b64decode(envelope["payload"])
with tempfile.TemporaryDirectory() as folder:
    signed, signature = pathlib.Path(folder, "signed"), pathlib.Path(folder, "signature")
    signed.write_bytes(b"DSSEv1 %d %b %d %b" % (len(kind), kind, len(payload), payload))
    signature.write_bytes(base64.b64decode(envelope["signatures"][0]["sig"]))
    openssl = ["openssl", "pkeyutl", "-verify", "-pubin", "-rawin", "-inkey", sys.argv[2], "-in", signed, "-sigfile", signature]
    demand(subprocess.run(openssl, stdout=subprocess.DEVNULL).returncode == 0, "signature")
predicate = json.loads(payload)["predicate"]
counted = collections.Counter(result["verdict"] for result in predicate["results"])
demand(counted == {verdict: count for verdict, count in predicate["counts"].items() if count}, f"counts {dict(counted)}")
specs = {spec["leaf"]: spec["id"] for result in predicate["results"] for spec in result["specs"]}
specs |= {control["leaf"]: "control." + control["spec"] for control in predicate["controls"]["tried"]}
leaves = [sha256(b"\x00" + pathlib.Path(sys.argv[3], specs[leaf] + ".ndjson").read_bytes()) for leaf in sorted(specs)]
demand(root(leaves).hex() == predicate["evidence"]["root"], f"evidence of {len(leaves)} transcripts")
