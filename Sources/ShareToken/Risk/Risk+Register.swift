// SPDX-License-Identifier: Apache-2.0

extension Risk {
    /// One code with its severity and its meaning for people.
    package struct RegisterEntry: Sendable {
        package let code: Code
        package let severity: Severity
        package let summary: String

        init(_ code: Code, _ severity: Severity, _ summary: String) {
            self.code = code
            self.severity = severity
            self.summary = summary
        }
    }
}

extension Risk.Code {
    private typealias Entry = Risk.RegisterEntry

    /// Every code, in the order of the specification.
    package static let register: [Risk.RegisterEntry] =
        inText + inParse + inScheme + inAuthority + inHost + inLookAlikes + inParameters + inBounds

    private static let inText: [Risk.RegisterEntry] = [
        Entry(.bidiControl, .danger, "a control for bidirectional text can reverse what is shown"),
        Entry(.zeroWidth, .warning, "the text holds a character that nobody sees"),
        Entry(.tagCharacter, .danger, "tag characters carry text that nobody sees"),
        Entry(.variationSelector, .warning, "the link holds a variation selector, which nobody sees"),
        Entry(.privateUse, .warning, "a character of private use looks different everywhere"),
        Entry(.nonCharacter, .warning, "the text holds a code point that is no character"),
        Entry(.loneCR, .warning, "a carriage return without a line feed hides what precedes it"),
        Entry(.displayMismatch, .danger, "the text shown names another site than the link leads to"),
    ]

    private static let inParse: [Risk.RegisterEntry] = [
        Entry(.trimmed, .info, "controls or spaces around the link were dropped"),
        Entry(.tabOrNewline, .warning, "a tab or line end inside the link was dropped"),
        Entry(.backslash, .warning, "a backslash was read as a slash"),
        Entry(.missingSlashes, .warning, "slashes behind the scheme were missing"),
        Entry(.extraSlashes, .warning, "there were more than two slashes behind the scheme"),
        Entry(.percentInHost, .warning, "the host was written with percent signs"),
        Entry(.mappedInHost, .warning, "the host was written in characters that stand for others"),
        Entry(.ignoredInHost, .warning, "the host was written with characters that do not count"),
        Entry(.oddIPv4, .danger, "the address was not written as four decimal numbers"),
        Entry(.oddIPv6, .info, "the address was not in its canonical spelling"),
        Entry(.defaultPort, .info, "the port is the scheme's own and was dropped"),
        Entry(.oddPort, .info, "the port was empty or had leading zeros"),
        Entry(.dotSegment, .info, "dot segments of the path were resolved"),
        Entry(.driveLetter, .warning, "the path begins with a Windows drive"),
        Entry(.hostDifferential, .danger, "programs that read links by RFC 3986 would go to another host"),
    ]

    private static let inScheme: [Risk.RegisterEntry] = [
        Entry(.dangerousScheme, .danger, "the link runs code or reads local data"),
        Entry(.insecureScheme, .info, "the connection is not encrypted"),
        Entry(.unknownScheme, .info, "no platform is known to use the scheme"),
    ]

    private static let inAuthority: [Risk.RegisterEntry] = [
        Entry(.userinfo, .danger, "a user name or password stands before the host"),
        Entry(.userinfoHost, .danger, "what looks like the host is a user name"),
        Entry(.nonDefaultPort, .warning, "the link names a port of its own"),
        Entry(.emptyLabel, .warning, "the host has an empty label"),
        Entry(.longLabel, .warning, "a label of the host is longer than 63 bytes"),
        Entry(.longHost, .warning, "the host is longer than 253 bytes"),
        Entry(.singleLabel, .warning, "the host is a single word"),
        Entry(.numericLastLabel, .warning, "the host ends in a number and is no address"),
        Entry(.trailingDot, .warning, "the host ends in a dot"),
        Entry(.oddHostCharacter, .warning, "the host holds a character that no registry allows"),
    ]

    private static let inHost: [Risk.RegisterEntry] = [
        Entry(.ipHost, .warning, "the host is a bare address"),
        Entry(.embeddedIPv4, .warning, "the IPv6 address carries an IPv4 address"),
        Entry(.privateAddress, .danger, "the address is of this machine or a private network"),
        Entry(.specialAddress, .warning, "the address is not one of the public internet"),
        Entry(.privateName, .danger, "the name is of this machine or a private network"),
        Entry(.specialName, .warning, "the name is reserved and not of the public internet"),
        Entry(.metadataHost, .danger, "the host hands out the secrets of cloud machines"),
        Entry(.rebindingHost, .danger, "names of this domain lead to any address one likes"),
    ]

    private static let inLookAlikes: [Risk.RegisterEntry] = [
        Entry(.idnHost, .info, "the host is an internationalised name"),
        Entry(.bogusPunycode, .warning, "the host holds Punycode that stands for nothing"),
        Entry(.restrictedCharacter, .warning, "the host holds a character that names should not"),
        Entry(.mixedScripts, .danger, "a label mixes scripts that do not belong together"),
        Entry(.mixedDigits, .warning, "a label mixes the digits of several scripts"),
        Entry(.wholeScriptConfusable, .danger, "a label of another script looks like Latin letters"),
        Entry(.digitLookAlike, .danger, "a label looks like a number and is none"),
        Entry(.confusablePattern, .warning, "a character of Chinese or Japanese looks like a sign"),
        Entry(.confusableBrand, .danger, "the host looks like a well-known name and is not"),
        Entry(.brandDomainInHost, .danger, "a well-known domain is spelled inside another one"),
        Entry(.brandLabelInHost, .warning, "a well-known name is a part of somebody else's host"),
        Entry(.brandWrongSuffix, .warning, "a well-known name under a suffix that is not its own"),
        Entry(.brandTypo, .warning, "the host is one letter away from a well-known name"),
        Entry(.brandInPath, .warning, "a well-known domain stands in the path of another one"),
    ]

    private static let inParameters: [Risk.RegisterEntry] = [
        Entry(.nestedLink, .warning, "a parameter holds a link to another site or an app"),
        Entry(.nestedDangerousScheme, .danger, "a parameter holds a link that runs code or reads local data"),
        Entry(.nestedPrivateHost, .danger, "a parameter holds a link to a private network"),
        Entry(.credentialParameter, .warning, "a parameter gives away a login or a key"),
        Entry(.jwtValue, .warning, "a parameter holds a signed token of somebody"),
        Entry(.phoneValue, .warning, "a parameter holds what looks like a mobile number"),
        Entry(.emailValue, .warning, "a parameter holds an e-mail address"),
        Entry(.identityNumber, .warning, "a parameter holds a citizen's identity number"),
    ]

    private static let inBounds: [Risk.RegisterEntry] = [
        Entry(.longURL, .warning, "the link is longer than 8,192 bytes"),
        Entry(.manyParameters, .warning, "the link has more than 100 parameters"),
    ]
}
