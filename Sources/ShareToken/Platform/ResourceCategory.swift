// SPDX-License-Identifier: Apache-2.0

/// What sort of thing a link leads to, as scene policies tell links apart: `commerce`, `video`, …; an open set of names.
///
/// A platform has one, and a kind of a platform that does several things may have another. `web` is a page of which no
/// platform file knows more than its address. Register: `Docs/Spec/Policy.md`.
public struct ResourceCategory: RawRepresentable, Sendable, Hashable {
    /// The name: lower-case words joined by `_`.
    public let rawValue: String

    /// Creates a category from its name.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Goods that are sold, and the coupons for them.
    public static let commerce = Self(rawValue: "commerce")
    /// Meals, shops and services near by.
    public static let localServices = Self(rawValue: "local_services")
    /// Journeys and rooms.
    public static let travel = Self(rawValue: "travel")
    /// Payment and what lives inside a payment app.
    public static let payment = Self(rawValue: "payment")
    /// Films, series and short videos.
    public static let video = Self(rawValue: "video")
    /// Songs and those who sing them.
    public static let music = Self(rawValue: "music")
    /// Books and articles.
    public static let reading = Self(rawValue: "reading")
    /// News.
    public static let news = Self(rawValue: "news")
    /// Posts, people and the talk of many.
    public static let social = Self(rawValue: "social")
    /// Documents, meetings and the tools of work.
    public static let work = Self(rawValue: "work")
    /// Files in a netdisk.
    public static let storage = Self(rawValue: "storage")
    /// Search for anything.
    public static let search = Self(rawValue: "search")
    /// Apps in a store.
    public static let appStore = Self(rawValue: "app_store")
    /// A mini-program or quick app; what it is for, its link does not say.
    public static let miniProgram = Self(rawValue: "mini_program")
    /// A page of no platform.
    public static let web = Self(rawValue: "web")

    /// The categories that kinds have, in the order of the register.
    public static let registered: [ResourceCategory] = [
        .commerce, .localServices, .travel, .payment, .video, .music, .reading, .news, .social, .work, .storage,
        .search, .appStore, .miniProgram, .web,
    ]
}
