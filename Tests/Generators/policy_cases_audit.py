# SPDX-License-Identifier: Apache-2.0
"""Audits of small policies, as the model answers by trying every question; and of the presets."""

from policy_cases_load import policy, rule, text
from policy_model import Policy

NOW = "2026-11-25T00:00:00Z"
PROPERTIES = ("alike", "in_app", "no_extra_steps")


def add(file):
    def case(id, spec, comment, found, at, **source):
        findings = [{"code": code, "refutes": list(refutes), "unproved": list(unproved), "rules": list(rules)}
                    for code, refutes, unproved, rules in sorted(found)]
        refuted = {property for finding in findings for property in finding["refutes"]}
        unproved = {property for finding in findings for property in finding["unproved"]}
        verdicts = {name: "refuted" if name in refuted else "unproved" if name in unproved else "proved"
                    for name in PROPERTIES}
        file.valid(id, spec, comment, at=at, properties=verdicts,
                   violations=[finding for finding in findings if finding["refutes"]],
                   gaps=[finding for finding in findings if not finding["refutes"] and finding["unproved"]],
                   notes=[finding for finding in findings if not finding["refutes"] and not finding["unproved"]],
                   **source)

    def model(id, spec, comment, *rules, at=NOW):
        source = policy(*rules)
        case(id, spec, comment, Policy(source).audit(at), at, policy=text(source))

    every = rule("all")
    model("fair/open", "POL-17", "everything opens", every)
    model("fair/risks", "POL-17", "risks are no reason to call a policy unfair", every,
          rule("bad", "deny", ["all"], risk=["warning", "danger"]))
    model("fair/tokens", "POL-17", "tokens may stay text", every,
          rule("tokens", "token_only", ["all"], form=["share_token", "foreign_token"]))
    model("alike/platform", "POL-16", "one platform is denied", every, rule("rival", "deny", ["all"], platform=["rival"]))
    model("alike/platform-warned", "POL-16", "one platform is warned of", every,
          rule("rival", "warn", ["all"], platform=["rival"]))
    model("alike/platform-favoured", "POL-16", "one platform opens and all others stay text", rule("all", "token_only"),
          rule("own", before=["all"], platform=["own"]))
    model("alike/issuer", "POL-16", "one issuer is warned of", every, rule("rival", "warn", ["all"], issuer=["rival"]))
    model("alike/token", "POL-16", "tokens of one platform are denied", every,
          rule("rival", "deny", ["all"], platform=["rival"], form=["foreign_token"]))
    model("alike/risky", "POL-16", "suspicious links of one platform are denied", every,
          rule("suspicious", "warn", ["all"], risk=["warning"]),
          rule("rival", "deny", ["all", "suspicious"], risk=["warning"], platform=["rival"]))
    model("in-app/closed", "POL-17", "a scene is closed", every, rule("moments", "token_only", ["all"], scene=["wechat.moments"]))
    model("in-app/denied", "POL-17", "a category is denied", every, rule("films", "deny", ["all"], category=["video"]))
    model("in-app/warned", "POL-17", "everything is warned of", rule("all", "warn"))
    model("in-app/info", "POL-17", "a link with a remark is lawful", every, rule("info", "warn", ["all"], risk=["info"]))
    model("in-app/unknown-form", "POL-17", "a form that nobody knows is direct", rule("all", "deny"),
          rule("known", before=["all"], form=["url", "app", "mini_program", "w3c", "short_link", "wrapper", "card"]))
    model("steps/category", "POL-18", "one category is warned of", every, rule("films", "warn", ["all"], category=["video"]))
    model("steps/opened", "POL-18", "one category opens in groups", every,
          rule("groups", "token_only", ["all"], scene=["wechat.group"]),
          rule("goods", before=["groups"], scene=["wechat.group"], category=["commerce"]))
    model("steps/risky", "POL-18", "suspicious films are warned of, suspicious goods are not", every,
          rule("films", "warn", ["all"], category=["video"], risk=["warning"]))
    model("steps/one-cause", "POL-19", "one rule in many scenes is one cause", every,
          rule("chats", "warn", ["all"], scene=["wechat.chat", "wechat.group", "qq.chat"], category=["video", "music"]))
    model("notes/grade", "POL-20", "the grade decides", rule("all", "warn"), rule("good", before=["all"], grade=["a", "b"]))
    model("notes/grade-closed", "POL-20", "no grade opens", rule("all", "deny"), rule("good", "warn", ["all"], grade=["a"]))
    model("notes/mode", "POL-20", "a mode for minors is stricter", every,
          rule("minors", "token_only", ["all"], user_mode=["minor"], category=["payment"]))
    model("notes/mode-category", "POL-20", "what all readers have is no matter of the mode", every,
          rule("films", "warn", ["all"], category=["video"]),
          rule("minors", "deny", ["all", "films"], user_mode=["minor"], category=["video"]))
    model("notes/chosen-mode", "POL-20", "what opens only for those who ask is closed", rule("all", "token_only"),
          rule("asked", before=["all"], user_mode=["open_links"]))
    silent = {**rule("all", "token_only"), "reason": "scene-not-covered"}
    closed = rule("all", "token_only")
    model("gaps/not-covered", "POL-22", "scenes that no rule names", closed, rule("chat", before=["all"], scene=["sms"]))
    model("gaps/not-covered-then", "POL-22", "a rule of another time names no scene now", closed,
          rule("chat", before=["all"], scene=["sms"], from_="2030-01-01T00:00:00Z"))
    model("gaps/open", "POL-22", "a default that opens is proved", every, rule("chat", before=["all"], scene=["sms"]))
    model("verdict/refuted-first", "POL-27", "what is refuted is not unproved as well", closed,
          rule("chat", "deny", ["all"], scene=["sms"]))
    model("gaps/half-covered", "POL-22", "a rule with a condition speaks of all scenes", closed,
          rule("goods", before=["all"], category=["commerce"]), rule("chat", before=["all", "goods"], scene=["sms"]))
    model("gaps/no-scene", "POL-22", "a policy that names no scene speaks of all", closed)
    model("gaps/unknown-mode", "POL-22", "what a mode is that no register has, nobody knows", every,
          rule("basic", "deny", ["all"], user_mode=["basic"]))
    model("gaps/unknown-mode-steps", "POL-22", "and so with steps for a category", every,
          rule("basic", "warn", ["all"], user_mode=["basic"], category=["video"], risk=["warning"]))
    model("gaps/any-other-mode", "POL-22", "what opens in the standard mode alone", rule("all", "deny"),
          rule("standard", before=["all"], user_mode=["standard"]))
    model("gaps/both-modes", "POL-22", "a known mode is a note beside it", every,
          rule("strict", "deny", ["all"], user_mode=["minor", "basic"]))
    model("hostile/label", "POL-26", "the name of a reason proves nothing", {**rule("all", "deny"), "reason": "scene-not-covered"})
    model("hostile/label-warn", "POL-26", "nor does it excuse a step", {**rule("all", "warn"), "reason": "scene-not-covered"})
    model("hostile/label-scene", "POL-26", "nor where a scene is named", silent,
          rule("chat", before=["all"], category=["commerce"]))
    model("hostile/label-open", "POL-26", "the name of a reason refutes nothing", {**every, "reason": "scene-not-covered"})
    model("hostile/named", "POL-26", "a scene that is named is covered, whatever the reason",
          every, {**rule("chat", "deny", ["all"], scene=["wechat.chat"]), "reason": "scene-not-covered"})
    dated = [every, rule("old", "token_only", ["all"], until="2021-09-17T00:00:00Z", scene=["sms"])]
    model("time/now", "POL-17", "what was closed once is open now", *dated)
    model("time/then", "POL-17", "and was closed then", *dated, at="2021-09-16T00:00:00Z")
    model("time/always", "POL-19", "and so not open at all times", *dated, at=None)

    case("preset/neutral", "POL-21", "the neutral policy is fair", set(), None, preset="neutral")
    case("preset/strict", "POL-21", "the strict policy differs by grade alone", {
        ("by-grade", (), (), ("known", "unknown")), ("by-grade", (), (), ("known", "low-grade"))}, None, preset="strict")
    closed = {("closed", ("in_app",), (), ("external-links",)),
              ("unlike-platform", ("alike", "no_extra_steps"), (), ("own-links", "external-links")),
              ("not-covered", (), ("in_app",), ("other-scenes",))}
    for name in ("wechat-2018-05-29", "wechat-2021-09-17"):
        case(f"preset/{name}", "POL-21", "groups and Moments are closed", closed, NOW, preset=name)
    case("preset/wechat-2021-11-29", "POL-21", "groups open for goods alone", closed | {
        ("closed", ("in_app",), (), ("group-others",)),
        ("unlike-platform", ("alike", "no_extra_steps"), (), ("own-links", "group-others")),
        ("unlike-category", ("no_extra_steps",), (), ("group-commerce", "group-others"))}, NOW, preset="wechat-2021-11-29")
