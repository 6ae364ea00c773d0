// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareToken

/// Tells what the URL engine and Foundation make of each input, for a script to compare with other parsers.
///
/// Reads one JSON string a line; prints one line each, its fields separated by tabs:
/// the normalised URL or `!` and the error's code; the canonical URL, its host, and the host that Foundation reads in it.
/// The last three are empty where there is no canonical URL, the last is `!` where Foundation refuses it.
@main
enum URLDifferential {
    static func main() throws {
        let decoder = JSONDecoder()
        let input = try FileHandle.standardInput.readToEnd() ?? Data()
        var output = ""
        for line in input.split(separator: UInt8(ascii: "\n")) {
            output += answer(try decoder.decode(String.self, from: Data(line))) + "\n"
        }
        try FileHandle.standardOutput.write(contentsOf: Data(output.utf8))
    }

    private static func answer(_ text: String) -> String {
        do {
            let record = try URLRecord(parsing: text)
            guard let canonical = CanonicalForm(of: record) else { return record.href + "\t\t\t" }
            let host = URL(string: canonical.href)?.host(percentEncoded: false) ?? "!"
            return "\(record.href)\t\(canonical.href)\t\(canonical.host)\t\(host)"
        } catch {
            return "!\(error.code.rawValue)\t\t\t"
        }
    }
}
