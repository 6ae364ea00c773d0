// SPDX-License-Identifier: Apache-2.0

extension URLRecord {
    /// The fast path: a record over bytes that are a URL in its normalised spelling already.
    ///
    /// One pass over an http or https URL with a plain lower-case domain. Anything that might need a repair, an escape or
    /// a closer look (credentials, ports, numbers as hosts, dot segments, capitals in the host) is left to ``URLParser``.
    ///
    /// - Returns: nil if the bytes are not canonical or the complete parser has to tell.
    init?(canonical bytes: [UInt8]) {
        nil
    }
}
