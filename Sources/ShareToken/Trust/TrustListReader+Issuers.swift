// SPDX-License-Identifier: Apache-2.0

extension TrustListReader {
    private static let issuerNames = ["id", "name", "contact", "grade", "keys", "bindings"]
    private static let keyNames = ["suite", "public_key", "not_before", "not_after", "status"]
    private static let bindingNames = ["domains", "platforms", "mini_programs", "apps"]

    /// Reads the issuers of a list with a given time of issue.
    func issuers(_ value: Int, _ issuedAt: Timestamp) throws(ShareTokenError) -> [Issuer] {
        let values = try elements(value, atMost: TrustList.maximumIssuers)
        var issuers: [Issuer] = []
        issuers.reserveCapacity(values.count)
        var ids: Set<ByteKey> = []
        ids.reserveCapacity(values.count)
        var keys: Set<ListedKey> = []
        keys.reserveCapacity(values.count)
        for value in values {
            issuers.append(try issuer(value, issuedAt, &ids, &keys))
        }
        return issuers
    }

    private func issuer(
        _ value: Int, _ issuedAt: Timestamp, _ ids: inout Set<ByteKey>, _ seen: inout Set<ListedKey>
    ) throws(ShareTokenError) -> Issuer {
        let members = try JSONMembers(value, of: document, named: TrustListReader.issuerNames)
        let idValue = try members.required("id")
        let id = try id(idValue)
        guard ids.insert(ByteKey(id)).inserted else { throw failure(.duplicateEntry, idValue) }
        let name = try issuerName(members.required("name"))
        let contactValue = try members.required("contact")
        let contact = try document.text(of: contactValue)
        guard ListedText.isContact(contact) else { throw failure(.badValue, contactValue) }
        let gradeValue = try members.required("grade")
        guard let grade = IssuerGrade(rawValue: try document.text(of: gradeValue)) else {
            throw failure(.badValue, gradeValue)
        }
        var keys: [IssuerKey] = []
        for value in try elements(members.required("keys"), atMost: TrustList.maximumKeys) {
            let key = try issuerKey(value, issuedAt)
            guard seen.insert(key.key).inserted else { throw failure(.duplicateEntry, value) }
            keys.append(key)
        }
        return Issuer(
            id: id, name: name, contact: contact, grade: grade, keys: keys,
            bindings: try bindings(members.required("bindings")))
    }

    private func issuerName(_ value: Int) throws(ShareTokenError) -> IssuerName {
        let members = try JSONMembers(value, of: document, named: ["en", "zh"])
        let english = try members.optional("en").map(name)
        let chinese = try members.optional("zh").map(name)
        guard english != nil || chinese != nil else { throw failure(.missingMember, value) }
        return IssuerName(english: english, chinese: chinese)
    }

    private func name(_ value: Int) throws(ShareTokenError) -> String {
        let bytes = try bytes(value)
        guard ListedText.isName(bytes.span) else { throw failure(.badValue, value) }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func issuerKey(_ value: Int, _ issuedAt: Timestamp) throws(ShareTokenError) -> IssuerKey {
        let members = try JSONMembers(value, of: document, named: TrustListReader.keyNames)
        let key = try key(members)
        let notBefore = try document.time(members.required("not_before"))
        let end = try members.required("not_after")
        let notAfter = try document.time(end)
        guard notBefore < notAfter else { throw failure(.badValue, end) }
        let statusValue = try members.required("status")
        guard let status = IssuerKey.Status(rawValue: try document.text(of: statusValue)) else {
            throw failure(.badValue, statusValue)
        }
        // The period of a retired key ends before the list is issued, so that the key cannot sign new tokens.
        guard status != .retired || notAfter <= issuedAt else { throw failure(.badValue, end) }
        return IssuerKey(key: key, notBefore: notBefore, notAfter: notAfter, status: status)
    }

    private func bindings(_ value: Int) throws(ShareTokenError) -> IssuerBindings {
        let members = try JSONMembers(value, of: document, named: TrustListReader.bindingNames)
        var bindings = IssuerBindings()
        if let value = members.optional("domains") { bindings.domains = try unique(value, domain) }
        if let value = members.optional("platforms") { bindings.platforms = try unique(value, platform) }
        if let value = members.optional("mini_programs") { bindings.miniPrograms = try unique(value, miniProgram) }
        if let value = members.optional("apps") {
            bindings.apps = try unique(value, atMost: TrustList.maximumKeys, app)
            var names: Set<IssuerBindings.App> = []
            for (app, place) in zip(bindings.apps, document.children(of: value)) {
                let name = IssuerBindings.App(system: app.system, id: app.id)
                guard names.insert(name).inserted else { throw failure(.duplicateEntry, place) }
            }
        }
        return bindings
    }

    /// Reads the values of an array, none of which may occur twice.
    private func unique<Value: Hashable>(
        _ value: Int, atMost count: Int = TrustList.maximumBindings, _ read: (Int) throws(ShareTokenError) -> Value
    ) throws(ShareTokenError) -> [Value] {
        var values: [Value] = []
        var seen: Set<Value> = []
        for element in try elements(value, atMost: count) {
            let next = try read(element)
            guard seen.insert(next).inserted else { throw failure(.duplicateEntry, element) }
            values.append(next)
        }
        return values
    }

    private func domain(_ value: Int) throws(ShareTokenError) -> String {
        let bytes = try bytes(value)
        if let code = ListedText.failure(ofDomain: bytes.span) { throw failure(code, value) }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func platform(_ value: Int) throws(ShareTokenError) -> String {
        let id = try id(value)
        guard !IssuerBindings.isNobodys(platform: id) else { throw failure(.bindingTooWide, value) }
        return id
    }

    private func miniProgram(_ value: Int) throws(ShareTokenError) -> IssuerBindings.MiniProgram {
        let members = try JSONMembers(value, of: document, named: ["platform", "id"])
        let platformValue = try members.required("platform")
        let platform = try id(platformValue)
        guard platform != Platform.miniapp.id else { throw failure(.bindingTooWide, platformValue) }
        return IssuerBindings.MiniProgram(platform: platform, id: try appID(members.required("id")))
    }

    private func app(_ value: Int) throws(ShareTokenError) -> IssuerBindings.App {
        let members = try JSONMembers(value, of: document, named: ["system", "id", "certificates", "confirmed_by"])
        let system = try system(members.required("system"))
        let idValue = try members.required("id")
        var app = IssuerBindings.App(system: system, id: try appID(idValue))
        if system == .ios, !ListedText.isOfTeam(Array(app.id.utf8).span) { throw failure(.badValue, idValue) }
        if let certificates = members.optional("certificates") {
            app.certificates = try unique(certificates, atMost: TrustList.maximumKeys, certificate)
        }
        if let value = members.optional("confirmed_by") {
            let owner = try document.text(of: value)
            guard app.canBeConfirmed(by: owner) else { throw failure(.badValue, value) }
            app.confirmedBy = owner
        }
        return app
    }

    /// Reads a system that apps run on.
    func system(_ value: Int) throws(ShareTokenError) -> AppSystem {
        let system = AppSystem(rawValue: try document.text(of: value))
        guard [.ios, .android, .harmony].contains(system) else { throw failure(.badValue, value) }
        return system
    }

    /// Reads the id of a mini-program or app.
    func appID(_ value: Int) throws(ShareTokenError) -> String {
        let bytes = try bytes(value)
        guard ListedText.isAppID(bytes.span) else { throw failure(.badValue, value) }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func certificate(_ value: Int) throws(ShareTokenError) -> String {
        let bytes = try bytes(value)
        guard ListedText.isCertificate(bytes.span) else { throw failure(.badValue, value) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
