// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareToken
import Testing

/// A platform has a file, a line in the roll-call, a vector file and a page in both languages; the tests name a missing
/// one.
@Suite struct PlatformRollCallTests {
    @Test func everyFileIsInTheRollCall() throws {
        let files = Repository.files("Sources/ShareToken/Platforms", suffix: ".swift")
        let declared = try files.map { file in
            let text = try Repository.text(file)
            return try #require(text.firstMatch(of: /id: "([a-z0-9_-]+)"/), "\(file) declares no id").1
        }
        #expect(declared.sorted().map(String.init) == Platform.all.map(\.id))
        for (file, id) in zip(files, declared) {
            let name = file.split(separator: "/").last.map { $0.dropLast(6).lowercased() } ?? ""
            #expect(name == id.replacing("_", with: ""), "the file of a platform is named after it")
        }
    }

    @Test func rollCallIsSortedAndUnique() {
        let ids = Platform.all.map(\.id)
        #expect(ids == Set(ids).sorted())
    }

    @Test("Vectors and a page", arguments: Platform.all.map(\.id))
    func evidence(id: String) {
        for path in ["Vectors/platforms/\(id).json", "Docs/Platforms/\(id).md"] {
            #expect(Repository.exists(path), "\(path) is missing")
        }
    }

    @Test(arguments: ["Docs/README.md", "Docs/zh-CN/README.md"])
    func everyPageIsInTheListOfPages(list: String) throws {
        let text = try Repository.text(list)
        let pages = Repository.files("Docs/Platforms", suffix: ".md").compactMap { $0.split(separator: "/").last }
        #expect(pages.filter { !text.contains("Platforms/\($0))") } == [])
    }

    @Test func resourceCodesAreUnique() {
        let codes = Platform.all.flatMap(\.kinds).map(\.code)
        #expect(Set(codes).count == codes.count)
        #expect(!codes.contains(0), "0 is the web page of no platform")
    }
}
