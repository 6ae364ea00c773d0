# SPDX-License-Identifier: Apache-2.0
"""Prints cards as Docs/Spec/Card.md says, for the expectations of card_vectors.py."""

import json

ENTITIES = [("&", "&amp;"), ("[", "&#91;"), ("]", "&#93;"), (",", "&#44;")]


def compact(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def entities(text):
    for character, entity in ENTITIES:
        text = text.replace(character, entity)
    return text


def news(title, description, link, source="", thumbnail="", prompt=None, music=None, is_music=False):
    """A card of QQ for a link, or for music, perhaps with a link to the recording."""
    content = {"desc": description, "jumpUrl": link, "preview": thumbnail, "tag": source, "title": title}
    if link is None:
        del content["jumpUrl"]
    view, app = ("music", "com.tencent.music.lua") if music or is_music else ("news", "com.tencent.tuwen.lua")
    if music:
        content["musicUrl"] = music
    return compact({"app": app, "meta": {view: content}, "prompt": "[分享]" + title if prompt is None else prompt,
                    "ver": "1.0.0.1", "view": view})


def mini(title, appid, source, thumbnail="", prompt=None, **links):
    """A card of QQ for a page of a mini-program of QQ."""
    content = {"appid": appid, "desc": title, "preview": thumbnail, "title": source, **links}
    return compact({"app": "com.tencent.miniapp_01", "meta": {"detail_1": content},
                    "prompt": "[QQ小程序]" + title if prompt is None else prompt,
                    "ver": "1.0.0.1", "view": "view_8C8E89B49BE609866298ADDFF2DBABA4"})


def code(ark):
    return "[CQ:json,data=" + entities(ark) + "]"


def element(name, text):
    if any(character in "&<>" or character < " " for character in text):
        text = text.replace("]]>", "]]]]><![CDATA[>").replace("\r", "]]>&#13;<![CDATA[")
        text = f"<![CDATA[{text}]]>"
    return f"<{name}>{text}</{name}>"


def appmsg(title, description="", url="", source="", thumbnail="", type="5", dataurl=None, page=None):
    """A card of WeChat; `page` are the elements of weappinfo."""
    inside = element("title", title) + element("des", description) + element("type", type) + element("url", url)
    if dataurl is not None:
        inside += element("dataurl", dataurl)
    inside += element("thumburl", thumbnail) + element("sourcedisplayname", source)
    if page is not None:
        own = "".join(element(name, page.get(name, "")) for name in ("username", "appid"))
        own += element("type", "2") + element("version", page.get("version", ""))
        own += element("pagepath", page.get("pagepath", ""))
        if "package" in page:
            own += "<pkginfo>" + element("type", page["package"]) + "</pkginfo>"
        inside += f"<weappinfo>{own}</weappinfo>"
    return f'<msg><appmsg appid="" sdkver="0">{inside}</appmsg></msg>'
