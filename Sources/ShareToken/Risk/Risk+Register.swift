// SPDX-License-Identifier: Apache-2.0

extension Risk {
    /// A code with its severity and its meaning for people.
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
        Entry(.bidiControl, .danger, "a bidirectional control can reverse the displayed text"),
        Entry(.zeroWidth, .warning, "the text holds an invisible character"),
        Entry(.tagCharacter, .danger, "invisible tag characters carry hidden text"),
        Entry(.variationSelector, .warning, "the link holds an invisible variation selector"),
        Entry(.privateUse, .warning, "the text holds a private-use character, which looks different on each system"),
        Entry(.nonCharacter, .warning, "the text holds a code point that is not a character"),
        Entry(.loneCR, .warning, "a carriage return without a line feed can hide the text before it"),
        Entry(.displayMismatch, .danger, "the displayed text names another site than the link opens"),
    ]

    private static let inParse: [Risk.RegisterEntry] = [
        Entry(.trimmed, .info, "controls or spaces around the link were dropped"),
        Entry(.tabOrNewline, .warning, "a tab or line end inside the link was dropped"),
        Entry(.backslash, .warning, "a backslash was read as a slash"),
        Entry(.missingSlashes, .warning, "slashes after the scheme were missing"),
        Entry(.extraSlashes, .warning, "more than two slashes followed the scheme"),
        Entry(.percentInHost, .warning, "the host was percent-encoded"),
        Entry(.mappedInHost, .warning, "the host was written with characters that are mapped to others"),
        Entry(.ignoredInHost, .warning, "the host was written with characters that are ignored"),
        Entry(.oddIPv4, .danger, "the address was not written as four decimal numbers"),
        Entry(.oddIPv6, .info, "the address was not in its canonical spelling"),
        Entry(.defaultPort, .info, "the port was the default of the scheme and was dropped"),
        Entry(.oddPort, .info, "the port was empty or had leading zeros"),
        Entry(.dotSegment, .info, "dot segments of the path were resolved"),
        Entry(.driveLetter, .warning, "the path begins with a Windows drive"),
        Entry(.hostDifferential, .danger, "programs that read links by RFC 3986 would open another host"),
    ]

    private static let inScheme: [Risk.RegisterEntry] = [
        Entry(.dangerousScheme, .danger, "the link runs code or reads local data"),
        Entry(.insecureScheme, .info, "the connection is not encrypted"),
        Entry(.unknownScheme, .info, "no platform is known to use the scheme"),
    ]

    private static let inAuthority: [Risk.RegisterEntry] = [
        Entry(.userinfo, .danger, "the link has a user name or password before its host"),
        Entry(.userinfoHost, .danger, "the part that looks like the host is a user name"),
        Entry(.nonDefaultPort, .warning, "the link names another port than the default"),
        Entry(.emptyLabel, .warning, "the host has an empty label"),
        Entry(.longLabel, .warning, "a label of the host is longer than 63 bytes"),
        Entry(.longHost, .warning, "the host is longer than 253 bytes"),
        Entry(.singleLabel, .warning, "the host is a single word"),
        Entry(.numericLastLabel, .warning, "the host ends in a number but is not an address"),
        Entry(.trailingDot, .warning, "the host ends in a dot"),
        Entry(.oddHostCharacter, .warning, "the host holds a character that no registry allows"),
    ]

    private static let inHost: [Risk.RegisterEntry] = [
        Entry(.ipHost, .warning, "the host is a bare address"),
        Entry(.embeddedIPv4, .warning, "the IPv6 address carries an IPv4 address"),
        Entry(.privateAddress, .danger, "the address belongs to this machine or a private network"),
        Entry(.specialAddress, .warning, "the address is reserved and not part of the public internet"),
        Entry(.privateName, .danger, "the name belongs to this machine or a private network"),
        Entry(.specialName, .warning, "the name is reserved and not part of the public internet"),
        Entry(.metadataHost, .danger, "the host is a cloud metadata service, which gives out secrets"),
        Entry(.rebindingHost, .danger, "anyone can make names under this domain lead to any address"),
    ]

    private static let inLookAlikes: [Risk.RegisterEntry] = [
        Entry(.idnHost, .info, "the host is an internationalised name"),
        Entry(.bogusPunycode, .warning, "the host holds invalid Punycode"),
        Entry(.restrictedCharacter, .warning, "the host holds a character that names should not use"),
        Entry(.mixedScripts, .danger, "a label mixes scripts that are not used together"),
        Entry(.mixedDigits, .warning, "a label mixes the digits of several scripts"),
        Entry(.wholeScriptConfusable, .danger, "a label of another script looks like Latin letters"),
        Entry(.digitLookAlike, .danger, "a label looks like a number but is not one"),
        Entry(.confusablePattern, .warning, "a character or a label of the host misleads in its place"),
        Entry(.confusableBrand, .danger, "the host looks like a well-known name but is not"),
        Entry(.brandDomainInHost, .danger, "a well-known domain appears inside another domain"),
        Entry(.brandLabelInHost, .warning, "a well-known name is part of the host of another site"),
        Entry(.brandWrongSuffix, .warning, "a well-known name is used with a suffix that is not its own"),
        Entry(.brandTypo, .warning, "the host is one letter away from a well-known name"),
        Entry(.brandInPath, .warning, "a well-known domain appears in the path of another site"),
    ]

    private static let inParameters: [Risk.RegisterEntry] = [
        Entry(.nestedLink, .warning, "a parameter holds a link to another site or an app"),
        Entry(.nestedDangerousScheme, .danger, "a parameter holds a link that runs code or reads local data"),
        Entry(.nestedPrivateHost, .danger, "a parameter holds a link to a private network"),
        Entry(.credentialParameter, .warning, "a parameter exposes a login or a key"),
        Entry(.jwtValue, .warning, "a parameter holds a signed token (JWT)"),
        Entry(.phoneValue, .warning, "a parameter holds what looks like a mobile phone number"),
        Entry(.emailValue, .warning, "a parameter holds an e-mail address"),
        Entry(.identityNumber, .warning, "a parameter holds a citizen's identity number"),
    ]

    private static let inBounds: [Risk.RegisterEntry] = [
        Entry(.longURL, .warning, "the link is longer than 8,192 bytes"),
        Entry(.manyParameters, .warning, "the link has more than 100 parameters"),
    ]
}
