// SPDX-License-Identifier: Apache-2.0

/// The category of a resource, by which scene policies distinguish links: `commerce`, `video`, …; the set is open.
///
/// A platform has one category, and each of its kinds may have another. `web` is a page of which only the address is
/// known.
///
/// Register: `Docs/Spec/Policy.md`.
public struct ResourceCategory: RawRepresentable, Sendable, Hashable {
    /// The name: lower-case words joined by `_`.
    public let rawValue: String

    /// Creates a category from its name.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Goods that are sold, and the coupons for them.
    public static let commerce = Self(rawValue: "commerce")
    /// Meals, shops and services nearby.
    public static let localServices = Self(rawValue: "local_services")
    /// Transport and accommodation.
    public static let travel = Self(rawValue: "travel")
    /// Payment, and the services of a payment app.
    public static let payment = Self(rawValue: "payment")
    /// Films, series and short videos.
    public static let video = Self(rawValue: "video")
    /// Songs and artists.
    public static let music = Self(rawValue: "music")
    /// Books and articles.
    public static let reading = Self(rawValue: "reading")
    /// News.
    public static let news = Self(rawValue: "news")
    /// Posts, profiles and discussions.
    public static let social = Self(rawValue: "social")
    /// Documents, meetings and office tools.
    public static let work = Self(rawValue: "work")
    /// Files in a netdisk.
    public static let storage = Self(rawValue: "storage")
    /// Web search.
    public static let search = Self(rawValue: "search")
    /// Apps in a store.
    public static let appStore = Self(rawValue: "app_store")
    /// A mini-program or quick app whose purpose the link does not tell.
    public static let miniProgram = Self(rawValue: "mini_program")
    /// A page of no platform.
    public static let web = Self(rawValue: "web")

    /// The categories that kinds have, in the order of the register.
    package static let registered: [ResourceCategory] = [
        .commerce, .localServices, .travel, .payment, .video, .music, .reading, .news, .social, .work, .storage,
        .search, .appStore, .miniProgram, .web,
    ]
}
