// SPDX-License-Identifier: Apache-2.0

extension IssuerBindings {
    /// Adds a domain and the apps that its association file names.
    ///
    /// - Parameters:
    ///   - association: The contents of the file.
    ///   - domain: The domain that the file was fetched from, in lower-case ASCII.
    /// - Throws: `bad-domain` or `binding-too-wide` for a domain that a binding cannot have.
    package mutating func add(_ association: Association, from domain: String) throws(ShareTokenError) {
        if let code = ListedText.failure(ofDomain: Array(domain.utf8).span) { throw ShareTokenError(code) }
        if !domains.contains(domain) { domains.append(domain) }
        for app in association.apps {
            guard let place = apps.firstIndex(where: { $0.system == app.system && $0.id == app.id }) else {
                apps.append(app)
                continue
            }
            for certificate in app.certificates where !apps[place].certificates.contains(certificate) {
                apps[place].certificates.append(certificate)
            }
        }
    }

    /// The association file of a format, for the site of each domain.
    ///
    /// The file lets each app of the issuer open all pages. An Android app without certificates is left out, because
    /// the system would not accept it.
    ///
    /// - Returns: Indented JSON with a line feed at its end; nil if there is no app for the system.
    package func associationFile(_ format: AssociationFormat) -> [UInt8]? {
        let apps = apps.filter { $0.system == format.system && (format != .assetLinks || !$0.certificates.isEmpty) }
        guard !apps.isEmpty else { return nil }
        var writer = JSONWriter()
        switch format {
        case .apple: IssuerBindings.writeApple(apps, &writer)
        case .assetLinks: IssuerBindings.writeAssetLinks(apps, &writer)
        default: IssuerBindings.writeAppLinking(apps, &writer)
        }
        return writer.file
    }

    private static func writeApple(_ apps: [App], _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.object("applinks") { writer in
                writer.array("details", [apps]) { writer, apps in
                    writer.object { writer in
                        writer.strings("appIDs", apps.map { $0.id })
                        writer.array("components", ["*"]) { $0.object([("/", $1)]) }
                    }
                }
            }
        }
    }

    private static func writeAssetLinks(_ apps: [App], _ writer: inout JSONWriter) {
        writer.array(nil, apps) { writer, app in
            writer.object { writer in
                writer.strings("relation", ["delegate_permission/common.handle_all_urls"])
                writer.object("target") { writer in
                    writer.string("namespace", "android_app")
                    writer.string("package_name", app.id)
                    writer.strings("sha256_cert_fingerprints", app.certificates)
                }
            }
        }
    }

    private static func writeAppLinking(_ apps: [App], _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.object("applinking") { writer in
                writer.array("apps", apps) { $0.object([("appIdentifier", $1.id)]) }
            }
        }
    }
}
