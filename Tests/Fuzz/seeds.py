# SPDX-License-Identifier: Apache-2.0
"""Writes the inputs of the vectors as files that a fuzzer begins with.

    python3 Tests/Fuzz/seeds.py PROPERTY FOLDER

One file per input, named by its digest, so that writing them again changes nothing. Needs Python 3.11.
"""

import hashlib
import sys
from pathlib import Path

from independent.vectors import VECTORS, input_bytes, read
from independent.words import TokenError, decode_bytes

# The files of vectors whose inputs are seeds of a property, besides its own file in fuzz/.
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

# Longer inputs would take most of the time and find nothing new.
MAXIMUM = 8192


def inputs(name):
    for pattern in [f"fuzz/{name}", *FILES[name]]:
        for path in sorted(VECTORS.glob(f"{pattern}.json")):
            yield from map(input_bytes, read(path)["tests"])


def token_bytes(text):
    """The bytes of a token without its check bytes, as the property takes them too; none if the text is no token."""
    if not text.isalnum():
        return b""
    try:
        return decode_bytes(text)[:-2]
    except TokenError:
        return b""


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
