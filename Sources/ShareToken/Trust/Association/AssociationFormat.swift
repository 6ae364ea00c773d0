// SPDX-License-Identifier: Apache-2.0

/// A file in which a site says to one system which apps are its own.
public struct AssociationFormat: Sendable, Hashable {
    /// The system that reads it.
    public let system: AppSystem

    /// The name of the file below `/.well-known/` of the site.
    public let fileName: String

    private init(_ system: AppSystem, _ fileName: String) {
        self.system = system
        self.fileName = fileName
    }

    /// `apple-app-site-association`, which universal links of iOS need.
    ///
    /// Source: Apple, Supporting associated domains.
    public static let apple = AssociationFormat(.ios, "apple-app-site-association")

    /// `assetlinks.json`, which App Links of Android need.
    ///
    /// Source: Google, Digital Asset Links, Statement List.
    public static let assetLinks = AssociationFormat(.android, "assetlinks.json")

    /// `applinking.json`, which App Linking of HarmonyOS needs.
    ///
    /// Source: Huawei, App Linking, `/.well-known/applinking.json`.
    public static let appLinking = AssociationFormat(.harmony, "applinking.json")

    /// All formats.
    public static let all: [AssociationFormat] = [.apple, .assetLinks, .appLinking]

    /// The format of a file of some name, whatever folder it is in; nil if it is none of these.
    public init?(fileName: String) {
        let name = fileName.utf8.split(separator: ASCII.slash).last.map { String(decoding: Array($0), as: UTF8.self) }
        guard let format = AssociationFormat.all.first(where: { $0.fileName == name || "\($0.fileName).json" == name })
        else { return nil }
        self = format
    }
}
