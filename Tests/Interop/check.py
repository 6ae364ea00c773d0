#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs every vector of Vectors/token and Vectors/keys against the independent reader of this folder."""
import argparse
import json
import pathlib
import sys

from independent.keys import SUITES, Key, tag_matches
from independent.making import DOMAIN, again, make
from independent.pem import load_private, load_public, load_shared
from independent.times import parse_time, show_time
from independent.tokens import find, read_text, read_word
from independent.vectors import VECTORS, input_bytes, read
from independent.verdicts import verify
from independent.words import TokenError

LINKS = "outside: finding and reading links is Docs/Spec/Link.md, not Token.md"


class Outside(Exception):
    """A vector that asks for what Token.md does not define."""


class Checker:
    def __init__(self, folder):
        self.folder, self.keys, self.notes = folder, {}, {}

    def note(self, text):
        self.notes[text] = self.notes.get(text, 0) + 1

    # One function for each schema. Each returns (result of this reader, expected result).
    def keys_file(self, key):
        loaded = load("public" if key["public_pem"] else "shared", key["public_pem"] or key["private_pem"])
        got = {"key_id": loaded.key_id.hex(), "suite": SUITES[loaded.suite]}
        if key["public_pem"]:
            private = load("private", key["private_pem"])
            got["same"] = (private.suite, private.material) == (loaded.suite, loaded.material)
            loaded = private
        self.keys[key["name"]] = loaded
        return got, {"key_id": key["key_id"], "suite": key["suite"], **({"same": True} if key["public_pem"] else {})}

    def keys_import(self, test):
        key = load(test["use"], input_bytes(test).decode("utf-8"), test["passphrase"])
        return ({"key_id": key.key_id.hex(), "suite": SUITES[key.suite]}, {k: test[k] for k in ("key_id", "suite")})

    def token_decode(self, test):
        word = input_bytes(test)
        token = read_word(word)
        if again(token).encode() != word:
            return "decoding and encoding again gives " + again(token), word.decode()
        expected = json.loads(json.dumps(test["token"]))
        if expected.get("target", {}).pop("url", None) is not None:
            self.note("the field `url` of a target was not compared: the link is printed by Docs/Spec/Link.md")
        return self.shown(token), expected

    def shown(self, token):
        target = {"target": {"fields": token.fields, "kind": token.kind, "platform": token.platform}}
        if token.platform is None:
            target = {"resource_code": token.code}
        return {"claims": {"destination_pin": hexed(token.pin), "scenes": token.scenes, "sharer": hexed(token.sharer)},
                "expires_at": token.expires_at, "issued_at": token.issued_at,
                "key_id": token.key_id.hex(), "suite": SUITES[token.suite], "tag": token.tag.hex(), "version": 1, **target}

    def token_read(self, test):
        data = input_bytes(test)
        start, token = read_text(data)
        word = again(token)
        found = data[start:start + len(word)].decode()
        if found != word:
            return f"reading {found} and writing it again gives {word}", found
        return ({"start": start, "end": start + len(word), "token": word},
                {k: test[k] for k in ("start", "end", "token")})

    def token_scan(self, test):
        data, got = input_bytes(test), []
        for start, end, token in find(data):
            item = {"start": start, "end": end, "token": data[start:end].decode()}
            if isinstance(token, TokenError):
                del item["token"]  # the vectors give the place of a token that cannot be read, not its text
                item |= {"error": token.code, "offset": token.offset}
            got.append(item)
        return got, test["tokens"]

    def token_verify(self, test):
        if test.get("error") in ("target-not-bound", "unprintable-target"):
            raise Outside(LINKS)
        report = verify(input_bytes(test), [self.keys[name] for name in test["keys"]], parse_time(test["now"]),
                           test["scene"], test.get("destination"))
        got = {"verdicts": report.verdicts, "result": "invalid" if report.error else "valid"}
        if report.error:
            got |= {"error": report.error.code, "offset": report.error.offset}
        return got, {k: test[k] for k in ("verdicts", "result", "error", "offset") if k in test}

    def token_encode(self, test):
        key, claims, word = self.keys[test["key"]], test["claims"], test.get("token")
        if word:  # whatever made it, the tag has to hold, the parts to be these, and the text to come out again
            token = read_word(word.encode())
            if not tag_matches(key, DOMAIN + token.signed, token.tag):
                return "the tag does not hold", "a token made with " + test["key"]
            if again(token) != word:
                return "decoding and encoding again gives " + again(token), word
        if "text" in test:
            if not word:
                raise Outside(LINKS)
            self.note("of a token made from a text, the text was not looked at: links are Docs/Spec/Link.md")
            got = self.shown(token)
            return ([got["issued_at"], token.lifetime, got["claims"], got["key_id"]],
                    [show_time(parse_time(test["issued_at"]) // 60 * 60), test["lifetime_minutes"], claims,
                     key.key_id.hex()])
        if test["spec"] in ("TOK-66", "TOK-67"):
            raise Outside(LINKS)
        target = test["target"]
        parts = (parse_time(test["issued_at"]) // 60, test["lifetime_minutes"], target["platform"], target["kind"],
                 target["fields"], claims["scenes"], unhex(claims["destination_pin"]), unhex(claims["sharer"]))
        return make(key, *parts), word

    def run(self, path):
        data = read(path)
        schema = data["schema"]
        tests = data["keys" if schema == "keys" else "tests"]
        check = getattr(self, "keys_file" if schema == "keys" else schema.replace("-", "_"), None)
        if check is None:
            return [f"{path.name}: no check for the schema {schema}"]
        passed, outside, wrong, ids = 0, {}, [], set()
        if data["count"] != len(tests):
            wrong.append(f"{path.name}: count is {data['count']}, but it holds {len(tests)}")
        for test in tests:
            name = test.get("id") or test["name"]
            if name in ids:
                wrong.append(f"{name}: twice")
            ids.add(name)
            try:
                got, expected = check(test)
                if test.get("result") == "invalid" and schema != "token-verify":
                    expected = {k: test[k] for k in ("error", "offset")}
            except TokenError as e:
                got = {"error": e.code, "offset": e.offset}
                expected = ({k: test[k] for k in ("error", "offset")} if test.get("result") == "invalid"
                            else {"result": "valid"})
            except Outside as e:
                outside[str(e)] = outside.get(str(e), 0) + 1
                continue
            except Exception as e:  # a defect of this reader, or a vector of an unknown form
                got, expected = f"{type(e).__name__}: {e}", "a result"
            if got == expected:
                passed += 1
            else:
                wrong.append(f"{name}:\n    this reader: {json.dumps(got, ensure_ascii=False, sort_keys=True)}\n"
                             f"    the vector:  {json.dumps(expected, ensure_ascii=False, sort_keys=True)}")
        not_run = sum(outside.values())
        if passed + not_run + len([w for w in wrong if "\n" in w]) != len(tests):
            wrong.append(f"{path.name}: some vectors were skipped")
        print(f"{path.parent.name}/{path.name}: {len(tests)} vectors, {len(tests) - not_run} ran, {passed} passed"
              + "".join(f"; {n} {why}" for why, n in outside.items()))
        for text, n in self.notes.items():
            print(f"    {n} × {text}")
        self.notes = {}
        return wrong


def load(use, text, passphrase=None) -> Key:
    if use == "public":
        return load_public(text)
    return {"private": load_private, "shared": load_shared}[use](text, passphrase)


def hexed(data):
    return None if data is None else data.hex()


def unhex(text):
    return None if text is None else bytes.fromhex(text)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--vectors", type=pathlib.Path, default=VECTORS, help="the folder of the vectors")
    folder = parser.parse_args().vectors
    files = sorted(folder.glob("keys/*.json"), key=lambda p: (p.name != "keys.json", p.name))
    files += sorted(folder.glob("token/*.json"))
    if not any(p.name == "keys.json" for p in files) or not any(p.parent.name == "token" for p in files):
        sys.exit(f"{folder} has no keys/keys.json or no token/*.json")
    checker, wrong = Checker(folder), []
    for path in files:
        wrong += checker.run(path)
    print("\n".join(wrong) if wrong else "All of them agree.")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
