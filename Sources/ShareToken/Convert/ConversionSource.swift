// SPDX-License-Identifier: Apache-2.0

/// What a text that is to be converted holds: a share token, or a link, or another platform's token.
///
/// A verified share token counts before a link, as it says more. Of links the first to a page of a known platform counts,
/// or one that a resolver opened; else the first to any page.
public struct ConversionSource: Sendable {
    /// The share token; nil if there is none that was verified.
    public let token: VerifiedToken?

    /// Why the share token of the text was refused; nil if none was.
    public let refused: ShareTokenError?

    /// The link, or the token of another platform; nil if a share token counts.
    public let match: ScanMatch?

    /// Reads a link, a token, or a text that holds some.
    ///
    /// Linear in the length of the text.
    ///
    /// - Parameters:
    ///   - text: At most 1 MiB of UTF-8.
    ///   - resolver: What opens short links and tokens of other platforms, if anything does.
    ///   - verify: Verifies a share token.
    /// - Throws: `too-long`, `not-utf8`; why the token was refused, if there is no link; `no-link`, and what is wrong with
    ///   a damaged token.
    public init(
        inUTF8 text: [UInt8], resolver: Resolver? = nil,
        verifying verify: (Token) throws(VerificationFailure) -> VerifiedToken
    ) throws(ShareTokenError) {
        guard text.count <= URLRecord.maximumLength else {
            throw ShareTokenError(.tooLong, at: URLRecord.maximumLength)
        }
        if let offset = firstInvalidUTF8(text.span) { throw ShareTokenError(.notUTF8, at: offset) }
        try self.init(ShareScanner(utf8: text, resolver: resolver), in: text, verifying: verify)
    }

    /// Chooses among the matches of a text, in their order.
    ///
    /// - Parameters:
    ///   - matches: All matches of the text, answers of a resolver included where there are some.
    ///   - text: The text.
    ///   - verify: Verifies a share token.
    /// - Throws: As ``init(inUTF8:resolver:verifying:)``.
    public init(
        _ matches: some Sequence<ScanMatch>, in text: [UInt8],
        verifying verify: (Token) throws(VerificationFailure) -> VerifiedToken
    ) throws(ShareTokenError) {
        var refused: ShareTokenError?
        var choice = Choice()
        for match in matches {
            if let token = match.token {
                do throws(VerificationFailure) {
                    (self.token, self.refused, self.match) = (try verify(token), refused, nil)
                    return
                } catch {
                    refused = refused ?? ShareTokenError(error.code, at: match.range.lowerBound)
                }
            } else if match.form == .shareToken {
                refused = refused ?? match.error
            } else {
                choice.take(match)
            }
        }
        (token, self.refused) = (nil, refused)
        match = choice.best
        guard match == nil else { return }
        throw refused ?? ConversionSource.damage(text) ?? ConversionSource.otherScheme(text) ?? ShareTokenError(.noLink)
    }

    /// The first match of each worth.
    private struct Choice {
        private var known: ScanMatch?
        private var page: ScanMatch?
        private var unread: ScanMatch?
        private var opaque: ScanMatch?

        var best: ScanMatch? { known ?? page ?? unread ?? opaque }

        mutating func take(_ match: ScanMatch) {
            if match.resource != nil || match.resolution?.canonical != nil {
                known = known ?? match
            } else if match.canonical != nil {
                page = page ?? match
            } else if match.error != nil {
                unread = unread ?? match
            } else {
                opaque = opaque ?? match
            }
        }
    }

    /// What is wrong with a text that was meant to be a share token; nil if it was not.
    private static func damage(_ text: [UInt8]) -> ShareTokenError? {
        guard text.count <= Token.maximumTextLength else { return nil }
        do throws(ShareTokenError) {
            _ = try TokenScanner.first(inUTF8: text)
            return nil
        } catch {
            return error.code == .noToken ? nil : error
        }
    }

    /// What is wrong with a text that is one word with a scheme, such as `javascript:alert(1)`.
    private static func otherScheme(_ text: [UInt8]) -> ShareTokenError? {
        do throws(ShareTokenError) {
            _ = try SharedLink(inUTF8: text).resource()
            return nil
        } catch {
            return error
        }
    }

    /// Whether a text that begins like a card or a JSON object, and is none, has a link or card in it.
    package static func holdsLink(_ text: [UInt8]) -> Bool {
        ShareScanner(utf8: text).contains { $0.canonical != nil || $0.card != nil }
    }

    /// What is risky about the link; nothing of a share token, whose link the reader makes.
    public var risks: [Risk] { match?.risks ?? [] }

    /// What the text leads to.
    ///
    /// - Parameter allowed: Dangers to take a link in spite of.
    /// - Throws: Why the link cannot be read; `credentials-in-link` or `dangerous-link`; `foreign-token`;
    ///   `unsupported-scheme` for a page that is not reached by https.
    public func conversion(allowing allowed: [Risk.Code] = []) throws(ShareTokenError) -> Conversion {
        if let token { return Conversion(token) }
        guard let match else { throw ShareTokenError(.noLink) }
        return try Conversion(match, allowing: allowed, hasUnverifiedToken: refused != nil)
    }
}
