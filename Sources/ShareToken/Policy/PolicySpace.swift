// SPDX-License-Identifier: Apache-2.0

/// All possible questions, as classes in each dimension and stretches of time that some rule tells apart.
struct PolicySpace: Sendable {
    /// The names in one dimension that no rule tells apart.
    struct Class: Sendable {
        /// The rules whose conditions the class meets.
        let bits: PolicyBits

        /// Names of the class, the clearest examples first; nil stands for a platform or an issuer that no rule names.
        let names: [String?]
    }

    /// The classes by the index of their dimension.
    let classes: [[Class]]

    /// The stretches of time, the latest first: the rules in force, and a point in time inside.
    let times: [(bits: PolicyBits, at: Timestamp)]

    init(_ table: PolicyTable, ruleCount: Int) {
        classes = PolicyDimension.allCases.map { dimension in
            let names = PolicySpace.names(dimension, named: table.names[dimension.index])
            var rows: [Int] = []
            var members: [[String?]] = []
            var bits: [PolicyBits] = []
            for name in names {
                let row = table.row(dimension, name)
                if let place = rows.firstIndex(of: row) {
                    members[place].append(name)
                    continue
                }
                let set = table.bits(row, count: ruleCount)
                if let place = bits.firstIndex(of: set) {
                    members[place].append(name)
                } else {
                    rows.append(row)
                    bits.append(set)
                    members.append([name])
                }
            }
            return zip(bits, members).map { Class(bits: $0, names: $1) }
        }
        var times: [(bits: PolicyBits, at: Timestamp)] = []
        for stretch in (0...table.boundaries.count).reversed() {
            let at =
                if stretch > 0 {
                    table.boundaries[stretch - 1]
                } else {
                    table.boundaries.first.map { Timestamp(secondsSince1970: max($0.secondsSince1970, .min + 1) - 1) }
                        ?? .tokenEpoch
                }
            times.append((table.bits(table.row(at: at), count: ruleCount), at))
        }
        self.times = times
    }

    /// Names that include at least one of each class: registered names, then names in rules, then a name that no rule
    /// has.
    private static func names(_ dimension: PolicyDimension, named: [String]) -> [String?] {
        var names: [String?] = []
        if dimension == .platform || dimension == .issuer { names.append(nil) }
        let known = dimension.knownNames
        for name in known { names.append(name) }
        for name in named where !known.contains(name) { names.append(name) }
        let isOpen = dimension.closedNames == nil && !known.isEmpty
        if isOpen, known.allSatisfy({ named.contains($0) }) { names.append(unnamed { named.contains($0) }) }
        return names
    }

    /// A name that no rule has: `other`, or `other` with the lowest free number from 2.
    ///
    /// The number keeps the name within the length of a scene.
    static func unnamed(_ isNamed: (String) -> Bool) -> String {
        var (name, number) = ("other", 1)
        while isNamed(name) {
            number += 1
            name = "other\(number)"
        }
        return name
    }

    /// The number of kinds of questions; nil above ``PolicyDraft/maximumCellCount``.
    var cellCount: Int? {
        var count = times.count
        for list in classes {
            count *= list.count
            if count > PolicyDraft.maximumCellCount { return nil }
        }
        return count
    }

    /// A question of classes, given by their places in the order of the dimensions.
    func question(_ places: [Int], at time: Int) -> PolicyQuestion? {
        var names: [String?] = []
        for (dimension, place) in places.enumerated() { names.append(classes[dimension][place].names[0]) }
        return PolicySpace.question(names, at: times[time].at)
    }

    /// A question of names in the order of the dimensions; nil if the scene is not a valid name.
    static func question(_ names: [String?], at time: Timestamp) -> PolicyQuestion? {
        let scene: Scene
        do throws(ShareTokenError) { scene = try Scene(names[0] ?? "") } catch { return nil }
        return PolicyQuestion(
            scene: scene, form: LinkForm(rawValue: names[1] ?? ""),
            category: ResourceCategory(rawValue: names[2] ?? ""), userMode: UserMode(rawValue: names[3] ?? ""),
            grade: IssuerGrade(rawValue: names[4] ?? ""), risk: Risk.Severity(name: names[5] ?? ""),
            platform: names[6], issuer: names[7], at: time)
    }
}
