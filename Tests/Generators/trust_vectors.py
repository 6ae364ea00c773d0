# SPDX-License-Identifier: Apache-2.0
"""Writes Vectors/trust/*.json; the same bytes whenever it runs.

    python3 Tests/Generators/trust_vectors.py [--check]

Needs the package `cryptography`. With --check nothing is written; the exit status is 1 if a file would change.
"""

import sys

import trust_cases_accept
import trust_cases_association
import trust_cases_bind
import trust_cases_limits
import trust_cases_read
import trust_cases_state
import trust_cases_state
import trust_cases_verdict
from vector_files import File, write


class TrustFile(File):
    """One file of vectors of trust lists."""

    spec = "Docs/Spec/Trust.md"


def files():
    for name, feature, cases in (
            ("trust/read", "Reading trust lists", trust_cases_read),
            ("trust/accept", "Accepting trust lists", trust_cases_accept),
            ("trust/state", "What a receiver stores of a trust list", trust_cases_state),
            ("trust/state", "What a receiver stores of a trust list", trust_cases_state),
            ("trust/bind", "What an issuer may speak for", trust_cases_bind),
            ("trust/association", "What sites publish about their apps", trust_cases_association),
            ("trust/verdict", "Verdicts by a trust list and a policy", trust_cases_verdict)):
        file = TrustFile(name, name.replace("/", "-"), feature)
        cases.add(file)
        if cases is trust_cases_read:
            trust_cases_limits.add(file)
        yield file


if __name__ == "__main__":
    sys.exit(write((file.name, file.json()) for file in files()))
