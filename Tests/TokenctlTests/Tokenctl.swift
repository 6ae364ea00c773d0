// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// Runs the program as a user would, in a home directory of its own.
final class Tokenctl: Sendable {
    let home: URL

    /// The output and the exit status of a run.
    struct Run {
        let output: String
        let talk: String
        let status: Int32

        /// The lines of stdout.
        var lines: [Substring] { output.split(separator: "\n", omittingEmptySubsequences: false).dropLast() }

        /// The JSON object on a line of stdout.
        func object(_ line: Int = 0) throws -> [String: Any] {
            let data = Data(try #require(lines.dropFirst(line).first).utf8)
            return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        }
    }

    init() throws {
        home = FileManager.default.temporaryDirectory.appending(path: "tokenctl-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: home)
    }

    /// The program beside the test bundle.
    static let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "tokenctl")

    func run(_ arguments: String..., input: String = "", environment: [String: String] = [:]) throws -> Run {
        try run(arguments, input: Data(input.utf8), environment: environment)
    }

    func run(_ arguments: [String], input: Data, environment: [String: String] = [:]) throws -> Run {
        let process = Process()
        // A program that never ends fails its test after five minutes of processor time, and not the whole run.
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "ulimit -t 300 && exec \"$0\" \"$@\"", Tokenctl.program.path] + arguments
        process.currentDirectoryURL = home
        // The options of a sanitizer are those of the tests.
        process.environment = ProcessInfo.processInfo.environment.filter { $0.key.hasSuffix("SAN_OPTIONS") }
            .merging(["HOME": home.path, "PATH": "/usr/bin:/bin"]) { $1 }.merging(environment) { $1 }
        let files = try ["in", "out", "err"].map { name in
            let file = home.appending(path: "std\(name)-\(UUID().uuidString)")
            try (name == "in" ? input : Data()).write(to: file)
            return file
        }
        process.standardInput = try FileHandle(forReadingFrom: files[0])
        process.standardOutput = try FileHandle(forWritingTo: files[1])
        process.standardError = try FileHandle(forWritingTo: files[2])
        try process.run()
        process.waitUntilExit()
        return Run(
            output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
            talk: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self), status: process.terminationStatus)
    }
}
