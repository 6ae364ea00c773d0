// SPDX-License-Identifier: Apache-2.0

/// The names of one owner that others imitate, and the registrable domains that are known to belong to the owner.
struct ProtectedName: Sendable {
    /// Distinctive words that name the owner or its services in domains; none of them is an ordinary word.
    let labels: [String]
    /// Registrable domains of the owner.
    let domains: [String]
    /// Chinese names of the owner or its services, in simplified characters.
    let chineseNames: [String]

    /// Creates the names of an owner, as lists separated by spaces.
    ///
    /// The name of the owner itself is not stored.
    init(_ owner: String, labels: String, domains: String, chinese: String = "") {
        self.labels = Self.words(labels)
        self.domains = Self.words(domains)
        chineseNames = Self.words(chinese)
    }

    private static func words(_ text: String) -> [String] {
        text.utf8.split(separator: ASCII.space).map { String(decoding: $0, as: UTF8.self) }
    }
}

extension ProtectedName {
    /// The owners of the platforms that this library knows, with their other domains.
    ///
    /// Domains under which customers publish their own files, such as those of cloud storage, are left out. A missing
    /// domain only makes a warning more likely, while a domain that was sold hides a danger.
    static let all: [ProtectedName] = [
        ProtectedName(
            "alibaba",
            labels: "taobao tmall alipay aliyun alibaba aliexpress goofish fliggy youku cainiao dingtalk eleme 1688 "
                + "amap freshhema alitrip feizhu lazada yuque alimama antgroup",
            domains: "taobao.com tb.cn taobao.org tmall.com tmall.hk alipay.com alipay.cn alipayplus.com "
                + "alipayobjects.com alipan.com aliyun.com alibaba.com alibaba.com.cn alibaba-inc.com "
                + "alibabacloud.com alicdn.com aliexpress.com aliexpress.us aliexpress.ru goofish.com fliggy.com "
                + "fliggy.hk feizhu.com feizhu.cn alitrip.com youku.com tudou.com cainiao.com dingtalk.com "
                + "dingtalk.net ele.me ele.to eleme.cn 1688.com amap.com autonavi.com freshhema.com hemaos.com "
                + "hemamax.com hemashare.cn lazada.com lazada.sg lazada.vn lazada.co.th lazada.co.id "
                + "lazada.com.my lazada.com.ph yuque.com alimama.com mmstat.com diantao.cn duanqu.com "
                + "antgroup.com uc.cn",
            chinese: "淘宝 淘宝网 天猫 支付宝 阿里巴巴 阿里云 闲鱼 飞猪 优酷 饿了么 钉钉 盒马 速卖通 高德 高德地图 阿里云盘"),
        ProtectedName(
            "tencent",
            labels: "wechat weixin tencent qzone qqmail",
            domains: "qq.com weixin.com wechat.com wechatpay.com tencent.com tencent.com.cn tenpay.com qcloud.com "
                + "tencentcloud.com gtimg.cn gtimg.com qpic.cn qlogo.cn url.cn wxaurl.cn wxurl.cn wxmpurl.cn "
                + "mmbizurl.cn weixinbridge.com sogou.com foxmail.com qzone.com weishi.com",
            chinese: "微信 微信支付 腾讯 腾讯网 腾讯云 腾讯会议 腾讯视频 财付通"),
        ProtectedName(
            "bytedance",
            labels: "douyin iesdouyin toutiao ixigua tiktok bytedance feishu larksuite larkoffice jinritemai "
                + "doubao juejin",
            domains: "douyin.com iesdouyin.com toutiao.com ixigua.com tiktok.com bytedance.com bytedance.net "
                + "feishu.cn feishu.net larksuite.com larkoffice.com larkoffice.cn jinritemai.com huoshan.com "
                + "doubao.com amemv.com pstatp.com snssdk.com toutiaoimg.com toutiaocdn.com byteimg.com "
                + "bytecdn.cn oceanengine.com pipix.com open-douyin.com douyinpic.com douyinvod.com douyinstatic.com "
                + "zijieapi.com volcengine.com juejin.cn juejin.im feishucdn.com tiktokv.com",
            chinese: "抖音 今日头条 西瓜视频 飞书 豆包 字节跳动"),
        ProtectedName(
            "jd",
            labels: "jingdong 360buy jdpay",
            domains: "jd.com jd.hk jd.cn jingxi.com 3.cn 360buyimg.com 360buy.com jingdong.com jdpay.com "
                + "jdcloud.com jdl.com",
            chinese: "京东 京东商城"),
        ProtectedName(
            "pinduoduo",
            labels: "pinduoduo yangkeduo",
            domains: "pinduoduo.com yangkeduo.com pddpic.com pddugc.com temu.com",
            chinese: "拼多多"),
        ProtectedName(
            "baidu",
            labels: "baidu iqiyi baidupan",
            domains: "baidu.com baidu.cn bdimg.com bdstatic.com hao123.com smartapps.cn dwz.cn iqiyi.com qiyi.com",
            chinese: "百度 百度网盘 爱奇艺"),
        ProtectedName(
            "kuaishou",
            labels: "kuaishou kuaishouapp gifshow chenzhongtech kwaixiaodian",
            domains: "kuaishou.com kuaishou.cn kuaishouapp.com kwai.com chenzhongtech.com gifshow.com yximgs.com "
                + "kwaixiaodian.com kspkg.com",
            chinese: "快手"),
        ProtectedName(
            "xiaohongshu",
            labels: "xiaohongshu xhslink rednote",
            domains: "xiaohongshu.com xhslink.com xhslink.cn xhscdn.com rednote.com",
            chinese: "小红书"),
        ProtectedName(
            "bilibili",
            labels: "bilibili",
            domains: "bilibili.com bilibili.tv bilibili.cn b23.tv bili2233.cn bili22.cn bili23.cn bili33.cn "
                + "biligame.com bilivideo.com bilivideo.cn hdslb.com acg.tv",
            chinese: "哔哩哔哩"),
        ProtectedName(
            "sina",
            labels: "weibo sinaimg",
            domains: "weibo.com weibo.cn sina.com sina.cn sina.com.cn t.cn sinaimg.cn sinajs.cn weibocdn.com",
            chinese: "新浪 新浪微博 微博"),
        ProtectedName("zhihu", labels: "zhihu zhimg", domains: "zhihu.com zhimg.com", chinese: "知乎"),
        ProtectedName(
            "netease",
            labels: "netease",
            domains: "163.com 163.cn 163cn.tv 126.com 126.net netease.com yeah.net lofter.com youdao.com "
                + "ydstatic.com youdao.com.cn 127.net",
            chinese: "网易 网易云音乐"),
        ProtectedName(
            "meituan",
            labels: "meituan dianping",
            domains: "meituan.com meituan.net dianping.com dpurl.cn dpfile.com mt.cn sankuai.com",
            chinese: "美团 大众点评"),
        ProtectedName(
            "vipshop",
            labels: "vipshop",
            domains: "vip.com vipshop.com vipstatic.com appvipshop.com",
            chinese: "唯品会"),
        ProtectedName("suning", labels: "suning", domains: "suning.com", chinese: "苏宁 苏宁易购"),
        ProtectedName(
            "xiaomi",
            labels: "xiaomi xiaomiyoupin",
            domains: "mi.com xiaomi.com xiaomi.cn miui.com xiaomiyoupin.com",
            chinese: "小米"),
        ProtectedName("huawei", labels: "huawei hicloud", domains: "huawei.com hicloud.com vmall.com", chinese: "华为"),
        ProtectedName("momo", labels: "immomo", domains: "immomo.com momocdn.com", chinese: "陌陌"),
        ProtectedName(
            "360",
            labels: "qihoo",
            domains: "360.cn 360.com so.com qihoo.com qhimg.com haosou.com"),
        ProtectedName("douban", labels: "douban", domains: "douban.com doubanio.com douban.fm", chinese: "豆瓣"),
        ProtectedName("csdn", labels: "csdn", domains: "csdn.net csdn.com csdnimg.cn"),
        ProtectedName("jianshu", labels: "jianshu", domains: "jianshu.com jianshu.io", chinese: "简书"),
        ProtectedName(
            "unionpay", labels: "unionpay", domains: "unionpay.com 95516.com unionpayintl.com", chinese: "银联 中国银联"),
        ProtectedName("12306", labels: "12306", domains: "12306.cn"),
    ]

    /// Words that are one letter away from a protected word without being a typo of it: brands of their own, Pinyin
    /// words and other names.
    static let neighbours = NameTable([
        "alipad", "allpay", "artgroup", "dianying", "dingdong", "doujin", "duban", "endnote", "feishi", "feixin",
        "feizhou", "gofish", "hcloud", "huabei", "huafei", "huamei", "huawen", "icloud", "jianghu", "jianshi",
        "jianzhu", "jiashu", "jingtong", "jinshu", "meishu", "meixin", "meiyuan", "meizhu", "netbase", "netcase",
        "pingdong", "qingdong", "qmail", "sunning", "taibao", "tiktak", "toubao", "tuning", "vipshow", "webchat",
        "weechat", "weilin", "weimin", "weishu", "weituan", "weixing", "weixun", "weiyin", "xiaohei", "xiaolin",
        "xiaoma", "xiaomai", "xiaomei", "xiaomo", "xigua", "xingdong", "xuejin",
    ])
}
