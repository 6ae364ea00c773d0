// SPDX-License-Identifier: Apache-2.0

/// What a rule asks of a question: a set of names in each dimension, or anything.
public struct PolicyConditions: Sendable, Hashable {
    /// The names by the index of their dimension; nil where anything will do.
    private var names: [[String]?]

    /// Creates conditions; nil where anything will do.
    ///
    /// - Parameters:
    ///   - scenes: Where the link was pasted.
    ///   - forms: How it is written.
    ///   - categories: What it leads to.
    ///   - userModes: How the reader has set up the app.
    ///   - grades: Grades of issuers; a nil among them is a link that nobody known has issued.
    ///   - risks: The worst risk of the link; a nil among them is a link without risks.
    ///   - platforms: Ids of platforms.
    ///   - issuers: Ids of issuers.
    public init(
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

    /// The names that a dimension may have, as JSON spells them; nil if anything will do.
    public internal(set) subscript(dimension: PolicyDimension) -> [String]? {
        get { names[dimension.index] }
        set { names[dimension.index] = newValue }
    }

    /// Whether the same names are asked for, byte by byte, in each dimension.
    public static func == (left: PolicyConditions, right: PolicyConditions) -> Bool {
        left.names.elementsEqual(right.names) { one, other in
            switch (one, other) {
            case (nil, nil): true
            case (let one?, let other?): one == other
            default: false
            }
        }
    }

    /// No conditions.
    public static let any = PolicyConditions()
}
