# SPDX-License-Identifier: Apache-2.0
"""Checks every file of vectors against its JSON Schema, with nothing of this project, as a foreign reader would.
The published schema of trust lists is compared with the vectors of their reader.

    python3 Tests/Generators/check_schemas.py [TOKENCTL]

Checks the published schema of scene policies against the vectors of policies as well: every policy satisfies it, and a
text with an error that a schema can express does not. With the path of tokenctl, its presets are checked too. Needs
Python 3.11 and the package `jsonschema`. The exit status is 1 if a file does not satisfy its schema.
"""

import json
import subprocess
import sys

from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from independent.vectors import ROOT, VECTORS, read

# The codes that the schema of trust lists can express; the others are about more than the shape of the file.
SHAPE = {"unknown-member", "missing-member", "wrong-type", "unknown-format", "unsupported-key", "too-many-entries"}


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


def check_policies(arguments):
    """The number of texts checked against the published schema, and of those that it judges wrongly."""
    schema = read(ROOT / "Docs" / "Spec" / "Schema" / "scene-policy.json")
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    texts = []
    for test in read(VECTORS / "policy" / "load.json")["tests"]:
        if test["result"] == "valid":
            texts.append((test["id"], test["input"], True))
        elif test["error"] in ("unknown-member", "missing-member", "wrong-type", "bad-value", "bad-scene"):
            # No schema can relate two members, or count bytes.
            related = any(word in test["id"] for word in ("until", "value/source"))
            texts.append((test["id"], test["input"], None if related else False))
    for tokenctl in arguments:
        names = subprocess.run([tokenctl, "policy", "show"], capture_output=True, text=True, check=True).stdout
        for name in (line.split()[0] for line in names.splitlines()):
            shown = subprocess.run([tokenctl, "policy", "show", name, "--json"], capture_output=True, check=True)
            texts.append((name, shown.stdout, True))
    failures = 0
    for name, text, expected in texts:
        if expected is not None and validator.is_valid(json.loads(text)) != expected:
            failures += 1
            print(f"{name}: the schema of policies {'refuses it' if expected else 'takes it'}")
    return len(texts), failures


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
    policies, wrong = check_policies(sys.argv[1:])
    failures += wrong + check_trust_lists()
    print(f"{tests} tests, {policies} policies, {failures} failures")
    return 1 if failures or not tests else 0


if __name__ == "__main__":
    sys.exit(main())
