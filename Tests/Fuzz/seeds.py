# SPDX-License-Identifier: Apache-2.0
"""Writes the inputs of the vectors as files that a fuzzer begins with.

    python3 Tests/Fuzz/seeds.py PROPERTY FOLDER

One file an input, named by its digest, so that writing them again changes nothing. Needs Python 3.11.
"""

import hashlib
import json
import sys
from pathlib import Path

VECTORS = Path(__file__).resolve().parents[2] / "Vectors"

# The files of vectors whose inputs a property begins with, besides its own in fuzz/.
FILES = {
    "association": ["fuzz/json"],
    "canonical": ["link/canonical", "link/unwrap", "link/risk", "platforms/*"],
    "card": ["card/ark", "card/appmsg", "card/find"],
    "json": ["card/ark"],
    "policy": ["policy/load", "policy/evaluate"],
    "records": ["scan/*"],
    "rewrite": ["convert/rewrite", "scan/texts", "platforms/*"],
    "scan": ["scan/*", "link/find", "card/find", "token/scan", "platforms/*"],
    "token": ["token/decode", "token/read"],
    "trust": ["trust/read", "trust/accept"],
    "url": ["link/parse", "link/canonical", "link/risk"],
    "xml": ["card/appmsg"],
}

# Longer ones would be most of the work for nothing new.
MAXIMUM = 8192


def inputs(name):
    for pattern in [f"fuzz/{name}", *FILES[name]]:
        for path in sorted(VECTORS.glob(f"{pattern}.json")):
            for test in json.loads(path.read_text(encoding="utf-8"))["tests"]:
                text = bytes.fromhex(test["input_hex"]) if "input_hex" in test else test["input"].encode()
                padding = test.get("padding", {"text": "", "count": 0})
                yield text + (padding["text"] * padding["count"]).encode()


def token_bytes(text):
    """The bytes of a token without its check bytes, as the property takes them too; none if the text is no token."""
    digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    rest = {2: 1, 3: 2, 5: 3, 6: 4, 7: 5, 9: 6, 10: 7, 11: 8}
    output = b""
    for start in range(0, len(text), 11):
        block = text[start:start + 11].decode("ascii", "replace")
        if len(block) not in rest or any(digit not in digits for digit in block):
            return b""
        number = 0
        for digit in block:
            number = number * 62 + digits.index(digit)
        if number >> 8 * rest[len(block)]:
            return b""
        output += number.to_bytes(rest[len(block)], "big")
    return output[:-2]


def main():
    name, folder = sys.argv[1], Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    found = set(inputs(name))
    if name == "token":
        found |= {token_bytes(text) for text in found}
    for text in found:
        if len(text) <= MAXIMUM:
            (folder / hashlib.sha1(text).hexdigest()).write_bytes(text)


if __name__ == "__main__":
    main()
