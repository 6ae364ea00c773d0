// SPDX-License-Identifier: Apache-2.0

/// The codes, group by group; ``summary`` says for people what each means.
extension Risk.Code {
    // MARK: Text

    /// A control for bidirectional text.
    public static let bidiControl = Self(rawValue: "bidi-control")
    /// A character without width, or otherwise invisible.
    public static let zeroWidth = Self(rawValue: "zero-width")
    /// A tag character outside the flags that are made of them.
    public static let tagCharacter = Self(rawValue: "tag-character")
    /// A variation selector inside the link.
    public static let variationSelector = Self(rawValue: "variation-selector")
    /// A code point of private use.
    public static let privateUse = Self(rawValue: "private-use")
    /// A code point that is never a character.
    public static let nonCharacter = Self(rawValue: "non-character")
    /// A carriage return that no line feed follows.
    public static let loneCR = Self(rawValue: "lone-cr")
    /// A display text that names another registrable domain.
    public static let displayMismatch = Self(rawValue: "display-mismatch")

    // MARK: Parse

    /// See ``URLRepair/Code/trimmed``.
    public static let trimmed = Self(rawValue: "trimmed")
    /// See ``URLRepair/Code/tabOrNewline``.
    public static let tabOrNewline = Self(rawValue: "tab-or-newline")
    /// See ``URLRepair/Code/backslash``.
    public static let backslash = Self(rawValue: "backslash")
    /// See ``URLRepair/Code/missingSlashes``.
    public static let missingSlashes = Self(rawValue: "missing-slashes")
    /// See ``URLRepair/Code/extraSlashes``.
    public static let extraSlashes = Self(rawValue: "extra-slashes")
    /// See ``URLRepair/Code/percentInHost``.
    public static let percentInHost = Self(rawValue: "percent-in-host")
    /// See ``URLRepair/Code/mappedInHost``.
    public static let mappedInHost = Self(rawValue: "mapped-in-host")
    /// See ``URLRepair/Code/ignoredInHost``.
    public static let ignoredInHost = Self(rawValue: "ignored-in-host")
    /// See ``URLRepair/Code/oddIPv4``.
    public static let oddIPv4 = Self(rawValue: "odd-ipv4")
    /// See ``URLRepair/Code/oddIPv6``.
    public static let oddIPv6 = Self(rawValue: "odd-ipv6")
    /// See ``URLRepair/Code/defaultPort``.
    public static let defaultPort = Self(rawValue: "default-port")
    /// See ``URLRepair/Code/oddPort``.
    public static let oddPort = Self(rawValue: "odd-port")
    /// See ``URLRepair/Code/dotSegment``.
    public static let dotSegment = Self(rawValue: "dot-segment")
    /// See ``URLRepair/Code/driveLetter``.
    public static let driveLetter = Self(rawValue: "drive-letter")
    /// RFC 3986 finds another host in the text than browsers do.
    public static let hostDifferential = Self(rawValue: "host-differential")

    // MARK: Scheme

    /// A scheme that runs code or reads local data, such as `javascript`.
    public static let dangerousScheme = Self(rawValue: "dangerous-scheme")
    /// http, ws or ftp.
    public static let insecureScheme = Self(rawValue: "insecure-scheme")
    /// A scheme of no platform and not of the web.
    public static let unknownScheme = Self(rawValue: "unknown-scheme")

    // MARK: Authority

    /// A user name, password, or `@`.
    public static let userinfo = Self(rawValue: "userinfo")
    /// A user name that looks like a host.
    public static let userinfoHost = Self(rawValue: "userinfo-host")
    /// A port other than the scheme's.
    public static let nonDefaultPort = Self(rawValue: "non-default-port")
    /// An empty label inside the host.
    public static let emptyLabel = Self(rawValue: "empty-label")
    /// A label longer than DNS has room for.
    public static let longLabel = Self(rawValue: "long-label")
    /// A host longer than DNS has room for.
    public static let longHost = Self(rawValue: "long-host")
    /// A host without a dot.
    public static let singleLabel = Self(rawValue: "single-label")
    /// A last label that is a number, in a host that is no address.
    public static let numericLastLabel = Self(rawValue: "numeric-last-label")
    /// A dot at the end of the host.
    public static let trailingDot = Self(rawValue: "trailing-dot")
    /// A byte other than letters, digits, hyphens, underscores and dots.
    public static let oddHostCharacter = Self(rawValue: "odd-host-character")

    // MARK: Host

    /// An IPv4 or IPv6 address.
    public static let ipHost = Self(rawValue: "ip-host")
    /// An IPv6 address that stands for an IPv4 one.
    public static let embeddedIPv4 = Self(rawValue: "embedded-ipv4")
    /// An address of the local machine, link, or network.
    public static let privateAddress = Self(rawValue: "private-address")
    /// Another address of the IANA special-purpose registries.
    public static let specialAddress = Self(rawValue: "special-address")
    /// A name of the local machine or network.
    public static let privateName = Self(rawValue: "private-name")
    /// Another special-use name.
    public static let specialName = Self(rawValue: "special-name")
    /// A metadata service of a cloud.
    public static let metadataHost = Self(rawValue: "metadata-host")
    /// A domain whose names resolve to the addresses they spell.
    public static let rebindingHost = Self(rawValue: "rebinding-host")

    // MARK: Look-alikes

    /// A host beyond ASCII; the detail is its Unicode form.
    public static let idnHost = Self(rawValue: "idn-host")
    /// A label that begins with `xn--` and is not well-formed.
    public static let bogusPunycode = Self(rawValue: "bogus-punycode")
    /// A character that UTS #39 or Chrome does not allow in names.
    public static let restrictedCharacter = Self(rawValue: "restricted-character")
    /// Scripts that no one language writes together.
    public static let mixedScripts = Self(rawValue: "mixed-scripts")
    /// Digits of more than one system.
    public static let mixedDigits = Self(rawValue: "mixed-digits")
    /// A label that can be read as Latin letters altogether.
    public static let wholeScriptConfusable = Self(rawValue: "whole-script-confusable")
    /// A label of letters that look like digits.
    public static let digitLookAlike = Self(rawValue: "digit-look-alike")
    /// A Han or Kana character that looks like a punctuation mark, beside other scripts.
    public static let confusablePattern = Self(rawValue: "confusable-pattern")
    /// A label that looks like a protected name.
    public static let confusableBrand = Self(rawValue: "confusable-brand")
    /// A protected domain spelled inside the host of somebody else.
    public static let brandDomainInHost = Self(rawValue: "brand-domain-in-host")
    /// A protected name as one of the words of the host.
    public static let brandLabelInHost = Self(rawValue: "brand-label-in-host")
    /// A protected name as the registrable label of a domain not known to be the owner's.
    public static let brandWrongSuffix = Self(rawValue: "brand-wrong-suffix")
    /// A registrable label at edit distance 1 from a protected name.
    public static let brandTypo = Self(rawValue: "brand-typo")
    /// A protected domain as a segment of the path.
    public static let brandInPath = Self(rawValue: "brand-in-path")

    // MARK: Parameters

    /// A link to another registrable domain in a parameter.
    public static let nestedLink = Self(rawValue: "nested-link")
    /// A link with a dangerous scheme in a parameter.
    public static let nestedDangerousScheme = Self(rawValue: "nested-dangerous-scheme")
    /// A link to a private address, private name or metadata service in a parameter.
    public static let nestedPrivateHost = Self(rawValue: "nested-private-host")
    /// A parameter that by its name is a credential; the detail is the name.
    public static let credentialParameter = Self(rawValue: "credential-parameter")
    /// A value in the form of a JSON Web Token.
    public static let jwtValue = Self(rawValue: "jwt-value")
    /// A value in the form of a Chinese mobile number.
    public static let phoneValue = Self(rawValue: "phone-value")
    /// A value in the form of an e-mail address.
    public static let emailValue = Self(rawValue: "email-value")
    /// A value that is a well-formed number of GB 11643.
    public static let identityNumber = Self(rawValue: "identity-number")

    // MARK: Bounds

    /// A URL longer than many programs read.
    public static let longURL = Self(rawValue: "long-url")
    /// More parameters than any honest link needs.
    public static let manyParameters = Self(rawValue: "many-parameters")
}
