// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareToken
import ShareTokenOpenSSL
import ShareTokenStorage

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The command line of swift-share-token.
@main
struct Tokenctl: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tokenctl",
        abstract: "Finds, reads and converts links, and issues and checks share tokens (口令).",
        discussion: """
            Each command takes its records as operands, or one per line on stdin. Results go to stdout, one line per \
            record (scan: one per match; inspect: several), and everything else to stderr.

            Examples:
              tokenctl encode 'https://item.taobao.com/item.htm?id=520813250866'
              tokenctl decode '￥1…￥'
              tokenctl scan < chat.txt
              tokenctl convert --to app 'https://item.taobao.com/item.htm?id=520813250866'
              tokenctl encode --json < links.txt | jq -r .token

            Exit status: 0 ok, 1 cannot do it, 2 not verified, 3 not a known form, 4 denied, 5 expired or not yet valid, \
            64 usage, 65 bad data, 66 no input, 74 input or output failed. Of many records the worst one counts.
            """,
        version: "tokenctl 0.1.0 "
            + "(share token format 1, draft; Unicode \(UnicodeTables.version); \(OpenSSLVersion.text))",
        subcommands: [
            Encode.self, Decode.self, Inspect.self, Canonicalize.self, Scan.self, Convert.self,
            Rewrite.self, Key.self, Trust.self, PolicyCommand.self, Platforms.self, VectorsCommand.self,
        ]
    )

    /// Runs the command.
    ///
    /// A failure that stops it as a whole is one line on stderr and an exit status.
    static func main() {
        do {
            OpenSSLMemory.wipeAll()
            PassphraseOptions.takeFromEnvironment()
            if let objection = OpenSSLVersion.objection { throw Failure(objection, .failure) }
            var command = try parseAsRoot()
            try command.run()
        } catch let error as ShareTokenError {
            talk("\(error.code.rawValue): \(error.code.summary)")
            exit(withError: ExitCode(ExitStatus(error.code).rawValue))
        } catch {
            guard let failure = Failure(caught: error) else { finish(error) }
            talk(failure.description)
            exit(withError: ExitCode(failure.status.rawValue))
        }
    }

    /// Prints the message of the argument parser, help or an error, without control characters of an operand.
    private static func finish(_ error: any Error) -> Never {
        let code = exitCode(for: error)
        let text = fullMessage(for: error).onLines
        if !text.isEmpty {
            _ = writeAll(Array("\(text)\n".utf8), to: code.isSuccess ? STDOUT_FILENO : STDERR_FILENO)
        }
        exit(withError: code)
    }
}
