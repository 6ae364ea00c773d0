# SPDX-License-Identifier: Apache-2.0
"""Writes Vectors/card/*.json; the same bytes whenever it runs.

    python3 Tests/Generators/card_vectors.py [--check]

Needs only Python. With --check nothing is written; the exit status is 1 if a file would change.
"""

import sys

import card_cases_appmsg
import card_cases_ark
import card_cases_find
import card_cases_make
from links import URLS
from vector_files import File, raw, write

PARTS = ["appid", "gh_id", "path", "query", "version", "env_version"]


def pairs(links):
    """Links by their names; a list where a name stands twice."""
    return links.items() if isinstance(links, dict) else links


class CardFile(File):
    """One file of vectors of cards."""

    spec = "Docs/Spec/Card.md"

    def __init__(self, name, schema, feature, form=None):
        super().__init__(name, schema, feature)
        self.form = form

    def good(self, id, spec, comment, input, card, target, printed, form=None, source="made", losses=(), **more):
        form = form or self.form
        platform = "wechat" if form == "appmsg" else "qq"
        page = card.get("page")
        full = {
            "platform": platform, "kind": card["kind"], "signed": card.get("signed", False),
            **{name: card.get(name, "") for name in ("title", "description", "prompt", "source", "thumbnail")},
            "links": [{"name": name, "url": url} for name, url in pairs(card.get("links", {}))],
            "mini_program": None if page is None else {part: page.get(part) for part in PARTS},
            **({"repaired": True} if card.get("repaired") else {}),
        }
        lost = [{"field": field, "reason": "no-place"} for field in losses]
        if form != "appmsg":
            lost.insert(0, {"field": "signature", "reason": "not-signed"})
        members = {"input": input, "card": full, "printed": printed, "losses": lost, **more}
        if target:
            platform, kind, fields = target
            members["target"] = {"platform": platform, "kind": kind, "fields": fields, "url": URLS[platform, kind](fields)}
        self.add(id, spec, comment, result="valid", form=form, source=source, **members)

    def bad(self, id, spec, comment, input, error, place, form=None, source="made", **members):
        data = input if isinstance(input, bytes) else input.encode()
        offset = place if isinstance(place, int) else data.index(place.encode())
        text = raw(input)
        self.add(id, spec, comment, result="invalid", form=form or self.form, source=source, error=error, offset=offset,
                 **text, **members)

    def json(self):
        return {"schema": self.schema, "feature": self.feature, "spec": "Docs/Spec/Card.md", "count": len(self.tests),
                "tests": sorted(self.tests, key=lambda test: test["id"])}


def files():
    for name, schema, feature, form, cases in (
            ("card/ark", "card", "Cards of QQ", "ark", card_cases_ark),
            ("card/appmsg", "card", "Cards of WeChat", "appmsg", card_cases_appmsg),
            ("card/make", "card-make", "Cards made for resources", None, card_cases_make),
            ("card/find", "card-find", "Finding the cards in a text", None, card_cases_find)):
        file = CardFile(name, schema, feature, form)
        cases.add(file)
        yield file


if __name__ == "__main__":
    sys.exit(write((file.name, file.json()) for file in files()))
