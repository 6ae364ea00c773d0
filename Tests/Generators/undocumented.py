#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Names the public symbols without a documentation comment; the exit status is 1 if there are any.

    undocumented.py FILE.symbols.json...
"""

import json
import sys

# Symbols that the compiler makes, or that a protocol documents already.
INHERITED = {"==(_:_:)", "hash(into:)", "hashValue", "!=(_:_:)", "description", "debugDescription", "rawValue",
             "init(rawValue:)", "allCases", "AllCases", "RawValue", "encode(to:)", "init(from:)", "next()", "Element",
             "Iterator", "makeIterator()", "<(_:_:)", ">(_:_:)", "<=(_:_:)", ">=(_:_:)", "customMirror", "...(_:_:)",
             "..<(_:_:)", "...(_:)", "..<(_:)"}


def main():
    missing = count = 0
    for path in sys.argv[1:]:
        for symbol in json.load(open(path, encoding="utf-8"))["symbols"]:
            if "::SYNTHESIZED::" in symbol["identifier"]["precise"]:
                continue
            count += 1
            name = ".".join(symbol["pathComponents"])
            if not symbol.get("docComment") and symbol["names"]["title"].split(".")[-1] not in INHERITED:
                missing += 1
                print(f"{name}: no documentation ({symbol['kind']['displayName']})")
    print(f"{count} public symbols, {missing} without documentation")
    return 1 if missing or not count else 0


if __name__ == "__main__":
    sys.exit(main())
