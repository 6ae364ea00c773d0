# SPDX-License-Identifier: Apache-2.0
"""Sources and forms at the limit of their length, and beyond it."""

from urllib.parse import quote

from convert_cases_convert import JD, JD_URL
from corpus import target_json
from links import URLS

MEBIBYTE = 1 << 20
WRAPPER = "https://link.zhihu.com/?target="
ALPHABETS = [("scene32", 32), ("cq256", 256), ("query512", 512), ("qr110", 110), ("sms70", 70)]


def add(file):
    def good(id, spec, comment, source, target, **members):
        file.valid(f"limits/{id}", spec, comment, input=source, form="url", target=target_json(target),
                   forms={"url": URLS[target[:2]](target[2])}, losses=[], **members)

    def bad(id, spec, comment, source, error, offset, **members):
        file.invalid(f"limits/{id}", spec, comment, error, offset, input=source, form="url", **members)

    good("source", "CNV-7", "1 MiB", JD_URL, JD, padding={"text": " ", "count": MEBIBYTE - len(JD_URL)})
    for budget, most in ALPHABETS:
        for id, length in ((budget, most), (f"{budget}-longer", most + 1)):
            url = "https://example.com/" + "a" * (length - 20)
            comment = f"a link of {length} characters"
            if length == most:
                good(id, "CNV-16", comment, url, ("web", "page", {"url": url}), budget=budget)
            else:
                bad(id, "CNV-20", comment, url, "over-budget", 0, budget=budget)
    good("wrappers", "LNK-46", "three targets of 1 MiB together", **nested(MEBIBYTE))
    source, _, padding = nested(MEBIBYTE + 1).values()
    bad("wrappers-longer", "LNK-46", "three targets of a byte more", source, "nested-too-deep", 0, padding=padding)


def nested(length):
    """A wrapper whose targets have a given number of bytes together; the first two are padded."""
    for page in ("https://a.cn/", "https://a.cn/b"):
        inner = WRAPPER + quote(page, safe="") + "&x="
        middle = WRAPPER + quote(inner, safe="")
        rest = length - len(page) - len(inner) - len(middle)
        if rest % 2 == 0:
            return {"source": WRAPPER + quote(middle, safe=""), "target": ("web", "page", {"url": page}),
                    "padding": {"text": "a", "count": rest // 2}}
    raise AssertionError(length)
