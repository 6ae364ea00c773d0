// SPDX-License-Identifier: Apache-2.0

/// A resource in one form, and what the form does not say.
public struct Converted: Sendable, Hashable {
    /// The form.
    public let form: TargetForm

    /// The link, the card or the delimited token.
    public let text: String

    /// What the source said and the form does not, in the order of the fields.
    public let losses: [Loss]
}
