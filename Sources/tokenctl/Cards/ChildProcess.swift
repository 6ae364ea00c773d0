// SPDX-License-Identifier: Apache-2.0
import Synchronization

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

    /// No program is started while another's pipes could still be inherited.
    private static let starting = Mutex(())

    /// Starts a program; nil if that is not possible.
    init?(_ path: String) {
        guard let started = ChildProcess.starting.withLock({ _ in ChildProcess.start(path) }) else { return nil }
        (id, input, output) = started
    }

    private static func start(_ path: String) -> (id: pid_t, input: Int32, output: Int32)? {
        var inputEnds: [Int32] = [0, 0]
        var outputEnds: [Int32] = [0, 0]
        guard unsafe pipe(&inputEnds) == 0 else { return nil }
        guard unsafe pipe(&outputEnds) == 0 else {
            for end in inputEnds { close(end) }
            return nil
        }
        for end in inputEnds + outputEnds { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_adddup2(&actions, inputEnds[0], STDIN_FILENO)
        unsafe posix_spawn_file_actions_adddup2(&actions, outputEnds[1], STDOUT_FILENO)
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
        return (id, inputEnds[1], outputEnds[0])
    }

    /// Writes all of the program's input.
    ///
    /// A program that has gone does not end this one, nor what other threads write meanwhile; its exit status tells.
    func write(_ bytes: [UInt8]) {
        var broken = sigset_t()
        var before = sigset_t()
        unsafe sigemptyset(&broken)
        unsafe sigaddset(&broken, SIGPIPE)
        unsafe pthread_sigmask(SIG_BLOCK, &broken, &before)
        if !writeAll(bytes, to: input) {
            // The signal that waits for this thread.
            var pending = sigset_t()
            unsafe sigpending(&pending)
            var number: Int32 = 0
            if unsafe sigismember(&pending, SIGPIPE) == 1 { unsafe sigwait(&broken, &number) }
        }
        unsafe pthread_sigmask(SIG_SETMASK, &before, nil)
        close(input)
    }

    /// Everything that the program prints.
    func readAll() -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = unsafe read(output, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
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
