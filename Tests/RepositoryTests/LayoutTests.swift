// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// Rules for the layout of the sources.
@Suite struct LayoutTests {
    @Test func handWrittenFilesAreShort() throws {
        for file in Repository.files("Sources", suffix: ".swift") + Repository.files("Tests", suffix: ".swift")
        where !file.contains("/Generated/") {
            let lines = try Repository.text(file).split(separator: "\n", omittingEmptySubsequences: false).count
            #expect(lines <= 401, "\(file) has \(lines) lines")
        }
    }

    /// `Synchronization` is the exception: it ships with the standard library, and its atomics hold values that are
    /// made on first use.
    @Test func theCoreImportsNothing() throws {
        for file in Repository.files("Sources/ShareToken", suffix: ".swift") {
            #expect(try Repository.imports(file).filter { $0 != "Synchronization" }.isEmpty, "\(file)")
        }
    }

    @Test func onlyOneFolderTouchesC() throws {
        for file in Repository.files("Sources", suffix: ".swift")
        where !file.hasPrefix("Sources/ShareTokenOpenSSL/OpenSSL/") {
            #expect(!(try Repository.imports(file)).contains("COpenSSL"), "\(file)")
        }
    }

    @Test func theLibraryDoesWithoutFoundation() throws {
        for file in Repository.files("Sources/ShareTokenOpenSSL", suffix: ".swift") {
            let foundation = try Repository.imports(file).filter { $0.hasPrefix("Foundation") }
            #expect(foundation.isEmpty, "\(file)")
        }
    }

    @Test func everyFileNamesItsLicence() throws {
        for file in Repository.files("Sources", suffix: ".swift") + Repository.files("Tests", suffix: ".swift") {
            let head = try Repository.text(file).prefix(120)
            #expect(head.contains("// SPDX-License-Identifier: Apache-2.0"), "\(file)")
        }
    }
}
