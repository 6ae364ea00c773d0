# SPDX-License-Identifier: Apache-2.0
"""The places of cards in a text."""

import html
import json

from card_cases_appmsg import ARTICLE, SHOP, link
from card_cases_ark import MINI, NEWS
from card_text import code, compact

ROOT = SHOP[SHOP.index("<msg>"):]


RAW = "<msg><appmsg><type>4</type><url>https://www.bilibili.com/video/BV17x411w7KC?x=1&y=2</url></appmsg></msg>"
MESSAGE = f"""<?xml version="1.0"?>
<msg>
\t<appmsg appid="" sdkver="0">
\t\t<title>某文章</title>
\t\t<type>5</type>
\t\t<url>{ARTICLE.replace("&", "&amp;")}</url>
\t</appmsg>
</msg>"""


def escaped(text):
    """A text as it is inside a string of JSON."""
    return compact(text)[1:-1]


def add(file):
    def find(id, comment, text, *cards, spec="CRD-28"):
        found, position = [], 0
        for form, card in cards:
            position = text.index(card, position)
            start = len(text[:position].encode())
            position += len(card)
            found.append({"form": form, "start": start, "end": start + len(card.encode())})
        file.add(id, spec, comment, result="valid", input=text, cards=found)

    mini = compact(MINI)
    find("ark/alone", "JSON alone", NEWS, ("ark", NEWS))
    find("ark/between", "between Han characters", f"看{NEWS}好", ("ark", NEWS))
    find("ark/blanks", "blanks between names and values", "{ " + NEWS[1:], ("ark", "{ " + NEWS[1:]))
    find("ark/two", "two of them, stuck together", NEWS + mini, ("ark", NEWS), ("ark", mini))
    find("ark/inside", "inside the object of a message", '{"type":"json","data":' + NEWS + "}", ("ark", NEWS))
    find("ark/bracket-before", "a bracket that is never closed", "{{{ [ <" + NEWS, ("ark", NEWS))
    find("ark/cut-off", "one that is cut off, and a whole one", NEWS[:-1] + "\n" + mini, ("ark", mini))
    find("ark/other-app", "the JSON of somebody else", '{"app":"com.example.a","meta":{"a":1}}')
    find("ark/duplicate", "JSON that is refused", NEWS.replace('"meta"', '"app":"com.tencent.b","meta"'))
    find("code/entities", "a code", f"[CQ:reply,id=1]{code(NEWS)} 好", ("cq_code", code(NEWS)))
    find("code/raw", "a code that is not encoded", f"看[CQ:json,data={NEWS}]", ("cq_code", f"[CQ:json,data={NEWS}]"))
    find("code/not-closed", "a code without its end still holds JSON", f"[CQ:json,data={NEWS}", ("ark", NEWS))
    find("code/other", "other codes", "[CQ:image,file=a.jpg][CQ:json,data=][CQ:json,data={}]")
    find("appmsg/alone", "XML behind its declaration", SHOP, ("appmsg", ROOT))
    find("appmsg/bare", "just the appmsg", "//n" + link()[5:].split("<fromusername>")[0] + "\n",
         ("appmsg", link()[5:].split("<fromusername>")[0]))
    tricky = link("<![CDATA[</msg>]]><!-- </msg> -->", more='<a b="/>"/>')
    find("appmsg/tricky", "end tags where none counts", tricky + "</msg>", ("appmsg", tricky))
    find("appmsg/message", "a message that is no card", "<msg><img/></msg> <b>a</b>")
    find("appmsg/cut-off", "one that is cut off inside its card", ROOT[:ROOT.index("</appmsg>")])
    inside = ROOT[5:ROOT.index("</appmsg>") + 9]
    find("appmsg/cut-off-behind", "one that is cut off behind its card", ROOT[:-1], ("appmsg", inside))
    find("appmsg/sender", "behind the id of the sender and a line feed", f"wxid_0123456789abcd:\n{SHOP}\n", ("appmsg", ROOT))
    find("appmsg/raw", "an ampersand that is repaired", "看" + RAW, ("appmsg", RAW))
    find("appmsg/type", "a card of another type is one that cannot be read", link("红包", type="2001"),
         ("appmsg", link("红包", type="2001")))
    find("appmsg/not-well-formed", "what is not well-formed is none", link("</b>"))
    find("appmsg/inside", "a card in another element that is not well-formed", "<msg><b>" + inside + "</msg>", ("appmsg", inside))
    find("appmsg/name", "names that only begin like one", link().replace("msg>", "msgs>"))
    find("appmsg/empty", "an empty element of the name is one that cannot be read", "<appmsg/>", ("appmsg", "<appmsg/>"))
    find("appmsg/deep", "too deep", "<msg><appmsg>" + "<a>" * 64 + "</a>" * 64 + "</appmsg></msg>")
    for id, comment, text, xml in (
            ("string", "in a string of JSON, as a program is told of messages", MESSAGE, MESSAGE[MESSAGE.index("<msg>"):]),
            ("string-sender", "the same behind a sender", "wxid_0123456789abcd:\n" + MESSAGE, MESSAGE[MESSAGE.index("<msg>"):]),
            ("string-bare", "a quote in a title, and no other", '<msg><appmsg><title>a"b</title><type>5</type></appmsg></msg>',
             '<msg><appmsg><title>a"b</title><type>5</type></appmsg></msg>')):
        text = compact({"Content": {"string": text}, "a": ["b"]})
        find(f"appmsg/{id}", comment, text, ("appmsg", escaped(xml)), spec="CRD-34")
    find("appmsg/string-list", "in an array", compact(["a", MESSAGE]), ("appmsg", escaped(MESSAGE[MESSAGE.index("<msg>"):])), spec="CRD-34")
    find("appmsg/string-slash", "escapes that need not be there", compact({"a": MESSAGE}).replace("/", "\\/"),
         ("appmsg", escaped(MESSAGE[MESSAGE.index("<msg>"):]).replace("/", "\\/")), spec="CRD-34")
    inner = MESSAGE[MESSAGE.index("<msg>"):]
    find("appmsg/string-cut", "a string that does not end", compact({"a": MESSAGE})[:-2], ("appmsg", escaped(inner)), spec="CRD-34")
    find("appmsg/string-broken", "a string that ends before the card does", compact({"a": MESSAGE}).replace("</appmsg>", '"</appmsg>'),
         spec="CRD-34")
    find("appmsg/string-far", "a quote more than 128 bytes before, and one in a tag", compact({"a": "b" * 128 + inner}),
         ("appmsg", escaped(inner)), spec="CRD-40")
    plain = inner.replace(' appid="" sdkver="0"', "")
    find("appmsg/string-farther", "no quote in a tag either: it is read as it stands", compact({"a": "b" * 128 + plain}),
         ("appmsg", escaped(plain)), spec="CRD-40")
    find("appmsg/string-near", "a quote 128 bytes before", compact({"a": "b" * 124 + plain}), ("appmsg", escaped(plain)), spec="CRD-40")
    escapes(find)
    find("appmsg/string-none", "quotes that open no string of JSON", 'a "<msg><appmsg><title>\\n</title></appmsg></msg>"',
         ("appmsg", "<msg><appmsg><title>\\n</title></appmsg></msg>"), spec="CRD-40")
    decoys(find)
    find("text/none", "brackets and marks", "[微笑]{a}<b>（￥12.50）{\"a\":[1,2]}")


def levels(text, count):
    """A text as a string of JSON in strings of JSON has it."""
    for _ in range(count):
        text = escaped(text)
    return text


def units(text):
    """A text as a string of JSON that is safe inside HTML has it."""
    for character in '<>&"':
        text = text.replace("\\" + character if character == '"' else character, f"\\u{ord(character):04x}")
    return text


def entity(text, count=1):
    for _ in range(count):
        text = html.escape(text)
    return text


def escapes(find):
    """Cards that the text around them escapes."""
    spaced = json.dumps(json.loads(NEWS), ensure_ascii=False, indent=2)
    slashed = NEWS.replace("/", "\\/")
    xml = link()
    for form, name, card in (("ark", "ark", NEWS), ("ark", "ark-spaced", spaced), ("ark", "ark-slashes", slashed),
                             ("cq_code", "code", code(NEWS)), ("appmsg", "xml", xml), ("appmsg", "xml-bare", xml[5:-6])):
        if name == "xml-bare":
            card = card.split("<fromusername>")[0]
        for count in (1, 2, 3):
            text = levels(card, count)
            find(f"escape/{name}-{count}", f"in strings of JSON inside one another: {count}", f"看{text}\\n", (form, text), spec="CRD-34")
    find("escape/ark-4", "four of them are too many", levels(NEWS, 4), spec="CRD-34")
    find("escape/ark-2-backslashes", "two backslashes are of no string", NEWS.replace('"', '\\\\"'), spec="CRD-40")
    find("escape/ark-unit", "quotation marks as code units", '{"a":"' + units(escaped(NEWS)) + '"}', ("ark", units(escaped(NEWS))), spec="CRD-40")
    for count in (1, 2):
        text = levels(units(escaped(xml)), count - 1)
        find(f"escape/xml-unit-{count}", f"angle brackets as code units: {count}", "{" + text + "}", ("appmsg", text), spec="CRD-40")
    text = "{" + r"\n " * 200 + escaped(NEWS)[1:]
    find("escape/ark-blanks", "many blanks before the first quotation mark", text, ("ark", text), spec="CRD-40")
    text = "<appmsg" + r"\n " * 200 + escaped(xml[12:-6].split("<fromusername>")[0])
    find("escape/xml-blanks", "many blanks in a tag", text, ("appmsg", text), spec="CRD-40")
    for count in (1, 2, 3):
        for form, name, card in (("ark", "ark", NEWS), ("appmsg", "xml", xml)):
            text = entity(card, count)
            find(f"escape/{name}-entity-{count}", f"entities of entities: {count}", f"<a b='{text}'/>", (form, text), spec="CRD-34")
    find("escape/ark-entity-4", "four of them are too many", entity(NEWS, 4), spec="CRD-34")
    text = NEWS.replace('"', "&#34;")
    find("escape/ark-entity-number", "an entity by its number", text, ("ark", text), spec="CRD-40")
    text = entity(slashed)
    find("escape/ark-attribute", "in an attribute of XML", f'<json data="{text}"/>', ("ark", text), spec="CRD-34")
    find("escape/ark-attribute-open", "a tag before its end", f'<json data="{text[:-1]}<"/>', spec="CRD-34")
    text = entity(escaped(NEWS))
    find("escape/ark-both", "a string of JSON with entities", f'<a b="{text}">', ("ark", text), spec="CRD-40")
    for form, name, card in (("ark", "ark", NEWS), ("appmsg", "xml", xml)):
        text = escaped(entity(card)).replace("/", "\\/")
        find(f"escape/{name}-entity-string", "entities in a string of JSON", '{"a":"' + text + '"}', (form, text), spec="CRD-40")
    text = "[CQ:music,type=163,id=28949129]"
    find("escape/song", "a song in a string of JSON", '{"raw_message":"' + text + '"}', ("cq_code", text), spec="CRD-34")
    own = "[CQ:music,type=custom,url=https:\\/\\/y.music.163.com\\/m\\/song?id=1,title=\\u6b4c]"
    find("escape/song-own", "one with escapes", '{"a":"{\\"raw_message\\":\\"' + escaped(own) + '\\"}"}', ("cq_code", escaped(own)), spec="CRD-34")


def decoys(find):
    """Texts that only begin like cards."""
    song = "[CQ:music,type=163,id=28949129]"
    find("code/song", "a song and a contact", f"听{song}[CQ:contact,type=qq,id=10001]好", ("cq_code", song),
         ("cq_code", "[CQ:contact,type=qq,id=10001]"), spec="CRD-28")
    find("code/song-none", "codes that lead nowhere", "[CQ:music,type=xm,id=1][CQ:musical,type=163,id=1][CQ:music][CQ:music,type=163,id=1",
         spec="CRD-28")
    find("text/objects", "objects of something else, escaped", '{\\"a\\":1} {\\\\\\"a\\\\\\":1} {&quot;a&quot;:1} {\\n\\n {\\t', spec="CRD-28")
    find("text/elements", "elements of something else, escaped",
         "\\u003cmsgs\\u003e\\u003c/msgs\\u003e &lt;msg&gt;&lt;a&gt;&lt;/a&gt;&lt;/msg&gt; \\\\\\u003cmsg\\\\\\u003e &amp;lt;b&amp;gt; &lt;msg",
         spec="CRD-28")
    find("text/backslashes", "backslashes before a code unit that are of no string", "\\\\\\u003cmsg>\\\\\\u003cappmsg/></msg>", spec="CRD-40")
