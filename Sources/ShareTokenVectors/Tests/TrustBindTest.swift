// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// The bindings of an issuer, a link: and whether the issuer may speak for what it leads to.
package struct TrustBindTest: VectorTest {
    package static let schema = "trust-bind"

    package let label: VectorLabel
    let bindings: BindingFields
    let link: String
    let target: TargetFields?
    let coverage: CoverageFields?

    package init(from decoder: any Decoder) throws {
        let members = try Members(
            decoder, VectorLabel.members.union(["bindings", "link", "target", "coverage"]))
        label = try VectorLabel(members)
        bindings = try members.required("bindings")
        link = try members.required("link")
        target = try members.optional("target")
        coverage = try members.optional("coverage")
    }

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
    let bindings: IssuerBindings

    init(from decoder: any Decoder) throws {
        let members = try Members(decoder, ["domains", "platforms", "mini_programs", "apps"])
        let miniPrograms: [Pair] = try members.optional("mini_programs") ?? []
        let apps: [AppFields] = try members.optional("apps") ?? []
        bindings = IssuerBindings(
            domains: try members.optional("domains") ?? [], platforms: try members.optional("platforms") ?? [],
            miniPrograms: miniPrograms.map { IssuerBindings.MiniProgram(platform: $0.of, id: $0.id) },
            apps: apps.map(\.app))
    }

    private struct AppFields: Decodable {
        let app: IssuerBindings.App

        init(from decoder: any Decoder) throws {
            let members = try Members(decoder, ["system", "id", "certificates", "confirmed_by"])
            app = IssuerBindings.App(
                system: AppSystem(rawValue: try members.required("system")), id: try members.required("id"),
                certificates: try members.optional("certificates") ?? [],
                confirmedBy: try members.optional("confirmed_by"))
        }
    }

    private struct Pair: Decodable {
        let of: String
        let id: String

        init(from decoder: any Decoder) throws {
            let members = try Members(decoder, ["platform", "id"])
            of = try members.required("platform")
            id = try members.required("id")
        }
    }
}

/// The binding that covers a target.
struct CoverageFields: Decodable, Sendable, Hashable {
    let binding: String
    let value: String

    init(from decoder: any Decoder) throws {
        let members = try Members(decoder, ["binding", "value"])
        binding = try members.required("binding")
        value = try members.required("value")
    }

    init(_ coverage: IssuerBindings.Coverage) {
        switch coverage {
        case .platform(let id): (binding, value) = ("platforms", id)
        case .domain(let domain): (binding, value) = ("domains", domain)
        case .miniProgram(let program): (binding, value) = ("mini_programs", program.id)
        case .app(let app): (binding, value) = ("apps", app.id)
        }
    }
}
