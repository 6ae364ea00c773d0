# SPDX-License-Identifier: Apache-2.0
"""Policies at each limit, and one beyond it."""

import math

from policy_cases_load import WORDS, policy, rule, text
from policy_model import Policy

MEBIBYTE = 1 << 20


def platforms(*range_):
    return [f"p{number}" for number in range(*range_)]


def kinds(factors):
    """A policy with as many kinds of questions as the product of some factors."""
    rules = [rule("all")]
    for (letter, dimension), count in zip((("p", "platform"), ("i", "issuer"), ("s", "scene")), factors):
        rules += [rule(f"{letter}{number}", **{dimension: [f"{letter}{number}"]}) for number in range(count - 1)]
    more = [rule("v", category=["video"]), rule("m", user_mode=["minor"]), rule("d", grade=["d"]), rule("r", risk=["info"])]
    return policy(*rules, *more[:len(factors) - 3])


def add(file):
    def good(id, spec, comment, source, **members):
        file.valid(f"limits/{id}", spec, comment, input=text(source), order=Policy(source).order(), **members)

    def bad(id, spec, comment, error, source, at=0):
        given = text(source)
        at = at if isinstance(at, int) else len(given[:given.index(at)].encode())
        file.invalid(f"limits/{id}", spec, comment, error, at, input=given)

    simple = policy(rule("all"))
    good("text", "POL-7", "1 MiB", simple, padding={"text": " ", "count": MEBIBYTE - len(text(simple).encode())})
    file.invalid("limits/text-longer", "POL-7", "a byte more than 1 MiB", "too-large", MEBIBYTE, input=text(simple),
                 padding={"text": " ", "count": MEBIBYTE + 1 - len(text(simple).encode())})
    good("name", "POL-9", "a name of 64 bytes", policy(rule("a" * 64)))
    good("message", "POL-9", "1,024 bytes to show", policy({**rule("all"), "message": {**WORDS, "en": "w" * 1024}}))
    good("rules", "POL-13", "256 rules", policy(*(rule(f"r{number}") for number in range(256))))
    good("names", "POL-13", "256 names in a condition", policy(rule("all"), rule("b", platform=platforms(256))))
    sources = [{"id": f"s{number}", "title": "a"} for number in range(257)]
    good("sources", "POL-13", "256 sources", policy(rule("all"), sources=sources[:256]))
    bad("sources-more", "POL-13", "257 sources", "policy-too-large", policy(rule("all"), sources=sources), text(sources[256]))
    four = [rule(f"r{first}", platform=platforms(first, first + 256)) for first in range(0, 1024, 256)]
    good("dimension", "POL-13", "1,024 names in a dimension", policy(rule("all"), *four))
    bad("dimension-more", "POL-13", "1,025 names in a dimension", "policy-too-large",
        policy(rule("all"), *four, rule("more", platform=["p1024"])), '{"id": "all"')
    good("kinds", "POL-13", "1,048,576 kinds of questions", kinds((64, 64, 64, 2, 2)))
    factors = following()
    bad("kinds-more", "POL-13", f"{math.prod(factors):,} kinds of questions, the next number that there is",
        "policy-too-large", kinds(factors), '{"id": "all"')


def following():
    """The factors of the smallest product above the limit that 256 rules can have."""
    best = (1 << 30, ())
    for more in range(5):
        for first in range(1, 200):
            for second in range(first, 200):
                third = MEBIBYTE // (first * second << more) + 1
                product = first * second * third << more
                if first + second + third - 3 + more + 1 <= 256 and second <= third and product < best[0]:
                    best = (product, (first, second, third) + (2,) * more)
    return best[1]
