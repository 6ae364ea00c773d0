// SPDX-License-Identifier: Apache-2.0

/// A property of a question that rules have conditions on, apart from the time.
package enum PolicyDimension: String, Sendable, Hashable, CaseIterable {
    /// The scene in which the link was pasted.
    case scene
    /// The form of the link.
    case form
    /// The category of the target.
    case category
    /// The mode that the reader has set in the app.
    case userMode = "user_mode"
    /// The credit grade of the issuer.
    case grade
    /// The highest severity of the risks.
    case risk
    /// The platform of the target.
    case platform
    /// The issuer of the link.
    case issuer

    /// The name in conditions for a link without a grade, or without risks.
    static let none = "none"

    /// The index among all dimensions, from 0.
    var index: Int {
        switch self {
        case .scene: 0
        case .form: 1
        case .category: 2
        case .userMode: 3
        case .grade: 4
        case .risk: 5
        case .platform: 6
        case .issuer: 7
        }
    }

    /// All names of a dimension whose set of names is closed; nil for an open set.
    package var closedNames: [String]? {
        switch self {
        case .grade: [PolicyDimension.none, "a", "b", "c", "d"]
        case .risk: [PolicyDimension.none, "info", "warning", "danger"]
        default: nil
        }
    }

    /// The registered names, those that make the clearest examples first.
    package var knownNames: [String] {
        switch self {
        case .scene: Scene.registered.map { $0.name }
        case .form: LinkForm.registered.map { $0.rawValue }
        case .category: ResourceCategory.registered.map { $0.rawValue }
        case .userMode: UserMode.registered.map { $0.rawValue }
        case .grade, .risk: closedNames ?? []
        case .platform, .issuer: []
        }
    }
}
