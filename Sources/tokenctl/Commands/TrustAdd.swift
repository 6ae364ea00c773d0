// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareToken
import ShareTokenOpenSSL

/// `tokenctl trust add`.
struct TrustAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Adds an issuer to a trust list, or more to an issuer.",
        discussion: """
            To change keys without a gap, add the new key beside the old one: tokens of both are valid. When nobody \
            signs with the old key any more, --retire it; the tokens that it signed stay valid. If others may have it, \
            revoke it.

            An app covers nothing until it is confirmed. Check in the published app who signed it, and that it names a \
            domain of the issuer. Then --confirm-app it, with the --certificate (on iOS the --team) that its owner \
            states.

            Examples:
              tokenctl trust add list.json shop --name 'Example Shop' --name-zh 示例店 \\
                --contact mailto:complaints@shop.example --grade b --key shop.pub.pem --domain shop.example
              tokenctl trust add list.json shop --key shop-2027.pub.pem --not-after 2028-01-01T00:00:00Z
              tokenctl trust add list.json shop --retire 06e3fd8f --mini-program wechat:wx0123456789abcdef
            """)

    @Argument(help: "The file of the list.")
    var list: String

    @Argument(help: "The id of the issuer, such as example-shop.")
    var issuer: String

    @Option(help: "The name in English.")
    var name: String?

    @Option(help: "The name in Chinese.")
    var nameZh: String?

    @Option(help: "Where complaints go: mailto:… or https://…")
    var contact: String?

    @Option(help: "The grade, from a, the best, to d; without it, c for a new issuer.")
    var grade: IssuerGrade?

    @Option(name: .customLong("key"), help: "A public key: a PEM file, a URI, or the name of a local key.")
    var keys: [String] = []

    @Option(help: "The time from which the keys may issue tokens; without it, any time.")
    var notBefore: Timestamp?

    @Option(help: "The time until which they may: a time, or how long from the first, such as 52w.")
    var notAfter: ExpiryArgument = .after(.year)

    @Option(help: "The id or fingerprint of a key of the issuer that signs no more.")
    var retire: [String] = []

    @OptionGroup var bindings: BindingOptions
    @OptionGroup var confirmation: ConfirmationOptions
    @OptionGroup var passphrase: PassphraseOptions
    @OptionGroup var time: TimeOptions

    func validate() throws { try ListEdit.checkID(issuer, "the id of an issuer") }

    func run() throws {
        // The clock is read once: a key that is retired now must end no later than the list is issued.
        let now = time.present
        let newKeys = try keys.map { argument in
            IssuerKey(
                key: try ListedKey(try PublicKeyArgument.key(argument, passphrase)),
                // Tokens that a key signed before it was listed are valid too.
                notBefore: notBefore ?? .tokenEpoch, notAfter: notAfter.time(from: notBefore ?? now))
        }
        try ListEdit.edit(list, at: now) { list in
            let place = try place(in: &list)
            if let name { list.issuers[place].name.english = name }
            if let nameZh { list.issuers[place].name.chinese = nameZh }
            if let contact { list.issuers[place].contact = contact }
            if let grade { list.issuers[place].grade = grade }
            try add(newKeys, to: &list, place)
            for argument in retire {
                let key = try KeyArgument(argument).place(in: list.issuers[place], passphrase)
                try retire(&list.issuers[place].keys[key], argument, at: now)
            }
            try bindings.add(to: &list.issuers[place].bindings)
            try confirmation.confirm(&list.issuers[place].bindings.apps)
            TrustAdd.noteUnconfirmed(list.issuers[place], in: self.list)
            try passphrase.finish()
        }
    }

    /// Says which apps of an issuer cover nothing yet.
    static func noteUnconfirmed(_ issuer: Issuer, in list: String) {
        for app in issuer.bindings.apps where app.confirmedBy == nil {
            let owner = app.system == .ios ? "--team TEAM" : "--certificate SHA256"
            talk(
                "note: \(app.system.rawValue):\(app.id) covers nothing until its owner confirms it: "
                    + "tokenctl trust add \(list) \(issuer.id) --confirm-app \(app.system.rawValue):\(app.id) \(owner)")
        }
    }

    private func retire(_ key: inout IssuerKey, _ name: String, at now: Timestamp) throws {
        guard key.notBefore < now else {
            throw Failure(
                "key \(name) is not yet valid: remove it with tokenctl trust remove --key", .usage)
        }
        key.status = .retired
        key.notAfter = min(key.notAfter, now)
    }

    /// The place of the issuer, which is added if the list does not have it.
    private func place(in list: inout TrustList) throws -> Int {
        if let place = list.issuers.firstIndex(where: { $0.id == issuer }) { return place }
        guard name != nil || nameZh != nil, let contact else {
            throw Failure("\(issuer) is new in the list: it needs a --name or --name-zh, and a --contact", .usage)
        }
        list.issuers.append(
            Issuer(id: issuer, name: IssuerName(), contact: contact, grade: .c, keys: [], bindings: IssuerBindings()))
        return list.issuers.count - 1
    }

    private func add(_ keys: [IssuerKey], to list: inout TrustList, _ place: Int) throws {
        for key in keys {
            if let owner = list.issuers.first(where: { $0.keys.contains { $0.key == key.key } }) {
                throw Failure("the key is in the list already, as a key of \(owner.id)", .badData)
            }
            list.issuers[place].keys.append(key)
        }
    }
}

extension Lifetime {
    /// 52 weeks, the default time of a key.
    static var year: Lifetime { (try? Lifetime(minutes: 52 * 7 * 24 * 60)) ?? .thirtyDays }
}

/// The options that name what an issuer may speak for.
struct BindingOptions: ParsableArguments {
    @Option(name: .customLong("domain"), help: "A domain with everything below it, such as shop.example.")
    var domains: [String] = []

    @Option(name: .customLong("platform"), help: "The id of a platform that the issuer runs, such as taobao.")
    var platforms: [String] = []

    @Option(
        name: .customLong("mini-program"),
        help: ArgumentHelp("A mini-program, such as wechat:wx0123456789abcdef.", valueName: "platform:id"))
    var miniPrograms: [PairArgument] = []

    @Option(
        name: .customLong("app"),
        help: ArgumentHelp("An app on ios, android or harmony, such as android:com.example.", valueName: "system:id"))
    var apps: [PairArgument] = []

    /// Adds the bindings named that are not there yet.
    func add(to bindings: inout IssuerBindings) throws {
        for domain in domains where !bindings.domains.contains(domain) { bindings.domains.append(domain) }
        for platform in platforms where !bindings.platforms.contains(platform) {
            bindings.platforms.append(platform)
            if let objection = KnownNames.platforms.objection(to: platform) { talk("warning: \(objection)") }
        }
        for pair in miniPrograms {
            let program = IssuerBindings.MiniProgram(platform: pair.first, id: pair.second)
            if !bindings.miniPrograms.contains(program) { bindings.miniPrograms.append(program) }
            if let objection = KnownNames.platforms.objection(to: pair.first) { talk("warning: \(objection)") }
        }
        for pair in apps {
            let app = IssuerBindings.App(system: AppSystem(rawValue: pair.first), id: pair.second)
            if !bindings.apps.contains(where: { $0.system == app.system && $0.id == app.id }) {
                bindings.apps.append(app)
            }
        }
    }

    /// Removes the bindings named.
    ///
    /// - Throws: A failure if one of them is not there.
    func remove(from bindings: inout IssuerBindings) throws {
        for domain in domains { try BindingOptions.remove(domain, domain, from: &bindings.domains) { $0 == domain } }
        for id in platforms { try BindingOptions.remove(id, id, from: &bindings.platforms) { $0 == id } }
        for pair in miniPrograms {
            try BindingOptions.remove(pair, pair.second, from: &bindings.miniPrograms) {
                $0.platform == pair.first && $0.id == pair.second
            }
        }
        for pair in apps {
            try BindingOptions.remove(pair, pair.second, from: &bindings.apps) {
                $0.system.rawValue == pair.first && $0.id == pair.second
            }
        }
    }

    private static func remove<Argument, Value>(
        _ argument: Argument, _ name: String, from values: inout [Value], where isNamed: (Value) -> Bool
    ) throws {
        guard let place = values.firstIndex(where: isNamed) else {
            throw Failure("the issuer is not bound to \(name)", .usage)
        }
        values.remove(at: place)
    }

    var isEmpty: Bool { domains.isEmpty && platforms.isEmpty && miniPrograms.isEmpty && apps.isEmpty }
}
