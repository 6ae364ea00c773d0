// SPDX-License-Identifier: Apache-2.0

/// The place where a link is pasted: `wechat.chat`, `wechat.moments`, `sms`, …; an open set of names.
///
/// A name has 1 to 32 bytes: words of `a`–`z` and `0`–`9`, joined by single `.`, `-` or `_`. Seven names have a number
/// in the token format (see the register of scenes in `Docs/Spec/Token.md`); all others are written out in a token.
public struct Scene: Sendable, Hashable {
    /// The name.
    public let name: String

    /// Creates a scene from its name.
    ///
    /// - Throws: `bad-scene` at the first byte that breaks the grammar, or at the end of a name that is incomplete.
    public init(_ name: String) throws(ShareTokenError) {
        if let offset = NameGrammar.flaw(of: name.utf8.span, maximumLength: 32) {
            throw ShareTokenError(.badScene, at: offset)
        }
        self.name = name
    }

    private init(registered name: String) {
        self.name = name
    }

    /// A WeChat one-to-one chat.
    public static let wechatChat = Scene(registered: "wechat.chat")
    /// A WeChat group chat.
    public static let wechatGroup = Scene(registered: "wechat.group")
    /// WeChat Moments (朋友圈).
    public static let wechatMoments = Scene(registered: "wechat.moments")
    /// A QQ one-to-one chat.
    public static let qqChat = Scene(registered: "qq.chat")
    /// A QQ group chat.
    public static let qqGroup = Scene(registered: "qq.group")
    /// A text message.
    public static let sms = Scene(registered: "sms")
    /// A web page.
    public static let web = Scene(registered: "web")

    /// The scenes with a number in the token format, in the order of their bits from 0.
    package static let registered: [Scene] = [
        .wechatChat, .wechatGroup, .wechatMoments, .qqChat, .qqGroup, .sms, .web,
    ]
}

extension Scene: CustomStringConvertible {
    /// The same as ``name``.
    public var description: String { name }
}

extension Scene: Comparable {
    /// Compares the names byte by byte.
    public static func < (left: Scene, right: Scene) -> Bool {
        left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
    }
}
