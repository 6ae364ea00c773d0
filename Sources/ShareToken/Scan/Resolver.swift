// SPDX-License-Identifier: Apache-2.0

/// A function of the caller that opens short links and foreign tokens by asking the platform's server.
///
/// The library does not use the network. An answer is treated as any link: it is parsed, unwrapped and checked, and its
/// claims are not verified. A function that must wait is better called between two steps: take the matches that are
/// ``ScanMatch/isOpaque``, ask for each, and give the answers to `ScanMatch.resolved(by:)`.
public struct Resolver: Sendable {
    private let resolve: @Sendable (ScanMatch) -> String?

    /// The most answers for one match: a short link may lead to another.
    package static let maximumSteps = 5

    /// Creates a resolver from a function that returns the link of an opaque match, or nil if it does not know it.
    public init(_ resolve: @escaping @Sendable (ScanMatch) -> String?) {
        self.resolve = resolve
    }

    /// Adds the answers to a match.
    ///
    /// - Returns: The same match if it is not opaque, or if there is no answer.
    package func resolve(_ match: ScanMatch) -> ScanMatch {
        var match = match
        var question = match
        for _ in 0..<Resolver.maximumSteps {
            guard question.isOpaque, let answer = resolve(question) else { return match }
            match = match.resolved(by: answer)
            guard let next = match.answer else { return match }
            question = next
        }
        return match.withoutOpaqueAnswer
    }
}

extension ScanMatch {
    /// The match with an answer to it.
    ///
    /// The answer may be any text. It is read as one link in UTF-8; its errors are in the resolution.
    package func resolved(by answer: String) -> ScanMatch {
        guard isOpaque else { return self }
        var match = self
        match.take(Resolution(Array(answer.utf8), registry: registry))
        return match
    }

    /// The match with the resolution of another one that asks the same.
    package func resolved(as other: ScanMatch) -> ScanMatch {
        guard isOpaque, let resolution = other.resolution else { return self }
        var match = self
        match.take(resolution)
        return match
    }

    /// The answer as a match, so that an opaque answer can be resolved again; nil if it cannot be read.
    package var answer: ScanMatch? { resolution?.match }

    /// The match, with the error `nested-too-deep` if its last answer is opaque itself.
    package var withoutOpaqueAnswer: ScanMatch {
        guard answer?.isOpaque ?? false else { return self }
        var match = self
        match.take(Resolution(failure: ShareTokenError(.nestedTooDeep)))
        return match
    }

    private mutating func take(_ resolution: Resolution) {
        additions = Additions(
            companions: additions?.companions ?? [], completed: additions?.completed, resolution: resolution)
    }
}
