# SPDX-License-Identifier: Apache-2.0
"""Writes Vectors/token/*.json and Vectors/keys/*.json; the same bytes whenever it runs.

    python3 Tests/Generators/token_vectors.py [--check]

Needs Python 3.11 and the package `cryptography` (for Ed25519). With --check nothing is written; the exit status is 1
if a file would change.
"""

import sys

import cases_bounds
import cases_decode_invalid
import cases_decode_valid
import cases_encode
import cases_keys
import cases_text
import cases_verify
import test_keys
from vector_files import File, write


def files():
    decode = File("token/decode", "token-decode", "Reading the text of a token")
    cases_decode_valid.add(decode)
    cases_decode_invalid.add(decode)
    cases_bounds.add_decode(decode)
    encode = File("token/encode", "token-encode", "Making tokens")
    cases_encode.add(encode)
    verify = File("token/verify", "token-verify", "The five verdicts on a token")
    cases_verify.add(verify)
    scan = File("token/scan", "token-scan", "Finding every token in a text")
    cases_text.add_scan(scan)
    read = File("token/read", "token-read", "Reading the one token of a text")
    cases_text.add_read(read)
    cases_bounds.add_read(read)
    keys = File("keys/import", "keys-import", "Reading keys from PEM")
    cases_keys.add(keys)
    cases_bounds.add_keys(keys)
    yield from ((file.name, file.json()) for file in (decode, encode, verify, scan, read, keys))
    yield "keys/keys", {
        "schema": "keys", "feature": "The keys of the vectors: test keys that everybody has", "spec": File.spec,
        "count": len(test_keys.ALL), "keys": [key.json() for key in test_keys.ALL]}


if __name__ == "__main__":
    sys.exit(write(files()))
