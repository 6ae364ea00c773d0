# SPDX-License-Identifier: Apache-2.0
"""Checks the signatures of `curves.py` with two other libraries.

    python3 Tests/Generators/check_signatures.py

Needs Python 3.11, the package `cryptography` for P-256, and the program `openssl` (3.0 or later) for SM2. The exit
status is 1 if one of them does not agree.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, utils
from cryptography.hazmat.primitives.serialization import load_pem_public_key

from test_keys import ALL


def der(tag):
    return utils.encode_dss_signature(int.from_bytes(tag[:32], "big"), int.from_bytes(tag[32:], "big"))


def holds_p256(key, message):
    try:
        load_pem_public_key(key.public_pem.encode()).verify(
            der(key.sign(message)), message, ec.ECDSA(hashes.SHA256()))
        return True
    except InvalidSignature:
        return False


def holds_sm2(key, message):
    with tempfile.TemporaryDirectory() as folder:
        files = {name: Path(folder, name) for name in ("key", "message", "signature")}
        files["key"].write_text(key.public_pem)
        files["message"].write_bytes(message)
        files["signature"].write_bytes(der(key.sign(message)))
        return subprocess.run(
            ["openssl", "pkeyutl", "-verify", "-pubin", "-inkey", files["key"], "-rawin", "-in", files["message"],
             "-sigfile", files["signature"], "-digest", "sm3", "-pkeyopt", "distid:1234567812345678"],
            stdout=subprocess.DEVNULL, check=False).returncode == 0


def main():
    failures = 0
    for key in ALL:
        holds = {"p256": holds_p256, "sm2": holds_sm2}.get(key.suite)
        for number in range(16 if holds else 0):
            if not holds(key, f"message {number} of {key.name}".encode()):
                failures += 1
                print(f"{key.name}: signature {number} does not hold")
    print(f"{failures} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
