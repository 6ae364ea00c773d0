// SPDX-License-Identifier: Apache-2.0
import ShareToken
import Testing

/// The association files of sites, read into bindings and written from them.
@Suite struct AssociationTests {
    private static let certificate = Array(repeating: "AB", count: 32).joined(separator: ":")

    private func read(_ text: String, _ format: AssociationFormat) throws -> Association {
        try Association(reading: Array(text.utf8), as: format)
    }

    @Test func appleInItsThreeShapes() throws {
        let today = """
            {"applinks": {"details": [{"appIDs": ["ABCDE12345.com.example.app", "ABCDE12345.com.example.app2"],
              "components": [{"/": "/buy/*"}, {"/": "/help/*", "exclude": true}]}]},
             "webcredentials": {"apps": ["ABCDE12345.com.example.other"]}}
            """
        let association = try read(today, .apple)
        #expect(association.apps.map(\.id) == ["ABCDE12345.com.example.app", "ABCDE12345.com.example.app2"])
        #expect(association.notes.map(\.reason) == [.paths])
        let older = #"{"applinks":{"apps":[],"details":[{"appID":"ABCDE12345.com.a","paths":["*"]}]}}"#
        #expect(try read(older, .apple).apps.map(\.id) == ["ABCDE12345.com.a"])
        #expect(try read(older, .apple).notes.isEmpty)
        let oldest = #"{"applinks":{"apps":[],"details":{"ABCDE12345.com.a":{"paths":["/a"]}}}}"#
        #expect(try read(oldest, .apple).apps.map(\.id) == ["ABCDE12345.com.a"])
        #expect(try read(oldest, .apple).notes.map(\.reason) == [.paths])
        #expect(try read(#"{"webcredentials":{"apps":["ABCDE12345.com.a"]}}"#, .apple).apps.isEmpty)
    }

    @Test func assetLinksOfSeveralKinds() throws {
        let file = """
            [{"relation": ["delegate_permission/common.handle_all_urls"],
              "target": {"namespace": "android_app", "package_name": "com.example.app",
                         "sha256_cert_fingerprints": ["\(Self.certificate.lowercased())"]}},
             {"relation": ["delegate_permission/common.get_login_creds"],
              "target": {"namespace": "android_app", "package_name": "com.example.login",
                         "sha256_cert_fingerprints": ["\(Self.certificate)"]}},
             {"relation": ["delegate_permission/common.handle_all_urls"],
              "target": {"namespace": "web", "site": "https://example.com"}},
             {"include": "https://example.com/more.json"},
             {"relation": ["delegate_permission/common.handle_all_urls"],
              "target": {"namespace": "android_app", "package_name": "com.example.bad",
                         "sha256_cert_fingerprints": ["AB"]}}]
            """
        let association = try read(file, .assetLinks)
        #expect(
            association.apps == [.init(system: .android, id: "com.example.app", certificates: [Self.certificate])])
        #expect(association.notes.map(\.reason) == [.otherRelation, .include, .badApp])
    }

    @Test func appLinkingOfHarmonyOS() throws {
        let file = #"{"applinking":{"apps":[{"appIdentifier":"5765880207853134833","index":5}]}}"#
        #expect(try read(file, .appLinking).apps == [.init(system: .harmony, id: "5765880207853134833")])
    }

    @Test(arguments: [
        (#"{"applinking":{}}"#, ShareTokenError(.missingMember, at: 14)),
        (#"{"applinking":{"apps":{}}}"#, ShareTokenError(.wrongType, at: 22)),
        (#"{"applinking":{"apps":[{"appIdentifier":true}]}}"#, ShareTokenError(.wrongType, at: 40)),
        (#"{"applinking":{"apps":[{}]}"#, ShareTokenError(.badJSON, at: 27)),
        (#"{"applinking":{"apps":[],"apps":[]}}"#, ShareTokenError(.duplicateName, at: 25)),
    ])
    func broken(_ file: String, _ error: ShareTokenError) {
        #expect(throws: error) { try read(file, .appLinking) }
    }

    @Test func tooManyApps() {
        let apps = (0...64).map { #"{"appIdentifier":"\#($0)"}"# }.joined(separator: ",")
        #expect(throws: ShareTokenError.self) { try read(#"{"applinking":{"apps":[\#(apps)]}}"#, .appLinking) }
    }

    @Test(arguments: AssociationFormat.all)
    func whatIsWrittenIsRead(_ format: AssociationFormat) throws {
        let apps: [IssuerBindings.App] = [
            .init(system: .ios, id: "ABCDE12345.com.example.app"),
            .init(system: .android, id: "com.example.app", certificates: [Self.certificate]),
            .init(system: .android, id: "com.example.unsigned"),
            .init(system: .harmony, id: "5765880207853134833"),
        ]
        var bindings = IssuerBindings(domains: ["example.com"], apps: apps)
        let file = try #require(bindings.associationFile(format))
        let association = try Association(reading: file, as: format)
        #expect(association.apps == apps.filter { $0.system == format.system && $0.id != "com.example.unsigned" })
        #expect(association.notes.isEmpty)
        try bindings.add(association, from: "example.com")
        #expect(bindings == IssuerBindings(domains: ["example.com"], apps: apps))
        #expect(IssuerBindings(domains: ["example.com"]).associationFile(format) == nil)
    }

    @Test(arguments: ["com", "com.cn", "Example.com", "example.com.", "github.io", "127.0.0.1", ""])
    func noBindingToWhatIsNobodys(_ domain: String) throws {
        let association = try read(#"{"applinking":{"apps":[]}}"#, .appLinking)
        var bindings = IssuerBindings()
        #expect(throws: ShareTokenError.self) { try bindings.add(association, from: domain) }
        #expect(bindings == IssuerBindings())
    }

    @Test func formatsByTheirFiles() {
        #expect(AssociationFormat(fileName: "/tmp/.well-known/apple-app-site-association") == .apple)
        #expect(AssociationFormat(fileName: "assetlinks.json") == .assetLinks)
        #expect(AssociationFormat(fileName: "list.json") == nil)
    }
}
