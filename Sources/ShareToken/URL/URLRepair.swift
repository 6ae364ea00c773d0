// SPDX-License-Identifier: Apache-2.0

/// A defect in the text of a URL that the parser corrected, or an oddity that it kept.
///
/// Repairs never stop the parse; the risk report is made from them. Each code is reported once, at its first place.
/// Lower-casing and the percent-encoding of a path, query or fragment are not repairs.
package struct URLRepair: Sendable, Hashable {
    /// The kind of repair.
    package let code: Code

    /// The UTF-8 byte offset of its first place in the input.
    package let offset: Int

    /// Creates a repair with a code and a UTF-8 byte offset into the input.
    package init(_ code: Code, at offset: Int) {
        self.code = code
        self.offset = offset
    }

    /// A stable code such as `backslash`.
    package struct Code: RawRepresentable, Sendable, Hashable {
        /// The code as vectors and JSON spell it.
        package let rawValue: String

        /// Creates a code from its stable spelling.
        package init(rawValue: String) {
            self.rawValue = rawValue
        }
    }
}

extension URLRepair.Code {
    /// Controls or spaces before or after the URL, dropped.
    package static let trimmed = Self(rawValue: "trimmed")
    /// A tab, line feed or carriage return inside the URL, dropped.
    package static let tabOrNewline = Self(rawValue: "tab-or-newline")
    /// A backslash read as a slash.
    package static let backslash = Self(rawValue: "backslash")
    /// Fewer than two slashes after the colon of a special scheme.
    package static let missingSlashes = Self(rawValue: "missing-slashes")
    /// More than two slashes after the colon of a special scheme.
    package static let extraSlashes = Self(rawValue: "extra-slashes")
    /// A user name or password, kept, or an `@` with nothing before it, dropped.
    package static let credentials = Self(rawValue: "credentials")
    /// An escape in a host, decoded.
    package static let percentInHost = Self(rawValue: "percent-in-host")
    /// A character of a host beyond ASCII that UTS #46 maps to others: full-width letters, ideographic stops, ….
    package static let mappedInHost = Self(rawValue: "mapped-in-host")
    /// A character of a host that UTS #46 ignores, dropped: a soft hyphen, a zero-width space, ….
    package static let ignoredInHost = Self(rawValue: "ignored-in-host")
    /// An IPv4 address not in dotted decimal.
    package static let oddIPv4 = Self(rawValue: "odd-ipv4")
    /// An IPv6 address not in its canonical spelling.
    package static let oddIPv6 = Self(rawValue: "odd-ipv6")
    /// The default port of the scheme, dropped.
    package static let defaultPort = Self(rawValue: "default-port")
    /// A colon with no port after it, or a port with leading zeros.
    package static let oddPort = Self(rawValue: "odd-port")
    /// A `.` or `..` segment of a path, plain or escaped, resolved.
    package static let dotSegment = Self(rawValue: "dot-segment")
    /// A Windows drive letter written with `|`.
    package static let driveLetter = Self(rawValue: "drive-letter")
}
