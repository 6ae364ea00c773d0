// SPDX-License-Identifier: Apache-2.0

/// The part of a text that is converted: a share token, or a link, or another platform's token.
///
/// A verified share token goes before a link, as it says more. `ShareSelection` decides which link counts.
public struct ConversionSource: Sendable {
    /// The share token; nil if no share token was verified.
    public let token: VerifiedToken?

    /// The reason why the share token of the text was refused; nil if no token was refused.
    public let refused: ShareTokenError?

    /// The link, or the token of another platform; nil if a share token counts.
    public let match: ScanMatch?

    /// Reads a link, a token, or a text that holds them.
    ///
    /// Linear in the length of the text.
    ///
    /// - Parameters:
    ///   - text: At most 1 MiB of UTF-8.
    ///   - resolver: The resolver that opens short links and tokens of other platforms; nil if nothing does.
    ///   - registry: The platforms that are known.
    ///   - verify: Verifies a share token.
    /// - Throws: `too-long`, `not-utf8`; if there is no link, the reason why the token was refused, or the error of a
    ///   damaged token, or what `ShareSelection.match()` throws.
    public init(
        inUTF8 text: [UInt8], resolver: Resolver? = nil, registry: Registry = .standard,
        verifying verify: (Token) throws(VerificationFailure) -> VerifiedToken
    ) throws(ShareTokenError) {
        guard text.count <= URLRecord.maximumLength else {
            throw ShareTokenError(.tooLong, at: URLRecord.maximumLength)
        }
        try self.init(ShareSelection(inUTF8: text, resolver: resolver, registry: registry), verifying: verify)
    }

    /// Takes the part that counts of a text that was read.
    ///
    /// - Parameters:
    ///   - selection: The parts that were chosen in the text.
    ///   - verify: Verifies a share token.
    /// - Throws: As ``init(inUTF8:resolver:registry:verifying:)``.
    package init(
        _ selection: ShareSelection, verifying verify: (Token) throws(VerificationFailure) -> VerifiedToken
    ) throws(ShareTokenError) {
        var refused: ShareTokenError?
        for match in selection.tokens {
            guard let token = match.token else {
                refused = refused ?? match.error
                continue
            }
            do throws(VerificationFailure) {
                (self.token, self.refused, self.match) = (try verify(token), refused, nil)
                return
            } catch {
                refused = refused ?? ShareTokenError(error.code, at: match.range.lowerBound)
            }
        }
        (token, self.refused) = (nil, refused)
        do throws(ShareTokenError) { match = try selection.match() } catch {
            throw refused ?? selection.damage ?? error
        }
    }

    /// The risks of the link; empty for a share token, whose link the reader makes.
    package var risks: [Risk] { match?.risks ?? [] }

    /// The target of the text.
    ///
    /// - Parameter allowed: The dangers in spite of which a link is taken.
    /// - Throws: What `ScanMatch.resource(allowing:)` throws.
    public func conversion(allowing allowed: [Risk.Code] = []) throws(ShareTokenError) -> Conversion {
        if let token { return Conversion(token) }
        guard let match else { throw ShareTokenError(.noLink) }
        return try Conversion(match, allowing: allowed, hasUnverifiedToken: refused != nil)
    }
}
