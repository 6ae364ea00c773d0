# SPDX-License-Identifier: Apache-2.0
"""A third opinion on hosts beyond ASCII: the steps of UTS #46 over the tables of the package idna.

Slow and plain; it only has to judge where two parsers disagree.
"""

import re
import urllib.parse

import idna
import unicodedata2
from idna.core import uts46_remap
from idna.intranges import intranges_contain

JOINERS = "\u200c\u200d"
VIRAMA = 9


def domain_of(text):
    """The domain that the input of a special scheme names, its escapes decoded; None if there is none."""
    text = re.sub("[\t\n\r]", "", text.strip("".join(map(chr, range(0x21)))))
    found = re.match(r"(?:https?|wss?|ftp):[/\\]*([^/\\?#]*)", text, re.IGNORECASE) or re.match(
        r"file:[/\\]{2}([^/\\?#]*)", text, re.IGNORECASE)
    if not found:
        return None
    host = re.sub(r":[0-9]*$", "", found[1].rpartition("@")[2])
    return urllib.parse.unquote(host, errors="replace")


def domain_to_ascii(domain):
    """The domain in ASCII; None if the URL Standard refuses it.

    Source: WHATWG URL, 3.3 IDNA; UTS #46, 4.
    """
    if domain.isascii():
        labels = domain.lower().split(".")
    else:
        try:
            # One character at a time, as the package bounds the length of a text.
            mapped = "".join(uts46_remap(character, std3_rules=False) for character in domain)
        except idna.IDNAError:
            return None
        labels = [decoded(label) for label in unicodedata2.normalize("NFC", mapped).split(".")]
        is_bidi = any(bidi_classes(label) & {"R", "AL", "AN"} for label in labels if label is not None)
        if not all(label is not None and is_valid(label, is_bidi) for label in labels):
            return None
        labels = [label if label.isascii() else "xn--" + label.encode("punycode").decode() for label in labels]
    return ".".join(labels)


def punycode(text):
    """The text that some Punycode encodes; empty if it encodes none."""
    try:
        return text.encode("ascii").decode("punycode")
    except (UnicodeError, OverflowError, ValueError):
        return ""


def decoded(label):
    """A label, decoded if it is Punycode; None if it is bogus."""
    if not label.startswith("xn--"):
        return label
    text = punycode(label[4:])
    # An empty text counts as ASCII.
    if text.isascii() or text.startswith("xn--") or unicodedata2.normalize("NFC", text) != text:
        return None
    try:
        if text.encode("punycode").decode() != label[4:]:
            return None
    except UnicodeError:
        return None
    # A label may hold only characters that the mapping does not change.
    try:
        return text if uts46_remap(text, std3_rules=False) == text and "." not in text else None
    except idna.IDNAError:
        return None


def is_valid(label, is_bidi):
    """UTS #46, 4.1, for a label that is mapped and normalised."""
    if not label:
        return True
    if unicodedata2.category(label[0])[0] == "M":
        return False
    return joiners_fit(label) and (not is_bidi or meets_bidi_rule(label))


def joiners_fit(label):
    """RFC 5892, A.1 and A.2."""
    for index, character in enumerate(label):
        if character not in JOINERS or index > 0 and unicodedata2.combining(label[index - 1]) == VIRAMA:
            continue
        before = joining_types(label[:index]).rstrip("T")[-1:]
        after = joining_types(label[index + 1:]).lstrip("T")[:1]
        if character == "\u200d" or before not in ("L", "D") or after not in ("R", "D"):
            return False
    return True


def joining_types(text):
    """The joining type of each character: a letter, or U for one that has none."""
    types = idna.idnadata.joining_types.items()
    return "".join(
        next((kind for kind, ranges in types if intranges_contain(ord(character), ranges)), "U") for character in text)


def bidi_classes(label):
    return {unicodedata2.bidirectional(character) for character in label}


def meets_bidi_rule(label):
    """RFC 5893, section 2."""
    classes = [unicodedata2.bidirectional(character) for character in label]
    ending = next((kind for kind in reversed(classes) if kind != "NSM"), None)
    neutral = {"EN", "ES", "CS", "ET", "ON", "BN", "NSM"}
    if classes[0] in ("R", "AL"):
        mixed = "EN" in classes and "AN" in classes
        return set(classes) <= neutral | {"R", "AL", "AN"} and ending in ("R", "AL", "EN", "AN") and not mixed
    return classes[0] == "L" and set(classes) <= neutral | {"L"} and ending in ("L", "EN")
