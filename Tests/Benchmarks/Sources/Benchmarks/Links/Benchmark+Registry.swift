// SPDX-License-Identifier: Apache-2.0
import Measuring
import ShareToken

extension Benchmark {
    /// The cost of the tables of all platforms, for which the first link of a process waits.
    static var registry: [Benchmark] {
        [
            Benchmark(name: "registry-ready") { plan in
                var times: [Double] = []
                for _ in 0..<max(plan.rounds / 4, 40) {
                    let process = try ChildProcess(CommandLine.arguments[0], ["--first-use"])
                    let output = process.readAll()
                    try process.wait()
                    guard let time = Double(String(decoding: output, as: UTF8.self).dropLast()) else {
                        throw ChildProcess.Failure(description: "--first-use printed no number")
                    }
                    times.append(time / 1e6)
                }
                let time = Distribution(times)
                return [
                    Figure(
                        name: "registry-ready", value: time.median, unit: "ms", target: nil, spread: time,
                        note: "\(times.count) processes, \(Platform.all.count) platforms")
                ]
            }
        ]
    }

    /// Prints the nanoseconds that the first link of this process takes more than the second.
    static func printFirstUse() throws { print(try measureFirstUse()) }

    /// Apart from printing, as its instructions are counted.
    @inline(never)
    private static func measureFirstUse() throws -> Int {
        let link = "https://item.taobao.com/item.htm?id=520813250866&spm=a1z10.1"
        let start = processorTime()
        consume(try CanonicalURL(of: link).urlBytes.count)
        let middle = processorTime()
        consume(try CanonicalURL(of: link).urlBytes.count)
        return Int(middle - start - (processorTime() - middle))
    }
}
