// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareToken
import Testing

@Suite struct RegistryTests {
    /// The file of platforms for other languages is equal to the output of the program.
    @Test func theRegistryIsUpToDate() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Vectors/registry.json")
        let run = try Tokenctl().run("platforms", "--json")
        #expect(run.status == 0)
        #expect(
            run.output == String(decoding: try Data(contentsOf: file), as: UTF8.self),
            "write it anew: tokenctl platforms --json > Vectors/registry.json")
    }

    @Test func theVersionNamesWhatItDependsOn() throws {
        let version = try Tokenctl().run("--version").output
        #expect(version.hasPrefix("tokenctl 0."))
        #expect(version.contains("OpenSSL 3.") || version.contains("OpenSSL 4."))
        #expect(version.contains("Unicode \(UnicodeTables.version)"))
    }

    @Test func unknownPlatformsAreUsageErrors() throws {
        #expect(try Tokenctl().run("platforms", "nosuch").status == 64)
        #expect(try Tokenctl().run("platforms", "taobao").output.hasPrefix("taobao  Taobao 淘宝\n"))
    }
}
