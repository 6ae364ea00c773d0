# SPDX-License-Identifier: Apache-2.0
"""The keys of the vectors. They are public, so that a signature by them proves nothing."""

import base64
import hashlib
import textwrap
from dataclasses import dataclass

from independent import keys

NUMBERS = {name: number for number, name in keys.SUITES.items()}
ED25519_PRIVATE = bytes.fromhex("302e020100300506032b657004220420")
EC_ALGORITHM = {
    "p256": bytes.fromhex("301306072a8648ce3d020106082a8648ce3d030107"),
    "sm2": bytes.fromhex("301306072a8648ce3d020106082a811ccf5501822d"),
}


def pem(label, data, headers=""):
    lines = textwrap.wrap(base64.b64encode(data).decode(), 64)
    return "\n".join([f"-----BEGIN {label}-----"] + ([headers, ""] if headers else []) + lines
                     + [f"-----END {label}-----", ""])


def tlv(tag, *parts):
    body = b"".join(parts)
    length = bytes([len(body)]) if len(body) < 128 else bytes([0x81, len(body)])
    return bytes([tag]) + length + body


@dataclass
class TestKey:
    """A key with a name and its texts; `key` is the object that signs."""

    name: str
    comment: str
    key: keys.Key
    private_pem: str
    label: str = None  # of shared keys

    @property
    def suite(self):
        return keys.SUITES[self.key.suite]

    @property
    def id(self):
        return self.key.key_id

    @property
    def public_pem(self):
        return None if self.label else pem("PUBLIC KEY", self.key.info)

    def sign(self, message):
        return keys.sign(self.key, message)

    def json(self):
        return {"name": self.name, "comment": self.comment, "suite": self.suite, "key_id": self.id.hex(),
                "private_pem": self.private_pem, "public_pem": self.public_pem}


def ed25519(name, comment, seed):
    return TestKey(name, comment, keys.ed25519_key(seed), pem("PRIVATE KEY", ED25519_PRIVATE + seed))


def elliptic(name, comment, suite, secret):
    number = NUMBERS[suite]
    key = keys.curve_key(number, int.from_bytes(secret, "big") % (keys.CURVES[number].n - 2) + 1)
    private = tlv(0x30, tlv(2, b"\1"), tlv(4, key.private), tlv(0xA1, tlv(3, b"\0" + key.material)))
    return TestKey(name, comment, key,
                   pem("PRIVATE KEY", tlv(0x30, tlv(2, b"\0"), EC_ALGORITHM[suite], tlv(4, private))))


def shared(name, comment, suite, label, secret):
    return TestKey(name, comment, keys.shared_key(NUMBERS[suite], label, secret),
                   pem("SHARE TOKEN SECRET KEY", secret, f"Suite: {suite}\nLabel: {label}"), label)


def secret(name, length=32):
    """A test secret that follows from its name."""
    return hashlib.sha256(b"swift-share-token test key: " + name.encode()).digest()[:length]


RFC8032_SEED = bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")

ALL = [
    ed25519("ed25519-1", "test key 1 of RFC 8032, section 7.1", RFC8032_SEED),
    ed25519("ed25519-2", "another Ed25519 key", secret("ed25519-2")),
    # Found among 44,160 keys: the first four bytes of their fingerprints are the same.
    ed25519("ed25519-twin-1", "an Ed25519 key whose id ed25519-twin-2 has, too",
            bytes.fromhex("62ca87171a642f43ff7081af53c6c4d9de58c31bd1cb28686e5eefaaa0356b27")),
    ed25519("ed25519-twin-2", "an Ed25519 key whose id ed25519-twin-1 has, too",
            bytes.fromhex("b2185c41ef0ff364364b73a9780737f5277f75e1e76757d19a30ece555e07f81")),
    elliptic("sm2-1", "an SM2 key", "sm2", secret("sm2-1")),
    elliptic("sm2-2", "another SM2 key", "sm2", secret("sm2-2")),
    elliptic("p256-1", "a P-256 key", "p256", secret("p256-1")),
    elliptic("p256-2", "another P-256 key", "p256", secret("p256-2")),
    shared("hmac-sha256-1", "the example of the specification", "hmac-sha256", "example-2026", bytes(range(32))),
    shared("hmac-sha256-2", "another label", "hmac-sha256", "another-2026", secret("hmac-sha256-2")),
    shared("hmac-sha256-twin", "the label of hmac-sha256-1, hence its key id, and another secret",
           "hmac-sha256", "example-2026", secret("hmac-sha256-twin")),
    shared("hmac-sm3-1", "a key of HMAC-SM3", "hmac-sm3", "示例-2026", secret("hmac-sm3-1")),
    shared("hmac-sm3-twin", "the label of hmac-sha256-1, hence its key id, and another suite",
           "hmac-sm3", "example-2026", secret("hmac-sm3-twin")),
    shared("compact-1", "the compact example of the specification", "hmac-sha256-compact", "example-2026",
           bytes(range(32))),
    shared("compact-2", "another label; a secret of the least length", "hmac-sha256-compact", "another-2026",
           secret("compact-2", 16)),
    shared("compact-twin", "the label of compact-1, hence its key id, and another secret; the longest",
           "hmac-sha256-compact", "example-2026", secret("compact-twin") + secret("compact-twin, second half")),
]
BY_NAME = {key.name: key for key in ALL}
assert BY_NAME["ed25519-twin-1"].id == BY_NAME["ed25519-twin-2"].id
