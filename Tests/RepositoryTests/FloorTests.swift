// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// A folder of the core names only types of lower floors.
///
/// `SHARE_TOKEN_GRAPH=1 swift test --filter FloorTests` prints the graph and draws the picture of
/// `Docs/Architecture.md`.
@Suite struct FloorTests {
    private static let picture = "Docs/Architecture.svg"

    @Test func noFolderNamesATypeOfAHigherFloor() throws {
        let floors = try Floors()
        #expect(floors.unplanned.isEmpty, "no floor of Tests/RepositoryTests/Floors.swift has \(floors.unplanned)")
        #expect(floors.owners.count > 150, "the declarations are not found: \(floors.owners.count)")
        #expect(floors.uses.count > 500, "the uses are not found: \(floors.uses.count)")
        for use in floors.uses {
            guard let from = Floors.floor(use.from), let to = Floors.floor(use.to) else { continue }
            #expect(
                to < from, "\(use.file) on floor \(from) (\(use.from)) names \(use.name) of floor \(to) (\(use.to))")
        }
    }

    /// The picture is up to date, and both pages name every folder.
    @Test func thePictureAndThePageAreOfTheseFloors() throws {
        let floors = try Floors()
        let drawing = FloorDrawing(floors)
        if ProcessInfo.processInfo.environment["SHARE_TOKEN_GRAPH"] != nil {
            print(drawing.graph)
            try drawing.svg.write(to: Repository.root.appending(path: Self.picture), atomically: true, encoding: .utf8)
        }
        #expect(
            try Repository.text(Self.picture) == drawing.svg,
            "draw it anew: SHARE_TOKEN_GRAPH=1 swift test --filter FloorTests")
        for page in ["Docs/Architecture.md", "Docs/zh-CN/Architecture.md"] {
            let text = try Repository.text(page)
            for folder in Floors.plan.joined() {
                #expect(text.contains("`\(folder)/`"), "\(page) does not name \(folder)/")
            }
        }
    }
}
