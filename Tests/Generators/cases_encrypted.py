# SPDX-License-Identifier: Apache-2.0
"""Encrypted keys: shared ones in their own block, private ones in PKCS#8 within and beyond the bounds of TOK-71."""

import hashlib

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

import test_keys
from test_keys import BY_NAME, ED25519_PRIVATE, pem, tlv

PASSPHRASE = "correct horse"
SALT = hashlib.sha256(b"swift-share-token test salt").digest()[:16]
AES_IDS = {16: "608648016503040102", 24: "608648016503040116", 32: "60864801650304012a"}
DIGESTS = {"sha1": "07", "sha224": "08", "sha256": "09", "sha384": "0a", "sha512": "0b", "md5": "06"}


def number(value):
    size = max(1, (value.bit_length() + 8) // 8)
    return tlv(2, value.to_bytes(size, "big", signed=True))


def oid(text):
    return tlv(6, bytes.fromhex(text))


def stretched(secret, length, salt=SALT):
    """scrypt with the numbers that keys are encrypted with."""
    return hashlib.scrypt(secret.encode(), salt=salt, n=16384, r=8, p=5, maxmem=1 << 25, dklen=length)


def sealed(key, passphrase=PASSPHRASE, cipher="scrypt-aes-256-gcm", body=None):
    """A shared key encrypted (TOK-70)."""
    headers = f"Suite: {key.suite}\nLabel: {key.label}\nCipher: {cipher}"
    if body is None:
        material = stretched(passphrase, 44)
        body = SALT + AESGCM(material[:32]).encrypt(material[32:], key.key.material, (headers + "\n").encode())
    return pem("ENCRYPTED SHARE TOKEN SECRET KEY", body, headers)


def pbkdf2(iterations, digest="sha256", size=32, work=None):
    """The scheme and the key of PBKDF2; `work` is the number of rounds that are really done."""
    rest = b"" if digest == "sha1" else tlv(0x30, oid("2a864886f70d02" + DIGESTS[digest]), tlv(5))
    scheme = tlv(0x30, oid("2a864886f70d01050c"), tlv(0x30, tlv(4, SALT), number(iterations), rest))
    return scheme, hashlib.pbkdf2_hmac(digest, PASSPHRASE.encode(), SALT, work or iterations, size)


def scrypt(n, r, p):
    """The scheme of scrypt; its key is only right for the numbers of `stretched`."""
    scheme = tlv(0x30, oid("2b06010401da47040b"), tlv(0x30, tlv(4, SALT), number(n), number(r), number(p)))
    return scheme, stretched(PASSPHRASE, 32)


def private(derivation, cipher=None):
    """The key ed25519-1 in PBES2."""
    scheme, material = derivation
    data = ED25519_PRIVATE + BY_NAME["ed25519-1"].key.private
    padding = 16 - len(data) % 16
    encryptor = Cipher(algorithms.AES(material), modes.CBC(SALT)).encryptor()
    body = encryptor.update(data + bytes([padding]) * padding) + encryptor.finalize()
    encryption = tlv(0x30, oid(cipher or AES_IDS[len(material)]), tlv(4, SALT))
    algorithm = tlv(0x30, oid("2a864886f70d01050d"), tlv(0x30, scheme, encryption))
    return pem("ENCRYPTED PRIVATE KEY", tlv(0x30, algorithm, tlv(4, body)))


def add(valid, invalid):
    shared(valid, invalid)
    bounds(valid, invalid)


def shared(valid, invalid):
    for name in ("hmac-sha256-1", "hmac-sm3-1", "compact-1"):
        key = BY_NAME[name]
        valid(f"secret/encrypted-{name}", "TOK-70", f"{key.comment}, encrypted", "shared", sealed(key), key, PASSPHRASE)
    key = BY_NAME["hmac-sha256-1"]
    for id, length in (("shortest", 16), ("longest", 64)):
        other = test_keys.shared(id, "", "hmac-sha256", "a", bytes(range(length)))
        valid(f"secret/encrypted-{id}", "TOK-70", f"an encrypted secret of {length} bytes", "shared", sealed(other), other,
              PASSPHRASE)
    longest = "x" * 1024
    valid("secret/longest-passphrase", "TOK-72", "a passphrase of 1,024 bytes", "shared", sealed(key, longest), key, longest)
    valid("secret/passphrase-not-needed", "TOK-51", "a passphrase for a key that is not encrypted", "shared",
          key.private_pem, key, PASSPHRASE)

    def bad(id, comment, error, text, passphrase=PASSPHRASE):
        invalid(f"shared-{id}", "TOK-72" if error == "wrong-passphrase" else "TOK-70", comment, error, "shared", text, passphrase)

    good = sealed(key)
    bad("missing", "an encrypted shared key and no passphrase", "wrong-passphrase", good, None)
    bad("other", "an encrypted shared key and another passphrase", "wrong-passphrase", good, "battery staple")
    bad("longer-passphrase", "a passphrase of 1,025 bytes", "wrong-passphrase", sealed(key, longest + "x"), longest + "x")
    bad("other-label", "a label that was changed", "wrong-passphrase", good.replace("example", "exemple"))
    bad("other-suite", "a suite that was changed", "wrong-passphrase", good.replace("hmac-sha256", "hmac-sm3"))
    body = AESGCM(stretched(PASSPHRASE, 32)).encrypt(bytes(12), key.key.material, b"")
    bad("other-nonce", "a nonce of zeros", "wrong-passphrase", sealed(key, body=SALT + body))
    bad("other-cipher", "a cipher that does not exist", "unsupported-encryption", sealed(key, cipher="scrypt-aes-128-gcm"))
    bad("no-cipher", "no line with the cipher", "bad-key", good.replace("Cipher: scrypt-aes-256-gcm\n", ""))
    bad("plain-cipher", "a line with the cipher in a block that is not encrypted", "bad-key",
        good.replace("ENCRYPTED ", ""))
    bad("encrypted-suite", "an encrypted key of another suite", "unsupported-key", good.replace("hmac-sha256", "ed25519"))
    bad("encrypted-too-short", "an encrypted secret of 15 bytes", "bad-key", sealed(key, body=SALT + bytes(15 + 16)))
    bad("encrypted-too-long", "an encrypted secret of 65 bytes", "bad-key", sealed(key, body=SALT + bytes(65 + 16)))
    bad("encrypted-empty", "less than a salt and a tag", "bad-key", sealed(key, body=bytes(31)))


def bounds(valid, invalid):
    key = BY_NAME["ed25519-1"]
    for id, comment, text in (
            ("1000", "1,000 iterations", private(pbkdf2(1000))),
            ("aes-128", "AES-128", private(pbkdf2(1000, size=16))), ("aes-192", "AES-192", private(pbkdf2(1000, size=24))),
            ("sha1", "HMAC-SHA-1, which is the one that is not written", private(pbkdf2(1000, "sha1"))),
            ("sha512", "HMAC-SHA-512", private(pbkdf2(1000, "sha512"))),
            ("scrypt", "scrypt", private(scrypt(16384, 8, 5)))):
        valid(f"private/encrypted-{id}", "TOK-71", f"an encrypted key: {comment}", "private", text, key, PASSPHRASE)

    def bad(id, comment, text, error="unsupported-encryption"):
        invalid(id, "TOK-71", comment, error, "private", text, PASSPHRASE)

    for iterations in (-1, 0, 1, 999, 10_000_001, 2 ** 31, 2 ** 64):
        name = str(iterations).replace("-", "minus-")
        bad(f"iterations-{name}", f"{iterations} iterations", private(pbkdf2(iterations, work=1)))
    bad("md5", "PBKDF2 with HMAC-MD5", private(pbkdf2(2048, "md5")))
    for id, comment, n, r, p in (
            ("low", "N of 512", 512, 8, 5), ("high", "N of 2^21", 2 ** 21, 1, 1),
            ("memory", "32 MiB and a little of memory", 2 ** 15, 8, 1), ("block", "r of 2^20", 1024, 2 ** 20, 1),
            ("parallel", "p of 2^14", 1024, 8, 2 ** 14), ("overflow", "r and p of 2^62", 1024, 2 ** 62, 2 ** 62),
            ("zero", "r of 0", 16384, 0, 5)):
        bad(f"scrypt-{id}", f"scrypt with {comment}", private(scrypt(n, r, p)))
    # A reader that gets to the passphrase has accepted the numbers; doing the work would take seconds.
    for id, comment, n, r, p in (("most-memory", "32 MiB of memory", 2 ** 15 - 3, 8, 1),
                                 ("most-work", "N × r × p of 2^24", 16384, 8, 128)):
        invalid(f"scrypt-{id}", "TOK-71", f"scrypt with {comment}, and no passphrase", "wrong-passphrase", "private",
                private(scrypt(n, r, p)))
    bad("des-ede3", "PBES2 with triple DES", private(pbkdf2(2048), cipher="2a864886f70d0307"))
    bad("des", "PBES2 with DES", private(pbkdf2(2048), cipher="2b0e030207"))
    for id, comment, function, numbers in (
            ("function", "a function that is neither PBKDF2 nor scrypt", "2a864886f70d01050b", tlv(4, SALT)),
            ("pbkdf2-no-numbers", "PBKDF2 without its numbers", "2a864886f70d01050c", b""),
            ("scrypt-no-numbers", "scrypt without its numbers", "2b06010401da47040b", b"")):
        bad(id, comment, private((tlv(0x30, oid(function), tlv(0x30, numbers)), stretched(PASSPHRASE, 32))))
    for id, comment, scheme in (("pbes1", "PBES1 with MD5 and DES", "2a864886f70d010503"),
                                ("pkcs12", "the scheme of PKCS#12 with triple DES", "2a864886f70d010c0103")):
        algorithm = tlv(0x30, oid(scheme), tlv(0x30, tlv(4, SALT[:8]), number(2048)))
        bad(id, comment, pem("ENCRYPTED PRIVATE KEY", tlv(0x30, algorithm, tlv(4, bytes(48)))))
    headers = "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,000102030405060708090A0B0C0D0E0F"
    for label in ("EC PRIVATE KEY", "PRIVATE KEY"):
        bad(f"proc-type-{label.split()[0].lower()}", f"a {label} encrypted by header lines", pem(label, bytes(48), headers))
    bad("encrypted-no-der", "an encrypted key that is no DER", pem("ENCRYPTED PRIVATE KEY", b"\5"), "bad-key")
