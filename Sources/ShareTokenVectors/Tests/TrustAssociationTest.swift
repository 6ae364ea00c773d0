// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// An association file of a site, the apps that it names, and the parts that a binding cannot express.
package struct TrustAssociationTest: VectorTest {
    package static let schema = "trust-association"

    package let label: VectorLabel
    let input: VectorInput
    /// The system that reads the file.
    let system: String
    let apps: [AppFields]?
    let notes: [NoteFields]?

    /// An app.
    struct AppFields: Decodable, Sendable, Hashable {
        let id: String
        let certificates: [String]

        init(_ app: IssuerBindings.App) {
            (id, certificates) = (app.id, app.certificates)
        }
    }

    /// A part of the file that a binding cannot express, and its offset.
    struct NoteFields: Decodable, Sendable, Hashable {
        let reason: String
        let offset: Int

        init(_ note: Association.Note) {
            (reason, offset) = (note.reason.rawValue, note.offset)
        }
    }

    package func difference(_ keys: VectorKeys) -> String? {
        guard let format = AssociationFormat.all.first(where: { $0.system.rawValue == system }) else {
            return "there are no association files of \(system)"
        }
        return label.difference { () throws(ShareTokenError) in
            try Association(reading: input.bytes, as: format)
        } check: { association in
            expect(apps, association.apps.map { AppFields($0) }, "apps")
                ?? expect(notes, association.notes.map { NoteFields($0) }, "notes")
                ?? expectWritten(association)
        }
    }

    /// Checks that a file written from the bindings names the same apps, except Android apps without certificates.
    private func expectWritten(_ association: Association) -> String? {
        do throws(ShareTokenError) {
            var bindings = IssuerBindings()
            try bindings.add(association, from: "example.com")
            guard bindings.apps.allSatisfy({ $0.confirmedBy == nil }) else { return "an app of the file is confirmed" }
            let apps = association.apps.filter { $0.system != .android || !$0.certificates.isEmpty }
            guard let file = bindings.associationFile(association.format) else {
                return apps.isEmpty ? nil : "nothing was written"
            }
            let again = try Association(reading: file, as: association.format)
            return expect(apps, again.apps, "apps of the file that was written")
                ?? expect(0, again.notes.count, "notes")
        } catch {
            return "the bindings do not hold: \(error)"
        }
    }
}
