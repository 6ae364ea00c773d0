// SPDX-License-Identifier: Apache-2.0

/// The conditions of a rule on a question: a set of names in each dimension, or any name.
package struct PolicyConditions: Sendable, Hashable {
    /// The names by the index of their dimension; nil for a dimension without a condition.
    private var names: [[String]?]

    /// Creates conditions; nil in a dimension accepts any name.
    ///
    /// - Parameters:
    ///   - scenes: The scenes in which the link was pasted.
    ///   - forms: The forms of the link.
    ///   - categories: The categories of the target.
    ///   - userModes: The modes that the reader has set in the app.
    ///   - grades: The grades of the issuer; a nil among them stands for a link without a known issuer.
    ///   - risks: The highest severities of the link's risks; a nil among them stands for a link without risks.
    ///   - platforms: The ids of the platforms of the target.
    ///   - issuers: The ids of the issuers.
    package init(
        scenes: [Scene]? = nil, forms: [LinkForm]? = nil, categories: [ResourceCategory]? = nil,
        userModes: [UserMode]? = nil, grades: [IssuerGrade?]? = nil, risks: [Risk.Severity?]? = nil,
        platforms: [String]? = nil, issuers: [String]? = nil
    ) {
        names = [
            scenes?.map { $0.name }, forms?.map { $0.rawValue }, categories?.map { $0.rawValue },
            userModes?.map { $0.rawValue },
            grades?.map { $0?.rawValue ?? PolicyDimension.none }, risks?.map { $0?.name ?? PolicyDimension.none },
            platforms, issuers,
        ]
    }

    /// The names that a dimension accepts, as JSON spells them; nil if it accepts any name.
    package internal(set) subscript(dimension: PolicyDimension) -> [String]? {
        get { names[dimension.index] }
        set { names[dimension.index] = newValue }
    }

    /// Whether two conditions have the same names, byte by byte and in the same order, in each dimension.
    package static func == (left: PolicyConditions, right: PolicyConditions) -> Bool {
        left.names.elementsEqual(right.names) { one, other in
            switch (one, other) {
            case (nil, nil): true
            case (let one?, let other?): one == other
            default: false
            }
        }
    }

    /// The conditions that every question meets.
    package static let any = PolicyConditions()
}
