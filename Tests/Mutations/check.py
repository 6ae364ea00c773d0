#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes small faults in a copy of the package, one at a time, and shows which of them the tests catch.

    check.py [--count 60] [--seed N] [--module NAME] [--least N] [--report FILE] [--list] [--resume LOG]

The faults are drawn from all folders of the modules below in turn. Without --seed each run draws
anew, and prints its seed first: the score that is published is that of a draw that no test was written against. With a
seed and the same lines the draw is the same, to look at a survivor again.

Each fault is built and run against the vectors, then against the tests that are nearest to its module, then against the
others; the first that fails ends it. A fault that does not compile is replaced by the next of its folder. Faults that
change nothing a caller can see are listed in equivalent.txt with the reason, and replaced too.

A draw takes an hour or two. With --resume, and the output of the run that was ended, it goes on: the sources must be the
same, and --seed that of the run. What has been listed in equivalent.txt since then is replaced.

report.md beside this script is the report of the published draw, as --report wrote it.
"""

import argparse
import hashlib
import os
import pathlib
import random
import re
import shutil
import signal
import subprocess
import sys
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
# The modules, and the tests that are run against a fault of each after the vectors, the nearest first.
MODULES = {
    "ShareToken": ["^ShareTokenTests\\.", "^VectorTests\\.", "^(TokenctlTests|ShareTokenOpenSSLTests)\\."],
    "ShareTokenOpenSSL": ["^ShareTokenOpenSSLTests\\.", "^VectorTests\\.", "^TokenctlTests\\."],
    "ShareTokenStorage": ["^TokenctlTests\\.", "^ShareTokenServiceTests\\."],
    "ShareTokenService": ["^ShareTokenServiceTests\\."],
    "tokenctl": ["^TokenctlTests\\.", "^VectorTests\\."],
}
# Data, which vectors hold byte for byte, and tables that a generator writes; registers of errors and of commands.
SKIPPED = re.compile(
    r"ShareToken/(Platforms|Policies)/|/Generated/|\+Register\.swift|ShareTokenError|\+All\.swift|Arguments\.swift")

# Faults that a tired person makes: the name, the pattern of its place, and the replacement.
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
    ("skipped branch", r"\bif (?!let|case|var|#|false)(?=[^\n]*\{$)", "if false, "),
    ("dropped call", r"(?<=\n)[ ]{8,}(?:try |defer )?[a-z][\w.]*\([^\n{}]*\)(?=\n)", ""),
]


def sites(text):
    """The places of a file where a fault can be: (offset, end, replacement, name)."""
    found = []
    # Help texts are not code.
    texts = [match.span() for match in re.finditer(r'"""[\s\S]*?"""', text)]
    for name, pattern, replacement in FAULTS:
        for match in re.finditer(pattern, text):
            if any(start <= match.start() < end for start, end in texts):
                continue
            start = text.rfind("\n", 0, match.start()) + 1
            line = text[start:text.find("\n", match.start())]
            before = text[start:match.start()]
            if line.lstrip().startswith(("//", "static func", "func", "public static func", "case", "struct", "///")):
                continue
            # Inside a string, a comment or the brackets of a type the sign has another meaning.
            if "//" in before or before.count('"') % 2 or re.search(r"\w<[\w, \[\]]*$", before) or "->" in line:
                continue
            found.append((match.start(), match.end(), replacement, name))
    return found


def faults(seed, modules):
    """All faults by folder, in an order that a change elsewhere leaves as it is, and then one of each folder in turn."""
    folders = {}
    for module in modules:
        for path in sorted((ROOT / "Sources" / module).rglob("*.swift")):
            name = str(path.relative_to(ROOT))
            if SKIPPED.search("/" + name):
                continue
            for start, end, replacement, kind in sites(path.read_text()):
                folders.setdefault(f"{module}/{path.parent.name}", []).append((name, start, end, replacement, kind))
    for entries in folders.values():
        entries.sort(key=lambda fault: hashlib.sha256(f"{seed}|{identity(fault)}".encode()).digest())
    # The folders in an order of the draw, so that a short one is not always of the same.
    order = sorted(folders, key=lambda folder: hashlib.sha256(f"{seed}|{folder}".encode()).digest())
    while any(folders.values()):
        for folder in order:
            if folders[folder]:
                yield folders[folder].pop()


def describe(fault):
    name, start, end, replacement, kind = fault
    text = (ROOT / name).read_text()
    line = text.count("\n", 0, start) + 1
    begin = text.rfind("\n", 0, start) + 1
    code = text[begin:text.find("\n", start)].strip()
    return f"{name}:{line}", kind, code, text[start:end].strip() + " → " + (replacement.strip() or "nothing")


def identity(fault):
    """A name for a fault that stays when lines move, made from the line and the change in it."""
    place, kind, code, change = describe(fault)
    name, start, end, *_ = fault
    text = (ROOT / name).read_text()
    before = text[text.rfind("\n", 0, start) + 1:start].count(text[start:end])
    return hashlib.sha256(f"{name}|{code}|{change}{f'|{before}' if before else ''}".encode()).hexdigest()[:12]


def run(command, folder, timeout, until=None):
    """The exit status of a command; None after a timeout, 1 as soon as a line of its output says that something failed."""
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                               errors="replace", start_new_session=True)
    late = threading.Event()

    def end():
        late.set()
        os.killpg(process.pid, signal.SIGKILL)

    timer = threading.Timer(timeout, end)
    timer.start()
    found = False
    try:
        for line in process.stdout:
            if until and until in line:
                found = True
                os.killpg(process.pid, signal.SIGKILL)
                break
        process.wait()
    finally:
        timer.cancel()
    return 1 if found else None if late.is_set() else process.returncode


def caught_by(copy, suites):
    """The check that notices a fault: "compiler", "vectors", the name of the tests, or None."""
    if run(["swift", "build", "--product", "tokenctl"], copy, 1800) != 0:
        return "compiler"
    if run([".build/debug/tokenctl", "vectors", "run"], copy, 300) != 0:
        return "vectors"
    if run(["swift", "build", "--build-tests"], copy, 3600) != 0:
        return "compiler"
    for tests in suites:
        if run(["swift", "test", "--skip-build", "--filter", tests], copy, 1800, until="recorded an issue") != 0:
            return re.sub(r"[^A-Za-z|].*", "", tests.strip("^(")).split("|")[0]
    return None


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--count", type=int, default=60)
    options.add_argument("--seed", type=int, help="replay a draw; without it, a new one")
    options.add_argument("--module", choices=MODULES, action="append", help="draw from this module alone; may be repeated")
    options.add_argument("--copy", type=pathlib.Path, default=ROOT / ".build/mutations")
    options.add_argument("--report", type=pathlib.Path)
    options.add_argument("--list", action="store_true", help="show the faults and make none")
    options.add_argument("--resume", type=pathlib.Path, help="the output of a run with the same seed, which ended early")
    options.add_argument("--least", type=int, help="fail if fewer are caught")
    arguments = options.parse_args()

    equivalent = {}
    for line in (ROOT / "Tests/Mutations/equivalent.txt").read_text().splitlines():
        if line and not line.startswith("#"):
            key, reason = line.split(None, 1)
            equivalent[key] = reason
    unlisted = [key for key, reason in equivalent.items() if len(reason) < 20]
    if unlisted:
        sys.exit(f"equivalent.txt gives no reason for {', '.join(unlisted)}")
    seed = random.SystemRandom().getrandbits(32) if arguments.seed is None else arguments.seed
    modules = arguments.module or list(MODULES)
    # Without this data tests are skipped, and the faults that only they catch would count as survivors.
    data = pathlib.Path(os.environ.get("SHARE_TOKEN_CONFORMANCE") or ROOT.parent / "shared/conformance").resolve()
    if data.is_dir():
        os.environ["SHARE_TOKEN_CONFORMANCE"] = str(data)
    elif not arguments.list:
        print("no conformance data: the tests that need it are skipped", flush=True)
    known = {identity(fault) for fault in faults(seed, list(MODULES))}
    if stale := sorted(equivalent.keys() - known):
        sys.exit(f"equivalent.txt has entries that name no fault of these sources: {', '.join(stale)}")
    print(f"seed {seed}" + (" (a new draw)" if arguments.seed is None else ""), flush=True)
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
        # Most modules share their tests: each is run once.
        suites = sorted({tests for module in modules for tests in MODULES[module]})
        if not arguments.resume and (without := caught_by(copy, suites)) is not None:
            sys.exit(f"without any fault, the {without} complain")
    rows = []
    # The outcomes of the earlier run, by fault.
    earlier = {}
    if arguments.resume:
        for line in arguments.resume.read_text().splitlines():
            if re.match(r"\d+\t", line):
                _, by, _, key, *_ = line.split("\t")
                earlier[key] = None if by == "SURVIVED" else by
    for fault in faults(seed, modules):
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
        if key in earlier:
            rows.append((key, place, kind, change, code, earlier[key]))
            continue
        name, start, end, replacement, _ = fault
        file = copy / name
        original = file.read_text()
        file.write_text(original[:start] + replacement + original[end:])
        began = time.time()
        by = caught_by(copy, MODULES[name.split("/")[1]])
        file.write_text(original)
        if by == "compiler":
            continue
        rows.append((key, place, kind, change, code, by))
        print(len(rows), by or "SURVIVED", f"{time.time() - began:.0f} s", key, place, kind, change, code, sep="\t",
              flush=True)
    if arguments.list:
        return
    caught = sum(1 for row in rows if row[5])
    print(f"{caught} of {len(rows)} caught, seed {seed}")
    for module in modules:
        own = [row for row in rows if row[1].startswith(f"Sources/{module}/")]
        print(f"    {module}: {sum(1 for row in own if row[5])} of {len(own)}")
    if arguments.report:
        without = "" if data.is_dir() else " Without conformance data."
        table = [f"Seed {seed}: {caught} of {len(rows)} caught.{without}", "", "| | fault | place | line | caught by |",
                 "|---|---|---|---|---|"]
        for number, (key, place, kind, change, code, by) in enumerate(rows, 1):
            code = code.replace("|", "\\|")
            change = change.replace("|", "\\|")
            table.append(f"| {number} | {kind}: `{change}` | `{place}` | `{code}` | {by or '**nothing**'} |")
        arguments.report.write_text("\n".join(table) + "\n")
    if arguments.least is not None and caught < arguments.least:
        sys.exit(1)


if __name__ == "__main__":
    main()
