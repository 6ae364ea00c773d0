// SPDX-License-Identifier: Apache-2.0

/// One of the properties of a question that rules have conditions on, beside the time.
public enum PolicyDimension: String, Sendable, Hashable, CaseIterable {
    /// Where the link was pasted.
    case scene
    /// How it is written.
    case form
    /// What sort of thing it leads to.
    case category
    /// How the reader has set up the app.
    case userMode = "user_mode"
    /// The credit of its issuer.
    case grade
    /// The worst of its risks.
    case risk
    /// The platform that it leads to.
    case platform
    /// Who issued it.
    case issuer

    /// How a condition says that a link has no known issuer's grade, or no risk.
    static let none = "none"

    /// The place among all dimensions, from 0.
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

    /// All names that there are, of a dimension whose set of names is closed; nil if it is open.
    package var closedNames: [String]? {
        switch self {
        case .grade: [PolicyDimension.none, "a", "b", "c", "d"]
        case .risk: [PolicyDimension.none, "info", "warning", "danger"]
        default: nil
        }
    }

    /// The names that everybody knows, those first that explain a case best.
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
