// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareToken

/// `tokenctl inspect`: what a token claims, without verifying anything.
struct Inspect: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Shows what a token claims, verifying nothing.",
        discussion: """
            Everything shown is a claim of whoever wrote the token. Use decode to learn whether it is true.

            Example:
              tokenctl inspect '￥1…￥'
            """)

    @Argument(help: "Tokens, or texts that hold one; without any, or with -, one per line from stdin.")
    var texts: [String] = []

    @OptionGroup var jobs: JobOptions

    @Flag(help: "Print one JSON object per record.")
    var json = false

    func run() throws {
        try RecordRun.run(texts, jobs: jobs.jobs) { record in
            do throws(ShareTokenError) {
                let (token, range) = try TokenScanner.first(inUTF8: record)
                return .value(json ? object(token, range) : lines(token, range))
            } catch {
                return .failure(json: json ? object(nil, nil, error) : nil, error)
            }
        }
    }

    /// The same members for every record; nulls where there is no token.
    private func object(_ token: Token?, _ range: Range<Int>?, _ error: ShareTokenError? = nil) -> String {
        let content = token?.unverifiedContent
        var members = JSONValue.content(content)
        members["verified"] = .bool(false)
        members["unverified_target"] = content.map { .claimedTarget($0.target) } ?? .null
        members["start"] = range.map { .number($0.lowerBound) } ?? .null
        members["end"] = range.map { .number($0.upperBound) } ?? .null
        members["bytes"] = token.map { .number($0.bytes.count) } ?? .null
        members["tag"] = .optional(token.map { hex($0.tag) })
        members["error"] = error.map { .error($0) } ?? .null
        return JSONValue.object(members).line
    }

    private func lines(_ token: Token, _ range: Range<Int>) -> String {
        let content = token.unverifiedContent
        var rows = [
            ("verified", "no: everything below is only a claim"),
            ("suite", content.suite.name),
            ("key id", content.keyID.hex),
            ("issued at", content.issuedAt.description),
            ("expires at", content.expiresAt.description),
        ]
        if let target = content.target.resource {
            rows += [("platform", target.kind.platform), ("kind", target.kind.name)]
            rows += target.fields.map { ("field \($0.name)", $0.value) }
        } else {
            rows.append(("resource code", "\(content.target.code), which this version does not know"))
        }
        do throws(ShareTokenError) { rows.append(("link", try NormalTarget(content.target).url)) } catch {
            rows.append(("link", "none: \(error.code.rawValue): \(error.code.summary)"))
        }
        if !content.claims.scenes.isEmpty {
            rows.append(("scenes", content.claims.scenes.map(\.name).joined(separator: " ")))
        }
        if let pin = content.claims.destinationPin { rows.append(("pin", hex(pin.bytes))) }
        if let sharer = content.claims.sharer { rows.append(("sharer", hex(sharer.bytes))) }
        rows.append(("tag", hex(token.tag)))
        rows.append(("place", "bytes \(range.lowerBound)..<\(range.upperBound) of the text"))
        return rows.map { name, value in
            (name + String(repeating: " ", count: max(1, 14 - name.utf8.count)) + value).onOneLine
        }.joined(separator: "\n")
    }
}
