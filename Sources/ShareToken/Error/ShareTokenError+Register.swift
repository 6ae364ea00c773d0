// SPDX-License-Identifier: Apache-2.0

extension ShareTokenError.Code {
    /// The meaning of the code in English, for people; empty for a code that is not in the register.
    public var summary: String {
        ShareTokenError.Code.register.first { $0.code == self }?.summary ?? ""
    }

    /// Every code, grouped by the step that reports it.
    package static let register: [(code: ShareTokenError.Code, summary: String)] =
        reading + verifying + making + keys + url + cards + conversion + members + trust + policies

    private static let reading: [(code: ShareTokenError.Code, summary: String)] = [
        (.notUTF8, "the input is not UTF-8"),
        (.tooLong, "the input is too long: a text with a token has 4,096 bytes at most, one with a link 1 MiB"),
        (.noToken, "the text holds no share token"),
        (.badCharacter, "a token has only ASCII letters and digits"),
        (.badLength, "the number of characters does not fit any token"),
        (.badBlock, "a block of characters has a value that is too large for its bytes"),
        (.truncated, "the token ends too early: a part of it is missing"),
        (.badChecksum, "the check bytes do not match: the token was damaged or cut off"),
        (.unknownVersion, "this reader does not know the version of the token"),
        (.unknownSuite, "this reader does not know the suite of the token"),
        (.badLifetime, "the lifetime is zero, too long, or not in its canonical encoding"),
        (.unknownClaim, "the token makes a claim that this reader does not know"),
        (.badClaim, "a claim is not in its canonical encoding, or holds too many scenes"),
        (.badScene, "the name of a scene is not well-formed"),
        (.badTarget, "the target is not in its canonical encoding"),
        (.timeOutOfRange, "a token can hold only times from 2024 to 2055"),
        (.badTime, "a time must have the form 2026-11-22T08:00:00Z"),
    ]

    private static let verifying: [(code: ShareTokenError.Code, summary: String)] = [
        (.unknownKey, "no known key has the key id of the token"),
        (.wrongSuite, "the token names another suite than that of its key"),
        (.invalidSignature, "the key did not make this signature over this token"),
        (.notYetValid, "the token was issued in the future"),
        (.expired, "the token has expired"),
        (.sceneRequired, "the token is bound to scenes, and none was named"),
        (.sceneNotAllowed, "the token is bound to other scenes"),
        (.pinMismatch, "the destination is not the one that the issuer pinned"),
        (.unknownPlatform, "this reader does not know the platform of the token; a newer version may"),
        (.unprintableTarget, "no link of the platform can be made from the values of the fields"),
        (.keyNotValid, "the key was not valid in the trust list when the token was issued"),
        (.targetNotBound, "the issuer is not allowed to issue tokens for this target"),
        (.revokedKey, "the trust list revokes the key that made the token"),
        (.revokedIssuer, "the trust list revokes the issuer of the token"),
        (.revokedToken, "the trust list revokes the token"),
        (.revokedTarget, "the trust list revokes the target of the token"),
        (.policyDenied, "the policy denies the link in this scene"),
        (.policyTokenOnly, "the policy leaves the token as text in this scene and opens nothing"),
    ]

    private static let making: [(code: ShareTokenError.Code, summary: String)] = [
        (.noLink, "the text holds no link"),
        (.foreignToken, "the text holds another platform's token, which only that platform's server can open"),
        (.shortLink, "the text holds a short link, which only its platform's server can open"),
        (
            .resolverRefused,
            "the resolver does not ask where the short link or token leads, or does not follow the answer"
        ),
        (.unknownLink, "no platform knows the page of this link"),
        (.unsupportedScheme, "the link is neither an https page nor a link of a known platform"),
        (.credentialsInLink, "the link has a user name or password before its host"),
        (.dangerousLink, "the link looks like an attack; its risk report says why"),
        (.unknownResource, "there is no such platform, or it has no such kind"),
        (.unknownField, "the kind has no such field"),
        (.missingField, "fields that identify a resource of this kind are missing"),
        (.badField, "the value does not have the type of its field"),
        (.claimsNotSupported, "the compact suite has no room for claims"),
    ]

    private static let keys: [(code: ShareTokenError.Code, summary: String)] = [
        (.badKey, "the input is not a key"),
        (.unsupportedKey, "no suite uses keys of this type"),
        (.weakKey, "the public key is of small order or not canonical, so its signatures prove nothing"),
        (.wrongPassphrase, "the key is encrypted, and the passphrase is missing or wrong"),
        (
            .unsupportedEncryption,
            "the key is encrypted in a way that is too weak, too costly or unknown: encrypt it anew"
        ),
        (.noPrivateKey, "a private key is needed, and this one is public"),
        (.keyNotFound, "there is no key at the URI"),
        (.badLabel, "a label has 1 to 64 bytes and no control characters"),
        (.cryptoFailure, "OpenSSL, or the device that holds the key, reported a failure"),
    ]

    private static let url: [(code: ShareTokenError.Code, summary: String)] = [
        (.missingScheme, "the link does not begin with a scheme"),
        (.emptyHost, "the link has no host"),
        (.badHost, "the host holds a character that hosts may not have"),
        (.badIPv4, "the host ends in a number but is not an IPv4 address"),
        (.badIPv6, "the host is not an IPv6 address"),
        (.unclosedIPv6, "the bracket of an IPv6 address is not closed"),
        (.badPort, "the port is not a number"),
        (.portOutOfRange, "the port is above 65,535"),
        (.badIDNA, "the host is not a valid internationalised domain name"),
        (.urlTooLong, "the link is longer than 1 MiB"),
        (.nestedTooDeep, "more than five redirects are nested, or one leads back to an earlier one"),
    ]

    private static let cards: [(code: ShareTokenError.Code, summary: String)] = [
        (.tooLarge, "a JSON or XML text is longer than its format allows"),
        (.tooDeep, "brackets or elements are nested too deep"),
        (.badJSON, "the text is not JSON"),
        (.duplicateName, "a JSON object has the same name twice"),
        (.badXML, "the text is not well-formed XML"),
        (.dtdForbidden, "the XML declares a document type"),
        (.badCard, "the text is not a card of a known form"),
    ]

    private static let conversion: [(code: ShareTokenError.Code, summary: String)] = [
        (.noSuchForm, "the platform has no such form for this resource"),
        (.paymentCode, "the link asks for money: it is not signed, and has no other form"),
        (.formNotKnown, "no source says whether the platform's links work on this system"),
        (.noRoom, "the new link would be cut where the old one stands in the text"),
        (.overBudget, "no form fits the size budget"),
    ]

    private static let members: [(code: ShareTokenError.Code, summary: String)] = [
        (.unknownMember, "an object has a member that its format does not know"),
        (.missingMember, "an object lacks a member that it must have"),
        (.wrongType, "a value has another JSON type than its member requires"),
        (.badValue, "a member does not allow this value"),
    ]

    private static let trust: [(code: ShareTokenError.Code, summary: String)] = [
        (.unknownFormat, "the file is in a format that this reader does not know"),
        (.duplicateEntry, "an entry occurs twice"),
        (.tooManyEntries, "there are more entries than the format allows"),
        (.badDomain, "a bound domain must have at least two labels in lower-case ASCII, such as example.com"),
        (.bindingTooWide, "anyone can register names under this, so no issuer can be bound to it"),
        (.tooFewSignatures, "fewer trusted roots have signed the list than its threshold requires"),
        (.unsignedRoots, "the list names new roots, and too few of them have signed it"),
        (.badRootSignature, "a signature under the name of a root was not made by that root over this list"),
        (.wrongTrustList, "this is not the trust list that was asked for"),
        (.trustListNotYetValid, "the trust list was issued in the future"),
        (.trustListExpired, "the trust list has expired; its issuer has to sign a new version"),
        (.trustListTooLong, "the trust list is valid for more than 400 days; its issuer has to sign a shorter one"),
        (.trustListRollback, "the trust list is older than the one that was accepted last"),
        (.trustListFork, "another list of the same version was accepted before"),
    ]

    private static let policies: [(code: ShareTokenError.Code, summary: String)] = [
        (.policyHole, "no rule of the policy answers a question"),
        (.policyContradiction, "two rules answer the same question differently, and neither overrides the other"),
        (.policyCycle, "rules override one another in a cycle"),
        (.duplicateRule, "another rule has the same id"),
        (.unknownRule, "a rule overrides a rule that does not exist"),
        (.policyTooLarge, "the policy has more rules, names or kinds of questions than can be proved"),
    ]
}
