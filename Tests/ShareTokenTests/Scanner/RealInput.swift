// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareToken

/// One line of the collected real inputs: a text, its platform, and the values that its source read from it.
struct RealInput: Sendable {
    let text: String
    let platform: String
    /// The ids, tokens and URLs that the matches must contain.
    let expected: [String]

    /// The members of an expectation that are not about the text itself: notes, answers of a server, and observations
    /// of the source.
    private static let notes: Set = [
        "note", "kind", "delims", "password_type", "resolved_host", "error", "h5Url_host", "mobile", "long", "topic",
        "password", "https", "long_url", "fallback_url", "feed_id",
    ]

    init(_ line: Substring) throws {
        guard let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
            let text = object["text"] as? String, let platform = object["platform"] as? String
        else { throw CocoaError(.coderReadCorrupt) }
        self.text = text
        self.platform = platform
        switch object["expected"] {
        case let members as [String: Any]:
            expected = members.sorted { $0.key < $1.key }.compactMap { name, value in
                Self.notes.contains(name) ? nil : value as? String
            }
        case let sentence as String: expected = Self.names(sentence)
        default: expected = []
        }
    }

    /// The URLs of a sentence; if it has none, its words with a digit and four characters or more.
    private static func names(_ sentence: String) -> [String] {
        // Round brackets hold remarks about the text, or say that there is nothing.
        let plain = sentence.replacing(/\([^)]*\)/, with: "")
        let words = plain.split { $0 == " " || $0 == ";" || $0 == "," }.map(String.init)
        let links = words.filter { $0.hasPrefix("http") }
        guard links.isEmpty else { return links }
        return words.filter { word in word.count > 3 && word.contains(where: \.isNumber) && !word.contains("=") }
    }

    /// All values of the matches of the text, without the text itself.
    func said() -> String {
        var said: [String] = []
        for match in ShareScanner(text) {
            said += [match.url, match.title, match.label].compactMap { $0 }
            said += match.fields.map(\.value) + match.extracted.map(\.value)
            // The target of a wrapper, of which a template may keep only a part.
            if let canonical = match.canonical { said += [canonical.target.href] }
        }
        said += said.compactMap(\.removingPercentEncoding)
        return said.joined(separator: " | ")
    }

    /// The ids of the platforms that the collection calls by other names.
    private static let platforms: [String: [String]] = [
        "taobao": ["taobao", "alimama"], "taobao-live": ["taobao"], "wechat-channels": ["wechat"],
        "wechat-wrapper": ["wechat"],
        "qq-miniapp": ["qq"], "tencent-meeting": ["tencent_meeting"], "baidupan": ["baidu_netdisk"],
        "bytedance-miniapp": ["bytedance"], "soda": ["douyin"], "qqmusic": ["qq_music"], "tieba": ["tieba", "baidu"],
        "baidu-web": ["baidu"], "w3c-miniapp": ["miniapp", "w3c_miniapp"], "quickapp": ["quick_app", "quickapp"],
        "xiaomi": ["xiaomi_market"], "huawei": ["appgallery", "huawei", "quick_app", "quickapp"],
        "tencent-video": ["tencent_video"], "tmall": ["tmall"], "alimama": ["alimama", "taobao"],
    ]

    /// The platforms one of which must be among the matches; empty where any may be.
    var platformIDs: [String] {
        if platform == "generic" || platform.hasSuffix("-wrap") || platform == "qq-wrapper" { return [] }
        return Self.platforms[platform] ?? [platform]
    }
}
