# SPDX-License-Identifier: Apache-2.0
"""The places of cards in a text."""

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
    find("appmsg/string-cut", "a string that does not end", compact({"a": MESSAGE})[:-2], spec="CRD-34")
    find("appmsg/string-far", "a quote more than 128 bytes before", compact({"a": "b" * 128 + MESSAGE[MESSAGE.index("<msg>"):]}), spec="CRD-34")
    find("appmsg/string-none", "quotes that open no string of JSON", 'a "<msg><appmsg><title>\\n</title></appmsg></msg>"',
         ("appmsg", "<msg><appmsg><title>\\n</title></appmsg></msg>"), spec="CRD-34")
    find("text/none", "brackets and marks", "[微笑]{a}<b>（￥12.50）{\"a\":[1,2]}")
