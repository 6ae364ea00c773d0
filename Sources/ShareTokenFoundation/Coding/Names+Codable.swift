// SPDX-License-Identifier: Apache-2.0
public import ShareToken

// Names are JSON strings, as they are in the output of `tokenctl --json`. The core has no conformances of its own, because
// Embedded Swift has no `Codable`.

extension AppSystem: Codable {}
extension CanonicalURL.Extracted.Kind: Codable {}
extension IssuerGrade: Codable {}
extension LinkForm: Codable {}
extension Loss.Reason: Codable {}
extension ParameterClass: Codable {}
extension PolicyAction: Codable {}
extension ResourceCategory: Codable {}
extension Risk.Code: Codable {}
extension ShareTokenError.Code: Codable {}
extension TargetForm: Codable {}
extension UserMode: Codable {}
extension Verification.PinCheck: Codable {}
extension Verification.Verdict: Codable {}

extension Timestamp: Codable {
    /// Reads a time of RFC 3339 in UTC, such as `2026-12-01T08:00:00Z`.
    public init(from decoder: any Decoder) throws {
        self = try decoder.read { (text) throws(ShareTokenError) in try Timestamp(text) }
    }

    /// Writes a time of RFC 3339 in UTC.
    public func encode(to encoder: any Encoder) throws { try encoder.write(description) }
}

extension Scene: Codable {
    /// Reads the name of a scene, such as `wechat.group`.
    public init(from decoder: any Decoder) throws {
        self = try decoder.read { (text) throws(ShareTokenError) in try Scene(text) }
    }

    /// Writes the name.
    public func encode(to encoder: any Encoder) throws { try encoder.write(name) }
}

extension Suite: Codable {
    /// Reads the name of a suite, such as `ed25519`.
    public init(from decoder: any Decoder) throws {
        self = try decoder.read { (text) throws(ShareTokenError) in
            guard let suite = Suite(name: text) else { throw ShareTokenError(.unknownSuite) }
            return suite
        }
    }

    /// Writes the name.
    public func encode(to encoder: any Encoder) throws { try encoder.write(name) }
}

extension KeyID: Codable {
    /// Reads four or eight hexadecimal digits.
    public init(from decoder: any Decoder) throws {
        self = try decoder.read { (text) throws(ShareTokenError) in
            guard let id = KeyID(hex: text) else { throw ShareTokenError(.badValue) }
            return id
        }
    }

    /// Writes the digits in lower case.
    public func encode(to encoder: any Encoder) throws { try encoder.write(hex) }
}

extension Risk.Severity: Codable {
    /// Reads `note`, `warning` or `danger`.
    public init(from decoder: any Decoder) throws {
        self = try decoder.read { (text) throws(ShareTokenError) in
            guard let severity = Risk.Severity(name: text) else { throw ShareTokenError(.badValue) }
            return severity
        }
    }

    /// Writes the name.
    public func encode(to encoder: any Encoder) throws { try encoder.write(name) }
}

extension Token: Codable {
    /// Reads the text of a token; the token is not verified.
    public init(from decoder: any Decoder) throws {
        self = try decoder.read { (text) throws(ShareTokenError) in try Token(text) }
    }

    /// Writes the text without delimiters.
    public func encode(to encoder: any Encoder) throws { try encoder.write(text) }
}

extension Decoder {
    /// Reads a string and what it names; the message of an error has the stable code.
    fileprivate func read<Value>(_ value: (String) throws(ShareTokenError) -> Value) throws -> Value {
        let container = try singleValueContainer()
        let text = try container.decode(String.self)
        do throws(ShareTokenError) { return try value(text) } catch {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: error.description)
        }
    }
}

extension Encoder {
    fileprivate func write(_ text: String) throws {
        var container = singleValueContainer()
        try container.encode(text)
    }
}
