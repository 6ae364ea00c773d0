# SPDX-License-Identifier: Apache-2.0
"""Keys from PEM: the suite and the key id of good ones, and the errors of others."""

import base64

from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding, NoEncryption, PrivateFormat, PublicFormat)

import cases_encrypted
import test_keys
from independent.curves import P256, SM2, halves, numbers
from independent.keys import ED_P as P, INFO, SMALL_ORDER, is_edwards_y, public_key
from test_keys import ALL, BY_NAME, EC_ALGORITHM, ED25519_PRIVATE, pem, secret, tlv

# PBES2 with PBKDF2 and AES-256-CBC over the key ed25519-1, as `openssl pkcs8 -topk8` writes it; its salt is random,
# so the text is kept here. The passphrase is "correct horse".
ENCRYPTED = """-----BEGIN ENCRYPTED PRIVATE KEY-----
MIGbMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAiTB6DwutROPQICCAAw
DAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEEF6IP62/G/GRfSDxfP5j58gEQHnk
iujPVeKWSdgeuaWHq36M+g2IjT3z3olqCYcDKJPAzr/wietikOMAr97yB6Dh1Zth
xHg9zMbBPftolfCN93w=
-----END ENCRYPTED PRIVATE KEY-----
"""


def add(file):
    def valid(id, spec, comment, use, text, key, passphrase=None):
        file.valid(id, spec, comment, use=use, input=text, passphrase=passphrase, suite=key.suite, key_id=key.id.hex())

    def invalid(id, spec, comment, error, use, text, passphrase=None):
        file.invalid(f"{error}/{id}", spec, comment, error, 0, use=use, input=text, passphrase=passphrase)

    for key in ALL:
        if key.public_pem is None:
            valid(f"secret/{key.name}", "TOK-22", key.comment, "shared", key.private_pem, key)
        else:
            valid(f"private/{key.name}", "TOK-50", key.comment, "private", key.private_pem, key)
            valid(f"public/{key.name}", "TOK-21", key.comment, "public", key.public_pem, key)
    for id, spec, comment, label, data in (
            ("longest-label", "TOK-23", "a label of 64 bytes", "a" * 64, bytes(range(32))),
            ("longest", "TOK-51", "a secret of 64 bytes", "a", bytes(range(64)))):
        key = test_keys.shared(id, comment, "hmac-sha256", label, data)
        valid(f"secret/{id}", spec, comment, "shared", key.private_pem, key)
    first = BY_NAME["ed25519-1"]
    for use, name, key, text in (("public", "public/largest", first, first.public_pem),
                                 ("shared", "secret/largest", BY_NAME["hmac-sha256-1"], BY_NAME["hmac-sha256-1"].private_pem)):
        blanks = {"text": "\n", "count": (1 << 20) - len(text)}
        file.valid(name, "TOK-52", "a text of 1 MiB", use=use, input=text, passphrase=None, suite=key.suite,
                   key_id=key.id.hex(), padding=blanks)
        file.invalid(f"bad-key/{use}-larger", "TOK-52", "a byte more than 1 MiB", "bad-key", 0, use=use, input=text,
                     passphrase=None, padding={**blanks, "count": blanks["count"] + 1})
    valid("private/encrypted", "TOK-50", "an encrypted key and its passphrase", "private", ENCRYPTED, first,
          "correct horse")
    valid("public/crlf", "TOK-50", "lines that end in CR LF", "public", first.public_pem.replace("\n", "\r\n"), first)
    valid("public/text-around", "TOK-52", "what stands around the block is ignored", "public",
          "the key of the shop\n" + first.public_pem + "end\n", first)
    foreign = pem("CERTIFICATE", b"whatever it is")
    valid("secret/foreign-block", "TOK-52", "a block with another label before the key", "shared",
          foreign + BY_NAME["hmac-sha256-1"].private_pem, BY_NAME["hmac-sha256-1"])
    invalid("public-first", "TOK-52", "a public key before the private one", "no-private-key", "private",
            first.public_pem + first.private_pem)
    invalid("private-first", "TOK-52", "a private key before the public one", "bad-key", "public",
            first.private_pem + first.public_pem)
    invalid("foreign-only", "TOK-52", "a block with another label and no other", "bad-key", "public", foreign)
    valid("public/first-of-two", "TOK-52", "the first of two blocks", "public",
          first.public_pem + BY_NAME["p256-1"].public_pem, first)
    invalid("missing", "TOK-72", "an encrypted key and no passphrase", "wrong-passphrase", "private", ENCRYPTED)
    invalid("other", "TOK-72", "an encrypted key and another passphrase", "wrong-passphrase", "private", ENCRYPTED,
            "battery staple")
    files(invalid, first)
    algorithms(invalid)
    ed25519(valid, invalid)
    points(invalid)
    shared(invalid)
    labels(valid, invalid)
    cases_encrypted.add(valid, invalid)


def files(invalid, key):
    for use in ("public", "private", "shared"):
        invalid(f"empty-{use}", "TOK-52", "the empty text", "bad-key", use, "")
        invalid(f"not-pem-{use}", "TOK-52", "a text that is no PEM", "bad-key", use, "not a key\n")
    invalid("public-key", "TOK-50", "a public key where a private one is needed", "no-private-key", "private",
            key.public_pem)
    invalid("bare-bytes", "TOK-50", "the 32 bytes of a key in hexadecimal", "bad-key", "public", key.key.material.hex())
    body = key.public_pem.splitlines()
    invalid("no-end", "TOK-52", "a block that does not end", "bad-key", "public", "\n".join(body[:-1]) + "\n")
    invalid("other-end", "TOK-52", "a block that ends with another label", "bad-key", "public",
            key.public_pem.replace("END PUBLIC KEY", "END PRIVATE KEY"))
    invalid("bad-base64", "TOK-52", "a character that is none of base64", "bad-key", "public",
            key.public_pem.replace("MCow", "MC*w"))
    invalid("cut-der", "TOK-52", "an encoding that is cut off", "bad-key", "public",
            pem("PUBLIC KEY", key.key.info[:-1]))
    invalid("longer-der", "TOK-52", "a byte after the encoding", "bad-key", "public",
            pem("PUBLIC KEY", key.key.info + b"\0"))
    invalid("longer-private-der", "TOK-52", "a byte after the encoding of a private key", "bad-key", "private",
            pem("PRIVATE KEY", ED25519_PRIVATE + key.key.private + b"\0"))
    invalid("header", "TOK-52", "a header line in a public key", "bad-key", "public",
            pem("PUBLIC KEY", key.key.info, "Comment: a"))
    invalid("cut-private-der", "TOK-52", "a private key that is cut off", "bad-key", "private",
            pem("PRIVATE KEY", ED25519_PRIVATE + key.key.private[:-1]))
    invalid("ed25519-31-bytes", "TOK-53", "an Ed25519 key of 31 bytes", "bad-key", "public",
            pem("PUBLIC KEY", bytes.fromhex("3029300506032b6570032000") + key.key.material[:-1]))


def algorithms(invalid):
    def unsupported(id, comment, data):
        invalid(id, "TOK-50", comment, "unsupported-key", "public", pem("PUBLIC KEY", data))

    # A product of two Mersenne primes is enough, as the key is always refused.
    numbers = rsa.RSAPublicNumbers(65537, (2 ** 1279 - 1) * (2 ** 2203 - 1))
    unsupported("rsa", "an RSA key", numbers.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo))
    unsupported("x25519", "an X25519 key", bytes.fromhex("302a300506032b656e032100") + BY_NAME["ed25519-1"].key.material)
    unsupported("ed448", "an Ed448 key", bytes.fromhex(
        "3043300506032b6571033a00" "5fd7449b59b461fd2ce787ec616ad46a1da1342485a70e1f8a0ea75d80e96778"
        "edf124769b46c7061bd6783df1e50f6cd1fa1abeafe8256180"))
    for curve in (ec.SECP384R1(), ec.SECP256K1()):
        key = ec.derive_private_key(int.from_bytes(secret("other curve"), "big"), curve)
        unsupported(curve.name, f"a key on the curve {curve.name}",
                    key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo))
    key = ec.derive_private_key(int.from_bytes(secret("other curve"), "big"), ec.SECP256K1())
    invalid("secp256k1-private", "TOK-50", "a private key on the curve secp256k1", "unsupported-key", "private",
            key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode())


def ed25519(valid, invalid):
    def key(id, comment, error, number):
        invalid(f"ed25519-{id}", "TOK-53", comment, error, "public",
                pem("PUBLIC KEY", INFO[1] + number.to_bytes(32, "little")))

    orders = [("order-1", "y = 1, the neutral point"), ("order-2", "y = -1, of order 2"), ("order-4", "y = 0, of order 4"),
              ("order-8-a", "of order 8"), ("order-8-b", "of order 8, the other y")]
    for (id, comment), y in zip(orders, SMALL_ORDER, strict=True):
        key(id, comment, "weak-key", y)
        key(f"{id}-sign", f"{comment}, with the sign bit", "weak-key", y | 1 << 255)
    for id, comment, y in [("p", "y = p, a second spelling of 0", P),
                           ("p-plus-3", "y = p + 3, a second spelling of 3", P + 3),
                           ("largest", "y = 2^255 - 1", 2 ** 255 - 1)]:
        key(f"not-canonical-{id}", comment, "weak-key", y)
    for y in (2, 3, 4, 7, 8, P - 2, P - 3, P - 4):
        name = str(y) if y < 256 else f"p-minus-{P - y}"
        if not is_edwards_y(y):
            key(f"no-point-{name}", f"no point of the curve has y = {name}", "bad-key", y)
            key(f"no-point-{name}-sign", f"no point of the curve has y = {name}, with the sign bit", "bad-key",
                y | 1 << 255)
            continue
        # Nobody has its private key.
        bare = test_keys.TestKey("", "", public_key(1, y.to_bytes(32, "little")), private_pem=None)
        valid(f"public/ed25519-y-{name}", "TOK-53", f"a point with y = {name}", "public", bare.public_pem, bare)


def points(invalid):
    for suite, curve in [("p256", P256), ("sm2", SM2)]:
        def point(id, comment, data, suite=suite):
            invalid(f"{suite}-{id}", "TOK-54", comment, "bad-key", "public",
                    pem("PUBLIC KEY", tlv(0x30, EC_ALGORITHM[suite], tlv(3, b"\0" + data))))

        x, y = numbers(BY_NAME[f"{suite}-1"].key.material[1:])
        point("off-curve", "a point that is not on the curve", b"\4" + halves(x, y ^ 1))
        point("infinity", "the point at infinity", b"\0")
        point("too-large", "an x of the field prime or more", b"\4" + halves(curve.p, y))
        point("cut", "a point of 63 bytes", b"\4" + halves(x, y)[:-1])
        point("no-point", "a first byte that no point has", b"\5" + halves(x, y))


def labels(valid, invalid):
    key = test_keys.shared("colon", "", "hmac-sha256", "a: b", bytes(range(32)))
    valid("secret/label-colon", "TOK-51", "a label with a colon and a blank", "shared", key.private_pem, key)
    text = BY_NAME["hmac-sha256-1"].private_pem
    invalid("shared-no-blank-suite", "TOK-51", "no blank after `Suite:`", "bad-key", "shared",
            text.replace("Suite: ", "Suite:"))


def shared(invalid):
    def block(suite="Suite: hmac-sha256", label="Label: example-2026", data=bytes(range(32)),
              name="SHARE TOKEN SECRET KEY", headers=None):
        return pem(name, data, headers if headers is not None else f"{suite}\n{label}")

    def bad(id, comment, error, spec="TOK-52", **parts):
        invalid(f"shared-{id}", spec, comment, error, "shared", block(**parts))

    bad("no-headers", "no header lines", "bad-key", headers="")
    bad("no-label", "no label", "bad-key", headers="Suite: hmac-sha256")
    bad("no-suite", "no suite", "bad-key", headers="Label: example-2026")
    bad("other-order", "the label before the suite", "bad-key", headers="Label: example-2026\nSuite: hmac-sha256")
    bad("third-header", "a header more", "bad-key", headers="Suite: hmac-sha256\nLabel: a\nComment: b")
    bad("other-name", "another name of the block", "bad-key", name="SECRET KEY")
    bad("too-long", "a secret of 65 bytes", "bad-key", spec="TOK-51", data=bytes(65))
    bad("too-short", "a secret of 15 bytes", "bad-key", spec="TOK-51", data=bytes(15))
    bad("unknown-suite", "a suite that does not exist", "unsupported-key", spec="TOK-51", suite="Suite: hmac-md5")
    bad("public-suite", "a suite of key pairs", "unsupported-key", spec="TOK-51", suite="Suite: ed25519")
    bad("private-key", "a private key", "bad-key", name="PRIVATE KEY", headers="")
    bad("empty", "a label of no bytes", "bad-label", "TOK-23", label="Label: ")
    bad("65-bytes", "a label of 65 bytes", "bad-label", "TOK-23", label="Label: " + "a" * 65)
    bad("66-bytes-han", "22 characters of 66 bytes", "bad-label", "TOK-23", label="Label: " + "口" * 22)
    bad("c1-control", "U+0085 in a label", "bad-label", "TOK-23", label="Label: a\u0085b")
    bad("control", "a control character in a label", "bad-label", "TOK-23", label="Label: a\tb")
