// SPDX-License-Identifier: Apache-2.0

/// All possible questions, told apart only where some rule does: a list of classes in each dimension and of the time.
struct PolicySpace: Sendable {
    /// What the rules cannot tell apart in one dimension.
    struct Class: Sendable {
        /// The rules that agree with it.
        let bits: PolicyBits

        /// Names of the class, those first that explain a case best; nil for a platform or an issuer that none is named of.
        let names: [String?]
    }

    /// The classes by the index of their dimension.
    let classes: [[Class]]

    /// The stretches of time, the latest first: the rules that hold, and a point in it.
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

    /// Names of which each class has one: known ones, then those that rules name, then one that nobody has.
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

    /// A name that no rule has: `other`, or else with the least number behind it, which keeps it as short as a scene must be.
    static func unnamed(_ isNamed: (String) -> Bool) -> String {
        var (name, number) = ("other", 1)
        while isNamed(name) {
            number += 1
            name = "other\(number)"
        }
        return name
    }

    /// The number of kinds of questions; nil above the greatest number that is proved.
    var cellCount: Int? {
        var count = times.count
        for list in classes {
            count *= list.count
            if count > PolicyDraft.maximumCellCount { return nil }
        }
        return count
    }

    /// A question of some classes, given by their places in the order of the dimensions.
    func question(_ places: [Int], at time: Int) -> PolicyQuestion? {
        var names: [String?] = []
        for (dimension, place) in places.enumerated() { names.append(classes[dimension][place].names[0]) }
        return PolicySpace.question(names, at: times[time].at)
    }

    /// A question of some names in the order of the dimensions.
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
