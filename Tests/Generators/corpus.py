# SPDX-License-Identifier: Apache-2.0
"""What the files of cases share: tokens made from parts, and the tests collected from them."""

from urllib.parse import quote

import share_token as st
from test_keys import BY_NAME

SPEC = "Docs/Spec/Token.md"
ISSUED = "2026-11-22T08:00:00Z"
DAYS_30 = 43_200
TAOBAO = ("taobao", "item", {"id": "520813250866"})


def component(value, safe=""):
    return quote(value, safe="-_.!~*'()" + safe)


def mini_program_url(fields):
    parameters = [("appid", fields["appid"])]
    if "path" in fields:
        parameters.append(("path", component(fields["path"], "/")))
    if "query" in fields:
        parameters.append(("query", component(fields["query"])))
    if "env_version" in fields:
        parameters.append(("env_version", fields["env_version"]))
    return "weixin://dl/business/?" + "&".join(f"{name}={value}" for name, value in parameters)


def article_url(fields):
    if "id" in fields:
        return f"https://mp.weixin.qq.com/s/{fields['id']}"
    return "https://mp.weixin.qq.com/s?__biz={}&mid={mid}&idx={idx}&sn={sn}".format(
        component(fields["biz"], "="), **fields)


def goods_url(fields):
    if "ps" in fields:
        return f"https://mobile.yangkeduo.com/goods2.html?ps={fields['ps']}"
    return f"https://mobile.yangkeduo.com/goods.html?goods_id={fields['goods_id']}"


URLS = {
    ("suning", "item"): lambda f: f"https://product.suning.com/{f['vendor']}/{f['goods']}.html",
    ("bilibili", "video"): lambda f: f"https://www.bilibili.com/video/{f['bvid']}" + (
        "?" + "&".join(f"{name}={f[name]}" for name in ("p", "t") if name in f) if len(f) > 1 else ""),
    ("web", "page"): lambda fields: fields["url"],
    ("taobao", "item"): lambda fields: f"https://item.taobao.com/item.htm?id={fields['id']}",
    ("tmall", "item"): lambda fields: f"https://detail.tmall.com/item.htm?id={fields['id']}",
    ("jd", "item"): lambda fields: f"https://item.jd.com/{fields['sku']}.html",
    ("pinduoduo", "goods"): goods_url,
    ("wechat", "mini_program"): mini_program_url,
    ("wechat", "article"): article_url,
    ("douyin", "video"): lambda fields: f"https://www.douyin.com/video/{fields['id']}",
    ("douyin", "note"): lambda fields: f"https://www.douyin.com/note/{fields['id']}",
    ("douyin", "user"): lambda fields: f"https://www.douyin.com/user/{fields['sec_uid']}",
}


def target_json(target, with_url=True):
    platform, kind, fields = target
    out = {"platform": platform, "kind": kind, "fields": fields}
    return {**out, "url": URLS[platform, kind](fields)} if with_url else out


def claims_json(scenes=(), pin=None, sharer=None):
    return {"scenes": sorted(set(scenes)), "destination_pin": pin.hex() if pin else None,
            "sharer": sharer.hex() if sharer else None}


class Parts:
    """The parts of one token. What is not given is made as the specification says; what is given is taken as it is."""

    def __init__(self, key="hmac-sha256-1", issued=ISSUED, life=DAYS_30, scenes=(), pin=None, sharer=None,
                 target=TAOBAO, version=1, suite=None, key_id=None, issued_minutes=None, life_bytes=None, claims=None,
                 target_bytes=None, tag=None, message=None):
        self.key, self.issued, self.life, self.target = BY_NAME[key], issued, life, target
        self.scenes, self.pin, self.sharer = scenes, pin, sharer
        number = self.key.number
        is_compact = (number if suite is None else suite) == 6
        if life_bytes is None:
            life_bytes = (st.compact_lifetime if is_compact else st.lifetime)(life)
        if claims is None:
            claims = b"" if is_compact else st.claims_bytes(scenes, pin, sharer)
        self.header = st.header(number if suite is None else suite, self.key.id if key_id is None else key_id,
                                st.minutes(issued) if issued_minutes is None else issued_minutes, life_bytes, version)
        self.claims = claims
        self.target_bytes = st.target_bytes(*target) if target_bytes is None else target_bytes
        self.message = st.DOMAIN + self.header + self.claims + self.target_bytes
        self.tag = self.key.sign(self.message if message is None else message) if tag is None else tag

    @property
    def body(self):
        return self.header + self.claims + self.target_bytes + self.tag

    @property
    def bytes(self):
        return self.body + st.crc16(self.body)

    @property
    def word(self):
        return st.word(self.body)

    @property
    def claims_at(self):
        return len(self.header)

    @property
    def target_at(self):
        return len(self.header) + len(self.claims)

    def json(self):
        return {"version": 1, "suite": self.key.suite, "key_id": self.key.id.hex(), "issued_at": self.issued,
                "expires_at": st.after(self.issued, self.life),
                "claims": claims_json(self.scenes, self.pin, self.sharer), "target": target_json(self.target),
                "tag": self.tag.hex()}


class File:
    """One file of vectors."""

    def __init__(self, name, schema, feature):
        self.name, self.schema, self.feature, self.tests = name, schema, feature, []

    def add(self, id, spec, comment, **members):
        prefix = self.name.replace("/", "-")
        self.tests.append({"id": f"{prefix}/{id}", "spec": spec, "comment": comment, **members})

    def valid(self, id, spec, comment, **members):
        self.add(id, spec, comment, result="valid", **members)

    def invalid(self, id, spec, comment, error, offset, **members):
        self.add(id, spec, comment, result="invalid", error=error, offset=offset, **members)

    def json(self):
        tests = sorted(self.tests, key=lambda test: test["id"])
        return {"schema": self.schema, "feature": self.feature, "spec": SPEC, "count": len(tests), "tests": tests}


def raw(data):
    """`input` for text, `input_hex` for bytes that are none."""
    return {"input_hex": data.hex()} if isinstance(data, bytes) else {"input": data}
