#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Generates the table of public suffixes: Sources/ShareToken/URL/PublicSuffix/Generated/*.swift.

Reads public_suffix_list.dat of https://github.com/publicsuffix/list (MPL-2.0).

The rules become a tree of labels, the last label of a name nearest to the root. Its nodes are written level by level, the
children of a node together and sorted by their bytes, each as its label and one capital: the sum of its kind (0 no rule,
1 ICANN, 2 private, 3 ICANN exception, 4 private exception), 5 if it is the last child of its parent, and 10 if it has
children, counted from A. Groups of children stand in the order of their parents, so that no link has to be written.

usage: psl_table.py [--check] LIST SOURCE FOLDER
  LIST     the path of public_suffix_list.dat
  SOURCE   its name in the files, such as "commit e8c9a2b2, 2026-08"
  --check  writes nothing and fails if the files in FOLDER are not up to date
"""

import pathlib
import sys

from swift_tables import generated, literal, write

LINES = 350
WIDTH = 109


def rules(text):
    """Each rule as its labels in ASCII, the last one first, and its kind."""
    private = False
    for line in text.splitlines():
        if "BEGIN PRIVATE DOMAINS" in line:
            private = True
        rule = line.split()[0] if line.split() else ""
        if not rule or rule.startswith("//"):
            continue
        exception = rule.startswith("!")
        labels = [ascii_label(label) for label in rule.lstrip("!").split(".")]
        assert "*" not in labels[1:] and not (exception and "*" in labels), rule
        yield labels[::-1], 1 + private + 2 * exception


def ascii_label(label):
    if label.isascii():
        return label.lower()
    return "xn--" + label.encode("punycode").decode()


def tree(pairs):
    root = [0, {}]
    for labels, kind in pairs:
        node = root
        for label in labels:
            node = node[1].setdefault(label, [0, {}])
        assert node[0] in (0, kind), labels
        node[0] = kind
    return root


def encode(root):
    out, level = [], [root]
    for node in level:
        children = sorted(node[1].items())
        for index, (label, child) in enumerate(children):
            flags = child[0] + 5 * (index == len(children) - 1) + 10 * bool(child[1])
            out.append(label + chr(65 + flags))
            level.append(child)
    return "".join(out), len(level) - 1


def file(source, content):
    notice = (
        "//\n"
        f"// The rules of the Public Suffix List, https://publicsuffix.org/, {source}.\n"
        "// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.\n"
        "// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.\n"
    )
    return generated("psl_table.py", "extension SuffixTable {\n" + content + "}\n", "Apache-2.0 AND MPL-2.0", notice)


def main(arguments):
    check = arguments[:1] == ["--check"]
    if len(arguments) != 3 + check:
        sys.exit(__doc__)
    path, source, folder = arguments[-3:]
    pairs = list(rules(pathlib.Path(path).read_text()))
    text, nodes = encode(tree(pairs))
    size = LINES * WIDTH
    parts = [text[start : start + size] for start in range(0, len(text), size)]
    names = ", ".join(f"part{number}" for number in range(1, len(parts) + 1))
    files = {
        f"SuffixTable+Part{number}.swift": file(
            source, f"    /// Part {number} of the tree.\n" + literal(f"part{number}", text, WIDTH)
        )
        for number, text in enumerate(parts, 1)
    }
    files["SuffixTable+Parts.swift"] = file(
        source,
        "    /// The number of rules of the list.\n"
        f"    package static let ruleCount = {len(pairs)}\n\n"
        "    /// The number of nodes of the tree but the root.\n"
        f"    static let nodeCount = {nodes}\n\n"
        "    /// The parts of the tree, in order.\n"
        f"    static let parts = [{names}]\n",
    )
    write(folder, files, check, path)


main(sys.argv[1:])
