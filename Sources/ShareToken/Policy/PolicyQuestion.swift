// SPDX-License-Identifier: Apache-2.0

/// The question to a policy: a link, its scene and the time at which it may open.
public struct PolicyQuestion: Sendable, Hashable {
    /// The scene in which the link was pasted.
    public var scene: Scene

    /// The form of the link.
    public var form: LinkForm

    /// The category of the target.
    public var category: ResourceCategory

    /// The mode that the reader has set in the app.
    public var userMode: UserMode

    /// The credit grade of the issuer; nil if there is no known issuer.
    public var grade: IssuerGrade?

    /// The highest severity in the risk report; nil for a link without risks.
    public var risk: Risk.Severity?

    /// The id of the platform of the target; nil if no platform knows the target.
    public var platform: String?

    /// The id of the issuer; nil if there is no known issuer.
    public var issuer: String?

    /// The current time.
    public var at: Timestamp

    /// Creates a question.
    public init(
        scene: Scene, form: LinkForm, category: ResourceCategory, userMode: UserMode = .standard,
        grade: IssuerGrade? = nil, risk: Risk.Severity? = nil, platform: String? = nil, issuer: String? = nil,
        at: Timestamp
    ) {
        self.scene = scene
        self.form = form
        self.category = category
        self.userMode = userMode
        self.grade = grade
        self.risk = risk
        self.platform = platform
        self.issuer = issuer
        self.at = at
    }

    /// The name of the question in a dimension; nil for an absent platform or issuer.
    package func name(_ dimension: PolicyDimension) -> String? {
        switch dimension {
        case .scene: scene.name
        case .form: form.rawValue
        case .category: category.rawValue
        case .userMode: userMode.rawValue
        case .grade: grade?.rawValue ?? PolicyDimension.none
        case .risk: risk?.name ?? PolicyDimension.none
        case .platform: platform
        case .issuer: issuer
        }
    }
}
