// SPDX-License-Identifier: Apache-2.0

import Foundation
import ShareToken
import ShareTokenOpenSSL
import Testing

/// Test vectors of other projects, in the folder that the environment variable `SHARE_TOKEN_CONFORMANCE` names.
enum Conformance {
    static let folder = ProcessInfo.processInfo.environment["SHARE_TOKEN_CONFORMANCE"].map {
        URL(fileURLWithPath: $0, isDirectory: true)
    }

    static var isPresent: Bool {
        folder.map { FileManager.default.fileExists(atPath: $0.appendingPathComponent("wycheproof").path) } ?? false
    }

    static let absence: Comment = "SHARE_TOKEN_CONFORMANCE names no folder with the vectors"

    static func read<Vectors: Decodable>(_ path: String, as type: Vectors.Type) throws -> Vectors {
        let folder = try #require(folder)
        return try JSONDecoder().decode(type, from: Data(contentsOf: folder.appendingPathComponent(path)))
    }

    static func text(_ path: String) throws -> String {
        let folder = try #require(folder)
        return String(decoding: try Data(contentsOf: folder.appendingPathComponent(path)), as: UTF8.self)
    }

    static func data(_ hex: String) throws -> [UInt8] {
        try #require(bytes(hex: hex.lowercased().utf8))
    }
}

/// A file of Wycheproof.
struct Wycheproof<Group: Decodable>: Decodable {
    let numberOfTests: Int
    let testGroups: [Group]
}

struct SignatureGroup: Decodable {
    struct Vector: Decodable {
        let tcId: Int
        let msg: String
        let sig: String
        let result: String
    }

    let publicKeyDer: String
    let tests: [Vector]
}

struct MACGroup: Decodable {
    struct Vector: Decodable {
        let tcId: Int
        let key: String
        let msg: String
        let tag: String
        let result: String
    }

    let tagSize: Int
    let tests: [Vector]
}

/// A vector of CCTV's edge cases of Ed25519.
struct EdgeCase: Decodable {
    let number: Int
    let key: String
    let sig: String
    let msg: String
    let flags: [String]?
}

/// A vector of RFC 8032, section 7.1.
struct SigningVector: Decodable {
    let name: String
    let seed: String
    let `public`: String
    let message: String
    let signature: String
}

/// The example of GB/T 32918.5, annex A.
struct SM2Example: Decodable {
    let message_ascii: String
    let px: String
    let py: String
    let r: String
    let s: String
}
