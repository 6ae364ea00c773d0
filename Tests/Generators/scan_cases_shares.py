# SPDX-License-Identifier: Apache-2.0
"""Whole share texts, as apps make them; names and ids that belong to people are replaced."""

from scan_corpus import match, short, token


def add(file):
    for id, comment, text, *matches in TAOBAO:
        file.add(f"taobao/{id}", REQUIREMENTS.get(id, "SCN-22"), comment, text, *matches)
    for id, comment, text, *matches in DOUYIN:
        file.add(f"douyin/{id}", REQUIREMENTS.get(id, "SCN-5"), comment, text, *matches)
    for id, requirement, comment, text, *matches in OTHERS:
        file.add(id, requirement, comment, text, *matches)
    for id, comment, text, *matches in JD:
        file.add(f"jd/{id}", REQUIREMENTS.get(id, "SCN-25"), comment, text, *matches)


REQUIREMENTS = {
    "promise": "SCN-21", "fused-code": "SCN-21", "no-parameter": "SCN-5", "closed": "SCN-16", "closed-broken": "SCN-16",
    "goods": "SCN-23", "broadcast": "SCN-23", "message": "SCN-7", "first-generation": "SCN-23",
    "tmall-label": "SCN-24", "xianyu-label": "SCN-24", "xianyu-token": "SCN-24", "token-in-link": "SCN-21",
    "nested-brackets": "SCN-25", "live": "SCN-22",
}

TAOBAO = [
    ("promise", "the present form: label, link with the token in it, code, title",
     "【淘宝】7天无理由退货 https://e.tb.cn/h.71ng91iKZEwUy78?tk=7PinfHxSM4K CZ007 「Type-C单片机UPS电源模块 锂电池充放电」\n"
     "   点击链接直接打开 或者 淘宝搜索直接打开",
     short("https://e.tb.cn/h.71ng91iKZEwUy78?tk=7PinfHxSM4K", "taobao", "h.71ng91iKZEwUy78",
           "https://e.tb.cn/h.71ng91iKZEwUy78", label="淘宝", title="Type-C单片机UPS电源模块 锂电池充放电",
           extracted=[("tk", "7PinfHxSM4K")])),
    ("nested-brackets", "a title holds other brackets",
     "【淘宝】7天无理由退货 https://e.tb.cn/h.71nL5ByFp5F8ES2?tk=Yk2RfHxpDiM MF168 「全新原装【亿纬18650】锂电池」",
     short("https://e.tb.cn/h.71nL5ByFp5F8ES2?tk=Yk2RfHxpDiM", "taobao", "h.71nL5ByFp5F8ES2",
           "https://e.tb.cn/h.71nL5ByFp5F8ES2", label="淘宝", title="全新原装【亿纬18650】锂电池",
           extracted=[("tk", "Yk2RfHxpDiM")])),
    ("fused-code", "the code stuck to the token is no part of it",
     "https://e.tb.cn/h.64misbVFgC99Sp6?tk=eKKrex5NSR0CZ193",
     short("https://e.tb.cn/h.64misbVFgC99Sp6?tk=eKKrex5NSR0CZ193", "taobao", "h.64misbVFgC99Sp6",
           "https://e.tb.cn/h.64misbVFgC99Sp6", extracted=[("tk", "eKKrex5NSR0")])),
    ("no-parameter", "a bare short link", "https://m.tb.cn/h.SRXKaIT7OtBRrpQ",
     short("https://m.tb.cn/h.SRXKaIT7OtBRrpQ", "taobao", "h.SRXKaIT7OtBRrpQ")),
    ("tmall-label", "the label tells whose a shared host is",
     "【天猫】https://m.tb.cn/h.TVTzZg2?tk=eAvn3w5fPRE MF1643 「羽绒服」 点击链接直接打开",
     short("https://m.tb.cn/h.TVTzZg2?tk=eAvn3w5fPRE", "tmall", "h.TVTzZg2", "https://m.tb.cn/h.TVTzZg2", label="天猫",
           title="羽绒服", extracted=[("tk", "eAvn3w5fPRE")])),
    ("xianyu-label", "a link of Xianyu",
     "【闲鱼】https://m.tb.cn/h.hbPcilw?tk=hwWaVIoKiVT HU006 「这是我的闲鱼号，快来看看吧～」\n点击链接直接打开",
     short("https://m.tb.cn/h.hbPcilw?tk=hwWaVIoKiVT", "xianyu", "h.hbPcilw", "https://m.tb.cn/h.hbPcilw", label="闲鱼",
           title="这是我的闲鱼号，快来看看吧～", extracted=[("tk", "hwWaVIoKiVT")])),
    ("xianyu-token", "the token of a link of Xianyu's is Xianyu's, too",
     "【闲鱼】https://m.tb.cn/h.TVTzZg2 复制￥eAvn3w5fPRE￥打开",
     short("https://m.tb.cn/h.TVTzZg2", "xianyu", "h.TVTzZg2", pair=1, label="闲鱼"),
     token("eAvn3w5fPRE", "xianyu", pair=0, label="闲鱼")),
    ("year-2018", "link and token of one text",
     "【轻薄羽绒服女短款立领连帽时尚韩版】https://m.tb.cn/h.3n52vLA 点击链接，再选择浏览器咑閞；或復·制这段描述￥E1UAbOaNcwP￥后到👉淘♂寳♀👈",
     short("https://m.tb.cn/h.3n52vLA", "taobao", "h.3n52vLA", pair=1, title="轻薄羽绒服女短款立领连帽时尚韩版"),
     token("E1UAbOaNcwP", "taobao", pair=0, title="轻薄羽绒服女短款立领连帽时尚韩版")),
    ("year-2019", "cents around the token",
     "【秋冬季男士棉拖鞋室内】https://m.tb.cn/h.eDX99NZ 嚸↑↓擊鏈﹏接,再选择瀏覽嘂…咑閞ヽ;或復zんíゞ这句话¢KZTCYyXBLn0¢后咑閞綯℡寳",
     short("https://m.tb.cn/h.eDX99NZ", "taobao", "h.eDX99NZ", pair=1, title="秋冬季男士棉拖鞋室内"),
     token("KZTCYyXBLn0", "taobao", pair=0, title="秋冬季男士棉拖鞋室内")),
    ("year-2020", "the token before the link, and Chinese glued to both",
     "fu置本段内容₤qQkYcb86z2d₤咑幵τao寶或点几链街https://m.tb.cn/h.VudJ7MB?sm=ef28da 至瀏lan嘂..【儿童雨衣】",
     token("qQkYcb86z2d", "taobao", pair=1),
     short("https://m.tb.cn/h.VudJ7MB?sm=ef28da", "taobao", "h.VudJ7MB", "https://m.tb.cn/h.VudJ7MB", pair=0)),
    ("live", "an open mark and lost bytes",
     "88《FVTtVunuUGt?? https://m.tb.cn/h.h27lk2I  CZ321 电器严选直发的直播简直太火爆了，快来看！",
     token("FVTtVunuUGt", "taobao", pair=1), short("https://m.tb.cn/h.h27lk2I", "taobao", "h.h27lk2I", pair=0)),
    ("token-in-link", "a page with a token in its parameters",
     "https://item.taobao.com/item.htm?id=640889533830&sourceType=item&sp_tk=YTExVVhmOFNRSWY=",
     match("https://item.taobao.com/item.htm?id=640889533830&sourceType=item&sp_tk=YTExVVhmOFNRSWY=", "url", "taobao",
           "item", {"id": "640889533830"}, "https://item.taobao.com/item.htm?id=640889533830",
           extracted=[("sp_tk", "a11UXf8SQIf")])),
    ("two-shares", "each token has the link of its own text",
     "【一】https://m.tb.cn/h.3n52vLA 复制￥E1UAbOaNcwP￥打开\n【二】https://m.tb.cn/h.3EK37eh 复制￥anzcbFYCKxj￥打开",
     short("https://m.tb.cn/h.3n52vLA", "taobao", "h.3n52vLA", pair=1, title="一"),
     token("E1UAbOaNcwP", "taobao", pair=0, title="一"),
     short("https://m.tb.cn/h.3EK37eh", "taobao", "h.3EK37eh", pair=3, title="二"),
     token("anzcbFYCKxj", "taobao", pair=2, title="二")),
    ("direct-link", "a token and the page itself",
     "￥TvFnbi4rS28￥ https://item.taobao.com/item.htm?id=520813250866",
     token("TvFnbi4rS28", "taobao", pair=1),
     match("https://item.taobao.com/item.htm?id=520813250866", "url", "taobao", "item", {"id": "520813250866"},
           "https://item.taobao.com/item.htm?id=520813250866", pair=0)),
    ("other-platform", "a token and a link of another platform are no pair",
     "￥TvFnbi4rS28￥ https://v.douyin.com/i2aPnD7d/",
     token("TvFnbi4rS28", "taobao"),
     short("https://v.douyin.com/i2aPnD7d/", "douyin", "i2aPnD7d")),
    ("link-between", "a second link of the platform parts the token from the first",
     "￥TvFnbi4rS28￥ https://m.tb.cn/h.3n52vLA https://m.tb.cn/h.3EK37eh",
     token("TvFnbi4rS28", "taobao", pair=1),
     short("https://m.tb.cn/h.3n52vLA", "taobao", "h.3n52vLA", pair=0),
     short("https://m.tb.cn/h.3EK37eh", "taobao", "h.3EK37eh")),
    ("far-apart", "601 bytes between a token and a link",
     "￥TvFnbi4rS28￥" + "。" * 200 + " https://m.tb.cn/h.3n52vLA",
     token("TvFnbi4rS28", "taobao"), short("https://m.tb.cn/h.3n52vLA", "taobao", "h.3n52vLA")),
]

DOUYIN = [
    ("video", "the noise around the link is no match",
     "4.66 复制打开抖音，看看【某某_的作品】今天长这样... https://v.douyin.com/i2aPnD7d/ V@y.tE 08/05 eBg:/",
     short("https://v.douyin.com/i2aPnD7d/", "douyin", "i2aPnD7d", title="某某_的作品")),
    ("hyphen", "a code with a hyphen", "0.07 I@I.VL yTY:/ :4pm 06/05 豪华酒店体验  https://v.douyin.com/YesytGqS-YU/ 复制此链接，打开Dou音搜索",
     short("https://v.douyin.com/YesytGqS-YU/", "douyin", "YesytGqS-YU")),
    ("mail-like", "noise that looks like an address of mail",
     "8- 长按复制此条消息，打开抖音搜索，查看TA的更多作品。 https://v.douyin.com/cZrGrGkT5VI/ 7@8.com :1pm",
     short("https://v.douyin.com/cZrGrGkT5VI/", "douyin", "cZrGrGkT5VI")),
    ("goods", "the label before the link",
     "9.43 s@E.uS xfb:/ 01/12 【抖音商城】https://v.douyin.com/iLm9L8P2/ 【24小时自动秒充值】点券 长按复制此条消息，打开抖音搜索，查看商品详情！",
     short("https://v.douyin.com/iLm9L8P2/", "douyin", "iLm9L8P2", label="抖音商城")),
    ("first-generation", "the label behind the link",
     "#在抖音，记录美好生活##年龄轻轻的才22岁 https://v.douyin.com/4gRU4Q/ 复制此链接，打开【抖音短视频】，直接观看视频！",
     short("https://v.douyin.com/4gRU4Q/", "douyin", "4gRU4Q", label="抖音短视频")),
    ("broadcast", "a broadcast, its label before the link",
     "3- #在抖音，记录美好生活#【某某咖啡】正在直播，来和我一起支持Ta吧。复制下方链接，打开【抖音】，直接观看直播！ "
     "https://v.douyin.com/ib4VgrN/ 9@9.com :7pm",
     short("https://v.douyin.com/ib4VgrN/", "douyin", "ib4VgrN", label="抖音", title="某某咖啡")),
    ("message", "an app's message with a host alone",
     "【抖音】@某某,你关注的「通讯录好友」发了新视频,1448人在看,新消息>z.douyin.com/JBclY3C 回TD退订",
     short("z.douyin.com/JBclY3C", "douyin", "JBclY3C", "https://z.douyin.com/JBclY3C", label="抖音", title="通讯录好友")),
    ("closed", "a token without any link",
     "8h:/ 4【某某的个人主页】长按复制此条消息，长按复制打开抖音搜索，查看TA的更多作品##wOgpp7PYjr8##[抖音口令]",
     token("wOgpp7PYjr8", "douyin", title="某某的个人主页")),
    ("closed-broken", "noise in the closing text",
     "0F.:/ a【歌名】长按复制此条消息，打开抖音搜索，聆听音乐##xiPSvpxpgx8##[抖:/ 音口令]",
     token("xiPSvpxpgx8", "douyin", title="歌名")),
    ("two-links", "a short link and the page",
     "7.48 复制打开抖音，看看【某某的作品】 https://v.douyin.com/fKNisepr3Tw/ AgB:/ h@o.dn 05/17+https://www.douyin.com/jingxuan?modal_id=7589272723658935594",
     short("https://v.douyin.com/fKNisepr3Tw/", "douyin", "fKNisepr3Tw", title="某某的作品"),
     match("https://www.douyin.com/jingxuan?modal_id=7589272723658935594", "url", "douyin", "video",
           {"id": "7589272723658935594"}, "https://www.douyin.com/video/7589272723658935594")),
]

def folder(surl, pwd, at=None, **members):
    """A shared folder of Baidu Netdisk; its code in the link begins with another 1."""
    url = f"https://pan.baidu.com/s/1{surl}"
    fields = {"surl": surl, **({"pwd": pwd} if pwd else {})}
    return match(at or url, "url", "baidu_netdisk", "share", fields, url + (f"?pwd={pwd}" if pwd else ""), **members)


OTHERS = [
    ("netdisk/code-below", "SCN-26", "the code on the next line",
     "链接：https://pan.baidu.com/s/1HPw8meI6W67xHKW58C-Q9g \n提取码：x926 \n复制这段内容后打开百度网盘手机App，操作更方便哦",
     folder("HPw8meI6W67xHKW58C-Q9g", "x926")),
    ("netdisk/code-beside", "SCN-26", "the code on the same line",
     "链接: https://pan.baidu.com/s/1wGfC8XCfqA5d6BECDt6TqA 提取码: jewv 复制这段内容后打开百度网盘手机App",
     folder("wGfC8XCfqA5d6BECDt6TqA", "jewv")),
    ("netdisk/code-in-link", "SCN-26", "the code of the link wins over a mangled one",
     "链接: https://pan.baidu.com/s/1wWYxRdMSDvET2dUo1cxXgA?pwd=0376 提取码: $10",
     folder("wWYxRdMSDvET2dUo1cxXgA", "0376", "https://pan.baidu.com/s/1wWYxRdMSDvET2dUo1cxXgA?pwd=0376")),
    ("netdisk/other-code-in-text", "SCN-26", "the code of the link wins over another one",
     "链接: https://pan.baidu.com/s/1wWYxRdMSDvET2dUo1cxXgA?pwd=qyvp 密码：y346",
     folder("wWYxRdMSDvET2dUo1cxXgA", "qyvp", "https://pan.baidu.com/s/1wWYxRdMSDvET2dUo1cxXgA?pwd=qyvp")),
    ("netdisk/two", "SCN-26", "each folder has its own code",
     "https://pan.baidu.com/s/1HPw8meI6W67xHKW58C-Q9g 密码:x926\nhttps://pan.baidu.com/s/1wGfC8XCfqA5d6BECDt6TqA 密码:jewv",
     folder("HPw8meI6W67xHKW58C-Q9g", "x926"), folder("wGfC8XCfqA5d6BECDt6TqA", "jewv")),
    ("netdisk/five-characters", "SCN-26", "a code has four characters",
     "https://pan.baidu.com/s/1HPw8meI6W67xHKW58C-Q9g 提取码：x9265", folder("HPw8meI6W67xHKW58C-Q9g", None)),
    ("bilibili/nested", "SCN-25", "a title that begins with brackets of its own",
     "【【节奏大师停服】 谱面归档计划 已达成-哔哩哔哩】 https://b23.tv/QAZGXu9",
     short("https://b23.tv/QAZGXu9", "bilibili", "QAZGXu9", title="【节奏大师停服】 谱面归档计划 已达成-哔哩哔哩")),
    ("bilibili/brackets-inside", "SCN-25", "other brackets in a title",
     "【【纯k投屏】「IF*Else」—— ディメンション凸ラバース!!  ED-哔哩哔哩】 https://b23.tv/Dl525XQ",
     short("https://b23.tv/Dl525XQ", "bilibili", "Dl525XQ",
           title="【纯k投屏】「IF*Else」—— ディメンション凸ラバース!!  ED-哔哩哔哩")),
    ("kuaishou/old-host", "SCN-5", "the host of earlier years",
     "看了这么多快手，还是「卡点哥哥」最好玩了！ http://m.gifshow.com/s/yFob8Wpj 复制此链接，打开【快手】直接观看！",
     short("http://m.gifshow.com/s/yFob8Wpj", "kuaishou", "yFob8Wpj", "https://m.gifshow.com/s/yFob8Wpj", label="快手",
           title="卡点哥哥", risks=[("insecure-scheme", "http")])),
    ("xiaohongshu/token", "SCN-14", "a token between two faces, with blanks",
     "97 某某发布了一篇小红书笔记，快来看吧！ 😆 uUmSHpfne4zXSfV 😆 http://xhslink.com/0nBwqu，复制本条信息，打开【小红书】App查看精彩内容！",
     token("uUmSHpfne4zXSfV", "xiaohongshu", pair=1, label="小红书"),
     short("http://xhslink.com/0nBwqu", "xiaohongshu", "0nBwqu", "https://xhslink.com/0nBwqu", pair=0, label="小红书",
           risks=[("insecure-scheme", "http")])),
    ("xiaohongshu/eleven", "SCN-11", "eleven characters between the faces are not Taobao's",
     "67 我发现了一篇小红书笔记，快来看吧 😆 3h8XKv3d89H 😆 http://xhslink.com/m/3Bt1MNtLrzm ，复制本条信息",
     token("3h8XKv3d89H", "xiaohongshu", pair=1),
     short("http://xhslink.com/m/3Bt1MNtLrzm", "xiaohongshu", "m/3Bt1MNtLrzm", "https://xhslink.com/m/3Bt1MNtLrzm",
           pair=0, risks=[("insecure-scheme", "http")])),
    ("xiaohongshu/no-scheme", "SCN-7", "a host without a scheme",
     "67 某某发布了一篇小红书笔记，快来看吧！ xhslink.com/m/1gJ5tOG。",
     short("xhslink.com/m/1gJ5tOG", "xiaohongshu", "m/1gJ5tOG", "https://xhslink.com/m/1gJ5tOG")),
]

JD = [
    ("token-in-link", "the token between two at signs",
     "【京东】https://3.cn/2porp-78?jkl=@OFzLBAZcuinE@ CA8680 「海尔520升超薄零嵌冰箱」\n点击链接直接打开 或者复制文案打开京东",
     short("https://3.cn/2porp-78?jkl=@OFzLBAZcuinE@", "jd", "2porp-78", "https://3.cn/2porp-78", label="京东",
           title="海尔520升超薄零嵌冰箱", extracted=[("jkl", "OFzLBAZcuinE")])),
    ("glued-title", "a title that touches the link",
     "【京东】https://3.cn/27-459X6「正点原子4.3英寸RGB屏模块800480」\n点击链接直接打开",
     short("https://3.cn/27-459X6", "jd", "27-459X6", label="京东", title="正点原子4.3英寸RGB屏模块800480")),
]
