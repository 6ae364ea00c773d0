# SPDX-License-Identifier: Apache-2.0
"""The keys of the vectors. Everybody has them, so they prove nothing."""

import base64
import hashlib
import hmac
import textwrap

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

import curves
from share_token import SUITES, TAG_LENGTH, label_id

ED25519_INFO = bytes.fromhex("302a300506032b6570032100")
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


class Key:
    """One test key: `sign` makes the tag over a message."""

    def __init__(self, name, comment, suite):
        self.name, self.comment, self.suite, self.number = name, comment, suite, SUITES[suite]

    @property
    def id(self):
        return hashlib.sha256(self.public_info).digest()[:4]

    def json(self):
        return {"name": self.name, "comment": self.comment, "suite": self.suite, "key_id": self.id.hex(),
                "private_pem": self.private_pem, "public_pem": self.public_pem}

    @property
    def public_pem(self):
        return pem("PUBLIC KEY", self.public_info)


class Ed25519(Key):
    def __init__(self, name, comment, seed):
        super().__init__(name, comment, "ed25519")
        self.seed, self.key = seed, Ed25519PrivateKey.from_private_bytes(seed)
        self.public = self.key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
        self.public_info = ED25519_INFO + self.public
        self.private_pem = pem("PRIVATE KEY", ED25519_PRIVATE + seed)

    def sign(self, message):
        return self.key.sign(message)


class Elliptic(Key):
    def __init__(self, name, comment, suite, secret):
        super().__init__(name, comment, suite)
        self.curve = {"p256": curves.P256, "sm2": curves.SM2}[suite]
        self.secret = int.from_bytes(secret, "big") % (self.curve.n - 2) + 1
        self.public = self.curve.multiply(self.secret)
        point = b"\0\4" + curves.halves(*self.public)
        self.public_info = tlv(0x30, EC_ALGORITHM[suite], tlv(3, point))
        private = tlv(0x30, tlv(2, b"\1"), tlv(4, self.secret.to_bytes(32, "big")), tlv(0xA1, tlv(3, point)))
        self.private_pem = pem(
            "PRIVATE KEY", tlv(0x30, tlv(2, b"\0"), EC_ALGORITHM[suite], tlv(4, private)))

    def sign(self, message):
        return {"p256": curves.sign_p256, "sm2": curves.sign_sm2}[self.suite](self.secret, message)


class Shared(Key):
    public_pem = None

    def __init__(self, name, comment, suite, label, secret):
        super().__init__(name, comment, suite)
        self.label, self.secret = label, secret
        self.private_pem = pem("SHARE TOKEN SECRET KEY", secret, f"Suite: {suite}\nLabel: {label}")

    @property
    def id(self):
        return label_id(self.label, 2 if self.number == 6 else 4)

    def mac(self, message):
        return hmac.new(self.secret, message, "sm3" if self.number == 5 else "sha256").digest()

    def sign(self, message):
        return self.mac(message)[:TAG_LENGTH[self.number]]


def secret(name, length=32):
    """A test secret that follows from its name."""
    return hashlib.sha256(b"swift-share-token test key: " + name.encode()).digest()[:length]


RFC8032_SEED = bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")

ALL = [
    Ed25519("ed25519-1", "test key 1 of RFC 8032, section 7.1", RFC8032_SEED),
    Ed25519("ed25519-2", "another Ed25519 key", secret("ed25519-2")),
    # Found among 44,160 keys: the first four bytes of their fingerprints are the same.
    Ed25519("ed25519-twin-1", "an Ed25519 key whose id ed25519-twin-2 has, too",
            bytes.fromhex("62ca87171a642f43ff7081af53c6c4d9de58c31bd1cb28686e5eefaaa0356b27")),
    Ed25519("ed25519-twin-2", "an Ed25519 key whose id ed25519-twin-1 has, too",
            bytes.fromhex("b2185c41ef0ff364364b73a9780737f5277f75e1e76757d19a30ece555e07f81")),
    Elliptic("sm2-1", "an SM2 key", "sm2", secret("sm2-1")),
    Elliptic("sm2-2", "another SM2 key", "sm2", secret("sm2-2")),
    Elliptic("p256-1", "a P-256 key", "p256", secret("p256-1")),
    Elliptic("p256-2", "another P-256 key", "p256", secret("p256-2")),
    Shared("hmac-sha256-1", "the example of the specification", "hmac-sha256", "example-2026", bytes(range(32))),
    Shared("hmac-sha256-2", "another label", "hmac-sha256", "another-2026", secret("hmac-sha256-2")),
    Shared("hmac-sha256-twin", "the label of hmac-sha256-1, hence its key id, and another secret",
           "hmac-sha256", "example-2026", secret("hmac-sha256-twin")),
    Shared("hmac-sm3-1", "a key of HMAC-SM3", "hmac-sm3", "示例-2026", secret("hmac-sm3-1")),
    Shared("hmac-sm3-twin", "the label of hmac-sha256-1, hence its key id, and another suite",
           "hmac-sm3", "example-2026", secret("hmac-sm3-twin")),
    Shared("compact-1", "the compact example of the specification", "hmac-sha256-compact", "example-2026",
           bytes(range(32))),
    Shared("compact-2", "another label; a secret of the least length", "hmac-sha256-compact", "another-2026",
           secret("compact-2", 16)),
    Shared("compact-twin", "the label of compact-1, hence its key id, and another secret; the longest",
           "hmac-sha256-compact", "example-2026", secret("compact-twin") + secret("compact-twin, second half")),
]
BY_NAME = {key.name: key for key in ALL}
assert BY_NAME["ed25519-twin-1"].id == BY_NAME["ed25519-twin-2"].id
