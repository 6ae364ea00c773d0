# SPDX-License-Identifier: Apache-2.0
"""The five verdicts: keys, signatures, times and scenes."""

import hashlib
import hmac
from urllib.parse import quote

from cases_decode_valid import PIN
from corpus import ISSUED, Parts, after
from independent.curves import P256, SM2, halves, numbers, sign_sm2
from independent.huffman import shorter
from independent.keys import ED_L, mac
from independent.making import DOMAIN
from independent.verdicts import VERDICTS, pin_of
from independent.words import leb128
from test_keys import BY_NAME

DESTINATION = "https://item.taobao.com/item.htm?id=520813250866"
NOW = "2026-11-22T08:30:00Z"
OK = dict.fromkeys(VERDICTS, "ok")
SUITE_KEYS = ["ed25519-1", "sm2-1", "p256-1", "hmac-sha256-1", "hmac-sm3-1", "compact-1"]


def verdicts(failed):
    if failed == "issuer":  # Nothing could check the signature.
        return {**dict.fromkeys(VERDICTS, "not_checked"), "well_formed": "ok", "issuer": "failed"}
    place = VERDICTS.index(failed)
    if failed == "signature":
        place = 1
    return {name: "ok" if index < place else "failed" if index == place else "not_checked"
            for index, name in enumerate(VERDICTS)}


def add(file):
    def valid(id, spec, comment, word, keys, now=NOW, scene=None, destination=None):
        file.valid(id, spec, comment, input=word, keys=keys, now=now, scene=scene, destination=destination,
                   verdicts=OK)

    def invalid(id, spec, comment, verdict, error, word, keys, now=NOW, scene=None, destination=None, offset=0):
        file.invalid(f"{error}/{id}", spec, comment, error, offset, input=word, keys=keys, now=now, scene=scene,
                     destination=destination, verdicts=verdicts(verdict))

    def signature(id, spec, comment, word, keys, error="invalid-signature"):
        invalid(id, spec, comment, "signature", error, word, keys)

    for key in SUITE_KEYS:
        valid(f"signature/{key[:-2]}", "TOK-42", f"a token of suite {key[:-2]}", Parts(key=key).word, [key])
    keys(valid, invalid, signature)
    tags(valid, signature)
    curve_tags(valid, signature)
    mac_tags(signature)
    times(valid, invalid)
    scenes(valid, invalid)
    pins(valid, invalid)
    malformed(invalid)
    targets(file, valid, invalid)


def keys(valid, invalid, signature):
    word = Parts().word
    valid("keys/among-many", "TOK-57", "the one key among many", Parts(key="p256-2").word, SUITE_KEYS + ["p256-2"])
    for id, order in [("twin-first", ["hmac-sha256-twin", "hmac-sha256-1"]),
                      ("twin-last", ["hmac-sha256-1", "hmac-sha256-twin"])]:
        valid(f"keys/{id}", "TOK-57", "two keys with one id: the right one is found", word, order)
    valid("keys/other-suite-first", "TOK-57", "a key of another suite with the same id is passed over", word,
          ["hmac-sm3-twin", "hmac-sha256-1"])
    valid("keys/compact-twins", "TOK-57", "two compact keys with one id", Parts(key="compact-twin").word,
          ["compact-1", "compact-twin"])
    invalid("no-keys", "TOK-56", "no key at all", "issuer", "unknown-key", word, [])
    for key in SUITE_KEYS:
        others = [other for other in SUITE_KEYS + ["ed25519-2", "sm2-2", "p256-2", "hmac-sha256-2", "compact-2"]
                  if BY_NAME[other].id != BY_NAME[key].id]
        invalid(f"{key[:-2]}", "TOK-56", "keys with other ids only", "issuer", "unknown-key", Parts(key=key).word,
                others)
    invalid("two-bytes-of-four", "TOK-56", "ids are compared whole: the first two bytes are not enough", "issuer",
            "unknown-key", Parts(key="compact-1").word, ["hmac-sha256-1"])
    invalid("four-bytes-of-two", "TOK-56", "nor does a short id stand for a long one", "issuer", "unknown-key",
            word, ["compact-1"])
    signature("twin-only", "TOK-57", "another secret with the same label", word, ["hmac-sha256-twin"])
    signature("same-label-sm3", "TOK-57", "a key of another suite with the same id", word, ["hmac-sm3-twin"],
              error="wrong-suite")


def tags(valid, signature):
    def altered(tag, index, bit=1):
        return tag[:index] + bytes([tag[index] ^ bit]) + tag[index + 1:]

    for key in SUITE_KEYS:
        good, suite = Parts(key=key), key[:-2]
        signature(f"{suite}-first-bit", "TOK-42", "the first bit of the tag altered",
                  Parts(key=key, tag=altered(good.tag, 0, 0x80)).word, [key])
        signature(f"{suite}-last-bit", "TOK-47" if good.key.key.suite > 3 else "TOK-42", "the last bit of the tag altered",
                  Parts(key=key, tag=altered(good.tag, -1 % len(good.tag))).word, [key])
        signature(f"{suite}-zeros", "TOK-42", "a tag of zeros", Parts(key=key, tag=bytes(len(good.tag))).word, [key])
        other = ("taobao", "item", {"id": "520813250867"})
        signature(f"{suite}-other-target", "TOK-42", "the tag of another target",
                  Parts(key=key, tag=good.tag, target=other).word, [key])
    good = Parts(key="ed25519-1")
    signature("other-issued", "TOK-42", "the time of issue altered",
              Parts(key="ed25519-1", issued="2026-11-22T08:01:00Z", tag=good.tag).word, ["ed25519-1"])
    signature("other-lifetime", "TOK-42", "the lifetime altered",
              Parts(key="ed25519-1", life=86_400, tag=good.tag).word, ["ed25519-1"])
    signature("claims-removed", "TOK-42", "the scenes taken away",
              Parts(key="ed25519-1", tag=Parts(key="ed25519-1", scenes=("sms",)).tag).word, ["ed25519-1"])
    signature("pin-altered", "TOK-42", "another pin",
              Parts(key="ed25519-1", pin=bytes(16), tag=Parts(key="ed25519-1", pin=PIN).tag).word, ["ed25519-1"])
    signature("no-domain", "TOK-42", "a tag over the token without the domain string",
              Parts(key="ed25519-1", message=good.message[len(DOMAIN):]).word, ["ed25519-1"])
    signature("domain-without-zero", "TOK-42", "the domain string without its zero byte",
              Parts(key="ed25519-1", message=good.message.replace(b"\0", b"", 1)).word, ["ed25519-1"])
    for first, second in [("ed25519-1", "p256-1"), ("p256-1", "sm2-1"), ("sm2-1", "ed25519-1")]:
        # A tag of one suite in a token of another, which a verifier would take that let the token choose.
        source, target = BY_NAME[first], BY_NAME[second]
        signature(f"{second[:-2]}-tag-of-{first[:-2]}", "TOK-43", f"a tag of {first} in a token of {second}",
                  Parts(key=second, tag=source.sign(Parts(key=second).message)).word, [first, second])
        signature(f"{first[:-2]}-named-{second[:-2]}", "TOK-43",
                  f"a token of {first} that names the suite {second[:-2]}",
                  Parts(key=first, suite=target.key.suite).word, [first, second], error="wrong-suite")
    signature("ed25519-named-hmac", "TOK-43", "the public key as the secret of a MAC",
              hmac_with_public_key("ed25519-1"), ["ed25519-1"], error="wrong-suite")
    signature("hmac-sm3-named-sha256", "TOK-43", "the suite of a shared key replaced by its neighbour",
              Parts(key="hmac-sm3-1", suite=4).word, ["hmac-sm3-1"], error="wrong-suite")
    ed25519_tags(signature)


def hmac_with_public_key(name):
    key = BY_NAME[name]
    message = Parts(key=name, suite=4, tag=b"").message
    return Parts(key=name, suite=4, tag=hmac.new(key.key.material, message, hashlib.sha256).digest()[:12]).word


def ed25519_tags(signature):
    good = Parts(key="ed25519-1")
    s = int.from_bytes(good.tag[32:], "little") + ED_L
    signature("ed25519-s-plus-l", "TOK-44", "S + L: the same equation, another text",
              Parts(key="ed25519-1", tag=good.tag[:32] + s.to_bytes(32, "little")).word, ["ed25519-1"])
    signature("ed25519-halves-swapped", "TOK-44", "S before R",
              Parts(key="ed25519-1", tag=good.tag[32:] + good.tag[:32]).word, ["ed25519-1"])
    identity = (1).to_bytes(32, "little") + bytes(32)
    signature("ed25519-identity", "TOK-44", "the neutral point and zero, which hold under a key of small order",
              Parts(key="ed25519-1", tag=identity).word, ["ed25519-1"])


def curve_tags(valid, signature):
    for key, curve in [("p256-1", P256), ("sm2-1", SM2)]:
        good, suite = Parts(key=key), key[:-2]
        spec = "TOK-46" if suite == "p256" else "TOK-45"
        r, s = numbers(good.tag)

        def tag(id, comment, r, s):
            signature(f"{suite}-{id}", spec, comment, Parts(key=key, tag=halves(r, s)).word, [key])

        tag("r-zero", "r = 0", 0, s)
        tag("s-zero", "s = 0", r, 0)
        tag("r-n", "r = n", curve.n, s)
        tag("s-n", "s = n", r, curve.n)
        tag("swapped", "s before r", s, r)
        if suite == "p256":
            tag("high-s", "n - s: the other signature that anyone can make of one", r, curve.n - s)
            tag("s-above-half", "s one above (n - 1)/2", r, (curve.n - 1) // 2 + 1)
        else:
            tag("n-minus-s", "n - s is no signature of SM2", r, curve.n - s)
            tag("r-plus-s-n", "r + s = n", r, curve.n - r)
    secret = int.from_bytes(BY_NAME["sm2-1"].key.private, "big")
    message = Parts(key="sm2-1").message
    signature("sm2-empty-id", "TOK-45", "signed with an empty distinguishing id, as some libraries do by default",
              Parts(key="sm2-1", tag=sign_sm2(secret, message, b"")).word, ["sm2-1"])
    signature("sm2-other-id", "TOK-45", "signed with another distinguishing id",
              Parts(key="sm2-1", tag=sign_sm2(secret, message, b"ALICE123@YAHOO.COM")).word, ["sm2-1"])


def mac_tags(signature):
    for key, offset in [("hmac-sha256-1", 12), ("hmac-sm3-1", 12), ("compact-1", 8)]:
        parts = Parts(key=key)
        whole, suite = mac(parts.key.key, parts.message), key[:-2]
        signature(f"{suite}-rightmost", "TOK-47", "the last bytes of the MAC instead of the first",
                  Parts(key=key, tag=whole[-offset:]).word, [key])
        signature(f"{suite}-half", "TOK-47", "half of the MAC, then zeros",
                  Parts(key=key, tag=whole[:offset // 2] + bytes(offset - offset // 2)).word, [key])
    # A MAC of another length shifts what comes before it: the extra bytes are read as a part of the target.
    parts = Parts()
    user = ("douyin", "video", {"id": "1"})
    longer = Parts(target=user)
    whole = mac(longer.key.key, longer.message)
    signature("hmac-sha256-sixteen-bytes", "TOK-47", "a MAC of 16 bytes: its first four are read as digits of the id",
              Parts(target_bytes=longer.target_bytes + whole[:4],
                    tag=whole[4:16]).word, ["hmac-sha256-1"])
    signature("hmac-sha256-eight-bytes", "TOK-47", "a MAC of eight bytes: four of the target are read as its start",
              Parts(target_bytes=parts.target_bytes[:-4], tag=parts.target_bytes[-4:] + parts.tag[:8]).word,
              ["hmac-sha256-1"])


def times(valid, invalid):
    word = Parts().word
    for id, comment, now in [
            ("five-minutes-early", "five minutes before the issue", "2026-11-22T07:55:00Z"),
            ("at-issue", "the moment of issue", ISSUED), ("last-second", "the last second", "2026-12-22T07:59:59Z"),
            ("other-zone", "a time of another zone", "2026-11-22T16:30:00+08:00")]:
        valid(f"current/{id}", "TOK-58", comment, word, ["hmac-sha256-1"], now=now)
    for id, comment, error, now in [
            ("a-second-too-early", "five minutes and a second before the issue", "not-yet-valid",
             "2026-11-22T07:54:59Z"),
            ("years-early", "a clock of 1970", "not-yet-valid", "1970-01-01T00:00:00Z"),
            ("at-expiry", "the moment of expiry", "expired", "2026-12-22T08:00:00Z"),
            ("years-late", "years later", "expired", "2099-01-01T00:00:00Z")]:
        invalid(id, "TOK-58", comment, "current", error, word, ["hmac-sha256-1"], now=now)
    short = Parts(life=1).word
    valid("current/one-minute", "TOK-58", "the only minute of a token", short, ["hmac-sha256-1"],
          now="2026-11-22T08:00:59Z")
    invalid("one-minute", "TOK-58", "the minute after it", "current", "expired", short, ["hmac-sha256-1"],
            now="2026-11-22T08:01:00Z")
    issued, life = "2055-11-24T20:15:00Z", 32_767 * 60
    longest, end = Parts(issued=issued, life=life).word, after(issued, life)
    valid("current/last-token", "TOK-58", "the last minute that any token can hold", longest, ["hmac-sha256-1"],
          now=after(end, -1))
    invalid("last-token", "TOK-58", "and the next one", "current", "expired", longest, ["hmac-sha256-1"], now=end)
    signed = Parts(key="ed25519-1", scenes=("sms",)).word
    invalid("before-scene", "TOK-55", "the time is told before the scene", "current", "expired", signed,
            ["ed25519-1"], now="2030-01-01T00:00:00Z")
    invalid("signature-before-time", "TOK-55", "the signature is told before the time", "signature",
            "invalid-signature", Parts(key="hmac-sha256-1", tag=bytes(12)).word, ["hmac-sha256-1"],
            now="2030-01-01T00:00:00Z")


def scenes(valid, invalid):
    bound = Parts(key="ed25519-1", scenes=("wechat.chat", "example.app")).word
    keys = ["ed25519-1"]
    valid("scene/with-a-bit", "TOK-59", "a scene that has a bit", bound, keys, scene="wechat.chat")
    valid("scene/named", "TOK-59", "a scene that has a name", bound, keys, scene="example.app")
    valid("scene/no-claim", "TOK-59", "a token without the claim, any scene", Parts(key="ed25519-1").word, keys,
          scene="example.other")
    valid("scene/no-claim-compact", "TOK-59", "a compact token is never bound", Parts(key="compact-1").word,
          ["compact-1"], scene="wechat.moments")
    invalid("none", "TOK-59", "no scene stated", "allowed", "scene-required", bound, keys)
    for id, comment, scene in [("other-bit", "another scene that has a bit", "wechat.moments"),
                               ("other-name", "another name", "example.web"),
                               ("prefix", "the start of a name", "example"),
                               ("longer", "a name and more", "example.app.page")]:
        invalid(id, "TOK-59", comment, "allowed", "scene-not-allowed", bound, keys, scene=scene)


def pins(valid, invalid):
    def pin(digest):
        return pin_of({"sha256": 1, "sm3": 2}[digest], DESTINATION)

    short = ("web", "page", {"url": "https://e.tb.cn/h.7vUJnkd5IQyLbmr"})
    for key, digest in [("ed25519-1", "sha256"), ("sm2-1", "sm3"), ("p256-1", "sha256"), ("hmac-sha256-1", "sha256"),
                        ("hmac-sm3-1", "sm3")]:
        word = Parts(key=key, target=short, pin=pin(digest)).word
        valid(f"pin/{key[:-2]}", "TOK-28", f"the destination that a token of {key[:-2]} pins, by {digest}", word, [key],
              destination=DESTINATION)
        other = "sm3" if digest == "sha256" else "sha256"
        invalid(f"{key[:-2]}-{other}", "TOK-28", f"a pin by {other}, which is not the digest of the suite", "allowed",
                "pin-mismatch", Parts(key=key, target=short, pin=pin(other)).word, [key], destination=DESTINATION)
    word = Parts(key="ed25519-1", target=short, pin=pin("sha256")).word
    valid("pin/not-stated", "TOK-60", "a pin, and no destination to compare", word, ["ed25519-1"])
    valid("pin/none", "TOK-60", "a destination, and no pin to compare", Parts(key="ed25519-1").word, ["ed25519-1"],
          destination=DESTINATION)
    for id, comment, destination in [
            ("other-item", "another item", DESTINATION[:-1] + "7"),
            ("tracker", "a tracker behind it", DESTINATION + "&a=1"),
            ("http", "the same page without https", DESTINATION.replace("https", "http")),
            ("without-scheme", "the same without its scheme", DESTINATION[8:]), ("empty", "an empty destination", "")]:
        invalid(id, "TOK-60", comment, "allowed", "pin-mismatch", word, ["ed25519-1"], destination=destination)
    both = Parts(key="ed25519-1", target=short, pin=pin("sha256"), scenes=("sms",)).word
    invalid("before-pin", "TOK-60", "the scene is told before the destination", "allowed", "scene-not-allowed", both,
            ["ed25519-1"], scene="web", destination="https://example.com/")
    invalid("right-scene", "TOK-60", "the right scene and another destination", "allowed", "pin-mismatch", both,
            ["ed25519-1"], scene="sms", destination="https://example.com/")


def targets(file, valid, invalid):
    """The verdicts on a target once the tag is known to be good."""
    future = {"target_bytes": b"\x7f\x01"}
    for id, comment, parts, now, current in [
            ("genuine", "a code from the future: the token is genuine and holds", future, NOW, "ok"),
            ("expired", "the time is told all the same", future, "2027-11-22T08:30:00Z", "failed"),
            ("private", "a code for private use", {"target_bytes": leb128(1 << 20)}, NOW, "ok")]:
        file.invalid(f"unknown-platform/{id}", "TOK-69" if id == "private" else "TOK-30", comment, "unknown-platform", 0, input=Parts(**parts).word,
                     keys=["hmac-sha256-1"], now=now, scene=None, destination=None,
                     verdicts={**OK, "issuer": "failed", "current": current, "allowed": "not_checked"})
    forged = Parts(**future, tag=bytes(12)).word
    invalid("unknown-code", "TOK-30", "a code from the future under a wrong tag is a forgery first", "signature",
            "invalid-signature", forged, ["hmac-sha256-1"])

    def refused(id, spec, comment, error, data):
        file.invalid(f"{error}/{id}", spec, comment, error, 0, input=Parts(target_bytes=data).word,
                     keys=["hmac-sha256-1"], now=NOW, scene=None, destination=None,
                     verdicts={**OK, "issuer": "failed", "current": "not_checked", "allowed": "not_checked"})

    def text(value, is_last=True):
        flag, body = shorter(value.encode())
        return leb128(flag if is_last else len(body) << 1 | flag) + body

    for id, comment, path in [("two-dots", "a path of two dots", ".."), ("dot", "a path of one dot", "a/."),
                              ("slash-at-the-end", "a path that ends in a slash", "pages/")]:
        refused(id, "TOK-68", f"{comment}: no link can hold it", "unprintable-target",
                QUICK_APP + b"\x01" + text("com.example.quick", False) + text(path))
    for id, comment, value in [
            ("script", "a script to fall back to", "javascript:alert(1)"),
            ("data", "a page inside the link", "data:text/html,a"),
            ("no-slashes", "a link without slashes, which browsers read", "https:evil.example/phish"),
            ("http", "a page without https", "http://mall.example/"),
            ("capitals", "a host in capitals", "https://MALL.example/"),
            ("tracker", "a tracker, so that it is not the canonical URL", "https://mall.example/?utm_source=a"),
            ("blank", "a blank in front", " https://mall.example/"),
            ("user", "a user name", "https://a@mall.example/"),
            ("other-scheme", "a scheme that the platform does not take", "weixin://dl/business/?appid=a"),
            ("wrapper", "a link of the app that opens another one",
             "dingtalk://dingtalkclient/page/link?url=https%3A%2F%2Fevil.example%2F"),
            ("text", "no link at all", "mall")]:
        refused(id, "TOK-67", f"{comment}: no link of a field is spelled so", "target-not-bound",
                DINGTALK + text(value))
    for id, comment, value in [("page", "a page to fall back to", "https://mall.example/"),
                               ("own-app", "a place in the app to fall back to",
                                "dingtalk://dingtalkclient/page/calendar_detail?id=0")]:
        valid(f"link-field/{id}", "TOK-67", f"{comment}, in its one spelling", Parts(
            target_bytes=DINGTALK + text(value)).word, ["hmac-sha256-1"])
    for id, comment, url in [
            ("wrapped-http", "a page that wraps one without https",
             "https://link.zhihu.com/?target=http%3A%2F%2Fmall.example%2F"),
            ("wrapped-six-times", "six wrappers inside one another", wrapped("https://mall.example/", 6))]:
        refused(id, "TOK-66", f"{comment}: nothing that a token may lead to", "target-not-bound",
                b"\0" + text(url.removeprefix("https://")))


def wrapped(url, count):
    for _ in range(count):
        url = "https://link.zhihu.com/?target=" + quote(url, safe="")
    return url


# dingtalk mini_program 1234567890123456 with a fallback_url alone; quickapp page.
DINGTALK = b"\x0f\x20" + (1234567890123456).to_bytes(7, "big")
QUICK_APP = leb128(104)


def malformed(invalid):
    word = Parts().word
    invalid("damaged", "TOK-55", "a damaged token is not verified", "well_formed", "bad-checksum", word[:-1] + "0",
            ["hmac-sha256-1"])
    invalid("marks", "TOK-12", "the marks are not part of the token", "well_formed", "bad-character",
            "￥" + word + "￥", ["hmac-sha256-1"])
    invalid("lifetime", "TOK-55", "a token that could not be read, though its tag is right", "well_formed",
            "bad-lifetime", Parts(life_bytes=b"\0\0").word, ["hmac-sha256-1"])
    invalid("claim", "TOK-24", "a claim from the future is refused, though the tag is right", "well_formed",
            "unknown-claim", Parts(claims=b"\x08").word, ["hmac-sha256-1"])
    invalid("empty", "TOK-55", "no token at all", "well_formed", "no-token", "", ["hmac-sha256-1"])
