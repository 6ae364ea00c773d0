// SPDX-License-Identifier: Apache-2.0
import ShareToken
import ShareTokenOpenSSL

/// An issuer, its verifier and one of its tokens: a Taobao item.
struct Sample {
    let signer: TokenSigner
    let verifier: TokenVerifier
    let target: Resource
    let token: Token

    /// The letters and digits alone.
    let text: String

    /// The PEM text that `tokenctl decode --public-key` takes.
    let pem: [UInt8]

    static let issued = Timestamp(secondsSince1970: 1_795_327_200)
    static let present = Timestamp(secondsSince1970: 1_795_330_800)

    /// The same as ``present``, for `--now`.
    static let presentText = present.description

    /// A sample of a key pair that libcrypto made.
    init(_ raw: RawKey) throws {
        let key = try unsafe PrivateKey(evpKey: raw.key)
        var verifier = TokenVerifier()
        verifier.trust(key.publicKey, issuer: "Example Mall")
        try self.init(TokenSigner(key), verifier, pem: key.publicKey.pem())
    }

    /// A sample of a new shared key.
    init(shared suite: Suite) throws {
        let key = try SharedKey.generate(suite, label: "benchmarks")
        var verifier = TokenVerifier()
        verifier.trust(key, issuer: "Example Mall")
        try self.init(TokenSigner(key), verifier, pem: key.unencryptedPEM())
    }

    private init(_ signer: TokenSigner, _ verifier: TokenVerifier, pem: [UInt8]) throws {
        self.signer = signer
        self.verifier = verifier
        self.pem = pem
        target = try Sample.item("520813250866")
        token = try signer.token(for: target, issuedAt: Sample.issued, lifetime: .thirtyDays)
        text = token.text
    }

    static func item(_ id: String) throws -> Resource {
        try Resource(platform: "taobao", kind: "item", fields: [("id", id)])
    }

    /// From the resource to the text of its token.
    func encode() throws -> Int {
        try signer.token(for: target, issuedAt: Sample.issued, lifetime: .thirtyDays).text.utf8.count
    }

    /// From the text to the five verdicts.
    func decode() throws -> Int {
        _ = try verifier.verify(try Token(text), at: Sample.present)
        return 1
    }

    /// From the text to the content of the token.
    func read() throws -> Int {
        try Token(text).tag.count
    }
}
