// SPDX-License-Identifier: Apache-2.0

/// The codes of conversions; register: `Docs/Spec/Convert.md`.
extension ShareTokenError.Code {
    /// The platform has no such form of the resource.
    public static let noSuchForm = Self(rawValue: "no-such-form")
    /// The platform has the form, and no source says whether it works on the system.
    public static let formNotKnown = Self(rawValue: "form-not-known")
    /// The new link would not be found whole where the old one stands in its text.
    public static let noRoom = Self(rawValue: "no-room")
    /// Nothing that can be made fits the size budget.
    public static let overBudget = Self(rawValue: "over-budget")
}
