// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The folders of the core on their floors, the types that each defines, and the names of others that it uses.
struct Floors {
    /// The floors from the lowest to the highest, each with its folders.
    ///
    /// A folder may name the types of lower floors, and of no other folder on its own.
    static let plan: [[String]] = [
        ["Error"], ["Text"], ["JSON", "XML", "URL"], ["Platform"], ["Platforms"], ["Link"], ["Token"], ["Risk"],
        ["Scan", "Trust"], ["Policy"], ["Verdict"], ["Convert"],
    ]

    /// A name of one folder in a file of another.
    struct Use: Hashable {
        let from: String
        let to: String
        let name: String
        let file: String
    }

    /// The folder of each type that the core declares at the top of a file.
    let owners: [String: String]

    /// Every name of another folder, once a file.
    let uses: [Use]

    /// The folders beside the floors, if there are any.
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

    /// How many names of one folder another uses.
    var arrows: [String: [String: Int]] {
        var arrows: [String: [String: Int]] = [:]
        for use in uses { arrows[use.from, default: [:]][use.to, default: 0] += 1 }
        return arrows
    }

    /// The text of a file without its comments and the contents of its string literals.
    ///
    /// What a literal interpolates goes too; no literal of the core interpolates the name of a type alone.
    private static func code(_ text: String) -> String {
        text.replacing(/\/\/[^\n]*|"""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"/, with: " ")
    }

    /// The types that a file declares at its top, but for those that nobody else can name.
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

    /// The words of a file that begin with a capital letter and follow no dot: those that follow one are nested types.
    private static func names(_ code: String) -> Set<String> {
        Set(code.matches(of: /(?:^|[^.\w])([A-Z]\w*)/).map { String($0.1) })
    }
}
