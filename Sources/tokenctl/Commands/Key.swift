// SPDX-License-Identifier: Apache-2.0
import ArgumentParser

/// `tokenctl key`: keys of every suite.
struct Key: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Makes, shows and exports keys.",
        subcommands: [KeyGenerate.self, KeyShow.self, KeyList.self, KeyExport.self])
}
