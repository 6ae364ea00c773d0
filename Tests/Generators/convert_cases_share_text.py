# SPDX-License-Identifier: Apache-2.0
"""Titles and labels, and the share texts that hold them."""

from convert_cases_convert import ITEM_URL, JD, JD_URL, PAGE, PAGE_URL, WEB
from convert_cases_convert import NOW, token
from corpus import TAOBAO, target_json

ZH = "点开链接，或复制整段文字后打开能识别口令的应用"
EN = "Open the link, or copy all of this and open an app that reads share tokens."


def add(file):
    def case(id, spec, comment, shown, title=None, label=None, language="zh", target=TAOBAO, url=ITEM_URL,
             brand="淘宝"):
        word = token(key="ed25519-1", target=target, issued=NOW)
        parts = [(f"【{brand}】" if brand else "") + url] + ([f"「{shown}」"] if shown else []) + [word]
        given = {name: value for name, value in [("title", title), ("label", label)] if value is not None}
        file.valid(id, spec, comment, source=target_json(target, with_url=False), signer="ed25519-1",
                   language=language, text=" ".join(parts + [ZH if language == "zh" else EN]), **given)

    def title(id, comment, given, shown):
        case(f"title/{id}", "CNV-26", comment, shown, given)

    case("text/plain", "CNV-25", "an item with its title", "空调 1.5匹", "空调 1.5匹")
    case("text/no-title", "CNV-25", "without a title", None)
    case("text/english", "CNV-25", "in English", "Phone case", "Phone case", language="en", brand="Taobao")
    case("text/label", "CNV-25", "a label of the caller's", "空调", "空调", label="某某旗舰店", brand="某某旗舰店")
    case("text/no-label", "CNV-25", "an empty label", "空调", "空调", label="", brand="")
    case("text/page", "CNV-25", "a page of no platform has no label", "A page", "A page", target=WEB,
         url=WEB[2]["url"], brand="")
    case("text/mini-program", "CNV-25", "a page that is a link into a mini-program", "首页", "首页", target=PAGE,
         url=PAGE_URL, brand="微信")
    case("text/jd", "CNV-25", "an item of JD", "电视", "电视", target=JD, url=JD_URL, brand="京东")
    title("brackets", "brackets that would end it", "a」b「c【d】e", "a』b『c〔d〕e")
    title("code", "a code of a chat bot", "a [CQ:at,qq=all] b [c]", "a ［CQ:at,qq=all] b [c]")
    title("line-ends", "line ends and tabs", "a\r\nb\tc\n", "a b c")
    title("blanks", "blanks at the ends and in a row", "  a \u3000 b\u00a0", "a b")
    title("empty", "nothing but blanks", " \u200b\n", None)
    title("bidi", "characters that turn the writing direction", "a\u202eb\u2066c\u2069", "abc")
    title("zero-width", "characters that nobody sees", "a\u200bb\ufeffc\u00ad", "abc")
    title("filler", "fillers of Hangul, which look like nothing", "a\u115f\u1160b\u3164c\uffa0", "abc")
    title("control", "a control character", "a\u0007b", "a b")
    title("link", "a link is parted until nothing of it is one", "见 https://item.jd.com/1.html",
          "见 https: //item. jd. com /1.html")
    title("link-of-parts", "a link that dropping would make", "https:\u200b//a.cn/", "https: //a.cn/")
    title("time", "a colon that begins no link", "9:30 开抢", "9:30 开抢")
    title("foreign-token", "a token of another platform is parted", "￥fJeC1NVlz8B￥", "￥fJeC1 NVlz8B￥")
    title("price", "a price", "￥199 / $1999999", "￥199 / $1999999")
    own = token(key="ed25519-1").strip("￥")
    title("own-token", "a token of ours", "a " + own, "a " + own[:57] + " " + own[57:])
    title("long", "300 bytes are enough", "好" * 100, "好" * 100)
    title("longer", "of more, as many characters as there is room for", "好" * 101, "好" * 99 + "…")
    title("long-of-bytes", "no character is cut", "a" + "😂" * 80, "a" + "😂" * 74 + "…")
    title("long-made-safe", "what is made safe counts", "http://a" + "」" * 98, "http ://a" + "』" * 96 + "…")
    title("most-spaces", "what 32 spaces make safe", " ".join(["x://a"] * 32), " ".join(["x: //a"] * 32))
    title("more-spaces", "what 33 would make safe is left out", " ".join(["x://a"] * 33), None)
    title("emoji", "an emoji", "😂👍", "😂👍")
    case("label/brackets", "CNV-26", "a label that would end itself", None, label="a】https://b.cn/【",
         brand="a〕https: //b.cn/〔")
