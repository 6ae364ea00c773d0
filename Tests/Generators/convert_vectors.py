# SPDX-License-Identifier: Apache-2.0
"""Writes Vectors/convert/*.json; the same bytes whenever it runs.

    python3 Tests/Generators/convert_vectors.py [--check]

Needs what token_vectors.py needs. With --check nothing is written; the exit status is 1 if a file would change.
"""

import json
import sys
from pathlib import Path

import convert_cases_budget
import convert_cases_convert
import convert_cases_rewrite
import convert_cases_share_text
from corpus import File

VECTORS = Path(__file__).resolve().parents[2] / "Vectors"


class ConvertFile(File):
    """One file of vectors of conversions."""

    def json(self):
        return {**super().json(), "spec": "Docs/Spec/Convert.md"}


def files():
    convert = ConvertFile("convert/convert", "convert-convert", "Links and tokens in other forms, with what is lost")
    convert_cases_convert.add(convert)
    rewrite = ConvertFile("convert/rewrite", "convert-rewrite", "Texts with their links and tokens in another form")
    convert_cases_rewrite.add(rewrite)
    share_text = ConvertFile("convert/share-text", "convert-share-text", "What an app pastes: label, link, token, title")
    convert_cases_share_text.add(share_text)
    budget = ConvertFile("convert/budget", "convert-budget", "The first key whose token fits a size budget")
    convert_cases_budget.add(budget)
    yield from (convert, rewrite, share_text, budget)


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
