# SPDX-License-Identifier: Apache-2.0
"""Writes Vectors/convert/*.json; the same bytes whenever it runs.

    python3 Tests/Generators/convert_vectors.py [--check]

Needs what token_vectors.py needs. With --check nothing is written; the exit status is 1 if a file would change.
"""

import sys

import convert_cases_budget
import convert_cases_convert
import convert_cases_limits
import convert_cases_rewrite
import convert_cases_share_text
from vector_files import File, write


class ConvertFile(File):
    """One file of vectors of conversions."""

    spec = "Docs/Spec/Convert.md"


def files():
    convert = ConvertFile("convert/convert", "convert-convert", "Links and tokens in other forms, with what is lost")
    convert_cases_convert.add(convert)
    convert_cases_limits.add(convert)
    rewrite = ConvertFile("convert/rewrite", "convert-rewrite", "Texts with their links and tokens in another form")
    convert_cases_rewrite.add(rewrite)
    share_text = ConvertFile("convert/share-text", "convert-share-text", "What an app pastes: label, link, token, title")
    convert_cases_share_text.add(share_text)
    budget = ConvertFile("convert/budget", "convert-budget", "The first key whose token fits a size budget")
    convert_cases_budget.add(budget)
    yield from (convert, rewrite, share_text, budget)


if __name__ == "__main__":
    sys.exit(write((file.name, file.json()) for file in files()))
