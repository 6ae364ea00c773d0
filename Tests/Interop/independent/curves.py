# SPDX-License-Identifier: Apache-2.0
"""ECDSA on P-256 and SM2, with nonces that follow from key and message, so that the same token is made every time.

Slow and not in constant time: for test keys only. `check_signatures.py` compares it with two other libraries.
"""
import hashlib
import hmac

from .digests import sm3

DISTINGUISHING_ID = b"1234567812345678"


class Curve:
    """y² = x³ − 3x + b over the field of p; n is the order of the base point."""

    def __init__(self, p, b, n, base, hash):
        self.p, self.a, self.b, self.n, self.base, self.hash = p, p - 3, b, n, base, hash

    def holds(self, x, y):
        return 0 <= x < self.p and 0 <= y < self.p and (y * y - x**3 + 3 * x - self.b) % self.p == 0

    def lift(self, x, is_odd):
        """The y of a compressed point; for an x that no point has, a y that is not on the curve."""
        y = pow(x**3 - 3 * x + self.b, (self.p + 1) // 4, self.p)
        return y if y & 1 == is_odd else self.p - y

    def add(self, left, right):
        if left is None or right is None:
            return left or right
        (x1, y1), (x2, y2) = left, right
        if x1 == x2 and (y1 + y2) % self.p == 0:
            return None
        rise, run = (3 * x1 * x1 - 3, 2 * y1) if x1 == x2 else (y2 - y1, x2 - x1)
        slope = rise * pow(run, -1, self.p)
        x = (slope * slope - x1 - x2) % self.p
        return x, (slope * (x1 - x) - y1) % self.p

    def multiply(self, factor):
        """The base point multiplied by a number."""
        point, result = self.base, None
        while factor:
            result = self.add(result, point) if factor & 1 else result
            point, factor = self.add(point, point), factor >> 1
        return result

    def digest(self, data):
        return self.hash(data).digest()

    def nonces(self, secret, digest):
        """RFC 6979, section 3.2, with the digest of the curve's suite."""
        def mac(key, data):
            return hmac.new(key, data, self.hash).digest()
        reduced = int.from_bytes(digest, "big") % self.n
        seed = halves(secret, reduced)
        value, key = b"\1" * 32, b"\0" * 32
        for separator in (b"\0", b"\1"):
            key = mac(key, value + separator + seed)
            value = mac(key, value)
        while True:
            value = mac(key, value)
            nonce = int.from_bytes(value, "big")
            if 0 < nonce < self.n:
                yield nonce
            key = mac(key, value + b"\0")
            value = mac(key, value)


P256 = Curve(
    p=0xFFFFFFFF00000001000000000000000000000000FFFFFFFFFFFFFFFFFFFFFFFF,
    b=0x5AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B,
    n=0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551,
    base=(0x6B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C296,
          0x4FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5),
    hash=hashlib.sha256)
SM2 = Curve(
    p=0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF00000000FFFFFFFFFFFFFFFF,
    b=0x28E9FA9E9D9F5E344D5A9E4BCF6509A7F39789F515AB8F92DDBCBD414D940E93,
    n=0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123,
    base=(0x32C4AE2C1F1981195F9904466A39C9948FE30BBFF2660BE1715A4589334C74C7,
          0xBC3736A2F4F6779C59BDCEE36B692153D0A9877CC62A474002DF32E52139F0A0),
    hash=sm3)


def halves(first, second):
    """Two numbers in 32 bytes each: r and s of a signature, x and y of a point."""
    return first.to_bytes(32, "big") + second.to_bytes(32, "big")


def numbers(data):
    return int.from_bytes(data[:32], "big"), int.from_bytes(data[32:], "big")


def sign_p256(secret, message):
    curve, digest = P256, P256.digest(message)
    number = int.from_bytes(digest, "big")
    for nonce in curve.nonces(secret, digest):
        r = curve.multiply(nonce)[0] % curve.n
        s = pow(nonce, -1, curve.n) * (number + r * secret) % curve.n
        if r and s:
            return halves(r, min(s, curve.n - s))


def sm2_digest(public, message, distinguishing_id=DISTINGUISHING_ID):
    curve = SM2
    identity = curve.digest(
        (len(distinguishing_id) * 8).to_bytes(2, "big") + distinguishing_id
        + halves(curve.a, curve.b) + halves(*curve.base) + halves(*public))
    return curve.digest(identity + message)


def sign_sm2(secret, message, distinguishing_id=DISTINGUISHING_ID):
    curve = SM2
    digest = sm2_digest(curve.multiply(secret), message, distinguishing_id)
    number = int.from_bytes(digest, "big")
    for nonce in curve.nonces(secret, digest):
        r = (number + curve.multiply(nonce)[0]) % curve.n
        s = pow(1 + secret, -1, curve.n) * (nonce - r * secret) % curve.n
        if r and s and r + nonce != curve.n:
            return halves(r, s)
