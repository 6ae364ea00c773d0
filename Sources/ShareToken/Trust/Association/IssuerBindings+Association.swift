// SPDX-License-Identifier: Apache-2.0

extension IssuerBindings {
    /// Adds a domain and the apps that its association file names.
    ///
    /// - Parameters:
    ///   - association: What the file says.
    ///   - domain: The domain that the file was fetched from, in lower-case ASCII.
    /// - Throws: `bad-domain`, `binding-too-wide`.
    public mutating func add(_ association: Association, from domain: String) throws(ShareTokenError) {
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

    /// The association file of a format, for the site of each of the domains.
    ///
    /// It lets each of the issuer's apps open all pages. An app of Android that has no certificates is left out, as the
    /// system would not believe it.
    ///
    /// - Returns: JSON, indented, with a line feed at the end; nil if there is no app for the system.
    public func associationFile(_ format: AssociationFormat) -> [UInt8]? {
        let apps = apps.filter { $0.system == format.system && (format != .assetLinks || !$0.certificates.isEmpty) }
        guard !apps.isEmpty else { return nil }
        var writer = IndentedJSONWriter()
        switch format {
        case .apple: IssuerBindings.writeApple(apps, &writer)
        case .assetLinks: IssuerBindings.writeAssetLinks(apps, &writer)
        default: IssuerBindings.writeAppLinking(apps, &writer)
        }
        return writer.finish()
    }

    private static func writeApple(_ apps: [App], _ writer: inout IndentedJSONWriter) {
        writer.open()
        writer.member("applinks") { writer in
            writer.open()
            writer.array("details", [apps]) { writer, apps in
                writer.open()
                writer.array("appIDs", apps) { $0.text($1.id) }
                writer.array("components", ["*"]) { $0.inline([("/", $1)]) }
                writer.close()
            }
            writer.close()
        }
        writer.close()
    }

    private static func writeAssetLinks(_ apps: [App], _ writer: inout IndentedJSONWriter) {
        writer.elements(apps) { writer, app in
            writer.open()
            writer.array("relation", ["delegate_permission/common.handle_all_urls"]) { $0.text($1) }
            writer.member("target") { writer in
                writer.open()
                writer.string("namespace", "android_app")
                writer.string("package_name", app.id)
                writer.array("sha256_cert_fingerprints", app.certificates) { $0.text($1) }
                writer.close()
            }
            writer.close()
        }
    }

    private static func writeAppLinking(_ apps: [App], _ writer: inout IndentedJSONWriter) {
        writer.open()
        writer.member("applinking") { writer in
            writer.open()
            writer.array("apps", apps) { $0.inline([("appIdentifier", $1.id)]) }
            writer.close()
        }
        writer.close()
    }
}
