// SPDX-License-Identifier: Apache-2.0
import ShareToken
import ShareTokenVectors
import Testing

/// The inputs of `Vectors/fuzz/`, in ways that a run of the vectors does not test.
@Suite struct FuzzVectorTests {
    private static func tests() throws -> [FuzzTest] {
        try VectorCorpus.ofThisPackage().tests(FuzzTest.self)
    }

    @Test func everyPropertyHasInputs() throws {
        let names = Property.all.map(\.name)
        #expect(names == names.sorted())
        #expect(Set(try Self.tests().map(\.property)) == Set(names))
    }

    /// An error that is not registered, or lies outside the input, is reported: otherwise these tests would prove
    /// nothing.
    @Test func aViolationIsTold() {
        let input = Array("<msg>".utf8)
        let unheard = ShareTokenError(ShareTokenError.Code(rawValue: "unheard-of"))
        #expect(flaw(of: unheard, in: input) != nil)
        #expect(flaw(of: ShareTokenError(.badCard, at: 6), in: input) != nil)
        #expect(flaw(of: ShareTokenError(.badCard, at: 5), in: input) == nil)
    }

    /// The program ends as it documents, and gives one line for each record.
    @Test func throughTheProgram() throws {
        let program = try VectorProgram(VectorCorpus.ofThisPackage().keys())
        let documented: Set<Int32?> = [0, 1, 2, 3, 4, 5, 65]
        for test in try Self.tests() {
            let input = test.input.bytes
            let records =
                input.split(separator: 0x0A, omittingEmptySubsequences: false).count
                - (input.last == 0x0A || input.isEmpty ? 1 : 0)
            for command in ["canonicalize", "decode", "inspect", "convert"] {
                let arguments = [command, "--json"] + (command == "convert" ? ["--to", "url"] : [])
                let (output, status) = try program.finish(arguments, input: input)
                #expect(documented.contains(status), "\(command) \(test.label.id) ends with \(status as Any)")
                #expect(output.count { $0 == 0x0A } == records, "\(command) \(test.label.id)")
            }
            for arguments in [["scan", "--whole", "--json"], ["scan"]] {
                let (_, status) = try program.finish(arguments, input: input)
                #expect(documented.contains(status), "\(arguments) \(test.label.id) ends with \(status as Any)")
            }
            let (rewritten, status) = try program.finish(["rewrite", "--to", "url"], input: input)
            #expect(documented.contains(status), "rewrite \(test.label.id) ends with \(status as Any)")
            #expect(!rewritten.isEmpty || input.isEmpty, "rewrite \(test.label.id)")
        }
    }
}
