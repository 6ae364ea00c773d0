# SPDX-License-Identifier: Apache-2.0
"""Reading keys from PEM and DER (Docs/Spec/Token.md, Keys)."""
import base64
import binascii
import hashlib
import re

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from .digests import openssl
from .keys import CURVES, SUITES, curve_key, ed25519_key, public_key, shared_key
from .words import TokenError

# The labels of blocks that are keys; text around the first of them is ignored (TOK-52).
LABELS = {"PUBLIC KEY", "PRIVATE KEY", "ENCRYPTED PRIVATE KEY", "EC PRIVATE KEY", "SHARE TOKEN SECRET KEY",
          "ENCRYPTED SHARE TOKEN SECRET KEY"}


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
        return ed25519_key(seed)
    one, scalar = inside(only(wrapped[1]), 0x30, 2)[:2]
    k = int.from_bytes(scalar[1], "big")
    if one != (2, b"\1") or scalar[0] != 4 or not 1 <= k < CURVES[suite].n:
        raise TokenError("bad-key")
    return curve_key(suite, k)


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
