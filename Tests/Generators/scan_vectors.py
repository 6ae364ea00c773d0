# SPDX-License-Identifier: Apache-2.0
"""Writes Vectors/scan/*.json; the same bytes whenever it runs.

    python3 Tests/Generators/scan_vectors.py [--check]

Needs nothing but Python. With --check nothing is written; the exit status is 1 if a file would change.
"""

import sys

import scan_cases_companions
import scan_cases_decoys
import scan_cases_limits
import scan_cases_links
import scan_cases_shares
import scan_cases_tokens
from scan_corpus import ScanFile
from vector_files import write


def files():
    texts = ScanFile("scan/texts", "Everything that a share text holds")
    scan_cases_shares.add(texts)
    scan_cases_links.add(texts)
    scan_cases_tokens.add(texts)
    scan_cases_companions.add(texts)
    scan_cases_limits.add(texts)
    decoys = ScanFile("scan/decoys", "What looks like a link or token and is none")
    scan_cases_decoys.add(decoys)
    yield from (texts, decoys)


if __name__ == "__main__":
    sys.exit(write((file.name, file.json()) for file in files()))
