// SPDX-License-Identifier: Apache-2.0

/// The one URL of a link's target, and the changes on the way to it.
///
/// Wrappers are opened, disguise is put right, and the parts that the page does not need are removed. A canonical URL
/// is its own canonical URL, and two spellings of one resource have the same. Links of platforms are printed anew from
/// their resource; on other pages the order and the bytes of the kept parts never change.
public struct CanonicalURL: Sendable {
    /// The bytes of ``url``: ASCII.
    package let urlBytes: [UInt8]

    /// The wrappers that were opened, the outermost first.
    public let unwrapped: [Unwrapped]

    /// The URL that the text spells, before anything was opened or removed.
    package let source: URLRecord

    /// The target, its parameters, and the tables' entries for it.
    let reading: LinkReading
}

extension CanonicalURL {
    /// The canonical URL, with https wherever the page is known to be served by it.
    ///
    /// It is the link into a mini-program or app if the resource has no page.
    public var url: String { String(decoding: urlBytes, as: UTF8.self) }

    /// The URL of the target, before anything was removed; ``source`` unless wrappers were opened.
    package var target: URLRecord { reading.url }

    /// The repairs of the parser in the text as given; the offsets are of its bytes.
    ///
    /// The removal of a user name or password is one of them; the URL never has either.
    package var repairs: [URLRepair] { source.repairs }

    /// The resource that the link leads to; nil for a page that no platform file knows.
    public var resource: Resource? { reading.match?.resource }

    /// The kind of ``resource``.
    var resourceKind: ResourceKind? { reading.match?.kind }

    /// A parameter that was removed.
    public struct Removed: Sendable, Hashable {
        /// The name as the link spells it.
        public let name: String
        /// The reason why it has no place in a canonical URL.
        public let parameterClass: ParameterClass
    }

    /// Every parameter that was removed from the target, in its order, those after the `#` last.
    ///
    /// Computed anew at each call.
    public var removed: [Removed] {
        removals.map { removal in
            Removed(
                name: String(decoding: reading.url.hrefBytes[removal.name], as: UTF8.self),
                parameterClass: removal.role.reported)
        }
    }

    /// The tokens and short links in the parameters of the target, in the order of the table that names them.
    ///
    /// Computed anew at each call.
    public var extracted: [Extracted] {
        let index = reading.registry.index
        var extracted: [Extracted] = []
        var next = reading.site
        while let site = next {
            for extraction in index.site(at: site).extractions {
                extracted += reading.parameters.compactMap { extraction.value(of: $0, reading.url.hrefBytes) }
            }
            next = index.parent(of: site)
        }
        return extracted
    }

    /// A token or short link that a parameter held.
    public struct Extracted: Sendable, Hashable {
        /// The parameter that held it.
        public let kind: Kind
        /// A token without its delimiters, or the URL of a short link.
        public let value: String

        /// The name of a parameter that holds tokens or short links.
        public struct Kind: RawRepresentable, Sendable, Hashable {
            /// The name, as JSON and the command line spell it.
            public let rawValue: String

            /// Creates a kind from its name.
            public init(rawValue: String) {
                self.rawValue = rawValue
            }

            /// A Tao-password in plain text.
            package static let tk = Self(rawValue: "tk")
            /// A Tao-password, in base 64.
            package static let spTk = Self(rawValue: "sp_tk")
            /// The short link of Taobao that led here.
            package static let shortName = Self(rawValue: "short_name")
            /// A token of JD.
            package static let jkl = Self(rawValue: "jkl")
        }
    }

    /// A wrapper that was opened.
    public struct Unwrapped: Sendable, Hashable {
        /// The URL of the wrapper.
        public let url: String
        /// Whether the wrapper is reached by https and its target only by http.
        public let isDowngrade: Bool
        /// The repairs of the parser in the target; the offsets are of the target's bytes.
        package let targetRepairs: [URLRepair]
    }
}

extension CanonicalURL: Hashable {
    /// Whether two links lead to the same target: their canonical URLs are equal.
    public static func == (left: CanonicalURL, right: CanonicalURL) -> Bool {
        left.urlBytes == right.urlBytes
    }

    /// Feeds the URL to a hasher.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(urlBytes)
    }
}

extension CanonicalURL: CustomStringConvertible {
    /// The URL.
    public var description: String { url }
}
