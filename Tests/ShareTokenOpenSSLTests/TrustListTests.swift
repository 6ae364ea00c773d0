// SPDX-License-Identifier: Apache-2.0
import ShareToken
import ShareTokenOpenSSL
import Testing

/// The regular use of trust lists.
@Suite struct TrustListTests {
    @Test func aListComesBackAsItWasWritten() throws {
        let sample = try TrustSample()
        #expect(try SignedTrustList(reading: sample.file()).list == sample.list)
        #expect(try SignedTrustList(reading: sample.list.file()).signatures.isEmpty)
    }

    @Test func keysAreFoundWithTheirIssuers() throws {
        let sample = try TrustSample(issuerSuite: .sm2)
        let accepted = try sample.accept()
        let key = sample.list.issuers[0].keys[0].key
        let fingerprint = try Fingerprint(ofKey: key.subjectPublicKeyInfo)
        #expect(fingerprint.keyID == sample.issuer.id)
        let found = accepted.candidates(for: sample.issuer.id, suite: .sm2)
        #expect(found.map(\.issuer.id) == ["shop"] && found.map(\.fingerprint) == [fingerprint])
        #expect(try found[0].publicKey() == sample.issuer.publicKey)
        #expect(!found[0].isRevoked)
        #expect(accepted.candidates(for: sample.root.id, suite: .ed25519).isEmpty)
    }

    @Test(arguments: [ShareToken.Suite.ed25519, .sm2, .p256])
    func everySuiteWithKeyPairsSigns(suite: ShareToken.Suite) throws {
        let sample = try TrustSample(rootSuite: suite)
        #expect(try sample.accept().list == sample.list)
    }

    @Test func rootsAndIDsHaveBounds() throws {
        let key = try PrivateKey.generate(.ed25519).publicKey
        #expect(throws: ShareTokenError(.badValue)) { try RootKeys(threshold: 0, keys: [key]) }
        #expect(throws: ShareTokenError(.badValue)) { try RootKeys(threshold: 2, keys: [key]) }
        let roots = try RootKeys(threshold: 1, keys: [key])
        #expect(throws: ShareTokenError(.badValue)) { try TrustState(list: "Example.CN", roots: roots) }
    }

    @Test("A list has no more signatures than it can have roots")
    func signaturesHaveABound() throws {
        let sample = try TrustSample()
        let unsigned = try SignedTrustList(reading: sample.list.file())
        for (count, isRoom) in [(TrustList.maximumKeys - 1, true), (TrustList.maximumKeys, false)] {
            let others = try (0..<count).map { number in
                TrustListSignature(
                    key: try #require(
                        Fingerprint(try Digest.sha256.digest([UInt8(number / 256), UInt8(number % 256)]))),
                    signature: [UInt8](repeating: 1, count: 64))
            }
            let signed = try SignedTrustList(reading: unsigned.file(signatures: others))
            if isRoom {
                #expect(try SignedTrustList(reading: signed.signed(by: sample.root)).signatures.count == count + 1)
            } else {
                #expect(throws: ShareTokenError(.tooManyEntries)) { try signed.signed(by: sample.root) }
            }
        }
    }

    @Test func rotationOfAnIssuersKeysLeavesNoGap() throws {
        let key = IssuerKey(
            key: try ListedKey(PrivateKey.generate(.ed25519).publicKey), notBefore: TrustSample.time(0),
            notAfter: TrustSample.time(100), status: .retired)
        #expect(!key.covers(TrustSample.time(-60)) && key.covers(TrustSample.time(0)))
        #expect(key.covers(TrustSample.time(99)) && !key.covers(TrustSample.time(100)))
        var revoked = key
        revoked.status = .revoked
        #expect(!revoked.covers(TrustSample.time(50)))
    }

    @Test func rotationOfRootsIsTakenFromAListThatBothHaveSigned() throws {
        let (old, new) = (try TrustSample(), try PrivateKey.generate(.p256))
        var list = old.list
        list.version = 2
        list.roots = TrustRoots(threshold: 1, keys: [try ListedKey(new.publicKey)])
        let change = try old.accept().state.accepting(TrustSample.sign(list, [old.root, new]), at: TrustSample.now)
        #expect(change.state.roots.keys == [new.publicKey])
        list.version = 3
        let next = try TrustSample.sign(list, [new])
        #expect(try change.state.accepting(next, at: TrustSample.now).version.version == 3)
        #expect(throws: ShareTokenError(.tooFewSignatures)) { try old.state.accepting(next, at: TrustSample.now) }
    }

    @Test func revocationsAreFound() throws {
        let now = TrustSample.now
        let key = Fingerprint(try Digest.sha256.digest([1]))
        let token = Fingerprint(try Digest.sha256.digest([2]))
        var sample = try TrustSample()
        let own = try Fingerprint(ofKey: sample.list.issuers[0].keys[0].key.subjectPublicKeyInfo)
        sample.list.revoked = Revocations(
            keys: [
                Revocation(try #require(key), reason: .compromised, at: now), Revocation(own, reason: .ceased, at: now),
            ],
            tokens: [Revocation(try #require(token), reason: .fraud, at: now)],
            // This is a mobile page of the item, with a tracker. The revocation applies to every spelling of the
            // target.
            targets: [
                Revocation(
                    .link("https://h5.m.taobao.com/awp/core/detail.htm?id=520813250866&spm=a"), reason: .unlawful,
                    at: now)
            ])
        let accepted = try sample.accept()
        #expect(accepted.revocation(ofKey: try #require(key))?.reason == .compromised)
        #expect(accepted.revocation(ofToken: try #require(token))?.reason == .fraud)
        #expect(accepted.revocation(ofToken: try #require(key)) == nil && accepted.revokesTokens)
        #expect(accepted.revocation(of: try Samples.target())?.reason == .unlawful)
        let other = try Resource(platform: "taobao", kind: "item", fields: [("id", "1")])
        #expect(accepted.revocation(of: other) == nil)
        let answers = accepted.candidates(for: sample.issuer.id, suite: .ed25519).map(\.isRevoked)
        #expect(answers == [true])
    }

    /// Adding a signature does not rewrite the signed part.
    @Test func aSignatureIsAddedToAListThatSomebodyElseWrote() throws {
        let sample = try TrustSample()
        let second = try PrivateKey.generate(.ed25519)
        var list = sample.list
        list.roots = TrustRoots(threshold: 2, keys: try [sample.root, second].map { try ListedKey($0.publicKey) })
        let written = String(decoding: try TrustSample.sign(list, [sample.root]), as: UTF8.self)
            .replacing("\"revoked\": {", with: "\"revoked\": {  ").replacing("\"tokens\": [],", with: "")
        // The signed part has no member `tokens`.
        let end = try #require(written.firstRange(of: "\"signatures\"")).lowerBound
        var file = Array((written[..<end] + "\"signatures\": []}").utf8)
        for key in [sample.root, second] { file = try SignedTrustList(reading: file).signed(by: key) }
        let roots = try RootKeys(threshold: 1, keys: [sample.root, second].map(\.publicKey))
        let accepted = try TrustState(list: sample.list.id, roots: roots).accepting(file, at: TrustSample.now)
        #expect(accepted.list == list)
    }

    @Test func keysAreImportedByManyThreadsAtOnce() async throws {
        let sample = try TrustSample()
        let accepted = try sample.accept()
        let id = sample.issuer.id
        let same = try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<16 {
                group.addTask {
                    try accepted.candidates(for: id, suite: .ed25519)[0].publicKey() == sample.issuer.publicKey
                }
            }
            return try await group.reduce(true) { $0 && $1 }
        }
        #expect(same)
    }
}

/// A list with one root and one issuer.
struct TrustSample {
    static let now = time(0)
    static func time(_ seconds: Int64) -> Timestamp { Timestamp(secondsSince1970: 1_795_000_000 + seconds) }

    let root: PrivateKey
    let issuer: PrivateKey
    var list: TrustList

    init(rootSuite: ShareToken.Suite = .ed25519, issuerSuite: ShareToken.Suite = .ed25519) throws {
        root = try PrivateKey.generate(rootSuite)
        issuer = try PrivateKey.generate(issuerSuite)
        list = TrustList(
            id: "example.cn", version: 1, issuedAt: Self.time(-1000), expiresAt: Self.time(1000),
            roots: TrustRoots(threshold: 1, keys: [try ListedKey(root.publicKey)]),
            issuers: [
                Issuer(
                    id: "shop", name: IssuerName(english: "Shop \"A\"", chinese: "某店"), contact: "mailto:a@example.com",
                    grade: .b, keys: [try TrustSample.key(issuer.publicKey)],
                    bindings: IssuerBindings(
                        domains: ["taobao.com"], platforms: ["taobao"],
                        miniPrograms: [.init(platform: "wechat", id: "wx0123456789abcdef")],
                        apps: [.init(system: .ios, id: "ABCDE12345.com.taobao", confirmedBy: "ABCDE12345")]))
            ])
    }

    static func key(_ key: PublicKey) throws -> IssuerKey {
        IssuerKey(key: try ListedKey(key), notBefore: time(-1000), notAfter: time(500))
    }

    /// The state of a receiver that has not seen the list.
    var state: TrustState {
        get throws { try TrustState(list: "example.cn", roots: RootKeys(threshold: 1, keys: [root.publicKey])) }
    }

    func file() throws -> [UInt8] { try TrustSample.sign(list, [root]) }

    func accept(at now: Timestamp = now) throws -> AcceptedTrustList { try state.accepting(file(), at: now) }

    static func sign(_ list: TrustList, _ keys: [PrivateKey]) throws -> [UInt8] {
        var file = list.file()
        for key in keys { file = try SignedTrustList(reading: file).signed(by: key) }
        return file
    }
}
