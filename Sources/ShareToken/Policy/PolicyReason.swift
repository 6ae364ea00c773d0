// SPDX-License-Identifier: Apache-2.0

/// A registered reason of rules; the set of codes is open.
///
/// Register: `Docs/Spec/Policy.md`.
package struct PolicyReason: Sendable, Hashable {
    /// The stable code.
    package let code: String

    /// The meaning of the reason in English, for people.
    package let summary: String

    /// Every registered reason, in the order of the specification.
    package static let registered: [PolicyReason] = [
        PolicyReason(code: "lawful-link", summary: "there is nothing against the link"),
        PolicyReason(code: "known-issuer", summary: "an issuer with a good credit grade answers for the link"),
        PolicyReason(code: "own-link", summary: "the link leads to the app's own pages"),
        PolicyReason(code: "scene-open", summary: "the scene opens external links"),
        PolicyReason(code: "category-open", summary: "the scene opens links of this category"),
        PolicyReason(code: "risk-warning", summary: "the link is suspicious"),
        PolicyReason(code: "unknown-issuer", summary: "no known issuer answers for the link"),
        PolicyReason(code: "low-grade", summary: "the issuer of the link has a low credit grade"),
        PolicyReason(code: "scene-closed", summary: "the scene does not open external links"),
        PolicyReason(code: "category-closed", summary: "the scene does not open links of this category"),
        PolicyReason(code: "token-as-text", summary: "a token stays text, for the reader to copy"),
        PolicyReason(code: "scene-not-covered", summary: "the policy does not cover the scene"),
        PolicyReason(code: "token-barred", summary: "the scene bars tokens"),
        PolicyReason(code: "risk-danger", summary: "the link looks like an attack"),
        PolicyReason(code: "no-link", summary: "there is no link that could open; no rule decides so"),
        PolicyReason(code: "over-budget", summary: "this part of a message was not checked; no rule decides so"),
        PolicyReason(code: "no-rule", summary: "no rule answers; this cannot happen with a proved policy"),
    ]
}
