// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// A question to a policy, and its answer.
package struct PolicyEvaluateTest: VectorTest {
    package static let schema = "policy-evaluate"

    package let label: VectorLabel
    package let source: PolicyReference
    package let input: String
    package let now: String
    package let decision: DecisionFields?

    package var mistake: String? {
        unless((decision == nil) == (label.error != nil), "a valid case has a decision")
    }

    package func difference(_ keys: VectorKeys) -> String? {
        label.difference { () throws(ShareTokenError) in
            let question = try PolicyQuestion(json: Array(input.utf8), now: try Timestamp(now))
            return try source.policy().evaluate(question)
        } check: { found in
            decision.flatMap { expect($0, DecisionFields(found), "decision") }
        }
    }
}
