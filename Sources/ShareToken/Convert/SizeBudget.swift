// SPDX-License-Identifier: Apache-2.0

/// The longest text that fits a place such as a QR code or a short message.
public struct SizeBudget: Sendable, Hashable {
    /// The unit that is counted.
    public enum Unit: String, Sendable, Hashable {
        /// Unicode scalar values.
        case characters
        /// Code units of UTF-16, which for the characters of short messages are those of UCS-2.
        case utf16
        /// Bytes of UTF-8.
        case bytes
    }

    /// The registered name, such as `scene32`.
    public let name: String

    /// The largest number of units.
    public let limit: Int

    /// The unit that is counted.
    public let unit: Unit

    /// Where the limit comes from.
    package let source: String

    private let alphabet: ByteSet?

    /// Creates a budget that is not registered.
    ///
    /// - Parameters:
    ///   - name: The name.
    ///   - limit: The largest number of units.
    ///   - unit: The unit that is counted.
    ///   - source: Where the limit comes from.
    public init(name: String, limit: Int, unit: Unit, source: String = "") {
        self.init(name, limit, unit, nil, source)
    }

    private init(_ name: String, _ limit: Int, _ unit: Unit, _ alphabet: ByteSet?, _ source: String) {
        self.name = name
        self.limit = limit
        self.unit = unit
        self.alphabet = alphabet
        self.source = source
    }

    /// The `scene` of a mini-program code of WeChat.
    public static let scene32 = SizeBudget(
        "scene32", 32, .characters, .weChatScene, "WeChat, getUnlimitedQRCode: 32 visible characters, no percent sign")

    /// The `cq` that may follow WeChat's URL Links and encrypted schemes.
    public static let cq256 = SizeBudget(
        "cq256", 256, .characters, .weChatQuery, "WeChat, URL Scheme and URL Link: 256 characters")

    /// The `query` of WeChat's plain scheme.
    public static let query512 = SizeBudget(
        "query512", 512, .characters, .weChatQuery, "WeChat, plain URL Scheme: 512 characters")

    /// The content of a QR code that cameras read well.
    ///
    /// The unit is the byte, as a QR code holds bytes. The limit is a rule of experience, not a standard.
    public static let qr110 = SizeBudget(
        "qr110", 110, .bytes, nil, "reports that longer codes are not scanned on screens of phones")

    /// One short message with Chinese characters, all of its text counted.
    public static let sms70 = SizeBudget("sms70", 70, .utf16, nil, "3GPP TS 23.038: 140 bytes of UCS-2")

    /// Every budget of this version.
    package static let all: [SizeBudget] = [.scene32, .cq256, .query512, .qr110, .sms70]

    /// The budget with a registered name; nil for any other text.
    package init?(name: String) {
        guard let budget = SizeBudget.all.first(where: { $0.name == name }) else { return nil }
        self = budget
    }

    /// The number of units of a text.
    public func size(of text: String) -> Int {
        switch unit {
        case .characters: text.unicodeScalars.count
        case .utf16: text.utf16.count
        case .bytes: text.utf8.count
        }
    }

    /// Whether a text fits: it is short enough, and has only characters that the place accepts.
    public func fits(_ text: String) -> Bool {
        size(of: text) <= limit && takesCharacters(of: text)
    }

    /// Whether a text has only characters that the place accepts.
    package func takesCharacters(of text: String) -> Bool {
        alphabet.map { alphabet in text.utf8.allSatisfy { alphabet.contains($0) } } ?? true
    }

    /// The first of some texts that fits; nil if no text does.
    package func first(of texts: [String]) -> String? {
        texts.first { fits($0) }
    }
}

extension ByteSet {
    /// The visible characters of the `scene` of a mini-program code: no percent sign and nothing beyond ASCII.
    fileprivate static let weChatScene = ByteSet("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
        .adding("!#$&'()*+,/:;=?@-._~")

    /// The visible characters of the `query` of a mini-program link.
    fileprivate static let weChatQuery = weChatScene.adding("%`")
}
