// SPDX-License-Identifier: Apache-2.0
import ShareToken
import ShareTokenOpenSSL

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// What is known of a trust list here: its roots, and the last version that was accepted.
///
/// One file a list, `$XDG_CONFIG_HOME/tokenctl/trust/ID.json`, for its owner alone.
struct TrustMemory {
    /// The id of the list.
    let list: String

    /// The last version; nil if the roots are known and no list was accepted yet.
    let last: AcceptedVersion?

    /// The roots that the next list is held against.
    let roots: TrustRoots

    /// The directory of the present user.
    private static func directory() throws -> String {
        String(try KeyDirectory.ofUser().path.dropLast("keys".utf8.count)) + "trust"
    }

    private static func file(_ list: String) throws -> String { "\(try directory())/\(list).json" }

    /// What is known of a list; nil if nothing is.
    static func of(_ list: String) throws -> TrustMemory? {
        let file = try file(list)
        guard FileManager.default.fileExists(atPath: file) else { return nil }
        let bytes = try ListFile.contents(file)
        do { return try TrustMemory(JSONDecoder().decode(Content.self, from: Data(bytes)), list) } catch {
            // Not to know what was accepted is no reason to accept anything.
            throw Failure(
                "\(file): what is remembered of the list \(list) cannot be read; remove the file to begin anew",
                .badData)
        }
    }

    /// Remembers a list, unless a newer version was remembered in the meantime.
    func remember() throws {
        let directory = try TrustMemory.directory()
        try DiskFile.makeDirectory(directory)
        // Two programs at once must not bring an older version back.
        let lock = unsafe open("\(directory)/.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard lock >= 0, flock(lock, LOCK_EX) == 0 else {
            throw Failure("\(directory): the lock cannot be taken", .ioError)
        }
        defer { close(lock) }
        if let other = try TrustMemory.of(list)?.last, other.version > last?.version ?? 0 { return }
        let text = JSONValue.object([
            "list": .string(list), "version": last.map { .number(Int($0.version)) } ?? .null,
            "digest": .optional(last?.digest.hex), "threshold": .number(roots.threshold),
            "roots": .array(
                roots.keys.map { key in
                    .object([
                        "suite": .string(key.suite.name),
                        "public_key": .string(Data(key.subjectPublicKeyInfo).base64EncodedString()),
                    ])
                }),
        ])
        try ListFile.replace(
            try TrustMemory.file(list), Array(try text.indented().utf8) + [0x0A], isPrivate: true)
    }

    /// Remembers that a list was accepted.
    init(_ accepted: AcceptedTrustList) {
        self.init(list: accepted.list.id, last: accepted.version, roots: accepted.list.roots)
    }

    init(list: String, last: AcceptedVersion?, roots: TrustRoots) {
        self.list = list
        self.last = last
        self.roots = roots
    }

    private init(_ content: Content, _ list: String) throws {
        guard content.list == list else { throw ShareTokenError(.badValue) }
        var keys: [ListedKey] = []
        for root in content.roots {
            guard let suite = Suite(name: root.suite), let key = Data(base64Encoded: root.publicKey) else {
                throw ShareTokenError(.badKey)
            }
            keys.append(try ListedKey(suite: suite, subjectPublicKeyInfo: Array(key)))
        }
        self.list = list
        roots = TrustRoots(threshold: content.threshold, keys: keys)
        guard let version = content.version else {
            last = nil
            return
        }
        guard let digest = content.digest.flatMap(Fingerprint.init(hex:)) else { throw ShareTokenError(.badValue) }
        last = AcceptedVersion(list: list, version: version, digest: digest)
    }

    private struct Content: Decodable {
        let list: String
        let version: Int64?
        let digest: String?
        let threshold: Int
        let roots: [Root]
    }

    private struct Root: Decodable {
        let suite: String
        let publicKey: String

        enum CodingKeys: String, CodingKey {
            case suite
            case publicKey = "public_key"
        }
    }
}
