// SPDX-License-Identifier: Apache-2.0

/// The target of a token as its bytes give it: a resource code and the fields of that kind.
///
/// The target is unverified. A verifier reads it once with the platform table of its version; the result is
/// ``VerifiedToken/resource``.
public struct TokenTarget: Sendable, Hashable {
    /// The resource code below 2²¹, which stands for one kind of resource of one platform.
    public let code: UInt32

    /// The resource; nil if the platform table of this version does not have the code.
    public let resource: Resource?

    /// The bytes after an unknown code.
    private let rest: [UInt8]

    package init(_ resource: Resource) {
        (code, self.resource, rest) = (resource.kind.code, resource, [])
    }

    /// Reads the target, which takes all bytes from the cursor to its end.
    ///
    /// The fields of a known code must be in their canonical encoding. The bytes after an unknown code are kept
    /// unchecked.
    ///
    /// - Throws: `bad-target`.
    init(decoding bytes: Span<UInt8>, at cursor: ByteCursor) throws(ShareTokenError) {
        var cursor = cursor
        guard let code = cursor.leb128(in: bytes) else { throw ShareTokenError(.badTarget) }
        self.code = code
        if let kind = ResourceKind.coded(code) {
            (resource, rest) = (try Resource(decoding: bytes, at: cursor, of: kind), [])
        } else {
            (resource, rest) = (nil, [UInt8](copying: bytes.extracting(cursor.position..<cursor.end)))
        }
    }

    /// Appends the bytes of the target.
    ///
    /// - Throws: `bad-field` if a value has more than 2²⁰−1 bytes.
    func encode(into output: inout [UInt8]) throws(ShareTokenError) {
        appendLEB128(code, to: &output)
        if let resource { try resource.encodeFields(into: &output) } else { output += rest }
    }
}
