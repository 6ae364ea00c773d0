# SPDX-License-Identifier: Apache-2.0
"""Cards that are made for resources."""

from card_text import appmsg, code, mini, news

ITEM = ("taobao", "item", {"id": "520813250866"})
URL = "https://item.taobao.com/item.htm?id=520813250866"
APP = "wxebf773691904eee9"


def add(file):
    def make(id, spec, comment, form, target, printed, losses=(), **texts):
        lost = [{"field": field, "reason": "no-place"} for field in losses]
        if form != "appmsg":
            lost.insert(0, {"field": "signature", "reason": "not-signed"})
        platform, kind, fields = target
        file.add(id, spec, comment, result="valid", form=form, printed=printed, losses=lost,
                 target={"platform": platform, "kind": kind, "fields": fields},
                 **{name: texts.get(name, "") for name in ("title", "description", "source", "thumbnail")})

    texts = dict(title="好物", description="包邮", source="手机淘宝", thumbnail="https://example.com/a.jpg")
    values = ("好物", "包邮", URL, "手机淘宝", "https://example.com/a.jpg")
    make("link/ark", "CRD-22", "an item for QQ", "ark", ITEM, news(*values), **texts)
    make("link/code", "CRD-23", "an item for a bot", "cq_code", ITEM, code(news(*values)), **texts)
    make("link/appmsg", "CRD-24", "an item for WeChat", "appmsg", ITEM, appmsg(*values), **texts)
    make("link/no-texts", "CRD-27", "nothing but the link", "ark", ITEM, news("", "", URL))
    make("link/entities", "CRD-23", "a title with what a code has entities for", "cq_code", ITEM,
         code(news("a,b[c]&amp;", "", URL)), title="a,b[c]&amp;")
    make("link/controls", "CRD-25", "what XML cannot hold is left out", "appmsg", ITEM, appmsg("a\tb", url=URL),
         title="a\0\tb\uffff\x1f")
    make("link/thumbnail", "CRD-9", "a picture without a scheme", "ark", ITEM, news("", "", URL, "", "https://example.com/a"),
         thumbnail="example.com/a")
    fields = {"appid": APP, "gh_id": "gh_05c85a53c7ee", "path": "pages/index", "query": "id=42", "env_version": "trial"}
    info = {"username": "gh_05c85a53c7ee@app", "appid": APP, "pagepath": "pages/index.html?id=42", "package": "2"}
    page = ("wechat", "mini_program", fields)
    make("mini-program/appmsg", "CRD-26", "a page of WeChat for WeChat", "appmsg", page,
         appmsg("标题", type="33", page=info), title="标题")
    make("mini-program/ark", "CRD-25", "a page of WeChat for QQ is a link", "ark", page,
         news("标题", "", f"weixin://dl/business/?appid={APP}&path=pages/index&query=id%3D42&env_version=trial"),
         losses=["gh_id"], title="标题")
    make("mini-program/qq", "CRD-22", "a page of QQ for QQ", "ark",
         ("qq", "mini_program", {"appid": "1109937557", "path": "pages/index", "query": "a=1"}),
         mini("标题", "1109937557", "来源", url="https://m.q.qq.com/a/p/1109937557?s=pages/index%3Fa%3D1"), title="标题",
         source="来源")
    make("mini-program/game", "CRD-26", "a game has no page", "appmsg", ("wechat", "mini_program", {"appid": APP}),
         appmsg("标题", type="33", page={"appid": APP}), title="标题")
