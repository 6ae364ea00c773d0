// SPDX-License-Identifier: Apache-2.0

/// Chooses among names that a policy cannot tell apart those that make an example that a person believes.
struct PolicyExamples {
    let space: PolicySpace
    let at: Timestamp

    /// Whether a form opens a page by itself, as a token does not.
    static func isDirect(_ form: String?) -> Bool {
        form != LinkForm.shareToken.rawValue && form != LinkForm.foreignToken.rawValue
    }

    /// The names of a question, and of one that differs in a dimension.
    ///
    /// - Parameters:
    ///   - places: The classes of the question.
    ///   - other: The classes of the other question; nil if there is none.
    ///   - dimension: The dimension in which they differ.
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
        var other = "other"
        while space.classes[PolicyDimension.issuer.index].contains(where: { $0.names.contains(other) }) { other += "2" }
        return other
    }

    /// Two platforms that have links of one category, where there are such.
    private func choosePlatforms(_ places: [Int], _ first: inout [String?], _ second: inout [String?]) {
        let index = PolicyDimension.platform.index
        let categoryIndex = PolicyDimension.category.index
        let candidates = space.classes[categoryIndex][places[categoryIndex]].names
        let named = space.classes[index].flatMap { $0.names }
        for category in candidates {
            guard let category else { continue }
            func has(_ platform: Platform) -> Bool {
                platform.kinds.contains { $0.category.rawValue == category }
            }
            func choice(_ name: String?) -> String? {
                if let name { return Platform.all.contains { $0.id == name && has($0) } ? name : nil }
                return Platform.all.first { has($0) && !named.contains($0.id) }?.id
            }
            guard let left = choice(first[index]), let right = choice(second[index]) else { continue }
            first[index] = left
            second[index] = right
            first[categoryIndex] = category
            second[categoryIndex] = category
            return
        }
    }
}
