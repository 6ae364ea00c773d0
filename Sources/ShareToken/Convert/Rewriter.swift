// SPDX-License-Identifier: Apache-2.0

/// Converts each link and token of a text to another form, and leaves every other byte as it was.
///
/// The bytes need not be UTF-8. What cannot be converted stays, with a reason. The names of sharers that
/// ``Exposure/marks(in:)`` finds go. Linear in the length of the text.
public struct Rewriter: Sendable, Hashable {
    private let form: TargetForm
    private let system: AppSystem?
    private let allowed: [Risk.Code]
    private let registry: Registry

    /// Creates a rewriter.
    ///
    /// - Parameters:
    ///   - form: The form of the new links or tokens.
    ///   - system: The system that links are for; nil for any.
    ///   - allowed: The dangers in spite of which a link is replaced.
    ///   - registry: The platforms that are known.
    public init(
        to form: TargetForm, on system: AppSystem? = nil, allowing allowed: [Risk.Code] = [],
        registry: Registry = .standard
    ) {
        self.registry = registry
        self.form = form
        self.system = system
        self.allowed = allowed
    }

    /// Rewrites a text.
    ///
    /// - Parameters:
    ///   - text: Any bytes.
    ///   - resolver: The resolver that opens short links and tokens of other platforms; nil if nothing does.
    ///   - verify: Verifies a share token.
    ///   - issue: Signs a token that leads to a resource; called only if the form is a token.
    public func rewrite(
        _ text: [UInt8], resolver: Resolver? = nil,
        verifying verify: (Token) throws(VerificationFailure) -> VerifiedToken,
        issuing issue: (Resource) throws(ShareTokenError) -> Token
    ) -> Rewriting {
        rewrite(
            text, ShareScanner(utf8: text, resolver: resolver, registry: registry), verifying: verify, issuing: issue)
    }

    /// Rewrites a text whose matches are known, for instance after an asynchronous resolver has answered to some of
    /// them.
    ///
    /// - Parameters:
    ///   - text: Any bytes.
    ///   - matches: The matches of this very text, in their order; one that overlaps an earlier one is passed over.
    ///   - verify: Verifies a share token.
    ///   - issue: Signs a token that leads to a resource; called only if the form is a token.
    public func rewrite(
        _ text: [UInt8], _ matches: some Sequence<ScanMatch>,
        verifying verify: (Token) throws(VerificationFailure) -> VerifiedToken,
        issuing issue: (Resource) throws(ShareTokenError) -> Token
    ) -> Rewriting {
        rewrite(text, matches.lazy.map { (match: $0, refusal: nil) }, verifying: verify, issuing: issue)
    }

    /// Rewrites a text in which some matches are to stay.
    ///
    /// - Parameters:
    ///   - text: Any bytes.
    ///   - matches: The matches of this very text, in their order, each with the reason why it has to stay; nil for one
    ///     that is replaced.
    ///   - verify: Verifies a share token.
    ///   - issue: Signs a token that leads to a resource.
    func rewrite(
        _ text: [UInt8], _ matches: some Sequence<(match: ScanMatch, refusal: ShareTokenError?)>,
        verifying verify: (Token) throws(VerificationFailure) -> VerifiedToken,
        issuing issue: (Resource) throws(ShareTokenError) -> Token
    ) -> Rewriting {
        var rewriting = Rewriting(of: text, registry)
        var names = Exposure.marks(in: text).map { $0.range }[...]
        for (match, refusal) in matches where rewriting.takes(match.outerRange) {
            while let name = names.first, name.upperBound <= match.outerRange.lowerBound {
                rewriting.drop(name, for: form)
                names.removeFirst()
            }
            do throws(ShareTokenError) {
                if let refusal { throw refusal }
                rewriting.replace(match.outerRange, by: try converted(match, verify, issue), match.escapes)
            } catch {
                rewriting.keep(match.outerRange, because: error)
            }
        }
        for name in names { rewriting.drop(name, for: form) }
        rewriting.finish()
        return rewriting
    }

    private func converted(
        _ match: ScanMatch, _ verify: (Token) throws(VerificationFailure) -> VerifiedToken,
        _ issue: (Resource) throws(ShareTokenError) -> Token
    ) throws(ShareTokenError) -> Converted {
        let conversion: Conversion
        if let token = match.token {
            do throws(VerificationFailure) { conversion = Conversion(try verify(token)) } catch {
                throw ShareTokenError(error.code, at: match.range.lowerBound)
            }
        } else {
            conversion = try Conversion(match, allowing: allowed)
        }
        do throws(ShareTokenError) {
            guard form == .token else { return try conversion.converted(to: form, on: system) }
            return conversion.converted(to: try issue(conversion.resource))
        } catch {
            throw ShareTokenError(error.code, at: match.range.lowerBound)
        }
    }
}
