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
            well-formed, signature, issuer, current, allowed. Without --public-key the local keys are trusted.

            Examples:
              tokenctl decode '￥1…￥'
              tokenctl decode --public-key shop.pub.pem --scene wechat.chat --json < messages.txt
            """)

    @Argument(help: "Tokens, or texts that hold one; without any, or with -, one a line from stdin.")
    var texts: [String] = []

    @OptionGroup var keys: VerifyingKeyOptions

    @Option(help: "Where the token is used, such as wechat.chat.")
    var scene: Scene?

    @Option(help: "The canonical URL that the target led to, to be held against the issuer's pin.")
    var destination: String?

    @OptionGroup var time: TimeOptions

    @OptionGroup var jobs: JobOptions

    @Flag(help: "Print one JSON object a record.")
    var json = false

    func run() throws {
        try RecordRun.run(texts, jobs: jobs.jobs, state: try keys.keys()) { trusted, record in
            do throws(ShareTokenError) {
                let (token, range) = try TokenScanner.first(inUTF8: record)
                let verification = trusted.verify(token, at: time.present, in: scene, destination: destination)
                let error = verification.failure.map { ShareTokenError($0.code, at: range.lowerBound) }
                return result(verification, token.content, error)
            } catch {
                guard error.code == .noToken, let share = OpaqueShare(inUTF8: record) else {
                    return result(Verification(malformed: error), nil, error)
                }
                return result(Verification(malformed: share.error), nil, share.error, share)
            }
        }
    }

    private func result(
        _ verification: Verification, _ content: TokenContent?, _ error: ShareTokenError?, _ share: OpaqueShare? = nil
    ) -> RecordResult {
        guard json else {
            guard let error else { return .value(content?.target.url ?? "") }
            return .failure(json: nil, error, notes: share?.sentences ?? [])
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
        members["foreign"] = share.map { .foreign($0) } ?? .null
        members["beside"] = .optional(share?.beside?.url)
        members["error"] = error.map { .error($0) } ?? .null
        let text = JSONValue.object(members).line
        return error.map { .failure(json: text, $0) } ?? .value(text)
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
