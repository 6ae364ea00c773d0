# SPDX-License-Identifier: Apache-2.0
"""Writes Vectors/card/*.json; the same bytes whenever it runs.

    python3 Tests/Generators/card_vectors.py [--check]

Needs only Python. With --check nothing is written; the exit status is 1 if a file would change.
"""

import json
import sys
from pathlib import Path
from urllib.parse import quote

import card_cases_appmsg
import card_cases_ark
import card_cases_find
import card_cases_make

VECTORS = Path(__file__).resolve().parents[2] / "Vectors"
PARTS = ["appid", "gh_id", "path", "query", "version", "env_version"]


def scheme(fields):
    """The link into a page of a mini-program of WeChat."""
    pairs = [("appid", fields["appid"]), ("path", quote(fields.get("path", ""), safe="/-_.!~*'()")),
             ("query", quote(fields.get("query", ""), safe="-_.!~*'()")), ("env_version", fields.get("env_version", ""))]
    return "weixin://dl/business/?" + "&".join(f"{name}={value}" for name, value in pairs if value)


URLS = {
    ("web", "page"): lambda fields: fields["url"],
    ("taobao", "item"): lambda fields: f"https://item.taobao.com/item.htm?id={fields['id']}",
    ("wechat", "mini_program"): scheme,
    ("qq", "group_invite"): lambda fields: f"https://qm.qq.com/cgi-bin/qm/qr?k={fields['k']}",
    ("netease", "song"): lambda fields: f"https://music.163.com/song?id={fields['id']}",
    ("qq_music", "song"): lambda fields: f"https://y.qq.com/n/ryqq/songDetail/{fields['songmid']}",
    ("wechat", "article"): lambda fields: "https://mp.weixin.qq.com/s?__biz={biz}&mid={mid}&idx={idx}&sn={sn}".format(**fields),
}


class CardFile:
    """One file of vectors of cards."""

    def __init__(self, name, schema, feature, form=None):
        self.name, self.schema, self.feature, self.form, self.tests = name, schema, feature, form, []

    def add(self, id, spec, comment, **members):
        self.tests.append({"id": f"{self.name.replace('/', '-')}/{id}", "spec": spec, "comment": comment, **members})

    def good(self, id, spec, comment, input, card, target, printed, form=None, source="made", losses=()):
        form = form or self.form
        platform = "wechat" if form == "appmsg" else "qq"
        page = card.get("page")
        full = {
            "platform": platform, "kind": card["kind"], "signed": card.get("signed", False),
            **{name: card.get(name, "") for name in ("title", "description", "prompt", "source", "thumbnail")},
            "links": [{"name": name, "url": url} for name, url in card.get("links", {}).items()],
            "mini_program": None if page is None else {part: page.get(part) for part in PARTS},
        }
        lost = [{"field": field, "reason": "no-place"} for field in losses]
        if form != "appmsg":
            lost.insert(0, {"field": "signature", "reason": "not-signed"})
        members = {"input": input, "card": full, "printed": printed, "losses": lost}
        if target:
            platform, kind, fields = target
            members["target"] = {"platform": platform, "kind": kind, "fields": fields, "url": URLS[platform, kind](fields)}
        self.add(id, spec, comment, result="valid", form=form, source=source, **members)

    def bad(self, id, spec, comment, input, error, place, form=None, source="made", **members):
        data = input if isinstance(input, bytes) else input.encode()
        offset = place if isinstance(place, int) else data.index(place.encode())
        text = {"input_hex": data.hex()} if isinstance(input, bytes) else {"input": input}
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


def main():
    changed = []
    for file in files():
        path = VECTORS / f"{file.name}.json"
        text = json.dumps(file.json(), indent=2, sort_keys=True, ensure_ascii=False) + "\n"
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            changed.append(file.name)
            if "--check" not in sys.argv:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
    print(*(changed or ["nothing changed"]), sep="\n")
    return 1 if changed and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
