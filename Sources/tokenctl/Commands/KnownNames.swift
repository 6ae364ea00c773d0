// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareToken

/// The names of one sort that this version knows, for telling slips of the pen.
struct KnownNames {
    /// What a name is of, such as `scene`.
    let noun: String
    let names: [String]

    static let scenes = KnownNames(noun: "scene", names: Scene.registered.map(\.name))
    static let platforms = KnownNames(
        noun: "platform", names: Registry.standard.platforms.map(\.id) + [ResourceKind.webPage.platform])

    /// The names of a dimension that are registered, and those that the rules of a policy name as well.
    init(_ dimension: PolicyDimension, in policy: ScenePolicy? = nil) {
        let registered: [String] =
            switch dimension {
            case .scene: Self.scenes.names
            case .platform: Self.platforms.names
            case .form: LinkForm.registered.map(\.rawValue)
            case .category: ResourceCategory.registered.map(\.rawValue)
            case .userMode: UserMode.registered.map(\.rawValue)
            case .grade, .risk, .issuer: []
            }
        let ruled = policy?.draft.rules.flatMap { $0.conditions[dimension] ?? [] } ?? []
        self.init(noun: dimension == .userMode ? "user mode" : dimension.rawValue, names: registered + ruled)
    }

    init(noun: String, names: [String]) {
        (self.noun, self.names) = (noun, names)
    }

    /// What to say of a name that is not known; nil of one that is.
    func objection(to name: String) -> String? {
        guard !names.contains(where: { $0.utf8.elementsEqual(name.utf8) }) else { return nil }
        return "no \(noun) \(name.onOneLine) is known here" + (closest(to: name).map { " (did you mean \($0)?)" } ?? "")
    }

    /// The known name with the fewest slips, at most a third of the letters; nil if all are further away.
    func closest(to name: String) -> String? {
        let text = Array(name.utf8.prefix(64))
        let limit = max(1, text.count / 3)
        var best: (name: String, slips: Int)?
        for known in names {
            let slips = Self.slips(text, Array(known.utf8))
            if slips <= limit, slips < best?.slips ?? .max { best = (known, slips) }
        }
        return best?.name
    }

    /// The letters to insert, remove, replace or swap with their neighbours to make one text the other.
    private static func slips(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var (last, row) = ([Int](), Array(0...right.count))
        for (i, a) in left.enumerated() {
            var next = [i + 1]
            for (j, b) in right.enumerated() {
                var best = min(row[j] + (a == b ? 0 : 1), row[j + 1] + 1, next[j] + 1)
                if i > 0, j > 0, a == right[j - 1], left[i - 1] == b { best = min(best, last[j - 1] + 1) }
                next.append(best)
            }
            (last, row) = (row, next)
        }
        return row[right.count]
    }
}

/// Whether names that are not known are taken.
struct UnknownOptions: ParsableArguments {
    @Flag(help: "Take a scene or another name that this version does not know, such as one of your own.")
    var allowUnknown = false

    /// Refuses names that are not known.
    ///
    /// - Throws: A failure with the name that was perhaps meant.
    func check(_ known: KnownNames, _ names: [String]) throws {
        guard !allowUnknown else { return }
        for name in names {
            guard let objection = known.objection(to: name) else { continue }
            throw Failure("\(objection); --allow-unknown takes it all the same", .usage)
        }
    }
}
