# SPDX-License-Identifier: Apache-2.0
"""Reading the files of vectors. Needs nothing but Python."""
import json
import pathlib

ROOT = pathlib.Path(__file__).resolve().parents[3]
VECTORS = ROOT / "Vectors"


def read(path):
    return json.loads(pathlib.Path(path).read_text(encoding="utf-8"))


def input_bytes(test):
    """The input of a test, with its padding."""
    data = bytes.fromhex(test["input_hex"]) if "input_hex" in test else test["input"].encode()
    padding = test.get("padding", {"text": "", "count": 0})
    return data + padding["text"].encode() * padding["count"]
