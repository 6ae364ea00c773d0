// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareToken
import ShareTokenOpenSSL

/// `tokenctl encode`: links to tokens.
struct Encode: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Issues a signed token for a link.",
        discussion: """
            A record is a link, a share text that holds one, or a JSON object with platform, kind and fields, and no \
            other members. Without --key the token is signed with the local key, which the first use makes. The value \
            of --pin is a link; the pin is made from its canonical URL.

            Examples:
              tokenctl encode 'https://item.taobao.com/item.htm?id=520813250866&spm=a1z10.1'
              tokenctl encode --lifetime 7d --scene wechat.chat --key shop.pem 'https://item.jd.com/100012043978.html'
              tokenctl encode --json '{"platform":"douyin","kind":"video","fields":{"id":"7346971177114611826"}}'
              tokenctl encode --budget scene32 --key long.pem --key short.pem 'https://item.jd.com/100012043978.html'
              tokenctl encode --share-text --title '手机壳' 'https://item.taobao.com/item.htm?id=520813250866'
            """)

    @Argument(help: "Links or share texts; without any, or with -, one per line from stdin.")
    var texts: [String] = []

    @OptionGroup var key: SigningKeyOptions

    @Option(help: "How long the token is valid: a number and m, h, d or w.")
    var lifetime: Lifetime = .thirtyDays

    @Option(name: .customLong("scene"), help: "Bind the token to a scene such as wechat.chat; may be repeated.")
    var scenes: [Scene] = []

    @OptionGroup var unknown: UnknownOptions

    @Option(
        help: ArgumentHelp(
            "Pin the destination that an opaque target must lead to: the canonical URL of this link.",
            valueName: "link"))
    var pin: String?

    @Option(help: "A pseudonym of the sharer: 16 hexadecimal digits.")
    var sharer: SharerPseudonym?

    @Flag(help: "Refuse web pages of no known platform.")
    var platformsOnly = false

    @Option(name: .customLong("allow-risk"), help: "Take a link in spite of the danger of this code; may be repeated.")
    var allowed: [Risk.Code] = []

    @Option(help: "Sign with the first key whose token fits.")
    var budget: SizeBudget?

    @OptionGroup var shareText: ShareTextOptions

    @OptionGroup var time: TimeOptions

    @OptionGroup var jobs: JobOptions

    @Flag(help: "Take all of stdin as one record, whatever lines it has.")
    var whole = false

    @Flag(help: "Print one JSON object per record.")
    var json = false

    func validate() throws {
        if let objection = TokenMaker.objection(keys: key.keys, budget: budget) { throw ValidationError(objection) }
        try shareText.check()
    }

    func run() throws {
        try unknown.check(.scenes, scenes.map(\.name))
        let pin = try CanonicalOption.url(pin, "--pin")
        let maker = TokenMaker(
            signers: try key.signers(), issuedAt: time.present, lifetime: lifetime, scenes: scenes, pin: pin,
            sharer: sharer, budget: budget)
        try key.passphrase.finish()
        try RecordRun.run(texts, isWhole: whole, jobs: jobs.jobs) { record in
            var risks: [Risk] = []
            var notes: [String] = []
            var others: [OtherMatch] = []
            var resource: Resource?
            do throws(ShareTokenError) {
                let target = try target(of: record, &risks, &notes, &others)
                resource = target
                let (token, text) = try maker.token(for: target, writings: shareText.writings)
                return .value(json ? object(token, text, target, risks, others) : text, notes: notes)
            } catch {
                if error.code == .overBudget, let resource,
                    let text = maker.explanation(of: resource, writings: shareText.writings)
                {
                    notes.append(text)
                }
                let sizes = resource.map { maker.sizes(of: $0, writings: shareText.writings) } ?? []
                return .failure(json: json ? failureText(error, risks, sizes, others) : nil, error, notes: notes)
            }
        }
    }

    /// Returns the target of a record, and sets the risks of its link and the notes about them.
    func target(
        of record: [UInt8], _ risks: inout [Risk], _ notes: inout [String], _ others: inout [OtherMatch]
    ) throws(ShareTokenError) -> Resource {
        guard record.count <= URLRecord.maximumLength else {
            throw ShareTokenError(.tooLong, at: URLRecord.maximumLength)
        }
        func report(_ found: [Risk], _ canBeTaken: @autoclosure () -> Bool) {
            risks = found
            notes += Risk.sentences(on: found, allowed: allowed, canBeTaken: canBeTaken())
        }
        let selection = try ShareSelection(inUTF8: record)
        if record.first(where: { $0 > 0x20 }) == 0x7B, let object = try ResourceRecord.orText(record, selection) {
            if let objection = object.objection { notes.append(objection) }
            let resource = try object.resource(allowing: allowed) { report($0, true) }
            guard !platformsOnly || resource.platformID != nil else {
                throw ShareTokenError(.unknownLink)
            }
            return resource
        }
        let match = try selection.match()
        report(match.risks, match.canBeTaken)
        others = selection.others(beside: match).map { OtherMatch($0, in: record) }
        if !json { notes += OtherMatch.sentences(on: others) }
        notes += match.card?.repairs ?? []
        let resource = try match.resource(allowing: allowed)
        guard !platformsOnly || resource.platformID != nil else {
            throw ShareTokenError(.unknownLink, at: match.range.lowerBound)
        }
        return resource
    }

    private func object(
        _ token: Token, _ text: String, _ target: Resource, _ risks: [Risk], _ others: [OtherMatch]
    ) -> String {
        var members = JSONValue.content(token.unverifiedContent)
        members["target"] = .target(target)
        let word = shareText.isWanted ? token.delimitedText : text
        members["token"] = .string(word)
        members["chars"] = .number(word.unicodeScalars.count)
        if shareText.isWanted { members["share_text"] = .string(text) }
        members["risks"] = .array(risks.map { .risk($0) })
        members["others"] = .array(others.map(\.json))
        members["error"] = .null
        return JSONValue.object(members).line
    }

    private func failureText(
        _ error: ShareTokenError, _ risks: [Risk], _ sizes: [(suite: Suite, keyID: KeyID, size: Int?)],
        _ others: [OtherMatch]
    ) -> String {
        var members: [String: JSONValue] = [
            "token": .null, "chars": .null, "target": .null, "key_id": .null, "suite": .null, "issued_at": .null,
            "expires_at": .null, "claims": .null, "risks": .array(risks.map { .risk($0) }), "error": .error(error),
            "others": .array(others.map(\.json)),
        ]
        if !sizes.isEmpty { members["sizes"] = .sizes(sizes) }
        if shareText.isWanted { members["share_text"] = .null }
        return JSONValue.object(members).line
    }
}
