# SPDX-License-Identifier: Apache-2.0
"""Scene policies as Docs/Spec/Policy.md has them, in the plainest way: every rule is tried on every question."""

import itertools

from independent.times import parse_time, show_time

REGISTERED = {
    "scene": ["wechat.chat", "wechat.group", "wechat.moments", "qq.chat", "qq.group", "sms", "web"],
    "form": ["url", "app", "mini_program", "w3c", "short_link", "wrapper", "card", "share_token", "foreign_token"],
    "category": ["commerce", "local_services", "travel", "payment", "video", "music", "reading", "news", "social",
                 "work", "storage", "search", "app_store", "mini_program", "web"],
    "user_mode": ["standard", "minor", "elder", "open_links"],
    "grade": ["none", "a", "b", "c", "d"],
    "risk": ["none", "info", "warning", "danger"],
    "platform": [],
    "issuer": [],
}
CLOSED = {"grade", "risk"}
DIMENSIONS = list(REGISTERED)
ACTIONS = ["open", "warn", "token_only", "deny"]
DIRECT = set(REGISTERED["form"]) - {"share_token", "foreign_token"}


class Policy:
    def __init__(self, source):
        self.rules = {rule["id"]: rule for rule in source["rules"]}
        self.below = {id: self.reach(id) for id in self.rules}

    def reach(self, id):
        """The rules that a rule overrides, directly or through others."""
        seen, queue = set(), list(self.rules[id].get("overrides", []))
        while queue:
            other = queue.pop()
            if other not in seen:
                seen.add(other)
                queue += self.rules[other].get("overrides", [])
        return seen

    @staticmethod
    def agrees(rule, question, moment):
        if "from" in rule and moment < parse_time(rule["from"]) or "until" in rule and moment >= parse_time(rule["until"]):
            return False
        return all(question[name] in names for name, names in rule.get("when", {}).items())

    def rule(self, question, moment):
        """The rule that decides; None if none agrees."""
        agreeing = [id for id, rule in self.rules.items() if self.agrees(rule, question, moment)]
        first = [id for id in agreeing if not any(id in self.below[other] for other in agreeing)]
        return self.rules[min(first)] if first else None

    def order(self):
        """The rules in the order in which they override one another; unrelated ones by id."""
        left, order = set(self.rules), []
        while left:
            order.append(min(id for id in left if not any(id in self.below[other] for other in left)))
            left.remove(order[-1])
        return order

    def names(self, dimension):
        """The names of a dimension that rules tell apart, and one that no rule names."""
        named = [name for rule in self.rules.values() for name in rule.get("when", {}).get(dimension, [])]
        if dimension in CLOSED:
            return REGISTERED[dimension]
        if dimension in ("platform", "issuer"):
            return [None] + sorted(set(named))
        known = [name for name in REGISTERED[dimension] if name in named]
        others = [name for name in REGISTERED[dimension] if name not in named]
        if dimension == "user_mode":
            # The mode that others are compared with is always one of them.
            known = [name for name in REGISTERED[dimension] if name in named or name == "standard"]
            others = [name for name in others if name != "standard"]
        everything = known + others[:1] + sorted(set(named) - set(known)) + ([] if others else ["other"])
        order = REGISTERED[dimension]
        return sorted(everything, key=lambda name: (order.index(name) if name in order else len(order), name))

    def moments(self):
        """A point of each stretch of time, the latest first."""
        dates = sorted({parse_time(rule[end]) for rule in self.rules.values() for end in ("from", "until") if end in rule})
        return list(reversed([dates[0] - 1] + dates)) if dates else [parse_time("2024-01-01T00:00:00Z")]

    def holds(self, rule, moment):
        return not ("from" in rule and moment < parse_time(rule["from"]) or "until" in rule and moment >= parse_time(rule["until"]))

    def audit(self, at=None):
        """The findings: a set of code, refuted properties, unproved properties and rules.

        Reasons, messages and ids are not compared.
        """
        found = set()
        values = {dimension: self.names(dimension) for dimension in DIMENSIONS}
        for moment in [parse_time(at)] if at else self.moments():
            decided = {}

            def rule(question, **changes):
                key = tuple({**question, **changes}.values())
                if key not in decided:
                    decided[key] = self.rule(dict(zip(DIMENSIONS, key)), moment)
                return decided[key]

            def action(question, **changes):
                return ACTIONS.index(rule(question, **changes)["action"])

            def steps(better, worse):
                return better == 0 and worse in (1, 2)

            questions = [dict(zip(DIMENSIONS, names)) for names in itertools.product(*values.values())]
            lawful = [question for question in questions if question["risk"] in ("none", "info")]
            # If a policy names other scenes only, and a rule without conditions decides all, this scene is not covered.
            named = {scene for one in self.rules.values() if self.holds(one, moment)
                     for scene in one.get("when", {}).get("scene", [])}
            silent = {scene for scene in values["scene"] if named and scene not in named and all(
                not rule(question).get("when") for question in lawful if question["scene"] == scene)}
            modes = {name for one in self.rules.values() for name in one.get("when", {}).get("user_mode", [])}

            def by_mode(question, property, *pair):
                """A mode is known if it is registered and a rule names it; one that no rule names stands for all others."""
                known = question["user_mode"] in modes and question["user_mode"] in REGISTERED["user_mode"]
                found.add(("by-mode", (), (), pair) if known else ("unknown-mode", (), (property,), pair))

            for question in questions:
                for dimension in ("platform", "issuer"):
                    if question[dimension] is not None:
                        continue
                    for name in values[dimension][1:]:
                        one, other = action(question), action(question, **{dimension: name})
                        if one == other:
                            continue
                        pair = [rule(question)["id"], rule(question, **{dimension: name})["id"]]
                        pair = pair if one < other else pair[::-1]
                        refutes = ("alike", "no_extra_steps") if steps(min(one, other), max(one, other)) else ("alike",)
                        found.add((f"unlike-{dimension}", refutes, (), tuple(pair)))
                if question["category"] == values["category"][0]:
                    opening = [name for name in values["category"] if action(question, category=name) == 0]
                    for name in values["category"] if opening else []:
                        if not steps(0, action(question, category=name)):
                            continue
                        usual = {"user_mode": "standard"}
                        if question["user_mode"] != "standard" and not steps(
                                action(question, category=opening[0], **usual), action(question, category=name, **usual)):
                            by_mode(question, "no_extra_steps", rule(question, category=name, **usual)["id"],
                                    rule(question, category=name)["id"])
                        else:
                            found.add(("unlike-category", ("no_extra_steps",), (),
                                       (rule(question, category=opening[0])["id"], rule(question, category=name)["id"])))
                if question["grade"] != "none" or question["form"] not in DIRECT and question["form"] in REGISTERED["form"]:
                    continue
                if question["risk"] not in ("none", "info"):
                    continue
                best = min(values["grade"], key=lambda grade: action(question, grade=grade))
                if action(question, grade=best) == 0:
                    for grade in values["grade"]:
                        if action(question, grade=grade):
                            found.add(("by-grade", (), (), (rule(question, grade=best)["id"], rule(question, grade=grade)["id"])))
                    continue
                if question["scene"] in silent:
                    found.add(("not-covered", (), ("in_app",), (rule(question, grade=best)["id"],)))
                    continue
                usual = min(values["grade"], key=lambda grade: action(question, grade=grade, user_mode="standard"))
                if question["user_mode"] != "standard" and not action(question, grade=usual, user_mode="standard"):
                    by_mode(question, "in_app", rule(question, grade=usual, user_mode="standard")["id"],
                            rule(question, grade=usual)["id"])
                else:
                    code = "extra-step" if action(question, grade=best) == 1 else "closed"
                    found.add((code, ("in_app",), (), (rule(question, grade=best)["id"],)))
        return found
