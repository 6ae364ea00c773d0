// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareToken
import ShareTokenVectors
import Testing

/// `tokenctl` beside the test bundle, with the keys of the vectors as files.
struct VectorProgram {
    private let folder: Folder

    /// The names of all keys.
    let allKeys: [String]

    init(_ keys: VectorKeys) throws {
        allKeys = keys.keys.keys.sorted()
        var files: [String: String] = [:]
        for (name, key) in keys.keys {
            files["\(name).pem"] = key.entry.privatePEM
            files["\(name).pub.pem"] = key.entry.publicPEM ?? key.entry.privatePEM
        }
        folder = try Folder(files)
        // The program takes no secrets that others may read.
        for name in files.keys {
            let path = URL(filePath: folder.path).appending(path: name).path
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        }
    }

    /// Whether some bytes are one line.
    static func isRecord(_ bytes: [UInt8]) -> Bool {
        !bytes.contains(0x0A) && bytes.last != 0x0D
    }

    /// Whether some bytes are letters and digits alone.
    static func isWord(_ bytes: [UInt8]) -> Bool {
        bytes.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        }
    }

    func decode(
        _ records: [[UInt8]], keys: [String], now: String, scene: String? = nil, destination: String? = nil
    ) throws -> [Answer] {
        var arguments = ["decode", "--json", "--allow-unknown", "--now", now]
        for key in keys { arguments += ["--public-key", "\(folder.path)/\(key).pub.pem"] }
        if let scene { arguments += ["--scene", scene] }
        if let destination { arguments += ["--destination", destination] }
        return try run(arguments, records)
    }

    func inspect(_ records: [[UInt8]]) throws -> [Inspection] {
        try run(["inspect", "--json"], records, as: Inspection.self)
    }

    func encode(_ records: [[UInt8]], key: String, now: String) throws -> [Answer] {
        try run(["encode", "--json", "--now", now, "--key", "\(folder.path)/\(key).pem"], records)
    }

    private func run(_ arguments: [String], _ records: [[UInt8]]) throws -> [Answer] {
        try run(arguments, records, as: Answer.self)
    }

    /// Runs the program with one record a line, and decodes the lines that it prints.
    func run<Line: Decodable>(_ arguments: [String], _ records: [[UInt8]], as type: Line.Type) throws -> [Line] {
        try run(arguments, input: Array(records.map { $0 + [0x0A] }.joined())).split(separator: 0x0A).map {
            try VectorDecoder.decode(type, from: Array($0))
        }
    }

    /// A resource as a record.
    static func record(_ target: TargetFields) -> [UInt8] {
        var writer = JSONWriter(isIndented: false)
        writer.object { writer in
            writer.string("platform", target.platform)
            writer.string("kind", target.kind)
            writer.object("fields", target.fields.sorted { $0.key < $1.key })
        }
        return writer.bytes
    }

    /// The file of a private or shared key.
    func file(_ key: String) -> String { "\(folder.path)/\(key).pem" }

    /// The file of a public key.
    func publicFile(_ key: String) -> String { "\(folder.path)/\(key).pub.pem" }

    /// Writes a file below the home directory, and gives its path.
    func write(_ bytes: [UInt8], _ name: String) throws -> String {
        let file = URL(filePath: folder.path).appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
        return file.path
    }

    /// A file below the home directory.
    func read(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: folder.path).appending(path: name)))
    }

    /// The options of a conversion: the trusted keys, the key that signs, and the time.
    func arguments(_ context: ConversionContext) -> [String] {
        var arguments = ["--allow-unknown", "--now", context.now]
        for key in context.keys { arguments += ["--public-key", "\(folder.path)/\(key).pub.pem"] }
        if let signer = context.signer { arguments += ["--key", file(signer)] }
        if let scene = context.scene { arguments += ["--scene", scene] }
        if let system = context.system { arguments += ["--system", system] }
        for code in context.allowed { arguments += ["--allow-risk", code] }
        return arguments
    }

    /// The output of the program for an input.
    func run(_ arguments: [String], input bytes: [UInt8]) throws -> [UInt8] {
        try finish(arguments, input: bytes).output
    }

    /// The output of the program for an input, and its exit status; nil if a signal ended it.
    func finish(_ arguments: [String], input bytes: [UInt8]) throws -> (output: [UInt8], status: Int32?) {
        let root = URL(filePath: folder.path)
        let (input, output) = (root.appending(path: "in-\(UUID())"), root.appending(path: "out-\(UUID())"))
        try Data(bytes).write(to: input)
        try Data().write(to: output)
        let process = Process()
        process.executableURL = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
            .appending(path: "tokenctl")
        process.arguments = arguments
        // The options of a sanitizer are those of the tests.
        process.environment = ProcessInfo.processInfo.environment.filter { $0.key.hasSuffix("SAN_OPTIONS") }
            .merging(["HOME": folder.path, "PATH": "/usr/bin:/bin"]) { $1 }
        process.standardInput = try FileHandle(forReadingFrom: input)
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        let status = process.terminationReason == .exit ? process.terminationStatus : nil
        return (Array(try Data(contentsOf: output)), status)
    }
}

/// The claims of a token, as the program prints them.
struct Inspection: VectorExcerpt {
    let claims: ClaimFields?
    let issuedAt: String?
    let expiresAt: String?
    let unverifiedTarget: Target?

    struct Target: VectorExcerpt {
        let code: UInt32
        let platform: String?
        let kind: String?
        let fields: [String: String]
        let url: String?
    }
}

/// The output of the program for one record; the parts that vectors have too are decoded strictly.
struct Answer: VectorExcerpt {
    let verdicts: TokenVerifyTest.Verdicts?
    let token: String?
    let target: TargetFields?
    let claims: ClaimFields?
    let suite: String?
    let keyID: String?
    let issuedAt: String?
    let expiresAt: String?
    let error: Failure?

    struct Failure: Decodable {
        let code: String
        let message: String
        let offset: Int
    }

    /// The error in the words of the library.
    var failure: ShareTokenError? {
        error.map { ShareTokenError(ShareTokenError.Code(rawValue: $0.code), at: $0.offset) }
    }
}
