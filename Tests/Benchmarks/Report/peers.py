#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Issues and verifies tokens with PyJWT and itsdangerous, for scale. One JSON object per figure.

The content is that of Peers/Sources/Peers/Tokens.swift: a link, a key id, a time, a lifetime and a scene.
"""

import hashlib
import json
import statistics
import sys
import time

import itsdangerous
import jwt
from cryptography.hazmat.primitives.asymmetric import ec, ed25519

LINK = "https://item.taobao.com/item.htm?id=520813250866"
KEY_ID = "06e3fd8f"
ISSUED = int(time.time()) - 3600
EXPIRES = ISSUED + 30 * 86_400
SCENE = "wechat.chat"


def measure(operation, rounds: int) -> list[float]:
    """Nanoseconds of processor time for one: lower quartile, median, upper quartile of batches of some 5 ms."""
    count = 1
    while (elapsed := batch(count, operation)) < 2.5e6:
        count *= 2
    count = max(1, round(count * 5e6 / elapsed))
    return statistics.quantiles((batch(count, operation) / count for _ in range(rounds)), n=4, method="inclusive")


def batch(count: int, operation) -> float:
    start = time.process_time_ns()
    for _ in range(count):
        operation()
    return time.process_time_ns() - start


def require(condition: bool) -> None:
    if not condition:
        raise SystemExit("a token was refused")


def pyjwt(algorithm: str):
    """How a token is issued and verified."""
    if algorithm == "EdDSA":
        private = ed25519.Ed25519PrivateKey.generate()
        public = private.public_key()
    elif algorithm == "ES256":
        private = ec.generate_private_key(ec.SECP256R1())
        public = private.public_key()
    else:
        private = public = hashlib.sha256(b"benchmarks").digest()
    claims = {"iat": ISSUED, "exp": EXPIRES, "url": LINK, "scenes": [SCENE]}
    text = jwt.encode(claims, private, algorithm, headers={"kid": KEY_ID})

    def issue():
        return jwt.encode(claims, private, algorithm, headers={"kid": KEY_ID})

    def verify():
        # Not get_unverified_header() before decode(), which would read the token twice.
        token = jwt.decode_complete(text, public, [algorithm])
        said = token["payload"]
        require(token["header"]["kid"] == KEY_ID and SCENE in said["scenes"])
        return said["url"]

    return issue, verify, len(text)


def dangerous():
    """The same with a timed serializer and HMAC-SHA-256; its time of issue is in the signature's part."""
    serializer = itsdangerous.URLSafeTimedSerializer(
        hashlib.sha256(b"benchmarks").digest(), signer_kwargs={"digest_method": hashlib.sha256})
    claims = {"kid": KEY_ID, "exp": EXPIRES, "url": LINK, "scenes": [SCENE]}
    text = serializer.dumps(claims)

    def issue():
        return serializer.dumps(claims)

    def verify():
        said = serializer.loads(text)
        require(said["kid"] == KEY_ID and said["exp"] > time.time() and SCENE in said["scenes"])
        return said["url"]

    return issue, verify, len(text)


def main() -> None:
    rounds = 20 if "--quick" in sys.argv else 100
    peers = [(f"pyjwt-{name}", pyjwt(name)) for name in ("EdDSA", "ES256", "HS256")]
    peers.append(("itsdangerous-HS256", dangerous()))
    for name, (issue, verify, length) in peers:
        require(verify() == LINK)
        for step, operation in (("issue", issue), ("verify", verify)):
            lower, median, upper = measure(operation, rounds)
            print(json.dumps({"name": f"{step}-{name}", "ns": median, "quartiles": [lower, upper], "chars": length}),
                  flush=True)


if __name__ == "__main__":
    main()
