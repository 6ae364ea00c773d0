# SPDX-License-Identifier: Apache-2.0
"""The canonical links of the resources that vectors name, by the pages of the platforms."""

from base64 import urlsafe_b64encode
from urllib.parse import quote


def component(value, safe=""):
    return quote(value, safe="-_.!~*()" + safe)


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


def channels_url(fields):
    oid, nid = (urlsafe_b64encode(int(fields[name]).to_bytes(8)).decode().rstrip("=") for name in ("object_id", "nonce_id"))
    return f"https://channels.weixin.qq.com/web/pages/feed?oid={oid}&nid={nid}"


def goods_url(fields):
    if "ps" in fields:
        return f"https://mobile.yangkeduo.com/goods2.html?ps={fields['ps']}"
    return f"https://mobile.yangkeduo.com/goods.html?goods_id={fields['goods_id']}"


URLS = {
    ("suning", "item"): lambda f: f"https://product.suning.com/{f['vendor']}/{f['goods']}.html",
    ("bilibili", "video"): lambda f: f"https://www.bilibili.com/video/{f['bvid']}" + (
        "?" + "&".join(f"{name}={f[name]}" for name in ("p", "t") if name in f) if len(f) > 1 else ""),
    ("tencent_meeting", "meeting"): lambda f: f"wemeet://page/inmeeting?meeting_code={f['meeting_code']}",
    ("bytedance", "mini_program"): lambda f: f"sslocal://microapp?app_id={f['app_id']}",
    ("xiaohongshu", "note"): lambda f: f"https://www.xiaohongshu.com/explore/{f['note_id']}?xsec_token="
                                       + f["xsec_token"],
    ("miniapp", "page"): lambda f: f"https://{f['host']}/miniapp/{f['id']};version={f['version']}/",
    ("youku", "video"): lambda f: f"https://v.youku.com/v_show/id_{f['vid']}.html",
    ("web", "page"): lambda fields: fields["url"],
    ("taobao", "item"): lambda fields: f"https://item.taobao.com/item.htm?id={fields['id']}",
    ("tmall", "item"): lambda fields: f"https://detail.tmall.com/item.htm?id={fields['id']}",
    ("jd", "item"): lambda fields: f"https://item.jd.com/{fields['sku']}.html",
    ("pinduoduo", "goods"): goods_url,
    ("wechat", "mini_program"): mini_program_url,
    ("wechat", "article"): article_url,
    ("wechat", "channels"): channels_url,
    ("zhihu", "question"): lambda fields: f"https://www.zhihu.com/question/{fields['id']}",
    ("qq", "user"): lambda f: f"mqqapi://card/show_pslcard?src_type=internal&version=1&uin={f['uin']}",
    ("qq", "group"): lambda f: "mqqapi://card/show_pslcard?src_type=internal&version=1&uin="
                               f"{f['group_uin']}&card_type=group&source=qrcode",
    ("qq", "group_invite"): lambda fields: f"https://qm.qq.com/cgi-bin/qm/qr?k={fields['k']}",
    ("netease", "song"): lambda fields: f"https://music.163.com/song?id={fields['id']}",
    ("qq_music", "song"): lambda fields: f"https://y.qq.com/n/ryqq/songDetail/{fields['songmid']}",
    ("douyin", "video"): lambda fields: f"https://www.douyin.com/video/{fields['id']}",
    ("douyin", "note"): lambda fields: f"https://www.douyin.com/note/{fields['id']}",
    ("douyin", "user"): lambda fields: f"https://www.douyin.com/user/{fields['sec_uid']}",
}
