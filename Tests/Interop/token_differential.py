#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compares how the independent reader of this folder and tokenctl read tokens with right check bytes.

    token_differential.py [--count 10000] [--seed N] [--least-valid PERCENT] TOKENCTL

The tokens are those of token_inputs.py. Compared are the code and offset of the error, or every part of the token: suite,
key id, times, claims, platform, kind, fields, tag. The seed is printed; without one, each run has its own. Exit 1 tells of
a difference, or of a run that showed too little: both kinds of tokens, and every code, must be among them.
"""
import argparse
import collections
import json
import pathlib
import random
import subprocess
import sys
import time

from independent.fields import REGISTER
from independent.keys import SUITES
from independent.tokens import read_text
from independent.words import TokenError
from token_inputs import Maker

# The errors of tokens with right check bytes; each must occur.
CODES = {"unknown-version", "unknown-suite", "bad-lifetime", "unknown-claim", "bad-claim", "bad-scene", "bad-target"}
BATCH = 2500


def hexed(data):
    return None if data is None else data.hex()


def independent(word):
    """The reading of a word by this folder's reader, as `tokenctl inspect --json` prints it."""
    try:
        start, token = read_text(word.encode())
    except TokenError as error:
        return {"error": error.code, "offset": error.offset}
    return {"start": start, "suite": SUITES[token.suite], "key_id": token.key_id.hex(), "tag": token.tag.hex(),
            "issued_at": token.issued_at, "expires_at": token.expires_at,
            "claims": {"destination_pin": hexed(token.pin), "scenes": token.scenes, "sharer": hexed(token.sharer)},
            "target": {"code": token.code, "platform": token.platform, "kind": token.kind, "fields": token.fields}}


def library(line):
    answer = json.loads(line)
    if answer["error"] is not None:
        return {"error": answer["error"]["code"], "offset": answer["error"]["offset"]}
    out = {name: answer[name] for name in ("start", "suite", "key_id", "tag", "issued_at", "expires_at", "claims")}
    target = answer["unverified_target"]
    return {**out, "target": {name: target[name] for name in ("code", "platform", "kind", "fields")}}


def compare(words, program):
    run = subprocess.run([program, "inspect", "--json"], input="".join(f"{word}\n" for word in words).encode(),
                         stdout=subprocess.PIPE, check=False)
    lines = run.stdout.split(b"\n")[:-1]
    if len(lines) != len(words):
        sys.exit(f"tokenctl printed {len(lines)} lines for {len(words)} (exit status {run.returncode})")
    for word, line in zip(words, lines):
        yield word, independent(word), library(line)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--count", type=int, default=10_000)
    options.add_argument("--seed", type=int)
    options.add_argument("--least-valid", type=int, default=20, help="percent")
    options.add_argument("--show", type=int, default=20, help="the most differences that are printed")
    options.add_argument("tokenctl", type=pathlib.Path)
    arguments = options.parse_args()
    seed = random.SystemRandom().getrandbits(32) if arguments.seed is None else arguments.seed
    maker, seen, kinds, different, began = Maker(seed), collections.Counter(), set(), [], time.time()
    print(f"seed {seed}", flush=True)
    for start in range(0, arguments.count, BATCH):
        words = [maker.word() for _ in range(min(BATCH, arguments.count - start))]
        for word, one, other in compare(words, arguments.tokenctl.resolve()):
            seen[one.get("error", "valid")] += 1
            if "target" in one:
                kinds.add(one["target"]["code"] if one["target"]["platform"] else None)
            if one != other:
                different.append(word)
                if len(different) <= arguments.show:
                    print(f"{word}\n    independent reader: {json.dumps(one, ensure_ascii=False)}\n"
                          f"    tokenctl:           {json.dumps(other, ensure_ascii=False)}")
    rate = arguments.count / (time.time() - began)
    print(f"{arguments.count} tokens, {len(different)} differences; {len(kinds - {None})} of {len(REGISTER)} kinds; {rate:.0f} a second")
    print(", ".join(f"{count} {code}" for code, count in seen.most_common()))
    missing = CODES - set(seen)
    if None not in kinds:  # a code that no register has, which is well-formed all the same
        missing.add("unknown-platform")
    if missing:
        print(f"not met: {', '.join(sorted(missing))}")
    if seen["valid"] * 100 < arguments.least_valid * arguments.count:
        print(f"fewer than {arguments.least_valid} % are valid")
        missing.add("valid")
    sys.exit(1 if different or missing else 0)


if __name__ == "__main__":
    main()
