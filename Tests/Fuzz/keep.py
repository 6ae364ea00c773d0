# SPDX-License-Identifier: Apache-2.0
"""Makes an input a vector: it is replayed by every test run from then on.

    python3 Tests/Fuzz/keep.py PROPERTY TOPIC/FACT "COMMENT" FILE

Adds it to `Vectors/fuzz/PROPERTY.json`. TOPIC/FACT are words of a-z and 0-9 joined by hyphens. Needs Python 3.11.
"""

import json
import sys
from pathlib import Path

VECTORS = Path(__file__).resolve().parents[2] / "Vectors"

# The requirement that a property is about, and the document it stands in.
REQUIREMENTS = {
    "association": ("TRU-19", "Trust"),
    "canonical": ("LNK-28", "Link"),
    "card": ("CRD-25", "Card"),
    "json": ("CRD-2", "Card"),
    "policy": ("POL-11", "Policy"),
    "records": ("SCN-2", "Scan"),
    "rewrite": ("CNV-22", "Convert"),
    "scan": ("SCN-2", "Scan"),
    "token": ("TOK-14", "Token"),
    "trust": ("TRU-28", "Trust"),
    "url": ("LNK-9", "Link"),
    "xml": ("CRD-30", "Card"),
}


def main():
    name, fact, comment, source = sys.argv[1:5]
    spec, document = REQUIREMENTS[name]
    path = VECTORS / "fuzz" / f"{name}.json"
    content = {"schema": "fuzz", "feature": f"inputs for the property {name}", "spec": f"Docs/Spec/{document}.md"}
    tests = json.loads(path.read_text(encoding="utf-8"))["tests"] if path.exists() else []
    data = Path(source).read_bytes()
    try:
        text = {"input": data.decode("utf-8")}
    except UnicodeDecodeError:
        text = {"input_hex": data.hex()}
    test = {"id": f"fuzz-{name}/{fact}", "spec": spec, "comment": comment, "property": name, "result": "valid", **text}
    tests = sorted([other for other in tests if other["id"] != test["id"]] + [test], key=lambda test: test["id"])
    content |= {"count": len(tests), "tests": tests}
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(content, indent=2, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{path}: {len(tests)} tests")


if __name__ == "__main__":
    main()
