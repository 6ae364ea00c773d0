// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// The programs of the documents are those of Tests/SampleTests, which are compiled with the public names alone and run.
@Suite struct SampleTextTests {
    /// The samples by the page that shows them.
    private static func samples() throws -> [(page: String, code: String)] {
        var samples: [(page: String, code: String)] = []
        for file in Repository.files("Tests/SampleTests", suffix: ".swift") {
            var pages: [String] = []
            var lines: [Substring] = []
            for line in try Repository.text(file).split(separator: "\n", omittingEmptySubsequences: false) {
                let trimmed = line.drop { $0 == " " }
                if trimmed.hasPrefix("// sample: ") {
                    pages.append(String(trimmed.dropFirst("// sample: ".count)))
                    lines = []
                } else if trimmed == "// end of sample" {
                    samples += pages.map { ($0, lines.map { "\($0.dropFirst(8))\n" }.joined()) }
                    pages = []
                } else if !pages.isEmpty {
                    lines.append(line)
                }
            }
        }
        return samples
    }

    /// The blocks of Swift on a page, without their imports.
    private static func blocks(_ page: String) throws -> [String] {
        try Repository.text(page).split(separator: "```swift\n").dropFirst().compactMap { part in
            part.firstRange(of: "```").map { String(part[..<$0.lowerBound]) }
        }.map { $0.replacing(/(?:import \w+\n)+\n/, with: "") }
    }

    private static func withoutComments(_ code: String) -> String { code.replacing(/[ ]*\/\/ .*/, with: "") }

    @Test func pagesShowWhatIsCompiled() throws {
        let samples = try Self.samples()
        #expect(samples.count >= 7)
        for (page, code) in samples {
            #expect(try Self.blocks(page).contains(code), "\(page) does not show its sample as it is compiled")
            let twin = page == "README.md" ? "README.zh-CN.md" : page.replacing("Docs/", with: "Docs/zh-CN/")
            guard page.hasPrefix("Docs/") || page == "README.md", Repository.exists(twin) else { continue }
            let shown = try Self.blocks(twin).map { Self.withoutComments($0) }
            #expect(shown.contains(Self.withoutComments(code)), "\(twin) shows other code than \(page)")
        }
    }

    /// A block that no test compiles is wrong sooner or later; the manifest is no program.
    @Test func noProgramIsShownThatIsNotCompiled() throws {
        let samples = try Self.samples()
        let pages =
            ["README.md"] + Repository.files("Docs", suffix: ".md") + Repository.files("Sources", suffix: ".md")
        for page in pages where !page.hasPrefix("Docs/zh-CN/") {
            for block in try Self.blocks(page) where !block.hasPrefix("// Package.swift") {
                #expect(samples.contains { $0.page == page && $0.code == block }, "\(page): nobody compiles\n\(block)")
            }
        }
    }
}
