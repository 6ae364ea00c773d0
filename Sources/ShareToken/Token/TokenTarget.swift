// SPDX-License-Identifier: Apache-2.0

/// The target of a token as its bytes give it: a resource code and the fields of that kind.
///
/// The target is unverified. A verifier reads it once with the platform table of its version; the result is
/// ``VerifiedToken/resource``.
public struct TokenTarget: Sendable, Hashable {
    /// The resource code below 2²¹, which stands for one kind of resource of one platform.
    package let code: UInt32

    /// The resource; nil if the platform table of this version does not have the code.
    public let resource: Resource?

    /// The bytes after an unknown code.
    private let rest: [UInt8]

    /// The platforms by which it was read.
    let registry: Registry

    package init(_ resource: Resource, registry: Registry = .standard) {
        (code, self.resource, rest) = (resource.kind.code, resource, [])
        self.registry = registry
    }

    /// Reads the target, which takes all bytes from the cursor to its end.
    ///
    /// The fields of a known code must be in their canonical encoding. The bytes after an unknown code are kept
    /// unchecked.
    ///
    /// - Throws: `bad-target`.
    init(decoding bytes: Span<UInt8>, at cursor: ByteCursor, registry: Registry) throws(ShareTokenError) {
        self.registry = registry
        var cursor = cursor
        guard let code = cursor.leb128(in: bytes) else { throw ShareTokenError(.badTarget) }
        self.code = code
        if let kind = registry.kind(coded: code) {
            (resource, rest) = (try Resource(decoding: bytes, at: cursor, of: kind), [])
        } else {
            (resource, rest) = (nil, [UInt8](copying: bytes.extracting(cursor.position..<cursor.end)))
        }
    }

    /// The target as the platforms of another registry have it.
    ///
    /// - Throws: `bad-target` for bytes that are not the one encoding of what they name there.
    package func read(by registry: Registry) throws(ShareTokenError) -> TokenTarget {
        guard registry != self.registry else { return self }
        var bytes: [UInt8] = []
        try encode(into: &bytes)
        let cursor = ByteCursor(position: 0, end: bytes.count)
        return try TokenTarget(decoding: bytes.span, at: cursor, registry: registry)
    }

    /// Appends the bytes of the target.
    ///
    /// - Throws: `bad-field` if a value has more than 2²⁰−1 bytes.
    func encode(into output: inout [UInt8]) throws(ShareTokenError) {
        appendLEB128(code, to: &output)
        if let resource { try resource.encodeFields(into: &output) } else { output += rest }
    }
}
