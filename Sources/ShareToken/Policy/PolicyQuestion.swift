// SPDX-License-Identifier: Apache-2.0

/// What a policy is asked: whether a link may open here and now.
public struct PolicyQuestion: Sendable, Hashable {
    /// Where the link was pasted.
    public var scene: Scene

    /// How it is written.
    public var form: LinkForm

    /// What sort of thing it leads to.
    public var category: ResourceCategory

    /// How the reader has set up the app.
    public var userMode: UserMode

    /// The credit of its issuer; nil if nobody known has issued it.
    public var grade: IssuerGrade?

    /// The worst that its risk report tells; nil for a link without risks.
    public var risk: Risk.Severity?

    /// The id of the platform that it leads to; nil if no platform file knows.
    public var platform: String?

    /// The id of its issuer; nil if nobody known has issued it.
    public var issuer: String?

    /// The present time.
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

    /// The name that the question has in a dimension; nil for a platform or an issuer that it does not name.
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
