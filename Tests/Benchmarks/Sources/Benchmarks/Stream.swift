// SPDX-License-Identifier: Apache-2.0
import Measuring

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A run of a filter over many records, fed through a pipe as fast as it reads.
struct Stream {
    /// Seconds from the start of the process to its last line of output.
    let seconds: Double

    /// The peak of its memory in KiB, asked for after the last line and before the end of its input.
    let peakMemory: Int?

    /// Runs a program over records that are taken from a list again and again.
    init(_ path: String, _ arguments: [String], lines: [[UInt8]], count: Int) throws {
        let start = wallTime()
        let process = try ChildProcess(path, arguments)
        _ = fcntl(process.input, F_SETFL, O_NONBLOCK)
        var feed = Feed(lines: lines, count: count)
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        var results = 0
        while results < count {
            var ready = [
                pollfd(fd: process.output, events: Int16(POLLIN), revents: 0),
                pollfd(fd: feed.isDone ? -1 : process.input, events: Int16(POLLOUT), revents: 0),
            ]
            poll(&ready, 2, -1)
            if ready[1].revents != 0 { feed.write(to: process.input) }
            guard ready[0].revents != 0 else { continue }
            let length = read(process.output, &chunk, chunk.count)
            guard length > 0 else { throw ChildProcess.Failure(description: "only \(results) of \(count) results") }
            results += chunk[..<length].count { $0 == 0x0A }
        }
        seconds = (wallTime() - start) / 1e9
        peakMemory = process.peakMemory()
        close(process.input)
        try process.wait()
    }
}

/// Lines on their way into a pipe.
private struct Feed {
    private let lines: [[UInt8]]
    private var left: Int
    private var next = 0
    private var pending: [UInt8] = []
    private var written = 0

    init(lines: [[UInt8]], count: Int) {
        self.lines = lines
        left = count
    }

    var isDone: Bool { left == 0 && written == pending.count }

    mutating func write(to descriptor: Int32) {
        if written == pending.count { refill() }
        let count = pending[written...].withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
        if count > 0 { written += count }
    }

    private mutating func refill() {
        pending.removeAll(keepingCapacity: true)
        written = 0
        while left > 0, pending.count < 1 << 16 {
            pending += lines[next]
            pending.append(0x0A)
            next = (next + 1) % lines.count
            left -= 1
        }
    }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}
