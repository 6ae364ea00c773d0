// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// Reads a link and prints its canonical form: all that a client without keys can do.
@main
struct CoreClient {
    static func main() throws(ShareTokenError) {
        let text = CommandLine.arguments.dropFirst().first ?? ""
        let resource = try Resource(sharedText: text)
        print(resource.kind.platform, resource.kind.name, resource.url)
    }
}
