# SPDX-License-Identifier: Apache-2.0
"""A reader, verifier and maker of share tokens, written from the text of Docs/Spec/Token.md (TOK-n is cited)."""
import hashlib
import re
from dataclasses import dataclass, field

from fields import REGISTER, TEXTS, fixed, is_identity, pack, unpack
from keys import SUITES, TAG, TokenError, sign, sm3, tag_matches

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
WIDTH = [0, 2, 3, 5, 6, 7, 9, 10, 11]  # digits of a block of 0 to 8 bytes (TOK-3)
SCENES = ["wechat.chat", "wechat.group", "wechat.moments", "qq.chat", "qq.group", "sms", "web"]
LEAST = {1: 108, 2: 108, 3: 108, 4: 36, 5: 36, 6: 25}  # characters (TOK-16)
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



# ---- text ↔ bytes ------------------------------------------------------------------------------------------------
def crc16(data):
    crc = 0xFFFF
    for byte in data:
        crc ^= byte << 8
        for _ in range(8):
            crc = (crc << 1 ^ (0x1021 if crc & 0x8000 else 0)) & 0xFFFF
    return crc.to_bytes(2, "big")


def encode_word(data):
    out = ""
    for i in range(0, len(data), 8):
        n, digits = int.from_bytes(data[i:i + 8], "big"), ""
        for _ in range(WIDTH[len(data[i:i + 8])]):
            n, d = divmod(n, 62)
            digits = ALPHABET[d] + digits
        out += digits
    return out


def block_value(digits):
    n = 0
    for c in digits:
        n = n * 62 + ALPHABET.index(chr(c))
    return n


def decode_word(word, at=0):
    """Steps 4 to 8 of the order of checks: the bytes of a word that stands at `at`, without the check bytes."""
    for i, c in enumerate(word):
        if chr(c) not in ALPHABET:
            raise TokenError("bad-character", at + i)
    first = block_value(word[:11])
    head = first >> 56
    if len(word) < 11 or first < 2**64 and head >> 4 == 1 and len(word) < LEAST.get(head & 15, 0):
        raise TokenError("truncated", at + len(word))
    if len(word) % 11 in (1, 4, 8):
        raise TokenError("bad-length", at + len(word))
    data = b""
    for i in range(0, len(word), 11):
        digits = word[i:i + 11]
        size, n = WIDTH.index(len(digits)), block_value(digits)
        if n >> 8 * size:
            raise TokenError("bad-block", at + i)
        data += n.to_bytes(size, "big")
    if crc16(data[:-2]) != data[-2:]:
        raise TokenError("bad-checksum", at)
    return data[:-2]


def check_utf8(data):
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as e:
        raise TokenError("not-utf8", e.start) from None


def read_word(data, at=0):
    """Reading a word (TOK-48); `at` is where it stands in its text."""
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
        if size is None and kind_ in TEXTS:
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


# ---- the five verdicts -------------------------------------------------------------------------------------------
VERDICTS = ("well_formed", "signature", "issuer", "current", "allowed")


@dataclass
class Report:
    verdicts: dict
    error: TokenError = None
    token: Token = None
    pin_not_compared: bool = False  # TOK-60


def verify(data, keys, now, scene=None, destination=None):
    """The verdicts on a word (bytes); `now` in seconds since 2024-01-01T00:00:00Z, `destination` a canonical URL."""
    report = Report(dict.fromkeys(VERDICTS, "not_checked"))
    if scene is not None and scene_fault(scene) is not None:
        raise TokenError("bad-scene", scene_fault(scene))

    def failed(verdict, error):
        report.verdicts[verdict], report.error = "failed", error
        return report

    try:
        token = report.token = read_word(data)
    except TokenError as e:
        return failed("well_formed", e)
    report.verdicts["well_formed"] = "ok"
    known = [k for k in keys if k.key_id == token.key_id]
    if not known:
        return failed("issuer", TokenError("unknown-key"))
    able = [k for k in known if k.suite == token.suite]
    if not able:
        return failed("signature", TokenError("wrong-suite"))
    if not any([tag_matches(k, token.signed, token.tag) for k in able]):
        return failed("signature", TokenError("invalid-signature"))
    report.verdicts["signature"] = report.verdicts["issuer"] = "ok"
    if token.platform is None:  # genuine, and perhaps within its time (TOK-30)
        is_current = (token.issued - 5) * 60 <= now < (token.issued + token.lifetime) * 60
        report.verdicts["current"] = "ok" if is_current else "failed"
        return failed("issuer", TokenError("unknown-platform"))
    if now < (token.issued - 5) * 60:
        return failed("current", TokenError("not-yet-valid"))
    if now >= (token.issued + token.lifetime) * 60:
        return failed("current", TokenError("expired"))
    report.verdicts["current"] = "ok"
    if token.scenes and scene is None:
        return failed("allowed", TokenError("scene-required"))
    if token.scenes and scene not in token.scenes:
        return failed("allowed", TokenError("scene-not-allowed"))
    if token.pin and destination is not None and pin_of(token.suite, destination) != token.pin:
        return failed("allowed", TokenError("pin-mismatch"))
    report.pin_not_compared = token.pin is not None and destination is None
    report.verdicts["allowed"] = "ok"
    return report


def pin_of(suite, url):
    return (sm3 if suite in (2, 5) else hashlib.sha256)(url.encode("utf-8")).digest()[:16]


# ---- making ------------------------------------------------------------------------------------------------------
def leb128(n):
    out = b""
    while n > 127:
        out, n = out + bytes([n & 127 | 128]), n >> 7
    return out + bytes([n])


def signed_bytes(suite, key_id, issued, lifetime, platform, kind, values, scenes=(), pin=None, sharer=None,
                 target=None):
    """Header, claims and target; `issued` and `lifetime` in minutes; `target` in bytes in place of the three before."""
    if not 0 <= issued < 2**24:
        raise TokenError("time-out-of-range")
    compact = suite == 6
    small, steps = (127, (60, 1440)) if compact else (32767, (1, 60))
    life = next((i << (7 if compact else 15) | lifetime // step for i, step in enumerate(steps)
                 if lifetime % step == 0 and 1 <= lifetime // step <= small), 0)
    if not life:
        raise TokenError("bad-lifetime")
    out = bytes([16 + suite]) + key_id + issued.to_bytes(3, "big") + life.to_bytes(1 if compact else 2, "big")
    if compact and (scenes or pin or sharer):
        raise TokenError("claims-not-supported")
    out += b"" if compact else bytes([bool(scenes) | bool(pin) << 1 | bool(sharer) << 2])
    if scenes:
        for scene in scenes:
            if scene_fault(scene) is not None:
                raise TokenError("bad-scene", scene_fault(scene))
        names = sorted(set(scenes) - set(SCENES))
        if len(names) > 16:
            raise TokenError("bad-claim")
        out += bytes([sum(1 << i for i, s in enumerate(SCENES) if s in scenes) | (0x80 if names else 0)])
        out += (bytes([len(names)]) if names else b"") + b"".join(bytes([len(n)]) + n.encode() for n in names)
    return out + (pin or b"") + (sharer or b"") + (target or target_bytes(platform, kind, values))


def target_bytes(platform, kind, values):
    code = next((c for c, r in REGISTER.items() if r[:2] == (platform, kind)), None)
    if code is None:
        raise TokenError("unknown-resource")
    layout, identities = REGISTER[code][2:]
    types = {name: type_ for name, _, type_ in layout}
    # The first word is the default, which is said by absence.
    values = {n: v for n, v in values.items() if not types.get(n, "").startswith(f"word:{v},")}
    if not set(values) <= set(types):
        raise TokenError("unknown-field")
    optional = [name for name, opt, _ in layout if opt]
    if not is_identity(set(values), identities):
        raise TokenError("missing-field")
    out = leb128(code)
    if optional:
        out += bytes([sum(1 << i for i, name in enumerate(optional) if name in values)])
    chosen = [name for name, _, _ in layout if name in values]
    for name in chosen:
        try:
            flag, wire = pack(types[name], values[name])
        except ValueError:
            raise TokenError("bad-field") from None
        last, size = name == chosen[-1], b""
        if types[name] in TEXTS:
            size = bytes([flag]) if last else leb128(len(wire) * 2 + flag)
        elif fixed(types[name]) is None and not last:
            size = leb128(len(wire))
        out += size + wire
    return out


def finish(signed, tag):
    word = encode_word(signed + tag + crc16(signed + tag))
    if len(word) > 4096:
        raise TokenError("too-long", 4096)
    return word


def again(token):
    """The word of a token that was read, made anew from its parts and its tag (TOK-2)."""
    return finish(signed_bytes(token.suite, token.key_id, token.issued, token.lifetime, token.platform, token.kind,
                               token.fields, token.scenes, token.pin, token.sharer,
                               None if token.platform else leb128(token.code) + token.rest), token.tag)


def make(key, issued, lifetime, platform, kind, values, scenes=(), pin=None, sharer=None):
    signed = signed_bytes(key.suite, key.key_id, issued, lifetime, platform, kind, values, scenes, pin, sharer)
    return finish(signed, sign(key, signed))
