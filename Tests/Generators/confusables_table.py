#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Generates the tables of look-alikes: Sources/ShareToken/Risk/Generated/*.swift.

Asks a library of ICU for the facts of Unicode Technical Standards #39 (skeletons, characters allowed in identifiers) and
#24 (script extensions), and the Python package idna for the characters that domain names may hold; any version will do
from Unicode 15 on. ICU comes with Swift toolchains for Linux as lib_FoundationICU.so, or as libicui18n.so.

usage: confusables_table.py [--check] LIBRARY FOLDER      --check fails if the files in FOLDER are not up to date
"""

import ctypes
import re
import subprocess
import sys
import unicodedata

import idna.uts46data

from independent.words import leb128
from swift_tables import base64_text, generated, literal, write

LAST = 0x110000
# The recommended scripts of UAX #31, table 5, in the order of their bits; then the combinations of UTS #39, 5.1.
SCRIPTS = (
    "Latn Grek Cyrl Armn Hebr Arab Thaa Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Thai Laoo Tibt Mymr Geor Hang "
    "Ethi Khmr Hira Kana Bopo Hani"
).split()
COMBINED = {"Hanb": "Hani Bopo", "Jpan": "Hani Hira Kana", "Kore": "Hani Hang"}
EVERY = (1 << 32) - 1
# Characters that Chrome shows in no domain although UTS #39 allows them; docs/idn.md of Chromium.
REMOVED = [
    (0x0338, 0x0338), (0x058A, 0x058A), (0x2010, 0x2010), (0x2019, 0x2019), (0x2027, 0x2027), (0x30A0, 0x30A0),
    (0x02BB, 0x02BC), (0x02EC, 0x02EC), (0x0138, 0x0138), (0x01CD, 0x01DC), (0x1C80, 0x1C8F), (0x1E00, 0x1E9B),
    (0x1F00, 0x1FFF), (0xA640, 0xA69F), (0xA720, 0xA7FF),
]  # fmt: skip
# Letters that look like Latin ones although their skeletons are not ASCII; the same source, Cyrillic.
EXTRA = {"ы": "bl", "ю": "io", "ъ": "b", "ь": "b", "п": "n", "г": "r", "ԗ": "p", "ѡ": "w", "ԍ": "g", "ҽ": "e", "һ": "h", "ӏ": "l"}


class ICU:
    def __init__(self, path):
        self.library = ctypes.CDLL(path)
        names = subprocess.run(["nm", "-D", path], capture_output=True, text=True, check=True).stdout
        found = re.search(r" T (\w*)uspoof_open(_\d+)?$", names, re.M)
        self.prefix, self.suffix = found.group(1), found.group(2) or ""
        error = ctypes.c_int(0)
        self.checker = ctypes.c_void_p(self.call("uspoof_open", ctypes.byref(error), result=ctypes.c_void_p))
        self.allowed_set = ctypes.c_void_p(
            self.call("uspoof_getRecommendedSet", ctypes.byref(error), result=ctypes.c_void_p)
        )
        assert error.value <= 0, error

    def call(self, name, *arguments, result=ctypes.c_int):
        function = getattr(self.library, self.prefix + name + self.suffix)
        function.restype = result
        return function(*arguments)

    def version(self):
        version = (ctypes.c_uint8 * 4)()
        self.call("u_getUnicodeVersion", version, result=None)
        return ".".join(str(part) for part in version[:3])

    def skeleton(self, text):
        data, buffer, error = text.encode(), ctypes.create_string_buffer(400), ctypes.c_int(0)
        length = self.call("uspoof_getSkeletonUTF8", self.checker, 0, data, len(data), buffer, 400, ctypes.byref(error))
        assert error.value <= 0, text
        return buffer.raw[:length].decode()

    def scripts(self, code):
        buffer, error = (ctypes.c_int * 40)(), ctypes.c_int(0)
        count = self.call("uscript_getScriptExtensions", code, buffer, 40, ctypes.byref(error))
        assert error.value <= 0, code
        return [self.call("uscript_getShortName", buffer[index], result=ctypes.c_char_p).decode() for index in range(count)]

    def is_allowed(self, code):
        return bool(self.call("uset_contains", self.allowed_set, code, result=ctypes.c_int8))


def domain_characters():
    """The code points beyond ASCII that a decoded label may hold."""
    data = idna.uts46data
    if hasattr(data, "uts46_starts"):
        starts, statuses = list(data.uts46_starts), list(data.uts46_statuses)
        statuses = [chr(status) if isinstance(status, int) else status for status in statuses]
    else:
        starts, statuses = [row[0] for row in data.uts46data], [row[1] for row in data.uts46data]
    for start, end, status in zip(starts, starts[1:] + [LAST], statuses):
        if status in "VD":
            yield from (code for code in range(max(start, 0x80), end) if not 0xD800 <= code < 0xE000)


def mask(names):
    """The scripts of UTS #39, 5.1; all bits for characters of every script, none for scripts that are not recommended."""
    if "Zyyy" in names or "Zinh" in names:
        return EVERY
    names = names + [name for name, parts in COMBINED.items() if set(parts.split()) & set(names)]
    every = SCRIPTS + list(COMBINED)
    return sum(1 << every.index(name) for name in names if name in every)


def script_table(icu, characters):
    """Distinct pairs of script mask and whether allowed; then runs, which extend over characters that no domain has."""
    distinct, runs, zeros = {}, [], []
    for code in characters:
        removed = any(first <= code <= last for first, last in REMOVED)
        allowed = icu.is_allowed(code) and not removed
        index = distinct.setdefault((mask(icu.scripts(code)), allowed), len(distinct))
        if not runs or runs[-1][1] != index:
            runs.append((code, index))
        if allowed and unicodedata.category(chr(code)) == "Nd" and unicodedata.digit(chr(code)) == 0:
            zeros.append(code)
    out = leb128(len(distinct)) + b"".join(leb128(mask) + leb128(allowed) for mask, allowed in distinct)
    previous = 0
    out += leb128(len(runs))
    for start, index in runs:
        out += leb128(start - previous) + leb128(index)
        previous = start
    previous = 0
    out += leb128(len(zeros))
    for zero in zeros:
        out += leb128(zero - previous)
        previous = zero
    return out, len(runs)


def look_alike(icu, code):
    """The letters and digits of ASCII that a character without its marks looks like; None if there are none."""
    char = chr(code)
    text = EXTRA.get(char) or icu.skeleton(char)
    kept = "".join(part for part in unicodedata.normalize("NFD", text) if not unicodedata.category(part).startswith("M"))
    kept = kept.lower()
    return kept if kept and re.fullmatch(r"[a-z0-9.\-/]+", kept) else None


def confusable_table(icu, characters):
    """The distinct texts; then for each character its distance from the one before, and the place of its text."""
    entries = [(code, text) for code in characters if (text := look_alike(icu, code))]
    distinct = sorted({text for _, text in entries})
    places = {text: index for index, text in enumerate(distinct)}
    out = leb128(len(distinct))
    for text in distinct:
        out += leb128(len(text)) + text.encode()
    out += leb128(len(entries))
    previous = 0
    for code, text in entries:
        out += leb128(code - previous) + leb128(places[text])
        previous = code
    return out, len(entries)


def swift(name, comment, data):
    member = f"    /// {comment}\n" + literal(name, base64_text(data))
    return generated("confusables_table.py", "extension LookAlikes {\n" + member + "}\n")


def main(arguments):
    check = arguments[:1] == ["--check"]
    if len(arguments) != 2 + check:
        sys.exit(__doc__)
    icu, folder = ICU(arguments[-2]), arguments[-1]
    characters = list(domain_characters())
    scripts, runs = script_table(icu, characters)
    confusables, entries = confusable_table(icu, characters)
    version = icu.version()
    files = {
        "LookAlikes+Scripts.swift": swift(
            "scriptText", f"The scripts of characters of domains, Unicode {version}: {runs} runs.", scripts
        ),
        "LookAlikes+Confusables.swift": swift(
            "confusableText", f"The ASCII that {entries} characters of domains pass for, Unicode {version}.", confusables
        ),
    }
    write(folder, files, check, f"Unicode {version}")


main(sys.argv[1:])
