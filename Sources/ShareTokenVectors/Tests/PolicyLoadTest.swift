// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// A text, and the order of the rules of its policy, or the reason why it is no policy.
package struct PolicyLoadTest: VectorTest {
    package static let schema = "policy-load"

    package let label: VectorLabel
    package let input: VectorInput
    package let order: [String]?
    /// The smallest question that shows a hole or a contradiction.
    package let question: QuestionFields?

    package var mistake: String? {
        unless((order == nil) == (label.error != nil), "a valid case has an order")
            ?? unless(question == nil || label.error != nil, "a question shows an error")
    }

    package func difference(_ keys: VectorKeys) -> String? {
        label.difference { () throws(ShareTokenError) in
            try ScenePolicy(json: input.bytes)
        } check: { policy in
            expect(order, policy.ruleOrder, "order") ?? writtenAgain(policy)
        } ?? expectQuestion()
    }

    private func writtenAgain(_ policy: ScenePolicy) -> String? {
        let again = try? ScenePolicy(json: policy.draft.json)
        return again == policy ? nil : "what is written reads as another policy"
    }

    private func expectQuestion() -> String? {
        guard let question else { return nil }
        let found = (try? PolicyDraft(json: input.bytes))?.problems().first?.question
        return expect(question, found.map { QuestionFields($0) }, "question")
    }
}
