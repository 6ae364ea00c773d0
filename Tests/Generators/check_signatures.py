# SPDX-License-Identifier: Apache-2.0
"""Checks the signatures of `independent/curves.py`, which are made by hand, with two other libraries.

    python3 Tests/Generators/check_signatures.py

Needs Python 3.11, the package `cryptography` for P-256, and the program `openssl` (3.0 or later) for SM2. The exit
status is 1 if one of them does not agree.
"""

import sys

from independent.keys import CURVES, tag_matches
from test_keys import ALL


def main():
    failures = checked = 0
    for key in ALL:
        for number in range(16 if key.key.suite in CURVES else 0):
            message = f"message {number} of {key.name}".encode()
            checked += 1
            if not tag_matches(key.key, message, key.sign(message)):
                failures += 1
                print(f"{key.name}: signature {number} does not hold")
    print(f"{checked} signatures, {failures} failures")
    return 1 if failures or not checked else 0


if __name__ == "__main__":
    sys.exit(main())
