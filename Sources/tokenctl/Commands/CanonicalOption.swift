// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// A link that is the value of an option, read as its canonical URL.
enum CanonicalOption {
    /// The canonical URL of a link.
    ///
    /// - Parameters:
    ///   - text: The value of the option; nil if the option is not given.
    ///   - name: The option, for messages.
    /// - Throws: `Failure` with the code and the offset of a text that is no link.
    static func url(_ text: String?, _ name: String) throws -> String? {
        guard let text else { return nil }
        do throws(ShareTokenError) { return try CanonicalURL(ofUTF8: Array(text.utf8)).url } catch {
            let place = "\(name) \(text): \(error.code.rawValue) at byte \(error.offset)"
            throw Failure("\(place): \(error.code.summary)", ExitStatus(error.code), error)
        }
    }
}
