# SPDX-License-Identifier: Apache-2.0
"""ECDSA on P-256 and SM2, with nonces that follow from key and message, so that the vectors are reproducible.

Slow and not in constant time: for test keys only. `check_signatures.py` compares it with two other libraries.
"""

import hashlib
import hmac

DISTINGUISHING_ID = b"1234567812345678"


class Curve:
    def __init__(self, p, a, b, n, x, y, digest):
        self.p, self.a, self.b, self.n, self.base, self.digest = p, a, b, n, (x, y), digest

    def add(self, left, right):
        if left is None or right is None:
            return left or right
        (x1, y1), (x2, y2), p = left, right, self.p
        if x1 == x2:
            if (y1 + y2) % p == 0:
                return None
            slope = (3 * x1 * x1 + self.a) * pow(2 * y1, -1, p)
        else:
            slope = (y2 - y1) * pow(x2 - x1, -1, p)
        x = (slope * slope - x1 - x2) % p
        return x, (slope * (x1 - x) - y1) % p

    def multiply(self, factor, point=None):
        point, result = point or self.base, None
        while factor:
            if factor & 1:
                result = self.add(result, point)
            point, factor = self.add(point, point), factor >> 1
        return result

    def hash(self, data):
        return hashlib.new(self.digest, data).digest()

    def nonces(self, secret, digest):
        """RFC 6979, section 3.2, with the digest of the curve's suite."""
        def mac(key, data):
            return hmac.new(key, data, self.digest).digest()
        reduced = int.from_bytes(digest, "big") % self.n
        seed = secret.to_bytes(32, "big") + reduced.to_bytes(32, "big")
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
    a=-3,
    b=0x5AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B,
    n=0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551,
    x=0x6B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C296,
    y=0x4FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5,
    digest="sha256")
SM2 = Curve(
    p=0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF00000000FFFFFFFFFFFFFFFF,
    a=0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF00000000FFFFFFFFFFFFFFFC,
    b=0x28E9FA9E9D9F5E344D5A9E4BCF6509A7F39789F515AB8F92DDBCBD414D940E93,
    n=0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123,
    x=0x32C4AE2C1F1981195F9904466A39C9948FE30BBFF2660BE1715A4589334C74C7,
    y=0xBC3736A2F4F6779C59BDCEE36B692153D0A9877CC62A474002DF32E52139F0A0,
    digest="sm3")


def halves(r, s):
    return r.to_bytes(32, "big") + s.to_bytes(32, "big")


def sign_p256(secret, message):
    curve, digest = P256, P256.hash(message)
    number = int.from_bytes(digest, "big")
    for nonce in curve.nonces(secret, digest):
        r = curve.multiply(nonce)[0] % curve.n
        s = pow(nonce, -1, curve.n) * (number + r * secret) % curve.n
        if r and s:
            return halves(r, min(s, curve.n - s))


def sm2_digest(public, message, distinguishing_id=DISTINGUISHING_ID):
    curve = SM2
    numbers = (curve.a, curve.b, *curve.base, *public)
    identity = curve.hash(
        (len(distinguishing_id) * 8).to_bytes(2, "big") + distinguishing_id
        + b"".join(number.to_bytes(32, "big") for number in numbers))
    return curve.hash(identity + message)


def sign_sm2(secret, message, distinguishing_id=DISTINGUISHING_ID):
    curve = SM2
    digest = sm2_digest(curve.multiply(secret), message, distinguishing_id)
    number = int.from_bytes(digest, "big")
    for nonce in curve.nonces(secret, digest):
        r = (number + curve.multiply(nonce)[0]) % curve.n
        s = pow(1 + secret, -1, curve.n) * (nonce - r * secret) % curve.n
        if r and s and r + nonce != curve.n:
            return halves(r, s)
