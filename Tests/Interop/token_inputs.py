# SPDX-License-Identifier: Apache-2.0
"""Tokens with right check bytes that are broken anywhere else, made from the register of this folder's reader.

Each token is made whole first: suite, times, claims, a kind of the register with values of its fields' types. Then none,
one or more of its parts are broken: by the rules of the part, or by bytes that are changed, left out or put in. The same
seed gives the same tokens.
"""
import base64
import random
import string

from independent.fields import B64URL, BV_DIGITS, REGISTER, fixed, is_text, pack
from independent.huffman import huffman
from independent.keys import SUITES, TAG
from independent.words import encode_word, leb128

ALNUM = string.ascii_letters + string.digits
WORDS = ["a", "id=42", "pages/index/index", "x=1&y=2", "路径", "🎵", "{}~~", "zzzzzzzzzzzz", "a b", "Example.COM", "0", "%41",
         "https://b.cn/?u=1", "a=b=c", "..", "é", "~", "AB==", "ABC=", "a.b-c"]
HOSTS = ["example.com", "a.b.c.example", "127.0.0.1", "[::1]", "[2001:db8::1]", "xn--fsq.cn", "example.com.", "a-1.cn", "example",
         "EXAMPLE.com", "0x7f.1", "1.2.3", "a..b", "a_b.cn", "user@a.cn", "[::0:1]", "xn--a", "a%41.cn", "ex;a.cn", "ex`a.cn"]


class Maker:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def one_of(self, *choices):
        return self.random.choice(choices)

    def chance(self, percent):
        return self.random.random() * 100 < percent

    def octets(self, count):
        return self.random.randbytes(count)

    def characters(self, alphabet, least, most):
        return "".join(self.random.choices(alphabet, k=self.random.randint(least, most)))

    # ---- values ----
    def text(self):
        return "".join(self.random.choice(WORDS) for _ in range(self.random.randint(1, 4)))

    def number(self, bits=64):
        return self.one_of(0, 1, 9, 255, 256, 2 ** (bits - 1), 2**bits - 1, self.random.getrandbits(self.random.randint(1, bits)))

    def url(self):
        port = self.one_of("", "", "", ":8443", ":443", ":0", ":65535", ":65536", ":080")
        path = "/" + "/".join(self.one_of("a", "b.html", "..", ".", "%2e", "A%20b", "路", "a b", "", "x;y", "~") for _ in range(
            self.random.randint(0, 3)))
        query = self.one_of("", "", "?", "?id=1", "?a='b'", "?q=%27", "?a b", "?\"", "?u=https://b.cn/")
        fragment = self.one_of("", "", "#", "#top", "#a b", "#`", "#<", "#a#b")
        return "https://" + self.random.choice(HOSTS) + port + path + query + fragment

    def value(self, kind):
        """A value of a type, mostly one that it has."""
        name, *rest = kind.split("/", 2)
        size = int(rest[0]) if rest and rest[0] and name not in ("base64", "decimal") else None
        if name == "decimal":
            return (rest[1] if rest else "") + str(self.number())
        if name == "digits":
            return "".join(self.random.choices(string.digits, k=size))
        if name == "bvid":
            return "BV1" + "".join(self.random.choices(BV_DIGITS, k=9))
        if name == "hex":
            return rest[1] + self.octets(size // 2 if size else self.random.randint(1, 12)).hex()
        if name in ("base62", "base64url"):
            alphabet = ALNUM if name == "base62" else B64URL
            return "".join(rest[1:]) + self.characters(alphabet, size or 1, size or 40)
        if name == "base64":
            return "".join(rest) + base64.b64encode(self.octets(self.random.randint(1, 12))).decode()
        if name.startswith("word:"):
            return self.random.choice(name[5:].split(",")[1:] or ["?"])
        if name == "url":
            return self.url()
        if name == "path":
            return self.text().lstrip("/").replace("?", "").replace("#", "") or "a"
        if name == "padded_base64url":
            return self.characters(ALNUM + "-_", 1, 30) + self.one_of("", "=", "==")
        alphabet = {"unreserved": ALNUM + "._~-", "label": string.ascii_lowercase + string.digits + "-",
                    "host": string.ascii_lowercase + string.digits + ".-"}.get(name)
        return self.characters(alphabet, 1, 24) if alphabet else self.text()

    # ---- parts ----
    def header(self, suite):
        version = 1 if self.chance(98) else self.random.randint(0, 15)
        issued = self.random.getrandbits(24)
        if suite == 6:
            life = bytes([self.one_of(1, 24, 127, 0x86, 0xFF, self.random.randint(0, 255))])
        else:
            life = self.one_of(1, 60, 43200, 32767, 0x8223, 0xFFFF, self.random.getrandbits(16)).to_bytes(2, "big")
        return bytes([version << 4 | suite]) + self.octets(2 if suite == 6 else 4) + issued.to_bytes(3, "big") + life

    def scene(self):
        if self.chance(80):
            return self.characters(string.ascii_lowercase + string.digits, 1, 9).encode() + self.one_of(b"", b".app", b"-1", b"_x")
        return self.one_of(b"", b"A", b".a", b"a.", b"a..b", b"sms", b"web", b"a\xff", "微".encode(), b"a" * 33, b"a b", b"a" * 32)

    def claims(self):
        bits = self.random.choice([0, 0, 0, 1, 2, 3, 4, 5, 6, 7]) if self.chance(97) else self.random.getrandbits(8)
        out = bytes([bits])
        if bits & 1:
            mask = self.random.getrandbits(7) | (0x80 if self.chance(40) else 0)
            out += bytes([mask])
            if mask & 0x80:
                names = [self.scene() for _ in range(self.random.choice([0, 1, 1, 2, 3, 16, 17]) if self.chance(30) else 2)]
                if self.chance(85):
                    names = sorted(set(names))
                out += bytes([len(names)]) + b"".join(bytes([len(name)]) + name for name in names)
        return out + (self.octets(16) if bits & 2 else b"") + (self.octets(8) if bits & 4 else b"")

    def leb(self, number):
        """LEB128, sometimes in more bytes than it needs."""
        out = leb128(number)
        return out if self.chance(98) else out[:-1] + bytes([out[-1] | 0x80, 0])

    def wire(self, kind):
        """The flag and the bytes of a field, sometimes of a value that the type does not have."""
        for _ in range(4):
            try:
                flag, wire = pack(kind, self.value(kind))
                break
            except ValueError:
                continue
        else:
            flag, wire = 0, self.octets(3)
        if self.chance(4):
            raw = self.text().encode() if self.chance(70) else self.octets(self.random.randint(0, 9))
            if is_text(kind):
                flag = self.random.randint(0, 2)
                wire = huffman(raw) if flag == 1 else raw
            elif fixed(kind) is None:
                wire = raw[:12]
            else:
                wire = self.octets(fixed(kind))
        return flag, wire

    def target(self):
        code = self.random.choice(list(REGISTER)) if self.chance(97) else self.one_of(127, 16383, 2**21 - 1, 2**21, 2**28)
        if self.chance(12):
            code = 0
        out = self.leb(code)
        if code not in REGISTER:
            return out + self.octets(self.random.randint(0, 9))
        layout, identities = REGISTER[code][2:]
        optional = [name for name, is_optional, _ in layout if is_optional]
        present = {name for name, is_optional, _ in layout if not is_optional}
        if self.chance(95):
            present |= set(self.random.choice(identities))
            named = set().union(*identities)
            present |= {name for name in optional if name not in named and self.chance(40)}
        else:
            present |= {name for name in optional if self.chance(50)}
        if optional:
            bits = sum(1 << i for i, name in enumerate(optional) if name in present)
            out += bytes([bits if self.chance(98) else bits | 1 << self.random.randint(0, 7)])
        chosen = [(name, kind) for name, _, kind in layout if name in present]
        for index, (_, kind) in enumerate(chosen):
            (flag, wire), is_last = self.wire(kind), index == len(chosen) - 1
            length = len(wire) if self.chance(98) else max(0, len(wire) + self.one_of(-1, 1, 2, 200))
            if is_text(kind):
                out += (bytes([flag]) if self.chance(99) else self.leb(flag)) if is_last else self.leb(length * 2 + (flag & 1))
            elif fixed(kind) is None and not is_last:
                out += self.leb(length)
            out += wire
        return out + (b"\0" if self.chance(1) else b"")

    def broken(self, data):
        """Some bytes with one to three changed, left out or put in."""
        data = bytearray(data)
        for _ in range(self.random.randint(1, 3)):
            place = self.random.randrange(len(data))
            what = self.random.randrange(4)
            if what == 0:
                data[place] ^= 1 << self.random.randrange(8)
            elif what == 1:
                data[place] = self.random.getrandbits(8)
            elif what == 2 and len(data) > 12:
                del data[place]
            else:
                data.insert(place, self.one_of(0, 1, 0x7F, 0x80, 0xFF))
        return bytes(data)

    def word(self):
        """A token as a word: well-formed, or broken in one of its parts."""
        suite = self.random.choice(list(SUITES)) if self.chance(99) else self.random.randint(0, 15)
        body = self.header(suite) + (b"" if suite == 6 else self.claims()) + self.target()
        if self.chance(15):
            body = self.broken(body)
        body += self.octets(TAG.get(suite, 12) + (0 if self.chance(98) else self.one_of(-1, 1)))
        return encode_word(body)
