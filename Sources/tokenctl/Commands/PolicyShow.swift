// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareToken

/// `tokenctl policy show`.
struct PolicyShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Shows the rules of a policy in the order in which they are tried.",
        discussion: """
            Without a policy, the presets are listed. The output of --json is a file that every policy command reads.

            Examples:
              tokenctl policy show wechat-2021-11-29
              tokenctl policy show neutral --json > my-policy.json
            """)

    @Argument(help: PolicyArgument.help)
    var policy: PolicyArgument?

    @Flag(help: "Print the policy as JSON.")
    var json = false

    func run() throws {
        var output = Output()
        defer { output.flush() }
        guard let policy = try policy?.policy() else {
            guard !json else { throw ValidationError("--json shows one policy; name it") }
            for preset in ScenePolicy.presets {
                output.line("\(preset.id)  \(preset.name.en)  \(preset.name.zh)")
            }
            return
        }
        if json { return output.bytes(policy.draft.json) }
        output.line("\(policy.id)  \(policy.name.en)  \(policy.name.zh)".onOneLine)
        for id in policy.ruleOrder {
            guard let rule = policy.draft.rules.first(where: { $0.id == id }) else { continue }
            output.line("  \(rule.action.rawValue)  \(rule.id) (\(rule.reason))\(rule.isInferred ? ", inferred" : "")")
            output.line("    \(PolicyWords.conditions(rule))")
            output.line("    \(rule.message.en)  \(rule.message.zh)".onOneLine)
        }
        for source in policy.draft.sources {
            let parts = [source.id, source.date, source.title, source.url].compactMap { $0 }
            output.line(("  source " + parts.joined(separator: "  ")).onOneLine)
        }
    }
}
