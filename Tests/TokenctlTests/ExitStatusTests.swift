// SPDX-License-Identifier: Apache-2.0
#if DEBUG
import Foundation
import ShareToken
import Testing

@testable import tokenctl

/// The program ends as the registers of error codes say.
@Suite struct ExitStatusTests {
    private static let specifications = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Docs/Spec")

    /// The last cell of each row of the registers, by the code in the first.
    private func registered() throws -> [String: Int32] {
        var statuses: [String: Int32] = [:]
        let pages = try FileManager.default.contentsOfDirectory(
            at: Self.specifications, includingPropertiesForKeys: nil)
        for page in pages where page.pathExtension == "md" {
            let text = try String(contentsOf: page, encoding: .utf8)
            for table in text.split(separator: "\n\n") where table.hasPrefix("| code | meaning") {
                for row in table.matches(of: /\n\| `([a-z0-9-]+)` \|.*\| ([0-9]+) \|/) {
                    statuses[String(row.1)] = Int32(row.2)
                }
            }
        }
        return statuses
    }

    @Test func everyCodeHasTheStatusOfItsRegister() throws {
        let statuses = try registered()
        #expect(statuses.count == ShareTokenError.Code.register.count)
        for code in ShareTokenError.Code.register.map(\.code) {
            #expect(ExitStatus(code).rawValue == statuses[code.rawValue], "\(code.rawValue)")
        }
    }
}
#endif
