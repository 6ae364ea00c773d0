// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A program that runs beside this one, with a pipe to its stdin and one from its stdout.
struct ChildProcess {
    let id: pid_t
    let input: Int32
    let output: Int32

    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// Starts a program.
    init(_ path: String, _ arguments: [String]) throws {
        var inputEnds: [Int32] = [0, 0]
        var outputEnds: [Int32] = [0, 0]
        guard pipe(&inputEnds) == 0, pipe(&outputEnds) == 0 else { throw Failure(description: "no pipe") }
        for end in [inputEnds[1], outputEnds[0]] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, inputEnds[0], STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, outputEnds[1], STDOUT_FILENO)
        posix_spawn_file_actions_addclose(&actions, inputEnds[0])
        posix_spawn_file_actions_addclose(&actions, outputEnds[1])
        var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var id: pid_t = 0
        let result = posix_spawn(&id, path, &actions, nil, &words, environ)
        close(inputEnds[0])
        close(outputEnds[1])
        guard result == 0 else { throw Failure(description: "\(path) cannot be started") }
        (self.id, input, output) = (id, inputEnds[1], outputEnds[0])
    }

    /// Reads all output of the program until its end.
    func readAll() -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = read(output, &chunk, chunk.count)
            guard count > 0 else { return bytes }
            bytes += chunk[..<count]
        }
    }

    /// Waits for the end of the program, which must be a success.
    ///
    /// - Returns: The nanoseconds of processor time that it used.
    @discardableResult
    func wait() throws -> Double {
        close(output)
        var status: Int32 = 0
        var usage = rusage()
        guard wait4(id, &status, 0, &usage) == id, status == 0 else {
            throw Failure(description: "the program failed with status \(status >> 8)")
        }
        return nanoseconds(usage.ru_utime) + nanoseconds(usage.ru_stime)
    }

    private func nanoseconds(_ time: timeval) -> Double { Double(time.tv_sec) * 1e9 + Double(time.tv_usec) * 1e3 }

    /// The peak of the program's memory, in KiB; nil if the system does not tell it.
    ///
    /// It is not taken from `getrusage`, which on Linux counts the memory of the parent before the program began as
    /// well.
    func peakMemory() -> Int? {
        guard let file = fopen("/proc/\(id)/status", "r") else { return nil }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 256)
        while fgets(&line, Int32(line.count), file) != nil {
            let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            if text.hasPrefix("VmHWM:") { return Int(text.filter(\.isNumber)) }
        }
        return nil
    }
}
