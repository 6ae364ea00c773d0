// SPDX-License-Identifier: Apache-2.0

/// A function of the caller that opens short links and foreign tokens by asking the platform's server.
///
/// ```swift
/// let resolver = Resolver { match in cache[match.url ?? ""].map { .link($0) } ?? .unknown }
/// for match in ShareScanner(utf8: bytes, resolver: resolver) { … }
/// ```
///
/// The library does not use the network. An answer is treated as any link: it is parsed, unwrapped and checked, and its
/// claims are not verified. A function that has to wait is an `AsyncResolver`. Before a server is asked, and before it
/// is followed to another one, ``PublicHost`` says whether it may be.
public struct Resolver: Sendable {
    private let ask: @Sendable (ScanMatch) -> ResolverAnswer

    /// The most answers for one match: a short link may lead to another.
    package static let maximumSteps = 5

    /// Creates a resolver from a function that answers for an opaque match.
    public init(_ ask: @escaping @Sendable (ScanMatch) -> ResolverAnswer) {
        self.ask = ask
    }

    /// Adds the answers to a match.
    ///
    /// - Returns: The same match if it is not opaque.
    package func resolve(_ match: ScanMatch) -> ScanMatch {
        var inquiry = ResolverInquiry(match)
        while let question = inquiry.question { inquiry.take(ask(question)) }
        return inquiry.match
    }
}

/// The answer of a platform's server to the question where a short link or a token leads.
public enum ResolverAnswer: Sendable, Hashable {
    /// The link that it leads to, and the links on the way there, in their order.
    ///
    /// Each link on the way goes through the checks of a pasted link, too: the worst one decides.
    case link(String, via: [String])

    /// The server knows of nothing there: the share was deleted, or never was.
    case unknown

    /// The server could not be asked, or gave no answer in time; asking again may help after some seconds, if they are
    /// known.
    case unavailable(retryAfter: Int?)

    /// The resolver does not ask, or does not follow: a host that no server may ask, too many redirects, a body that is
    /// too large. The reason is for the log of the caller.
    case refused(String)

    /// The link that it leads to.
    public static func link(_ link: String) -> ResolverAnswer { .link(link, via: []) }
}

/// The questions to a resolver about one match, one after the other: an answer may be a short link itself.
package struct ResolverInquiry: Sendable {
    /// The match with the answers so far.
    package private(set) var match: ScanMatch

    /// The opaque match to ask about; nil if there is nothing more to ask.
    package private(set) var question: ScanMatch?

    private var asked: [[UInt8]] = []

    package init(_ match: ScanMatch) {
        self.match = match
        question = match.isOpaque ? match : nil
    }

    /// Takes the answer to the question.
    package mutating func take(_ answer: ResolverAnswer) {
        guard let question else { return }
        let own = question.inquiryKey
        asked.append(own)
        let next = Resolution(answer, after: match.resolution, registry: match.registry)
        self.question = nil
        guard let following = next.match, following.isOpaque else {
            // What is not known of the last short link of a chain leaves the chain as it is.
            if match.resolution == nil || next.outcome == .link || next.outcome == .refused { match.take(next) }
            return
        }
        let key = following.inquiryKey
        // A server that answers with the question knows no more.
        if key == own {
            if match.resolution == nil { match.take(Resolution(.unknown, after: nil, registry: match.registry)) }
        } else if asked.contains(key) || asked.count >= Resolver.maximumSteps {
            match.take(Resolution(failure: ShareTokenError(.nestedTooDeep), after: next))
        } else {
            match.take(next)
            self.question = following
        }
    }
}

extension ScanMatch {
    /// What a resolver is asked about: the canonical URL of a short link, or the token.
    package var inquiryKey: [UInt8] { Array((leadingLink?.url ?? fields.last?.value ?? "").utf8) }

    /// The match with an answer to it.
    ///
    /// The answer may be any text. It is read as one link in UTF-8; its errors are in the resolution.
    package func resolved(by answer: String) -> ScanMatch {
        guard isOpaque else { return self }
        var match = self
        match.take(Resolution(.link(answer), after: nil, registry: registry))
        return match
    }

    /// The match with the resolution of another one that asks the same.
    package func resolved(as other: ScanMatch) -> ScanMatch {
        guard isOpaque, let resolution = other.resolution else { return self }
        var match = self
        match.take(resolution)
        return match
    }

    fileprivate mutating func take(_ resolution: Resolution) {
        additions = Additions(
            companions: additions?.companions ?? [], completed: additions?.completed, resolution: resolution)
    }
}
