# SPDX-License-Identifier: Apache-2.0
"""Writes Vectors/scan/*.json; the same bytes whenever it runs.

    python3 Tests/Generators/scan_vectors.py [--check]

Needs nothing but Python. With --check nothing is written; the exit status is 1 if a file would change.
"""

import json
import sys
from pathlib import Path

import scan_cases_companions
import scan_cases_decoys
import scan_cases_links
import scan_cases_shares
import scan_cases_tokens
from scan_corpus import ScanFile

VECTORS = Path(__file__).resolve().parents[2] / "Vectors"


def files():
    texts = ScanFile("scan/texts", "Everything that a share text holds")
    scan_cases_shares.add(texts)
    scan_cases_links.add(texts)
    scan_cases_tokens.add(texts)
    scan_cases_companions.add(texts)
    decoys = ScanFile("scan/decoys", "What looks like a link or token and is none")
    scan_cases_decoys.add(decoys)
    yield from (texts, decoys)


def main():
    changed = []
    for file in files():
        path = VECTORS / f"{file.name}.json"
        text = json.dumps(file.json(), indent=2, sort_keys=True, ensure_ascii=False) + "\n"
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            changed.append(file.name)
            if "--check" not in sys.argv:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
    print(*(changed or ["nothing changed"]), sep="\n")
    return 1 if changed and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
