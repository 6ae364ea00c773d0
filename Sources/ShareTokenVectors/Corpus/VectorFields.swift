// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// The contents of a token, as `token` members spell them.
package struct TokenFields: VectorChecked, Sendable, Hashable {
    package let version: Int
    package let suite: String
    package let keyID: String
    package let issuedAt: String
    package let expiresAt: String
    package let claims: ClaimFields
    /// The target of the token; nil if its resource code is not in the register.
    package let target: TargetFields?
    /// The resource code, if there is no target.
    package let resourceCode: UInt32?
    package let tag: String

    package var mistake: String? {
        unless((target == nil) != (resourceCode == nil), "either target or resource_code")
    }

    /// The difference from a token; nil if there is none.
    func difference(_ token: Token) -> String? {
        let content = token.unverifiedContent
        return expect(version, Int(token.bytes[0] >> 4), "version")
            ?? expect(suite, content.suite.name, "suite")
            ?? expect(keyID, content.keyID.hex, "key_id")
            ?? expect(issuedAt, content.issuedAt.description, "issued_at")
            ?? expect(expiresAt, content.expiresAt.description, "expires_at")
            ?? expect(claims, ClaimFields(content.claims), "claims")
            ?? target?.difference(content.target)
            ?? resourceCode.flatMap { expect($0, content.target.code, "resource_code") }
            ?? unless(
                (target == nil) == (content.target.resource == nil), "the register has code \(content.target.code)")
            ?? expect(tag, hex(token.tag), "tag")
    }
}

/// The claims of a token.
package struct ClaimFields: Decodable, Sendable, Hashable {
    package let scenes: [String]
    package let destinationPin: [UInt8]?
    package let sharer: [UInt8]?

    init(_ claims: TokenClaims) {
        scenes = claims.scenes.map(\.name)
        destinationPin = claims.destinationPin?.bytes
        sharer = claims.sharer?.bytes
    }

    /// The claims for a maker.
    func claims() throws(ShareTokenError) -> TokenClaims {
        var scenes: [Scene] = []
        for name in self.scenes { scenes.append(try Scene(name)) }
        return TokenClaims(
            scenes: scenes, destinationPin: destinationPin.flatMap { DestinationPin(digest: $0) },
            sharer: sharer.flatMap { SharerPseudonym(bytes: $0) })
    }
}

/// A resource, as `target` members spell it.
package struct TargetFields: Decodable, Sendable, Hashable {
    package let platform: String
    package let kind: String
    package let fields: [String: String]
    /// The canonical link; nil if the target is to be made.
    package let url: String?

    /// The resource for a maker.
    func resource() throws(ShareTokenError) -> Resource {
        try Resource(
            platform: platform, kind: kind,
            fields: fields.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) })
    }

    /// The difference from the target of a token; nil if there is none.
    func difference(_ target: TokenTarget) -> String? {
        guard let resource = target.resource else { return "no kind has the code \(target.code)" }
        return difference(resource)
    }

    /// The difference from a resource; nil if there is none.
    func difference(_ resource: Resource) -> String? {
        expect(platform, resource.kind.platform, "platform")
            ?? expect(kind, resource.kind.name, "kind")
            ?? expect(fields, resource.fields.byName, "fields")
            ?? expect(url ?? resource.url, resource.url, "url")
    }
}

extension [(name: String, value: String)] {
    /// The values by their names, as `fields` members have them.
    var byName: [String: String] { Dictionary(map { ($0.name, $0.value) }) { first, _ in first } }
}
