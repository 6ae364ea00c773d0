# SPDX-License-Identifier: Apache-2.0
"""Trust lists at each limit, and one beyond it."""

import base64
import copy
import hashlib

from test_keys import ed25519
from trust_cases_read import ROOT, signed
from trust_list import document, fingerprint, listed, message, text

SIGNATURE = base64.b64encode(bytes(64)).decode()


def key(number):
    return ed25519("", "", hashlib.sha256(b"key %d" % number).digest())


def used(number):
    return listed(key(number), not_before="2026-01-01T00:00:00Z", not_after="2027-01-01T00:00:00Z", status="active")


def certificate(number):
    return ":".join(f"{byte:02X}" for byte in hashlib.sha256(b"certificate %d" % number).digest())


# The names of the vectors: an entry in words, the place of the list, and the entries by their numbers.
BINDINGS = ("issuers", 0, "bindings")
LISTS = [
    ("keys", "keys of an issuer", 64, ("issuers", 0, "keys"), used),
    ("roots", "roots", 64, ("roots", "keys"), lambda number: listed(key(number))),
    ("signatures", "signatures", 64, ("signatures",),
     lambda number: {"key": fingerprint(key(number)), "signature": SIGNATURE}),
    ("apps", "apps of an issuer", 64, (*BINDINGS, "apps"),
     lambda number: {"system": "ios", "id": f"ABCDE12345.a{number}"}),
    ("certificates", "certificates of an app", 64, (*BINDINGS, "apps", 0, "certificates"), certificate),
    ("domains", "domains of an issuer", 1000, (*BINDINGS, "domains"), lambda number: f"a{number}.cn"),
    ("platforms", "platforms of an issuer", 1000, (*BINDINGS, "platforms"), lambda number: f"a{number}"),
    ("mini-programs", "mini-programs of an issuer", 1000, (*BINDINGS, "mini_programs"),
     lambda number: {"platform": "qq", "id": f"{number}"}),
]
# The longest texts, where they are, and the code of one that is longer.
TEXTS = [
    ("id", "an id", 64, ("list",), lambda length: "a" * length, "bad-value", "TRU-5"),
    ("name", "a name", 200, ("issuers", 0, "name", "en"), lambda length: "a" * length, "bad-value", "TRU-11"),
    ("contact", "a contact", 300, ("issuers", 0, "contact"), lambda length: "mailto:" + "a" * (length - 12) + "@b.cn",
     "bad-value", "TRU-12"),
    ("label", "a label of a domain", 63, (*BINDINGS, "domains", 0), lambda length: "a" * length + ".cn", "bad-domain", "TRU-16"),
    ("domain", "a domain", 253, (*BINDINGS, "domains", 0),
     lambda length: "a" * (length - 247) + "." + ".".join(["b" * 60] * 4) + ".cn", "bad-domain", "TRU-16"),
    ("mini-program", "the id of a mini-program", 200, (*BINDINGS, "mini_programs", 0, "id"), lambda length: "a" * length,
     "bad-value", "TRU-18"),
]


def put(path, to):
    """A list of which one part is another."""
    value = document(signed(), ROOT)
    part = value if path[0] == "signatures" else value["signed"]
    for step in path[:-1]:
        part = part[step]
    part[path[-1]] = copy.deepcopy(to)
    return value


def add(file):
    def good(id, spec, comment, value, **members):
        part = value["signed"]
        file.valid(f"valid/{id}", spec, comment, input=text(value, None), list=part["list"], version=part["version"],
                   issuers=[issuer["id"] for issuer in part["issuers"]],
                   digest=hashlib.sha256(message(part)).hexdigest(), **members)

    def bad(error, id, spec, comment, value, place):
        data = text(value, None)
        file.invalid(f"{error}/{id}", spec, comment, error, len(data[:data.index(text(place, None))].encode()), input=data)

    for name, comment, most, path, entry in LISTS:
        entries = [entry(number) for number in range(most + 1)]
        good(f"most-{name}", "TRU-7", f"{most:,} {comment}", put(path, entries[:most]))
        bad("too-many-entries", f"most-{name}", "TRU-7", f"{most + 1:,} {comment}", put(path, entries), entries[most])
    for name, comment, most, path, written, error, spec in TEXTS:
        good(f"longest-{name}", spec, f"{comment} of {most} bytes", put(path, written(most)))
        bad(error, f"longer-{name}", spec, f"{comment} of {most + 1} bytes", put(path, written(most + 1)), written(most + 1))
    arrays = "[" * 63 + "]" * 63
    whole = text(put(("list",), "example.cn"), None)
    file.invalid("unknown-member/deepest", "TRU-2", "64 arrays and objects inside one another are read, but not known here",
                 "unknown-member", len(whole.encode()) + 1, input=whole[:-1] + f', "deep": {arrays}}}')
    # As many bytes as there may be, the most of them blanks.
    value = document(signed(issuers=[]), ROOT)
    length = len(text(value, None).encode())
    written = text(value, None) + " " * (-length % 1024)
    part = value["signed"]
    file.valid("valid/largest", "TRU-1", "16 MiB", input=written, list=part["list"], version=part["version"], issuers=[],
               digest=hashlib.sha256(message(part)).hexdigest(),
               padding={"text": " " * 1024, "count": (16 << 20) // 1024 - len(written.encode()) // 1024})
