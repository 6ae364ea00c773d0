# SPDX-License-Identifier: Apache-2.0
"""Keys of share tokens: reading them, their ids, and their tags (Docs/Spec/Token.md, Keys and Register of suites)."""
import base64
import binascii
import hashlib
import hmac
import os
import re
import subprocess
import tempfile
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

DOMAIN = b"share-token/v1\0"
SUITES = {1: "ed25519", 2: "sm2", 3: "p256", 4: "hmac-sha256", 5: "hmac-sm3", 6: "hmac-sha256-compact"}
TAG = {1: 64, 2: 64, 3: 64, 4: 12, 5: 12, 6: 8}
PREFIX = {1: "302a300506032b6570032100", 2: "3059301306072a8648ce3d020106082a811ccf5501822d034200",
          3: "3059301306072a8648ce3d020106082a8648ce3d030107034200"}
ED_P, ED_L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
ED_D = -121665 * pow(121666, -1, ED_P) % ED_P
# The labels of blocks that are keys; what stands around the first of them is ignored (TOK-52).
LABELS = {"PUBLIC KEY", "PRIVATE KEY", "ENCRYPTED PRIVATE KEY", "EC PRIVATE KEY", "SHARE TOKEN SECRET KEY",
          "ENCRYPTED SHARE TOKEN SECRET KEY"}
SMALL_ORDER = {0, 1, ED_P - 1} | {int.from_bytes(bytes.fromhex(h), "little") for h in (
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a")}


class TokenError(Exception):
    def __init__(self, code, offset=0):
        super().__init__(f"{code} at {offset}")
        self.code, self.offset = code, offset


@dataclass
class Curve:  # y² = x³ − 3x + b
    p: int
    b: int
    n: int
    g: tuple

    def holds(self, x, y):
        return 0 <= x < self.p and 0 <= y < self.p and (y * y - x**3 + 3 * x - self.b) % self.p == 0

    def add(self, s, t):
        if s is None or t is None:
            return s or t
        (x1, y1), (x2, y2) = s, t
        if x1 == x2 and (y1 + y2) % self.p == 0:
            return None
        m = (3 * x1 * x1 - 3) * pow(2 * y1, -1, self.p) if s == t else (y2 - y1) * pow(x2 - x1, -1, self.p)
        x = (m * m - x1 - x2) % self.p
        return x, (m * (x1 - x) - y1) % self.p

    def base(self, k):
        out, step = None, self.g
        while k:
            out, step, k = self.add(out, step) if k & 1 else out, self.add(step, step), k >> 1
        return out


CURVES = {
    2: Curve(0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF00000000FFFFFFFFFFFFFFFF,
             0x28E9FA9E9D9F5E344D5A9E4BCF6509A7F39789F515AB8F92DDBCBD414D940E93,
             0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123,
             (0x32C4AE2C1F1981195F9904466A39C9948FE30BBFF2660BE1715A4589334C74C7,
              0xBC3736A2F4F6779C59BDCEE36B692153D0A9877CC62A474002DF32E52139F0A0)),
    3: Curve(0xFFFFFFFF00000001000000000000000000000000FFFFFFFFFFFFFFFFFFFFFFFF,
             0x5AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B,
             0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551,
             (0x6B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C296,
              0x4FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5)),
}


@dataclass
class Key:
    suite: int
    key_id: bytes
    material: bytes  # suites 1 to 3: the public key or uncompressed point; 4 to 6: the secret
    private: bytes = None


# ---- digests -----------------------------------------------------------------------------------------------------
class CommandSM3:
    """SM3 by the openssl command, with the interface that hmac needs."""
    name, block_size, digest_size = "sm3", 64, 32

    def __init__(self, data=b""):
        self.data = data

    def update(self, data):
        self.data += data

    def copy(self):
        return CommandSM3(self.data)

    def digest(self):
        return openssl("dgst", "-sm3", "-binary", stdin=self.data).stdout


def sm3(data=b""):
    return hashlib.new("sm3", data) if "sm3" in hashlib.algorithms_available else CommandSM3(data)


def openssl(*arguments, stdin=b"", env=None):
    return subprocess.run(["openssl", *arguments], input=stdin, capture_output=True, env={**os.environ, **(env or {})})


# ---- tags --------------------------------------------------------------------------------------------------------
def mac(key, message):
    return hmac.new(key.material, message, sm3 if key.suite == 5 else hashlib.sha256).digest()[:TAG[key.suite]]


def tag_matches(key, signed, tag):
    message = DOMAIN + signed
    if key.suite > 3:
        return hmac.compare_digest(mac(key, message), tag)
    r, s = int.from_bytes(tag[:32], "big"), int.from_bytes(tag[32:], "big")
    try:
        if key.suite == 1:  # the library compares R as bytes, without cofactor; S < L is checked here as well (TOK-44)
            if int.from_bytes(tag[32:], "little") >= ED_L:
                return False
            ed25519.Ed25519PublicKey.from_public_bytes(key.material).verify(tag, message)
            return True
        n = CURVES[key.suite].n
        if not (1 <= r < n and 1 <= s < n):
            return False
        if key.suite == 2:
            return (r + s) % n != 0 and sm2_matches(key.material, encode_dss_signature(r, s), message)
        if s > (n - 1) // 2:
            return False
        public = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), key.material)
        public.verify(encode_dss_signature(r, s), message, ec.ECDSA(hashes.SHA256()))
        return True
    except InvalidSignature:
        return False


def sm2_matches(point, signature, message):
    with tempfile.TemporaryDirectory() as folder:
        public, sig = os.path.join(folder, "public.der"), os.path.join(folder, "signature")
        with open(public, "wb") as f:
            f.write(bytes.fromhex(PREFIX[2]) + point)
        with open(sig, "wb") as f:
            f.write(signature)
        done = openssl("dgst", "-sm3", "-sigopt", "distid:1234567812345678", "-keyform", "DER", "-verify", public,
                       "-signature", sig, stdin=message)
    if done.returncode == 0 and b"Verified OK" in done.stdout:
        return True
    if b"Verification failure" in done.stdout or b"Verification failure" in done.stderr:
        return False
    raise TokenError("crypto-failure")


def sign(key, signed):
    """The tag of the suites that are deterministic: 1, 4, 5 and 6."""
    if key.suite > 3:
        return mac(key, DOMAIN + signed)
    if key.private is None:
        raise TokenError("no-private-key")
    if key.suite == 1:
        return ed25519.Ed25519PrivateKey.from_private_bytes(key.private).sign(DOMAIN + signed)
    raise NotImplementedError("a random signature")


# ---- keys --------------------------------------------------------------------------------------------------------
def public_key(suite, point, private=None):
    """A key of suites 1 to 3 (TOK-53, TOK-54, TOK-21)."""
    if suite == 1:
        if len(point) != 32:
            raise TokenError("bad-key")
        y = int.from_bytes(point, "little") & 2**255 - 1
        if y >= ED_P or y in SMALL_ORDER:
            raise TokenError("weak-key")
        square = (y * y - 1) * pow(ED_D * y * y + 1, -1, ED_P) % ED_P
        if pow(square, (ED_P - 1) // 2, ED_P) > 1:
            raise TokenError("bad-key")
    else:
        curve = CURVES[suite]
        x, y = int.from_bytes(point[1:33], "big"), int.from_bytes(point[33:], "big")
        if len(point) == 33 and point[0] in (2, 3) and x < curve.p:
            y = pow(x**3 - 3 * x + curve.b, (curve.p + 1) // 4, curve.p)
            y = y if y & 1 == point[0] & 1 else curve.p - y
            point = b"\x04" + point[1:] + y.to_bytes(32, "big")
        if len(point) != 65 or point[0] != 4 or not curve.holds(x, y):
            raise TokenError("bad-key")
    return Key(suite, hashlib.sha256(bytes.fromhex(PREFIX[suite]) + point).digest()[:4], point, private)


def shared_key(suite, label, secret):
    """A key of suites 4 to 6 (TOK-22, TOK-23, TOK-51)."""
    encoded = label.encode("utf-8")
    if not 1 <= len(encoded) <= 64 or re.search("[\0-\x1f\x7f-\x9f]", label):
        raise TokenError("bad-label")
    if not 16 <= len(secret) <= 64:
        raise TokenError("bad-key")
    digest = hashlib.sha256(b"share-token/v1 label\0" + encoded).digest()
    return Key(suite, digest[:2 if suite == 6 else 4], secret)


def first_block(text):
    """Label and lines of the first PEM block with a key in a text of at most 1 MiB (TOK-52)."""
    if len(text) > 1 << 20:
        raise TokenError("bad-key")
    lines = text.replace("\r\n", "\n").split("\n")
    i = 0
    while i < len(lines):
        line, i = lines[i], i + 1
        if begin := re.fullmatch(r"-----BEGIN ([A-Z0-9 ]+)-----", line.rstrip(" \t")):
            end = next((j for j in range(i, len(lines)) if lines[j].startswith("-----")), None)
            if end is None or lines[end].rstrip(" \t") != f"-----END {begin[1]}-----":
                break
            if begin[1] in LABELS:
                return begin[1], lines[i:end]
            i = end + 1
    raise TokenError("bad-key")


def from_base64(lines):
    try:
        return base64.b64decode("".join(lines), validate=True)
    except (binascii.Error, ValueError):
        raise TokenError("bad-key") from None


def der(data):
    """The elements (tag, content) of DER, one after the other."""
    out, i = [], 0
    while i < len(data):
        if len(data) < i + 2:
            raise TokenError("bad-key")
        tag, size, i = data[i], data[i + 1], i + 2
        if size >= 128:
            count = size & 127
            size, i = int.from_bytes(data[i:i + count], "big"), i + count
            if not 1 <= count <= 4 or size < 128 or size >> 8 * (count - 1) == 0:
                raise TokenError("bad-key")
        if i + size > len(data):
            raise TokenError("bad-key")
        out.append((tag, data[i:i + size]))
        i += size
    return out


def inside(element, tag, least=0):
    if element[0] != tag:
        raise TokenError("bad-key")
    parts = der(element[1])
    if len(parts) < least:
        raise TokenError("bad-key")
    return parts


def suite_of(algorithm):
    parts = inside(algorithm, 0x30, 1)
    if parts == [(6, bytes.fromhex("2b6570"))]:
        return 1
    for suite, curve in ((2, "2a811ccf5501822d"), (3, "2a8648ce3d030107")):
        if parts == [(6, bytes.fromhex("2a8648ce3d0201")), (6, bytes.fromhex(curve))]:
            return suite
    raise TokenError("unsupported-key")


def only(data):
    parts = der(data)
    if len(parts) != 1:
        raise TokenError("bad-key")
    return parts[0]


def load_public(text):
    label, lines = first_block(text)
    if label != "PUBLIC KEY":
        raise TokenError("bad-key")
    algorithm, bits = (inside(only(from_base64(lines)), 0x30, 2) + [None])[:2]
    suite = suite_of(algorithm)
    if bits[0] != 3 or bits[1][:1] != b"\0":
        raise TokenError("bad-key")
    return public_key(suite, bits[1][1:])


def load_private(text, passphrase=None):
    label, lines = first_block(text)
    if label == "PUBLIC KEY":
        raise TokenError("no-private-key")
    if label in ("PRIVATE KEY", "EC PRIVATE KEY") and lines[:1] and lines[0].startswith("Proc-Type:"):
        raise TokenError("unsupported-encryption")
    data = from_base64(lines)
    if label == "ENCRYPTED PRIVATE KEY":
        check_encryption(data)
        if passphrase is None or not 1 <= len(passphrase.encode()) <= 1024:
            raise TokenError("wrong-passphrase")
        block = "\n".join([f"-----BEGIN {label}-----", *lines, f"-----END {label}-----", ""])
        done = openssl("pkcs8", "-outform", "DER", "-passin", "env:PASSPHRASE", stdin=block.encode(),
                       env={"PASSPHRASE": passphrase or ""})
        if done.returncode != 0:
            raise TokenError("wrong-passphrase")
        data = done.stdout
    elif label != "PRIVATE KEY":
        raise TokenError("bad-key")
    version, algorithm, wrapped = inside(only(data), 0x30, 3)[:3]
    suite = suite_of(algorithm)
    if version[0] != 2 or wrapped[0] != 4:
        raise TokenError("bad-key")
    if suite == 1:
        tag, seed = only(wrapped[1])
        if tag != 4 or len(seed) != 32:
            raise TokenError("bad-key")
        return public_key(1, ed25519.Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw(), seed)
    one, scalar = inside(only(wrapped[1]), 0x30, 2)[:2]
    k = int.from_bytes(scalar[1], "big")
    if one != (2, b"\1") or scalar[0] != 4 or not 1 <= k < CURVES[suite].n:
        raise TokenError("bad-key")
    x, y = CURVES[suite].base(k)
    return public_key(suite, b"\x04" + x.to_bytes(32, "big") + y.to_bytes(32, "big"), scalar[1])


def integer(element):
    if element[0] != 2 or not element[1]:
        raise TokenError("bad-key")
    return int.from_bytes(element[1], "big", signed=True)


def check_encryption(data):
    """PBES2 within the bounds of TOK-71, else unsupported-encryption."""
    algorithm = inside(inside(only(data), 0x30, 2)[0], 0x30, 1)
    try:
        if algorithm[0][1].hex() != "2a864886f70d01050d":
            raise TokenError("bad-key")
        derivation, encryption = (inside(part, 0x30, 2) for part in inside(algorithm[1], 0x30, 2))
        ciphers = {"608648016503040102", "608648016503040116", "60864801650304012a", "2a811ccf55016802"}
        parts = inside(derivation[1], 0x30, 2)
        good = encryption[0][1].hex() in ciphers
        if derivation[0][1].hex() == "2a864886f70d01050c":
            prf = [inside(part, 0x30, 1)[0][1].hex() for part in parts[2:] if part[0] == 0x30]
            good &= 1000 <= integer(parts[1]) <= 10_000_000
            good &= all(text in {f"2a864886f70d02{n:02x}" for n in range(7, 12)} for text in prf)
        elif derivation[0][1].hex() == "2b06010401da47040b":
            n, r, p = map(integer, parts[1:4])
            good &= 1024 <= n <= 2**20 and r >= 1 and p >= 1
            good &= 128 * r * (n + p + 2) <= 2**25 and n * r * p <= 2**24
        else:
            good = False
    except (TokenError, ValueError, IndexError):
        good = False
    if not good:
        raise TokenError("unsupported-encryption")


def opened(body, passphrase, header):
    """The secret of an encrypted shared key (TOK-70)."""
    if passphrase is None or not 1 <= len(passphrase.encode()) <= 1024:
        raise TokenError("wrong-passphrase")
    material = hashlib.scrypt(passphrase.encode(), salt=body[:16], n=16384, r=8, p=5, maxmem=2**26, dklen=44)
    try:
        return AESGCM(material[:32]).decrypt(material[32:], body[16:], header)
    except InvalidTag:
        raise TokenError("wrong-passphrase") from None


def load_shared(text, passphrase=None):
    label, lines = first_block(text)
    count = {"SHARE TOKEN SECRET KEY": 2, "ENCRYPTED SHARE TOKEN SECRET KEY": 3}.get(label)
    if count is None or "" not in lines or lines.index("") != count:
        raise TokenError("bad-key")
    if not lines[0].startswith("Suite: ") or not lines[1].startswith("Label: "):
        raise TokenError("bad-key")
    suite, name = (line.partition(": ")[2] for line in lines[:2])
    number = next((n for n, s in SUITES.items() if s == suite and n >= 4), None)
    if number is None:
        raise TokenError("unsupported-key")
    body = from_base64(lines[count + 1:])
    if count == 2:
        return shared_key(number, name, body)
    if lines[2] != "Cipher: scrypt-aes-256-gcm":
        raise TokenError("unsupported-encryption")
    shared_key(number, name, bytes(max(0, len(body) - 32)))
    return shared_key(number, name, opened(body, passphrase, "".join(f"{line}\n" for line in lines[:3]).encode()))
