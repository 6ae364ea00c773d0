// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareToken
import ShareTokenOpenSSL
import ShareTokenStorage

/// `tokenctl trust import`.
struct TrustImport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Binds an issuer to a domain and to the apps that the domain's association files name.",
        discussion: """
            The files are those that the site publishes for iOS, Android and HarmonyOS below /.well-known/: \
            apple-app-site-association, assetlinks.json, applinking.json. Fetch them over https from that domain: only \
            this proves that they are the site's. They prove nothing about the apps, as any site can name any app: an \
            app covers nothing until tokenctl trust add --confirm-app. Notes on stderr name what a binding cannot \
            express.

            Example:
              tokenctl trust import list.json shop --domain shop.example assetlinks.json apple-app-site-association
            """)

    @Argument(help: "The file of the list.")
    var list: String

    @Argument(help: "The id of an issuer of the list.")
    var issuer: String

    @Argument(help: "Association files; the name of each tells its system, unless --format does.")
    var files: [String]

    @Option(help: "The domain that the files were fetched from, such as shop.example.")
    var domain: String

    @Option(help: "The system that the files are for, whatever their names.")
    var format: AssociationArgument?

    @OptionGroup var time: TimeOptions

    func run() throws {
        let associations = try files.map { file in try association(file) }
        try ListEdit.edit(list, at: time.present) { list in
            guard let place = list.issuers.firstIndex(where: { $0.id == issuer }) else {
                throw Failure("no issuer \(issuer) is in the list; tokenctl trust add makes one", .usage)
            }
            for association in associations {
                do throws(ShareTokenError) {
                    try list.issuers[place].bindings.add(association, from: domain)
                } catch {
                    throw Failure(domain, error)
                }
            }
            TrustAdd.noteUnconfirmed(list.issuers[place], in: self.list)
        }
    }

    private func association(_ file: String) throws -> Association {
        guard let format = format?.format ?? AssociationFormat(fileName: file) else {
            throw Failure("\(file): not the name of an association file; say --format ios, android or harmony", .usage)
        }
        let bytes = try DiskFile.contents(file, atMost: 1 << 20, for: "an association file")
        do throws(ShareTokenError) {
            let association = try Association(reading: bytes, as: format)
            for note in association.notes {
                talk("note: \(file):\(TextPosition(ofByte: note.offset, in: bytes)): \(note.reason.summary)")
            }
            let apps = association.apps.map(\.id).joined(separator: " ")
            talk("\(file): \(apps.isEmpty ? "no apps" : apps)".onOneLine)
            return association
        } catch {
            throw Failure(file, error, in: bytes)
        }
    }
}

/// A system whose association files are read or written.
enum AssociationArgument: String, ExpressibleByArgument, CaseIterable {
    case ios, android, harmony

    var format: AssociationFormat {
        switch self {
        case .ios: .apple
        case .android: .assetLinks
        case .harmony: .appLinking
        }
    }
}

extension Association.Reason {
    /// The reason and its effect, for people.
    fileprivate var summary: String {
        switch self {
        case .paths: "paths: the app opens some pages only; the issuer is bound to the domain as a whole"
        case .otherRelation: "other-relation: the app may not open links, and is left out"
        case .include: "include: another file is named; fetch it and import it as well"
        case .badApp: "bad-app: an id or a certificate is malformed, and the app is left out"
        default: rawValue
        }
    }
}
