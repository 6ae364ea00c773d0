// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import ShareToken

/// Properties of every platform and kind in the registry; a new one is tested as soon as it is there.
@Suite struct RegistryPropertyTests {
    static let kinds = Platform.all.flatMap(\.kinds)

    private static let systems: [AppSystem?] = [nil, .ios, .android, .harmony]

    @Test("Every kind has samples", arguments: kinds.indices)
    func samples(number: Int) {
        let kind = Self.kinds[number]
        #expect(!kind.samples(wild: false).isEmpty, "\(kind.platform) \(kind.name)")
    }

    @Test("Every declared form of ordinary values is there", arguments: kinds.indices)
    func declaredForms(number: Int) {
        let kind = Self.kinds[number]
        for resource in kind.samples(wild: false) where !kind.isPaymentCode {
            let forms = Set(Self.systems.flatMap { Conversion(resource).forms(on: $0) }.compactMap(\.linkForm))
            let values = FieldValues(resource.values)
            for link in kind.links {
                var printed: [UInt8] = []
                guard link.content.append(values, fields: kind.fields, to: &printed) else { continue }
                #expect(forms.contains(link.form), "\(resource.name) as \(link.template)")
            }
        }
    }

    @Test("Resource to form to resource", arguments: kinds.indices)
    func roundTrips(number: Int) throws {
        let kind = Self.kinds[number]
        for resource in kind.samples(wild: false) + kind.samples(wild: true) {
            for system in Self.systems {
                for converted in Conversion(resource).allLinks(on: system) {
                    if converted.form == .card {
                        try checkCard(converted, resource)
                    } else {
                        try check(converted, resource)
                    }
                }
            }
        }
    }

    /// Checks that a card of QQ leads to the fields of the resource, except the losses.
    private func checkCard(_ converted: Converted, _ resource: Resource) throws {
        guard converted.text.hasPrefix("{") else { return }
        let name = "\(resource.name) as \(converted.text)"
        let lost = converted.losses.map(\.field)
        let back = try? Card(ark: Array(converted.text.utf8)).resource()
        for field in resource.fields where !lost.contains(field.name) {
            #expect(back?[field.name] == field.value, "\(name): \(field.name)")
        }
    }

    /// Checks that a form reads back as the resource, except its losses, and that it has the resource's canonical URL.
    private func check(_ converted: Converted, _ resource: Resource) throws {
        let name = "\(resource.name) as \(converted.text)"
        let canonical = try CanonicalURL(of: converted.text)
        let back = try #require(canonical.resource, "\(name)")
        let lost = converted.losses.filter { $0.reason == .noPlace || $0.reason == .defaultTaken }.map(\.field)
        #expect(back.kind.platform == resource.kind.platform && back.kind.name == resource.kind.name, "\(name)")
        for (index, field) in resource.kind.fields.enumerated() {
            let expected = lost.contains(field.name) ? nil : resource.values[index]
            #expect(back.values[index] == expected, "\(name): \(field.name)")
            #expect(!lost.contains(field.name) || resource.values[index] != nil, "\(name): \(field.name) was not there")
        }
        #expect(canonical.url == back.url, "\(name)")
        if lost.isEmpty { #expect(canonical.url == resource.url, "\(name)") }
        // Other readers take the text as it is, so it has to be one link that the URL parser prints unchanged.
        #expect(try URLRecord(parsing: converted.text).href == converted.text, "\(name)")
        #expect(LinkScanner(utf8: Array(converted.text.utf8)).first { _ in true } != nil, "\(name)")
    }

    @Test("A payment code has no form, and no token", arguments: kinds.filter(\.isPaymentCode).indices)
    func paymentCodes(number: Int) throws {
        let kind = Self.kinds.filter(\.isPaymentCode)[number]
        for resource in kind.samples(wild: false) {
            #expect(Conversion(resource).forms().isEmpty, "\(resource.name)")
            let id = try #require(KeyID(digest: [UInt8](repeating: 1, count: 32), suite: .hmacSHA256))
            let error = #expect(throws: ShareTokenError.self) {
                try TokenContent(
                    suite: .hmacSHA256, keyID: id, issuedAt: Timestamp("2026-11-22T08:00:00Z"), lifetime: .thirtyDays,
                    target: resource)
            }
            #expect(error?.code == .paymentCode, "\(resource.name)")
        }
    }

    @Test("Resource to token to resource", arguments: kinds.indices)
    func tokens(number: Int) throws {
        let kind = Self.kinds[number]
        for resource in kind.samples(wild: false) + kind.samples(wild: true) where !kind.isPaymentCode {
            let id = try #require(KeyID(digest: [UInt8](repeating: 1, count: 32), suite: .hmacSHA256))
            let content = try TokenContent(
                suite: .hmacSHA256, keyID: id, issuedAt: Timestamp("2026-11-22T08:00:00Z"), lifetime: .thirtyDays,
                target: resource)
            let token = try UnsignedToken(content).attaching(tag: [UInt8](repeating: 0, count: 12))
            #expect(try Token(token.text).unverifiedContent.target.resource == resource, "\(resource.name)")
        }
    }
}

extension Resource {
    /// Platform, kind and fields, for messages.
    fileprivate var name: String {
        "\(kind.platform) \(kind.name) " + fields.map { "\($0.name)=\($0.value)" }.joined(separator: " ")
    }
}
