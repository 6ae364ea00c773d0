# SPDX-License-Identifier: Apache-2.0
"""Bounds that a reader can leave out without any other vector noticing it; each was found by leaving it out."""

import base64

import test_keys
from corpus import Parts
from independent.huffman import shorter
from independent.words import digits, leb128
from test_keys import BY_NAME, pem
from vector_files import raw

MARK = "￥"


def add_decode(file):
    blocks(file)
    targets(file)


def blocks(file):
    """A first block of 2^64 or more holds no bytes and names no suite, but a sum that wraps around would name one."""
    for suite, byte in (("ed25519", 0x11), ("hmac-sha256", 0x14), ("compact", 0x16)):
        head = digits(2 ** 64 + (byte << 56), 11)
        file.invalid(f"bad-block/wraps-to-{suite}", "TOK-16", f"2^64 more than a first block of suite {suite}, too short for it",
                     "bad-block", 0, input=head + "1" * 11)
        file.invalid(f"bad-block/wraps-to-{suite}-alone", "TOK-16", f"such a block of suite {suite} alone", "bad-block", 0,
                     input=head)
        file.invalid(f"truncated/names-{suite}", "TOK-16", f"the same without the 2^64, too short for suite {suite}",
                     "truncated", 22, input=digits(byte << 56, 11) + "1" * 11)


def targets(file):
    def bad(id, spec, comment, data):
        file.invalid(f"bad-target/{id}", spec, comment, "bad-target", 0, input=Parts(target_bytes=data).word)

    def good(id, spec, comment, platform, kind, /, **fields):
        token = Parts(target=(platform, kind, fields))
        file.valid(id, spec, comment, input=token.word, token=token.json())

    # Codes have at most three bytes, and this one is written in as few as it needs.
    bad("code-of-four-bytes-minimal", "TOK-1", "2^21 in four bytes, as few as hold it", bytes.fromhex("80808001") + b"\x2a")
    bad("code-of-four-bytes-largest", "TOK-1", "2^28 - 1 in four bytes", bytes.fromhex("ffffff7f") + b"\x2a")
    bad("code-of-five-bytes", "TOK-1", "2^28 in five bytes", bytes.fromhex("8080808001") + b"\x2a")
    bad("code-without-end", "TOK-1", "twenty bytes that all announce another", b"\xff" * 20)

    # The number of `digits` stays below 10^n, though its bytes hold more.
    meeting = leb128(33)
    bad("digits-9-least-beyond", "TOK-64", "10^9 in nine digits", meeting + (10 ** 9).to_bytes(4, "big"))
    bad("digits-9-all-ones", "TOK-64", "2^32 - 1 in nine digits", meeting + b"\xff" * 4)
    good("field/digits-largest", "TOK-64", "10^9 - 1 in nine digits", "tencent_meeting", "meeting", meeting_code="999999999")
    good("field/digits-zeros", "TOK-64", "nine zeros", "tencent_meeting", "meeting", meeting_code="000000000")

    # A `hex` of any length has at least one byte.
    program = leb128(49)
    bad("hex-empty-last", "TOK-35", "an app_id of no bytes that ends the target", program + b"\0")
    bad("hex-empty-first", "TOK-35", "an app_id of no bytes before a path", program + b"\x01" + b"\0" + b"\0a")
    good("field/hex-one-byte", "TOK-35", "an app_id of one byte", "bytedance", "mini_program", app_id="tt0a")

    # `padded_base64url` ends in at most two `=`.
    note = leb128(71) + b"\x01" + bytes(range(12))
    for id, comment, token in (
            ("three-pads", "three = at the end", b"AB==="), ("pads-alone", "= alone", b"=="),
            ("pad-inside", "a = inside", b"A=B"), ("plus", "a + of the other alphabet", b"A+B=")):
        flag, body = shorter(token)
        bad(f"padded-{id}", "TOK-39", comment, note + bytes([flag]) + body)
    for id, comment, token in (("none", "no =", "ABC"), ("one", "one =", "ABC="), ("two", "two =", "AB==")):
        good(f"field/padded-{id}", "TOK-39", comment, "xiaohongshu", "note", note_id="000102030405060708090a0b",
             xsec_token=token)

    # A prefix before `base64`, which is not on the wire.
    good("field/base64-prefix", "TOK-37", "a vid behind its X", "youku", "video", vid="XNDUwNDc1OTk2OA==")
    good("field/base64-prefix-again", "TOK-37", "a vid whose base64 begins with an X, too", "youku", "video", vid="XXNDU")
    bad("base64-prefix-empty", "TOK-37", "a vid of no bytes", leb128(13))

    # `host` and `label` have no capitals.
    page = leb128(109) + b"\x06"
    for id, comment, host in (
            ("capital", "a capital in a host", b"Example.com"), ("last-capital", "a capital at the end of a host", b"example.coM"),
            ("underscore", "an underscore in a host", b"a_b.example.com")):
        flag, body = shorter(host)
        id_flag, id_body = shorter(b"a")
        bad(f"host-{id}", "TOK-39", comment, page + leb128(len(body) << 1 | flag) + body
            + leb128(len(id_body) << 1 | id_flag) + id_body + b"\0" + b"1")
    good("field/host", "TOK-39", "a host of lower-case letters, digits, - and .", "miniapp", "page", host="a-1.example.com",
         id="Ab~1", version="1")


def add_read(file):
    """The 25 bytes of TOK-12: a text of that length between marks is ours, whatever it begins with."""
    def invalid(id, comment, error, offset, text):
        file.invalid(f"{error}/{id}", "TOK-12", comment, error, offset, **raw(text))

    han = "口" * 8
    invalid("marked-24-bytes", "24 bytes between marks that begin with no 1", "no-token", 0, f"{MARK}{han}{MARK}")
    invalid("marked-25-bytes", "25 bytes in nine characters between marks", "bad-character", 3, f"{MARK}{han}a{MARK}")
    invalid("marked-24-with-hyphen", "24 characters between marks, one of them no digit", "no-token", 0,
            f"{MARK}2{'a' * 11}-{'b' * 11}{MARK}")
    invalid("marked-25-with-hyphen", "25 characters between marks, one of them no digit", "bad-character", 3 + 12,
            f"{MARK}2{'a' * 11}-{'b' * 12}{MARK}")
    invalid("opening-25-with-hyphen", "the same after one mark", "bad-character", 3 + 12, f"{MARK}2{'a' * 11}-{'b' * 12}")
    invalid("closing-25-with-hyphen", "the same before one mark", "bad-character", 12, f"2{'a' * 11}-{'b' * 12}{MARK}")
    invalid("bare-25-with-hyphen", "the same without marks", "no-token", 0, f"2{'a' * 11}-{'b' * 12}")
    invalid("marked-one-with-hyphen", "17 characters between marks that begin with 1", "bad-character", 3 + 8,
            f"{MARK}1{'a' * 7}-{'b' * 8}{MARK}")
    invalid("marked-one-16", "16 characters between marks that begin with 1", "no-token", 0, f"{MARK}1{'a' * 7}-{'b' * 7}{MARK}")


def add_keys(file):
    """The forms of PEM, of base64, of DER and of the header lines, each with a small fault."""
    def invalid(id, comment, use, text, error="bad-key", spec="TOK-52"):
        file.invalid(f"{error}/{id}", spec, comment, error, 0, use=use, input=text, passphrase=None)

    def valid(id, comment, use, text, key):
        file.valid(id, "TOK-52", comment, use=use, input=text, passphrase=None, suite=key.suite, key_id=key.id.hex())

    key = BY_NAME["ed25519-1"]
    other = pem("CERTIFICATE", bytes(range(40)))
    valid("public/after-certificate", "a block of another label before it is no block of a key", "public",
          other + key.public_pem, key)
    valid("private/after-parameters", "a block of parameters before it", "private",
          pem("EC PARAMETERS", bytes.fromhex("06082a8648ce3d030107")) + key.private_pem, key)
    shared = BY_NAME["hmac-sha256-1"]
    body = base64.b64encode(key.key.info).decode()
    assert body.endswith("=")

    def block(text):
        return f"-----BEGIN PUBLIC KEY-----\n{text}\n-----END PUBLIC KEY-----\n"

    invalid("base64-no-padding", "base64 without its padding", "public", block(body.rstrip("=")))
    invalid("base64-more-padding", "a = too many", "public", block(body + "="))
    invalid("base64-after-padding", "characters after the padding", "public", block(body + "AAAA"))
    invalid("base64-extra-character", "a character that is none of base64, between others", "public",
            block(body[:20] + "*" + body[20:]))
    invalid("base64-url", "the characters of base64url", "public", block(body.replace("+", "-").replace("/", "_"))
            if set(body) & set("+/") else block(body[:20] + "-" + body[21:]))
    info = key.key.info
    invalid("der-trailing-inside", "a byte after the key, inside the sequence", "public",
            pem("PUBLIC KEY", b"\x30\x2b" + info[2:] + b"\0"))

    def secret(headers, data=None):
        return pem("SHARE TOKEN SECRET KEY", shared.key.material, headers) if data is None else (
            f"-----BEGIN SHARE TOKEN SECRET KEY-----\n{headers}\n\n{data}\n-----END SHARE TOKEN SECRET KEY-----\n")

    twin = base64.b64encode(shared.key.material).decode()
    invalid("shared-two-blanks", "two blanks after the colon of Suite: the name begins with one", "shared",
            secret("Suite:  hmac-sha256\nLabel: a"), "unsupported-key", "TOK-51")
    invalid("shared-no-blank", "no blank after a colon", "shared", secret("Suite: hmac-sha256\nLabel:a"))
    invalid("shared-lower-case", "the name of a header in small letters", "shared", secret("suite: hmac-sha256\nLabel: a"))
    invalid("shared-base64-no-padding", "a secret without the padding of base64", "shared",
            secret("Suite: hmac-sha256\nLabel: a", twin.rstrip("=")))
    invalid("shared-base64-extra-character", "a secret with a character that is none of base64", "shared",
            secret("Suite: hmac-sha256\nLabel: a", twin[:9] + "*" + twin[9:]))
    invalid("shared-no-empty-line", "no empty line after the headers", "shared",
            "-----BEGIN SHARE TOKEN SECRET KEY-----\nSuite: hmac-sha256\nLabel: a\n" + twin
            + "\n-----END SHARE TOKEN SECRET KEY-----\n")
    for id, comment, label in (("blank-first", "a label that begins with a blank", " a"),
                               ("blank-last", "a label that ends with a blank", "a ")):
        odd = test_keys.shared(id, comment, "hmac-sha256", label, shared.key.material)
        valid(f"secret/{id}", comment, "shared", odd.private_pem, odd)
