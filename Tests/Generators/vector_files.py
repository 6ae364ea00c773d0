# SPDX-License-Identifier: Apache-2.0
"""The parts that all generators of vectors share: files that collect tests, and writing or checking them."""

import json
import sys

from independent.vectors import VECTORS


class File:
    """One file of vectors; `spec` is the document with the requirements."""

    spec = "Docs/Spec/Token.md"

    def __init__(self, name, schema, feature):
        self.name, self.schema, self.feature, self.tests = name, schema, feature, []

    def add(self, id, spec, comment, **members):
        prefix = self.name.replace("/", "-")
        self.tests.append({"id": f"{prefix}/{id}", "spec": spec, "comment": comment, **members})

    def valid(self, id, spec, comment, **members):
        self.add(id, spec, comment, result="valid", **members)

    def invalid(self, id, spec, comment, error, offset, **members):
        self.add(id, spec, comment, result="invalid", error=error, offset=offset, **members)

    def json(self):
        tests = sorted(self.tests, key=lambda test: test["id"])
        assert len({test["id"] for test in tests}) == len(tests), self.name
        return {"schema": self.schema, "feature": self.feature, "spec": self.spec, "count": len(tests), "tests": tests}


def raw(data):
    """`input` for text, `input_hex` for bytes that are no text."""
    return {"input_hex": data.hex()} if isinstance(data, bytes) else {"input": data}


def write(files):
    """Writes pairs of a name and a content, and says which changed; with --check it only says so.

    Returns the exit status: 1 if a file would change and must not.
    """
    changed = []
    for name, content in files:
        path = VECTORS / f"{name}.json"
        text = json.dumps(content, indent=2, sort_keys=True, ensure_ascii=False) + "\n"
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            changed.append(name)
            if "--check" not in sys.argv:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
    print(*(changed or ["nothing changed"]), sep="\n")
    return 1 if changed and "--check" in sys.argv else 0
