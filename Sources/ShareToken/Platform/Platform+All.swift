// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Every platform, sorted by id.
    public static let all: [Platform] = rollCall.map { $0() }

    /// The platform at a place of the roll-call; nil past its end.
    static func numbered(_ place: UInt16) -> Platform? { place < rollCall.count ? rollCall[Int(place)]() : nil }

    /// The roll-call: every platform, sorted by id.
    ///
    /// A platform is made only when it is used.
    static let rollCall: [@Sendable () -> Platform] = [
        { .alibaba1688 },
        { .alimama },
        { .alipay },
        { .android },
        { .appGallery },
        { .baidu },
        { .baiduNetdisk },
        { .bilibili },
        { .bytedance },
        { .dianping },
        { .dingtalk },
        { .douyin },
        { .eleme },
        { .feishu },
        { .fliggy },
        { .hema },
        { .huoshan },
        { .jd },
        { .kuaishou },
        { .meituan },
        { .miniapp },
        { .momo },
        { .netease },
        { .pinduoduo },
        { .qq },
        { .qqMusic },
        { .quickApp },
        { .suning },
        { .taobao },
        { .tencentDocs },
        { .tencentMeeting },
        { .tencentVideo },
        { .tieba },
        { .tiktok },
        { .tmall },
        { .toutiao },
        { .vipshop },
        { .wechat },
        { .wecom },
        { .weibo },
        { .weread },
        { .xianyu },
        { .xiaohongshu },
        { .xiaomiMarket },
        { .xigua },
        { .youku },
        { .youTube },
        { .zhihu },
    ]
}
