# SPDX-License-Identifier: Apache-2.0
"""The share token format, version 1, as Docs/Spec/Token.md tells it: an encoder that owes nothing to the Swift one.

It is lenient on purpose. Every part of a token can be given as raw bytes, so that tokens can be built that no correct
encoder makes.
"""

import base64
import hashlib
from datetime import datetime, timedelta, timezone

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
BLOCK_CHARACTERS = [0, 2, 3, 5, 6, 7, 9, 10, 11]
DOMAIN = b"share-token/v1\0"
EPOCH = datetime(2024, 1, 1, tzinfo=timezone.utc)
SUITES = {"ed25519": 1, "sm2": 2, "p256": 3, "hmac-sha256": 4, "hmac-sm3": 5, "hmac-sha256-compact": 6}
TAG_LENGTH = {1: 64, 2: 64, 3: 64, 4: 12, 5: 12, 6: 8}
SCENES = ["wechat.chat", "wechat.group", "wechat.moments", "qq.chat", "qq.group", "sms", "web"]

# Lengths in bits of the Huffman code of RFC 7541, appendix B, for the bytes 0 to 255 and EOS. The code is canonical.
HUFFMAN_LENGTHS = [int(length) for length in """
13 23 28 28 28 28 28 28 28 24 30 28 28 30 28 28 28 28 28 28 28 28 30 28 28 28 28 28 28 28 28 28
6 10 10 12 13 6 8 11 10 10 8 11 8 6 6 6 5 5 5 6 6 6 6 6 6 6 7 8 15 6 12 10
13 6 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 8 7 8 13 19 13 14 6
15 5 6 5 6 5 6 6 6 5 7 7 6 6 6 5 6 7 6 5 5 6 7 7 7 7 7 15 11 14 13 28
20 22 20 20 22 22 22 23 22 23 23 23 23 23 24 23 24 24 22 23 24 23 23 23 23 21 22 23 22 23 23 24
22 21 20 22 22 23 23 21 23 22 22 24 21 22 23 23 21 21 22 21 23 22 23 23 20 22 22 22 23 22 22 23
26 26 20 19 22 23 22 25 26 26 26 27 27 26 24 25 19 21 26 27 27 26 27 24 21 21 26 26 28 27 27 27
20 24 20 21 22 21 21 23 22 22 25 25 24 24 26 23 26 27 26 26 27 27 27 27 27 28 27 27 27 27 27 26
30""".split()]


def huffman_codes():
    codes, code, last = {}, 0, 0
    for length, symbol in sorted((length, symbol) for symbol, length in enumerate(HUFFMAN_LENGTHS)):
        code <<= length - last
        codes[symbol] = format(code, f"0{length}b")
        code, last = code + 1, length
    return codes


HUFFMAN = huffman_codes()
EOS = 256


def huffman_bits(symbols):
    return "".join(HUFFMAN[symbol] for symbol in symbols)


def pack_bits(bits, fill):
    bits += fill * (-len(bits) % 8)
    return int(bits, 2).to_bytes(len(bits) // 8, "big") if bits else b""


def huffman(data):
    return pack_bits(huffman_bits(data), "1")


def base62(data):
    text = ""
    for start in range(0, len(data), 8):
        block = data[start:start + 8]
        value, word = int.from_bytes(block, "big"), ""
        for _ in range(BLOCK_CHARACTERS[len(block)]):
            value, digit = divmod(value, 62)
            word = DIGITS[digit] + word
        text += word
    return text


def crc16(data):
    crc = 0xFFFF
    for byte in data:
        crc ^= byte << 8
        for _ in range(8):
            crc = (crc << 1 ^ 0x1021 if crc & 0x8000 else crc << 1) & 0xFFFF
    return crc.to_bytes(2, "big")


def leb128(number):
    out = b""
    while number >= 0x80:
        out, number = out + bytes([number & 0x7F | 0x80]), number >> 7
    return out + bytes([number])


# Times and lifetimes

def time(text):
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=timezone.utc)


def time_text(moment):
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def minutes(text):
    return int((time(text) - EPOCH).total_seconds()) // 60


def after(text, count):
    return time_text(time(text) + timedelta(minutes=count))


def lifetime(count):
    """Two bytes of the header of suites 1 to 5."""
    return count.to_bytes(2, "big") if count <= 32767 else (count // 60 | 0x8000).to_bytes(2, "big")


def compact_lifetime(count):
    hours = count // 60
    return bytes([hours if hours <= 127 else hours // 24 | 0x80])


# Claims

def named_scenes(names):
    return bytes([len(names)]) + b"".join(bytes([len(name)]) + name.encode() for name in names)


def claims_bytes(scenes=(), pin=None, sharer=None):
    out = bytes([(1 if scenes else 0) | (2 if pin else 0) | (4 if sharer else 0)])
    if scenes:
        bits = sum(1 << index for index, scene in enumerate(SCENES) if scene in scenes)
        names = sorted(set(scenes) - set(SCENES))
        out += bytes([bits | (0x80 if names else 0)]) + (named_scenes(names) if names else b"")
    return out + (pin or b"") + (sharer or b"")


# Fields and targets

def decimal(value):
    number = int(value)
    return number.to_bytes((number.bit_length() + 7) // 8, "big")


PACKED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def packed(value, terminated):
    bits = "".join(format(PACKED.index(character), "06b") for character in value)
    return pack_bits(bits + ("1" if terminated else ""), "0")


def text_coded(data):
    coded = huffman(data)
    return (1, coded) if len(coded) < len(data) else (0, data)


# Fields: name, how the value becomes bytes, whether the length is fixed. "text" has its own rule.
def hex_after(prefix):
    return lambda value: bytes.fromhex(value[len(prefix):])


def digits(value):
    size = ((10 ** len(value) - 1).bit_length() + 7) // 8
    return int(value).to_bytes(size, "big")


def bvid(value):
    number = 0
    for place in (9, 7, 5, 6, 4, 8, 3, 10, 11):
        number = number * 58 + "FcwAPNKTMug3GV5Lj7EJnHpWsx4tb8haYeviqBz6rkCy12mUSDQX9RdoZf".index(value[place])
    return decimal((number ^ 23442827791579) - 2 ** 51)


FIXED, VARIABLE, TEXT = "fixed", "variable", "text"
ENVIRONMENTS = ["release", "trial", "develop"]
REGISTER = {
    ("web", "page"): (0, False, [("url", TEXT, lambda value: value[len("https://"):].encode())]),
    ("taobao", "item"): (1, False, [("id", VARIABLE, decimal)]),
    ("tmall", "item"): (2, False, [("id", VARIABLE, decimal)]),
    ("jd", "item"): (3, False, [("sku", VARIABLE, decimal)]),
    ("pinduoduo", "goods"): (4, True, [
        ("goods_id", VARIABLE, decimal), ("ps", VARIABLE, lambda value: packed(value, True))]),
    ("wechat", "mini_program"): (5, True, [
        ("appid", FIXED, hex_after("wx")), ("gh_id", FIXED, hex_after("gh_")),
        ("path", TEXT, str.encode), ("query", TEXT, str.encode),
        ("env_version", FIXED, lambda value: bytes([ENVIRONMENTS.index(value)]))]),
    ("wechat", "article"): (6, True, [
        ("id", FIXED, lambda value: packed(value, False)), ("biz", VARIABLE, base64.b64decode),
        ("mid", VARIABLE, decimal), ("idx", VARIABLE, decimal), ("sn", FIXED, bytes.fromhex)]),
    ("bilibili", "video"): (74, ("p", "t"), [
        ("bvid", VARIABLE, bvid), ("p", VARIABLE, decimal), ("t", TEXT, str.encode)]),
    ("tencent_meeting", "meeting"): (33, False, [("meeting_code", FIXED, digits)]),
    ("bytedance", "mini_program"): (49, ("path", "query", "version_type", "protocol"), [
        ("app_id", VARIABLE, hex_after("tt")), ("path", TEXT, str.encode), ("query", TEXT, str.encode)]),
    ("xiaohongshu", "note"): (71, ("xsec_token", "xsec_source"), [
        ("note_id", FIXED, bytes.fromhex), ("xsec_token", TEXT, str.encode), ("xsec_source", TEXT, str.encode)]),
    ("miniapp", "page"): (109, ("scheme", "host", "version", "path", "query", "fragment"), [
        ("scheme", TEXT, str.encode), ("host", TEXT, str.encode), ("id", TEXT, str.encode)]),
    ("youku", "video"): (13, False, [("vid", VARIABLE, lambda value: base64.b64decode(value[1:]))]),
    ("android", "app"): (108, False, [("package", TEXT, str.encode)]),
    ("android", "myapp"): (265, False, [("package", TEXT, str.encode)]),
    ("suning", "item"): (101, False, [("vendor", FIXED, digits), ("goods", VARIABLE, decimal)]),
    ("douyin", "video"): (7, False, [("id", VARIABLE, decimal)]),
    ("douyin", "note"): (8, False, [("id", VARIABLE, decimal)]),
    ("douyin", "user"): (9, False, [("sec_uid", VARIABLE, lambda value: packed(value, True))]),
}


def target_bytes(platform, kind, fields):
    code, optional, register = REGISTER[platform, kind]  # True: all fields may be absent
    assert set(fields) <= {name for name, _, _ in register}, fields
    out = leb128(code)
    if optional:
        names = [name for name, _, _ in register] if optional is True else optional
        out += bytes([sum(1 << index for index, name in enumerate(names) if name in fields)])
    present = [field for field in register if field[0] in fields]
    for index, (name, length, encode) in enumerate(present):
        body, is_last = encode(fields[name]), index == len(present) - 1
        if length == TEXT:
            flag, body = text_coded(body)
            out += leb128(flag if is_last else len(body) << 1 | flag)
        elif length == VARIABLE and not is_last:
            out += leb128(len(body))
        out += body
    return out


# Tokens

def header(suite, key_id, issued, life, version=1):
    return bytes([version << 4 | suite]) + key_id + issued.to_bytes(3, "big") + life


def word(body, check=None):
    """The text of header, claims, target and tag."""
    return base62(body + (crc16(body) if check is None else check))


def label_id(label, length=4):
    return hashlib.sha256(b"share-token/v1 label\0" + label.encode()).digest()[:length]
