# SPDX-License-Identifier: Apache-2.0
"""Reading tokens: from a word, from a text, and from the bytes of a word."""
import re
from dataclasses import dataclass, field

from .fields import REGISTER, fixed, is_identity, is_text, unpack
from .keys import SUITES, TAG
from .times import show_time
from .words import TokenError, decode_word

SCENES = ["wechat.chat", "wechat.group", "wechat.moments", "qq.chat", "qq.group", "sms", "web"]


@dataclass
class Token:
    suite: int
    key_id: bytes
    issued: int  # minutes since 2024-01-01T00:00:00Z
    lifetime: int  # minutes
    platform: str
    kind: str
    fields: dict
    code: int = 0  # the resource code; of an unknown one there are no platform, kind and fields
    rest: bytes = b""  # what follows an unknown code
    scenes: list = field(default_factory=list)
    pin: bytes = None
    sharer: bytes = None
    signed: bytes = b""  # what the tag covers, without DOMAIN
    tag: bytes = b""

    @property
    def issued_at(self):
        return show_time(self.issued * 60)

    @property
    def expires_at(self):
        return show_time((self.issued + self.lifetime) * 60)


# ---- text → bytes ------------------------------------------------------------------------------------------------
def check_utf8(data):
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as e:
        raise TokenError("not-utf8", e.start) from None


def read_word(data, at=0):
    """Reading a word (TOK-48); `at` is its offset in its text."""
    check_utf8(data)
    if len(data) > 4096:
        raise TokenError("too-long", 4096)
    if not data:
        raise TokenError("no-token", 0)
    return parse(decode_word(data, at), at)


def candidates(data):
    return [m for m in re.finditer(rb"[0-9A-Za-z]+", data) if 25 <= len(m[0]) <= 4096]


def read_text(data):
    """Reading from text (TOK-12): (start, token)."""
    check_utf8(data)
    if len(data) > 4096:
        raise TokenError("too-long", 4096)
    runs = candidates(data)
    for run in runs:
        try:
            decode_word(run[0])
        except TokenError:
            continue
        return run.start(), read_word(run[0], run.start())
    blanks, mark = bytes(range(0x21)), "￥".encode()
    text, at = data.strip(blanks), len(data) - len(data.lstrip(blanks))
    marked = text.startswith(mark) or text.endswith(mark)
    if text.startswith(mark):
        text, at = text[3:], at + 3
    text = text.removesuffix(mark)
    alone = text[:1] == b"1" or len(text) >= 25 if marked else text.isascii() and text[:1] == b"1"
    if alone and len(text) > 16 and min(text) > 0x20:
        return at, read_word(text, at)
    for run in runs:
        if run[0].startswith(b"1"):
            return run.start(), read_word(run[0], run.start())
    raise TokenError("no-token", 0)


def find(data):
    """Every token of a text of any length (TOK-10): (start, end, token or its error)."""
    found = []
    for run in candidates(data):
        try:
            found.append((run.start(), run.end(), read_word(run[0], run.start())))
        except TokenError as e:
            if e.code in ("bad-lifetime", "unknown-claim", "bad-claim", "bad-scene", "bad-target"):
                found.append((run.start(), run.end(), e))
    return found


# ---- bytes → token (steps 9 to 14) -------------------------------------------------------------------------------
def parse(data, at=0):
    pos, end = 1, len(data)

    def fail(code):
        raise TokenError(code, at)

    def take(size, code):
        nonlocal pos
        if pos + size > end:
            fail(code)
        pos += size
        return data[pos - size:pos]

    def number(size):
        return int.from_bytes(take(size, ""), "big")

    def leb():
        value = 0
        for shift in (0, 7, 14):
            byte = take(1, "bad-target")[0]
            value |= (byte & 127) << shift
            if byte < 128:
                return fail("bad-target") if shift and not byte else value
        fail("bad-target")

    if data[0] >> 4 != 1:
        fail("unknown-version")
    suite = data[0] & 15
    if suite not in SUITES:
        fail("unknown-suite")
    compact = suite == 6
    key_id, issued, life = take(2 if compact else 4, ""), number(3), number(1 if compact else 2)
    big, small, factor, unit = (127, 128, 24, 60) if compact else (32767, 32768, 60, 1)
    value = life & big
    if value == 0 or life & small and value * factor <= big:
        fail("bad-lifetime")
    lifetime = unit * (value * factor if life & small else value)
    bitmap = 0 if compact else number(1)
    if bitmap & 0xF8:
        fail("unknown-claim")
    end -= TAG[suite]
    scenes, pin, sharer = [], None, None
    if bitmap & 1:
        mask = take(1, "bad-claim")[0]
        if not mask:
            fail("bad-claim")
        scenes, names = [s for i, s in enumerate(SCENES) if mask >> i & 1], []
        if mask & 0x80:
            count = take(1, "bad-claim")[0]
            if not 1 <= count <= 16:
                fail("bad-claim")
            for _ in range(count):
                length = take(1, "bad-claim")[0]
                if not 1 <= length <= 32:
                    fail("bad-claim")
                name = take(length, "bad-claim")
                if scene_fault(name.decode("latin-1")) is not None:
                    fail("bad-scene")
                if names and name <= names[-1] or name.decode() in SCENES:
                    fail("bad-claim")
                names.append(name)
            scenes += [n.decode() for n in names]
    if bitmap & 2:
        pin = take(16, "bad-claim")
    if bitmap & 4:
        sharer = take(8, "bad-claim")
    code = leb()
    if code not in REGISTER:  # well-formed all the same (TOK-30)
        return Token(suite, key_id, issued, lifetime, None, None, {}, code, data[pos:end], sorted(scenes), pin, sharer,
                     data[:end], data[end:])
    platform, kind, layout, identities = REGISTER[code]
    optional = [name for name, opt, _ in layout if opt]
    present = {name for name, opt, _ in layout if not opt}
    if optional:
        bits = take(1, "bad-target")[0]
        present |= {name for i, name in enumerate(optional) if bits >> i & 1}
        if bits >> len(optional) or not is_identity(present, identities):
            fail("bad-target")
    chosen, values = [(n, t) for n, _, t in layout if n in present], {}
    for i, (name, kind_) in enumerate(chosen):
        last, size, flag = i == len(chosen) - 1, fixed(kind_), 0
        if size is None and is_text(kind_):
            size = take(1, "bad-target")[0] if last else leb()
            flag, size = (size, end - pos) if last else (size & 1, size >> 1)
        elif size is None:
            size = end - pos if last else leb()
        wire = take(size, "bad-target")
        try:
            values[name] = unpack(kind_, wire, flag)
        except ValueError:
            fail("bad-target")
    if pos != end:
        fail("bad-target")
    return Token(suite, key_id, issued, lifetime, platform, kind, values, code, b"", sorted(scenes), pin, sharer,
                 data[:end], data[end:])


def scene_fault(name):
    """The first place where a name breaks the grammar of scenes (TOK-27), or None."""
    good = min(re.match(r"(?:[a-z0-9]+[._-])*[a-z0-9]*", name).end(), 32)
    return good if good < len(name) or not name or name[-1] in "._-" else None
