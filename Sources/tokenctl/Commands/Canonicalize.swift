// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareToken

/// `tokenctl canonicalize`: links to their canonical URLs.
struct Canonicalize: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints the canonical URL of a link.",
        discussion: """
            A record is one link; blanks around it do not count. Redirects that carry their target are opened without \
            asking a server. Tokens are extracted; then trackers, and parameters that tell who shared the link, are \
            removed. JSON has the accounts \
            that were told as exposure.

            Examples:
              tokenctl canonicalize 'https://item.taobao.com/item.htm?spm=a1z10.1&id=520813250866'
              tokenctl canonicalize --report 'https://m.tb.cn/h.TVTzZg2?tk=eAvn3w5fPRE'
              tokenctl canon --json < links.txt | jq -r .url
              tokenctl canon --fail-on identity 'https://xueqiu.com/S/SH600000?share_uid=42'
            """,
        aliases: ["canon"])

    @Argument(help: "Links; without any, or with -, one per line from stdin.")
    var links: [String] = []

    @OptionGroup var jobs: JobOptions

    @Flag(help: "Print one JSON object per record.")
    var json = false

    @Flag(help: "Say on stderr what was removed, extracted, opened and put right, and what is risky.")
    var report = false

    @OptionGroup var fail: FailOptions

    func run() throws {
        let (json, report, isOnIdentity) = (json, report, fail.isOnIdentity)
        try RecordRun.run(links, jobs: jobs.jobs) { record in
            do throws(ShareTokenError) {
                let canonical = try CanonicalURL(ofUTF8: record)
                let risks = canonical.risks(in: record)
                var notes = report ? CanonicalReport(canonical, risks).lines.map(\.onOneLine) : []
                if record.holdsBlankInside {
                    notes.append("the link has a blank inside; to find the links of a text, use tokenctl scan")
                }
                let exposures = isOnIdentity || report && !json ? canonical.exposures : []
                if !json { notes += exposures.map(\.line.onOneLine) }
                return .value(
                    json ? JSONValue.canonical(canonical, input: record, risks: risks).line : canonical.url,
                    status: isOnIdentity && !exposures.isEmpty ? .denied : .ok, notes: notes)
            } catch {
                let risks = (try? URLRecord(parsing: record)).map { RiskReport(of: $0, in: record).risks } ?? []
                let line = JSONValue.canonicalFailure(error, input: record, risks: risks).line
                return .failure(json: json ? line : nil, error)
            }
        }
    }
}

extension [UInt8] {
    /// Whether a blank stands between other bytes.
    fileprivate var holdsBlankInside: Bool {
        split { $0 <= 0x20 }.count > 1
    }
}

/// The changes and risks of a link, one line each, for people.
private struct CanonicalReport {
    var lines: [String] = []

    init(_ canonical: CanonicalURL, _ risks: [Risk]) {
        for wrapper in canonical.unwrapped {
            lines.append("opened \(wrapper.url)\(wrapper.isDowngrade ? ", which leads from https to http" : "")")
            for repair in wrapper.targetRepairs {
                lines.append("put right \(repair.code.rawValue) at byte \(repair.offset) of its target")
            }
        }
        for repair in canonical.repairs { lines.append("put right \(repair.code.rawValue) at byte \(repair.offset)") }
        for value in canonical.extracted { lines.append("extracted \(value.kind.rawValue) \(value.value)") }
        for removed in canonical.removed {
            lines.append("removed \(removed.name) (\(removed.parameterClass.rawValue))")
        }
        for risk in risks {
            let detail = risk.detail.isEmpty ? "" : " (\(risk.detail))"
            lines.append(
                "\(risk.severity.name) \(risk.code.rawValue) at byte \(risk.offset): \(risk.code.summary)\(detail)")
        }
    }
}
