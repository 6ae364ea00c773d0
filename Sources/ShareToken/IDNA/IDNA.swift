// SPDX-License-Identifier: Apache-2.0

/// UTS #46 for the hosts of URLs.
enum IDNA {
    /// What became of a domain.
    struct Result {
        /// The domain in ASCII.
        var domain: [UInt8]
        /// The byte offsets of the first character beyond ASCII that was mapped to others, and of the first dropped one.
        var firstMapped: Int?
        var firstIgnored: Int?
    }

    static func domainToASCII(_ domain: Span<UInt8>) -> Result? {
        nil
    }
}
