// SPDX-License-Identifier: Apache-2.0

/// The floors as text and as a picture, the highest floor on top, so that all arrows run down.
struct FloorDrawing {
    private let floors: [[String]]
    private let arrows: [String: [String: Int]]

    init(_ floors: Floors) {
        self.floors = Floors.plan.reversed()
        arrows = floors.arrows
    }

    /// One line for each folder, with the folders whose types it names and the number of these uses.
    var graph: String {
        floors.joined().map { folder in
            let below = (arrows[folder] ?? [:]).sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            return "\(folder) → \(below.map { "\($0.key) \($0.value)" }.joined(separator: ", "))"
        }.joined(separator: "\n")
    }

    private static let (width, step, boxWidth, boxHeight) = (760, 62, 110, 34)

    /// The centre of a folder's box.
    private func place(_ folder: String) -> (x: Int, y: Int)? {
        for (row, names) in floors.enumerated() {
            guard let column = names.firstIndex(of: folder) else { continue }
            let gap = 190
            let x = Self.width / 2 + (2 * column - (names.count - 1)) * gap / 2
            return (x, 30 + row * Self.step)
        }
        return nil
    }

    /// The picture as SVG; a thicker line stands for more uses.
    var svg: String {
        let height = 30 + floors.count * Self.step - 20
        var lines = [
            ##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \##(Self.width) \##(height)" font-family="sans-serif">"##,
            ##"<rect width="100%" height="100%" fill="#ffffff"/>"##,
        ]
        for from in floors.joined() {
            for (to, count) in (arrows[from] ?? [:]).sorted(by: { $0.key < $1.key }) {
                guard let start = place(from), let end = place(to) else { continue }
                // A bow to the side keeps the line off the boxes between two floors.
                let distance = (end.y - start.y) / Self.step
                let side = (start.x + end.x + from.utf8.count) % 2 == 0 ? 1 : -1
                let bow = distance < 2 ? 0 : side * (60 + 22 * distance)
                let width = count < 5 ? 1 : count < 20 ? 2 : 3
                lines.append(
                    ##"<path d="M\##(start.x) \##(start.y) Q\##((start.x + end.x) / 2 + bow) \##((start.y + end.y) / 2) "##
                        + ##"\##(end.x) \##(end.y)" fill="none" stroke="#9aa7b5" stroke-width="\##(width)"/>"##)
            }
        }
        for folder in floors.joined() {
            guard let (x, y) = place(folder) else { continue }
            let (left, top) = (x - Self.boxWidth / 2, y - Self.boxHeight / 2)
            lines.append(
                ##"<rect x="\##(left)" y="\##(top)" width="\##(Self.boxWidth)" height="\##(Self.boxHeight)" rx="6" "##
                    + ##"fill="#eef3f8" stroke="#36506b"/>"##)
            lines.append(
                ##"<text x="\##(x)" y="\##(y + 5)" font-size="15" text-anchor="middle" fill="#1d2b3a">\##(folder)</text>"##
            )
        }
        return (lines + ["</svg>", ""]).joined(separator: "\n")
    }
}
