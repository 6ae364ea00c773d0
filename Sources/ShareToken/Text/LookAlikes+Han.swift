// SPDX-License-Identifier: Apache-2.0

/// The characters of Chinese names that have other forms or look like others.
///
/// Only those of protected names are here: a character is compared with these names alone.
///
/// Sources: the tables of simplified characters of 1986 and 2013 for the forms; Unicode Technical Standard #39 and the eye
/// for the look-alikes.
extension LookAlikes {
    /// A name in simplified characters.
    static func simplified(_ name: [UInt32]) -> [UInt32] { replaced(name, forms) }

    /// A name in simplified characters, each by what it looks like.
    static func foldedHan(_ name: [UInt32]) -> [UInt32] { replaced(replaced(name, forms), lookAlikes) }

    /// The text of some code points.
    static func text(_ scalars: [UInt32]) -> String {
        var text = String.UnicodeScalarView()
        for scalar in scalars.lazy.compactMap(Unicode.Scalar.init) { text.append(scalar) }
        return String(text)
    }

    private static func replaced(_ name: [UInt32], _ groups: [[UInt32]]) -> [UInt32] {
        name.map { scalar in groups.first { $0.contains(scalar) }?.first ?? scalar }
    }

    /// Each group begins with the simplified form.
    private static let forms = groups(
        "宝寶寳 猫貓 东東 红紅 书書 腾騰 讯訊 里裡裏 云雲 团團糰 饿餓 么麼麽 众眾衆 点點 评評 华華 为為爲 网網 优優 闲閒閑 鱼魚 钉釘 "
            + "飞飛 猪豬 马馬 卖賣 德徳悳 图圖 盘盤 财財 会會 视視 频頻 条條 节節 动動 爱愛 艺藝 哔嗶 乐樂 苏蘇 宁寧甯 购購 简簡 "
            + "银銀 联聯 国國 拼拚 机機 头頭")

    /// Each group begins with the character of a protected name.
    private static let lookAlikes = groups(
        "微徽徴徵黴 信伩 淘掏 宝宲 支攴攵 天夭兲 京亰 东柬 多哆 抖枓 音咅 手毛 博愽搏簙慱 乎平 小少 讯汛迅 巴巳已 美羙羹 团囝 么幺 "
            + "大太犬 米氺 易昜 瓣辨辩辫 猫描锚 腾縢 里俚 哩浬 陌佰 快块 会佘 知如")

    private static func groups(_ text: String) -> [[UInt32]] {
        text.unicodeScalars.split(separator: " ").map { $0.map { $0.value } }
    }
}
