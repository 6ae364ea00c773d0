# SPDX-License-Identifier: Apache-2.0
"""Trust lists by Docs/Spec/Trust.md: the canonical form, signing, accepting, and the coverage of bindings.

Written from the document, with nothing of the Swift code: the vectors hold the two against each other.
"""

import base64
import hashlib
import json
import re
from urllib.parse import urlsplit

from independent.times import parse_time

CONTEXT = b"swift-share-token trust list v1\0"
ESCAPES = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r"}


def canonical(value):
    """RFC 8785 for values without fractions."""
    if isinstance(value, dict):
        names = sorted(value, key=lambda name: name.encode("utf-16-be"))
        return "{" + ",".join(f"{canonical(name)}:{canonical(value[name])}" for name in names) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    if isinstance(value, str):
        return '"' + "".join(
            ESCAPES.get(character) or (f"\\u{ord(character):04x}" if character < " " else character)
            for character in value) + '"'
    assert value is True or value is False or value is None or isinstance(value, int)
    return {True: "true", False: "false", None: "null"}[value] if not type(value) is int else str(value)


def message(signed):
    return CONTEXT + canonical(signed).encode()


def fingerprint(key):
    return hashlib.sha256(key.key.info).hexdigest()


def listed(key, **members):
    return {"suite": key.suite, "public_key": base64.b64encode(key.key.info).decode(), **members}


def signature(signed, key):
    return {"key": fingerprint(key), "signature": base64.b64encode(key.sign(message(signed))).decode()}


def document(signed, *keys):
    return {"signed": signed, "signatures": [signature(signed, key) for key in keys]}


def text(value, indent=1):
    return json.dumps(value, ensure_ascii=False, indent=indent)


def accept(value, verified, state, now, may_be_expired=False):
    """The error of a well-formed list, or the state after it; `verified` are the fingerprints whose signatures are good.

    A state has the id of the list, the fingerprints of the roots, the threshold, and the last list or None.
    """
    signed, signers = value["signed"], [entry["key"] for entry in value["signatures"]]
    name, roots, threshold, last = state
    if signed["list"] != name:
        return "wrong-trust-list"

    def count(keys, needed, code):
        for signer in signers:
            if signer in keys and signer not in verified:
                return "bad-root-signature"
        return None if len([key for key in keys if key in verified]) >= needed else code

    error = count(roots, threshold, "too-few-signatures")
    own = [hashlib.sha256(base64.b64decode(key["public_key"])).hexdigest() for key in signed["roots"]["keys"]]
    if not error and (set(own), signed["roots"]["threshold"]) != (set(roots), threshold):
        error = count(own, signed["roots"]["threshold"], "unsigned-roots")
    if error:
        return error
    issued, expires = parse_time(signed["issued_at"]), parse_time(signed["expires_at"])
    if expires - issued > 400 * 86400:
        return "trust-list-too-long"
    if parse_time(now) < parse_time(signed["issued_at"]):
        return "trust-list-not-yet-valid"
    if parse_time(now) >= expires and not may_be_expired:
        return "trust-list-expired"
    digest = hashlib.sha256(message(signed)).hexdigest()
    if last and (last["version"], last["digest"]) != (signed["version"], digest):
        if set(own) == set(roots) or issued <= parse_time(last["issued_at"]):
            if signed["version"] == last["version"]:
                return "trust-list-fork"
            if signed["version"] < last["version"] or issued < parse_time(last["issued_at"]):
                return "trust-list-rollback"
    if (set(own), signed["roots"]["threshold"]) != (set(roots), threshold):
        roots, threshold = own, signed["roots"]["threshold"]
    return name, roots, threshold, {"version": signed["version"], "digest": digest, "issued_at": signed["issued_at"]}


def replay(values, verified, state, now):
    """The state after a chain of lists, of which all but the last only change the roots; or the first error."""
    for place, value in enumerate(values):
        signed, (name, _, _, last) = value["signed"], state
        is_last = place == len(values) - 1
        if not is_last and last and signed["list"] == name and (
                parse_time(signed["issued_at"]), signed["version"]) <= (parse_time(last["issued_at"]), last["version"]):
            continue
        found = accept(value, verified(value), state, now, not is_last)
        if found == "too-few-signatures" and not is_last:
            continue
        if isinstance(found, str):
            return found
        state = found
    return state


# The rules of https://publicsuffix.org/list/ that the vectors touch.
SUFFIXES = {"amazonaws.com.cn", "s3.amazonaws.com", "com", "cn", "jp", "*.kawasaki.jp", "!city.kawasaki.jp", "example"}
NOBODYS = {"web", "android", "miniapp", "quickapp"}
MINI_PROGRAMS = {
    ("alipay", "mini_program"): "appId", ("baidu", "smart_program"): "appkey", ("bytedance", "mini_game"): "app_id",
    ("bytedance", "mini_program"): "app_id", ("dingtalk", "mini_program"): "miniAppId",
    ("feishu", "mini_program"): "appId", ("feishu", "web_app"): "appId", ("kuaishou", "mini_program"): "appid",
    ("qq", "mini_program"): "appid", ("quickapp", "page"): "package", ("wechat", "mini_program"): "appid",
}
APPS = {("android", kind): ("package", {"android"})
        for kind in ("app", "honor_app", "myapp", "oppo_app", "samsung_app", "vivo_app")}
APPS |= {("appgallery", "app"): ("id", {"android", "harmony"}), ("xiaomi_market", "app"): ("id", {"android"})}


def suffix_length(labels):
    """How many labels the public suffix of a host has."""
    best = 1
    for count in range(1, len(labels) + 1):
        rule = ".".join(labels[-count:])
        if "!" + rule in SUFFIXES:
            return count - 1
        if rule in SUFFIXES or ".".join(["*"] + labels[-count:][1:]) in SUFFIXES:
            best = max(best, count)
    return best


def covering_domain(domains, url):
    parts = urlsplit(url)
    if parts.scheme != "https" or "@" in parts.netloc or ":" in parts.netloc:
        return None
    for domain in domains:
        labels, above = parts.netloc.split("."), domain.split(".")
        if labels[-len(above):] == above and len(above) > suffix_length(labels):
            return domain
    return None


# The fields that are links: the vectors have pages in them only.
LINK_FIELDS = {"fallback_url", "redirect_url", "lk_target_url"}


def coverage(bindings, target):
    """The binding that covers a target, as vectors spell it; None if no binding does."""
    platform, kind, fields = target["platform"], target["kind"], target["fields"]
    domains = bindings.get("domains", [])
    runs_platform = platform not in NOBODYS and platform in bindings.get("platforms", [])
    if platform == "miniapp":
        return None
    for name, value in fields.items():
        is_link = re.match(r"([A-Za-z][A-Za-z0-9+.-]*:[/\\]{2}|[/\\]{2}|https?:|javascript:|data:)", value)
        counts = name in LINK_FIELDS or is_link and not runs_platform
        if platform != "web" and counts and not covering_domain(domains, value):
            return None
    if runs_platform:
        return {"binding": "platforms", "value": platform}
    mini, app = MINI_PROGRAMS.get((platform, kind)), APPS.get((platform, kind), (None, None))
    if fields.get(mini) is None and fields.get(app[0]) is None:
        domain = covering_domain(domains, target["url"])
        return domain and {"binding": "domains", "value": domain}
    if mini:
        if {"platform": platform, "id": fields[mini]} in bindings.get("mini_programs", []):
            return {"binding": "mini_programs", "value": fields[mini]}
        return None
    for entry in bindings.get("apps", []):
        if entry["system"] in app[1] and entry["id"] == fields[app[0]] and "confirmed_by" in entry:
            return {"binding": "apps", "value": entry["id"]}
    return None
