// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareToken
import ShareTokenOpenSSL

/// `tokenctl decode`: tokens to links.
struct Decode: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Verifies a token and prints the link it leads to.",
        discussion: """
            A record is a token, or a text that holds one. If the text has only another platform's token or a short \
            link, decode names that platform, and where a link beside it leads. The link is printed only if all five \
            verdicts hold: well-formed, signature, issuer, current, allowed. Without --public-key and --trust the \
            local keys are trusted. With --policy the record fails unless the link may open in the scene, perhaps \
            after a warning.

            Examples:
              tokenctl decode '￥1…￥'
              tokenctl decode --public-key shop.pub.pem --scene wechat.chat --json < messages.txt
              tokenctl decode --trust list.json --policy wechat-2021-11-29 --scene wechat.group --json < messages.txt
            """)

    @Argument(help: "Tokens, or texts that hold one; without any, or with -, one per line from stdin.")
    var texts: [String] = []

    @OptionGroup var keys: VerifyingKeyOptions

    @OptionGroup var trust: TrustOptions

    @OptionGroup var decisions: DecisionOptions

    @Option(help: "The scene in which the token is used, such as wechat.chat.")
    var scene: Scene?

    @OptionGroup var unknown: UnknownOptions

    @Option(
        help: ArgumentHelp(
            "The link that the target led to: its canonical URL is compared with the issuer's pin.",
            valueName: "link"))
    var destination: String?

    @OptionGroup var time: TimeOptions

    @OptionGroup var jobs: JobOptions

    @Flag(help: "Take all of stdin as one record, whatever lines it has.")
    var whole = false

    @Flag(help: "Print one JSON object per record.")
    var json = false

    func validate() throws {
        try decisions.check(scene)
    }

    func run() throws {
        let destination = try CanonicalOption.url(destination, "--destination")
        let policy = try decisions.policy(for: scene, unknown)
        let userMode = decisions.mode
        let trusted = try keys.keys(list: try trust.list(at: time.present, keys.passphrase), policy: policy)
        try keys.passphrase.finish()
        try RecordRun.run(texts, isWhole: whole, jobs: jobs.jobs, state: trusted) { trusted, record in
            // The clock is read for each record, as a stream may go on for days.
            let now = time.present
            let (token, range): (Token, Range<Int>)
            var share: OpaqueShare?
            var others: [OtherMatch] = []
            do throws(ShareTokenError) { (token, range) = try Decode.token(in: record, &others, orElse: &share) } catch
            {
                let failure = VerificationFailure(malformed: error)
                guard let share else { return refused(failure, nil, error, policy.map { _ in failure.decision }, []) }
                let decision = policy.flatMap { policy in
                    scene.map {
                        policy.decision(on: share.match, in: MessageScene($0, userMode: userMode, at: now))
                    }
                }
                return refused(failure, nil, error, decision, [], share)
            }
            do throws(VerificationFailure) {
                return opened(
                    try trusted.verify(token, at: now, in: scene, userMode: userMode, destination: destination), others)
            } catch {
                let place = ShareTokenError(error.code, at: range.lowerBound)
                return refused(error, token, place, policy.map { _ in error.decision }, others)
            }
        }
    }

    /// The first token of a record.
    ///
    /// - Parameters:
    ///   - others: Takes the other tokens.
    ///   - share: Takes what only a platform's server can open, if there is no token and such a thing.
    /// - Throws: The error of `share`, or why there is no token.
    static func token(
        in record: [UInt8], _ others: inout [OtherMatch], orElse share: inout OpaqueShare?
    ) throws(ShareTokenError) -> (token: Token, range: Range<Int>) {
        try Token.checkInput(record)
        // Most records are one token. To look for links in them as well would take four times as long.
        if let whole = TokenScanner.whole(record) { return whole }
        let selection = try ShareSelection(inUTF8: record)
        do throws(ShareTokenError) {
            let first = try selection.firstToken()
            others = selection.tokens.filter { !$0.range.overlaps(first.range) }.map { OtherMatch($0, in: record) }
            return first
        } catch {
            guard error.code == .noToken, let found = OpaqueShare(selection) else { throw error }
            share = found
            throw found.error
        }
    }

    /// The record of a token that may be opened.
    private func opened(_ token: VerifiedToken, _ others: [OtherMatch]) -> RecordResult {
        guard json else {
            var notes = OtherMatch.sentences(on: others)
            if let decision = token.decision, decision.action != .open {
                notes += self.notes(on: token.risks) + [decision.sentence]
            }
            if token.pin == .notCompared {
                notes.append("the issuer has pinned where the target leads; --destination compares a URL with the pin")
            }
            return .value(token.url, notes: notes)
        }
        var members = members(token.verification, token.token.unverifiedContent, token.decision, nil)
        members["target"] = .target(token.resource)
        members["others"] = .array(others.map(\.json))
        return .value(JSONValue.object(members).line)
    }

    /// The result for a record of which nothing is opened.
    private func refused(
        _ failure: VerificationFailure, _ token: Token?, _ error: ShareTokenError, _ decision: PolicyDecision?,
        _ others: [OtherMatch], _ share: OpaqueShare? = nil
    ) -> RecordResult {
        guard json else {
            var notes = (share?.sentences ?? []) + OtherMatch.sentences(on: others)
            if failure.code == .unknownPlatform, let issuer = failure.issuer {
                notes.append("the token is genuine, issued by \(issuer.name.onOneLine); a newer version may open it")
            }
            if let decision, decision.action != .open {
                notes += self.notes(on: failure.verification.risks) + [decision.sentence]
            }
            return .failure(json: nil, error, notes: notes)
        }
        var members = members(failure.verification, token?.unverifiedContent, decision, share)
        members["others"] = .array(others.map(\.json))
        members["error"] = .error(error)
        return .failure(json: JSONValue.object(members).line, error)
    }

    private func notes(on risks: [Risk]) -> [String] {
        risks.map { "\($0.severity.name) \($0.code.rawValue): \($0.code.summary)" }
    }

    /// The members of every record.
    ///
    /// Without a good signature the content is null, except the key id and the suite, by which a reader finds the key.
    private func members(
        _ verification: Verification, _ content: TokenContent?, _ decision: PolicyDecision?, _ share: OpaqueShare?
    ) -> [String: JSONValue] {
        var members = JSONValue.content(verification.signature == .ok ? content : nil)
        members["key_id"] = .optional(content?.keyID.hex)
        members["suite"] = .optional(content?.suite.name)
        members["target"] = .null
        members["ok"] = .bool(verification.isValid)
        members["verdicts"] = .verdicts(verification)
        members["pin"] = .string(verification.pin.rawValue)
        members["issuer"] = .optional(verification.issuerName)
        members["issuer_chinese_name"] = .optional(verification.madeBy?.chineseName)
        members["issuer_id"] = .optional(verification.madeBy?.id)
        members["grade"] = .optional(verification.madeBy?.grade?.rawValue)
        members["risks"] = .array(verification.risks.map { .risk($0) })
        members["decision"] = decision.map { .decision($0) } ?? .null
        members["foreign"] = share.map { .foreign($0) } ?? .null
        members["beside"] = .optional(share?.beside?.url)
        members["error"] = .null
        return members
    }
}

extension PolicyDecision {
    /// The decision and its reasons, for people.
    fileprivate var sentence: String {
        let source = rule.isEmpty ? reason : "\(reason), rule \(rule)"
        return "\(action.rawValue) (\(source)): \(message.en) \(message.zh)".onOneLine
    }
}

extension OpaqueShare {
    /// The platform of the share, and the link beside it, for people.
    fileprivate var sentences: [String] {
        let name = match.leadingLink == nil ? "a token" : "a short link"
        let owner = platform.map { " of \($0.name) (\($0.chineseName))" } ?? ""
        var sentences = ["this is \(name)\(owner)"]
        if let url = beside?.url { sentences.append("the link beside it leads to \(url)") }
        return sentences
    }
}
