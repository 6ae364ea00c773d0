// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// The labels for people of the names in policies; a name without an entry is its own label.
enum PolicyNames {
    /// The label of a name of a dimension; the name itself if it has no entry.
    static func label(_ dimension: PolicyDimension, _ name: String) -> BilingualText {
        tables[dimension]?[name].map { BilingualText(en: $0, zh: $1) } ?? BilingualText(en: name, zh: name)
    }

    /// The name of a platform; its id if it is unknown.
    static func platform(_ id: String) -> BilingualText {
        let platform = Registry.standard.platform(id)
        return BilingualText(en: platform?.name ?? id, zh: platform?.chineseName ?? id)
    }

    /// The label of an action.
    static func action(_ action: PolicyAction) -> BilingualText {
        switch action {
        case .open: BilingualText(en: "opens", zh: "直接打开")
        case .warn: BilingualText(en: "opens after a warning", zh: "提示后打开")
        case .tokenOnly: BilingualText(en: "stays text", zh: "只显示文本")
        case .deny: BilingualText(en: "is denied", zh: "禁止打开")
        }
    }

    private static let tables: [PolicyDimension: [String: (String, String)]] = [
        .scene: [
            "wechat.chat": ("WeChat chat", "微信一对一聊天"), "wechat.group": ("WeChat group", "微信群聊"),
            "wechat.moments": ("WeChat Moments", "微信朋友圈"), "qq.chat": ("QQ chat", "QQ 一对一聊天"),
            "qq.group": ("QQ group", "QQ 群聊"), "sms": ("SMS", "短信"), "web": ("web", "网页"),
        ],
        .form: [
            "url": ("URL", "网址"), "app": ("app link", "应用链接"), "mini_program": ("mini-program link", "小程序链接"),
            "w3c": ("MiniApp URI", "MiniApp URI"), "short_link": ("short link", "短链接"),
            "wrapper": ("redirect", "跳转链接"), "card": ("card", "卡片"), "share_token": ("share token", "签名口令"),
            "foreign_token": ("platform token", "平台口令"),
        ],
        .category: [
            "commerce": ("e-commerce", "电商"), "local_services": ("local services", "本地生活"), "travel": ("travel", "旅行"),
            "payment": ("payment", "支付"), "video": ("video", "视频"), "music": ("music", "音乐"),
            "reading": ("reading", "阅读"), "news": ("news", "新闻"), "social": ("social", "社交"), "work": ("work", "办公"),
            "storage": ("storage", "网盘"), "search": ("search", "搜索"), "app_store": ("app stores", "应用商店"),
            "mini_program": ("mini-programs", "小程序"), "web": ("other pages", "其他网页"),
        ],
        .userMode: [
            "standard": ("standard", "标准模式"), "minor": ("minors", "青少年模式"), "elder": ("elderly", "长辈模式"),
            "open_links": ("chosen links", "自主选择模式"),
        ],
        .risk: [
            "none": ("no risk", "无风险"), "info": ("a remark", "有提示"), "warning": ("suspicious", "可疑"),
            "danger": ("dangerous", "危险"),
        ],
        .grade: ["none": ("no known issuer", "无已知签发者")],
    ]

    /// The label of a dimension.
    static func dimension(_ dimension: PolicyDimension) -> BilingualText {
        switch dimension {
        case .scene: BilingualText(en: "scene", zh: "场景")
        case .form: BilingualText(en: "form", zh: "形式")
        case .category: BilingualText(en: "category", zh: "类别")
        case .userMode: BilingualText(en: "user mode", zh: "用户模式")
        case .grade: BilingualText(en: "grade", zh: "信用等级")
        case .risk: BilingualText(en: "risk", zh: "风险")
        case .platform: BilingualText(en: "platform", zh: "平台")
        case .issuer: BilingualText(en: "issuer", zh: "签发者")
        }
    }
}
