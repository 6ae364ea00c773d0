// SPDX-License-Identifier: Apache-2.0

/// The apps that a site claims as its own in an association file for one system.
///
/// The file proves the claim only if the caller fetched it from the site over https.
package struct Association: Sendable, Hashable {
    /// The format of the file.
    package let format: AssociationFormat

    /// The apps, each once, in the order of the file.
    package let apps: [IssuerBindings.App]

    /// The parts of the file that a binding cannot express.
    package let notes: [Note]

    /// A part of a file that a binding cannot express.
    package struct Note: Sendable, Hashable {
        /// The reason why a binding cannot express it.
        package let reason: Reason

        /// The UTF-8 byte offset of the part in the file.
        package let offset: Int
    }

    /// The reason why a part is left out of a binding or simplified; an open set.
    package struct Reason: RawRepresentable, Sendable, Hashable {
        /// The stable code.
        package let rawValue: String

        /// Creates a reason from its code.
        package init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// The app opens only some pages of the site, but a binding has no paths.
        package static let paths = Reason(rawValue: "paths")
        /// The relation of an app to the site does not let it open links.
        package static let otherRelation = Reason(rawValue: "other-relation")
        /// The file refers to another file, which this reader does not fetch.
        package static let include = Reason(rawValue: "include")
        /// The id or a certificate of an app is not well-formed.
        package static let badApp = Reason(rawValue: "bad-app")
    }

    /// Reads an association file.
    ///
    /// Members that the systems ignore are ignored. A text that is not JSON, or does not have the shape of the format,
    /// is refused.
    ///
    /// - Parameters:
    ///   - file: JSON in UTF-8, at most 1 MiB.
    ///   - format: The format of the file.
    /// - Throws: The codes of reading JSON; `missing-member`, `wrong-type` and `too-many-entries`. The offset is a
    ///   UTF-8 byte offset into the file.
    package init(reading file: [UInt8], as format: AssociationFormat) throws(ShareTokenError) {
        var reader = AssociationReader(try JSONDocument(file))
        switch format {
        case .apple: try reader.readApple()
        case .assetLinks: try reader.readAssetLinks()
        default: try reader.readAppLinking()
        }
        self.format = format
        apps = reader.apps
        notes = reader.notes
    }
}
