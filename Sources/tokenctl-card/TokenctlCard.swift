// SPDX-License-Identifier: Apache-2.0
import Foundation
import ShareToken
import ShareTokenFoundation

/// Reads one card of WeChat from stdin and prints it as JSON, or why it is none.
///
/// `tokenctl` starts this program for cards that are XML: so it is not itself linked with Foundation and its XML
/// parser, which would make each of its starts half as long again, and what crashes a parser does not end it.
@main enum TokenctlCard {
    static func main() {
        let input = FileHandle.standardInput.readData(ofLength: Card.maximumLength + 1)
        var line: [UInt8]
        do throws(ShareTokenError) {
            line = Array("{\"card\":".utf8) + (try Card(appmsg: Array(input))).json + Array("}\n".utf8)
        } catch {
            line = Array("{\"error\":{\"code\":\"\(error.code.rawValue)\",\"offset\":\(error.offset)}}\n".utf8)
        }
        FileHandle.standardOutput.write(Data(line))
    }
}
