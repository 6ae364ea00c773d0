// SPDX-License-Identifier: Apache-2.0
import CLibcrypto
import Measuring

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Measures the library next to the code that it is made of, and says which targets hold.
///
/// The exit status is 0 whatever the figures are, as they depend on the machine and on its other work.
@main
enum Benchmarks {
    private static let usage = """
        Usage: Benchmarks [--quick] [--json] [--only NAME]... [--list]
               Benchmarks --only NAME --iterations N

          --quick        fewer rounds, and streams of 100,000 records instead of 1,000,000
          --json         one JSON object a figure
          --only         only what is named; all of --list without it
          --iterations   do one thing N times and measure nothing, for profilers

        """

    static func main() throws {
        if CommandLine.arguments.dropFirst().elementsEqual(["--first-use"]) { return try Benchmark.printFirstUse() }
        guard let options = Options(CommandLine.arguments.dropFirst()) else {
            print(usage, terminator: "")
            return
        }
        let chosen = Benchmark.all.filter { options.names.isEmpty || options.names.contains($0.name) }
        if options.isList {
            for benchmark in chosen { print(benchmark.name) }
        } else if let iterations = options.iterations {
            for benchmark in chosen { try benchmark.repeated(iterations) }
        } else {
            run(chosen, options)
        }
    }

    private static func run(_ benchmarks: [Benchmark], _ options: Options) {
        if !options.isJSON { print(String(cString: OpenSSL_version(OPENSSL_VERSION))) }
        for benchmark in benchmarks {
            // Each figure is shown as it comes, also where stdout is a file.
            defer { fflush(nil) }
            do {
                for figure in try benchmark.figures(options.plan) {
                    print(options.isJSON ? figure.json : figure.line)
                }
            } catch {
                print(
                    options.isJSON ? "{\"name\":\"\(benchmark.name)\",\"value\":null}" : "\(benchmark.name): \(error)")
            }
        }
    }
}

extension Benchmark {
    /// Does the operation `count` times.
    fileprivate func repeated(_ count: Int) throws {
        guard let operation = try operation?() else { return }
        var sum = 0
        for _ in 0..<count { sum &+= try operation() }
        consume(sum)
    }
}

/// The options of the command line.
private struct Options {
    private(set) var names: Set<String> = []
    private(set) var iterations: Int?
    private(set) var isJSON = false
    private(set) var isList = false
    private(set) var plan = Plan.full

    /// Reads arguments; nil if they are not well-formed.
    init?(_ arguments: ArraySlice<String>) {
        var rest = arguments
        while let argument = rest.popFirst() {
            switch argument {
            case "--quick": plan = .quick
            case "--json": isJSON = true
            case "--list": isList = true
            case "--only":
                guard let name = rest.popFirst(), Benchmark.all.contains(where: { $0.name == name }) else { return nil }
                names.insert(name)
            case "--iterations":
                guard let count = rest.popFirst().flatMap({ Int($0) }), count > 0 else { return nil }
                iterations = count
            default: return nil
            }
        }
    }
}
