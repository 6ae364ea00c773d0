# SPDX-License-Identifier: Apache-2.0
"""Writes Vectors/link/*.json; the same bytes whenever it runs.

    python3 Tests/Generators/link_vectors.py [--check]

Needs what token_vectors.py needs. With --check nothing is written; the exit status is 1 if a file would change.
"""

import sys

import link_cases_canonical
import link_cases_clean
import link_cases_find
import link_cases_limits
import link_cases_pages
import link_cases_parse
import link_cases_parse_invalid
import link_cases_risk
import link_cases_suffix
import link_cases_unwrap
from link_corpus import LinkFile
from vector_files import write


def files():
    find = LinkFile("link/find", "link-find", "Finding the links in a text")
    link_cases_find.add(find)
    link_cases_limits.add_find(find)
    parse = LinkFile("link/parse", "link-parse", "Reading a URL as browsers do")
    link_cases_parse.add(parse)
    link_cases_parse_invalid.add(parse)
    link_cases_limits.add_parse(parse)
    canonical = LinkFile("link/canonical", "link-canonical", "Links and their canonical URLs")
    link_cases_canonical.add(canonical)
    link_cases_pages.add(canonical)
    unwrap = LinkFile("link/unwrap", "link-unwrap", "Wrappers and their targets")
    link_cases_unwrap.add(unwrap)
    risk = LinkFile("link/risk", "link-risk", "What is risky about a pasted link")
    link_cases_risk.add(risk)
    link_cases_clean.add(risk)
    link_cases_limits.add_risk(risk)
    suffix = LinkFile("link/suffix", "link-suffix", "Public suffixes and registrable domains")
    link_cases_suffix.add(suffix)
    yield from (find, parse, canonical, unwrap, risk, suffix)


if __name__ == "__main__":
    sys.exit(write((file.name, file.json()) for file in files()))
