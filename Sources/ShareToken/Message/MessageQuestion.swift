// SPDX-License-Identifier: Apache-2.0

extension ScenePolicy {
    /// The decision on a match that is no share token, as a reader of messages makes it.
    package func decision(on match: ScanMatch, in scene: MessageScene) -> PolicyDecision {
        MessageQuestion(match, nil, match.messageRisks).decision(self, scene)
    }
}

/// What a policy is asked about a link, a card or a token in a message; `Docs/Spec/Policy.md`, POL-28 to POL-34.
struct MessageQuestion {
    /// The form as written.
    private let form: LinkForm
    /// The form of the link to open, where what is written carries another link; nil if it carries none.
    private let opening: LinkForm?
    private let target: Target
    private let issuer: Verification.Issuer?
    private let risk: Risk.Severity?
    /// The code of the error that keeps the match from being read; nil if there is none.
    private let error: ShareTokenError.Code?
    private let asksForMoney: Bool
    private let hasLink: Bool

    /// The category and the platform of what a link leads to.
    struct Target {
        let category: ResourceCategory
        /// The id of the platform; nil if no platform knows it.
        let platform: String?
    }

    init(_ match: ScanMatch, _ verified: VerifiedToken?, _ risks: [MessageRisk]) {
        form = match.form
        risk = risks.map { $0.risk.severity }.max()
        issuer = verified?.issuer
        if let verified {
            let resource = verified.resource
            target = Target(category: resource.kind.category, platform: resource.platformID)
            opening = resource.directForm
            (error, asksForMoney, hasLink) = (nil, resource.asksForMoney, true)
            return
        }
        target = match.target
        opening = match.carriedForm
        error = match.error?.code ?? match.resolution?.error?.code
        asksForMoney = match.asksForMoney
        hasLink = match.opening != nil
    }

    /// The decision of a policy in a scene.
    func decision(_ policy: ScenePolicy, _ scene: MessageScene) -> PolicyDecision {
        var question = Self.question(form, target, scene)
        (question.grade, question.issuer, question.risk) = (issuer?.grade, issuer?.id, risk)
        let decision =
            opening.map { policy.stricter(question, written: form, carrying: $0) } ?? policy.evaluate(question)
        if let error { return decision.atLeastText(error.rawValue, Self.unreadable) }
        if asksForMoney { return decision.atLeastText(ShareTokenError.Code.paymentCode.rawValue, Self.payment) }
        return hasLink ? decision : decision.atLeastText("no-link", Self.nothingToOpen)
    }

    /// The decision on a part of a message that was not checked: that of the policy on a suspicious link, and at least
    /// that the text stays text.
    static func overBudget(_ policy: ScenePolicy, _ scene: MessageScene, form: LinkForm) -> PolicyDecision {
        var question = question(form, Target(category: .web, platform: nil), scene)
        question.risk = .warning
        return policy.evaluate(question).atLeastText("over-budget", unchecked)
    }

    private static func question(_ form: LinkForm, _ target: Target, _ scene: MessageScene) -> PolicyQuestion {
        PolicyQuestion(
            scene: scene.scene, form: form, category: target.category, userMode: scene.userMode,
            platform: target.platform, at: scene.now)
    }

    private static let unreadable = BilingualText(
        en: "This link cannot be read, so it does not open.", zh: "无法识读这个链接，因此不能打开。")
    private static let payment = BilingualText(
        en: "This is a code to pay somebody. It does not open from a message.", zh: "这是收款码，不能从消息中打开。")
    private static let nothingToOpen = BilingualText(
        en: "Only its own app can open this. Copy the text and open the app.", zh: "只有它自己的应用能打开，请复制后打开该应用。")
    private static let unchecked = BilingualText(
        en: "The message is too long to be checked as a whole. This part was not checked.", zh: "消息太长，未能全部检查；这一部分没有检查。")
}

extension PolicyDecision {
    /// The decision, or that the text stays text for a reason, if that is stricter.
    fileprivate func atLeastText(_ reason: String, _ message: BilingualText) -> PolicyDecision {
        guard action < .tokenOnly else { return self }
        return PolicyDecision(action: .tokenOnly, reason: reason, rule: "", message: message)
    }
}

extension ScanMatch {
    /// The risks of the match, and those of the answer to it.
    var messageRisks: [MessageRisk] {
        risks.map { MessageRisk(risk: $0, origin: .text) }
            + (resolution?.risks ?? []).map { MessageRisk(risk: $0, origin: .answer) }
    }

    /// What the match leads to, as far as that is known: after a resolver's answer, what that leads to.
    var target: MessageQuestion.Target {
        if let answer = resolution?.canonical {
            return Self.target(answer.resource, answer.platform, isClosed: answer.isShortLink, registry)
        }
        // The label of a share text may say whose a short link is.
        let isClosed = isOpaque || error != nil
        return Self.target(
            resource, isClosed ? platform : leadingLink?.platform ?? platform, isClosed: isClosed, registry)
    }

    /// - Parameter isClosed: Whether only the platform knows more: its own category stands for that of the target.
    private static func target(
        _ resource: Resource?, _ platform: String?, isClosed: Bool, _ registry: Registry
    ) -> MessageQuestion.Target {
        if let resource, let id = resource.platformID {
            return MessageQuestion.Target(category: resource.kind.category, platform: id)
        }
        // A page that no template reads is of the web, on the site of a platform or not.
        let category = isClosed ? platform.flatMap { registry.platform($0)?.category } : nil
        return MessageQuestion.Target(category: category ?? .web, platform: platform)
    }

    /// The form of the link that opens, if the match carries another link: a wrapper, a card, and what a resolver opened.
    var carriedForm: LinkForm? {
        if let answer = resolution?.canonical { return Self.form(answer) }
        switch form {
        case .wrapper: return canonical.map { Self.form($0) }
        case .card: return leadingLink.map { Self.form($0) } ?? resource?.directForm
        default: return nil
        }
    }

    private static func form(_ canonical: CanonicalURL) -> LinkForm {
        canonical.resource?.directForm(of: canonical.url) ?? (canonical.isShortLink ? .shortLink : .url)
    }

    /// Whether the match, or the answer to it, asks for money.
    var asksForMoney: Bool {
        if let answer = resolution?.canonical { return answer.asksForMoney }
        return resource?.asksForMoney ?? leadingLink?.asksForMoney ?? false
    }

    /// The link to open; nil if there is none.
    var opening: String? {
        guard let resolution, resolution.isDecisive else { return url }
        return resolution.canonical?.url
    }
}

extension CanonicalURL {
    fileprivate var asksForMoney: Bool { (resource ?? (try? page(at: 0)))?.asksForMoney ?? false }
}
