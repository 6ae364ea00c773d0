// SPDX-License-Identifier: Apache-2.0

extension PlatformSite {
    /// Sites without a platform file, sorted by domain.
    ///
    /// Once a platform file is written, its site belongs there. Sources: links as apps share them, collected from
    /// public pages in 2026, and what public link cleaners agree on.
    package static let others: [PlatformSite] = [
        .pages("x.com", "twitter.com", rules: [.needed("t")])
    ]
}
