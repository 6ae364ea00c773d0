// SPDX-License-Identifier: Apache-2.0

/// The cryptographic suite of a token: one number for one algorithm and one set of parameters.
///
/// A key belongs to exactly one suite. The suite number of a token is only compared with the suite of the key and never
/// chooses an algorithm. Source: `Docs/Spec/Token.md`, register of suites.
public struct Suite: RawRepresentable, Sendable, Hashable {
    /// The suite number, 0 to 15: the low four bits of a token's first byte.
    public let rawValue: UInt8

    /// Creates a suite from its number.
    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// Ed25519 (RFC 8032), which is deterministic and has no parameters; the default.
    public static let ed25519 = Suite(rawValue: 1)
    /// SM2 signatures with SM3 (GB/T 32918), distinguishing id `1234567812345678`.
    public static let sm2 = Suite(rawValue: 2)
    /// ECDSA on P-256 with SHA-256 (FIPS 186-5); the signature is r‖s of 64 bytes with s at most n/2.
    public static let p256 = Suite(rawValue: 3)
    /// HMAC-SHA-256 (RFC 2104), truncated to 12 bytes.
    public static let hmacSHA256 = Suite(rawValue: 4)
    /// HMAC-SM3, truncated to 12 bytes.
    public static let hmacSM3 = Suite(rawValue: 5)
    /// HMAC-SHA-256, truncated to 8 bytes, with a short header; fits the 32 characters of a mini-program code's
    /// `scene`.
    public static let compact = Suite(rawValue: 6)

    /// Every suite that this version of the format defines, by number.
    package static let all: [Suite] = [.ed25519, .sm2, .p256, .hmacSHA256, .hmacSM3, .compact]

    /// The suite with a registered name such as `ed25519`; nil for any other text.
    package init?(name: String) {
        guard let suite = Suite.all.first(where: { $0.name == name }) else { return nil }
        self = suite
    }

    /// The registered name, as JSON and the command line spell it; `suite-N` for a number without one.
    public var name: String {
        switch self {
        case .ed25519: "ed25519"
        case .sm2: "sm2"
        case .p256: "p256"
        case .hmacSHA256: "hmac-sha256"
        case .hmacSM3: "hmac-sm3"
        case .compact: "hmac-sha256-compact"
        default: "suite-\(rawValue)"
        }
    }

    /// Whether this version of the format defines the suite.
    package var isKnown: Bool { (1...6).contains(rawValue) }

    /// Whether issuer and verifier share one secret key, so that each of them can make the tag.
    package var isShared: Bool { (4...6).contains(rawValue) }

    /// The length of the tag in bytes; 0 for an unknown suite.
    package var tagLength: Int {
        switch rawValue {
        case 1...3: 64
        case 4, 5: 12
        case 6: 8
        default: 0
        }
    }

    /// The length of the header in bytes, with the bitmap of claims if the suite has one.
    package var headerLength: Int { self == .compact ? 7 : 11 }

    /// The number of bytes of a ``KeyID`` that the header carries.
    package var keyIDLength: Int { self == .compact ? 2 : 4 }
}
