# SPDX-License-Identifier: Apache-2.0
"""Keys of share tokens: their checks, ids and tags (Docs/Spec/Token.md, Keys and Register of suites)."""
import hashlib
import hmac
import os
import re
import tempfile
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

from .curves import P256, SM2, halves, numbers, sign_p256, sign_sm2
from .digests import openssl, sm3
from .words import TokenError

SUITES = {1: "ed25519", 2: "sm2", 3: "p256", 4: "hmac-sha256", 5: "hmac-sm3", 6: "hmac-sha256-compact"}
TAG = {1: 64, 2: 64, 3: 64, 4: 12, 5: 12, 6: 8}  # bytes
CURVES = {2: SM2, 3: P256}
# The bytes before the public key in its SubjectPublicKeyInfo.
INFO = {1: bytes.fromhex("302a300506032b6570032100"),
        2: bytes.fromhex("3059301306072a8648ce3d020106082a811ccf5501822d034200"),
        3: bytes.fromhex("3059301306072a8648ce3d020106082a8648ce3d030107034200")}
ED_P, ED_L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
ED_D = -121665 * pow(121666, -1, ED_P) % ED_P
# The y of points of order 1, 2, 4 and 8.
SMALL_ORDER = [1, ED_P - 1, 0] + [int.from_bytes(bytes.fromhex(text), "little") for text in (
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a")]


@dataclass
class Key:
    suite: int
    key_id: bytes
    material: bytes  # suites 1 to 3: the public key or uncompressed point; 4 to 6: the secret
    private: bytes = None

    @property
    def info(self):
        """The SubjectPublicKeyInfo of suites 1 to 3."""
        return INFO[self.suite] + self.material


def is_edwards_y(y):
    """Whether a point of the curve −x² + y² = 1 + d·x²·y² has this y."""
    square = (y * y - 1) * pow(ED_D * y * y + 1, -1, ED_P) % ED_P
    return pow(square, (ED_P - 1) // 2, ED_P) <= 1


def public_key(suite, point, private=None):
    """A key of suites 1 to 3 (TOK-53, TOK-54, TOK-21)."""
    if suite == 1:
        if len(point) != 32:
            raise TokenError("bad-key")
        y = int.from_bytes(point, "little") & 2**255 - 1
        if y >= ED_P or y in SMALL_ORDER:
            raise TokenError("weak-key")
        if not is_edwards_y(y):
            raise TokenError("bad-key")
    else:
        curve = CURVES[suite]
        x, y = numbers(point[1:])
        if len(point) == 33 and point[0] in (2, 3) and x < curve.p:
            y = curve.lift(x, point[0] & 1)
            point = b"\x04" + halves(x, y)
        if len(point) != 65 or point[0] != 4 or not curve.holds(x, y):
            raise TokenError("bad-key")
    return Key(suite, hashlib.sha256(INFO[suite] + point).digest()[:4], point, private)


def ed25519_key(seed):
    return public_key(1, ed25519.Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw(), seed)


def curve_key(suite, scalar):
    """The key pair of suite 2 or 3 whose private key is a number."""
    return public_key(suite, b"\x04" + halves(*CURVES[suite].multiply(scalar)), scalar.to_bytes(32, "big"))


def shared_key(suite, label, secret):
    """A key of suites 4 to 6 (TOK-22, TOK-23, TOK-51)."""
    encoded = label.encode("utf-8")
    if not 1 <= len(encoded) <= 64 or re.search("[\0-\x1f\x7f-\x9f]", label):
        raise TokenError("bad-label")
    if not 16 <= len(secret) <= 64:
        raise TokenError("bad-key")
    digest = hashlib.sha256(b"share-token/v1 label\0" + encoded).digest()
    return Key(suite, digest[:2 if suite == 6 else 4], secret)


# ---- tags --------------------------------------------------------------------------------------------------------
def mac(key, message):
    """The whole MAC, of which the tag is the first bytes."""
    return hmac.new(key.material, message, sm3 if key.suite == 5 else hashlib.sha256).digest()


def sign(key, message):
    """The tag over a message. For suites 2 and 3 it is one of many valid ones, the same in every run."""
    if key.suite > 3:
        return mac(key, message)[:TAG[key.suite]]
    if key.private is None:
        raise TokenError("no-private-key")
    if key.suite == 1:
        return ed25519.Ed25519PrivateKey.from_private_bytes(key.private).sign(message)
    return {2: sign_sm2, 3: sign_p256}[key.suite](int.from_bytes(key.private, "big"), message)


def tag_matches(key, message, tag):
    """Whether a tag over a message holds, by other libraries than those that `sign` uses for suites 2 and 3."""
    if key.suite > 3:
        return hmac.compare_digest(sign(key, message), tag)
    r, s = numbers(tag)
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
            return (r + s) % n != 0 and sm2_matches(key, encode_dss_signature(r, s), message)
        if s > (n - 1) // 2:
            return False
        public = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), key.material)
        public.verify(encode_dss_signature(r, s), message, ec.ECDSA(hashes.SHA256()))
        return True
    except InvalidSignature:
        return False


def sm2_matches(key, signature, message):
    with tempfile.TemporaryDirectory() as folder:
        public, sig = os.path.join(folder, "public.der"), os.path.join(folder, "signature")
        with open(public, "wb") as f:
            f.write(key.info)
        with open(sig, "wb") as f:
            f.write(signature)
        done = openssl("dgst", "-sm3", "-sigopt", "distid:1234567812345678", "-keyform", "DER", "-verify", public,
                       "-signature", sig, stdin=message)
    if done.returncode == 0 and b"Verified OK" in done.stdout:
        return True
    if b"Verification failure" in done.stdout or b"Verification failure" in done.stderr:
        return False
    raise TokenError("crypto-failure")
