// SPDX-License-Identifier: Apache-2.0
import ShareToken
import ShareTokenOpenSSL
import Testing

/// Accepting trust lists; each attack is named.
@Suite struct TrustListTests {
    private static let now = Timestamp(secondsSince1970: 1_795_000_000)

    private static func list(_ roots: [PrivateKey], threshold: Int = 1, version: Int64 = 1) throws -> TrustList {
        let start = Timestamp(secondsSince1970: now.secondsSince1970 - 1000)
        let issuerKey = try PrivateKey.generate(.sm2)
        return TrustList(
            id: "example.cn", version: version, issuedAt: start,
            expiresAt: Timestamp(secondsSince1970: now.secondsSince1970 + 1000),
            roots: TrustRoots(threshold: threshold, keys: try roots.map { try ListedKey($0.publicKey) }),
            issuers: [
                Issuer(
                    id: "shop", name: IssuerName(english: "Shop \"A\"", chinese: "某店"), contact: "mailto:a@example.com",
                    grade: .b,
                    keys: [
                        IssuerKey(
                            key: try ListedKey(issuerKey.publicKey), notBefore: start,
                            notAfter: Timestamp(secondsSince1970: now.secondsSince1970 + 500))
                    ],
                    bindings: IssuerBindings(
                        domains: ["taobao.com"], platforms: ["taobao"],
                        miniPrograms: [.init(platform: "wechat", id: "wx0123456789abcdef")],
                        apps: [.init(system: .android, id: "com.taobao.taobao")]))
            ])
    }

    private static func sign(_ list: TrustList, _ keys: [PrivateKey]) throws -> [UInt8] {
        var file = list.file()
        for key in keys { file = try SignedTrustList(reading: file).signed(by: key) }
        return file
    }

    @Test func aListComesBackAsItWasWritten() throws {
        let root = try PrivateKey.generate(.ed25519)
        let list = try Self.list([root])
        let file = try Self.sign(list, [root])
        #expect(try SignedTrustList(reading: file).list == list)
        let accepted = try AcceptedTrustList(
            accepting: file, roots: RootKeys(keys: [root.publicKey]), at: Self.now)
        #expect(accepted.list == list)
        let key = list.issuers[0].keys[0].key
        let fingerprint = try Fingerprint(ofKey: key.subjectPublicKeyInfo)
        let candidates = accepted.candidates(for: fingerprint.keyID, suite: .sm2)
        #expect(candidates.map { $0.issuer.id } == ["shop"])
        #expect(try candidates[0].publicKey().subjectPublicKeyInfo == key.subjectPublicKeyInfo)
        #expect(accepted.candidates(for: fingerprint.keyID, suite: .ed25519).isEmpty)
    }
}
