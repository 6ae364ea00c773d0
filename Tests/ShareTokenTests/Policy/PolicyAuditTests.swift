// SPDX-License-Identifier: Apache-2.0
import ShareToken
import Testing

/// Parity is proved or refuted, with the smallest example.
@Suite struct PolicyAuditTests {
    static let now = Timestamp(secondsSince1970: 1_795_564_800)

    private func policy(_ rules: [PolicyRule]) throws -> ScenePolicy {
        try ScenePolicy(PolicyDraft(id: "test", name: PolicyProofTests.message, rules: rules))
    }

    private func rule(
        _ id: String, _ conditions: PolicyConditions = .any, _ action: PolicyAction = .open, before: [String] = []
    ) -> PolicyRule {
        PolicyRule(
            id, when: conditions, action, reason: "lawful-link", message: PolicyProofTests.message, overrides: before)
    }

    @Test func theNeutralPolicyIsFair() {
        for time in [Self.now, nil] {
            let audit = PolicyAudit(.neutral, at: time)
            #expect(audit.isFair && audit.violations == [] && audit.notes == [])
            #expect(ParityProperty.allCases.allSatisfy { audit.holds($0) })
            #expect(audit.questionCount == 3)
        }
    }

    @Test func theStrictPolicyDiffersByGradeAlone() {
        let audit = PolicyAudit(.strict, at: Self.now)
        #expect(audit.isFair)
        #expect(audit.notes.map(\.code) == ["by-grade", "by-grade"])
        #expect(audit.notes.allSatisfy { $0.dimension == .grade && $0.isNote })
    }

    @Test func weChatIsRefutedByTheArticles() throws {
        let audit = PolicyAudit(.wechat20211129, at: Self.now)
        #expect(ParityProperty.allCases.allSatisfy { !audit.holds($0) })
        // Groups: goods open, films do not.
        let groups = try #require(audit.violations.first { $0.code == "unlike-category" })
        #expect(groups.decision.rule == "group-commerce" && groups.otherDecision?.rule == "group-others")
        #expect(groups.question.scene == .wechatGroup && groups.question.category == .commerce)
        #expect(groups.refutes == [.noExtraSteps])
        // Moments and groups are closed, with one violation for each rule.
        #expect(
            audit.violations.filter { $0.code == "closed" }.map(\.decision.rule).sorted() == [
                "external-links", "group-others",
            ])
        // WeChat's own pages open where others of the same category do not.
        let own = try #require(audit.violations.first { $0.code == "unlike-platform" })
        #expect(own.question.platform == "wechat" && own.decision.action == .open)
        #expect(own.other?.platform != nil && own.otherDecision?.action == .tokenOnly)
        #expect(audit.gaps.map(\.code) == ["not-covered"] && audit.notes.isEmpty)
        // Before 2021 one-to-one chats were closed too.
        let past = PolicyAudit(.wechat20211129, at: try Timestamp("2020-01-01T00:00:00Z"))
        #expect(past.violations.filter { $0.code == "closed" }.map(\.question.scene) == [.wechatChat])
        // Over all times, the same rules are reported once.
        let ever = PolicyAudit(.wechat20211129, at: nil)
        #expect(ever.violations.map(\.code) == audit.violations.map(\.code))
        #expect(ever.questionCount > audit.questionCount)
    }

    @Test func examplesDifferInOneDimensionAlone() {
        for preset in ScenePolicy.presets {
            let audit = PolicyAudit(preset, at: nil)
            for finding in audit.violations + audit.gaps + audit.notes {
                #expect(preset.evaluate(finding.question) == finding.decision, "\(preset.id) \(finding.code)")
                guard let other = finding.other else { continue }
                #expect(preset.evaluate(other) == finding.otherDecision, "\(preset.id) \(finding.code)")
                var same = other
                switch finding.dimension {
                case .platform: same.platform = finding.question.platform
                case .issuer: same.issuer = finding.question.issuer
                case .category: same.category = finding.question.category
                case .grade: same.grade = finding.question.grade
                case .userMode: same.userMode = finding.question.userMode
                default: Issue.record("a pair that differs in nothing")
                }
                #expect(same == finding.question && other != finding.question, "\(preset.id) \(finding.code)")
            }
        }
    }

    @Test func aFavouredIssuerIsFound() throws {
        let audit = PolicyAudit(
            try policy([
                rule("all", .any, .warn), rule("friend", PolicyConditions(issuers: ["friend"]), before: ["all"]),
            ]),
            at: Self.now)
        let finding = try #require(audit.violations.first { $0.code == "unlike-issuer" })
        #expect(finding.refutes == [.alike, .noExtraSteps])
        #expect(finding.question.issuer == "friend" && finding.other?.issuer == "other")
        #expect(audit.violations.contains { $0.code == "extra-step" && $0.decision.rule == "all" })
    }

    @Test func aProtectedModeIsANote() throws {
        let audit = PolicyAudit(
            try policy([
                rule("all"),
                rule(
                    "minors", PolicyConditions(categories: [.payment], userModes: [.minor]), .tokenOnly, before: ["all"]
                ),
            ]), at: Self.now)
        #expect(audit.isFair)
        #expect(audit.notes.map(\.code) == ["by-mode"])
        #expect(audit.notes.first?.question.userMode == .standard && audit.notes.first?.other?.userMode == .minor)
    }

    @Test func whatIsNotListedIsRefutedAllTheSame() throws {
        // Far more violations than are listed come before the one that closes a scene.
        var rules = [rule("all")]
        let platforms = (0..<20).map { "p\($0)" }
        for id in platforms {
            rules.append(rule(id, PolicyConditions(risks: [.warning], platforms: [id]), .warn, before: ["all"]))
        }
        for id in (0..<20).map({ "i\($0)" }) {
            rules.append(rule(id, PolicyConditions(risks: [.warning], issuers: [id]), before: platforms))
        }
        let others = rules.map(\.id)
        rules.append(rule("sms", PolicyConditions(scenes: [.sms], risks: [nil]), .deny, before: others))
        let audit = PolicyAudit(try policy(rules), at: Self.now)
        #expect(audit.violations.count == PolicyAudit.maximumFindingCount)
        #expect(!audit.violations.contains { $0.refutes.contains(.inApp) })
        #expect(ParityProperty.allCases.allSatisfy { !audit.holds($0) })
    }

    @Test func noMoreViolationsAreListed() throws {
        /// The number of violations of a policy with `size` platforms that need a step, unless an issuer is named.
        func count(_ size: Int) throws -> Int {
            var rules = [rule("all")]
            let platforms = (0..<size).map { "p\($0)" }
            for id in platforms {
                rules.append(rule(id, PolicyConditions(risks: [.warning], platforms: [id]), .warn, before: ["all"]))
            }
            for id in (0..<size).map({ "i\($0)" }) {
                rules.append(rule(id, PolicyConditions(risks: [.warning], issuers: [id]), before: platforms))
            }
            return PolicyAudit(try policy(rules), at: Self.now).violations.count
        }
        let counts = try [1, 2, 4, 16, 18].map(count)
        #expect(counts[0] < counts[1] && counts[1] < counts[2] && counts[2] < PolicyAudit.maximumFindingCount)
        #expect(counts[3...].allSatisfy { $0 == PolicyAudit.maximumFindingCount })
    }

    @Test func onlyForThoseWhoAsk() throws {
        // A link that opens only after the reader has changed a setting counts as closed.
        let audit = PolicyAudit(
            try policy([
                rule("all", .any, .tokenOnly),
                rule("chosen", PolicyConditions(userModes: [.openLinks]), before: ["all"]),
            ]), at: Self.now)
        #expect(audit.violations.map(\.code) == ["closed"])
        #expect(audit.violations.first?.question.userMode == .standard)
    }

    @Test func tokensMayStayText() throws {
        let audit = PolicyAudit(
            try policy([
                rule("all"),
                rule("tokens", PolicyConditions(forms: [.shareToken, .foreignToken]), .deny, before: ["all"]),
            ]), at: Self.now)
        #expect(audit.isFair)
    }
}
