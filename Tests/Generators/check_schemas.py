# SPDX-License-Identifier: Apache-2.0
"""Checks every file of vectors against its JSON Schema, with nothing of this project: what a foreign reader would do.

    python3 Tests/Generators/check_schemas.py

Needs Python 3.11 and the package `jsonschema`. The exit status is 1 if a file is not as its schema says.
"""

import json
import sys
from pathlib import Path

from jsonschema import Draft202012Validator
from referencing import Registry, Resource

VECTORS = Path(__file__).resolve().parents[2] / "Vectors"


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


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
    print(f"{tests} tests, {failures} failures")
    return 1 if failures or not tests else 0


if __name__ == "__main__":
    sys.exit(main())
