// SPDX-License-Identifier: Apache-2.0

/// Chooses plausible examples among names that a policy cannot tell apart.
struct PolicyExamples {
    let space: PolicySpace
    let at: Timestamp
    let registry: Registry

    /// Whether a form is a direct link, unlike a token.
    static func isDirect(_ form: String?) -> Bool {
        form != LinkForm.shareToken.rawValue && form != LinkForm.foreignToken.rawValue
    }

    /// The names of a question, and of a second question that differs in one dimension.
    ///
    /// - Parameters:
    ///   - places: The classes of the question.
    ///   - other: The classes of the other question; nil if there is none.
    ///   - dimension: The dimension in which the questions differ; nil if there is one question.
    func names(
        _ places: [Int], _ other: [Int]?, _ dimension: PolicyDimension?
    ) -> (first: [String?], second: [String?]) {
        var first: [String?] = []
        for (index, place) in places.enumerated() { first.append(space.classes[index][place].names[0]) }
        let forms = space.classes[PolicyDimension.form.index][places[PolicyDimension.form.index]].names
        if let direct = forms.first(where: { PolicyExamples.isDirect($0) }) {
            first[PolicyDimension.form.index] = direct
        }
        var second = first
        if let other, let dimension {
            let index = dimension.index
            second[index] = space.classes[index][other[index]].names[0]
        }
        if dimension == .platform { choosePlatforms(places, &first, &second) }
        if dimension == .issuer {
            let index = PolicyDimension.issuer.index
            if first[index] == nil { first[index] = unnamedIssuer() }
            if second[index] == nil { second[index] = unnamedIssuer() }
        }
        return (first, second)
    }

    func question(_ names: [String?]) -> PolicyQuestion? { PolicySpace.question(names, at: at) }

    private func unnamedIssuer() -> String {
        PolicySpace.unnamed { name in
            space.classes[PolicyDimension.issuer.index].contains { $0.names.contains(name) }
        }
    }

    /// Chooses two platforms that both have links of one category, if there are such platforms.
    private func choosePlatforms(_ places: [Int], _ first: inout [String?], _ second: inout [String?]) {
        let index = PolicyDimension.platform.index
        let categoryIndex = PolicyDimension.category.index
        guard let pair = pair(places[categoryIndex], first[index], second[index]) else { return }
        first[index] = pair.first
        second[index] = pair.second
        first[categoryIndex] = pair.category
        second[categoryIndex] = pair.category
    }

    /// Whether two classes of platforms both have links of a class of categories.
    func isBelievable(category: Int, platforms: (Int, Int)) -> Bool {
        let classes = space.classes[PolicyDimension.platform.index]
        return pair(category, classes[platforms.0].names[0], classes[platforms.1].names[0]) != nil
    }

    private func pair(
        _ category: Int, _ first: String?, _ second: String?
    ) -> (category: String, first: String, second: String)? {
        let named = space.classes[PolicyDimension.platform.index].flatMap { $0.names }
        for category in space.classes[PolicyDimension.category.index][category].names {
            guard let category else { continue }
            func choice(_ name: String?) -> String? {
                for platform in registry.platforms
                where platform.kinds.contains(where: { $0.category.rawValue == category }) {
                    if let name {
                        if platform.id == name { return name }
                    } else if !named.contains(platform.id) {
                        return platform.id
                    }
                }
                return nil
            }
            if let first = choice(first), let second = choice(second) { return (category, first, second) }
        }
        return nil
    }
}
