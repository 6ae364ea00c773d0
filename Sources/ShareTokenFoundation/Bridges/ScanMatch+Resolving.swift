// SPDX-License-Identifier: Apache-2.0
public import ShareToken

extension ScanMatch {
    /// Resolves the match with an asynchronous function, such as one that asks a server.
    ///
    /// It is the asynchronous form of `Resolver`. The function is called for an opaque match only. If its answer is a
    /// short link, it is called again for the answer, at most `Resolver.maximumSteps` times in all. Every answer goes
    /// through the checks of a pasted link.
    ///
    /// - Parameter resolve: Answers with a link, or nil if it does not know.
    public func resolved(
        by resolve: @Sendable (ScanMatch) async throws -> String?
    ) async rethrows -> ScanMatch {
        var match = self
        var question = self
        for _ in 0..<Resolver.maximumSteps {
            guard question.isOpaque, let answer = try await resolve(question) else { return match }
            match = match.resolved(by: answer)
            guard let next = match.answer else { return match }
            question = next
        }
        return match.withoutOpaqueAnswer
    }
}

extension Array where Element == ScanMatch {
    /// Resolves the matches with an asynchronous function, one after the other.
    ///
    /// Give the result to `Rewriter` or `ShareSelection` in the place of a scanner:
    ///
    /// ```swift
    /// let matches = try await Array(ShareScanner(utf8: text)).resolved { match in try await ask(match) }
    /// let rewriting = rewriter.rewrite(text, matches, verifying: verify, issuing: issue)
    /// ```
    ///
    /// - Parameter resolve: Answers with a link, or nil if it does not know.
    public func resolved(
        by resolve: @Sendable (ScanMatch) async throws -> String?
    ) async rethrows -> [ScanMatch] {
        var matches: [ScanMatch] = []
        for match in self { matches.append(try await match.resolved(by: resolve)) }
        return matches
    }
}
