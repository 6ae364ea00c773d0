// SPDX-License-Identifier: Apache-2.0

extension ShareTokenError.Code {
    /// What the code means, for people; empty for a code that is not in the register.
    public var summary: String {
        ShareTokenError.Code.register.first { $0.code == self }?.summary ?? ""
    }

    /// Every code, in the order of the specification.
    package static let register: [(code: ShareTokenError.Code, summary: String)] =
        reading + verifying + making + keys + url + cards + conversion + members + trust + policies

    private static let reading: [(code: ShareTokenError.Code, summary: String)] = [
        (.notUTF8, "the input is not UTF-8"),
        (.tooLong, "the input is too long: a text with a token has 4,096 bytes at most, one with a link 1 MiB"),
        (.noToken, "the text holds no share token"),
        (.badCharacter, "a token has only ASCII letters and digits"),
        (.badLength, "no token has this number of characters"),
        (.badBlock, "a block of characters stands for no bytes"),
        (.truncated, "the token ends too early: a part of it is missing"),
        (.badChecksum, "the token was damaged or cut off on its way"),
        (.unknownVersion, "the token is of a version that this reader does not know"),
        (.unknownSuite, "the token is of a suite that this reader does not know"),
        (.badLifetime, "the lifetime is zero, out of reach, or not in its one encoding"),
        (.unknownClaim, "the token makes a claim that this reader does not know"),
        (.badClaim, "a claim is not in its one encoding, or holds too many scenes"),
        (.badScene, "the name of a scene is not well-formed"),
        (.badTarget, "the target is not in its one encoding"),
        (.timeOutOfRange, "tokens hold times from 2024 to 2055"),
        (.badTime, "a time looks like 2026-11-22T08:00:00Z"),
    ]

    private static let verifying: [(code: ShareTokenError.Code, summary: String)] = [
        (.unknownKey, "no key at hand has the token's key id"),
        (.wrongSuite, "the token names another suite than its key belongs to"),
        (.invalidSignature, "the signature was not made by the key over this token"),
        (.notYetValid, "the token was issued in the future"),
        (.expired, "the token has expired"),
        (.sceneRequired, "the token is bound to scenes, and none was named"),
        (.sceneNotAllowed, "the token is bound to other scenes"),
        (.pinMismatch, "the destination is not the one that the issuer pinned"),
        (.unknownPlatform, "the token leads to a platform that this reader does not know; a newer version may"),
        (.unprintableTarget, "no link of the platform can hold the values of the fields"),
        (.keyNotValid, "the trust list does not have the key for the time at which the token was issued"),
        (.targetNotBound, "the issuer may not speak for what the token leads to"),
        (.revokedKey, "the trust list revokes the key that made the token"),
        (.revokedIssuer, "the trust list revokes the issuer of the token"),
        (.revokedToken, "the trust list revokes the token"),
        (.revokedTarget, "the trust list revokes what the token leads to"),
        (.policyDenied, "the policy denies the link in this scene"),
        (.policyTokenOnly, "the policy leaves the token as text in this scene and opens nothing"),
    ]

    private static let making: [(code: ShareTokenError.Code, summary: String)] = [
        (.noLink, "the text holds no link"),
        (.foreignToken, "the text holds another platform's token, which only that platform's server can open"),
        (.shortLink, "the text holds a short link, which only its platform's server can open"),
        (.unknownLink, "no platform knows the page of this link"),
        (.unsupportedScheme, "neither an https page nor a link of a known platform"),
        (.credentialsInLink, "a user name or password stands before the host"),
        (.dangerousLink, "the link looks like an attack; tokenctl canonicalize --report says why"),
        (.unknownResource, "there is no such platform, or it has no such kind"),
        (.unknownField, "the kind has no such field"),
        (.missingField, "the fields do not identify a resource of the kind"),
        (.badField, "the value does not have the type of its field"),
        (.claimsNotSupported, "the compact suite has no room for claims"),
    ]

    private static let keys: [(code: ShareTokenError.Code, summary: String)] = [
        (.badKey, "no key can be read from the input"),
        (.unsupportedKey, "no suite uses keys of this type"),
        (.weakKey, "signatures under this key prove nothing: it is of small order or not canonical"),
        (.wrongPassphrase, "the key is encrypted, and the passphrase is missing or another one"),
        (
            .unsupportedEncryption,
            "the key is encrypted in a way that is too weak, too costly or unknown: encrypt it anew"
        ),
        (.noPrivateKey, "a private key is needed, and this one is public"),
        (.keyNotFound, "there is no key behind the URI"),
        (.badLabel, "a label has 1 to 64 bytes and no control characters"),
        (.cryptoFailure, "OpenSSL, or the device that holds the key, refused to work"),
    ]

    private static let url: [(code: ShareTokenError.Code, summary: String)] = [
        (.missingScheme, "the link does not begin with a scheme"),
        (.emptyHost, "the link has no host"),
        (.badHost, "the host holds a character that no host has"),
        (.badIPv4, "the host ends in a number and is no IPv4 address"),
        (.badIPv6, "the host is no IPv6 address"),
        (.unclosedIPv6, "the bracket of an IPv6 address is not closed"),
        (.badPort, "the port is not a number"),
        (.portOutOfRange, "the port is above 65,535"),
        (.badIDNA, "the host is no internationalised domain name"),
        (.urlTooLong, "the link is longer than 1 MiB"),
        (.nestedTooDeep, "more than five redirects inside one another, or one that leads back"),
    ]

    private static let cards: [(code: ShareTokenError.Code, summary: String)] = [
        (.tooLarge, "a JSON or XML text is longer than its format allows"),
        (.tooDeep, "too many brackets or elements inside one another"),
        (.badJSON, "the text is not JSON"),
        (.duplicateName, "a name stands twice in one JSON object"),
        (.badXML, "the text is not well-formed XML"),
        (.dtdForbidden, "the XML declares a document type"),
        (.badCard, "the text is no card of a known form"),
    ]

    private static let conversion: [(code: ShareTokenError.Code, summary: String)] = [
        (.noSuchForm, "the platform has no such form of this"),
        (.overBudget, "nothing that can be made fits the budget"),
    ]

    private static let members: [(code: ShareTokenError.Code, summary: String)] = [
        (.unknownMember, "an object has a member that its format does not know"),
        (.missingMember, "an object lacks a member that it must have"),
        (.wrongType, "a value is of another JSON type than its member has"),
        (.badValue, "a value is none that its member can have"),
    ]

    private static let trust: [(code: ShareTokenError.Code, summary: String)] = [
        (.unknownFormat, "the file is in a format that this reader does not know"),
        (.duplicateEntry, "an entry stands there twice"),
        (.tooManyEntries, "there are more entries than are read"),
        (.badDomain, "a bound domain is a host of two labels or more in lower-case ASCII, such as example.com"),
        (.bindingTooWide, "anybody can have a name under this, so that nobody can be bound to it"),
        (.tooFewSignatures, "fewer of the roots that are trusted have signed the list than must"),
        (.unsignedRoots, "too few of the new roots have signed the list that names them"),
        (.badRootSignature, "a signature in the name of a root was not made by it over this list"),
        (.wrongTrustList, "this is another list than the one that was asked for"),
        (.trustListNotYetValid, "the trust list was issued in the future"),
        (.trustListExpired, "the trust list has expired; its issuer has to sign a new version"),
        (.trustListTooLong, "the trust list lives longer than 400 days; its issuer has to sign a shorter one"),
        (.trustListRollback, "the trust list is older than the one that was accepted last"),
        (.trustListFork, "another list of the same version was accepted before"),
    ]

    private static let policies: [(code: ShareTokenError.Code, summary: String)] = [
        (.policyHole, "a question that no rule of the policy answers"),
        (.policyContradiction, "two rules answer one question differently, and neither overrides the other"),
        (.policyCycle, "rules override one another in a circle"),
        (.duplicateRule, "another rule has the same id"),
        (.unknownRule, "a rule overrides one that there is not"),
        (.policyTooLarge, "more rules, names or kinds of questions than are proved"),
    ]
}
