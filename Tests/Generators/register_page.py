#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the tables of Docs/Spec/Register.md and its Chinese twin from Vectors/registry.json; --check compares them."""
import sys

from independent.vectors import ROOT, VECTORS, read

PAGES = [ROOT / "Docs/Spec/Register.md", ROOT / "Docs/zh-CN/Spec/Register.md"]
BEGIN, END = "<!-- codes: begin -->", "<!-- codes: end -->"


def field(description):
    name = f"`{description['name']}`" + ("?" if description["optional"] else "")
    kind = description["type"]
    if "characters" in description:
        kind += f"({description['characters']})"
    if "words" in description:
        kind += "(" + ", ".join(description["words"]) + ")"
    if "prefix" in description and description["prefix"] != "https://":
        kind += f" after `{description['prefix']}`"
    return f"{name} {kind}"


def rows(registry):
    yield 0, "| 0 | `web` | `page` | `url` text | `url` |"
    for platform in registry["platforms"]:
        for kind in platform["kinds"]:
            fields = ", ".join(field(f) for f in kind["fields"])
            identities = "; ".join("`" + " ".join(names) + "`" for names in kind["identities"])
            yield kind["code"], f"| {kind['code']} | `{platform['id']}` | `{kind['name']}` | {fields} | {identities} |"


def table(registry, page):
    heads = {"Docs": "| code | platform | kind | fields in order | identities |",
             "zh-CN": "| 资源号 | 平台 | 种类 | 字段（按顺序） | 身份 |"}
    head = heads["zh-CN" if "zh-CN" in page.parts else "Docs"]
    return "\n".join([head, "|---|---|---|---|---|"] + [row for _, row in sorted(rows(registry))])


def main():
    registry = read(VECTORS / "registry.json")
    stale = []
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        before, rest = text.split(BEGIN)
        after = rest.split(END)[1]
        fresh = before + BEGIN + "\n" + table(registry, page) + "\n" + END + after
        if fresh != text:
            stale.append(page)
            if "--check" not in sys.argv:
                page.write_text(fresh, encoding="utf-8")
    if "--check" in sys.argv and stale:
        sys.exit("stale: " + ", ".join(str(page.relative_to(ROOT)) for page in stale))


if __name__ == "__main__":
    main()
