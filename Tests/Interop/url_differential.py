# SPDX-License-Identifier: Apache-2.0
"""Compares the URL engine with other parsers, on generated links and hostile variants of them.

- raw: each input as it is. Our normalised URL is that of ada-url, or both fail.
- output: the canonical URL. Its host is the same to us, urllib, Foundation, libcurl and ada-url; none refuses it.

Differences that are known are listed below with the reason, and each is proven by a third opinion when it is met; any
other is shrunk to a smallest example and fails the run. url_differential.sh beside this file fetches and builds what is
needed and passes its arguments on.

Run of 2026-11-22, --count 3000000 --seed 1: 3,000,000 raw, of which we accept 1,873,823; 1,481,516 outputs; 8,154 known
differences, all of them raw; no other. It took 38 s on two cores.
"""

import argparse
import collections
import ctypes
import json
import multiprocessing
import re
import subprocess
import sys
import time
import urllib.parse

import ada_url
import unicodedata2

from url_inputs import Inputs
from uts46_reference import bidi_classes, domain_of, domain_to_ascii, punycode

BLOCK = 10000
# The find of one comparison; `ours` and `theirs` are a URL or host, or None for a refusal.
Difference = collections.namedtuple("Difference", "comparison input ours theirs known")


def ours(program, inputs):
    """The readings of some inputs by our engine and Foundation: one list of four fields each."""
    lines = "".join(json.dumps(text, ensure_ascii=False) + "\n" for text in inputs)
    output = subprocess.run([program], input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout.decode()
    answers = [line.split("\t") for line in output.split("\n")[:-1]]
    assert len(answers) == len(inputs) and all(len(answer) == 4 for answer in answers)
    return answers


# The other parsers: each takes a URL and returns what it reads, or None if it refuses the URL.


def ada_href(text):
    try:
        return ada_url.URL(text).href
    except ValueError:
        return None


def ada_host(text):
    try:
        return ada_url.URL(text).hostname
    except ValueError:
        return None


def urllib_host(text):
    try:
        return urllib.parse.urlsplit(text).hostname
    except ValueError:
        return None


def curl_reader():
    """A reader over libcurl's URL interface with the options of the command curl; None where there is no libcurl."""
    try:
        curl = ctypes.CDLL("libcurl.so.4")
        curl.curl_url.restype = ctypes.c_void_p
        curl.curl_url_set.argtypes = (ctypes.c_void_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_uint)
        curl.curl_url_get.argtypes = (ctypes.c_void_p, ctypes.c_int, ctypes.POINTER(ctypes.c_void_p), ctypes.c_uint)
        curl.curl_free.argtypes = (ctypes.c_void_p,)
    except (OSError, AttributeError):
        return None
    handle = curl.curl_url()
    text_part, host_part, non_support_scheme, guess_scheme = 0, 5, 1 << 3, 1 << 9

    def host(text):
        if curl.curl_url_set(handle, text_part, text.encode(), non_support_scheme | guess_scheme):
            return None
        value = ctypes.c_void_p()
        if curl.curl_url_get(handle, host_part, ctypes.byref(value), 0):
            return None
        read = ctypes.string_at(value).decode()
        curl.curl_free(value)
        return read

    return host


# The known differences: name, reason, and a function that recognises the kind from the domain as written, ours and
# theirs in ASCII, either None for a refusal. A difference is looked up here only if the third opinion agrees with us.


def labels(domain):
    """The labels of a domain in ASCII as Unicode, Punycode decoded whatever comes out."""
    return [punycode(label[4:]) if label.startswith("xn--") else label for label in domain.split(".")]


def is_long(domain, our, their):
    ace = [label for label in domain.split(".") + their.split(".") if len(label) > 1000]
    return our is None and (len(domain.encode()) > 4096 or ace != [])


def is_not_normal(domain, our, their):
    return any(unicodedata2.normalize("NFC", label) != label for label in labels(their or ""))


def has_joiner(domain, our, their):
    return re.search("[\u200c\u200d]", "".join(labels(our or their))) is not None


def is_bidi(domain, our, their):
    return any(bidi_classes(label) & {"R", "AL", "AN"} for label in labels(our or their))


def begins_with_mark(domain, our, their):
    return our is None and any(unicodedata2.category(label[0])[0] == "M" for label in labels(their) if label)


def has_lone_delimiter(domain, our, their):
    return our is None and re.search(r"(?:^|\.)xn---[^-.]*(?:$|\.)", their) is not None


# The one kind in which we differ from the standard on purpose, so that the third opinion is not asked.
BOUNDS = (
    "long",
    "We refuse a domain beyond ASCII of more than 4,096 bytes or with a label of more than 1,000 characters (DNS: 253"
    " and 63), since the time of Punycode grows with the square; ada-url refuses one of more than 16,384 bytes.",
    is_long,
)
KNOWN = [
    (
        "normalization",
        "ada-url 4.0.0 takes for normalised what is not: a Hangul syllable of two parts with a trailing consonant"
        " behind it, and a composite with a mark behind it that sorts before its own (Unicode Standard, 3.11).",
        is_not_normal,
    ),
    (
        "joiners",
        "ada-url 4.0.0 checks only the first joiner of a label, against any letter before and behind it, passes over"
        " the Bidi rule then, and knows few joining types. RFC 5892, A.1 and A.2, hold for every joiner where it is.",
        has_joiner,
    ),
    (
        "bidi",
        "ada-url 4.0.0 asks each label by itself whether it is right-to-left, and does not know the Bidi classes of the"
        " latest Unicodes; UTS #46, 4.1, criterion 9 holds for every label of a Bidi domain name.",
        is_bidi,
    ),
    (
        "mark",
        "ada-url 4.0.0 does not know the combining marks of the latest Unicodes, which begin no label (UTS #46, 4.1,"
        " criterion 6).",
        begins_with_mark,
    ),
    (
        "delimiter",
        "ada-url 4.0.0 takes the third hyphen of xn---a for a delimiter with nothing before it; to RFC 3492, 6.2, it is"
        " none then and no digit either. No encoder makes such a label.",
        has_lone_delimiter,
    ),
]


def known_kind(text, our, their):
    """The name of a known difference between two normalised URLs, or None."""
    domain = domain_of(text)
    if domain is None or domain.isascii():
        return None
    our_host, their_host = (url and ada_host(url) for url in (our, their))
    if our and (our_host is None or their and our.replace(our_host, their_host, 1) != their):
        return None
    name, _, holds = BOUNDS
    if their_host is not None and holds(domain, our_host, their_host):
        return name
    if domain_to_ascii(domain) != our_host:
        return None
    return next((name for name, _, holds in KNOWN if holds(domain, our_host, their_host)), None)


def third(text):
    """The third opinion on the host of an input, to be printed."""
    domain = domain_of(text)
    return None if domain is None else domain_to_ascii(domain)


class Comparison:
    """Compares lists of inputs."""

    def __init__(self, program):
        self.program = program
        self.counts = collections.Counter()
        self.readers = {"urllib": urllib_host, "ada-url": ada_host}
        curl = curl_reader()
        if curl:
            self.readers["curl"] = curl

    def differences(self, inputs):
        """The differences over some inputs; counts what it compares."""
        found = []
        for text, (href, canonical, host, foundation) in zip(inputs, ours(self.program, inputs)):
            our, their = None if href[0] == "!" else href, ada_href(text)
            self.counts["raw"] += 1
            self.counts["raw, accepted by us"] += our is not None
            if our != their:
                found.append(Difference("raw", text, our or href, their, known_kind(text, our, their)))
            if not canonical:
                continue
            self.counts["output"] += 1
            hosts = {name: read(canonical) for name, read in self.readers.items()}
            hosts["foundation"] = None if foundation == "!" else foundation
            for name, other in hosts.items():
                # Some readers leave the brackets of an IPv6 address away.
                if other is None or other.strip("[]") != host.strip("[]"):
                    found.append(Difference(f"output, {name}", canonical, host, other, None))
        return found

    def minimised(self, difference):
        """A shortest input by deletions that differs in the same comparison and has no known reason."""
        best, size = difference, max(1, len(difference.input) // 2)
        while size:
            shorter = [best.input[:at] + best.input[at + size:] for at in range(0, len(best.input), size)]
            found = (
                other for other in self.differences(shorter)
                if other.comparison == best.comparison and not other.known and len(other.input) < len(best.input))
            smaller = next(found, None)
            if smaller:
                best = smaller
            else:
                size //= 2
        return best


def run_block(task):
    program, seed, block, count = task
    comparison = Comparison(program)
    return comparison.differences(Inputs(seed, block).make(count)), comparison.counts


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True, help="the built URLDifferential")
    parser.add_argument("--count", type=int, default=20000, help="how many inputs (20,000)")
    parser.add_argument("--seed", default="1", help="of the generator; the same seed gives the same inputs")
    parser.add_argument("--jobs", type=int, default=2, help="processes; the inputs do not depend on it")
    parser.add_argument("--examples", type=int, default=10, help="examples shown of each comparison")
    options = parser.parse_args()

    started = time.monotonic()
    if "curl" not in Comparison(options.program).readers:
        print("libcurl.so.4 is not here: curl is skipped")
    tasks = [(options.program, options.seed, start // BLOCK, min(BLOCK, options.count - start))
             for start in range(0, options.count, BLOCK)]
    counts, known, examples = collections.Counter(), collections.Counter(), collections.defaultdict(list)
    unexplained = collections.Counter()
    with multiprocessing.Pool(options.jobs) as pool:
        for differences, block_counts in pool.imap(run_block, tasks):
            counts += block_counts
            for difference in differences:
                if difference.known:
                    known[difference.known] += 1
                    continue
                unexplained[difference.comparison] += 1
                if len(examples[difference.comparison]) < options.examples:
                    examples[difference.comparison].append(difference)

    print(f"seed {options.seed}, {time.monotonic() - started:.0f} s, ada-url {ada_url.get_version()}")
    for name, count in counts.items():
        print(f"compared {count:9,} {name}")
    for name, reason, _ in [BOUNDS, *KNOWN]:
        print(f"known    {known[name]:9,} {name}: {reason}")
    for name, count in unexplained.items():
        print(f"DIFFERS  {count:9,} {name}")
        comparison = Comparison(options.program)
        smallest = {comparison.minimised(example) for example in examples[name]}
        for example in sorted(smallest, key=lambda each: len(each.input)):
            print(f"  {ascii(example.input)}\n      ours   {example.ours}\n      theirs {ascii(example.theirs)}"
                  f"\n      third  {third(example.input)}")
    if not unexplained:
        print("differs          0")
    sys.exit(1 if unexplained else 0)


if __name__ == "__main__":
    main()
