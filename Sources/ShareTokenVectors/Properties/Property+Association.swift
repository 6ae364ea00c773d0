// SPDX-License-Identifier: Apache-2.0
import ShareToken

extension Property {
    /// A file in which a site names its apps.
    static let association = Property(
        name: "association",
        statement: "an association file that was read names the same apps when it is written again, and in a trust list"
    ) { input in
        AssociationFormat.all.lazy.compactMap { format in
            do throws(ShareTokenError) {
                let association = try Association(reading: input, as: format)
                return places(association, input) ?? written(association) ?? listed(association)
            } catch {
                return flaw(of: error, in: input)
            }
        }.first
    }

    private static func places(_ association: Association, _ input: [UInt8]) -> String? {
        let apps = association.apps
        return unless(association.notes.allSatisfy { input.indices.contains($0.offset) }, "\(association.notes)")
            ?? expect(apps.count, Set(apps.map(\.id)).count, "apps")
            ?? unless(apps.allSatisfy { $0.system == association.format.system }, "systems: \(apps)")
    }

    private static func bindings(_ association: Association) throws(ShareTokenError) -> IssuerBindings {
        var bindings = IssuerBindings()
        try bindings.add(association, from: "mall.example")
        return bindings
    }

    private static func written(_ association: Association) -> String? {
        let isAndroid = association.format == .assetLinks
        let apps = association.apps.filter { !isAndroid || !$0.certificates.isEmpty }
        do throws(ShareTokenError) {
            var bindings = try bindings(association)
            guard let file = bindings.associationFile(association.format) else {
                return unless(apps.isEmpty, "nothing is written of \(apps)")
            }
            let again = try Association(reading: file, as: association.format)
            let before = bindings
            try bindings.add(again, from: "mall.example")
            return expect(apps, again.apps, "written") ?? expect([], again.notes, "notes")
                ?? expect(before, bindings, "added again")
        } catch {
            return "written: \(error)"
        }
    }

    /// Checks that a trust list can have the apps that were read.
    private static func listed(_ association: Association) -> String? {
        do throws(ShareTokenError) {
            let frame: [UInt8] = [0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00]
            let key = try ListedKey(suite: .ed25519, subjectPublicKeyInfo: frame + [UInt8](repeating: 1, count: 32))
            let issuer = Issuer(
                id: "mall", name: IssuerName(english: "Mall"), contact: "mailto:a@mall.example", grade: .a, keys: [],
                bindings: try bindings(association))
            let list = TrustList(
                id: "list", version: 1, issuedAt: .tokenEpoch, expiresAt: .lastTokenMinute,
                roots: TrustRoots(threshold: 1, keys: [key]), issuers: [issuer])
            return expect(list, try SignedTrustList(reading: list.file()).list, "listed")
        } catch {
            return "listed: \(error)"
        }
    }
}
