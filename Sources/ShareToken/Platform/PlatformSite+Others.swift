// SPDX-License-Identifier: Apache-2.0

extension PlatformSite {
    /// Sites without a platform file, sorted by domain.
    ///
    /// A site moves to its platform file once there is one.
    ///
    /// Sources: shared links, collected from public pages in 2026, and the rules that public link cleaners agree on.
    package static let others: [PlatformSite] = [
        .pages("x.com", "twitter.com", rules: [.needed("t")])
    ]
}
