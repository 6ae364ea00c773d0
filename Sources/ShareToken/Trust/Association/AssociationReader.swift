// SPDX-License-Identifier: Apache-2.0

/// Reads the association files of three systems.
struct AssociationReader {
    private let document: JSONDocument
    private(set) var apps: [IssuerBindings.App] = []
    private(set) var notes: [Association.Note] = []

    init(_ document: JSONDocument) {
        self.document = document
    }

    /// Reads `{"applinks": {"details": [{"appIDs": […], "components": […]}]}}`, where the older form has `appID` and
    /// `paths`, or an object of details by app id.
    mutating func readApple() throws(ShareTokenError) {
        guard let links = document.member("applinks", of: try object(document.root)) else { return }
        guard let details = document.member("details", of: try object(links)) else { return }
        if document.kind(of: details) == .object {
            for detail in document.children(of: details) {
                notePaths(detail)
                let id = String(decoding: document.name(of: detail), as: UTF8.self)
                try add(.ios, id, at: document.nameOffset(of: detail))
            }
            return
        }
        for detail in try document.elements(of: details) {
            let detail = try object(detail)
            notePaths(detail)
            if let id = document.member("appID", of: detail) { try add(.ios, id) }
            if let ids = document.member("appIDs", of: detail) {
                for id in try document.elements(of: ids) { try add(.ios, id) }
            }
        }
    }

    /// Notes an app that does not open all pages.
    private mutating func notePaths(_ detail: Int) {
        let paths = document.member("components", of: detail) ?? document.member("paths", of: detail)
        guard let paths, !isEverything(paths) else { return }
        note(.paths, at: document.offset(of: paths))
    }

    /// Whether a list of paths or components consists of one entry that matches all pages.
    private func isEverything(_ paths: Int) -> Bool {
        guard document.kind(of: paths) == .array else { return false }
        let entries = Array(document.children(of: paths))
        guard entries.count == 1, let entry = entries.first else { return false }
        if let path = document.string(entry) { return path.elementsEqual("*".utf8) || path.elementsEqual("/*".utf8) }
        let members = Array(document.children(of: entry))
        guard document.kind(of: entry) == .object, members.count <= 1 else { return false }
        guard let member = members.first else { return true }
        guard document.isNamed(member, "/".utf8), let path = document.string(member) else { return false }
        return path.elementsEqual("*".utf8) || path.elementsEqual("/*".utf8)
    }

    /// Reads an array of statements.
    ///
    /// A statement is `{"relation": […], "target": {"namespace": "android_app", "package_name": …,
    /// "sha256_cert_fingerprints": […]}}`.
    mutating func readAssetLinks() throws(ShareTokenError) {
        for statement in try document.elements(of: document.root) {
            let statement = try object(statement)
            if document.member("include", of: statement) != nil {
                note(.include, at: document.offset(of: statement))
                continue
            }
            let target = try object(try member("target", of: statement))
            guard let space = document.member("namespace", of: target).flatMap({ document.string($0) }),
                space.elementsEqual("android_app".utf8)
            else { continue }
            guard try opensLinks(try member("relation", of: statement)) else {
                note(.otherRelation, at: document.offset(of: statement))
                continue
            }
            if let relation = document.member("relation_extensions", of: statement) {
                note(.paths, at: document.offset(of: relation))
            }
            var certificates: [String] = []
            if let list = document.member("sha256_cert_fingerprints", of: target) {
                for entry in try document.elements(of: list) { certificates.append(try document.text(of: entry)) }
            }
            try add(.android, try member("package_name", of: target), certificates)
        }
    }

    private func opensLinks(_ relations: Int) throws(ShareTokenError) -> Bool {
        let name = "delegate_permission/common.handle_all_urls"
        for relation in try document.elements(of: relations) {
            if document.string(relation)?.elementsEqual(name.utf8) == true { return true }
        }
        return false
    }

    /// Reads `{"applinking": {"apps": [{"appIdentifier": …}]}}`.
    mutating func readAppLinking() throws(ShareTokenError) {
        let linking = try object(try member("applinking", of: try object(document.root)))
        for app in try document.elements(of: try member("apps", of: linking)) {
            try add(.harmony, try member("appIdentifier", of: try object(app)))
        }
    }
}

extension AssociationReader {
    private func object(_ value: Int) throws(ShareTokenError) -> Int {
        guard document.kind(of: value) == .object else {
            throw ShareTokenError(.wrongType, at: document.offset(of: value))
        }
        return value
    }

    private func member(_ name: String, of object: Int) throws(ShareTokenError) -> Int {
        guard let value = document.member(name, of: object) else {
            throw ShareTokenError(.missingMember, at: document.offset(of: object))
        }
        return value
    }

    private mutating func note(_ reason: Association.Reason, at offset: Int) {
        notes.append(Association.Note(reason: reason, offset: offset))
    }

    private mutating func add(
        _ system: AppSystem, _ value: Int, _ certificates: [String] = []
    ) throws(ShareTokenError) {
        guard let id = document.stringOrNumber(value) else {
            throw ShareTokenError(.wrongType, at: document.offset(of: value))
        }
        try add(system, String(decoding: id, as: UTF8.self), certificates, at: document.offset(of: value))
    }

    /// Adds an app, or notes that a trust list cannot hold it.
    private mutating func add(
        _ system: AppSystem, _ id: String, _ certificates: [String] = [], at offset: Int
    ) throws(ShareTokenError) {
        let bytes = Array(id.utf8)
        let certificates = certificates.map(AssociationReader.upperCase)
        guard ListedText.isAppID(bytes.span), system != .ios || ListedText.isOfTeam(bytes.span),
            certificates.allSatisfy({ ListedText.isCertificate(Array($0.utf8).span) })
        else { return note(.badApp, at: offset) }
        var place = apps.firstIndex { $0.id == id }
        if place == nil {
            // The limit also bounds the time, since each app is compared with those before it.
            guard apps.count < TrustList.maximumKeys else { throw ShareTokenError(.tooManyEntries, at: offset) }
            place = apps.count
            apps.append(IssuerBindings.App(system: system, id: id))
        }
        guard let place else { return }
        // An app may occur several times, with the certificates of different builds.
        for certificate in certificates where !apps[place].certificates.contains(certificate) {
            guard apps[place].certificates.count < TrustList.maximumKeys else {
                throw ShareTokenError(.tooManyEntries, at: offset)
            }
            apps[place].certificates.append(certificate)
        }
    }

    private static func upperCase(_ certificate: String) -> String {
        String(decoding: certificate.utf8.map { 0x61...0x66 ~= $0 ? $0 - 0x20 : $0 }, as: UTF8.self)
    }
}
