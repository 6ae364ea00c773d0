// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareToken

/// What a command fails for beside what it cannot do.
struct FailOptions: ParsableArguments {
    /// What may be found in a link.
    enum Finding: String, ExpressibleByArgument, CaseIterable {
        case identity
    }

    @Option(help: ArgumentHelp("Exit with 4 if a link tells whose account it came from.", valueName: "identity"))
    var failOn: [Finding] = []

    /// Whether accounts that are told make the command fail.
    var isOnIdentity: Bool { failOn.contains(.identity) }
}

extension Exposure {
    /// What is told, in one line for people.
    var line: String { "\(name) tells the \(whose.rawValue) (\(form.rawValue)): \(value)" }
}
