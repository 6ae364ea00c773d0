// SPDX-License-Identifier: Apache-2.0
import Measuring
import ShareToken
import ShareTokenOpenSSL

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

extension Benchmark {
    /// The command line, from the start of its process to the end.
    static var processes: [Benchmark] {
        [
            Benchmark(name: "tokenctl-decode") {
                try [start("tokenctl-decode", $0) { ["decode"] + $0.decoding + [$0.text] }]
            },
            Benchmark(name: "tokenctl-encode") {
                try [start("tokenctl-encode", $0) { ["encode"] + $0.encoding + [$0.link] }]
            },
            Benchmark(name: "stream-ed25519") { try stream("stream-ed25519", Sample(RawKey(.ed25519)), $0) },
            Benchmark(name: "stream-hmac-sha256") { try stream("stream-hmac-sha256", Sample(shared: .hmacSHA256), $0) },
            Benchmark(name: "stream-json") { try stream("stream-json", Sample(shared: .hmacSHA256), $0, ["--json"]) },
        ]
    }

    /// One record, again and again.
    private static func start(
        _ name: String, _ plan: Plan, _ arguments: (CommandLineSample) -> [String]
    ) throws -> Figure {
        let sample = try CommandLineSample(Sample(RawKey(.ed25519)))
        defer { sample.remove() }
        let words = arguments(sample)
        var times: [Double] = []
        var processor: [Double] = []
        for _ in 0..<max(plan.rounds / 4, 40) {
            let start = wallTime()
            let process = try ChildProcess(CommandLineSample.program, words)
            close(process.input)
            let output = process.readAll()
            processor.append(try process.wait() / 1e6)
            times.append((wallTime() - start) / 1e6)
            guard output.count > 40 else { throw ChildProcess.Failure(description: "\(name) printed nothing") }
        }
        let time = Distribution(times)
        return Figure(
            name: name, value: time.median, unit: "ms", target: nil, spread: time,
            note: "\(times.count) processes; \(decimal(Distribution(processor).median, 2)) ms of processor time")
    }

    /// Ten thousand records and a hundred times as many; the memory should be the same.
    private static func stream(
        _ name: String, _ sample: Sample, _ plan: Plan, _ options: [String] = []
    ) throws -> [Figure] {
        let files = try CommandLineSample(sample)
        defer { files.remove() }
        let lines = try (0..<1000).map { number in
            let target = try Sample.item(String(520_813_250_000 + number))
            let token = try sample.signer.token(for: target, issuedAt: Sample.issued, lifetime: .thirtyDays)
            return Array(token.delimitedText.utf8)
        }
        let words = ["decode"] + files.decoding + options
        let few = try Stream(CommandLineSample.program, words, lines: lines, count: 10_000)
        let count = plan.records
        let many = try Stream(CommandLineSample.program, words, lines: lines, count: count)
        let rate = Figure(
            name: "\(name)-rate", value: Double(count) / many.seconds, unit: "/s", target: nil,
            note: "\(decimal(Double(count))) records in \(decimal(many.seconds, 1)) s")
        guard let fewPeak = few.peakMemory, let manyPeak = many.peakMemory else { return [rate] }
        let growth = Figure(
            name: "\(name)-growth", value: Double(manyPeak - fewPeak) / 1024, unit: "MiB", target: .atMost(1),
            note: "peak \(decimal(Double(fewPeak))) KiB at 10,000 records, \(decimal(Double(manyPeak))) KiB at "
                + decimal(Double(count)))
        return [rate, growth]
    }
}

/// The files for `tokenctl`: a directory with a public key, and a private key of its own.
private struct CommandLineSample {
    private let directory: String
    let text: String
    let link: String

    /// The program beside this one.
    static let program: String = {
        let own = CommandLine.arguments[0]
        let end = own.lastIndex(of: "/").map { own.index(after: $0) } ?? own.startIndex
        return own[..<end] + "tokenctl"
    }()

    init(_ sample: Sample) throws {
        let base = getenv("TMPDIR").map { String(cString: $0) } ?? P_tmpdir
        var template = Array("\(base)/share-token-benchmarks.XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw ChildProcess.Failure(description: "no temporary directory") }
        directory = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        text = sample.token.delimitedText
        link = sample.target.url
        try write(sample.pem, to: "public.pem")
        try write(PrivateKey.generate(.ed25519).unencryptedPEM(), to: "private.pem")
    }

    var decoding: [String] { ["--public-key", directory + "/public.pem", "--now", Sample.presentText] }
    var encoding: [String] { ["--key", directory + "/private.pem", "--now", Sample.presentText] }

    func remove() {
        for name in ["public.pem", "private.pem"] { unlink(directory + "/" + name) }
        rmdir(directory)
    }

    private func write(_ bytes: [UInt8], to name: String) throws {
        guard let file = fopen(directory + "/" + name, "w") else {
            throw ChildProcess.Failure(description: "no file in \(directory)")
        }
        fchmod(fileno(file), 0o600)
        fwrite(bytes, 1, bytes.count, file)
        fclose(file)
    }
}
