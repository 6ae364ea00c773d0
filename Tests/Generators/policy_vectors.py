# SPDX-License-Identifier: Apache-2.0
"""Writes Vectors/policy/*.json; the same bytes whenever it runs.

    python3 Tests/Generators/policy_vectors.py [--check]

The expectations come from policy_model.py, which was written from the specification, and from the articles on WeChat.
With --check nothing is written; the exit status is 1 if a file would change.
"""

import sys

import policy_cases_audit
import policy_cases_evaluate
import policy_cases_limits
import policy_cases_load
import policy_cases_message
from vector_files import File, write


class PolicyFile(File):
    """One file of vectors of policies."""

    spec = "Docs/Spec/Policy.md"


def files():
    evaluate = PolicyFile("policy/evaluate", "policy-evaluate", "What a policy answers, and which rule decides")
    policy_cases_evaluate.add(evaluate)
    load = PolicyFile("policy/load", "policy-load", "Texts that are policies, and texts that are none")
    policy_cases_load.add(load)
    policy_cases_limits.add(load)
    audit = PolicyFile("policy/audit", "policy-audit", "Whether a policy treats like links alike")
    policy_cases_audit.add(audit)
    message = PolicyFile("policy/message", "policy-message", "What becomes of the links and tokens of a message")
    policy_cases_message.add(message)
    yield from (evaluate, load, audit, message)


if __name__ == "__main__":
    sys.exit(write((file.name, file.json()) for file in files()))
