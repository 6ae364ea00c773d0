# SPDX-License-Identifier: Apache-2.0
"""Honest links, as people share them: no risk above a note. Personal parts are replaced."""

from link_cases_risk import SEVERITIES, risks


def add(file):
    for id, comment, link in LINKS:
        pairs = [("insecure-scheme", 0)] if link.startswith("http:") else []
        if link.split(":")[0] in UNKNOWN:
            pairs = [("unknown-scheme", 0)]
        assert all(SEVERITIES[code] == "info" for code, _ in pairs)
        file.good(f"clean/{id}", comment, link, risks=risks(link, pairs))


# Schemes of apps without a platform file.
UNKNOWN = ["mqqapi", "vipshop", "dingtalk"]

SN = "247d2fdd47071e11b6a632e9434dea58"
LINKS = [
    ("bilibili-series", "a series, by its number", "https://space.bilibili.com/123456/channel/seriesdetail?sid=456789"),
    ("bilibili-list", "a list of a user", "https://space.bilibili.com/123456/lists/456?sid=456789&type=series"),
    ("alipay-forest", "an app of Alipay", "alipays://platformapi/startapp?appId=60000002"),
    ("base64-id", "a name in base64", "https://www.taobao.com/x?id=YTExVVhmOFNRSWY"),
    ("taobao-item", "an item", "https://item.taobao.com/item.htm?id=520813250866"),
    ("taobao-shared", "a shared item",
     "https://item.taobao.com/item.htm?ut_sk=1.AAAAAAAAAAAAAAAAAAAAAAAA_21380790_1621700000000.Copy.1&id=640889533830"
     "&sourceType=item&price=69&origin_price=99&suid=00000000-1111-2222-3333-444444444444&shareUniqueId=10000000000"
     "&un=0123456789abcdef0123456789abcdef&share_crt_v=1&spm=a2159r.13376460.0.0&sp_tk=YTExVVhmOFNRSWY="),
    ("taobao-mobile", "a mobile item",
     "http://h5.m.taobao.com/awp/core/detail.htm?id=40597168510&ns=1&abbucket=0#detail"),
    ("taobao-world", "an item abroad", "https://world.taobao.com/item/674029285425.htm"),
    ("taobao-lite", "an item of the lite app",
     "https://main.m.taobao.com/app/ltao-fe/we-detail/home.html?id=834550783063&un=0123456789abcdef0123456789abcdef"
     "&share_crt_v=1"),
    ("taobao-short", "a short link", "https://m.tb.cn/h.Ab3Cd4E?tk=aB3dE5fG7hJ"),
    ("taobao-short-new", "a short link of the newer host", "https://e.tb.cn/h.aBcDeFgHiJkLmNo?tk=bC4eF6gH8iK"),
    ("taobao-affiliate", "a link of an affiliate",
     "https://s.click.taobao.com/t?e=m%3D2%26s%3DczETaBNerYUcQipKwQzePOeEDrYVVa64Dne87"),
    ("huawei-routes", "a service of Huawei", "https://grs.hicloud.com/1.0/android/router"),
    ("sogou-wechat", "articles in a search", "https://weixin.sogou.com/weixin?type=2&query=a"),
    ("juejin-old", "the old domain of Juejin", "https://juejin.im/post/5d9d386fe51d45784d3f8637"),
    ("douyin-static", "files of Douyin", "https://lf-douyin-mobile.douyinstatic.com/obj/a.js"),
    ("taobao-app", "an item in the app", "taobao://item.taobao.com/item.htm?id=12688928896"),
    ("taobao-live", "a live room", "https://tbzb.taobao.com/live?liveId=518876609326"),
    ("tmall-item", "an item", "https://detail.tmall.com/item.htm?id=656308694954"),
    ("tmall-advertised", "an advertised item",
     "https://detail.tmall.com/item.htm?id=574830978734&ali_refid=a3_420432_1006:1100000000:N:AAAA:0000"
     "&spm=a230r.1.14.11"),
    ("tmall-hong-kong", "an item of Hong Kong", "https://detail.tmall.hk/hk/item.htm?id=574830978734"),
    ("goofish-item", "an item", "https://www.goofish.com/item?id=1045171414271&categoryId=50025461"),
    ("goofish-share", "a shared item",
     "https://pages.goofish.com/sharexy?loadingVisible=false&bft=item&bfs=idlepc.item"
     "&bfp=%7B%22id%22%3A1045171414271%7D"),
    ("alibaba-offer", "an offer", "https://detail.1688.com/offer/552578137902.html"),
    ("alibaba-short", "a short link", "https://qr.1688.com/s/7AbCDefg"),
    ("alipay-short", "a short link", "https://ur.alipay.com/7aBcDEfg"),
    ("youku-video", "a video",
     "http://v.youku.com/v_show/id_XMTY4NDYyMTQ2OA==.html?f=27354669&from=y1.2-3.4.15#paction"),
    ("eleme-envelope", "a red envelope",
     "https://h5.ele.me/hongbao/?from=singlemessage&isappinstalled=0#is_lucky_group=True&lucky_number=9&platform=0"
     "&sn=29e55676462cf442"),
    ("eleme-app", "a restaurant in the app", "eleme://catering?restaurant_id=156533931"),
    ("wechat-article", "an article",
     f"https://mp.weixin.qq.com/s?__biz=MzA4Njg1MjkzOA==&mid=2652098162&idx=1&sn={SN}#rd"),
    ("wechat-article-short", "an article", "https://mp.weixin.qq.com/s/ezLlm-FOVSfGOZghdFJxZw"),
    ("wechat-mini-program", "a mini-program",
     "weixin://dl/business/?appid=wx4e1ba651bbe36d01&path=mall/order/list&query=index%3D2"),
    ("wechat-url-link", "a link to a mini-program", "https://wxaurl.cn/K0abcdefGhi"),
    ("wechat-channels", "a video", "https://weixin.qq.com/sph/AABcd3efgh"),
    ("wechat-feed", "a video",
     "https://channels.weixin.qq.com/web/pages/feed?oid=wOazfF1JCRg&nid=NcOrHncCYWI&entrance_id=1002"),
    ("qq-mini-program", "a mini-program",
     "https://m.q.qq.com/a/p/1108291530?via=2010_1&referer=2010&s=pages%2Findex%2Findex%3Fmode%3Dqun"),
    ("qq-music", "a song", "https://y.qq.com/n/ryqq/songDetail/0039MnYb0qxYhV"),
    ("qq-music-short", "a short link", "https://c6.y.qq.com/base/fcgi-bin/u?__=a8b9cDe9FgHi"),
    ("qq-video", "a video", "http://v.qq.com/cover/x/xfxd9mej2luhfoz/s00190fcjfl.html"),
    ("qq-docs", "a document", "https://docs.qq.com/doc/DQUJDREVGR0hJSktM"),
    ("qq-read", "a book",
     "https://weread.qq.com/book-detail?type=&senderVid=&v=b2b3283071f3f63db2b307d&wtheme=&wfrom=&wvid=&scene="),
    ("tencent-meeting", "a meeting", "https://meeting.tencent.com/dm/a4b5CdEfGH63"),
    ("douyin-video", "a video", "https://www.douyin.com/video/7346971177114611826"),
    ("douyin-short", "a short link", "https://v.douyin.com/i2bCdE7f/"),
    ("douyin-share-page", "a share page",
     "https://www.iesdouyin.com/share/video/7346971177114611826/?region=CN&mid=7000000000000000000&u_code=0&did=0"
     "&iid=0&ts=1700000000"),
    ("douyin-overlay", "an overlay", "https://www.douyin.com/jingxuan?modal_id=7589272723658935594"),
    ("douyin-live", "a live room", "https://live.douyin.com/452111294161"),
    ("douyin-user", "a user",
     "https://www.douyin.com/user/MS4wLjABAAAAq0wN-example_made-up-id-of-the-same-shape00?vid=7124859220079561995"),
    ("douyin-music", "a song", "https://qishui.douyin.com/s/i9aBcDeF/"),
    ("toutiao-article", "an article", "https://www.toutiao.com/a7053389963487871502"),
    ("toutiao-short", "a short link", "https://m.toutiao.com/is/abc1dEF/"),
    ("tiktok-short", "a short link", "https://vm.tiktok.com/ZABC4DE5f/"),
    ("feishu-document", "a document", "https://sample.feishu.cn/docx/UXEAd6cRUoj5pexJZr0cdwaFnpd"),
    ("feishu-meeting", "a meeting", "https://vc.feishu.cn/j/100000000"),
    ("feishu-applink", "a mini-program",
     "https://applink.feishu.cn/client/mini_program/open?appId=cli_9dff7f6ae02ad104"
     "&path=page%2FAPI%2Fpages%2Fcheck-session"),
    ("jd-item", "an item", "https://item.jd.com/100012043978.html"),
    ("jd-mobile", "a shared item",
     "https://item.m.jd.com/product/10113851950323.html?gx=AAAA&gxd=AAAA&ad_od=share&utm_source=androidapp"
     "&utm_medium=appshare"),
    ("jd-short", "a short link", "https://3.cn/2A-bcdEF?jkl=@ABcde4FGHIJ@"),
    ("jd-short-promoter", "a short link of a promoter", "https://u.jd.com/AB58C3D"),
    ("pinduoduo-goods", "goods", "https://mobile.yangkeduo.com/goods.html?goods_id=123456789"),
    ("pinduoduo-opaque", "goods without a number", "https://mobile.yangkeduo.com/goods2.html?ps=CQGwm6NMIa"),
    ("pinduoduo-short", "a short link", "https://p.pinduoduo.com/AbCdEf12"),
    ("bilibili-video", "a video", "https://www.bilibili.com/video/BV17x411w7KC?p=2&t=30"),
    ("bilibili-shared", "a shared video",
     "https://www.bilibili.com/video/av170001?spm_id_from=333.999&vd_source=0123456789abcdef"),
    ("bilibili-short", "a short link", "https://b23.tv/AbCdEf1"),
    ("xiaohongshu-note", "a note",
     "https://www.xiaohongshu.com/discovery/item/6ac217cf000000001500e6d8?type=video&xsec_token=CBB12x="
     "&xsec_source=app_share"),
    ("xiaohongshu-short", "a short link", "http://xhslink.com/m/3Ab1CDeFghi"),
    ("kuaishou-video", "a video", "https://www.kuaishou.com/short-video/3xmjx5b9"),
    ("kuaishou-short", "a short link", "https://v.kuaishou.com/59AbCd"),
    ("weibo-post", "a post", "https://weibo.com/0/4224132150961381"),
    ("weibo-user", "a user", "https://weibo.com/u/1000000001?tabtype=video"),
    ("weibo-video", "a video", "https://video.weibo.com/show?fid=1034%3A5331081809821780"),
    ("weibo-short", "a short link", "http://t.cn/AAb0cd1E"),
    ("weibo-app", "a post in the app", "sinaweibo://detail?mblogid=A1Bcdef23"),
    ("zhihu-answer", "an answer",
     "https://www.zhihu.com/question/374113031/answer/1253795562?utm_source=qq&utm_medium=social"),
    ("zhihu-column", "an article", "https://zhuanlan.zhihu.com/p/498759256"),
    ("netease-song", "a song", "https://music.163.com/song?id=4321&userid=1"),
    ("netease-route", "a song behind the #", "https://music.163.com/#/song?id=4321"),
    ("netease-playlist", "a list of songs", "http://music.163.com/playlist/2342878641/36193129/?userid=10000001"),
    ("dianping-shop", "a shop", "https://www.dianping.com/shop/A3bcd71e5FG8Hijk"),
    ("meituan-shop", "a shop", "https://h5.waimai.meituan.com/shop/123?poiName=%E5%B0%8F%E9%BE%99%E5%9D%8E"),
    ("baidu-netdisk", "a share with its password", "https://pan.baidu.com/s/1aBcDeFgHiJkL2mNo1pqRsT?pwd=abcd"),
    ("baidu-netdisk-folder", "a folder of a share",
     "https://pan.baidu.com/share/init?surl=ABCDaBcD7EFGhijk0lMn6O#list/path=%2F"),
    ("baidu-mini-program", "a mini-program", "https://mbd.baidu.com/ma/s/aB8cDef9"),
    ("vipshop-product", "a product", "https://m.vip.com/product-1710616528-6919197068968114384.html"),
    ("suning-product", "a product", "https://product.suning.com/0000000000/10618392843.html"),
    ("huawei-app", "an app", "https://appgallery.huawei.com/app/detail?id=yylx.hnyqwq.metro"),
    ("douban-book", "a book", "https://book.douban.com/subject/26987895/"),
    ("youtube-video", "a video", "https://youtu.be/abc123?t=30"),
    ("github-code", "code", "https://github.com/apple/swift-argument-parser/blob/main/README.md#usage"),
    ("wikipedia-page", "a page with Han characters", "https://zh.wikipedia.org/wiki/%E6%B7%98%E5%AE%9D%E7%BD%91"),
    ("amazon-item", "an item", "https://www.amazon.cn/dp/B00EXAMPLE?tag=a-23"),
    ("storage-file", "a file of a customer", "https://bucket-1250000000.cos.ap-guangzhou.myqcloud.com/a/b.png"),
    ("government", "a page of the government", "https://www.gov.cn/zhengce/content/202611/content_1.htm"),
    ("university", "a page of a university", "https://www.tsinghua.edu.cn/xxgk.htm"),
]
