// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// Rules, problems and findings in plain sentences.
enum PolicyWords {
    /// A property as a sentence.
    static func property(_ property: ParityProperty) -> BilingualText {
        switch property {
        case .alike:
            BilingualText(
                en: "links of one category are treated alike, whatever platform they lead to and whoever issued them",
                zh: "同类链接一视同仁，不论指向哪个平台、由谁签发")
        case .inApp:
            BilingualText(
                en: "lawful links open in the app, at least for issuers of some grade",
                zh: "合法链接（至少由某一信用等级的签发者签发的）在应用内直接打开")
        case .noExtraSteps:
            BilingualText(en: "no steps are added for some that others do not have", zh: "不对特定产品或服务附加额外步骤")
        }
    }

    /// The scene of a question.
    private static func place(_ question: PolicyQuestion) -> BilingualText {
        let scene = PolicyNames.label(.scene, question.scene.name)
        // Between Chinese and Latin letters there is a space.
        let isLatin = scene.zh.unicodeScalars.first?.isASCII ?? false
        return BilingualText(en: "In \(scene.en), ", zh: "在\(isLatin ? " " : "")\(scene.zh)中，")
    }

    /// The link of a question, with everything that differs from the default.
    private static func link(_ question: PolicyQuestion) -> BilingualText {
        let form = PolicyNames.label(.form, question.form.rawValue)
        let category = PolicyNames.label(.category, question.category.rawValue)
        var en = ["\(form.en == "app link" ? "an" : "a") \(form.en) to \(category.en)"]
        var zh = [String]()
        if let platform = question.platform.map(PolicyNames.platform) {
            en.append("of \(platform.en)")
            zh.append("\(platform.zh)的")
        }
        zh.append("\(category.zh)类\(form.zh)")
        var more: [(en: String, zh: String)] = []
        if let issuer = question.issuer { more.append(("issued by \(issuer)", "由 \(issuer) 签发")) }
        if let grade = question.grade { more.append(("grade \(grade.rawValue)", "信用等级 \(grade.rawValue)")) }
        if let risk = question.risk {
            let label = PolicyNames.label(.risk, risk.name)
            more.append((label.en, label.zh))
        }
        if question.userMode != .standard {
            let label = PolicyNames.label(.userMode, question.userMode.rawValue)
            more.append(("user mode: \(label.en)", label.zh))
        }
        if !more.isEmpty {
            en.append("(\(more.map(\.en).joined(separator: ", ")))")
            zh.append("（\(more.map(\.zh).joined(separator: "，"))）")
        }
        return BilingualText(en: en.joined(separator: " "), zh: zh.joined())
    }

    /// A finding in one sentence.
    static func sentence(_ finding: PolicyFinding) -> BilingualText {
        let place = place(finding.question)
        let first = outcome(finding.question, finding.decision)
        let start = BilingualText(en: place.en + first.en, zh: place.zh + first.zh)
        guard let other = finding.other, let decision = finding.otherDecision else {
            guard finding.isGap else { return BilingualText(en: start.en + ".", zh: start.zh + "。") }
            return BilingualText(
                en: start.en + ": no rule names this scene, so it is unproved.", zh: start.zh + "：没有规则提到此场景，因此未能证明。")
        }
        let second = outcome(other, decision)
        return BilingualText(en: "\(start.en), while \(second.en).", zh: "\(start.zh)，而\(second.zh)。")
    }

    private static func outcome(_ question: PolicyQuestion, _ decision: PolicyDecision) -> BilingualText {
        let (words, action) = (link(question), PolicyNames.action(decision.action))
        return BilingualText(
            en: "\(words.en) \(action.en) (rule \(decision.rule))", zh: "\(words.zh)\(action.zh)（规则 \(decision.rule)）")
    }

    /// A problem in one line.
    static func problem(_ problem: PolicyProblem) -> String {
        var parts = ["\(problem.code.rawValue): \(problem.code.summary)"]
        if !problem.rules.isEmpty { parts.append("rules: \(problem.rules.joined(separator: ", "))") }
        if let question = problem.question {
            var example = ["--scene \(question.scene)", "--form \(question.form.rawValue)"]
            example.append("--category \(question.category.rawValue) --user-mode \(question.userMode.rawValue)")
            if let grade = question.grade { example.append("--grade \(grade.rawValue)") }
            if let risk = question.risk { example.append("--risk \(risk.name)") }
            if let platform = question.platform { example.append("--platform \(platform)") }
            if let issuer = question.issuer { example.append("--issuer \(issuer)") }
            example.append("--now \(question.at)")
            let names = [(PolicyDimension.scene, question.scene.name), (.platform, question.platform ?? "web")]
            // An example may be about a name that no rule has.
            if names.contains(where: { KnownNames($0).objection(to: $1) != nil }) { example.append("--allow-unknown") }
            parts.append("for example \(example.joined(separator: " "))")
        }
        return parts.joined(separator: "; ")
    }

    /// The times and conditions of a rule, in the names of the file.
    static func conditions(_ rule: PolicyRule) -> String {
        var parts: [String] = []
        if let from = rule.from { parts.append("from \(from)") }
        if let until = rule.until { parts.append("until \(until)") }
        for dimension in PolicyDimension.allCases {
            guard let names = rule.conditions[dimension] else { continue }
            parts.append("\(dimension.rawValue) \(names.joined(separator: "|"))")
        }
        return parts.isEmpty ? "anything" : parts.joined(separator: ", ")
    }
}
