// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareToken
import ShareTokenStorage

/// `tokenctl key list`.
struct KeyList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists the local keys: id, suite and name.",
        discussion: """
            Example:
              tokenctl key list --json
            """)

    @OptionGroup var passphrase: PassphraseOptions

    @Flag(help: "Print one JSON object per key.")
    var json = false

    func run() throws {
        let directory = try KeyDirectory.ofUser()
        var output = Output()
        var worst = ExitStatus.ok
        var keys: [(name: String, key: LoadedKey)] = []
        for name in directory.names {
            do {
                keys.append((name, try directory.file(name).shownKey(passphrase)))
            } catch {
                guard let failure = Failure(caught: error) else { throw error }
                talk(failure.description)
                worst = max(worst, failure.status)
            }
        }
        try passphrase.finish()
        for (name, key) in keys {
            let members: [String: JSONValue] = [
                "name": .string(name), "key_id": .string(key.id.hex), "suite": .string(key.suite.name),
                "file": .string(directory.file(name).path),
            ]
            output.line(json ? JSONValue.object(members).line : "\(key.id)  \(key.suite.name)  \(name)".onOneLine)
        }
        output.flush()
        if directory.names.isEmpty { talk("no keys in \(directory.path); 'tokenctl key generate' makes one") }
        guard worst == .ok else { throw ExitCode(worst.rawValue) }
    }
}
