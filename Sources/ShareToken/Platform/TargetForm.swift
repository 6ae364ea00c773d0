// SPDX-License-Identifier: Apache-2.0

/// The requested form of a conversion: a form of link, for one system or for any; a card; or a token.
public struct TargetForm: RawRepresentable, Sendable, Hashable {
    /// The name, as JSON spells it; the command line has `-` in place of `_`.
    public let rawValue: String

    /// Creates a form from its name.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// The canonical https URL.
    public static let url = TargetForm(rawValue: "url")
    /// A deep link into the platform's app.
    public static let app = TargetForm(rawValue: "app")
    /// A deep link for iOS.
    package static let appIOS = TargetForm(rawValue: "app_ios")
    /// A deep link for Android.
    package static let appAndroid = TargetForm(rawValue: "app_android")
    /// A deep link for HarmonyOS.
    package static let appHarmony = TargetForm(rawValue: "app_harmony")
    /// Android's `intent:` URI of the deep link, with the canonical URL to fall back on.
    public static let intent = TargetForm(rawValue: "intent")
    /// A link to a page of a mini-program.
    public static let miniProgram = TargetForm(rawValue: "mini_program")
    /// A W3C MiniApp URI.
    public static let w3c = TargetForm(rawValue: "w3c")
    /// A card of a chat app.
    public static let card = TargetForm(rawValue: "card")
    /// A signed share token.
    public static let token = TargetForm(rawValue: "token")

    /// Every form of this version, in the order of `Docs/Spec/Convert.md`.
    package static let all: [TargetForm] = [
        .url, .app, .appIOS, .appAndroid, .appHarmony, .intent, .miniProgram, .w3c, .card, .token,
    ]

    /// Creates the form with a registered name, spelled with `-` or `_`; nil for any other text.
    package init?(name: String) {
        let bytes = name.utf8.map { $0 == ASCII.hyphen ? ASCII.underscore : $0 }
        guard let form = TargetForm.all.first(where: { $0.rawValue.utf8.elementsEqual(bytes) }) else { return nil }
        self = form
    }

    /// The form of the links to print; nil for an `intent:` URI, a card and a token.
    var linkForm: LinkForm? {
        switch self {
        case .url: .url
        case .app, .appIOS, .appAndroid, .appHarmony: .app
        case .miniProgram: .miniProgram
        case .w3c: .w3c
        default: nil
        }
    }

    /// The system that the links must work on; nil for any.
    var system: AppSystem? {
        switch self {
        case .appIOS: .ios
        case .appAndroid, .intent: .android
        case .appHarmony: .harmony
        default: nil
        }
    }
}
