# SPDX-License-Identifier: Apache-2.0
"""Words: the bytes of a token as digits of base 62 with two check bytes, and back. Needs nothing but Python."""

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
WIDTH = [0, 2, 3, 5, 6, 7, 9, 10, 11]  # digits of a block of 0 to 8 bytes (TOK-3)
LEAST = {1: 108, 2: 108, 3: 108, 4: 36, 5: 36, 6: 25}  # characters, by suite (TOK-16)


class TokenError(Exception):
    def __init__(self, code, offset=0):
        super().__init__(f"{code} at {offset}")
        self.code, self.offset = code, offset


def crc16(data):
    crc = 0xFFFF
    for byte in data:
        crc ^= byte << 8
        for _ in range(8):
            crc = (crc << 1 ^ (0x1021 if crc & 0x8000 else 0)) & 0xFFFF
    return crc.to_bytes(2, "big")


def leb128(number):
    out = b""
    while number > 127:
        out, number = out + bytes([number & 127 | 128]), number >> 7
    return out + bytes([number])


def digits(value, count):
    """A number in a given number of digits of base 62; higher digits are left out."""
    text = ""
    for _ in range(count):
        value, digit = divmod(value, 62)
        text = ALPHABET[digit] + text
    return text


def block_value(word):
    value = 0
    for character in word:
        value = value * 62 + ALPHABET.index(chr(character))
    return value


def encode_bytes(data):
    blocks = [data[i:i + 8] for i in range(0, len(data), 8)]
    return "".join(digits(int.from_bytes(block, "big"), WIDTH[len(block)]) for block in blocks)


def encode_word(body, check=None):
    """The word of header, claims, target and tag; the check bytes are the right ones unless others are given."""
    return encode_bytes(body + (crc16(body) if check is None else check))


def decode_bytes(word, at=0):
    """The bytes of digits (themselves bytes) at `at`, the check bytes included."""
    if len(word) % 11 in (1, 4, 8):
        raise TokenError("bad-length", at + len(word))
    data = b""
    for i in range(0, len(word), 11):
        block = word[i:i + 11]
        size, value = WIDTH.index(len(block)), block_value(block)
        if value >> 8 * size:
            raise TokenError("bad-block", at + i)
        data += value.to_bytes(size, "big")
    return data


def decode_word(word, at=0):
    """Steps 4 to 8 of the order of checks: the bytes of the word at `at`, without the check bytes."""
    for i, character in enumerate(word):
        if chr(character) not in ALPHABET:
            raise TokenError("bad-character", at + i)
    first = block_value(word[:11])
    head = first >> 56
    if len(word) < 11 or first < 2**64 and head >> 4 == 1 and len(word) < LEAST.get(head & 15, 0):
        raise TokenError("truncated", at + len(word))
    data = decode_bytes(word, at)
    if crc16(data[:-2]) != data[-2:]:
        raise TokenError("bad-checksum", at)
    return data[:-2]
