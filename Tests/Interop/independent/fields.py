# SPDX-License-Identifier: Apache-2.0
"""The fields of a share token's target: the register of resource codes and the types (Docs/Spec/Token.md, Target)."""
import base64
import re

from .addresses import page_address
from .huffman import from_bits, shorter, to_bits, unhuffman
from .vectors import VECTORS, read

B64URL = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def _layout(field):
    """(name, whether it is optional, type): the type as `hex/16/wx`, `base62/11`, `word:release,trial` or just its name."""
    kind = field["type"]
    if kind == "word":
        kind += ":" + ",".join(field["words"])
    elif field.get("prefix") == "https://":
        kind = "url"
    elif kind == "hex":
        kind += f"/{field.get('characters') or ''}/{field.get('prefix', '')}"
    elif kind == "decimal" and "prefix" in field:
        kind += f"//{field['prefix']}"
    elif kind in ("base64", "padded_base64url") and "prefix" in field:
        kind += f"/{field['prefix']}"
    elif kind in ("base62", "base64url") and "prefix" in field:
        kind += f"/{field.get('characters') or ''}/{field['prefix']}"
    elif "characters" in field:
        kind += f"/{field['characters']}"
    return field["name"], field["optional"], kind


def _register():
    """code: platform, kind, fields, identities; as Docs/Spec/Register.md has them."""
    register = {0: ("web", "page", [("url", False, "url")], [{"url"}])}
    for platform in read(VECTORS / "registry.json")["platforms"]:
        for kind in platform["kinds"]:
            register[kind["code"]] = (platform["id"], kind["name"], [_layout(f) for f in kind["fields"]],
                                      [set(names) for names in kind["identities"]])
    return register


REGISTER = _register()

# The characters of each type of text, as a regular expression.
TEXTS = {"text": ".*", "link": ".*", "url": ".*", "path": "[^/?#][^?#]*", "unreserved": "[A-Za-z0-9._~-]*", "label": "[a-z0-9-]*",
         "host": "[a-z0-9.-]*", "padded_base64url": "[A-Za-z0-9_-]+={0,2}"}


def is_text(kind):
    """Whether a type is one of text, with a prefix or without."""
    return kind.split("/", 1)[0] in TEXTS


def is_identity(present, identities):
    return present & set().union(*identities) in identities


def fixed(kind):
    """The number of bytes of a type of fixed length, or None."""
    name, *rest = kind.split("/", 2)
    if name.startswith("word:"):
        return 1
    if name in ("base64", "padded_base64url"):  # which have a prefix at most
        return None
    size = {"hex": lambda n: n // 2, "digits": digits_size}.get(name, lambda n: -(-n * 6 // 8))
    return size(int(rest[0])) if rest and rest[0] else None


def digits_size(count):
    return ((10**count - 1).bit_length() + 7) // 8


BV_DIGITS = "FcwAPNKTMug3GV5Lj7EJnHpWsx4tb8haYeviqBz6rkCy12mUSDQX9RdoZf"
BV_PLACES = (9, 7, 5, 6, 4, 8, 3, 10, 11)


def bvid(number):
    """The id of a video of Bilibili for its number (Docs/Spec/Template.md)."""
    rest, text = (2**51 + number) ^ 23442827791579, list("BV1000000000")
    for place in reversed(BV_PLACES):
        rest, digit = divmod(rest, 58)
        text[place] = BV_DIGITS[digit]
    return "".join(text)


def bvid_number(text):
    value = 0
    for place in BV_PLACES:
        value = value * 58 + BV_DIGITS.index(text[place])
    return (value ^ 23442827791579) - 2**51


def packed_bits(characters):
    """Six bits for each character of base64url."""
    return "".join(format(B64URL.index(character), "06b") for character in characters)


def unpack(kind, wire, flag=0):
    """A field's value from its bytes; ValueError when they are not the one encoding."""
    name, *rest = kind.split("/", 2)
    if name == "decimal":
        value = (rest[1] if rest else "") + str(int.from_bytes(wire, "big"))
    elif name == "digits":
        value = str(int.from_bytes(wire, "big")).zfill(int(rest[0]))
    elif name == "bvid":
        value = bvid(int.from_bytes(wire, "big")) if 0 < int.from_bytes(wire, "big") < 2**51 else ""
    elif name == "hex":
        value = rest[1] + wire.hex()
    elif name in ("base62", "base64url"):
        bits = to_bits(wire)
        bits = bits[:int(rest[0]) * 6] if rest and rest[0] else bits[:bits.rindex("1")]
        value = "".join(rest[1:]) + "".join(B64URL[int(bits[i:i + 6], 2)] for i in range(0, len(bits), 6))
    elif name == "base64":
        value = "".join(rest) + base64.b64encode(wire).decode()
    elif name.startswith("word:"):
        words = name[5:].split(",")
        if wire[0] >= len(words):
            raise ValueError
        value = words[wire[0]]
    else:
        value = ("https://" if name == "url" else "".join(rest)) + (unhuffman(wire) if flag == 1 else wire).decode("utf-8")
    if pack(kind, value) != (flag, wire):  # whatever is not the one encoding
        raise ValueError
    return value


def pack(kind, value):
    """(flag of Huffman, bytes) of a field; ValueError when the value does not have the type."""
    name, *rest = kind.split("/", 2)
    flag = 0
    if name == "decimal":
        prefix = rest[1] if rest else ""
        ok = re.fullmatch(rf"{prefix}(0|[1-9][0-9]{{0,19}})", value)
        number = int(ok[1]) if ok else 0
        ok = ok and number < 2**64
        wire = number.to_bytes((number.bit_length() + 7) // 8, "big")
    elif name == "digits":
        ok = re.fullmatch(rf"[0-9]{{{rest[0]}}}", value)
        wire = int(value).to_bytes(digits_size(int(rest[0])), "big") if ok else b""
    elif name == "bvid":
        ok = re.fullmatch(rf"BV1[{BV_DIGITS}]{{9}}", value)
        number = bvid_number(value) if ok else 0
        ok = 0 < number < 2**51
        wire = number.to_bytes((number.bit_length() + 7) // 8, "big") if ok else b""
    elif name == "hex":
        ok = re.fullmatch(rest[1] + (f"[0-9a-f]{{{rest[0]}}}" if rest[0] else "([0-9a-f]{2})+"), value)
        wire = bytes.fromhex(value[len(rest[1]):]) if ok else b""
    elif name in ("base62", "base64url"):
        more = "" if name == "base62" else "_-"
        size = "{%s}" % rest[0] if rest and rest[0] else "+"
        ok = re.fullmatch(rf"{''.join(rest[1:])}([0-9A-Za-z{more}]{size})", value)
        wire = from_bits(packed_bits(ok[1] if ok else "") + ("1" if size == "+" else ""))
    elif name == "base64":
        prefix = "".join(rest)
        wire = base64.b64decode(value.removeprefix(prefix).encode("utf-8"), validate=True)
        ok = wire and prefix + base64.b64encode(wire).decode() == value
    elif name.startswith("word:"):
        words = name[5:].split(",")
        ok, wire = value in words[1:], bytes([words.index(value)])
    else:
        prefix = "".join(rest)
        ok = value.startswith(prefix)
        value = value.removeprefix(prefix)
        ok = ok and re.fullmatch(TEXTS[name], value, re.S)
        if name == "url":
            ok, value = page_address(value), value.removeprefix("https://")
        ok = ok and value and not re.search(r"[\x00-\x1f\x7f]", value)
        flag, wire = shorter(value.encode("utf-8"))
    if not ok:
        raise ValueError
    return flag, wire

