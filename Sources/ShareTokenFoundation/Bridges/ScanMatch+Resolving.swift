// SPDX-License-Identifier: Apache-2.0
public import ShareToken

extension ScanMatch {
    /// The match with what a function that has to wait answers, such as one that asks a server.
    ///
    /// What `Resolver` does for functions that answer at once: only opaque matches are asked about, an answer that is a
    /// short link itself is asked about again, at most `Resolver.maximumSteps` times, and every answer goes through the
    /// checks of a pasted link.
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
    /// The matches with what a function that has to wait answers, asked one after the other.
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
