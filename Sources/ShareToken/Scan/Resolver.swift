// SPDX-License-Identifier: Apache-2.0

/// What a caller supplies to have short links and foreign tokens opened: a function that asks the platform's server.
///
/// Nothing here speaks to a network. An answer is a link like any other: it is parsed, unwrapped and checked, and what it
/// says is not verified. A function that must wait is better called between two steps: take the matches that are
/// ``ScanMatch/isOpaque``, ask for each, and give the answers to `ScanMatch.resolved(by:)`.
public struct Resolver: Sendable {
    private let resolve: @Sendable (ScanMatch) -> String?

    /// The most answers that are asked for one match: a short link may lead to another.
    package static let maximumSteps = 5

    /// A resolver that calls a function with each opaque match; it answers with a link, or nil if it does not know.
    public init(_ resolve: @escaping @Sendable (ScanMatch) -> String?) {
        self.resolve = resolve
    }

    /// A match with what the answers to it say.
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
    /// The answer may be anything: it is taken for one link in UTF-8, and what is wrong with it is in the resolution.
    package func resolved(by answer: String) -> ScanMatch {
        guard isOpaque else { return self }
        var match = self
        match.take(Resolution(Array(answer.utf8), registry: registry))
        return match
    }

    /// The answer as a match, to be asked about again if it is opaque, too; nil if there is none that can be read.
    package var answer: ScanMatch? { resolution?.match }

    /// The match; with `nested-too-deep` for an answer that is opaque itself and is asked about no more.
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
