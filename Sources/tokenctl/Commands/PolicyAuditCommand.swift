// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareToken

/// `tokenctl policy audit`.
struct PolicyAuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Proves, refutes or leaves unproved that a policy treats like links alike.",
        discussion: """
            Three properties: links of one category are treated alike, whatever platform they lead to and whoever \
            issued them; lawful links open in the app, at least for issuers of some grade; no steps are added for some \
            only. Each violation comes with its smallest example. A property is unproved where the rules do not \
            decide: in a scene that no rule names, or in a user mode that is not registered. Reasons, messages and ids \
            are not compared.

            Exit status: 0 if all three are proved; 4 if one is refuted; else 1, if one is unproved.

            Examples:
              tokenctl policy audit wechat-2021-11-29
              tokenctl policy audit my-policy.json --html report.html
            """)

    @Argument(help: PolicyArgument.help)
    var policy: PolicyArgument

    @Flag(help: "Audit all times, not the present alone.")
    var allTimes = false

    @OptionGroup var time: TimeOptions

    @Flag(help: "Print the report as one JSON object.")
    var json = false

    @Option(help: ArgumentHelp("Write the report as a page to a file; - is stdout.", valueName: "file"))
    var html: String?

    func validate() throws {
        guard !(json && html == "-") else {
            throw ValidationError("--json and --html - both write to stdout: name a file after --html")
        }
    }

    func run() throws {
        let policy = try policy.policy()
        let now = time.present
        let audit = PolicyAudit(policy, at: allTimes ? nil : now)
        var output = Output()
        if let html {
            let page = Array(PolicyPage.page(policy, audit, now: now, allTimes: allTimes).utf8)
            if html == "-" { output.bytes(page) } else { try PolicyPage.write(page, to: html) }
        }
        if json {
            output.line(JSONValue.audit(policy, audit, at: allTimes ? nil : now).line)
        } else if html != "-" {
            for property in ParityProperty.allCases {
                let verdict = audit.verdict(on: property).rawValue
                let blanks = String(repeating: " ", count: 10 - verdict.utf8.count)
                output.line("\(verdict)\(blanks)\(property.rawValue): \(PolicyWords.property(property).en)")
            }
            for finding in audit.violations + audit.gaps + audit.notes {
                let text = PolicyWords.sentence(finding)
                let kind = finding.isNote ? "note" : finding.isGap ? "gap" : "violation"
                output.line("\(kind)  \(finding.code): \(text.en)".onOneLine)
                output.line("    \(text.zh)".onOneLine)
            }
        }
        output.flush()
        switch audit.verdict {
        case .proved: return
        case .unproved: throw ExitCode(ExitStatus.failure.rawValue)
        case .refuted: throw ExitCode(ExitStatus.denied.rawValue)
        }
    }
}
