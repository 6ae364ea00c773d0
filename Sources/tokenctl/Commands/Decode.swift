// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareToken
import ShareTokenOpenSSL

/// `tokenctl decode`: tokens to links.
struct Decode: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Verifies a token and prints the link it leads to.",
        discussion: """
            A record is a token, or a text that holds one. Of a text with another platform's token or a short link only, \
            it says whose it is, and where a link beside it leads. The link is printed only if all five verdicts hold: \
            well-formed, signature, issuer, current, allowed. Without --public-key and --trust the local keys are trusted. \
            With --policy the link opens in the scene, perhaps after a warning, or the record fails.

            Examples:
              tokenctl decode '￥1…￥'
              tokenctl decode --public-key shop.pub.pem --scene wechat.chat --json < messages.txt
              tokenctl decode --trust list.json --policy wechat-2021-11-29 --scene wechat.group --json < messages.txt
            """)

    @Argument(help: "Tokens, or texts that hold one; without any, or with -, one a line from stdin.")
    var texts: [String] = []

    @OptionGroup var keys: VerifyingKeyOptions

    @OptionGroup var trust: TrustOptions

    @Option(help: PolicyArgument.help)
    var policy: PolicyArgument?

    @Option(help: "Where the token is used, such as wechat.chat.")
    var scene: Scene?

    @Option(help: ArgumentHelp("How the reader has set up the app: standard, minor, …", valueName: "name"))
    var userMode: UserMode = .standard

    @Option(help: "The canonical URL that the target led to, to be held against the issuer's pin.")
    var destination: String?

    @OptionGroup var time: TimeOptions

    @OptionGroup var jobs: JobOptions

    @Flag(help: "Print one JSON object a record.")
    var json = false

    func validate() throws {
        guard policy == nil || scene != nil else { throw ValidationError("--policy decides by --scene: name one") }
    }

    func run() throws {
        let policy = try policy?.policy()
        let trusted = try keys.keys(list: try trust.list(at: time.present, keys.passphrase), policy: policy)
        try RecordRun.run(texts, jobs: jobs.jobs, state: trusted) { trusted, record in
            // A stream may go on for days.
            let now = time.present
            do throws(ShareTokenError) {
                let (token, range) = try TokenScanner.first(inUTF8: record)
                let verification = trusted.verify(
                    token, at: now, in: scene, userMode: userMode, destination: destination)
                let error = verification.failure.map { ShareTokenError($0.code, at: range.lowerBound) }
                return result(verification, token.content, error, decision(policy, verification))
            } catch {
                guard error.code == .noToken, let share = OpaqueShare(inUTF8: record) else {
                    let verification = Verification(malformed: error)
                    return result(verification, nil, error, decision(policy, verification))
                }
                let decision = policy.flatMap { policy in
                    scene.map { policy.evaluate(share.question(in: $0, userMode: userMode, at: now)) }
                }
                return result(Verification(malformed: share.error), nil, share.error, decision, share)
            }
        }
    }

    /// What becomes of a token, if there is a policy.
    private func decision(_ policy: ScenePolicy?, _ verification: Verification) -> PolicyDecision? {
        policy == nil ? nil : verification.decision ?? PolicyDecision(refusing: verification)
    }

    private func result(
        _ verification: Verification, _ content: TokenContent?, _ error: ShareTokenError?, _ decision: PolicyDecision?,
        _ share: OpaqueShare? = nil
    ) -> RecordResult {
        guard json else {
            var notes = share?.sentences ?? []
            if let decision, decision.action != .open {
                notes += verification.risks.map { "\($0.severity.name) \($0.code.rawValue): \($0.code.summary)" }
                notes.append(decision.sentence)
            }
            if destination == nil, content?.claims.destinationPin != nil {
                notes.append("the issuer has pinned where the target leads; --destination holds a URL against it")
            }
            guard let error else { return .value(content?.target.url ?? "", notes: notes) }
            return .failure(json: nil, error, notes: notes)
        }
        var members = JSONValue.content(content)
        members["ok"] = .bool(error == nil)
        members["verdicts"] = .object([
            "well_formed": .string(verification.wellFormed.rawValue),
            "signature": .string(verification.signature.rawValue),
            "issuer": .string(verification.issuer.rawValue),
            "current": .string(verification.current.rawValue),
            "allowed": .string(verification.allowed.rawValue),
        ])
        members["issuer"] = .optional(verification.issuerName)
        members["issuer_id"] = .optional(verification.madeBy?.id)
        members["grade"] = .optional(verification.madeBy?.grade?.rawValue)
        members["risks"] = .array(verification.risks.map { .risk($0) })
        members["decision"] = decision.map { .decision($0) } ?? .null
        members["foreign"] = share.map { .foreign($0) } ?? .null
        members["beside"] = .optional(share?.beside?.url)
        members["error"] = error.map { .error($0) } ?? .null
        let text = JSONValue.object(members).line
        return error.map { .failure(json: text, $0) } ?? .value(text)
    }
}

extension PolicyDecision {
    /// What is decided and why, for people.
    fileprivate var sentence: String {
        let source = rule.isEmpty ? reason : "\(reason), rule \(rule)"
        return "\(action.rawValue) (\(source)): \(message.en) \(message.zh)".onOneLine
    }
}

extension OpaqueShare {
    /// Whose it is, and what can be read beside it, for people.
    fileprivate var sentences: [String] {
        let name = match.canonical == nil ? "a token" : "a short link"
        let owner = platform.map { " of \($0.name) (\($0.chineseName))" } ?? ""
        var sentences = ["this is \(name)\(owner)"]
        if let url = beside?.url { sentences.append("the link beside it leads to \(url)") }
        return sentences
    }
}

extension OpaqueShare {
    /// What a policy is asked about a text that nobody answers for.
    fileprivate func question(in scene: Scene, userMode: UserMode, at now: Timestamp) -> PolicyQuestion {
        PolicyQuestion(
            scene: scene, form: match.form, category: platform?.category ?? .web, userMode: userMode,
            risk: match.risks.map(\.severity).max(), platform: platform?.id, at: now)
    }
}
