# SPDX-License-Identifier: Apache-2.0
"""The five verdicts on tokens by a trust list and a policy: each reason, and each order of two of them."""

import hashlib

from cases_verify import OK, verdicts
from corpus import Parts
from policy_cases_load import policy, rule, text as policy_text
from test_keys import BY_NAME
from trust_list import document, fingerprint, listed, text

ROOT, KEY, NEXT = "ed25519-1", "sm2-1", "p256-1"
# Two Ed25519 keys whose ids are the same.
TWIN_A, TWIN_B = "ed25519-twin-1", "ed25519-twin-2"
NOW = "2026-11-22T08:30:00Z"
VIDEO = ("douyin", "video", {"id": "7346971177114611826"})
PAGE = "https://mall.example/a"


def page(url):
    return ("web", "page", {"url": url})


def key(name, not_before="2026-01-01T00:00:00Z", not_after="2027-01-01T00:00:00Z", status="active"):
    return listed(BY_NAME[name], not_before=not_before, not_after=not_after, status=status)


def signed(keys=None, bindings=None, grade="a", revoked=None, **members):
    return {
        "format": 1, "list": "example.cn", "version": 7, "issued_at": "2026-11-01T00:00:00Z",
        "expires_at": "2027-02-01T00:00:00Z", "roots": {"threshold": 1, "keys": [listed(BY_NAME[ROOT])]},
        "issuers": [{
            "id": "example-mall", "name": {"en": "Example Mall", "zh": "示例商城"},
            "contact": "mailto:complaints@mall.example", "grade": grade, "keys": keys or [key(KEY)],
            "bindings": bindings or {"domains": ["mall.example", "taobao.com"], "platforms": ["douyin"]}}],
        "revoked": revoked or {}, **members}


def revoke(kind, name, value):
    return {kind: [{name: value, "reason": "compromised", "at": "2026-11-20T00:00:00Z"}]}


def decision(action, reason, rule):
    return {"action": action, "reason": reason, "rule": rule}


MINI = {"appid": "wx0123456789abcdef", "path": "pages/index"}
MINI_LINK = "weixin://dl/business/?appid=wx0123456789abcdef&path=pages/index"
BILIBILI = "https://www.bilibili.com/video/BV17x411w7KC"


def revoked_targets(case, token):
    """Revocations by every kind of target, and targets beside them that stay valid."""
    def revoked(id, spec, comment, target, found=True, bindings=None, **members):
        entry = {**members, "reason": "fraud", "at": "2026-11-20T00:00:00Z"}
        value = signed(bindings=bindings, revoked={"targets": [entry]})
        verdict = ("current", "revoked-target") if found else ()
        case(id, spec, comment, Parts(key=KEY, target=target), *verdict, value=value)

    def mini(**fields):
        return ("wechat", "mini_program", MINI | fields)

    wechat, talk = {"platforms": ["wechat"]}, {"platforms": ["bilibili"]}
    revoked("mini-query", "TRU-56", "a page of a mini-program, with a query", mini(query="a=1"), bindings=wechat, url=MINI_LINK)
    revoked("mini-version", "TRU-56", "a page of a mini-program, as another version", mini(env_version="trial"),
            bindings=wechat, url=MINI_LINK)
    revoked("mini-other-page", "TRU-56", "another page of the mini-program", mini(path="pages/other"), False, wechat,
            url=MINI_LINK)
    revoked("mini-whole", "TRU-56", "a page of a mini-program that was revoked without one", mini(), bindings=wechat,
            url="weixin://dl/business/?appid=wx0123456789abcdef")
    revoked("video-time", "TRU-56", "a video, from a time on", ("bilibili", "video", {"bvid": "BV17x411w7KC", "t": "1"}),
            bindings=talk, url=BILIBILI)
    revoked("video-part", "TRU-56", "a part of a video", ("bilibili", "video", {"bvid": "BV17x411w7KC", "p": "2"}),
            bindings=talk, url=BILIBILI + "?t=1")
    revoked("video-other", "TRU-56", "another video", ("bilibili", "video", {"bvid": "BV1xx411c7mD", "t": "1"}), False, talk,
            url=BILIBILI + "?t=1")
    for id, url, target in (
            ("no-query", PAGE, PAGE + "?x=1#y"), ("parameters", PAGE + "?id=1&b=%31", PAGE + "?b=1&x=2&id=1"),
            ("spelling", PAGE + "/b", "https://mall.example/%61//b/")):
        revoked(f"page-{id}", "TRU-57", "a page of no platform, as somebody else writes it", page(target), url=url)
    for id, url, target in (
            ("below", PAGE, PAGE + "/b"), ("fewer", PAGE + "?id=1&b=1", PAGE + "?id=1"), ("value", PAGE + "?id=1", PAGE + "?id=12"),
            ("host", PAGE, "https://a.mall.example/a")):
        revoked(f"page-{id}", "TRU-57", "another page of the host or one below", page(target), False, url=url)
    revoked("mini-program", "TRU-58", "any page of a mini-program", mini(), bindings=wechat, platform="wechat",
            mini_program="wx0123456789abcdef")
    revoked("mini-program-elsewhere", "TRU-58", "the same id on another platform", mini(), False, wechat, platform="qq",
            mini_program="wx0123456789abcdef")
    certificate = ":".join(["AB"] * 32)
    apps = {"apps": [{"system": "android", "id": "com.example", "certificates": [certificate], "confirmed_by": certificate}]}
    for id, kind in (("store", "app"), ("other-store", "myapp")):
        revoked(f"app-{id}", "TRU-58", "an app, in each store", ("android", kind, {"package": "com.example"}), bindings=apps,
                system="android", app="com.example")
    revoked("app-link", "TRU-56", "an app by its link in another store", ("android", "myapp", {"package": "com.example"}),
            bindings=apps, url="market://details?id=com.example")
    revoked("app-system", "TRU-58", "an app of the id on another system", ("android", "app", {"package": "com.example"}), False,
            apps, system="harmony", app="com.example")
    revoked("host", "TRU-59", "a page below a host", page("https://a.mall.example/a"), host="mall.example")
    revoked("host-item", "TRU-59", "an item whose page is below a host", ("taobao", "item", {"id": "520813250866"}),
            host="taobao.com")
    revoked("host-above", "TRU-59", "a page above the host", page(PAGE), False, host="a.mall.example")
    revoked("path", "TRU-59", "a page below a path", page("https://mall.example/a/b?c"), host="mall.example", path="/a")
    revoked("path-segment", "TRU-59", "a page whose path only begins alike", page("https://mall.example/ab"), False,
            host="mall.example", path="/a")
    revoked("path-host", "TRU-59", "the path on a host below", page("https://a.mall.example/a"), False, host="mall.example",
            path="/a")
    case("this-issuer", "TRU-60", "the issuer was revoked", token, "current", "revoked-issuer",
         value=signed(revoked=revoke("issuers", "issuer", "example-mall")))
    case("issuer-before-target", "TRU-41", "issuer and target were revoked", token, "current", "revoked-issuer",
         value=signed(revoked=revoke("issuers", "issuer", "example-mall") | revoke("targets", "host", "taobao.com")))
    case("key-before-issuer", "TRU-41", "key and issuer were revoked", token, "current", "revoked-key",
         value=signed(revoked=revoke("issuers", "issuer", "example-mall")
                      | revoke("keys", "key", fingerprint(BY_NAME[KEY]))))
    case("other-issuer-revoked", "TRU-60", "another issuer was revoked", token,
         value=signed(revoked=revoke("issuers", "issuer", "example-mall-2")))


def add(file):
    def case(id, spec, comment, token, verdict=None, error=None, value=None, policy=None, scene=None, mode=None, now=NOW,
             decided=None, accepted=NOW, file_of=None):
        value = value or signed()
        found = {**OK} if verdict is None else verdicts(verdict)
        if verdict == "issuer" and error != "unknown-key":
            found["signature"] = "ok"
        known = error not in ("unknown-key", "wrong-suite", "invalid-signature")
        given = {
            "input": token.word, "list": text(document(value, BY_NAME[ROOT]), None), "roots": [ROOT],
            "accepted_at": accepted, "policy": policy, "scene": scene, "user_mode": mode, "now": now, "verdicts": found,
            "issuer": {"id": "example-mall", "grade": value["issuers"][0]["grade"]} if known else None,
            "decision": decided, **({"policy_file": file_of} if file_of else {})}
        if error:
            file.invalid(f"{error}/{id}", spec, comment, error, 0, **given)
        else:
            file.valid(f"valid/{id}", spec, comment, **given)

    token = Parts(key=KEY)
    digest = hashlib.sha256(token.bytes).hexdigest()

    case("platform", "TRU-40", "an item on a domain of its issuer", token)
    case("domain", "TRU-40", "a page of a domain of its issuer", Parts(key=KEY, target=page(PAGE)))
    case("rotation", "TRU-40", "one of two keys whose times overlap", Parts(key=NEXT),
         value=signed([key(KEY), key(NEXT, "2026-11-20T00:00:00Z")]))
    case("retired", "TRU-14", "a key that signs no more, a token from before", Parts(key=KEY, issued="2026-10-31T08:00:00Z"),
         value=signed([key(KEY, not_after="2026-11-01T00:00:00Z", status="retired")]))
    case("minute-of-key", "TRU-14", "the token says the minute in which its key begins", token,
         value=signed([key(KEY, "2026-11-22T08:00:59Z")]))
    case("other-token-revoked", "TRU-41", "another token was revoked", token,
         value=signed(revoked=revoke("tokens", "token", hashlib.sha256(b"another").hexdigest())))
    case("other-target-revoked", "TRU-41", "another item was revoked", token,
         value=signed(revoked=revoke("targets", "url", "https://item.taobao.com/item.htm?id=1")))

    case("no-list-has-it", "TRU-39", "a key that the list does not have", Parts(key="ed25519-2"), "issuer", "unknown-key")
    case("forged", "TRU-39", "a tag of another key in the name of this one", Parts(key=KEY, tag=Parts(key="sm2-2").tag),
         "signature", "invalid-signature")
    case("replayed-suite", "TRU-39", "the id of the key with another suite", Parts(key=KEY, suite=3), "signature",
         "wrong-suite")
    case("held-too-long", "TRU-37", "the list expires while it is held", token, "issuer", "trust-list-expired",
         now="2027-02-01T00:00:00Z")
    case("before-key", "TRU-40", "a token from before its key", token, "issuer", "key-not-valid",
         value=signed([key(KEY, "2026-11-22T08:01:00Z")]))
    case("after-key", "TRU-40", "a token from after its key", token, "issuer", "key-not-valid",
         value=signed([key(KEY, not_after="2026-11-22T08:00:00Z")]))
    case("other-domain", "TRU-40", "a page of somebody else's", Parts(key=KEY, target=page("https://evil.example/")), "issuer",
         "target-not-bound")
    case("sub-label", "TRU-40", "a domain that only ends alike", Parts(key=KEY, target=page("https://evilmall.example/")),
         "issuer", "target-not-bound")
    case("another-platform", "TRU-40", "an item of a competitor",
         Parts(key=KEY, target=("jd", "item", {"sku": "100012043978"})), "issuer", "target-not-bound")
    case("first-of-two", "TRU-40", "neither the time of the key nor the target: the key comes first",
         Parts(key=KEY, target=page("https://evil.example/")), "issuer", "key-not-valid",
         value=signed([key(KEY, "2026-11-22T08:01:00Z")]))
    case("list-before-token", "TRU-40", "neither the list nor the token holds any more", token, "issuer",
         "trust-list-expired", now="2027-03-01T00:00:00Z")

    case("token-first", "TRU-41", "the token has expired and was revoked", token, "current", "expired",
         value=signed(revoked=revoke("tokens", "token", digest)), now="2026-12-22T08:00:00Z")
    case("status", "TRU-41", "the key is marked as revoked", token, "current", "revoked-key",
         value=signed([key(KEY, status="revoked")]))
    case("entry", "TRU-26", "the key is among those that were revoked", token, "current", "revoked-key",
         value=signed(revoked=revoke("keys", "key", fingerprint(BY_NAME[KEY]))))
    case("whatever-its-time", "TRU-41", "a revoked key that was out of its time as well", token, "current", "revoked-key",
         value=signed([key(KEY, "2026-11-23T00:00:00Z", status="revoked")]))
    case("this-token", "TRU-41", "the token was revoked", token, "current", "revoked-token",
         value=signed(revoked=revoke("tokens", "token", digest)))
    case("this-item", "TRU-25", "the target was revoked by its link on another page", token, "current", "revoked-target",
         value=signed(revoked=revoke("targets", "url", "https://h5.m.taobao.com/awp/core/detail.htm?id=520813250866")))

    revoked_targets(case, token)

    video = Parts(key=KEY, target=VIDEO)
    wechat = "wechat-2021-11-29"
    case("chat", "POL-24", "one-to-one chats open all links, and keep tokens as text", video, "allowed",
         "policy-token-only", policy=wechat, scene="wechat.chat", decided=decision("token_only", "token-as-text", "tokens"))
    case("group-commerce", "POL-24", "groups open items, and keep tokens as text", token, "allowed", "policy-token-only",
         policy=wechat, scene="wechat.group", decided=decision("token_only", "token-as-text", "tokens"))
    case("group-video", "TRU-42", "groups open no videos", video, "allowed", "policy-token-only", policy=wechat,
         scene="wechat.group", decided=decision("token_only", "category-closed", "group-others"))
    case("moments", "TRU-42", "Moments bar tokens, wherever they lead", token, "allowed", "policy-denied", policy=wechat,
         scene="wechat.moments", decided=decision("deny", "token-barred", "moments-tokens"))
    case("moments-before", "TRU-42", "the day before Moments barred tokens: the link stays text", token, "allowed",
         "policy-token-only", policy="wechat-2018-05-29", scene="wechat.chat",
         decided=decision("token_only", "scene-closed", "external-links"))
    case("no-scene", "TRU-42", "a policy, and no scene", token, "allowed", "scene-required", policy="neutral")
    case("neutral", "TRU-42", "the neutral policy opens it anywhere", token, policy="neutral", scene="any.app",
         decided=decision("open", "lawful-link", "open"))
    case("grade-a", "TRU-42", "the strict policy opens links of good credit", token, policy="strict", scene="sms",
         decided=decision("open", "known-issuer", "known"))
    case("grade-d", "TRU-42", "the strict policy warns of links of little credit", token, policy="strict", scene="sms",
         value=signed(grade="d"), decided=decision("warn", "low-grade", "low-grade"))
    case("not-asked", "TRU-42", "a policy is not asked about what has expired", token, "current", "expired",
         policy="neutral", scene="web", now="2026-12-22T08:00:00Z")
    bound = Parts(key=KEY, scenes=["wechat.chat"])
    case("bound-elsewhere", "TRU-42", "the token's own scenes come before the policy", bound, "allowed",
         "scene-not-allowed", policy="neutral", scene="web")
    risky = Parts(key=KEY, target=page("https://mall.example/login?access_token=0123456789abcdef"))
    case("warned", "TRU-42", "a credential in the link is a risk that the neutral policy warns of", risky, policy="neutral",
         scene="web", decided=decision("warn", "risk-warning", "suspicious"))
    modes(case)
    collisions(case)


def modes(case):
    """Decisions by the reader's mode alone: the same token, list, scene and time."""
    shop = Parts(key=KEY)
    by_mode = policy_text(policy(
        rule("all"), rule("elders", "warn", ["all"], user_mode=["elder"]),
        rule("minors", "deny", ["all"], user_mode=["minor"])))
    for mode, action, by in (
            (None, "open", "all"), ("standard", "open", "all"), ("open_links", "open", "all"), ("elder", "warn", "elders")):
        case(f"mode-{(mode or 'none').replace('_', '-')}", "TRU-42", f"the policy is told the reader's mode {mode or 'standard'}",
             shop, file_of=by_mode, scene="web", mode=mode, decided=decision(action, "lawful-link", by))
    case("mode-minor", "TRU-42", "what is closed to minors", shop, "allowed", "policy-denied", file_of=by_mode, scene="web",
         mode="minor", decided=decision("deny", "lawful-link", "minors"))


def collisions(case):
    """Two keys of the list with one id: each belongs to its own issuer, whichever is tried first."""
    for name, other, id in ((TWIN_A, TWIN_B, "first"), (TWIN_B, TWIN_A, "second")):
        both = signed([key(TWIN_A), key(TWIN_B)])
        case(f"collision-{id}", "TRU-38", "two listed keys with one id: the token is of one of them", Parts(key=name),
             value=both)
        case(f"collision-revoked-{id}", "TRU-38", "of two listed keys with one id the other was revoked", Parts(key=name),
             value=signed([key(name), key(other, status="revoked")]))
        case(f"collision-{id}", "TRU-38", "of two listed keys with one id the one that made the token was revoked",
             Parts(key=name), "current", "revoked-key", value=signed([key(name, status="revoked"), key(other)]))
        case(f"collision-only-other-{id}", "TRU-38", "the list has the other key with this id alone", Parts(key=name),
             "signature", "invalid-signature", value=signed([key(other)]))
