# SPDX-License-Identifier: Apache-2.0
"""Asks ada, another parser of the URL Standard, for every URL of Vectors/link/parse.json.

    python3 Tests/Generators/check_ada.py

Needs Python 3.11 and the package `ada-url`. Repairs, error codes and offsets are ours; all else must agree, but for the
differences named below. The exit status is 1 if something else differs.
"""

import sys

from ada_url import URL

from independent.vectors import VECTORS, input_bytes, read

# Differences between ada-url 4.0.0 and the standard of July 2026, and limits of ours.
DIFFERENCES = {
    "link-parse/limits/idna-host-longer": "the standard has no limit",
    "link-parse/limits/punycode-longer": "the standard has no limit",
    "link-parse/long-idna/host": "the standard has no limit",
    "link-parse/long-idna/label": "the standard has no limit",
    "link-parse/too-long/input": "the standard has no limit",
    "link-parse/too-long/serialised": "the standard has no limit",
}


def expected(test):
    if test["result"] == "invalid":
        return None
    port = "" if test["port"] is None else str(test["port"])
    search, fragment = test["query"] or "", test["fragment"] or ""
    return {"href": test["href"], "protocol": test["scheme"] + ":", "username": test["username"],
            "password": test["password"], "hostname": test["host"] or "", "port": port, "pathname": test["path"],
            "search": search and "?" + search, "hash": fragment and "#" + fragment}


def found(test):
    try:
        url = URL(input_bytes(test).decode())
    except ValueError:
        return None
    return {name: getattr(url, name) for name in
            ("href", "protocol", "username", "password", "hostname", "port", "pathname", "search", "hash")}


def main():
    tests = read(VECTORS / "link/parse.json")["tests"]
    differing = set()
    for test in tests:
        want, got = expected(test), found(test)
        if want != got:
            differing.add(test["id"])
            if test["id"] not in DIFFERENCES:
                print(f"{test['id']}: expected {want}, ada has {got}")
    for id in sorted(DIFFERENCES.keys() - differing):
        print(f"{id}: ada agrees, contrary to the list of differences")
    print(f"{len(tests)} tests, {len(differing)} differences, {len(DIFFERENCES)} of them known")
    return 0 if tests and differing == DIFFERENCES.keys() else 1


if __name__ == "__main__":
    sys.exit(main())
