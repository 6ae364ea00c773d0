// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// A run of the program that waits for its next record, and whose memory can be looked at.
final class LiveRun {
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()

    /// Whether a process may look at the memory of those that it started: Linux, unless it is told not to.
    static let canLook: Bool = {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sleep")
        process.arguments = ["10"]
        guard (try? process.run()) != nil else { return false }
        defer { process.terminate() }
        return (try? FileHandle(forReadingFrom: URL(filePath: "/proc/\(process.processIdentifier)/mem"))) != nil
    }()

    init(_ tokenctl: Tokenctl, _ arguments: [String], environment: [String: String]) throws {
        process.executableURL = Tokenctl.program
        process.arguments = arguments
        process.currentDirectoryURL = tokenctl.home
        process.environment = ["HOME": tokenctl.home.path].merging(environment) { $1 }
        process.standardInput = input
        process.standardOutput = output
        try process.run()
    }

    /// Gives the program a record and returns its line.
    func answer(to record: String) throws -> Data {
        try input.fileHandleForWriting.write(contentsOf: Data((record.trimmingSuffix("\n") + "\n").utf8))
        return output.fileHandleForReading.availableData
    }

    /// Waits until the program reads its standard input, a pipe; false if it does not within ten seconds.
    func waitsForInput() -> Bool {
        for _ in 0..<500 {
            usleep(20_000)
            // The number of the system call, which differs between architectures, and its file descriptor.
            let call = try? String(contentsOfFile: "/proc/\(process.processIdentifier)/syscall", encoding: .utf8)
            let words = call?.split(separator: " ") ?? []
            if words.count > 2, words[0] == Self.readCall, words[1] == "0x0" { return true }
        }
        return false
    }

    #if arch(x86_64)
    private static let readCall = "0"
    #else
    private static let readCall = "63"
    #endif

    /// The contents of all memory that can be written to: heap, stacks and data.
    func writableMemory() throws -> Data {
        let directory = "/proc/\(process.processIdentifier)"
        let memory = try FileHandle(forReadingFrom: URL(filePath: directory + "/mem"))
        defer { try? memory.close() }
        var contents = Data()
        let maps = try FileHandle(forReadingFrom: URL(filePath: directory + "/maps"))
        let lines = String(decoding: try maps.readToEnd() ?? Data(), as: UTF8.self).split(separator: "\n")
        for line in lines where line.split(separator: " ").dropFirst().first?.hasPrefix("rw") == true {
            let bounds = line.prefix { $0 != " " }.split(separator: "-").compactMap { UInt64($0, radix: 16) }
            guard bounds.count == 2 else { continue }
            try memory.seek(toOffset: bounds[0])
            // Some pages, such as those of the kernel's own, cannot be read.
            if let part = try? memory.read(upToCount: Int(bounds[1] - bounds[0])) { contents += part }
        }
        try #require(contents.count > 1 << 20, "there is memory to look at")
        return contents
    }

    func end() {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
    }
}

extension String {
    fileprivate func trimmingSuffix(_ suffix: String) -> String {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
    }
}

extension Data {
    /// The offsets at which some bytes occur.
    func indices(of bytes: Data) -> [Int] {
        var (places, start): ([Int], Int) = ([], startIndex)
        while let found = range(of: bytes, in: start..<endIndex) {
            places.append(found.lowerBound)
            start = found.upperBound
        }
        return places
    }
}
