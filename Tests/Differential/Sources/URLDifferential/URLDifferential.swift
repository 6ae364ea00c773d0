// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareToken

/// Prints how the URL engine and Foundation read each input, for a script that compares them with other parsers.
///
/// Reads one JSON string per line; prints one line each, with tabs between its fields: the normalised URL or `!` and
/// the error's code; the canonical URL, its host, and the host that Foundation reads in it. The last three are empty
/// where there is no canonical URL of http or https, the last is `!` where Foundation refuses it.
@main
enum URLDifferential {
    static func main() throws {
        let decoder = JSONDecoder()
        let input = try FileHandle.standardInput.readToEnd() ?? Data()
        var output = ""
        for line in input.split(separator: UInt8(ascii: "\n")) {
            let text = try decoder.decode(String.self, from: Data(line))
            output += record(text) + "\t" + canonical(text) + "\n"
        }
        try FileHandle.standardOutput.write(contentsOf: Data(output.utf8))
    }

    private static func record(_ text: String) -> String {
        do {
            return try URLRecord(parsing: text).href
        } catch {
            return "!" + error.code.rawValue
        }
    }

    private static func canonical(_ text: String) -> String {
        guard let url = try? CanonicalURL(of: text).url, let record = try? URLRecord(parsing: url),
            record.scheme == "https" || record.scheme == "http", let host = record.host
        else { return "\t\t" }
        return "\(url)\t\(host)\t\(URL(string: url)?.host(percentEncoded: false) ?? "!")"
    }
}
