# SPDX-License-Identifier: Apache-2.0
"""Texts, and the replacements of their links and tokens."""

import json

import html

import card_text
from convert_cases_convert import (
    ITEM_APP, ITEM_URL, JD, JD_APP, JD_URL, NOW, SHARED, SIGNED, UNSIGNED, losses, token)
from corpus import Parts
from vector_files import raw

SPACED = "https://item.taobao.com/item.htm?spm=a1z10.1&id=520813250866"


def add(file):
    def case(id, spec, comment, text, form, *finds, **members):
        """Finds are (old, new, losses) or (old, error) or (old, error, its offset)."""
        data = text if isinstance(text, bytes) else text.encode()
        replaced, kept, position = [], [], 0
        for old, what, *rest in finds:
            old = old if isinstance(old, bytes) else old.encode()
            start = data.index(old, position)
            position = start + len(old)
            place = {"start": start, "end": position}
            if rest and isinstance(rest[0], list):
                replaced.append({**place, "to": what, "losses": losses(form, *rest[0])})
            else:
                kept.append({**place, "error": what, "offset": start + (rest[0] if rest else 0)})
        file.valid(id, spec, comment, form=form, replaced=replaced, kept=kept, **raw(text), **members)

    case("text/one", "CNV-22", "a link in a sentence", f"看 {SPACED}，不错", "url", (SPACED, ITEM_URL, []))
    case("text/advertisement", "CNV-22", "a text as it was shared",
         f"【淘宝】7天无理由退货 {SHARED} HU0025 「某某旗舰店 空调」\n点击链接直接打开", "app",
         (SHARED, ITEM_APP, [("bxsign", "rebuilt")]))
    case("text/two", "CNV-22", "two links, one after the other", f"{SPACED} 或者 {JD_URL}", "app",
         (SPACED, ITEM_APP, []), (JD_URL, JD_APP, []))
    case("text/sharer", "CNV-22", "the name of a sharer goes", f"【得物】得物er-A1B2C3D4发现一件好物 {JD_URL}", "url",
         ("得物er-A1B2C3D4", "", []), (JD_URL, JD_URL, []))
    case("text/sharer-alone", "CNV-22", "also behind a link and without one", f"{JD_URL}，得物er-A1B2C3D4", "url",
         (JD_URL, JD_URL, []), ("得物er-A1B2C3D4", "", []))
    case("text/no-sharer", "CNV-22", "a longer word is no name", "得物er-A1B2C3D4E 得物er-A1B2", "url")
    case("text/none", "CNV-22", "a text without links", "今天天气不错 0@5.com :9pm", "url")
    case("text/empty", "CNV-22", "the empty text", "", "url")
    case("text/itself", "CNV-22", "what has the form already is replaced by itself", JD_URL, "url", (JD_URL, JD_URL, []))
    case("text/punctuation", "CNV-21", "the punctuation of the sentence stays", f"({JD_URL}).", "app",
         (JD_URL, JD_APP, []))
    case("text/markdown", "CNV-22", "the address in Markdown", f"[看这里]({SPACED})", "url", (SPACED, ITEM_URL, []))
    case("bytes/line-ends", "CNV-22", "line ends of every kind", f"a\r\n{SPACED}\r\n\n\rb", "url",
         (SPACED, ITEM_URL, []))
    case("bytes/not-utf8", "CNV-22", "bytes that are not UTF-8", b"\xff\xfe " + SPACED.encode() + b"\xe4\xb8 \xc0\x80",
         "url", (SPACED, ITEM_URL, []))
    case("bytes/nul", "CNV-22", "a byte of zero", b"a\0" + SPACED.encode() + b"\0b", "url", (SPACED, ITEM_URL, []))
    case("bytes/invisible", "CNV-22", "invisible characters stay where they are", f"\ufeff{SPACED}\u200b x", "url",
         (SPACED, ITEM_URL, []))
    tieba = "https://tieba.baidu.com/f?kw=C语言吧&fr=index"
    case("text/whole-link", "CNV-21", "a link with words in it is replaced as a whole", f"看 {tieba} 吧", "app",
         (tieba, "com.baidu.tieba://unidispatch/frs?kw=C%E8%AF%AD%E8%A8%80%E5%90%A7", []))
    search = "https://www.douyin.com/search/关键词?modal_id=7346971177114611826"
    case("text/whole-search", "CNV-21", "a parameter after words", f"{search}，看", "app",
         (search, "snssdk1128://aweme/detail/7346971177114611826", []))
    case("text/prose-behind", "CNV-21", "words that touch a link stay", f"{JD_URL}点击链接", "app", (JD_URL, JD_APP, []))
    case("text/code-behind", "CNV-21", "so does the code of a share, which the link carries then, too", "https://pan.baidu.com/s/1aBcDeFgHiJkLmNoPqRsTuV#提取码：ab12",
         "url", ("https://pan.baidu.com/s/1aBcDeFgHiJkLmNoPqRsTuV", "https://pan.baidu.com/s/1aBcDeFgHiJkLmNoPqRsTuV?pwd=ab12", []))
    case("text/entity", "CNV-21", "an entity in a link", "https://item.taobao.com/item.htm?spm=1&amp;id=520813250866 x",
         "url", ("https://item.taobao.com/item.htm?spm=1&amp;id=520813250866", ITEM_URL, []))
    for name, before, behind in (("quote", "'", "',x"), ("bracket", "(", ")x"), ("square", "[", "]x"), ("emphasis", "_", "_ x")):
        case(f"neighbour/{name}", "CNV-24", "a mark that ends the link with the one before it", f"{before}{SPACED}{behind}",
             "url", (SPACED, ITEM_URL, []))
    case("neighbour/code", "CNV-24", "a comma that ends the link in a code of OneBot", f"[CQ:share,url={SPACED},title=x]", "url",
         (SPACED, ITEM_URL, []))
    case("text/entities", "CNV-22", "what has entities gets them", "<url>http://mp.weixin.qq.com/s?__biz=MzA3&amp;mid=1&amp;"
         "idx=1&amp;sn=0123456789abcdef0123456789abcdef</url>", "url",
         ("http://mp.weixin.qq.com/s?__biz=MzA3&amp;mid=1&amp;idx=1&amp;sn=0123456789abcdef0123456789abcdef",
          "https://mp.weixin.qq.com/s?__biz=MzA3&amp;mid=1&amp;idx=1&amp;sn=0123456789abcdef0123456789abcdef", []))
    case("kept/direction", "CNV-9", "a character beside the link that turns the writing direction",
         f"{JD_URL}\u202e x", "url", (JD_URL, "dangerous-link", len(JD_URL)))
    case("bytes/in-link", "CNV-22", "bytes that are not UTF-8 where a host would be", b"https://\xff.cn/ " + JD_URL.encode(), "url",
         (JD_URL, JD_URL, []))

    keys = {"keys": ["ed25519-1"]}
    mine, other = token(key="ed25519-1"), token(key="ed25519-2")
    case("token/delimited", "CNV-21", "the delimiters on both sides go too", f"看{mine}啊", "url",
         (mine, ITEM_URL, SIGNED), **keys)
    word = Parts(key="ed25519-1").word
    case("token/word", "CNV-21", "a word without delimiters", f"({word})", "url", (word, ITEM_URL, SIGNED), **keys)
    case("token/one-sided", "CNV-21", "a delimiter on one side goes, too", f"￥{word} 啊", "app",
         (f"￥{word}", ITEM_APP, SIGNED), **keys)
    case("token/shared-delimiter", "CNV-21", "a delimiter between two tokens is the first one's", f"{mine}{word}￥ 啊",
         "url", (mine, ITEM_URL, SIGNED), (f"{word}￥", ITEM_URL, SIGNED), **keys)
    case("token/shared-mark", "CNV-23", "of two tokens of other platforms with one sign between them, each is told",
         "￥fJeC1NVlz8B￥E1UAbOaNcwP￥ x", "url", ("￥fJeC1NVlz8B￥", "foreign-token", 3), ("E1UAbOaNcwP￥", "foreign-token"),
         **keys)
    case("token/in-link", "CNV-21", "a token in a link is a part of the link", f"https://example.com/{word} x", "url",
         (f"https://example.com/{word}", f"https://example.com/{word}", []), **keys)
    case("token/unknown-key", "CNV-23", "a token that nobody vouches for", f"看 {other} {mine}", "url",
         (other, "unknown-key", 3), (mine, ITEM_URL, SIGNED), **keys)
    case("token/pair", "CNV-22", "a link and its token are two finds", f"{SPACED} {mine}", "app",
         (SPACED, ITEM_APP, []), (mine, ITEM_APP, SIGNED), **keys)
    case("token/foreign", "CNV-23", "another platform's token stays", f"￥fJeC1NVlz8B￥ {JD_URL}", "url",
         ("￥fJeC1NVlz8B￥", "foreign-token", 3), (JD_URL, JD_URL, []), **keys)
    short = "https://m.tb.cn/h.TVTzZg2"
    case("short/cleaned", "CNV-22", "a short link is a page of the web", f"看 {short}?tk=eAvn3w5fPRE 吧", "url",
         (f"{short}?tk=eAvn3w5fPRE", short, []))
    case("short/app", "CNV-23", "nobody knows the app link of a short link", f"看 {short} 吧", "app",
         (short, "short-link"))
    case("short/answered", "CNV-27", "a resolver knows", f"看 {short} 吧", "app", (short, ITEM_APP, []),
         answers={short: SPACED})
    case("short/no-answer", "CNV-27", "a resolver that does not know", f"看 {short} 吧", "app", (short, "short-link"),
         answers={"https://m.tb.cn/h.other": SPACED})
    case("short/danger", "CNV-27", "an answer that is a danger", f"看 {short} 吧", "url", (short, "dangerous-link"),
         answers={short: "https://192.168.1.1/admin"})
    case("short/no-link", "CNV-27", "an answer that is no link", f"看 {short} 吧", "url", (short, "missing-scheme"),
         answers={short: "item.taobao.com"})
    case("short/chain", "CNV-27", "an answer that is a short link, too", f"看 {short} 吧", "url", (short, ITEM_URL, []),
         answers={short: "https://m.tb.cn/h.other", "https://m.tb.cn/h.other": SPACED})
    case("token/answered", "CNV-27", "a resolver knows another platform's token", "看￥fJeC1NVlz8B￥啊", "url",
         ("￥fJeC1NVlz8B￥", ITEM_URL, []), answers={"fJeC1NVlz8B": SPACED})
    new = token(key="ed25519-1", target=JD, issued=NOW)
    case("token/new", "CNV-22", "links become tokens", f"看{JD_URL}，还有{SPACED}", "token", (JD_URL, new, []),
         (SPACED, token(key="ed25519-1", issued=NOW), []), signer="ed25519-1")
    case("token/again", "CNV-22", "a token is signed anew", f"看{mine}", "token",
         (mine, token(key="hmac-sha256-1", issued=NOW), [("expires_at", "reissued"), ("signature", "reissued")]),
         signer="hmac-sha256-1", **keys)

    case("kept/no-such-form", "CNV-23", "a page without an app", f"https://example.com/ {JD_URL}", "app",
         ("https://example.com/", "no-such-form"), (JD_URL, JD_APP, []))
    case("kept/payment-code", "CNV-31", "a code to pay a person", f"wxp://f2f0hPwSGtYu4Uu438nXESCgBBQJHaFE {JD_URL}",
         "app", ("wxp://f2f0hPwSGtYu4Uu438nXESCgBBQJHaFE", "payment-code"), (JD_URL, JD_APP, []))
    case("kept/danger", "CNV-9", "a link with a danger", f"看 https://user@item.jd.com/1.html {JD_URL}", "url",
         ("https://user@item.jd.com/1.html", "credentials-in-link", 8), (JD_URL, JD_URL, []))
    case("kept/allowed", "CNV-9", "a danger that the caller takes", "看 https://user@item.jd.com/100012043978.html", "url",
         ("https://user@item.jd.com/100012043978.html", JD_URL, []), allow=["userinfo"])
    case("kept/broken", "CNV-23", "a link that is none", f"https://[::1/ {JD_URL}", "url",
         ("https://[::1/", "unclosed-ipv6", 8), (JD_URL, JD_URL, []))
    case("kept/http", "CNV-23", "a page that is not known to be served by https", "http://example.com/", "url",
         ("http://example.com/", "unsupported-scheme"))
    case("kept/app", "CNV-23", "an app link of no platform", f"example://item/1 {JD_URL}", "url",
         ("example://item/1", "unsupported-scheme"), (JD_URL, JD_URL, []))

    card = card_text.news("空调", "", SPACED)
    case("card/in-text", "CNV-22", "a card is one find, whatever links it holds", f"看{card}，不错", "url",
         (card, ITEM_URL, [("title", "no-text")]))
    xml = card_text.appmsg("空调", url=SPACED)
    case("card/xml", "CNV-22", "a card of WeChat", f"看{xml} {JD_URL}", "url",
         (xml, ITEM_URL, [("title", "no-text")]), (JD_URL, JD_URL, []))
    page = "https://example.com/?a=1&b=2"
    paged = card_text.appmsg("页", url=page).replace(page, page.replace("&", "&amp;")).replace("<![CDATA[", "").replace("]]>", "")
    case("card/xml-ampersand", "CNV-22", "what is escaped in a card is so for the card alone", paged, "url",
         (paged, page, [("title", "no-text")]))
    string = json.dumps(xml, ensure_ascii=False)[1:-1]
    case("card/xml-string", "CNV-22", "a card in a string of JSON", f'{{"a":"wxid_a:\\n{string}"}}', "url",
         (string, ITEM_URL, [("title", "no-text")]))
    new = json.dumps(card_text.news("空调", "", ITEM_URL), ensure_ascii=False)[1:-1]
    case("card/xml-string-card", "CNV-30", "a card for one in a string of JSON", f'{{"a":"{string}"}}', "card",
         (string, new, UNSIGNED))
    for name, comment, escape in (
            ("strings", "a card in a string of JSON in a string", lambda text: json.dumps(json.dumps(text, ensure_ascii=False)[1:-1], ensure_ascii=False)[1:-1]),
            ("entities", "a card with entities", html.escape),
            ("both", "a card with entities in a string of JSON", lambda text: json.dumps(html.escape(text), ensure_ascii=False)[1:-1])):
        old = escape(card_text.news("空调", "", page))
        around = f'<a b="{old}"/>' if name == "entities" else json.dumps({"a": "b"})[:-1] + f', "c":"{old}"}}'
        if name == "strings":
            around = '{"d":"{\\"c\\":\\"' + old + '\\"}"}'
        case(f"card/ark-{name}", "CNV-30", comment, around, "url", (old, escape(page), [("title", "no-text")]))
        case(f"card/ark-{name}-card", "CNV-30", comment + ", for another one", around, "card", (old, escape(card_text.news("空调", "", page)), UNSIGNED))
    raw_xml = xml.replace("&amp;", "&").replace("<![CDATA[", "").replace("]]>", "")
    case("card/xml-raw", "CNV-22", "a card that is repaired", raw_xml, "url", (raw_xml, ITEM_URL, [("title", "no-text")]))
    packet = xml.replace("<type>5", "<type>2001")
    case("card/xml-type", "CNV-23", "a card of a type that is not read", f"看{packet} {JD_URL}", "url",
         (packet, "bad-card"), (JD_URL, JD_URL, []))
    for name, comment, before, target, after in [
        ("quote", "a quotation mark would end the value of an attribute", "<a href='",
         "https%3A%2F%2Fa.cn%2Fx%27onclick%3Da%2F%2F", "'>x</a>"),
        ("comma", "a comma would begin another member of a code", "[CQ:share,url=",
         "https%3A%2F%2Fa.cn%2F%2Curl%3Dhttp:%2F%2Fb.cn", ",title=x]"),
        ("bracket", "a bracket would end the link of Markdown", "[x](", "https%3A%2F%2Fa.cn%2F%29y", ")"),
        ("brace", "a brace would end the link", "看 ", "https%3A%2F%2Fa.cn%2F%3Fx%3D%7B1%7D", " 吧"),
    ]:
        link = f"https://link.zhihu.com/?target={target}"
        case(f"whole/{name}", "CNV-24", comment, before + link + after, "url", (link, "no-room"))
    case("card/no-link", "CNV-23", "a card without a link", card_text.appmsg("页"), "url", (card_text.appmsg("页"), "no-link"))
    case("blank/behind", "CNV-24", "a letter behind a token", f"{mine}hello", "url", (mine, ITEM_URL + " ", SIGNED),
         **keys)
    case("blank/han-behind", "CNV-24", "no letter, no blank", f"{mine}好", "url", (mine, ITEM_URL, SIGNED), **keys)
    case("blank/end", "CNV-24", "nothing behind it", mine, "url", (mine, ITEM_URL, SIGNED), **keys)
    case("blank/before", "CNV-24", "a letter before an app link", f"ahttps://item.taobao.com/item.htm?id=520813250866",
         "app", (ITEM_URL, " " + ITEM_APP, []))
    case("blank/no-need-before", "CNV-24", "a letter before a link of the web", f"a{SPACED}", "url",
         (SPACED, ITEM_URL, []))
    case("blank/two-links", "CNV-24", "app links side by side", f"{ITEM_URL}{ITEM_URL}", "app",
         (ITEM_URL, ITEM_APP + " ", []), (ITEM_URL, ITEM_APP, []))
    case("blank/two-tokens", "CNV-24", "links for tokens side by side", f"{mine}{mine}", "app",
         (mine, ITEM_APP + " ", SIGNED), (mine, ITEM_APP, SIGNED), **keys)
    case("blank/stop", "CNV-24", "a full stop and a word", f"{mine}.net", "url", (mine, ITEM_URL + " ", SIGNED), **keys)
    case("blank/stop-end", "CNV-24", "a full stop alone", f"{mine}. x", "url", (mine, ITEM_URL, SIGNED), **keys)
