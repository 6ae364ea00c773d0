// SPDX-License-Identifier: Apache-2.0

/// The components as ranges of byte offsets into ``hrefBytes``, without allocation.
extension URLRecord {
    /// The scheme without the colon.
    package var schemeRange: Range<Int> { 0..<Int(offsets.schemeEnd) }

    /// The user name; empty if there is none.
    package var usernameRange: Range<Int> {
        hasCredentials ? Int(offsets.schemeEnd) + 3..<Int(offsets.usernameEnd) : emptyUserinfo
    }

    /// The password without the colon before it; empty if there is none.
    package var passwordRange: Range<Int> {
        guard hasCredentials, offsets.usernameEnd + 1 < offsets.hostStart else { return emptyUserinfo }
        return Int(offsets.usernameEnd) + 1..<Int(offsets.hostStart) - 1
    }

    /// The host; nil if the URL has no authority.
    package var hostRange: Range<Int>? {
        offsets.hasAuthority ? Int(offsets.hostStart)..<Int(offsets.hostEnd) : nil
    }

    /// The path.
    package var pathRange: Range<Int> { Int(offsets.pathStart)..<Int(offsets.queryStart) }

    /// The query without the `?`; nil if there is none.
    package var queryRange: Range<Int>? {
        offsets.queryStart < offsets.fragmentStart ? Int(offsets.queryStart) + 1..<Int(offsets.fragmentStart) : nil
    }

    /// The fragment without the `#`; nil if there is none.
    package var fragmentRange: Range<Int>? {
        Int(offsets.fragmentStart) < hrefBytes.count ? Int(offsets.fragmentStart) + 1..<hrefBytes.count : nil
    }

    private var emptyUserinfo: Range<Int> { Int(offsets.hostStart)..<Int(offsets.hostStart) }
}
