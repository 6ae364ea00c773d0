// SPDX-License-Identifier: Apache-2.0
import ShareToken
import ShareTokenOpenSSL

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Signs, verifies, scans, canonicalises and rewrites from many tasks that share their keys, and watches the memory.
///
/// `Soak SECONDS [TASKS]`: prints what was done and the resident memory over time. The exit status is 1 if a result is
/// wrong, or if the memory of the second half is not flat.
@main
enum Soak {
    static func main() async throws {
        let arguments = CommandLine.arguments.dropFirst().compactMap { Int($0) }
        let seconds = arguments.first ?? 300
        let tasks = arguments.dropFirst().first ?? 16
        let work = try Work()
        let start = ContinuousClock.now
        let end = start + .seconds(seconds)
        let samples = await withTaskGroup(of: [Int].self) { group in
            for number in 0..<tasks {
                group.addTask {
                    var round = number
                    while ContinuousClock.now < end {
                        for _ in 0..<16 {
                            work.round(round)
                            round += tasks
                        }
                        await Task.yield()
                    }
                    return []
                }
            }
            group.addTask { await memory(until: end) }
            var samples: [Int] = []
            for await part in group { samples += part }
            return samples
        }
        work.print(tasks, start.duration(to: .now))
        exit(report(samples) && work.isRight ? 0 : 1)
    }

    /// The resident memory in KiB, once a second.
    private static func memory(until end: ContinuousClock.Instant) async -> [Int] {
        var samples: [Int] = []
        while ContinuousClock.now < end {
            try? await Task.sleep(for: .seconds(1))
            if let memory = residentMemory() { samples.append(memory) }
        }
        return samples
    }

    /// Prints the memory over time; returns whether its second half is flat.
    ///
    /// Flat is: the peak of the last quarter is at most 2 MiB or one part in 20 above the peak of the quarter before it.
    private static func report(_ samples: [Int]) -> Bool {
        guard samples.count >= 8 else {
            print("memory: too few samples")
            return true
        }
        let quarters = (0..<4).map { quarter in
            samples[samples.count * quarter / 4..<samples.count * (quarter + 1) / 4].max() ?? 0
        }
        let isFlat = quarters[3] <= quarters[2] + max(2048, quarters[2] / 20)
        print("memory: peaks of the quarters \(quarters) KiB, \(isFlat ? "flat" : "NOT FLAT")")
        return isFlat
    }
}

/// The resident memory by the kernel, in KiB; nil if the kernel does not tell it.
private func residentMemory() -> Int? {
    guard let file = fopen("/proc/self/status", "r") else { return nil }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, Int32(line.count), file) != nil {
        let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        if text.hasPrefix("VmRSS:") { return Int(text.filter(\.isNumber)) }
    }
    return nil
}
