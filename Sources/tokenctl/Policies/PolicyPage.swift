// SPDX-License-Identifier: Apache-2.0
import ShareToken

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The report of an audit as one page of HTML that needs nothing else: no script, no font, no picture.
///
/// All text that comes from a policy is escaped.
enum PolicyPage {
    /// The page.
    static func page(_ policy: ScenePolicy, _ audit: PolicyAudit, now: Timestamp, allTimes: Bool) -> String {
        let body = [
            header(policy, now, allTimes), verdict(audit), matrix(policy, now),
            findings(audit.violations, "Counter-examples", "反例", none: ("There are none.", "没有反例。")),
            audit.gaps.isEmpty ? "" : findings(audit.gaps, "What is unproved", "未能证明之处", none: ("", "")),
            audit.notes.isEmpty ? "" : findings(audit.notes, "Notes", "说明", none: ("", "")), rules(policy),
            footer(policy, audit),
        ]
        return """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>\(escaped(policy.name.en)) · parity audit · \(escaped(policy.name.zh))</title>
            <style>
            \(style)
            </style></head><body><main>
            \(body.filter { !$0.isEmpty }.joined(separator: "\n"))
            </main></body></html>

            """
    }

    /// Writes a page to a file; an old one is replaced.
    static func write(_ page: [UInt8], to path: String) throws {
        do { try Data(page).write(to: URL(filePath: path)) } catch {
            throw Failure("\(path.onOneLine): cannot be written", .ioError)
        }
    }

    /// The text with its markup escaped, for use inside or outside of an attribute.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result.onOneLine
    }

    private static func header(_ policy: ScenePolicy, _ now: Timestamp, _ allTimes: Bool) -> String {
        let time = allTimes ? ("at all times", "所有时间") : ("as of \(now)", "截至 \(now)")
        return """
            <h1>\(escaped(policy.name.en)) <span lang="zh">\(escaped(policy.name.zh))</span></h1>
            <p class="soft">Parity audit of scene policy <code>\(escaped(policy.id))</code>, \(time.0) ·
            <span lang="zh">场景策略平等性审计，\(time.1)</span></p>
            """
    }

    private static func verdict(_ audit: PolicyAudit) -> String {
        let words =
            switch audit.verdict {
            case .proved: ("Parity holds: all three properties are proved.", "符合平等要求：三项性质全部得到证明。")
            case .unproved: ("Parity is unproved.", "未能证明符合平等要求。")
            case .refuted: ("Parity is refuted.", "不符合平等要求。")
            }
        let hint =
            audit.notes.contains { $0.code == "by-grade" }
            ? """
            <p class="soft">Where the credit of the issuer alone decides, the notes say so. ·
            <span lang="zh">仅因签发者信用等级不同而产生的差异见“说明”。</span></p>
            """ : ""
        let properties = ParityProperty.allCases.map { property in
            let (holds, text) = (audit.holds(property), PolicyWords.property(property))
            let verdict =
                switch audit.verdict(on: property) {
                case .proved: "✓ proved · 已证明"
                case .unproved: "? unproved · 未能证明"
                case .refuted: "✗ refuted · 不成立"
                }
            return """
                <div class="card\(holds ? " holds" : "")"><b>\(verdict)</b>
                \(text.en)<span lang="zh">\(text.zh)</span></div>
                """
        }
        return """
            <div class="card verdict\(audit.isFair ? " holds" : "")">\(words.0)<span lang="zh">\(words.1)</span></div>
            <div class="properties">
            \(properties.joined(separator: "\n"))
            </div>
            \(hint)
            """
    }

    /// The table of decisions by scene and category, for links without risks and issuer, and for platform tokens.
    private static func matrix(_ policy: ScenePolicy, _ now: Timestamp) -> String {
        let named = policy.draft.rules.flatMap { $0.conditions[.scene] ?? [] }
        let more = Set(named).subtracting(Scene.registered.map(\.name)).sorted().prefix(12)
        let scenes = Scene.registered + more.compactMap { try? Scene($0) }
        let heads = scenes.map { scene in
            let label = PolicyNames.label(.scene, scene.name)
            return "<th scope=\"col\">\(escaped(label.en))<small lang=\"zh\">\(escaped(label.zh))</small></th>"
        }
        func row(_ label: BilingualText, _ form: LinkForm, _ category: ResourceCategory) -> String {
            let cells = scenes.map { scene in
                let decision = policy.evaluate(PolicyQuestion(scene: scene, form: form, category: category, at: now))
                let action = PolicyNames.action(decision.action)
                return """
                    <td class="\(decision.action.rawValue)" title="\(escaped(decision.rule))">\
                    \(action.en)<small lang="zh">\(action.zh)</small></td>
                    """
            }
            return "<tr><th scope=\"row\">\(escaped(label.en))<small lang=\"zh\">\(escaped(label.zh))</small></th>"
                + cells.joined() + "</tr>"
        }
        var rows = ResourceCategory.registered.map { row(PolicyNames.label(.category, $0.rawValue), .url, $0) }
        rows.append(row(BilingualText(en: "platform tokens", zh: "平台口令"), .foreignToken, .commerce))
        return """
            <h2>What becomes of a link<span lang="zh">链接如何处理</span></h2>
            <div class="card wide"><table class="matrix"><thead><tr><th></th>\(heads.joined())</tr></thead><tbody>
            \(rows.joined(separator: "\n"))
            </tbody></table></div>
            <p class="soft">URLs without risks and without a known issuer, in the standard user mode, at \(now). ·
            <span lang="zh">标准模式下无风险、无已知签发者的网址，时间 \(now)。</span></p>
            """
    }

    private static func findings(
        _ findings: [PolicyFinding], _ en: String, _ zh: String, none: (en: String, zh: String)
    ) -> String {
        let items = findings.map { finding in
            let text = PolicyWords.sentence(finding)
            return """
                <li class="card"><span class="badge">\(escaped(finding.code))</span>
                <p>\(escaped(text.en))</p><p lang="zh">\(escaped(text.zh))</p></li>
                """
        }
        let list =
            items.isEmpty
            ? "<p>\(none.en) <span lang=\"zh\">\(none.zh)</span></p>"
            : "<ol>\n\(items.joined(separator: "\n"))\n</ol>"
        return "<h2>\(en)<span lang=\"zh\">\(zh)</span></h2>\n\(list)"
    }
}
