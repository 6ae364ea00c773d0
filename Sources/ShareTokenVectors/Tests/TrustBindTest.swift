// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// The bindings of an issuer and a link, and whether the issuer may speak for the target of the link.
package struct TrustBindTest: VectorTest {
    package static let schema = "trust-bind"

    package let label: VectorLabel
    let bindings: BindingFields
    let link: String
    let target: TargetFields?
    let coverage: CoverageFields?

    package func difference(_ keys: VectorKeys) -> String? {
        label.difference { () throws(ShareTokenError) in
            try Resource(link: link)
        } check: { resource in
            target?.difference(resource)
                ?? expect(
                    coverage, bindings.bindings.coverage(of: resource).map { CoverageFields($0) }, "coverage")
        }
    }
}

/// The bindings of an issuer, as a trust list spells them.
struct BindingFields: Decodable, Sendable {
    private let domains: [String]?
    private let platforms: [String]?
    private let miniPrograms: [MiniProgramFields]?
    private let apps: [AppFields]?

    private struct AppFields: Decodable {
        let system: String
        let id: String
        let certificates: [String]?
        let confirmedBy: String?
    }

    private struct MiniProgramFields: Decodable {
        let platform: String
        let id: String
    }

    var bindings: IssuerBindings {
        IssuerBindings(
            domains: domains ?? [], platforms: platforms ?? [],
            miniPrograms: (miniPrograms ?? []).map { IssuerBindings.MiniProgram(platform: $0.platform, id: $0.id) },
            apps: (apps ?? []).map {
                IssuerBindings.App(
                    system: AppSystem(rawValue: $0.system), id: $0.id, certificates: $0.certificates ?? [],
                    confirmedBy: $0.confirmedBy)
            })
    }
}

/// The binding that covers a target.
struct CoverageFields: Decodable, Sendable, Hashable {
    let binding: String
    let value: String

    init(_ coverage: IssuerBindings.Coverage) {
        switch coverage {
        case .platform(let id): (binding, value) = ("platforms", id)
        case .domain(let domain): (binding, value) = ("domains", domain)
        case .miniProgram(let program): (binding, value) = ("mini_programs", program.id)
        case .app(let app): (binding, value) = ("apps", app.id)
        }
    }
}
