// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// One fact about a command: how a run ends, and a part of what it prints.
struct CommandFact {
    let arguments: [String]
    var input = ""
    var status: Int32 = 0
    /// All of stdout; nil if it does not matter.
    var output: String?
    /// A part of stderr, empty if it does not matter; nil if stderr must be empty.
    var talk: String?

    init(_ arguments: String..., input: String = "", status: Int32 = 0, output: String? = nil, talk: String? = "") {
        (self.arguments, self.input, self.status) = (arguments, input, status)
        (self.output, self.talk) = (output, talk)
    }

    /// Runs the command and compares.
    func check(_ tokenctl: Tokenctl) throws {
        let run = try tokenctl.run(arguments, input: Data(input.utf8))
        #expect(run.status == status, "\(arguments): \(run.talk)")
        if let output { #expect(run.output == output, "\(arguments)") }
        if let talk {
            #expect(talk.isEmpty || run.talk.contains(talk), "\(arguments): \(run.talk)")
        } else {
            #expect(run.talk.isEmpty, "\(arguments): \(run.talk)")
        }
    }
}
