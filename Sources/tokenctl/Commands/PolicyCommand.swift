// SPDX-License-Identifier: Apache-2.0
import ArgumentParser

/// `tokenctl policy`: the rules that say what may be done with links in a scene.
struct PolicyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy",
        abstract: "Asks, shows, checks and audits scene policies.",
        subcommands: [PolicyEval.self, PolicyShow.self, PolicyLint.self, PolicyAuditCommand.self])
}
