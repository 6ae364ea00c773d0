// SPDX-License-Identifier: Apache-2.0
import Foundation
import SampleWorld
import ShareToken
import ShareTokenFoundation
import ShareTokenOpenSSL
import ShareTokenService
import Testing

/// The programs of the articles on issuing, receiving and policies.
@Suite struct TrustSamples {
    @Test func issuing() throws {
        var key = try PrivateKey.generate(.ed25519)
        let path = FileManager.default.temporaryDirectory.appending(path: "issuer-\(UInt64.random(in: 0 ... .max)).pem")
        try Data(key.encryptedPEM(passphrase: Array("correct horse".utf8))).write(to: path)
        defer { try? FileManager.default.removeItem(at: path) }
        let passphrase = "correct horse"
        // sample: Sources/ShareTokenOpenSSL/ShareTokenOpenSSL.docc/IssuingTokens.md
        key = try PrivateKey(pem: Array(Data(contentsOf: path)), passphrase: Array(passphrase.utf8))
        let signer = TokenSigner(key)

        let item = try Resource(platform: "taobao", kind: "item", fields: [("id", "520813250866")])
        let token = try signer.token(for: item, issuedAt: Timestamp(Date()), lifetime: .thirtyDays)
        let share = try ShareText(token, title: "A lamp")
        print(share.text)
        // end of sample
        #expect(share.text.contains(token.delimitedText))
    }

    @Test func receiving() throws {
        let world = try SampleList()
        let (roots, file, text, now) = (world.roots, world.file, world.token, world.now)
        var stored: [UInt8]?
        var opened: [String] = []
        func store(_ bytes: [UInt8]) throws { stored = bytes }
        func open(_ url: String, warning: Bool) { opened.append(url) }
        func keepAsText() {}
        func askToUpdate(genuineFrom issuer: Verification.Issuer?) {}
        func refuse(_ message: BilingualText) {}
        // sample: Docs/Guides/ReceivingLinks.md
        // sample: Sources/ShareTokenOpenSSL/ShareTokenOpenSSL.docc/ReceivingTokens.md
        // The first time: the id and the roots come from a source that you are sure of.
        let begun = try TrustState(list: "lists.qingmuwu.cn", roots: RootKeys(threshold: 2, keys: roots))
        // From then on: what was stored.
        let state = try stored.map { try TrustState(reading: $0) } ?? begun

        let list = try state.accepting(file, at: now)
        try store(list.state.bytes)
        let verifier = TokenVerifier(trust: list, policy: .neutral, cache: VerificationCache())

        do throws(VerificationFailure) {
            let verified = try verifier.verify(text, at: now, in: .wechatGroup)
            open(verified.url, warning: verified.decision?.action == .warn)
        } catch {
            // Five verdicts, the reason of the first that is not ok, and what to tell the reader.
            switch error.code {
            case .policyTokenOnly: keepAsText()
            case .unknownPlatform: askToUpdate(genuineFrom: error.issuer)
            default: refuse(error.decision.message)
            }
        }
        // end of sample
        #expect(opened == ["https://item.taobao.com/item.htm?id=520813250866"])
        #expect(try stored.map { try TrustState(reading: $0) } == list.state)
    }

    @Test func serving() async throws {
        let world = try SampleList()
        let folder = FileManager.default.temporaryDirectory.appending(path: "serving-\(UInt64.random(in: 0 ... .max))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let roots = world.roots
        let (listFile, policyFile) = (
            folder.appending(path: "list.json").path, folder.appending(path: "policy.json").path
        )
        let stateFile = folder.appending(path: "state.json").path
        try Data(world.file).write(to: URL(filePath: listFile))
        try Data(
            #"""
            {"id": "open", "name": {"en": "Open", "zh": "开放"}, "sources": [], "rules": [
              {"id": "open", "when": {}, "action": "open", "reason": "lawful-link",
               "message": {"en": "The link opens.", "zh": "链接可以打开。"}},
              {"id": "danger", "when": {"risk": ["danger"]}, "action": "deny", "reason": "dangerous-link",
               "overrides": ["open"], "message": {"en": "The link is dangerous.", "zh": "链接有危险。"}}]}
            """#.utf8
        ).write(to: URL(filePath: policyFile))
        let chat = "看 https://item.taobao.com/item.htm?id=520813250866&spm=1 和 http://192.168.1.1/"
        var opened: [String] = []
        func open(_ url: String, warning: Bool) { opened.append(url) }
        func keepAsText() {}
        func refuse(_ message: BilingualText) {}
        let note: @Sendable (ServiceEvent) -> Void = { _ in }
        // sample: Docs/Guides/ReceivingLinks.md
        // Once: the id and the roots come from a source that you are sure of.
        try TrustStore.enrol(list: "lists.qingmuwu.cn", roots: RootKeys(threshold: 2, keys: roots), state: stateFile)

        // At each start: both files are read again when they change.
        let service = MessageService(
            trust: try TrustStore(file: listFile, state: stateFile, report: note),
            policy: try PolicyStore(file: policyFile, report: note))
        let renewing = Task { await service.run() }

        let message = await service.read(chat, in: .wechatGroup)
        for span in message.spans {
            switch span.decision.action {
            case .open, .warn: open(span.url ?? "", warning: span.decision.action == .warn)
            case .tokenOnly: keepAsText()
            case .deny: refuse(span.decision.message)
            }
        }
        let forwarded = message.rewritten(to: .url).text
        // end of sample
        renewing.cancel()
        #expect(opened == ["https://item.taobao.com/item.htm?id=520813250866"])
        #expect(
            String(decoding: forwarded, as: UTF8.self)
                == "看 https://item.taobao.com/item.htm?id=520813250866 和 http://192.168.1.1/")
        #expect(service.status.policy == "open")
    }

    @Test func writingAPolicy() throws {
        // sample: Sources/ShareToken/ShareToken.docc/WritingAPolicy.md
        let policy = try ScenePolicy(
            json: Array(
                """
                {
                  "id": "example", "name": {"en": "Example", "zh": "示例"}, "sources": [],
                  "rules": [
                    {"id": "open", "when": {}, "action": "open", "reason": "lawful-link",
                     "message": {"en": "The link opens.", "zh": "链接可以打开。"}},
                    {"id": "danger", "when": {"risk": ["danger"]}, "action": "deny", "reason": "dangerous-link",
                     "overrides": ["open"], "message": {"en": "The link is dangerous.", "zh": "链接有危险。"}}
                  ]
                }
                """.utf8))
        let audit = PolicyAudit(policy, at: nil)
        print(audit.verdict, audit.violations)
        // end of sample
        #expect(audit.isFair)
    }
}
