// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The folders of the core on their floors, the types that each folder defines, and its uses of other folders' types.
struct Floors {
    /// The floors from the lowest to the highest, each with its folders.
    ///
    /// A folder may name the types of lower floors, but not those of another folder on its own floor.
    static let plan: [[String]] = [
        ["Error"], ["Text"], ["JSON", "XML", "URL"], ["Platform"], ["Platforms"], ["Link"], ["Token"], ["Risk"],
        ["Scan", "Trust"], ["Policy"], ["Verdict"], ["Convert"], ["Message"],
    ]

    /// A type of one folder that is named in a file of another folder.
    struct Use: Hashable {
        let from: String
        let to: String
        let name: String
        let file: String
    }

    /// The folder of each type that the core declares at the top level of a file.
    let owners: [String: String]

    /// The uses of other folders' types, each counted once for a file.
    let uses: [Use]

    /// The folders that are on no floor.
    let unplanned: [String]

    init() throws {
        let root = "Sources/ShareToken/"
        var codes: [(file: String, folder: String, code: String)] = []
        var owners: [String: String] = [:]
        for file in Repository.files("Sources/ShareToken", suffix: ".swift") {
            let folder = String(file.dropFirst(root.count).prefix { $0 != "/" })
            let code = Floors.code(try Repository.text(file))
            codes.append((file, folder, code))
            for name in Floors.declarations(code) { owners[name] = folder }
        }
        self.owners = owners
        var uses: Set<Use> = []
        for (file, folder, code) in codes {
            for name in Floors.names(code) {
                guard let owner = owners[name], owner != folder else { continue }
                uses.insert(Use(from: folder, to: owner, name: name, file: file))
            }
        }
        self.uses = uses.sorted { ($0.file, $0.name) < ($1.file, $1.name) }
        unplanned = Set(codes.map { $0.folder }).subtracting(Floors.plan.joined()).sorted()
    }

    /// The number of a folder's floor, the lowest being 0; nil if it is not in the plan.
    static func floor(_ folder: String) -> Int? { plan.firstIndex { $0.contains(folder) } }

    /// The number of uses of one folder's types by another folder.
    var arrows: [String: [String: Int]] {
        var arrows: [String: [String: Int]] = [:]
        for use in uses { arrows[use.from, default: [:]][use.to, default: 0] += 1 }
        return arrows
    }

    /// The text of a file without its comments and string literals.
    ///
    /// Interpolations are removed with their literals. No literal of the core interpolates the name of a type alone.
    private static func code(_ text: String) -> String {
        text.replacing(/\/\/[^\n]*|"""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"/, with: " ")
    }

    /// The types that a file declares at its top level, except private ones.
    private static func declarations(_ code: String) -> [String] {
        code.split(separator: "\n").compactMap { line in
            guard
                let match = line.prefixMatch(
                    of:
                        /(?:@\w+ |public |package |indirect |final )*(?:struct|enum|class|actor|protocol|typealias) ([A-Z]\w*)/
                )
            else { return nil }
            return String(match.1)
        }
    }

    /// The words of a file that begin with a capital letter, except those after a dot, which are nested types.
    private static func names(_ code: String) -> Set<String> {
        Set(code.matches(of: /(?:^|[^.\w])([A-Z]\w*)/).map { String($0.1) })
    }
}
