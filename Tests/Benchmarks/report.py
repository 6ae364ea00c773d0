#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures everything that Docs/Performance.md has a figure for, and writes the figures into the pages.

    Tests/Benchmarks/report.py                   measures all, writes results.json, the pages and the plots
    Tests/Benchmarks/report.py --instructions    counts instructions as well; without it the last counts stay
    Tests/Benchmarks/report.py --only-instructions   counts instructions and measures nothing
    Tests/Benchmarks/report.py --quick           fewer rounds, more noise
    Tests/Benchmarks/report.py --render          writes the pages from results.json and measures nothing
    Tests/Benchmarks/report.py --check           says whether the pages are those of results.json; writes nothing

Prose is written by hand. The text between `<!-- figures: NAME -->` and `<!-- /figures -->` is written here.
"""

import argparse
import hashlib
import json
import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "Report"))
sys.dont_write_bytecode = True

import measure  # noqa: E402
from page import Page  # noqa: E402
from plot import Plot  # noqa: E402

DOCS = HERE.parent.parent / "Docs"
RESULTS = HERE / "results.json"
BLOCK = re.compile(r"(<!-- figures: ([a-z]+) -->\n).*?(<!-- /figures -->)", re.DOTALL)


def filled(text: str, blocks: dict[str, str]) -> str:
    """A page with its blocks made anew, all of which it must have."""
    missing = blocks.keys() - {name for _, name, _ in BLOCK.findall(text)}
    if missing:
        raise SystemExit(f"a page has no place for {', '.join(sorted(missing))}")
    return BLOCK.sub(lambda match: f"{match[1]}{blocks[match[2]]}\n{match[3]}", text)


def files(results: dict) -> dict[Path, str]:
    """The texts that the pages and plots have to have."""
    rationale = (DOCS / "Rationale.md").read_text()
    page, performance = Page(results), DOCS / "Performance.md"
    return readme(page) | {
        performance: filled(performance.read_text(), page.blocks()),
        DOCS / "Images/performance.svg": Plot(results, rationale).svg(),
    }


def readme(page: Page) -> dict[Path, str]:
    """The README and its Chinese twin, which names the text that it translates."""
    english, chinese = DOCS.parent / "README.md", DOCS.parent / "README.zh-CN.md"
    text = filled(english.read_text(), {"speed": page.speed(0)})
    digest = hashlib.sha256(text.encode()).hexdigest()
    twin = filled(chinese.read_text(), {"speed": page.speed(1)}).split("\n", 1)[1]
    return {english: text, chinese: f"<!-- source: README.md sha256:{digest} -->\n{twin}"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, text in (
        ("quick", "fewer rounds"), ("instructions", "count instructions as well"),
        ("only-instructions", "count instructions and measure nothing"), ("render", "measure nothing"),
        ("check", "write nothing"), ("no-build", "run the programs as they were built"),
    ):
        parser.add_argument(f"--{name}", action="store_true", help=text)
    parser.add_argument(
        "--python", type=Path, default=HERE / ".build/python", help="virtual environment for the packages of Python")
    options = parser.parse_args()

    results = json.loads(RESULTS.read_text()) if RESULTS.exists() else {}
    if not (options.render or options.check):
        if not options.no_build:
            measure.build()
        if not options.only_instructions:
            results = measure.run(options.quick, options.python.resolve()) | {
                key: value for key, value in results.items() if key == "instructions"}
        if options.instructions or options.only_instructions:
            results["instructions"] = measure.instructions()
        RESULTS.write_text(json.dumps(results, indent=1, ensure_ascii=False) + "\n")

    if not {"figures", "instructions"} <= results.keys():
        raise SystemExit("results.json is not complete: run report.py --instructions once")
    wrong = 0
    for path, text in files(results).items():
        if path.exists() and path.read_text() == text:
            continue
        wrong += 1
        if options.check:
            print(f"{path.relative_to(DOCS.parent)} is not what results.json makes: run report.py --render")
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
    if not options.check:
        print(Page(results).verdict())
    sys.exit(1 if options.check and wrong else 0)


if __name__ == "__main__":
    main()
