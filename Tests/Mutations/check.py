#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes small faults in a copy of the core, one at a time, and shows which of them the tests catch.

    check.py [--count 60] [--seed N] [--least N] [--report FILE] [--list]

The faults are drawn from all folders of the core in turn, the same for the same seed and lines. Each is built, then
held against the vectors and, if those do not notice, against the unit tests of the core. A fault that does not compile
is replaced by the next of its folder. Faults that change nothing a caller can see are listed in equivalent.txt with the
reason, and replaced too.
"""

import argparse
import hashlib
import pathlib
import re
import shutil
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
CORE = "Sources/ShareToken"
# Data, which vectors hold byte for byte, and tables that a generator writes.
SKIPPED = re.compile(r"/(Platforms|Policies|Generated)/|\+Register\.swift|ShareTokenError|\+All\.swift")

# What a tired person writes: the name of the fault, where it can be, and what stands there then.
FAULTS = [
    ("flipped comparison", r"(?<=\s)<(?=\s)", "<="),
    ("flipped comparison", r"(?<=\s)<=(?=\s)", "<"),
    ("flipped comparison", r"(?<=\s)>(?=\s)", ">="),
    ("flipped comparison", r"(?<=\s)>=(?=\s)", ">"),
    ("negated comparison", r"(?<=\s)==(?=\s)", "!="),
    ("negated comparison", r"(?<=\s)!=(?=\s)", "=="),
    ("and for or", r"(?<=\s)&&(?=\s)", "||"),
    ("or for and", r"(?<=\s)\|\|(?=\s)", "&&"),
    ("off by one", r"(?<=\s)\+ 1(?![\d.xX_])", "+ 2"),
    ("off by one", r"(?<=\s)- 1(?![\d.xX_])", "- 0"),
    ("wrong answer", r"\breturn true\b", "return false"),
    ("wrong answer", r"\breturn false\b", "return true"),
    ("dropped check", r"\bguard (?!let|case|var)(?=[^,{]* else \{ (?:throw|return))", "guard true || "),
]


def sites(text):
    """The places of a file where a fault can be: (offset, end, replacement, name)."""
    found = []
    for name, pattern, replacement in FAULTS:
        for match in re.finditer(pattern, text):
            start = text.rfind("\n", 0, match.start()) + 1
            line = text[start:text.find("\n", match.start())]
            before = text[start:match.start()]
            if line.lstrip().startswith(("//", "static func", "func", "public static func", "case", "struct", "///")):
                continue
            # Inside a string, a comment or the brackets of a type it is another sign.
            if "//" in before or before.count('"') % 2 or re.search(r"\w<[\w, \[\]]*$", before) or "->" in line:
                continue
            found.append((match.start(), match.end(), replacement, name))
    return found


def faults(seed):
    """All faults by folder, in an order that a change elsewhere leaves as it is, and then one of each folder in turn."""
    folders = {}
    for path in sorted((ROOT / CORE).rglob("*.swift")):
        name = str(path.relative_to(ROOT))
        if SKIPPED.search("/" + name):
            continue
        text = path.read_text()
        for start, end, replacement, kind in sites(text):
            folders.setdefault(path.parent.name, []).append((name, start, end, replacement, kind))
    for entries in folders.values():
        entries.sort(key=lambda fault: hashlib.sha256(f"{seed}|{identity(fault)}".encode()).digest())
    while any(folders.values()):
        for folder in sorted(folders):
            if folders[folder]:
                yield folders[folder].pop()


def describe(fault):
    name, start, end, replacement, kind = fault
    text = (ROOT / name).read_text()
    line = text.count("\n", 0, start) + 1
    begin = text.rfind("\n", 0, start) + 1
    code = text[begin:text.find("\n", start)].strip()
    return f"{name}:{line}", kind, code, text[start:end].strip() + " → " + replacement.strip()


def identity(fault):
    """A name for a fault that stays when lines move: the line itself, and what is done to it where."""
    place, kind, code, change = describe(fault)
    name, start, end, *_ = fault
    text = (ROOT / name).read_text()
    before = text[text.rfind("\n", 0, start) + 1:start].count(text[start:end])
    return hashlib.sha256(f"{name}|{code}|{change}{f'|{before}' if before else ''}".encode()).hexdigest()[:12]


def run(command, folder, timeout):
    try:
        return subprocess.run(command, cwd=folder, timeout=timeout, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    except subprocess.TimeoutExpired:
        return None


def caught_by(copy):
    """What notices the fault: "compiler", "vectors", "tests", or None."""
    built = run(["swift", "build", "--product", "tokenctl"], copy, 900)
    if built is None or built.returncode != 0:
        return "compiler"
    vectors = run([".build/debug/tokenctl", "vectors", "run"], copy, 120)
    if vectors is None or vectors.returncode != 0:
        return "vectors"
    tests = run(["swift", "test", "--filter", "^(ShareTokenTests|VectorTests)\\.|SiteTablesTests"], copy, 900)
    return None if tests is not None and tests.returncode == 0 else "tests"


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--count", type=int, default=60)
    options.add_argument("--seed", type=int, default=2026)
    options.add_argument("--copy", type=pathlib.Path, default=ROOT / ".build/mutations")
    options.add_argument("--report", type=pathlib.Path)
    options.add_argument("--list", action="store_true", help="show the faults and make none")
    options.add_argument("--least", type=int, help="fail if fewer are caught")
    arguments = options.parse_args()

    equivalent = {}
    for line in (ROOT / "Tests/Mutations/equivalent.txt").read_text().splitlines():
        if line and not line.startswith("#"):
            key, reason = line.split(None, 1)
            equivalent[key] = reason
    copy = arguments.copy
    if not arguments.list:
        copy.mkdir(parents=True, exist_ok=True)
        # The build stays from one run to the next; the sources are fresh.
        for name in ["Package.swift", "Sources", "Tests", "Vectors", "Docs"]:
            target = copy / name
            if target.is_dir():
                shutil.rmtree(target)
            source = ROOT / name
            if source.is_dir():
                shutil.copytree(source, target, ignore=shutil.ignore_patterns(".build*"))
            else:
                shutil.copy(source, target)
        if (without := caught_by(copy)) is not None:
            sys.exit(f"without any fault, the {without} complain")
    rows = []
    for fault in faults(arguments.seed):
        if len(rows) == arguments.count:
            break
        key = identity(fault)
        if key in equivalent:
            continue
        place, kind, code, change = describe(fault)
        if arguments.list:
            rows.append(key)
            print(key, place, kind, change, code, sep="\t", flush=True)
            continue
        name, start, end, replacement, _ = fault
        file = copy / name
        original = file.read_text()
        file.write_text(original[:start] + replacement + original[end:])
        began = time.time()
        by = caught_by(copy)
        file.write_text(original)
        if by == "compiler":
            continue
        rows.append((key, place, kind, change, code, by))
        print(len(rows), by or "SURVIVED", f"{time.time() - began:.0f} s", key, place, kind, change, code, sep="\t",
              flush=True)
    if arguments.list:
        return
    caught = sum(1 for row in rows if row[5])
    print(f"{caught} of {len(rows)} caught")
    if arguments.report:
        table = ["| | fault | place | line | caught by |", "|---|---|---|---|---|"]
        for number, (key, place, kind, change, code, by) in enumerate(rows, 1):
            code = code.replace("|", "\\|")
            change = change.replace("|", "\\|")
            table.append(f"| {number} | {kind}: `{change}` | `{place}` | `{code}` | {by or '**nothing**'} |")
        arguments.report.write_text("\n".join(table) + "\n")
    if arguments.least is not None and caught < arguments.least:
        sys.exit(1)


if __name__ == "__main__":
    main()
