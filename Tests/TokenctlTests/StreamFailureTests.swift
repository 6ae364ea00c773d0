// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// Unreadable input and unwritable output are failures, unlike empty input and empty output.
@Suite struct StreamFailureTests {
    private func run(_ arguments: [String], input: String, output: String) throws -> (talk: String, status: Int32) {
        let process = Process()
        let talk = Pipe()
        process.executableURL = Tokenctl.program
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.filter { $0.key.hasSuffix("SAN_OPTIONS") }
            .merging(["HOME": FileManager.default.temporaryDirectory.path]) { $1 }
        process.standardInput = try FileHandle(forReadingFrom: URL(filePath: input))
        process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
        process.standardError = talk
        try process.run()
        let text = try talk.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (String(decoding: text, as: UTF8.self), process.terminationStatus)
    }

    @Test(arguments: ["canonicalize", "rewrite --to url", "rewrite --whole --to url", "scan", "scan --whole"])
    func stdinThatIsAFolder(command: String) throws {
        let run = try run(command.split(separator: " ").map(String.init), input: "/", output: "/dev/null")
        #expect(run.status == 74 && run.talk.contains("stdin cannot be read"), "\(run)")
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
    func stdoutThatIsFull() throws {
        let run = try run(["canonicalize", "https://a.example/"], input: "/dev/null", output: "/dev/full")
        #expect(run.status == 74 && run.talk.contains("stdout cannot be written"), "\(run)")
    }
}
