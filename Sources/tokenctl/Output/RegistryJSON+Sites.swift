// SPDX-License-Identifier: Apache-2.0
import ShareToken

extension JSONValue {
    /// A site: the rules for parameters on some domains.
    static func site(_ site: PlatformSite) -> JSONValue {
        var members: [String: JSONValue] = [
            "domains": .strings(site.domains),
            "short_links": .bool(site.isShortLink),
            "rules": .array(site.rules.map { .rule($0) }),
        ]
        if !site.shortPaths.isEmpty { members["short_paths"] = .strings(site.shortPaths) }
        if !site.isKnown { members["known"] = .bool(false) }
        if !site.emptyFragments.isEmpty { members["empty_fragments"] = .strings(site.emptyFragments) }
        if !site.titlePaths.isEmpty { members["title_paths"] = .strings(site.titlePaths) }
        if !site.idLengths.isEmpty {
            members["id_lengths"] = .array(
                site.idLengths.map { .object(["path": .string($0.path), "most": .number($0.length)]) })
        }
        if !site.payments.isEmpty { members["payments"] = .array(site.payments.map { .payment($0) }) }
        if !site.extractions.isEmpty { members["extractions"] = .array(site.extractions.map { .extraction($0) }) }
        return .object(members)
    }

    /// Pages that ask for money.
    private static func payment(_ page: PaymentPage) -> JSONValue {
        var members: [String: JSONValue] = ["host": .string(page.host)]
        if !page.path.isEmpty { members["path"] = .string(page.path) }
        if !page.apps.isEmpty { members["apps"] = .strings(page.apps) }
        return .object(members)
    }

    /// A role, and the names of the parameters that have it.
    static func rule(_ rule: ParameterRule) -> JSONValue {
        let role =
            switch rule.role {
            case .unknown: "unknown"
            case .needed: "needed"
            case .tracking: "tracking"
            case .identity: "identity"
            case .recipient: "recipient"
            case .session: "session"
            case .signature: "signature"
            case .seal: "seal"
            }
        var members: [String: JSONValue] = ["role": .string(role), "names": .strings(rule.names)]
        switch rule.coding {
        case .plain: break
        case .base64: members["coding"] = .string("base64")
        case .base64JSON(let member): members["coding"] = .object(["base64_json": .string(member)])
        case .coolapk: members["coding"] = .string("coolapk")
        case .moved(let digits): members["coding"] = .object(["moved": .string(digits)])
        }
        return .object(members)
    }

    private static func extraction(_ extraction: Extraction) -> JSONValue {
        let method: JSONValue =
            switch extraction.method {
            case .token(let length): .object(["token": .number(length)])
            case .encodedToken: .string("encoded_token")
            case .betweenAtSigns: .string("between_at_signs")
            case .shortLink(let host): .object(["short_link": .string(host)])
            }
        return .object(["name": .string(extraction.name), "method": method])
    }

    /// A page or app link that leads to the target it carries.
    static func wrapper(_ wrapper: Wrapper) -> JSONValue {
        var members: [String: JSONValue] = [
            "scheme": .string(String(decoding: wrapper.scheme, as: UTF8.self)),
            "hosts": .strings(wrapper.hosts),
            "subdomains": .bool(wrapper.isOfSubdomains),
            "path": .strings(wrapper.segments.map { String(decoding: $0, as: UTF8.self) }),
            "target": place(wrapper.place),
        ]
        if case .base64(let prefix) = wrapper.coding { members["base64_prefix"] = .string(prefix) }
        if !wrapper.base.isEmpty { members["base"] = .string(wrapper.base) }
        if let condition = wrapper.condition {
            members["if"] = .object(["name": .string(condition.name), "value": .string(condition.value)])
        }
        switch wrapper.tail {
        case nil: break
        case .checksum: members["tail"] = .string("checksum")
        case .parameter(let parameter): members["tail"] = .object(["parameter": .string(parameter)])
        }
        if wrapper.runsOn { members["runs_on"] = .bool(true) }
        return .object(members)
    }

    private static func place(_ place: Wrapper.Place) -> JSONValue {
        switch place {
        case .parameters(let names): .object(["parameters": .strings(names)])
        case .query: .string("query")
        case .path: .string("path")
        case .page: .string("page")
        case .intent: .string("intent")
        case .member(let name, let parameter): .object(["member": .string(name), "parameter": .string(parameter)])
        }
    }
}
