# SPDX-License-Identifier: Apache-2.0
"""Making tokens. Each part can be made by itself, so that the generators can build tokens that no correct maker makes."""
from .fields import REGISTER, fixed, is_identity, is_text, pack
from .keys import sign
from .tokens import SCENES, scene_fault
from .words import TokenError, encode_word, leb128

DOMAIN = b"share-token/v1\0"  # before what the tag covers (TOK-42)


def header(suite, key_id, issued, lifetime, version=1):
    """`issued` in minutes since 2024, `lifetime` in bytes."""
    return bytes([version << 4 | suite]) + key_id + issued.to_bytes(3, "big") + lifetime


def lifetime_bytes(suite, minutes):
    """Minutes or hours in two bytes, in the compact suite hours or days in one (TOK-18, TOK-19)."""
    size, most, steps = (1, 127, (60, 1440)) if suite == 6 else (2, 32767, (1, 60))
    for flag, step in enumerate(steps):
        if minutes % step == 0 and 1 <= minutes // step <= most:
            return (flag * (most + 1) + minutes // step).to_bytes(size, "big")
    raise TokenError("bad-lifetime")


def scene_names(names):
    return bytes([len(names)]) + b"".join(bytes([len(name)]) + name.encode() for name in names)


def claims_bytes(scenes=(), pin=None, sharer=None):
    out = bytes([bool(scenes) | bool(pin) << 1 | bool(sharer) << 2])
    if scenes:
        for scene in scenes:
            if scene_fault(scene) is not None:
                raise TokenError("bad-scene", scene_fault(scene))
        names = sorted(set(scenes) - set(SCENES))
        if len(names) > 16:
            raise TokenError("bad-claim")
        bits = sum(1 << i for i, scene in enumerate(SCENES) if scene in scenes)
        out += bytes([bits | (0x80 if names else 0)]) + (scene_names(names) if names else b"")
    return out + (pin or b"") + (sharer or b"")


def target_bytes(platform, kind, values):
    code = next((c for c, r in REGISTER.items() if r[:2] == (platform, kind)), None)
    if code is None:
        raise TokenError("unknown-resource")
    layout, identities = REGISTER[code][2:]
    types = {name: type_ for name, _, type_ in layout}
    # The first word is the default, and a default is left out.
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
        if is_text(types[name]):
            size = bytes([flag]) if last else leb128(len(wire) * 2 + flag)
        elif fixed(types[name]) is None and not last:
            size = leb128(len(wire))
        out += size + wire
    return out


def head_bytes(suite, key_id, issued, lifetime, scenes=(), pin=None, sharer=None):
    """Header and claims; `issued` and `lifetime` in minutes."""
    if not 0 <= issued < 2**24:
        raise TokenError("time-out-of-range")
    out = header(suite, key_id, issued, lifetime_bytes(suite, lifetime))
    if suite != 6:
        return out + claims_bytes(scenes, pin, sharer)
    if scenes or pin or sharer:
        raise TokenError("claims-not-supported")
    return out


def finish(signed, tag):
    word = encode_word(signed + tag)
    if len(word) > 4096:
        raise TokenError("too-long", 4096)
    return word


def again(token):
    """The word of a token that was read, made again from its parts and its tag (TOK-2)."""
    head = head_bytes(token.suite, token.key_id, token.issued, token.lifetime, token.scenes, token.pin, token.sharer)
    target = leb128(token.code) + token.rest
    if token.platform:
        target = target_bytes(token.platform, token.kind, token.fields)
    return finish(head + target, token.tag)


def make(key, issued, lifetime, platform, kind, values, scenes=(), pin=None, sharer=None):
    signed = head_bytes(key.suite, key.key_id, issued, lifetime, scenes, pin, sharer)
    signed += target_bytes(platform, kind, values)
    return finish(signed, sign(key, DOMAIN + signed))
