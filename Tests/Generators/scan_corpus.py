# SPDX-License-Identifier: Apache-2.0
"""The parts that files of cases of texts share: tests collected from tables, and matches given by their texts."""

from vector_files import File, raw


class ScanFile(File):
    """One file of vectors of texts."""

    spec = "Docs/Spec/Scan.md"

    def __init__(self, name, feature):
        super().__init__(name, "scan", feature)

    def add(self, id, requirement, comment, input, *matches):
        data = input if isinstance(input, bytes) else input.encode()
        found, place = [], 0
        for match in matches:
            match, place = located(match, data, place)
            found.append(match)
        super().add(id, requirement, comment, result="valid", **raw(input), matches=found)


def located(match, data, place):
    """A match with its offsets: its text is looked for after the match before it."""
    match = dict(match)
    text = match.pop("at").encode()
    start = data.find(text, place)
    assert start >= 0, (data.decode(errors="replace"), text.decode())
    match["risks"] = [{"code": code, "offset": data.find(there.encode()) if isinstance(there, str) else there}
                      for code, there in match["risks"]]
    return {**match, "start": start, "end": start + len(text)}, start + len(text)


def match(at, form, platform=None, kind=None, fields=None, url=None, pair=None, title=None, label=None, risks=(),
          extracted=(), error=None):
    return {"at": at, "form": form, "platform": platform, "kind": kind, "fields": fields or {}, "url": url,
            "pair": pair, "title": title, "label": label, "risks": list(risks),
            "extracted": [{"kind": kind, "value": value} for kind, value in extracted], "error": error}


def short(at, platform, code, url=None, **members):
    """A short link; its canonical URL is itself unless another one is given."""
    return match(at, "short_link", platform, "short_link", {"code": code}, url or at, **members)


def token(at, platform, **members):
    """An opaque token."""
    return match(at, "foreign_token", platform, "token", {"token": at}, **members)


def page(at, url=None, form="url", **members):
    """A page of no platform."""
    return match(at, form, url=url or at, **members)
