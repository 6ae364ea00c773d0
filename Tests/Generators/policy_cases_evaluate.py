# SPDX-License-Identifier: Apache-2.0
"""Questions: to the presets, as the articles on WeChat answer them, and to small policies, as the model does."""

import json

from independent.times import parse_time, show_time
from policy_cases_load import WORDS, policy, rule, text
from policy_model import REGISTERED, Policy
from policy_presets import decision

NOW = "2026-11-25T00:00:00Z"
WECHAT = ("wechat.chat", "wechat.group", "wechat.moments")


def wechat(preset, scene, form, category, platform, risk, moment):
    """The action and the rule by the articles on WeChat, written without a table of rules."""
    def since(day):
        return day <= preset and moment >= parse_time(day + "T00:00:00+08:00")

    if risk == "danger":
        return "deny", "dangerous"
    if scene not in WECHAT:
        return "token_only", "other-scenes"
    if form in ("share_token", "foreign_token"):
        return ("deny", "moments-tokens") if scene == "wechat.moments" and since("2018-05-29") else ("token_only", "tokens")
    if platform == "wechat":
        return "open", "own-links"
    if scene == "wechat.chat" and since("2021-09-17"):
        return "open", "chat-links"
    if scene == "wechat.group" and since("2021-11-29"):
        return ("open", "group-commerce") if category == "commerce" else ("token_only", "group-others")
    return "token_only", "external-links"


def add(file):
    def case(id, spec, comment, question, decided, now=NOW, **source):
        file.valid(id, spec, comment, input=json.dumps(question, ensure_ascii=False), now=now, decision=decided, **source)

    def preset(id, comment, name, action, rule, now=NOW, spec="POL-21", **question):
        case(id, spec, comment, question, decision(name, action, rule), now, preset=name)

    days = {"before": "2018-05-28", "tokens": "2018-05-29", "eve": "2021-09-16", "chats": "2021-09-17",
            "between": "2021-11-28", "groups": "2021-11-29", "today": "2026-11-25"}
    for year in ("2018-05-29", "2021-09-17", "2021-11-29"):
        for day, date in days.items():
            moment = date + "T00:00:00+08:00"
            for scene in WECHAT:
                for form, category in (("url", "commerce"), ("url", "video"), ("foreign_token", "commerce")):
                    action, by = wechat(year, scene, form, category, None, None, parse_time(moment))
                    name = scene.split(".")[1]
                    preset(f"wechat-{year}/{day}-{name}-{form.split('_')[0]}-{category}",
                           f"{category} as {form} in {scene} on {date}", f"wechat-{year}", action, by, now=show_time(parse_time(moment)),
                           scene=scene, form=form, category=category)
    for form in REGISTERED["form"] + ["qr"]:
        action, by = wechat("2021-11-29", "wechat.chat", form, "video", None, None, parse_time(NOW))
        preset(f"wechat-forms/{form.replace('_', '-')}", f"the form {form} in a chat", "wechat-2021-11-29", action, by,
               scene="wechat.chat", form=form, category="video")
    for category in REGISTERED["category"] + ["games"]:
        action, by = wechat("2021-11-29", "wechat.group", "url", category, None, None, parse_time(NOW))
        preset(f"wechat-categories/{category.replace('_', '-')}", f"{category} in a group", "wechat-2021-11-29", action, by,
               scene="wechat.group", form="url", category=category)
    for scene in WECHAT + ("sms", "web", "feishu.chat"):
        for risk in ("info", "warning", "danger"):
            action, by = wechat("2021-11-29", scene, "url", "news", "wechat", risk, parse_time(NOW))
            preset(f"wechat-own/{scene.replace('.', '-')}-{risk}", f"a page of WeChat's own with a risk of {risk} in {scene}",
                   "wechat-2021-11-29", action, by, scene=scene, form="url", category="news", platform="wechat", risk=risk)
    for risk, action, by in ((None, "open", "open"), ("info", "open", "open"), ("warning", "warn", "suspicious"),
                             ("danger", "deny", "dangerous")):
        preset(f"neutral/{risk or 'none'}", f"a risk of {risk or 'none'}", "neutral", action, by,
               scene="wechat.group", form="url", category="video", risk=risk)
    for grade in (None, "a", "b", "c", "d"):
        action, by = ("open", "known") if grade in ("a", "b") else ("warn", "low-grade" if grade else "unknown")
        preset(f"strict/grade-{grade or 'none'}", f"an issuer of grade {grade or 'none'}", "strict", action, by,
               scene="web", form="url", category="web", grade=grade)
        for risk, by in (("warning", "risky"), ("danger", "dangerous")):
            preset(f"strict/grade-{grade or 'none'}-{risk}", f"the same with a risk of {risk}", "strict", "deny", by,
                   scene="web", form="url", category="web", grade=grade, risk=risk)

    def model(id, spec, comment, source, now=NOW, **question):
        usual = {"user_mode": "standard", "grade": None, "risk": None, "platform": None, "issuer": None}
        asked = {**usual, **question}
        moment = parse_time(asked.pop("at", None) or now)
        asked["grade"], asked["risk"] = asked["grade"] or "none", asked["risk"] or "none"
        by = Policy(source).rule(asked, moment)
        decided = {"action": by["action"], "reason": by["reason"], "rule": by["id"], "message": by["message"]}
        case(id, spec, comment, question, decided, now, policy=text(source))

    link = {"scene": "sms", "form": "url", "category": "video"}
    one = policy(rule("all", "deny"), rule("x", platform=["x"], before=["all"]), rule("y", issuer=["y"], before=["all"]))
    model("question/least", "POL-2", "what is not said is none or standard", one, **link)
    model("question/null", "POL-2", "null is none", one, **link, platform=None, issuer=None, grade=None, risk=None, at=None)
    model("question/none", "POL-2", "none is null", policy(rule("all"), rule("none", "warn", ["all"], grade=["none"])),
          **link, grade="none", risk="none")
    model("question/platform", "POL-4", "a platform that a rule names", one, **link, platform="x")
    model("question/other-platform", "POL-4", "a platform that no rule names", one, **link, platform="xx")
    model("question/issuer", "POL-4", "an issuer that a rule names", one, **link, issuer="y")
    model("question/case", "POL-4", "names are compared byte by byte", one, **link, platform="X")
    model("question/unknown", "POL-1", "names that nobody knows", one, scene="moon.base", form="smoke", category="games",
          user_mode="x")
    model("decision/message", "POL-3", "reason and message are the rule's", policy(
        {**rule("all", "warn"), "reason": "my-own", "message": {"en": "Look <here>", "zh": "请核对“网址”"}}), **link)

    modes = policy(rule("all"), rule("young", "deny", ["all"], user_mode=["minor"]),
                   rule("old", "warn", ["all"], user_mode=["elder"]))
    for mode in ("standard", "minor", "elder", "open_links", "Minor"):
        model(f"question/mode-{mode.replace('_', '-').lower()}{'-capital' if mode == 'Minor' else ''}", "POL-4",
              f"the reader's mode {mode}", modes, **link, user_mode=mode)

    dated = policy(rule("all"), rule("old", "deny", ["all"], until="2021-09-17T00:00:00+08:00"),
                   rule("new", "warn", ["all"], from_="2021-11-29T00:00:00+08:00"))
    for id, at in (("before-end", "2021-09-16T15:59:59Z"), ("at-end", "2021-09-16T16:00:00Z"),
                   ("before-beginning", "2021-11-28T23:59:59+08:00"), ("at-beginning", "2021-11-29T00:00:00+08:00")):
        model(f"time/{id}", "POL-4", "a rule holds from its beginning to before its end", dated, **link, at=at)
    model("time/now", "POL-2", "the present where the question has no time", dated, now="2020-01-01T00:00:00Z", **link)

    for count in (3, 63, 64, 65, 130):
        rules = [rule("all", "deny")]
        rules += [rule(f"p{number:03}", before=["all"], platform=[f"p{number:03}"]) for number in range(count)]
        model(f"size/{count}", "POL-6", f"the last of {count} rules", policy(*rules), **link, platform=f"p{count - 1:03}")
    model("order/least-id", "POL-6", "of rules with one action the least id decides",
          policy(rule("b"), rule("a", scene=["sms"]), rule("c", form=["url"])), **link)
    model("order/through-others", "POL-5", "a rule goes before those that its own go before", policy(
        rule("all"), rule("b", "warn", ["all"], scene=["sms"]), rule("c", "deny", ["b"], form=["app"])),
        scene="web", form="app", category="video")

    def bad(id, comment, error, given, at, spec="POL-2"):
        file.invalid(id, spec, comment, error, given.index(at) if at else 0, input=given, now=NOW, preset="neutral")

    good = '{"scene": "sms", "form": "url", "category": "video"}'
    bad("bad/text", "no JSON", "bad-json", "url", "url")
    bad("bad/missing", "no category", "missing-member", '{"scene": "sms", "form": "url"}', "")
    bad("bad/unknown", "a misspelt member", "unknown-member", good[:-1] + ', "mode": "minor"}', '"mode"')
    bad("bad/type", "a number for a platform", "wrong-type", good[:-1] + ', "platform": 1688}', "1688")
    bad("bad/null-scene", "null for a scene", "wrong-type", good.replace('"sms"', "null"), "null")
    bad("bad/scene", "a scene that is none", "bad-scene", good.replace("sms", "Sms"), '"Sms"')
    bad("bad/grade", "a grade that there is not", "bad-value", good[:-1] + ', "grade": "A"}', '"A"')
    bad("bad/risk", "a risk that there is not", "bad-value", good[:-1] + ', "risk": "high"}', '"high"')
    bad("bad/empty", "an empty issuer", "bad-value", good[:-1] + ', "issuer": ""}', '""')
    for id, comment, at in (
            ("leap-second", "a leap second", "2016-12-31T23:59:60Z"),
            ("lower-case-t", "a lower-case t", "2021-11-29t00:00:00Z"),
            ("lower-case-z", "a lower-case z", "2021-11-29T00:00:00z"),
            ("space-for-t", "a blank for the T", "2021-11-29 00:00:00Z"),
            ("fraction", "a fraction of a second", "2021-11-29T00:00:00.5Z"),
            ("hour-24", "the hour 24", "2021-11-29T24:00:00Z"),
            ("no-zone", "no zone", "2021-11-29T00:00:00")):
        bad(f"bad/{id}", comment, "bad-time", good[:-1] + f', "at": "{at}"}}', f'"{at}"')
    bad("bad/time", "a date for a time", "bad-time", good[:-1] + ', "at": "2021-11-29"}', '"2021')
