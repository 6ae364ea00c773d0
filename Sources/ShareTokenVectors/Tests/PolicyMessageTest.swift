// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// A message in a scene, and the decision on each of its links, cards and tokens.
package struct PolicyMessageTest: VectorTest {
    package static let schema = "policy-message"

    package let label: VectorLabel
    package let input: VectorInput
    package let source: PolicyReference
    package let context: ConversionContext
    package let userMode: String?
    package let budget: Budget?
    package let spans: [SpanFields]

    /// The bounds that differ from the usual ones.
    package struct Budget: Decodable, Sendable, Hashable {
        package let bytes: Int?
        package let matches: Int?
        package let signatures: Int?
        package let answers: Int?

        var value: MessageBudget {
            var budget = MessageBudget()
            budget.bytes = bytes ?? budget.bytes
            budget.matches = matches ?? budget.matches
            budget.signatures = signatures ?? budget.signatures
            budget.answers = answers ?? budget.answers
            return budget
        }
    }

    package var mistake: String? {
        unless(label.error == nil, "every message has decisions") ?? unless(context.scene != nil, "a scene is needed")
    }

    package func difference(_ keys: VectorKeys) -> String? {
        do throws(ShareTokenError) {
            let reader = MessageReader(
                policy: try source.policy(), budget: budget?.value ?? MessageBudget(), resolver: context.resolver)
            let scene = MessageScene(
                try Scene(context.scene ?? ""), userMode: UserMode(rawValue: userMode ?? UserMode.standard.rawValue),
                at: try Timestamp(context.now))
            let message = reader.read(utf8: input.bytes, scene) { (token, _) throws(VerificationFailure) in
                try context.verified(token, keys)
            }
            return expect(spans, message.spans.map(SpanFields.init), "spans")
        } catch {
            return "found \(error.code.rawValue)"
        }
    }
}

/// The decision on a link, a card or a token in a message.
package struct SpanFields: Decodable, Sendable, Hashable {
    package let start: Int
    package let end: Int
    package let action: String
    package let reason: String
    /// The id of the rule; null if no rule decided.
    package let rule: String?
    /// The link that may open; null if nothing may.
    package let opens: String?

    init(_ span: MessageSpan) {
        self.init(
            start: span.utf8.lowerBound, end: span.utf8.upperBound, action: span.decision.action.rawValue,
            reason: span.decision.reason, rule: span.decision.rule.isEmpty ? nil : span.decision.rule,
            opens: span.url)
    }

    package init(start: Int, end: Int, action: String, reason: String, rule: String?, opens: String?) {
        (self.start, self.end, self.action) = (start, end, action)
        (self.reason, self.rule, self.opens) = (reason, rule, opens)
    }
}
