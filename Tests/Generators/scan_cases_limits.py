# SPDX-License-Identifier: Apache-2.0
"""Parts that belong together at the greatest distance, and a byte farther apart; the longest names and titles."""

from scan_cases_companions import SHARE, share
from scan_cases_links import item
from scan_corpus import match, short, token

LINK, WORD = "https://m.tb.cn/h.3n52vLA", "TvFnbi4rS28"
ITEM = "https://item.taobao.com/item.htm?id=520813250866"
CODE = "35B5dLQIuMbBuhC"


def add(file):
    def both(id, requirement, comment, farther, at, beyond):
        """The text and the matches at the limit, and those beyond it."""
        file.add(f"limits/{id}", requirement, comment, *at)
        file.add(f"limits/{id}-beyond", requirement, farther, *beyond)

    def link(**members):
        return short(LINK, "taobao", "h.3n52vLA", **members)

    for id, comment, first, second in (
            ("pair-token-behind", "between a link and the marks of a token behind it", LINK, f"￥{WORD}￥"),
            ("pair-token-before", "between the marks of a token and a link behind it", f"￥{WORD}￥", LINK)):
        def text(count):
            return first + " " * count + second

        def matches(*places):
            found = [token(WORD, "taobao", pair=places[0]), link(pair=places[1])]
            return found if first != LINK else found[::-1]
        both(id, "SCN-22", f"600 bytes {comment}", f"601 bytes {comment}",
             (text(600), *(matches(0, 1) if first == LINK else matches(1, 0))), (text(601), *matches(None, None)))
    # The closing bracket before the link has three bytes.
    both("label", "SCN-23", "a label that ends 600 bytes before the link", "one that ends 601 bytes before it",
         ("【淘宝】" + " " * 597 + ITEM, item(ITEM, label="淘宝")), ("【淘宝】" + " " * 598 + ITEM, item(ITEM)))
    both("title-before", "SCN-25", "a title that ends 600 bytes before the link", "one that ends 601 bytes before it",
         ("「灯」" + " " * 597 + ITEM, item(ITEM, title="灯")), ("「灯」" + " " * 598 + ITEM, item(ITEM)))
    both("title-behind", "SCN-25", "a title that begins 64 bytes behind the link", "one that begins 65 bytes behind it",
         (ITEM + " " * 61 + "「灯」", item(ITEM, title="灯")), (ITEM + " " * 62 + "「灯」", item(ITEM)))
    both("title", "SCN-25", "a title of 300 bytes", "one of 301 bytes",
         (ITEM + "「" + "a" * 300 + "」", item(ITEM, title="a" * 300)), (ITEM + "「" + "a" * 301 + "」", item(ITEM)))
    for id, comment, word in (("companion", "whose word has a colon", "提取码："), ("companion-bare", "without a colon", "提取码")):
        room = 199 - len(word.encode())
        both(id, "SCN-26", f"a secret {comment}, and which begins with the 200th byte behind the link", "with the 201st",
             (SHARE + " " * room + word + "ab12", share("ab12")), (SHARE + " " * (room + 1) + word + "ab12", share()))
    both("mini-program", "SCN-19", "a mini-program whose name has 200 bytes", "of 201 bytes",
         *names("a" * 200), ("#小程序://" + "a" * 201 + "/" + CODE,))
    both("mini-program-title", "SCN-19", "a name and a title of 200 bytes together", "of 201 bytes",
         *names("a" * 100, "b" * 100), ("#小程序://" + "a" * 100 + "/" + "b" * 101 + "/" + CODE,))


def names(name, title=None):
    """A link to a mini-program alone in a text, in a list."""
    text = "#小程序://" + name + (f"/{title}" if title else "") + "/" + CODE
    fields = {"name": name, **({"title": title} if title else {}), "code": CODE}
    return [(text, match(text, "mini_program", "wechat", "short_link", fields))]
