// SPDX-License-Identifier: Apache-2.0

/// The platforms of a registry by their ids, and their kinds by their codes.
final class KindIndex: Sendable {
    /// The ids, with the numbers of the platforms.
    let platforms: NameTable

    /// The kinds at the indices of their codes; the page of no platform is at 0.
    let byCode: [ResourceKind?]

    init(_ platforms: [Platform]) {
        var ids = NameTable(capacity: platforms.count, isExact: true)
        for platform in platforms { ids.append(platform.id) }
        self.platforms = ids
        let kinds = [.webPage] + platforms.flatMap { $0.kinds }
        var table = [ResourceKind?](repeating: nil, count: Int(kinds.map { $0.code }.max() ?? 0) + 1)
        for kind in kinds { table[Int(kind.code)] = kind }
        byCode = table
    }
}
