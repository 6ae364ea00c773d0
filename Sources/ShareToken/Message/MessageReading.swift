// SPDX-License-Identifier: Apache-2.0

/// The work on one message, within its budget.
struct MessageReading {
    private(set) var spans: [MessageSpan] = []

    private let text: [UInt8]
    private let scene: MessageScene
    private let reader: MessageReader

    /// The verdicts on each token that was checked: the same token is checked once.
    private var checked: [Token: Outcome] = [:]

    private var utf16 = UTF16Offsets()

    typealias Verify = (Token, MessageScene) throws(VerificationFailure) -> VerifiedToken

    private enum Outcome {
        case verified(VerifiedToken)
        case failed(VerificationFailure)
    }

    init(of text: [UInt8], _ scene: MessageScene, by reader: MessageReader) {
        (self.text, self.scene, self.reader) = (text, scene, reader)
    }

    /// The matches within the budget, each with the names of sharers before it, and where the text goes on unread.
    func find() -> (matches: [(match: ScanMatch, names: [Exposure])], rest: Int) {
        // The limit may fall into a character, which is then not read.
        let bound = Swift.max(0, reader.budget.bytes)
        let limit = bound < text.count ? text.span.characterStart(before: bound + 1) : text.count
        let head = limit < text.count ? Array(text[..<limit]) : text
        var names = Exposure.marks(in: head)[...]
        var matches: [(match: ScanMatch, names: [Exposure])] = []
        for match in ShareScanner(utf8: head, registry: reader.registry) {
            // A match that reaches the end of what is read may be longer than that.
            let isCut = limit < text.count && match.outerRange.upperBound == limit
            guard !isCut, matches.count < reader.budget.matches else { return (matches, match.outerRange.lowerBound) }
            let before = names.prefix { $0.range.lowerBound < match.outerRange.lowerBound }
            names.removeFirst(before.count)
            matches.append((match, before.map { $0.exposure }))
        }
        return (matches, limit)
    }

    /// The different questions of some matches to a resolver, as many as the budget allows.
    func questions(_ matches: [ScanMatch]) -> [ScanMatch] {
        var asked: Set<[UInt8]> = []
        return matches.filter { match in
            match.isOpaque && asked.count < reader.budget.answers && asked.insert(match.inquiryKey).inserted
        }
    }

    /// Decides on the matches; what is left of the text is one span.
    ///
    /// - Parameters:
    ///   - found: What ``find()`` found.
    ///   - answered: The questions to a resolver, each with its answer.
    mutating func decide(
        _ found: (matches: [(match: ScanMatch, names: [Exposure])], rest: Int), answered: [ScanMatch], _ verify: Verify
    ) {
        var answers: [[UInt8]: ScanMatch] = [:]
        for answer in answered { answers[answer.inquiryKey] = answer }
        for (match, names) in found.matches {
            let answer = match.isOpaque ? answers[match.inquiryKey] : nil
            spans.append(span(answer.map { match.resolved(as: $0) } ?? match, names, verify))
        }
        // The partner of a token may be beyond the budget.
        for place in spans.indices where spans[place].pair.map({ $0 >= spans.count }) ?? false {
            spans[place].pair = nil
        }
        if found.rest < text.count { spans.append(remainder(found.rest..<text.count)) }
    }

    private mutating func span(_ match: ScanMatch, _ names: [Exposure], _ verify: Verify) -> MessageSpan {
        var risks = match.messageRisks
        var outcome: Outcome?
        if let token = match.token {
            outcome = self.outcome(of: token, verify)
        } else if match.form == .shareToken, let error = match.error {
            outcome = .failed(VerificationFailure(malformed: error))
        }
        var (decision, verified, verification) = (PolicyDecision?.none, VerifiedToken?.none, Verification?.none)
        switch outcome {
        case .verified(let token):
            (verified, verification) = (token, token.verification)
            risks += token.verification.risks.map { MessageRisk(risk: $0, origin: .target) }
        case .failed(let failure):
            (decision, verification) = (failure.decision, failure.verification)
        case nil: break
        }
        let isOverBudget = match.token != nil && outcome == nil
        let found =
            decision
            ?? (isOverBudget
                ? MessageQuestion.overBudget(reader.policy, scene, form: .shareToken)
                : MessageQuestion(match, verified, risks).decision(reader.policy, scene))
        let url = verified?.url ?? match.opening
        return MessageSpan(
            match: match, utf8: match.range, utf16: utf16.range(match.range, in: text), decision: found,
            url: found.action <= .warn ? url : nil, platform: verified?.resource.platformID ?? match.target.platform,
            issuer: verified?.issuer, verification: verification, risks: risks,
            exposures: names + match.exposures, pair: match.pair, verified: verified)
    }

    /// The part of the message that is not read.
    private mutating func remainder(_ range: Range<Int>) -> MessageSpan {
        MessageSpan(
            match: nil, utf8: range, utf16: utf16.range(range, in: text),
            decision: MessageQuestion.overBudget(reader.policy, scene, form: .url), url: nil, platform: nil,
            issuer: nil, verification: nil, risks: [], exposures: [], pair: nil, verified: nil)
    }

    /// The verdicts on a token; nil if the budget has no check left for it.
    private mutating func outcome(of token: Token, _ verify: Verify) -> Outcome? {
        if let known = checked[token] { return known }
        guard checked.count < reader.budget.signatures else { return nil }
        let outcome: Outcome
        do throws(VerificationFailure) { outcome = .verified(try verify(token, scene)) } catch {
            outcome = .failed(error)
        }
        checked[token] = outcome
        return outcome
    }
}
