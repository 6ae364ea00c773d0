# SPDX-License-Identifier: Apache-2.0
"""Where cards begin and end in a text."""

from card_cases_appmsg import SHOP, link
from card_cases_ark import MINI, NEWS
from card_text import code, compact

ROOT = SHOP[SHOP.index("<msg>"):]


def add(file):
    def find(id, comment, text, *cards):
        found, position = [], 0
        for form, card in cards:
            position = text.index(card, position)
            start = len(text[:position].encode())
            position += len(card)
            found.append({"form": form, "start": start, "end": start + len(card.encode())})
        file.add(id, "CRD-28", comment, result="valid", input=text, cards=found)

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
    find("text/none", "brackets and marks", "[微笑]{a}<b>（￥12.50）{\"a\":[1,2]}")
