// SPDX-License-Identifier: Apache-2.0
import ShareToken

extension PolicyPage {
    /// The rules in the order in which they are tried, each with its sources.
    static func rules(_ policy: ScenePolicy) -> String {
        let rows = policy.ruleOrder.compactMap { id in policy.draft.rules.first { $0.id == id } }.map { rule in
            let action = PolicyNames.action(rule.action)
            let sources = rule.sources.map { id in source(policy.draft.sources.first { $0.id == id }) }
            let inferred = rule.isInferred ? ["<small>inferred · <span lang=\"zh\">推断</span></small>"] : []
            return """
                <tr><td><code>\(escaped(rule.id))</code><small>\(escaped(rule.reason))</small></td>
                <td>\(conditions(rule))</td>
                <td><span class="badge \(rule.action.rawValue)">\(action.en)<small lang="zh">\(action.zh)</small></span></td>
                <td>\(escaped(rule.message.en))<small lang="zh">\(escaped(rule.message.zh))</small></td>
                <td>\((sources + inferred).joined())</td></tr>
                """
        }
        return """
            <h2>Rules, the first that agrees decides<span lang="zh">规则（自上而下，先匹配者生效）</span></h2>
            <div class="card wide"><table><thead><tr><th>Rule<small lang="zh">规则</small></th>
            <th>When<small lang="zh">条件</small></th><th>The link<small lang="zh">处理</small></th>
            <th>Message<small lang="zh">说明</small></th><th>Sources<small lang="zh">来源</small></th></tr></thead><tbody>
            \(rows.joined(separator: "\n"))
            </tbody></table></div>
            """
    }

    private static func conditions(_ rule: PolicyRule) -> String {
        var parts: [String] = []
        if let from = rule.from { parts.append("since <b>\(beijingDay(from))</b>") }
        if let until = rule.until { parts.append("until <b>\(beijingDay(until))</b>") }
        for dimension in PolicyDimension.allCases {
            guard let names = rule.conditions[dimension] else { continue }
            let label = PolicyNames.dimension(dimension)
            // A rule may name hundreds; a page shows the first few.
            let shown = names.prefix(12).map { "<code>\(escaped($0))</code>" }.joined(separator: ", ")
            let rest = names.count > 12 ? " + \(names.count - 12)" : ""
            parts.append("\(label.en) <span lang=\"zh\" class=\"soft\">\(label.zh)</span> \(shown)\(rest)")
        }
        return parts.isEmpty ? "anything <span lang=\"zh\" class=\"soft\">任何链接</span>" : parts.joined(separator: "<br>")
    }

    private static func source(_ source: PolicySource?) -> String {
        guard let source else { return "" }
        let title = escaped(source.title)
        // The author of the policy chose the address, so only web addresses become links.
        let isPage = source.url.map { $0.hasPrefix("https://") || $0.hasPrefix("http://") } ?? false
        let link =
            isPage ? "<a href=\"\(escaped(source.url ?? ""))\" rel=\"noreferrer nofollow\">\(title)</a>" : title
        return "<div>\(link)\(source.date.map { "<small>\(escaped($0))</small>" } ?? "")</div>"
    }

    /// A time as a day in Beijing if it is midnight there, or else as a time in UTC.
    private static func beijingDay(_ time: Timestamp) -> String {
        let local = Timestamp(secondsSince1970: time.secondsSince1970 + 8 * 3600).description
        return local.hasSuffix("T00:00:00Z") ? "\(local.prefix(10))</b> (UTC+8)<b>" : time.description
    }

    /// The footer, which says how the report was made.
    static func footer(_ policy: ScenePolicy, _ audit: PolicyAudit) -> String {
        """
        <p class="soft">\(policy.draft.rules.count) rules; all \(audit.questionCount) kinds of questions that they tell \
        apart were looked at, so what is not refuted is proved. Made by <code>tokenctl policy audit</code>. ·
        <span lang="zh">共 \(policy.draft.rules.count) 条规则，已逐一检查其可区分的全部 \(audit.questionCount) 类情形，\
        未被反驳者即得到证明。</span></p>
        """
    }
}
