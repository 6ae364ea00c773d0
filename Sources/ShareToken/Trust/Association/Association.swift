// SPDX-License-Identifier: Apache-2.0

/// The apps that a site says are its own, as an association file of one system lists them.
///
/// The file proves what it says only to who fetched it from the site over https; that is the caller's part.
public struct Association: Sendable, Hashable {
    /// The format of the file.
    public let format: AssociationFormat

    /// The apps, each once, in the order of the file.
    public let apps: [IssuerBindings.App]

    /// What the file says that a binding cannot.
    public let notes: [Note]

    /// Something in a file that a binding cannot say.
    public struct Note: Sendable, Hashable {
        /// What it is.
        public let reason: Reason

        /// The UTF-8 byte offset in the file.
        public let offset: Int
    }

    /// Why something is left out of a binding, or said less exactly; an open set.
    public struct Reason: RawRepresentable, Sendable, Hashable {
        /// The stable code.
        public let rawValue: String

        /// Creates a reason from its code.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// The app opens some of the site's pages only; a binding has no paths.
        public static let paths = Reason(rawValue: "paths")
        /// A relation of an app to the site that does not let it open links.
        public static let otherRelation = Reason(rawValue: "other-relation")
        /// A reference to another file, which nobody fetches here.
        public static let include = Reason(rawValue: "include")
        /// An app of which the id, or a certificate, is none.
        public static let badApp = Reason(rawValue: "bad-app")
    }

    /// Reads an association file.
    ///
    /// What systems ignore in such files is ignored; what is no JSON, or is not of the shape of the format, is refused.
    ///
    /// - Parameters:
    ///   - file: UTF-8, at most 1 MiB.
    ///   - format: The format.
    /// - Throws: The codes of reading JSON; `missing-member`, `wrong-type` and `too-many-entries` with the offset of the
    ///   value.
    public init(reading file: [UInt8], as format: AssociationFormat) throws(ShareTokenError) {
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
