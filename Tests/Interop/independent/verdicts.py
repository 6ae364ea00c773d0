# SPDX-License-Identifier: Apache-2.0
"""The five verdicts on a token."""
import hashlib
from dataclasses import dataclass

from .digests import sm3
from .keys import tag_matches
from .making import DOMAIN
from .tokens import Token, read_word, scene_fault
from .words import TokenError

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
    if not any([tag_matches(k, DOMAIN + token.signed, token.tag) for k in able]):
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
