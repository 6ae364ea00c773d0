// SPDX-License-Identifier: Apache-2.0

/// Where a token leads, as its bytes say it: a resource code and the fields of that kind.
///
/// It is what somebody wrote. What a verified token opens is read from it with this version's table of platforms, once;
/// see ``VerifiedToken/resource``.
public struct TokenTarget: Sendable, Hashable {
    /// The resource code: one number for one kind of one platform, below 2²¹.
    public let code: UInt32

    /// The resource; nil if this version's table of platforms does not know the code.
    public let resource: Resource?

    /// The bytes after an unknown code.
    private let rest: [UInt8]

    package init(_ resource: Resource) {
        (code, self.resource, rest) = (resource.kind.code, resource, [])
    }

    /// Reads the target that fills some bytes from a cursor to its end.
    ///
    /// Whoever knows a code holds the bytes to their one encoding; of an unknown one there is nothing to hold them to.
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
