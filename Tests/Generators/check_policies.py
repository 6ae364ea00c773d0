# SPDX-License-Identifier: Apache-2.0
"""Compares the proofs, answers and audits of tokenctl for random policies with the model of policy_model.py.

    python3 Tests/Generators/check_policies.py TOKENCTL [COUNT] [SEED]

The model tries every rule on every question that can matter. The exit status is 1 if the two differ anywhere.
"""

import itertools
import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path

from independent.times import parse_time, show_time
from policy_cases_load import policy, rule, text
from policy_model import ACTIONS, DIMENSIONS, Policy

NAMES = {
    "scene": ["wechat.chat", "sms", "feishu.chat"], "form": ["url", "share_token", "foreign_token", "qr"],
    "category": ["commerce", "video", "games"], "user_mode": ["standard", "minor", "kiosk"],
    "grade": ["none", "a", "d"], "risk": ["none", "info", "warning", "danger"],
    "platform": ["taobao", "wechat", "elsewhere"], "issuer": ["one", "two"],
}
DATES = ["2018-05-29T00:00:00Z", "2021-09-17T00:00:00Z", "2021-11-29T00:00:00Z"]


def random_policy(chance):
    rules = []
    for place in range(chance.randint(1, 6)):
        count = chance.choice([0, 1, 1, 2, 2, 3] if place else [0, 0, 0, 1])
        members = {name: chance.sample(NAMES[name], chance.randint(1, min(3, len(NAMES[name]))))
                   for name in chance.sample(DIMENSIONS, count)}
        if chance.random() < 0.2:
            members[chance.choice(["from_", "until"])] = chance.choice(DATES)
        before = [f"r{other}" for other in range(place) if chance.random() < 0.8]
        rules.append(rule(f"r{place}", chance.choice(ACTIONS), before, **members))
        if chance.random() < 0.1:
            rules[-1]["reason"] = "scene-not-covered"
    chance.shuffle(rules)
    return policy(*rules)


def problems(model, values):
    """The codes of the problems of a policy."""
    found = set()
    for moment in model.moments():
        for names in itertools.product(*values.values()):
            question = dict(zip(DIMENSIONS, names))
            agreeing = [rule for rule in model.rules.values() if model.agrees(rule, question, moment)]
            if not agreeing:
                found.add("policy-hole")
            for one, other in itertools.combinations(agreeing, 2):
                if one["action"] != other["action"] and one["id"] not in model.below[other["id"]] \
                        and other["id"] not in model.below[one["id"]]:
                    found.add("policy-contradiction")
    return found


def differences(tokenctl, file, source, chance):
    """The differences between tokenctl and the model, one line each."""
    def run(*arguments, records=""):
        done = subprocess.run([tokenctl, "policy", *arguments], input=records, capture_output=True, text=True)
        return [json.loads(line) for line in done.stdout.splitlines()]

    model = Policy(source)
    values = {name: model.names(name) for name in DIMENSIONS}
    expected = problems(model, values)
    found = run("lint", "--json", file)[0]["problems"]
    if {problem["code"] for problem in found} != expected:
        yield f"lint: {found}, expected {expected}"
    for problem in found:
        question = problem["question"]
        moment = parse_time(question.pop("at"))
        question |= {name: question[name] or "none" for name in ("grade", "risk")}
        agreeing = {id for id, rule in model.rules.items() if model.agrees(rule, question, moment)}
        if agreeing if problem["code"] == "policy-hole" else not agreeing.issuperset(problem["rules"]):
            yield f"lint: the example shows nothing: {problem}"
    if expected:
        return
    for at in ("2026-01-01T00:00:00Z", None):
        report = run("audit", "--json", file, *(["--now", at] if at else ["--all-times"]))[0]
        findings = {(finding["code"], tuple(finding["refutes"]), tuple(finding["unproved"]),
                     tuple(case["decision"]["rule"] for case in finding["cases"]))
                    for finding in report["violations"] + report["gaps"] + report["notes"]}
        if findings != model.audit(at):
            yield f"audit at {at}: {findings ^ model.audit(at)}"
    questions = [{name: chance.choice(values[name]) for name in DIMENSIONS} | {"at": show_time(chance.choice(model.moments()))}
                 for _ in range(200)]
    answers = run("eval", "--json", file, records="".join(json.dumps(question) + "\n" for question in questions))
    for question, answer in zip(questions, answers, strict=True):
        moment = parse_time(question["at"])
        if answer["decision"]["rule"] != model.rule(question, moment)["id"]:
            yield f"eval: {question}: {answer}"


def main():
    tokenctl, count, seed = sys.argv[1], *(int(text) for text in (sys.argv[2:] + ["100", "1"][len(sys.argv) - 2:]))
    chance = random.Random(seed)
    failures = 0
    with tempfile.TemporaryDirectory() as folder:
        file = str(Path(folder) / "policy.json")
        for _ in range(count):
            source = random_policy(chance)
            Path(file).write_text(text(source), encoding="utf-8")
            for line in differences(tokenctl, file, source, chance):
                failures += 1
                print(f"{line}\n{text(source)}")
    print(f"{count} policies, {failures} failures")
    return 1 if failures or not count else 0


if __name__ == "__main__":
    sys.exit(main())
