# SPDX-License-Identifier: Apache-2.0
"""Checks every file of vectors against its JSON Schema, with nothing of this project: what a foreign reader would do.
The published schema of trust lists is held to the vectors of their reader.

    python3 Tests/Generators/check_schemas.py

Needs Python 3.11 and the package `jsonschema`. The exit status is 1 if a file is not as its schema says.
"""

import json
import sys
from pathlib import Path

from jsonschema import Draft202012Validator
from referencing import Registry, Resource

ROOT = Path(__file__).resolve().parents[2]
VECTORS = ROOT / "Vectors"

# What the schema of trust lists can say; for the other codes there is more to know than the shape of the file.
SHAPE = {"unknown-member", "missing-member", "wrong-type", "unknown-format", "unsupported-key", "too-many-entries"}


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def check_trust_lists():
    """The number of lists on which the published schema and the vectors differ."""
    schema = read(ROOT / "Docs" / "Spec" / "Schema" / "trust-list.json")
    Draft202012Validator.check_schema(schema)
    failures = 0
    for name in ("read", "accept"):
        for test in read(VECTORS / "trust" / f"{name}.json")["tests"]:
            # An accepted list is one that was read, whatever its signatures are.
            readable = test["result"] == "valid" or name == "accept" and test["error"] not in SHAPE
            if not readable and test["error"] not in SHAPE:
                continue
            valid = Draft202012Validator(schema).is_valid(json.loads(test["input"]))
            if valid != readable:
                failures += 1
                print(f"{test['id']}: the schema of trust lists says {'valid' if valid else 'invalid'}")
    return failures


def main():
    schemas = {path.stem: read(path) for path in sorted((VECTORS / "schema").glob("*.json"))}
    registry = Registry().with_resources(
        (schema["$id"], Resource.from_contents(schema)) for schema in schemas.values())
    for schema in schemas.values():
        Draft202012Validator.check_schema(schema)
    failures = tests = 0
    for path in sorted(VECTORS.rglob("*.json")):
        name = path.relative_to(VECTORS)
        if name.parts[0] == "schema" or name.name == "registry.json":
            continue
        content = read(path)
        items = content.get("tests", content.get("keys", []))
        tests += len(items)
        if content.get("count") != len(items):
            failures += 1
            print(f"{name}: count is not {len(items)}")
        for error in Draft202012Validator(schemas[content["schema"]], registry=registry).iter_errors(content):
            failures += 1
            print(f"{name}: {error.json_path}: {error.message[:200]}")
    failures += check_trust_lists()
    print(f"{tests} tests, {failures} failures")
    return 1 if failures or not tests else 0


if __name__ == "__main__":
    sys.exit(main())
