#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Generates the Unicode tables of IDNA: Sources/ShareToken/URL/IDNA/Generated/*.swift.

Reads the Python packages idna (uts46data, joining types) and unicodedata2 (categories, combining classes, bidi classes,
decompositions), which must be of one Unicode version: pip install idna==3.19 unicodedata2==17.0.1
Unicode 17 is what the conformance data of web-platform-tests is made from; Unicode 18 assigns two of its disallowed hosts.

usage: idna_tables.py [--check] FOLDER      --check writes nothing and fails if the files in FOLDER are not up to date
"""

import sys

import idna.idnadata
import idna.uts46data
import unicodedata2 as ucd

from independent.words import leb128
from swift_tables import base64_text, generated, literal, write

LAST = 0x110000
BIDI = ["other", "L", "R", "AL", "AN", "EN", "ES", "CS", "ET", "ON", "BN", "NSM"]
JOINING = ["other", "L", "R", "D", "T"]
VALID, IGNORED, MAPPED, DISALLOWED = range(4)
STATUS = {"V": VALID, "D": VALID, "I": IGNORED, "M": MAPPED, "X": DISALLOWED}  # D: deviation


def zigzag(number):
    return leb128(number * 2 if number >= 0 else -number * 2 - 1)


def uts46():
    """The status and the replacement of every code point."""
    data = idna.uts46data
    statuses, replacements = [], []
    starts = list(data.uts46_starts) + [LAST]
    for index, (start, end) in enumerate(zip(starts, starts[1:])):
        letter = chr(data.uts46_statuses[index])
        replacement = data.uts46_replacements[index] if letter == "M" else None
        statuses += [STATUS[letter]] * (end - start)
        replacements += [replacement] * (end - start)
    # With UseSTD3ASCIIRules=false every character of ASCII except the capitals is valid.
    for code in range(0x80):
        capital = 0x41 <= code <= 0x5A
        statuses[code], replacements[code] = (MAPPED, chr(code + 32)) if capital else (VALID, None)
    return statuses, replacements


def joining_types():
    types = {}
    for name, ranges in idna.idnadata.joining_types.items():
        for packed in ranges:
            for code in range(packed >> 32, packed & 0xFFFFFFFF):
                types[code] = name
    return types


def primary_composites():
    """The primary composites except Hangul, with their two parts."""
    for code in range(LAST):
        parts = [int(part, 16) for part in ucd.decomposition(chr(code)).split() if not part.startswith("<")]
        if len(parts) == 2 and not ucd.decomposition(chr(code)).startswith("<") and not 0xAC00 <= code <= 0xD7A3:
            if ucd.normalize("NFC", chr(parts[0]) + chr(parts[1])) == chr(code):
                yield code, parts[0], parts[1]


def properties(statuses):
    """Runs of code points with equal properties, and the distinct properties.

    Properties are packed as status | mark << 2 | bidi << 3 | joining << 7 | combining class << 10 | interacts << 18. The
    last says that NFC may reorder the code point or compose it with one before it. Only valid code points have any but
    the status: the others never outlive the mapping.
    """
    types = joining_types()
    seconds = {second for _, _, second in primary_composites()} | set(range(0x1161, 0x1176)) | set(range(0x11A8, 0x11C3))
    runs, distinct = [], {}
    for code in range(LAST):
        packed = statuses[code]
        if packed == VALID:
            char = chr(code)
            bidi = ucd.bidirectional(char)
            joining = types.get(code, "other")
            packed |= ucd.category(char).startswith("M") << 2
            packed |= (BIDI.index(bidi) if bidi in BIDI else 0) << 3
            packed |= (JOINING.index(joining) if joining in JOINING else 0) << 7
            packed |= ucd.combining(char) << 10
            packed |= (code in seconds or ucd.combining(char) > 0) << 18
        index = distinct.setdefault(packed, len(distinct))
        if runs and runs[-1][1] == index:
            runs[-1][0] += 1
        else:
            runs.append([1, index])
    out = leb128(len(distinct)) + b"".join(leb128(packed) for packed in distinct) + leb128(len(runs))
    return out + b"".join(leb128(length) + leb128(index) for length, index in runs)


def mappings(statuses, replacements):
    """For each run of mapped code points: gap, length and replacement.

    A run has one replacement, or one at a constant distance from each of its code points: then the length is doubled and
    one more, and the distance follows; else the length is doubled, and the scalars of the replacement follow.
    """
    runs = []
    for code in range(LAST):
        if statuses[code] != MAPPED:
            continue
        text = replacements[code]
        distance = ord(text) - code if len(text) == 1 else None
        if runs and runs[-1][0] + runs[-1][1] == code:
            last = runs[-1]
            if distance is not None and last[3] == distance:
                last[1] += 1
                continue
            if last[2] == text and (last[1] == 1 or last[3] is None):
                last[1] += 1
                last[3] = None
                continue
        runs.append([code, 1, text, distance])
    out, previous = leb128(len(runs)), 0
    for start, length, text, distance in runs:
        out += leb128(start - previous)
        if distance is None:
            out += leb128(length * 2) + leb128(len(text)) + b"".join(leb128(ord(char)) for char in text)
        else:
            out += leb128(length * 2 + 1) + zigzag(distance)
        previous = start + length
    return out


def composites(statuses):
    """The primary composites except Hangul: code point and both parts, each as the distance from the one before.

    Other canonical decompositions are left out: UTS #46 maps or disallows all code points that have one.
    """
    out, previous = b"", (0, 0, 0)
    triples = list(primary_composites())
    for triple in triples:
        assert not ucd.decomposition(chr(triple[2])) and not ucd.combining(chr(triple[0])), hex(triple[0])
        out += b"".join(zigzag(new - old) for new, old in zip(triple, previous))
        previous = triple
    primary = {triple[0] for triple in triples}
    for code in range(LAST):
        parts = ucd.decomposition(chr(code))
        if parts and not parts.startswith("<") and code not in primary and not 0xAC00 <= code <= 0xD7A3:
            assert statuses[code] in (MAPPED, DISALLOWED), hex(code)
    return leb128(len(triples)) + out


def swift(name, comment, data):
    member = f"    /// {comment}\n" + literal(name, base64_text(data))
    return generated("idna_tables.py", "extension UnicodeTables {\n" + member + "}\n")


def main(arguments):
    check = arguments[:1] == ["--check"]
    if len(arguments) != 1 + check:
        sys.exit(__doc__)
    folder = arguments[-1]
    version = ucd.unidata_version
    if not version == idna.uts46data.__version__ == idna.idnadata.__version__:
        sys.exit("the packages are of different Unicode versions")
    statuses, replacements = uts46()
    files = {
        "UnicodeVersion.swift": generated(
            "idna_tables.py",
            "extension UnicodeTables {\n"
            "    /// The version of Unicode whose data the tables hold.\n"
            f'    package static let version = "{version}"\n'
            "}\n",
        ),
        "UnicodeProperties.swift": swift(
            "propertyText", "The status, combining and bidi class and joining type of all code points.", properties(statuses)
        ),
        "UnicodeMappings.swift": swift(
            "mappingText", "What UTS #46 maps each mapped code point to.", mappings(statuses, replacements)
        ),
        "UnicodeComposites.swift": swift(
            "compositeText", "The primary composites of NFC and their parts.", composites(statuses)
        ),
    }
    write(folder, files, check, f"Unicode {version}")


main(sys.argv[1:])
