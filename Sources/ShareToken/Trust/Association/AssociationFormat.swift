// SPDX-License-Identifier: Apache-2.0

/// The format of a file in which a site tells one system which apps are its own.
package struct AssociationFormat: Sendable, Hashable {
    /// The system that reads the file.
    package let system: AppSystem

    /// The name of the file in `/.well-known/` on the site.
    package let fileName: String

    private init(_ system: AppSystem, _ fileName: String) {
        self.system = system
        self.fileName = fileName
    }

    /// `apple-app-site-association`, for universal links of iOS.
    ///
    /// Source: Apple, Supporting associated domains.
    package static let apple = AssociationFormat(.ios, "apple-app-site-association")

    /// `assetlinks.json`, for App Links of Android.
    ///
    /// Source: Google, Digital Asset Links, Statement List.
    package static let assetLinks = AssociationFormat(.android, "assetlinks.json")

    /// `applinking.json`, for App Linking of HarmonyOS.
    ///
    /// Source: Huawei, App Linking, `/.well-known/applinking.json`.
    package static let appLinking = AssociationFormat(.harmony, "applinking.json")

    /// All formats.
    package static let all: [AssociationFormat] = [.apple, .assetLinks, .appLinking]

    /// The format of a file by its name, in any folder and with or without a further `.json`; nil for any other name.
    package init?(fileName: String) {
        let name = fileName.utf8.split(separator: ASCII.slash).last.map { String(decoding: Array($0), as: UTF8.self) }
        guard let format = AssociationFormat.all.first(where: { $0.fileName == name || "\($0.fileName).json" == name })
        else { return nil }
        self = format
    }
}
