// SPDX-License-Identifier: Apache-2.0
public import ShareToken
public import ShareTokenOpenSSL

/// A trust list that two of two roots signed, and a token of its one issuer.
///
/// The samples see public names alone, and writing a list takes names of the package.
public struct SampleList {
    /// The keys that signed it.
    public let roots: [PublicKey]
    /// The signed list.
    public let file: [UInt8]
    /// A token of its issuer, between its delimiters.
    public let token: String
    /// A time at which list and token are valid.
    public let now = Timestamp(secondsSince1970: 1_795_327_200)

    /// Makes new keys and signs.
    public init() throws {
        let signers = [try PrivateKey.generate(.ed25519), try PrivateKey.generate(.ed25519)]
        roots = signers.map { $0.publicKey }
        let key = try PrivateKey.generate(.ed25519)
        let day: Int64 = 86_400
        let (start, end) = (
            Timestamp(secondsSince1970: now.secondsSince1970 - day),
            Timestamp(secondsSince1970: now.secondsSince1970 + 90 * day)
        )
        let list = TrustList(
            id: "lists.qingmuwu.cn", version: 1, issuedAt: start, expiresAt: end,
            roots: TrustRoots(threshold: 2, keys: try roots.map { try ListedKey($0) }),
            issuers: [
                Issuer(
                    id: "mall", name: IssuerName(english: "Mall", chinese: "商城"), contact: "mailto:a@example.com",
                    grade: .a, keys: [IssuerKey(key: try ListedKey(key.publicKey), notBefore: start, notAfter: end)],
                    bindings: IssuerBindings(domains: ["taobao.com"]))
            ])
        var file = list.file()
        for signer in signers { file = try SignedTrustList(reading: file).signed(by: signer) }
        self.file = file
        let item = try Resource(link: "https://item.taobao.com/item.htm?id=520813250866")
        token = try TokenSigner(key).token(for: item, issuedAt: now, lifetime: .thirtyDays).delimitedText
    }
}
