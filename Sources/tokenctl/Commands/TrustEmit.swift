// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareToken
import ShareTokenOpenSSL

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// `tokenctl trust emit`.
struct TrustEmit: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "emit",
        abstract: "Writes the association files of an issuer for iOS, Android and HarmonyOS.",
        discussion: """
            The files let the issuer's apps open all pages; publish them below /.well-known/ of each of its domains. \
            An Android app without certificates is left out, as Android would not accept it. The list need not be \
            signed.

            Examples:
              tokenctl trust emit list.json shop --out .well-known
              tokenctl trust emit list.json shop --format android
            """)

    @Argument(help: "The file of the list.")
    var list: String

    @Argument(help: "The id of the issuer.")
    var issuer: String

    @Option(help: ArgumentHelp("The folder to write the files to; old ones are replaced.", valueName: "folder"))
    var out: String?

    @Option(help: "The system whose file is printed to stdout.")
    var format: AssociationArgument?

    func validate() throws {
        guard (out == nil) != (format == nil) else { throw ValidationError("say either --out or --format") }
    }

    func run() throws {
        let signed = try ListFile(list).signed
        guard let issuer = signed.list.issuers.first(where: { $0.id == issuer }) else {
            throw Failure("no issuer \(issuer) is in the list", .usage)
        }
        let bindings = issuer.bindings
        for app in bindings.apps where app.system == .android && app.certificates.isEmpty {
            talk("note: \(app.id) has no certificates and is left out; import an assetlinks.json that has them")
        }
        if let format {
            guard let file = bindings.associationFile(format.format) else {
                throw Failure("\(issuer.id) has no app on \(format.rawValue)", .badData)
            }
            var output = Output()
            output.bytes(file)
            output.flush()
        } else if let out {
            let files = AssociationFormat.all.compactMap { format in
                bindings.associationFile(format).map { (name: format.fileName, bytes: $0) }
            }
            guard !files.isEmpty else { throw Failure("\(issuer.id) has no apps that a file could name", .badData) }
            try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
            for file in files {
                try ListFile.replace("\(out)/\(file.name)", file.bytes)
                talk("wrote \(out)/\(file.name)")
            }
        }
        let domains = bindings.domains.map { "https://\($0)/.well-known/" }
        talk("publish below \(domains.isEmpty ? "the issuer's domains" : domains.joined(separator: ", "))")
    }
}
