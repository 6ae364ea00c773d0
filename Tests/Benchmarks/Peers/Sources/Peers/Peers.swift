// SPDX-License-Identifier: Apache-2.0
import Measuring

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Measures share tokens beside JSON Web Tokens of jwt-kit, with the same content, in turns and in one process.
@main
enum Peers {
    static func main() async throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard arguments.allSatisfy({ $0 == "--quick" || $0 == "--json" }) else {
            print("Usage: Peers [--quick] [--json]")
            return
        }
        let plan = arguments.contains("--quick") ? Plan.quick : Plan.full
        for algorithm in Algorithm.all {
            for figure in try await figures(algorithm, plan) {
                print(arguments.contains("--json") ? figure.json : figure.line)
                fflush(nil)
            }
        }
    }

    /// Issuing and verifying with one algorithm.
    private static func figures(_ algorithm: Algorithm, _ plan: Plan) async throws -> [Figure] {
        let ours = try ShareTokens(algorithm)
        let peer = try await WebTokens(algorithm)
        let lengths = (ours: ours.text.utf8.count, peer: peer.text.utf8.count)
        let issue = try await Turns(plan, ours: ours.issue, peer: peer.issue)
        let verify = try await Turns(plan, ours: ours.verify, peer: peer.verify)
        return [("issue", issue), ("verify", verify)].map { name, turns in
            Figure(
                name: "\(name)-jwtkit-\(algorithm.name)", value: turns.ratio.median, unit: "ratio", target: nil,
                spread: turns.ratio, note: "times as fast as jwt-kit",
                times: (turns.ours.median, turns.peer.median), lengths: lengths)
        }
    }
}

/// The speed of an operation beside an asynchronous one; both may move between threads, so the time is the process's.
private struct Turns {
    let ours: Distribution
    let peer: Distribution

    /// The rate of ours divided by the rate of the peer.
    let ratio: Distribution

    typealias Step = @Sendable () async throws -> Int

    init(_ plan: Plan, ours: @escaping @Sendable () throws -> Int, peer: @escaping Step) async throws {
        let own: Step = { try ours() }
        let counts = (try await Turns.count(plan, own), try await Turns.count(plan, peer))
        var times: (ours: [Double], peer: [Double]) = ([], [])
        for round in 0..<plan.rounds {
            if round.isMultiple(of: 2) {
                times.ours.append(try await Turns.time(counts.0, own))
                times.peer.append(try await Turns.time(counts.1, peer))
            } else {
                times.peer.append(try await Turns.time(counts.1, peer))
                times.ours.append(try await Turns.time(counts.0, own))
            }
        }
        self.ours = Distribution(times.ours)
        self.peer = Distribution(times.peer)
        ratio = Distribution(zip(times.peer, times.ours).map { $0 / $1 })
    }

    private static func count(_ plan: Plan, _ step: Step) async throws -> Int {
        var count = 1
        while true {
            let elapsed = try await time(count, step) * Double(count)
            if elapsed >= plan.batchNanoseconds / 2 {
                return max(1, Int(Double(count) * plan.batchNanoseconds / elapsed))
            }
            count *= 2
        }
    }

    private static func time(_ count: Int, _ step: Step) async throws -> Double {
        var sum = 0
        let start = processTime()
        for _ in 0..<count { sum &+= try await step() }
        let end = processTime()
        consume(sum)
        return (end - start) / Double(count)
    }
}
