# SPDX-License-Identifier: Apache-2.0
"""The stored states of receivers: some that can be read, and some that cannot."""

import base64
import hashlib

from test_keys import BY_NAME
from trust_list import listed, text

DIGEST = hashlib.sha256(b"a list").hexdigest()
ONE, SM2, P256 = (BY_NAME[name] for name in ("ed25519-1", "sm2-2", "p256-2"))


def state(keys=(ONE,), threshold=1, **members):
    value = {"format": 1, "list": "example.cn", "roots": {"threshold": threshold, "keys": [listed(key) for key in keys]},
             "last": {"version": 7, "digest": DIGEST, "issued_at": "2026-11-01T00:00:00Z"}, **members}
    return {name: member for name, member in value.items() if member is not None}


def last(**members):
    return state(last={"version": 7, "digest": DIGEST, "issued_at": "2026-11-01T00:00:00Z", **members})


def add(file):
    def good(id, comment, value, written=None):
        keys = [base64.b64decode(key["public_key"]) for key in value["roots"]["keys"]]
        file.valid(f"valid/{id}", "TRU-52", comment, input=written or text(value), list=value["list"],
                   version=value.get("last", {}).get("version"), threshold=value["roots"]["threshold"],
                   roots=[hashlib.sha256(key).hexdigest() for key in keys])

    def bad(id, comment, error, place, written, delta=0):
        written = written if isinstance(written, str) else text(written)
        offset = place if isinstance(place, int) else written.encode().index(place.encode()) + delta
        file.invalid(f"{error}/{id}", "TRU-52", comment, error, offset, input=written)

    good("one", "one root, and a list that was accepted", state())
    good("none", "nothing was accepted yet", state(last=None))
    good("three", "two roots of three", state((ONE, SM2, P256), 2))
    good("highest", "the highest version", last(version=2**53 - 1))
    good("blanks", "on one line", state(), text(state(), None))

    for name in ("format", "list", "roots"):
        bad(name, f"without {name}", "missing-member", 0, state(**{name: None}))
    for name in ("version", "digest", "issued_at"):
        value = last()
        del value["last"][name]
        bad(f"last-{name.replace('_', '-')}", f"a last list without {name}", "missing-member", '{\n  "version' if name !=
            "version" else '{\n  "digest', value)
    bad("top", "a member that is misspelt", "unknown-member", '"root"', state(root=[]))
    bad("last", "a member of the last list that is none", "unknown-member", '"expires_at"',
        last(expires_at="2027-02-01T00:00:00Z"))
    bad("key", "a member of a key that is none", "unknown-member", '"status"',
        state(roots={"threshold": 1, "keys": [listed(ONE, status="active")]}))
    twice = text(state()).replace('"list"', '"list": "example.org",\n "list"')
    bad("list", "two ids", "duplicate-name", twice.index('"list": "example.cn"'), twice)
    comma = text(state()).replace("\n}", ",\n}")
    comma = comma[:comma.rindex(",\n}")] + ",\n}"
    bad("comma", "a comma after the last member", "bad-json", len(comma) - 1, comma)
    bad("empty", "no text", "bad-json", 0, "")
    bad("two", "a second format", "unknown-format", "2", state(format=2))
    bad("array", "no object", "wrong-type", 0, "[]")
    bad("null", "null for no last list", "wrong-type", "null", text(state(last=None))[:-2] + ',\n "last": null\n}')
    bad("version-text", "a version in quotes", "wrong-type", '"7"', last(version="7"))
    bad("id", "no id", "bad-value", '"Example.cn"', state(list="Example.cn"))
    bad("version", "version 0", "bad-value", "0,", last(version=0))
    bad("digest", "a digest in capitals", "bad-value", f'"{DIGEST.upper()}"', last(digest=DIGEST.upper()))
    bad("threshold", "more than there are keys", "bad-value", "2,", state(threshold=2))
    bad("keys", "no keys", "bad-value", "1,\n  \"keys", state(()))
    bad("time", "no time", "bad-time", '"2026-11-01"', last(issued_at="2026-11-01"))
    bad("key", "one root twice", "duplicate-entry", '{\n    "suite"', state((ONE, ONE)), 0)
    file.tests[-1]["offset"] = file.tests[-1]["input"].encode().rindex(b'{\n    "suite"')
    bad("suite", "a shared key", "unsupported-key", '"hmac-sha256"',
        state(roots={"threshold": 1, "keys": [listed(ONE) | {"suite": "hmac-sha256"}]}))
    short = base64.b64encode(ONE.key.info[:-1]).decode()
    bad("short", "a key that lacks a byte", "bad-key", f'"{short}"',
        state(roots={"threshold": 1, "keys": [{"suite": "ed25519", "public_key": short}]}))
    weak = base64.b64encode(ONE.key.info[:12] + bytes(32)).decode()
    bad("order", "a key of small order", "weak-key", 0,
        state(roots={"threshold": 1, "keys": [{"suite": "ed25519", "public_key": weak}]}))
