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
    private let id: pid_t
    private let input: Int32
    private let output: Int32

    /// Starts a program; nil if that is not possible.
    init?(_ path: String) {
        var inputEnds: [Int32] = [0, 0]
        var outputEnds: [Int32] = [0, 0]
        guard unsafe pipe(&inputEnds) == 0, unsafe pipe(&outputEnds) == 0 else { return nil }
        for end in [inputEnds[1], outputEnds[0]] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_adddup2(&actions, inputEnds[0], STDIN_FILENO)
        unsafe posix_spawn_file_actions_adddup2(&actions, outputEnds[1], STDOUT_FILENO)
        unsafe posix_spawn_file_actions_addclose(&actions, inputEnds[0])
        unsafe posix_spawn_file_actions_addclose(&actions, outputEnds[1])
        var words: [UnsafeMutablePointer<CChar>?] = unsafe [strdup(path), nil]
        defer { unsafe free(words[0]) }
        var id: pid_t = 0
        let result = unsafe posix_spawn(&id, path, &actions, nil, &words, environ)
        close(inputEnds[0])
        close(outputEnds[1])
        guard result == 0 else {
            close(inputEnds[1])
            close(outputEnds[0])
            return nil
        }
        (self.id, input, output) = (id, inputEnds[1], outputEnds[0])
    }

    /// Writes all of the program's input.
    ///
    /// A program that has gone does not end this one; its exit status tells.
    func write(_ bytes: [UInt8]) {
        let handler = signal(SIGPIPE, SIG_IGN)
        defer { signal(SIGPIPE, handler) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe platformWrite(input, $0.baseAddress, $0.count) }
            guard count > 0 else { break }
            rest = rest.dropFirst(count)
        }
        close(input)
    }

    /// Everything that the program prints.
    func readAll() -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = unsafe read(output, &chunk, chunk.count)
            guard count > 0 else { break }
            bytes += chunk[..<count]
        }
        close(output)
        return bytes
    }

    /// Waits for the end of the program.
    func endsWell() -> Bool {
        var status: Int32 = 0
        return unsafe waitpid(id, &status, 0) == id && status == 0
    }
}

/// The system's `write`, which has the name of a member.
private func platformWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    unsafe write(file, bytes, count)
}
