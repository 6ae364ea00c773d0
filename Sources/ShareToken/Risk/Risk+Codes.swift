// SPDX-License-Identifier: Apache-2.0

/// The registered codes by group; ``summary`` has the meaning of each for people.
extension Risk.Code {
    // MARK: Text

    /// A control for bidirectional text.
    public static let bidiControl = Self(rawValue: "bidi-control")
    /// A character without width, or one that is otherwise invisible.
    public static let zeroWidth = Self(rawValue: "zero-width")
    /// A tag character outside an emoji flag.
    public static let tagCharacter = Self(rawValue: "tag-character")
    /// A variation selector inside the link.
    public static let variationSelector = Self(rawValue: "variation-selector")
    /// A private-use code point.
    public static let privateUse = Self(rawValue: "private-use")
    /// A code point that is never a character.
    public static let nonCharacter = Self(rawValue: "non-character")
    /// A carriage return without a following line feed.
    public static let loneCR = Self(rawValue: "lone-cr")
    /// A display text that names another registrable domain.
    public static let displayMismatch = Self(rawValue: "display-mismatch")

    // MARK: Parse

    /// Controls or spaces before or after the URL, dropped.
    public static let trimmed = Self(rawValue: "trimmed")
    /// A tab, line feed or carriage return inside the URL, dropped.
    public static let tabOrNewline = Self(rawValue: "tab-or-newline")
    /// A backslash read as a slash.
    public static let backslash = Self(rawValue: "backslash")
    /// Fewer than two slashes after the colon of a special scheme.
    public static let missingSlashes = Self(rawValue: "missing-slashes")
    /// More than two slashes after the colon of a special scheme.
    public static let extraSlashes = Self(rawValue: "extra-slashes")
    /// An escape in a host, decoded.
    public static let percentInHost = Self(rawValue: "percent-in-host")
    /// A character of a host beyond ASCII that UTS #46 maps to others: full-width letters, ideographic stops, ….
    public static let mappedInHost = Self(rawValue: "mapped-in-host")
    /// A character of a host that UTS #46 ignores, dropped: a soft hyphen, a zero-width space, ….
    public static let ignoredInHost = Self(rawValue: "ignored-in-host")
    /// An IPv4 address not in dotted decimal.
    public static let oddIPv4 = Self(rawValue: "odd-ipv4")
    /// An IPv6 address not in its canonical spelling.
    public static let oddIPv6 = Self(rawValue: "odd-ipv6")
    /// The default port of the scheme, dropped.
    public static let defaultPort = Self(rawValue: "default-port")
    /// A colon with no port after it, or a port with leading zeros.
    public static let oddPort = Self(rawValue: "odd-port")
    /// A `.` or `..` segment of a path, plain or escaped, resolved.
    public static let dotSegment = Self(rawValue: "dot-segment")
    /// A Windows drive letter written with `|`.
    public static let driveLetter = Self(rawValue: "drive-letter")
    /// RFC 3986 finds another host in the text than browsers do.
    public static let hostDifferential = Self(rawValue: "host-differential")

    // MARK: Scheme

    /// A scheme that runs code or reads local data, such as `javascript`.
    public static let dangerousScheme = Self(rawValue: "dangerous-scheme")
    /// The scheme http, ws or ftp.
    public static let insecureScheme = Self(rawValue: "insecure-scheme")
    /// A scheme that is neither one of the web nor one of a known platform.
    public static let unknownScheme = Self(rawValue: "unknown-scheme")

    // MARK: Authority

    /// A user name, a password, or an `@` alone.
    public static let userinfo = Self(rawValue: "userinfo")
    /// A user name that looks like a host.
    public static let userinfoHost = Self(rawValue: "userinfo-host")
    /// A port other than the scheme's.
    public static let nonDefaultPort = Self(rawValue: "non-default-port")
    /// An empty label inside the host.
    public static let emptyLabel = Self(rawValue: "empty-label")
    /// A label of more than 63 bytes.
    public static let longLabel = Self(rawValue: "long-label")
    /// A host of more than 253 bytes, without the trailing dot.
    public static let longHost = Self(rawValue: "long-host")
    /// A host without a dot.
    public static let singleLabel = Self(rawValue: "single-label")
    /// A last label that begins with a digit, in a host that is not an address.
    public static let numericLastLabel = Self(rawValue: "numeric-last-label")
    /// A dot at the end of the host.
    public static let trailingDot = Self(rawValue: "trailing-dot")
    /// A byte in the host other than a letter, a digit, a hyphen, an underscore or a dot.
    public static let oddHostCharacter = Self(rawValue: "odd-host-character")

    // MARK: Host

    /// An IPv4 or IPv6 address.
    public static let ipHost = Self(rawValue: "ip-host")
    /// An IPv6 address that embeds an IPv4 address.
    public static let embeddedIPv4 = Self(rawValue: "embedded-ipv4")
    /// An address of the local machine, the local link or a private network.
    public static let privateAddress = Self(rawValue: "private-address")
    /// Any other address in the IANA special-purpose registries.
    public static let specialAddress = Self(rawValue: "special-address")
    /// A name of the local machine or of a private network.
    public static let privateName = Self(rawValue: "private-name")
    /// Any other special-use name.
    public static let specialName = Self(rawValue: "special-name")
    /// The metadata service of a cloud.
    public static let metadataHost = Self(rawValue: "metadata-host")
    /// A domain whose names resolve to the addresses that they spell.
    public static let rebindingHost = Self(rawValue: "rebinding-host")

    // MARK: Look-alikes

    /// A host beyond ASCII; the detail is its Unicode form.
    public static let idnHost = Self(rawValue: "idn-host")
    /// A label that begins with `xn--` and is not well-formed.
    public static let bogusPunycode = Self(rawValue: "bogus-punycode")
    /// A character that UTS #39 or Chrome does not allow in names.
    public static let restrictedCharacter = Self(rawValue: "restricted-character")
    /// Scripts that no single writing system combines.
    public static let mixedScripts = Self(rawValue: "mixed-scripts")
    /// Digits of more than one system.
    public static let mixedDigits = Self(rawValue: "mixed-digits")
    /// A label of another script that can be read as Latin letters.
    public static let wholeScriptConfusable = Self(rawValue: "whole-script-confusable")
    /// A label of letters that look like digits.
    public static let digitLookAlike = Self(rawValue: "digit-look-alike")
    /// A character that passes for a mark or a letter beside its neighbours, or a label from right to left after a domain.
    public static let confusablePattern = Self(rawValue: "confusable-pattern")
    /// A label that looks like a protected name.
    public static let confusableBrand = Self(rawValue: "confusable-brand")
    /// A protected domain that is spelled inside another owner's host.
    public static let brandDomainInHost = Self(rawValue: "brand-domain-in-host")
    /// A protected name as a word of another owner's host.
    public static let brandLabelInHost = Self(rawValue: "brand-label-in-host")
    /// A protected name as the registrable label of a domain that is not known to belong to the owner.
    public static let brandWrongSuffix = Self(rawValue: "brand-wrong-suffix")
    /// A registrable label at edit distance 1 from a protected name.
    public static let brandTypo = Self(rawValue: "brand-typo")
    /// A protected domain as one of the first four segments of the path.
    public static let brandInPath = Self(rawValue: "brand-in-path")

    // MARK: Parameters

    /// A link to another registrable domain in a parameter.
    public static let nestedLink = Self(rawValue: "nested-link")
    /// A link with a dangerous scheme in a parameter.
    public static let nestedDangerousScheme = Self(rawValue: "nested-dangerous-scheme")
    /// A link to a private address, private name or metadata service in a parameter.
    public static let nestedPrivateHost = Self(rawValue: "nested-private-host")
    /// A parameter whose name is that of a credential; the detail is the name.
    public static let credentialParameter = Self(rawValue: "credential-parameter")
    /// A value in the form of a JSON Web Token.
    public static let jwtValue = Self(rawValue: "jwt-value")
    /// A value in the form of a Chinese mobile number.
    public static let phoneValue = Self(rawValue: "phone-value")
    /// A value in the form of an e-mail address.
    public static let emailValue = Self(rawValue: "email-value")
    /// A value that is a well-formed identity number by GB 11643.
    public static let identityNumber = Self(rawValue: "identity-number")

    // MARK: Bounds

    /// A URL of more than 8,192 bytes, which many programs do not read.
    public static let longURL = Self(rawValue: "long-url")
    /// More than 100 parameters, which no honest link needs.
    public static let manyParameters = Self(rawValue: "many-parameters")
}
