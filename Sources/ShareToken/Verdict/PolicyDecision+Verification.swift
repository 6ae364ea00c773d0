// SPDX-License-Identifier: Apache-2.0

extension ScenePolicy {
    /// The decision on a token and its target in a scene.
    ///
    /// The policy answers two questions: one about the token as pasted, and one about the link that it leads to. The
    /// stricter answer counts; of two equally strict answers, the one about the link counts.
    ///
    /// - Parameters:
    ///   - target: The target of the token.
    ///   - scene: The scene in which the token was pasted.
    ///   - userMode: The mode that the reader has set in the app.
    ///   - issuer: The issuer of the token; nil if it is not known.
    ///   - risk: The highest severity among the known risks of the target; nil if there is no risk.
    ///   - now: The current time.
    package func decision(
        onTokenFor target: Resource, in scene: Scene, userMode: UserMode = .standard, by issuer: Verification.Issuer?,
        risk: Risk.Severity?, at now: Timestamp
    ) -> PolicyDecision {
        decision(
            onTokenFor: target, opening: target.directForm, in: scene, userMode: userMode, by: issuer, risk: risk,
            at: now)
    }

    /// The decision on a token and its target, for a caller that knows the form of the link to open already.
    package func decision(
        onTokenFor target: Resource, opening form: LinkForm, in scene: Scene, userMode: UserMode,
        by issuer: Verification.Issuer?, risk: Risk.Severity?, at now: Timestamp
    ) -> PolicyDecision {
        let question = PolicyQuestion(
            scene: scene, form: .shareToken, category: target.kind.category, userMode: userMode, grade: issuer?.grade,
            risk: risk, platform: target.platformID, issuer: issuer?.id,
            at: now)
        return stricter(question, written: .shareToken, carrying: form)
    }
}

extension Resource {
    /// The form of the link that opens the resource: its page, or its app link or mini-program link if there is no
    /// page.
    package var directForm: LinkForm { directForm(of: url) }

    /// The form of the resource's own link, which the caller has printed already.
    package func directForm(of url: String) -> LinkForm {
        let scheme = url.utf8.prefix(6)
        if scheme.starts(with: "https:".utf8) || scheme.starts(with: "http:".utf8) { return .url }
        return kind.category == .miniProgram ? .miniProgram : .app
    }
}

extension PolicyDecision {
    /// The decision on a token that failed a verdict: nothing opens, whatever the policy says; nil if no verdict
    /// failed.
    ///
    /// The reason is the code of the failure; the rule is empty.
    package init?(refusing verification: Verification) {
        guard let failure = verification.failure else { return nil }
        let message =
            if verification.wellFormed != .ok {
                BilingualText(en: "This is not a token that can be read.", zh: "这不是可以识读的口令。")
            } else if failure.code == .trustListExpired || failure.code == .trustListNotYetValid {
                // The fault is the receiver's: its list or its clock.
                BilingualText(
                    en: "This app's list of trusted issuers is out of date.", zh: "本应用的受信任签发者名单不在有效期内。")
            } else if failure.code == .unknownPlatform {
                BilingualText(
                    en: "The token is genuine, but this app is too old to open it.", zh: "该口令是真实的，但本应用版本过旧，无法打开。")
            } else if verification.issuer == .failed {
                BilingualText(en: "No trusted issuer answers for this link.", zh: "没有受信任的签发者为该链接负责。")
            } else if verification.signature == .failed {
                BilingualText(en: "The token was changed or forged.", zh: "该口令被篡改或伪造。")
            } else if verification.current == .failed {
                BilingualText(en: "The token is not yet valid, has expired, or was revoked.", zh: "该口令不在有效期内或已被撤销。")
            } else {
                BilingualText(en: "The token may not be used here.", zh: "该口令不能在此处使用。")
            }
        self.init(action: .deny, reason: failure.code.rawValue, rule: "", message: message)
    }
}
