# SPDX-License-Identifier: Apache-2.0
"""Texts of policies: valid ones with the order of their rules, and those that break one rule of the specification."""

import json

from policy_model import Policy

WORDS = {"en": "words", "zh": "文字"}


def rule(id, action="open", before=(), **members):
    """A rule; conditions are given by their dimension."""
    dimensions = ("scene", "form", "category", "user_mode", "grade", "risk", "platform", "issuer")
    when = {name: members.pop(name) for name in dimensions if name in members}
    return {"id": id, **{name.strip("_"): value for name, value in members.items()}, **({"when": when} if when else {}),
            "action": action, "reason": "lawful-link", "message": WORDS, **({"overrides": list(before)} if before else {})}


def policy(*rules, **members):
    return {"id": "test", "name": WORDS, **members, "rules": list(rules)}


def text(source):
    return json.dumps(source, ensure_ascii=False)


def add(file):
    def good(id, spec, comment, source, given=None):
        file.valid(id, spec, comment, input=given or text(source), order=Policy(source).order())

    def bad(id, spec, comment, error, given, at=0, **members):
        """`at` is the offset, or the text that begins there, or that text and the number of its earlier occurrences."""
        given = given if isinstance(given, str) else text(given)
        if not isinstance(at, int):
            marker, skip = at if isinstance(at, tuple) else (at, 0)
            place = given.index(marker)
            for _ in range(skip):
                place = given.index(marker, place + 1)
            at = len(given[:place].encode())
        file.invalid(id, spec, comment, error, at, input=given, **members)

    def question(at="2024-01-01T00:00:00Z", **members):
        usual = {"scene": "wechat.chat", "form": "url", "category": "commerce", "user_mode": "standard", "grade": None,
                 "risk": None, "platform": None, "issuer": None, "at": at}
        return {**usual, **members}

    every = rule("all")
    simple = policy(every)
    good("valid/least", "POL-7", "one rule that answers everything", simple)
    good("valid/full", "POL-7", "all members that there are", policy(
        rule("all", sources=["law"], inferred=True),
        rule("chats", "warn", ["all"], from_="2021-09-17T00:00:00+08:00", until="2021-11-29T00:00:00+08:00",
             scene=["wechat.chat", "feishu.chat"], form=["url", "qr"], category=["commerce", "games"],
             user_mode=["minor"], grade=["none", "d"], risk=["none", "info"], platform=["taobao"], issuer=["x-1.y_2"]),
        sources=[{"id": "law", "title": "法律", "date": "2021-11-29", "url": "https://example.com/law?a=<b>"}]))
    good("valid/schema", "POL-7", "a schema for editors is not looked at", simple,
         text({"$schema": "scene-policy.json", **simple}))
    good("valid/blanks", "POL-8", "blanks and escapes as JSON has them", simple,
         text(simple).replace('"all"', ' "\\u0061ll"\n'))
    good("valid/written-again", "POL-15", "quotes, escapes and Hanzi in a message", policy(
        {**every, "message": {"en": "\"quoted\" \\ </script> & 'more'", "zh": "“引号”"}}))
    good("order/overrides", "POL-5", "rules go before those that they override", policy(
        rule("a"), rule("b", "warn", ["a"]), rule("c", "deny", ["b"], scene=["sms"])))
    good("order/ids", "POL-6", "rules that do not override one another are sorted by id",
         policy(rule("c", scene=["sms"]), rule("a", form=["url"]), rule("b")))
    good("order/listed", "POL-6", "the order in the list says nothing",
         policy(rule("b"), rule("c", scene=["sms"]), rule("a", form=["url"])))

    bad("json/not-json", "POL-8", "no JSON", "bad-json", "{", 1)
    bad("json/duplicate-name", "POL-8", "a member twice", "duplicate-name",
        text(simple).replace('"action": "open"', '"action": "open", "action": "deny"'), ('"action"', 1))
    bad("json/byte-order-mark", "POL-8", "a byte order mark", "bad-json", "\ufeff" + text(simple))
    file.invalid("json/too-large", "POL-7", "more than 1 MiB", "too-large", 1 << 20, input=text(simple),
                 padding={"text": " " * 64, "count": 1 << 14})

    bad("member/unknown", "POL-9", "a member of the policy that there is not", "unknown-member",
        policy(every, version=1), '"version"')
    bad("member/unknown-in-rule", "POL-9", "a misspelt member of a rule", "unknown-member",
        policy(rule("all", untill="2021-11-29T00:00:00Z")), '"untill"')
    bad("member/unknown-dimension", "POL-9", "a misspelt dimension would let the rule hold everywhere", "unknown-member",
        policy({**every, "when": {"scenes": ["sms"]}}), '"scenes"')
    bad("member/unknown-language", "POL-9", "a language that there is not", "unknown-member",
        policy({**every, "message": {**WORDS, "fr": "mots"}}), '"fr"')
    bad("member/unknown-in-source", "POL-9", "a member of a source that there is not", "unknown-member",
        policy(every, sources=[{"id": "a", "title": "a", "author": "b"}]), '"author"')
    for name in ("id", "name", "rules"):
        bad(f"member/missing-{name}", "POL-9", f"no {name}", "missing-member",
            {key: value for key, value in simple.items() if key != name})
    for name in ("id", "action", "reason", "message"):
        bad(f"member/missing-rule-{name}", "POL-9", f"a rule without {name}", "missing-member",
            policy({key: value for key, value in every.items() if key != name}),
            '{"action"' if name == "id" else '{"id": "all"')
    bad("member/missing-language", "POL-9", "no Chinese", "missing-member",
        policy({**every, "message": {"en": "words"}}), '{"en": "words"}')
    bad("type/array", "POL-9", "a list for a policy", "wrong-type", [simple])
    bad("type/rules", "POL-9", "rules that are no list", "wrong-type", policy() | {"rules": {}}, "{}")
    bad("type/rule", "POL-9", "a rule that is no object", "wrong-type", policy() | {"rules": ["all"]}, '"all"')
    bad("type/text", "POL-9", "a number for a text", "wrong-type", policy({**every, "reason": 1}), "1,")
    bad("type/null", "POL-9", "null for a list", "wrong-type", policy({**every, "when": {"scene": None}}), "null")
    bad("type/condition", "POL-9", "one name for a list", "wrong-type", policy({**every, "when": {"scene": "sms"}}), '"sms"')
    bad("type/inferred", "POL-9", "a text for a truth value", "wrong-type", policy({**every, "inferred": "yes"}), '"yes"')
    for id, name, comment in (("empty", "", "an empty name"), ("upper-case", "All", "capital letters"),
                              ("blank", "a b", "a blank"), ("joint", "a..b", "two joints"), ("end", "a-", "a joint at the end"),
                              ("hanzi", "规则", "Hanzi"), ("long", "a" * 65, "65 bytes")):
        bad(f"name/{id}", "POL-9", f"{comment} in the id of a rule", "bad-value", policy({**every, "id": name}), f'"{name}"')
    bad("value/action", "POL-9", "an action that there is not", "bad-value", policy({**every, "action": "Open"}), '"Open"')
    bad("value/grade", "POL-9", "a grade that there is not", "bad-value", policy(rule("all", grade=["e"])), '"e"')
    bad("value/risk", "POL-9", "a risk that there is not", "bad-value", policy(rule("all", risk=["error"])), '"error"')
    bad("value/scene", "POL-9", "a scene that is none", "bad-scene", policy(rule("all", scene=["WeChat"])), '"WeChat"')
    bad("value/empty-condition", "POL-9", "a condition that nothing meets", "bad-value", policy(rule("all", scene=[])), "[]")
    bad("value/repeated", "POL-9", "a name twice in a condition", "bad-value",
        policy(rule("all", category=["video", "video"])), ('"video"', 1))
    bad("value/until", "POL-9", "a rule that ends before it begins", "bad-value",
        policy(rule("all", from_="2021-11-29T00:00:00Z", until="2021-11-29T00:00:00Z")), ('"2021', 1))
    bad("value/from", "POL-9", "a date for a time", "bad-time", policy(rule("all", from_="2021-11-29")), '"2021')
    for id, comment, moment in (
            ("lower-case-t", "a small t", "2021-11-29t00:00:00Z"), ("lower-case-z", "a small z", "2021-11-29T00:00:00z"),
            ("leap-second", "a leap second", "2016-12-31T23:59:60Z"),
            ("before-0", "an offset that makes the year -1", "0000-01-01T00:00:00+00:01"),
            ("after-9999", "an offset that makes the year 10000", "9999-12-31T23:59:59-00:01"),
            ("offset-24", "an offset of a whole day", "2021-11-29T00:00:00+24:00")):
        bad(f"time/{id}", "POL-23", comment, "bad-time", policy(rule("all", from_=moment)), f'"{moment}')
    bad("value/date", "POL-9", "a day that there is not", "bad-time",
        policy(every, sources=[{"id": "a", "title": "a", "date": "2021-02-29"}]), '"2021')
    bad("value/source", "POL-9", "a source that is not listed", "bad-value", policy({**every, "sources": ["law"]}), '"law"')
    bad("value/source-twice", "POL-9", "two sources with one id", "bad-value",
        policy(every, sources=[{"id": "a", "title": "a"}, {"id": "a", "title": "b"}]), ('{"id": "a"', 1))
    bad("escape/script-address", "POL-9", "an address that runs code", "bad-value",
        policy(every, sources=[{"id": "a", "title": "a", "url": "javascript:alert(1)"}]), '"javascript')
    bad("escape/blank-address", "POL-9", "an address with a blank", "bad-value",
        policy(every, sources=[{"id": "a", "title": "a", "url": "https://example.com/ onclick=alert(1)"}]), '"https')
    bad("escape/writing-direction", "POL-9", "a message that turns the writing direction", "bad-value",
        policy({**every, "message": {"en": "open \u202egpj.exe", "zh": "文字"}}), '"open \u202e')
    bad("escape/control", "POL-9", "a message that commands the terminal", "bad-value",
        policy({**every, "message": {"en": "a\u001b[2Jb", "zh": "文字"}}), '"a\\u001b')
    for id, comment, hidden in (
            ("c1", "a control of C1", "\u009b"), ("delete", "U+007F", "\u007f"), ("line-separator", "U+2028", "\u2028"),
            ("arabic-mark", "U+061C, which turns the writing direction", "\u061c"), ("zero-width", "U+200B", "\u200b"),
            ("soft-hyphen", "U+00AD", "\u00ad"), ("filler", "a filler of Hangul", "\u3164"), ("tag", "a tag character", "\U000e0041"),
            ("annotation", "a mark of annotations", "\ufff9"), ("digit-shapes", "U+206E", "\u206e")):
        bad(f"hidden/{id}", "POL-25", comment, "bad-value",
            policy({**every, "message": {"en": f"a{hidden}b", "zh": "文字"}}), f'"a{hidden}b')
    good("hidden/joiner", "POL-25", "emoji that are joined",
         policy({**every, "message": {"en": "\U0001f468\u200d\U0001f469", "zh": "文字"}}))
    good("time/extremes", "POL-23", "the first and the last second that can be written", policy(
        rule("all"), rule("ages", "warn", ["all"], from_="0000-01-01T01:00:00+01:00", until="9999-12-31T22:59:59-01:00")))
    bad("escape/empty-message", "POL-9", "nothing to show", "bad-value",
        policy({**every, "message": {"en": "words", "zh": ""}}), '""')
    bad("escape/long-message", "POL-9", "1,025 bytes to show", "bad-value",
        policy({**every, "message": {"en": "w" * 1025, "zh": "文字"}}), '"ww')

    bad("rules/duplicate", "POL-10", "two rules with one id", "duplicate-rule", policy(every, rule("all", "deny")),
        ('{"id": "all"', 1))
    bad("rules/unknown", "POL-10", "a rule that overrides none", "unknown-rule", policy(every, rule("b", "warn", ["al"])),
        '{"id": "b"')
    bad("rules/cycle", "POL-5", "three rules in a circle", "policy-cycle",
        policy(rule("b", before=["c"]), rule("c", before=["a"]), rule("a", before=["b"])), '{"id": "a"')
    bad("rules/self", "POL-5", "a rule before itself", "policy-cycle", policy(rule("a", before=["a"])), '{"id": "a"')

    bad("hole/no-rules", "POL-11", "no rules at all", "policy-hole", policy(), question=question())
    bad("hole/scene", "POL-11", "a scene that is left out", "policy-hole",
        policy(rule("chats", scene=["wechat.chat", "wechat.group"])), question=question(scene="wechat.moments"))
    bad("hole/any-other", "POL-11", "every known scene, and no other", "policy-hole",
        policy(rule("known", scene=["wechat.chat", "wechat.group", "wechat.moments", "qq.chat", "qq.group", "sms", "web"])),
        question=question(scene="other"))
    bad("hole/grade", "POL-11", "links that nobody known has issued", "policy-hole",
        policy(rule("known", grade=["a", "b", "c", "d"])), question=question())
    bad("hole/two-dimensions", "POL-14", "only where two conditions fail", "policy-hole",
        policy(rule("goods", category=["commerce"]), rule("calm", risk=["none"])),
        question=question(category="local_services", risk="info"))
    bad("hole/gap", "POL-13", "a day between two rules", "policy-hole",
        policy(rule("before", until="2021-11-28T00:00:00Z"), rule("after", from_="2021-11-29T00:00:00Z")),
        question=question(at="2021-11-28T00:00:00Z"))
    bad("hole/past", "POL-13", "the time before the first date", "policy-hole",
        policy(rule("since", from_="2021-11-29T00:00:00Z")), question=question(at="2021-11-28T23:59:59Z"))
    bad("contradiction/plain", "POL-12", "two rules for everything", "policy-contradiction",
        policy(rule("a"), rule("b", "deny")), '{"id": "b"', question=question())
    bad("contradiction/crossing", "POL-12", "two rules that meet in one corner", "policy-contradiction",
        policy(rule("all"), rule("groups", "token_only", ["all"], scene=["wechat.group"]),
               rule("films", "warn", ["all"], category=["video"])),
        '{"id": "films"', question=question(scene="wechat.group", category="video"))
    bad("contradiction/covered", "POL-12", "a third rule before both does not help", "policy-contradiction",
        policy(rule("a"), rule("b", "deny"), rule("c", "warn", ["a", "b"])), '{"id": "b"', question=question())
    bad("contradiction/time", "POL-13", "two rules whose times meet", "policy-contradiction",
        policy(rule("old", until="2021-11-29T00:00:01Z"), rule("new", "deny", from_="2021-11-29T00:00:00Z")),
        '{"id": "new"', question=question(at="2021-11-29T00:00:00Z"))
    bad("contradiction/first", "POL-14", "a contradiction is told before a hole", "policy-contradiction",
        policy(rule("a", scene=["sms"]), rule("b", "deny", scene=["sms"])), '{"id": "b"', question=question(scene="sms"))
    good("proof/same-action", "POL-12", "rules with one action may meet", policy(rule("a"), rule("b", scene=["sms"])))
    good("proof/apart", "POL-12", "rules with different actions that never meet", policy(
        rule("calm", risk=["none", "info"]), rule("alarm", "deny", risk=["warning", "danger"])))
    good("proof/chain", "POL-5", "an override through another rule counts", policy(
        rule("all"), rule("b", "warn", ["all"], scene=["sms"]), rule("c", "deny", ["b"], form=["app"])))
    good("proof/touching", "POL-4", "times that touch leave no gap and do not meet", policy(
        rule("old", until="2021-11-29T00:00:00+08:00"), rule("new", "deny", from_="2021-11-28T16:00:00Z")))
    bad("too-large/rules", "POL-13", "257 rules", "policy-too-large",
        policy(*(rule(f"r{number}") for number in range(257))), '{"id": "r256"')
    bad("too-large/names", "POL-13", "257 names in a condition", "policy-too-large",
        policy(rule("all", platform=[f"p{number}" for number in range(257)])), '"p256"')
    many = [rule("all")]
    for letter, dimension in (("p", "platform"), ("i", "issuer"), ("s", "scene")):
        many += [rule(f"{letter}{number}", **{dimension: [f"{letter}{number}"]}) for number in range(84)]
    good("proof/large", "POL-13", "as many kinds of questions as are proved", policy(*many[:185]))
    many = [rule("all")]
    for letter, dimension in (("p", "platform"), ("i", "issuer"), ("s", "scene")):
        many += [rule(f"{letter}{number}", **{dimension: [f"{letter}{number}"]}) for number in range(85)]
    bad("too-large/kinds", "POL-13", "more kinds of questions than are proved", "policy-too-large",
        policy(*many[:254], rule("v", category=["video"]), rule("m", user_mode=["minor"])), '{"id": "all"')
