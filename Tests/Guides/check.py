#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs the commands of pages as they stand, each page in an empty folder, and compares what they print with what is shown.

    check.py [--show] TOKENCTL PAGE…        --show prints the output of every block and compares nothing

Three kinds of fenced blocks are run, from first to last, in one shell:

  sh            Commands. They must succeed. A block `text` right after it shows all that they print, on both streams.
  (no name)     If its first line begins with `$ `: a transcript, commands with their output. A command without output
                must succeed; one with output may be refused, as the reader sees why.
  <!-- run: …   A comment of one or more lines: commands that the page needs and does not show.

In shown output, `…` stands for one or more characters of a line, and a line that is `…` alone for any lines. A command
of a transcript that has a `…` itself cannot be run, and is counted. The exit status of a refusal must be seen: a command
with `|| echo "exit status $?"` shows its output, with the number.
"""

import argparse
import os
import pathlib
import re
import subprocess
import sys
import tempfile


class Step:
    """Commands, the lines that they should print (None: not said), and whether they may be refused."""

    def __init__(self, line, commands, expected=None, may_fail=False):
        self.line, self.commands, self.expected, self.may_fail = line, commands, expected, may_fail


def blocks(text):
    """The fenced blocks and the comments to run: (line, name, body, line after it)."""
    lines, number = text.split("\n"), 0
    while number < len(lines):
        fence = re.fullmatch(r"```(\w*)", lines[number])
        comment = lines[number].startswith("<!-- run:")
        if not fence and not comment:
            number += 1
            continue
        end = number + 1 if fence else number
        while end < len(lines) and not (lines[end] == "```" if fence else lines[end].endswith("-->")):
            end += 1
        if end == len(lines):
            raise ValueError(f"line {number + 1}: a block has no end")
        if fence:
            yield number + 1, fence[1], "\n".join(lines[number + 1:end]), end + 1
        else:
            body = "\n".join(lines[number:end + 1]).removeprefix("<!-- run:").removesuffix("-->")
            yield number + 1, "run", body.strip(), end + 1
        number = end + 1


def transcript(line, body):
    """The commands of a transcript, each with the lines under it."""
    commands = []
    for number, text in enumerate(body.split("\n"), line + 1):
        if text.startswith("$ "):
            commands.append((number, [text[2:]], []))
        elif commands[-1][1][-1].endswith("\\") and not commands[-1][2]:
            commands[-1][1].append(text)
        else:
            commands[-1][2].append(text)
    return commands


def steps(text):
    """The steps to run, and the number of commands that cannot be run."""
    found, left_out, shell = [], 0, None
    lines = text.split("\n")
    for line, name, body, after in blocks(text):
        if name == "text" and shell is not None and not any(lines[shell[1]:line - 1]):
            shell[0].expected = body.split("\n")
        shell = None
        if name in ("sh", "run"):
            found.append(Step(line, body))
            if name == "sh":
                shell = (found[-1], after)
        elif name == "" and body.startswith("$ "):
            for number, command, output in transcript(line, body):
                if "…" in "".join(command):
                    left_out += 1
                else:
                    found.append(Step(number, "\n".join(command), output or None, bool(output)))
    return found, left_out


def pattern(expected):
    """The shown output as a regular expression over lines with their ends."""
    out = ""
    for line in expected:
        out += "(?:.*\n)*" if line == "…" else ".+".join(map(re.escape, line.split("…"))) + "\n"
    return out


def script(found):
    """One shell script that writes what each step prints to a file of its own."""
    out = ["set -euo pipefail"]
    for number, step in enumerate(found):
        if step.may_fail:
            out += ["set +e", "{", step.commands, f'}} >"$OUT/{number}" 2>&1', f'echo $? >"$OUT/{number}.status"', "set -e"]
        else:
            out += ["{", step.commands, f'}} >"$OUT/{number}" 2>&1']
    return "\n".join(out) + "\n"


def check(page, program, show):
    """The mistakes of a page, and the number of its blocks that show output."""
    text = page.read_text()
    found, left_out = steps(text)
    wrong = []
    for step in found:
        if re.search(r"\|\|\s*(echo|true|:)", step.commands) and not any(
                re.search(r"exit status [0-9]+$", line) for line in step.expected or []):
            wrong.append(f"{page}:{step.line}: a refusal whose exit status is not shown")
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as outputs:
        environment = {
            "PATH": f"{program.parent}:/usr/bin:/bin", "HOME": folder, "XDG_CONFIG_HOME": f"{folder}/config",
            "OUT": outputs, "LC_ALL": "C.UTF-8"}
        run = subprocess.run(["bash", "-c", script(found)], cwd=folder, env=environment, stdin=subprocess.DEVNULL,
                             stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=600)
        for number, step in enumerate(found):
            file = pathlib.Path(outputs, str(number))
            if not file.exists():
                break
            printed, last = file.read_text(), not pathlib.Path(outputs, str(number + 1)).exists()
            if show:
                print(f"== {page}:{step.line}\n{step.commands}\n--\n{printed}", end="")
            if run.returncode != 0 and last:
                wrong.append(f"{page}:{step.line}: ends with {run.returncode}:\n{printed}")
            elif step.expected is not None and not re.fullmatch(pattern(step.expected), printed):
                wrong.append(f"{page}:{step.line}: prints\n{printed}and the page shows\n" + "\n".join(step.expected))
        ran = len([name for name in os.listdir(outputs) if name.isdigit()])
    if run.returncode == 0 and ran != len(found):
        wrong.append(f"{page}: {ran} of {len(found)} steps ran")
    compared = sum(step.expected is not None for step in found)
    note = f", {left_out} cannot be run" if left_out else ""
    print(f"{page}: {len(found)} blocks and commands, {compared} with output{note}")
    if not found or not compared:
        wrong.append(f"{page}: nothing of it was compared")
    return [] if show else wrong


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--show", action="store_true")
    options.add_argument("tokenctl", type=pathlib.Path)
    options.add_argument("pages", type=pathlib.Path, nargs="+")
    arguments = options.parse_args()
    program = arguments.tokenctl.resolve()
    if not program.exists():
        sys.exit(f"{program} is not there")
    wrong = [text for page in arguments.pages for text in check(page, program, arguments.show)]
    print("\n\n".join(wrong) or "What the pages show is what is printed.")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
