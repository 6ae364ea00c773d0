// SPDX-License-Identifier: Apache-2.0
import ShareToken
import ShareTokenOpenSSL
import Testing

/// Attacks on receivers of a trust list; each test is one attack.
@Suite struct TrustAttackTests {
    private func refused(
        _ code: ShareTokenError.Code, _ file: [UInt8], _ sample: TrustSample, state: TrustState? = nil,
        at now: Timestamp = TrustSample.now
    ) throws {
        let state = try state ?? sample.state
        #expect {
            try state.accepting(file, at: now)
        } throws: { error in
            (error as? ShareTokenError)?.code == code
        }
    }

    @Test func rollbackOfAList() throws {
        var sample = try TrustSample()
        let old = try sample.file()
        sample.list.version = 2
        sample.list.issuers[0].keys[0].status = .revoked
        try refused(.trustListRollback, old, sample, state: sample.accept().state)
    }

    @Test func forkOfAList() throws {
        var sample = try TrustSample()
        let state = try sample.accept().state
        sample.list.issuers[0].grade = .a
        try refused(.trustListFork, sample.file(), sample, state: state)
    }

    @Test func expiredRootList() throws {
        let sample = try TrustSample()
        try refused(.trustListExpired, sample.file(), sample, at: sample.list.expiresAt)
        let accepted = try sample.accept(at: TrustSample.time(999))
        #expect(accepted.list.failure(at: TrustSample.time(1000)) == .trustListExpired)
    }

    @Test func listFromTheFuture() throws {
        let sample = try TrustSample()
        try refused(.trustListNotYetValid, sample.file(), sample, at: TrustSample.time(-1001))
    }

    @Test func listOfAnotherNameUnderTheSameRoots() throws {
        var sample = try TrustSample()
        let state = try sample.accept().state
        sample.list.id = "other.cn"
        sample.list.version = 9
        try refused(.wrongTrustList, sample.file(), sample, state: state)
    }

    @Test func oneRootSigningTwiceForAThresholdOfTwo() throws {
        let (sample, second) = (try TrustSample(), try PrivateKey.generate(.ed25519))
        let roots = try RootKeys(threshold: 2, keys: [sample.root.publicKey, second.publicKey])
        let state = try TrustState(list: sample.list.id, roots: roots)
        let signed = try SignedTrustList(reading: sample.list.file())
        let signature = try signed.signature(by: sample.root)
        #expect {
            try state.accepting(signed.list.file(signatures: [signature, signature]), at: TrustSample.now)
        } throws: { error in
            (error as? ShareTokenError)?.code == .duplicateEntry
        }
        #expect(throws: ShareTokenError(.tooFewSignatures)) {
            try state.accepting(sample.file(), at: TrustSample.now)
        }
        #expect(throws: ShareTokenError(.duplicateEntry)) {
            try RootKeys(threshold: 2, keys: [sample.root.publicKey, sample.root.publicKey])
        }
    }

    @Test func strangersNamingThemselvesRoots() throws {
        let (sample, stranger) = (try TrustSample(), try TrustSample())
        try refused(.tooFewSignatures, stranger.file(), sample)
    }

    /// New roots must sign too.
    ///
    /// The signature of an old root alone does not prove that the new key exists.
    @Test func rootsThatHaveNotSigned() throws {
        var sample = try TrustSample()
        sample.list.roots = TrustRoots(threshold: 1, keys: [try ListedKey(PrivateKey.generate(.ed25519).publicKey)])
        try refused(.unsignedRoots, TrustSample.sign(sample.list, [sample.root]), sample)
    }

    @Test func everyChangedByteOfTheSignedPart() throws {
        let sample = try TrustSample()
        let file = try sample.file()
        let message = try SignedTrustList(reading: file).message
        let text = String(decoding: file, as: UTF8.self)
        let end = try #require(text.utf8.firstRange(of: "\"signatures\"".utf8)).lowerBound
        let length = text.utf8.distance(from: text.startIndex, to: end)
        var (unreadable, forged) = (0, 0)
        for place in 0..<length {
            var damaged = file
            damaged[place] ^= 1
            guard let list = try? SignedTrustList(reading: damaged) else {
                unreadable += 1
                #expect(throws: ShareTokenError.self) {
                    try sample.state.accepting(damaged, at: TrustSample.now)
                }
                continue
            }
            // Every byte is part of the message: a changed file that can still be read has another message.
            #expect(list.message != message, "byte \(place)")
            try refused(list.list.id == sample.list.id ? .badRootSignature : .wrongTrustList, damaged, sample)
            forged += 1
        }
        #expect(
            unreadable + forged == length && unreadable > 200 && forged > 100, "\(unreadable), \(forged) of \(length)")
    }

    @Test func signedListWithAnUnknownMember() throws {
        let sample = try TrustSample()
        let text = String(decoding: sample.list.file(), as: UTF8.self)
            .replacing("\"version\"", with: "\"trust_everybody\": true, \"version\"")
        try refused(.unknownMember, Array(text.utf8), sample)
    }

    @Test func duplicateKeyAcrossIssuers() throws {
        var sample = try TrustSample()
        var other = sample.list.issuers[0]
        other.id = "thief"
        sample.list.issuers.append(other)
        let file = sample.list.file()
        try refused(.duplicateEntry, file, sample)
    }

    @Test func tagOfATokenAsASignatureOfAList() throws {
        let sample = try TrustSample()
        let signer = TokenSigner(sample.root)
        let token = try signer.sign(Samples.content(signer))
        let forged = TrustListSignature(
            key: try Fingerprint(ofKey: sample.root.publicKey.subjectPublicKeyInfo), signature: token.tag)
        try refused(.badRootSignature, sample.list.file(signatures: [forged]), sample)
    }

    /// The signature of a key of one suite in the name of a root of another suite.
    @Test func crossSuiteReplay() throws {
        for (suite, other) in [(ShareToken.Suite.sm2, ShareToken.Suite.p256), (.p256, .sm2), (.ed25519, .p256)] {
            let sample = try TrustSample(rootSuite: suite)
            let signed = try SignedTrustList(reading: sample.list.file())
            let replayed = TrustListSignature(
                key: try Fingerprint(ofKey: sample.root.publicKey.subjectPublicKeyInfo),
                signature: try signed.signature(by: PrivateKey.generate(other)).signature)
            try refused(.badRootSignature, sample.list.file(signatures: [replayed]), sample)
        }
    }

    @Test func twinOfAnECDSASignature() throws {
        let sample = try TrustSample(rootSuite: .p256)
        var signature = try SignedTrustList(reading: sample.list.file()).signature(by: sample.root)
        // Computes n − s.
        let order: [UInt8] = [
            0xFF, 0xFF, 0xFF, 0xFF, 0x00, 0x00, 0x00, 0x00, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
            0xBC, 0xE6, 0xFA, 0xAD, 0xA7, 0x17, 0x9E, 0x84, 0xF3, 0xB9, 0xCA, 0xC2, 0xFC, 0x63, 0x25, 0x51,
        ]
        var borrow = 0
        for place in stride(from: 31, through: 0, by: -1) {
            let difference = Int(order[place]) - Int(signature.signature[32 + place]) - borrow
            signature.signature[32 + place] = UInt8(truncatingIfNeeded: difference)
            borrow = difference < 0 ? 1 : 0
        }
        try refused(.badRootSignature, sample.list.file(signatures: [signature]), sample)
    }

    /// Two keys with the same id, found among 44,160 keys: both are candidates, each with its own issuer.
    @Test func collidingKeyIDs() throws {
        let seeds = [
            "62ca87171a642f43ff7081af53c6c4d9de58c31bd1cb28686e5eefaaa0356b27",
            "b2185c41ef0ff364364b73a9780737f5277f75e1e76757d19a30ece555e07f81",
        ]
        let keys = try seeds.map { seed in
            let encoded = bytes(hex: ("302e020100300506032b657004220420" + seed).utf8)
            let key = try #require(encoded)
            let pem = "-----BEGIN PRIVATE KEY-----\n\(Base64.encode(key.span))\n-----END PRIVATE KEY-----\n"
            return try PrivateKey(pem: Array(pem.utf8))
        }
        #expect(keys[0].id == keys[1].id && keys[0].publicKey != keys[1].publicKey)
        var sample = try TrustSample()
        sample.list.issuers[0].keys = [try TrustSample.key(keys[0].publicKey)]
        var other = sample.list.issuers[0]
        other.id = "other"
        other.keys = [try TrustSample.key(keys[1].publicKey)]
        sample.list.issuers.append(other)
        let found = try sample.accept().candidates(for: keys[0].id, suite: .ed25519)
        #expect(Set(found.map(\.issuer.id)) == ["shop", "other"])
        for candidate in found {
            let key = try candidate.publicKey()
            #expect(key == (candidate.issuer.id == "shop" ? keys[0] : keys[1]).publicKey)
        }
    }

    /// A list may have a key of small order, under which some signatures are valid for many messages.
    ///
    /// The key is never used.
    @Test func weakKeyOfAnIssuer() throws {
        var sample = try TrustSample()
        let prefix = Array(sample.root.publicKey.subjectPublicKeyInfo.prefix(12))
        let weak = try ListedKey(suite: .ed25519, subjectPublicKeyInfo: prefix + [1] + [UInt8](repeating: 0, count: 31))
        sample.list.issuers[0].keys[0].key = weak
        let accepted = try sample.accept()
        let id = try Fingerprint(ofKey: weak.subjectPublicKeyInfo).keyID
        let found = accepted.candidates(for: id, suite: .ed25519)
        #expect(found.count == 1)
        for _ in 0..<2 { #expect(throws: ShareTokenError(.weakKey)) { try found[0].publicKey() } }
    }

    @Test(
        "Binding escape",
        arguments: [
            "https://taobao.com.evil.cn/", "https://eviltaobao.com/", "https://taobao.com./", "https://tаobao.com/",
            "https://taobao.com:8443/", "https://evil.cn/taobao.com", "https://evil.cn#taobao.com",
            "https://evil.cn\\.taobao.com/", "https://com/", "https://xn--tobao-6ve.com/",
        ])
    func bindingEscape(link: String) throws {
        let bindings = IssuerBindings(domains: ["taobao.com"])
        let target = try Resource(link: link)
        #expect(!bindings.covers(target), "\(target.url)")
    }

    @Test(
        "What only looks like an escape is covered", arguments: ["https://TAOBAO.com/x", "https://a.taobao.com:443/x"])
    func noEscape(link: String) throws {
        #expect(IssuerBindings(domains: ["taobao.com"]).covers(try Resource(link: link)))
    }

    @Test func bindingEscapeByUserinfo() {
        #expect(throws: ShareTokenError(.credentialsInLink, at: 8)) {
            try Resource(link: "https://taobao.com@evil.cn/")
        }
    }
}
