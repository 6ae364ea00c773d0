// SPDX-License-Identifier: Apache-2.0

/// The classes of bytes that the parts of a canonical http or https URL hold without an escape.
enum CanonicalBytes {
    // Each class is one bit.
    static var domain: UInt8 { 1 }
    static var segment: UInt8 { 2 }
    static var query: UInt8 { 4 }
    static var fragment: UInt8 { 8 }

    /// The classes of each byte, for all 256 bytes.
    static let classes: [UInt8] = {
        let notInSegment = ByteSet("/\\")
        let inDomain = ByteSet("abcdefghijklmnopqrstuvwxyz0123456789-._")
        return (UInt8.min...UInt8.max).map { byte in
            (inDomain.contains(byte) ? domain : 0)
                | (PercentEncodeSet.path.contains(byte) || notInSegment.contains(byte) ? 0 : segment)
                | (PercentEncodeSet.specialQuery.contains(byte) ? 0 : query)
                | (PercentEncodeSet.fragment.contains(byte) ? 0 : fragment)
        }
    }()
}
