// SPDX-License-Identifier: Apache-2.0
import ShareToken
import ShareTokenOpenSSL
import Synchronization

/// The values that all tasks share: the signers, the verifier and the counts.
final class Work: Sendable {
    private let signers: [TokenSigner]
    private let verifier: TokenVerifier
    // Not a Mutex, which waits in the kernel alone: ThreadSanitizer does not see that.
    private let rounds = Atomic<Int>(0)
    private let wrong = Atomic<Int>(0)

    private static let now = Timestamp(secondsSince1970: 1_795_327_200)

    init() throws {
        var verifier = TokenVerifier()
        var signers: [TokenSigner] = []
        for suite in [Suite.ed25519, .sm2, .p256] {
            let key = try PrivateKey.generate(suite)
            verifier.trust(key.publicKey, issuer: suite.name)
            signers.append(TokenSigner(key))
        }
        for suite in [Suite.hmacSHA256, .hmacSM3, .compact] {
            let key = try SharedKey.generate(suite, label: suite.name)
            verifier.trust(key, issuer: suite.name)
            signers.append(TokenSigner(key))
        }
        self.signers = signers
        self.verifier = verifier
    }

    var isRight: Bool { wrong.load(ordering: .relaxed) == 0 }

    /// One round: a token is signed, pasted into a text with links, found there, verified, and the text rewritten.
    func round(_ number: Int) {
        rounds.add(1, ordering: .relaxed)
        let id = String(520_813_250_000 + number % 100_000)
        let link = "https://item.taobao.com/item.htm?spm=a1z10.\(number)&id=\(id)&utm_source=x"
        let canonical = "https://item.taobao.com/item.htm?id=\(id)"
        do {
            let resource = try Resource(platform: "taobao", kind: "item", fields: [("id", id)])
            let token = try signers[number % signers.count].token(
                for: resource, issuedAt: Work.now, lifetime: .thirtyDays)
            let text = "【淘宝】\(link) CZ356 「第\(number)件」\(token.delimitedText) https://b23.tv/BV17x411w7KC 好"
            let matches = Array(ShareScanner(text))
            let found = matches.compactMap(\.token)
            check("scan", matches.count == 3 && found == [token])
            check("verify", found.allSatisfy { (try? verifier.verify($0, at: Work.now)) != nil })
            check("forgery", (try? verifier.verify(try forged(token), at: Work.now)) == nil)
            check("canonical", try CanonicalURL(of: link).url == canonical)
            let rewriting = Rewriter(to: .url).rewrite(Array(text.utf8)) { (token) throws(VerificationFailure) in
                try verifier.verify(token, at: Work.now)
            } issuing: { _ throws(ShareTokenError) in
                throw ShareTokenError(.noPrivateKey)
            }
            check("rewrite", rewriting.replaced.count == 3)
        } catch {
            check("\(error)", false)
        }
    }

    /// The same token with another last byte of its tag.
    private func forged(_ token: Token) throws -> Token {
        var tag = token.tag
        tag[tag.count - 1] ^= 1
        return try UnsignedToken(token.unverifiedContent).attaching(tag: tag)
    }

    private func check(_ name: String, _ isRight: Bool) {
        guard !isRight else { return }
        if wrong.add(1, ordering: .relaxed).newValue <= 5 { Swift.print("wrong: \(name)") }
    }

    func print(_ tasks: Int, _ time: Duration) {
        let count = rounds.load(ordering: .relaxed)
        Swift.print("\(tasks) tasks, \(time.components.seconds) s: \(count) rounds")
        Swift.print("wrong results: \(wrong.load(ordering: .relaxed))")
    }
}
