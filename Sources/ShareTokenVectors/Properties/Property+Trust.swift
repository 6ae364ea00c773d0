// SPDX-License-Identifier: Apache-2.0
import ShareToken

extension Property {
    /// A trust list.
    static let trust = Property(
        name: "trust",
        statement: "a printed trust list reads the same and has the same bytes to sign; it covers what a binding names"
    ) { input in
        if let difference = canonicalForm(input) { return difference }
        do throws(ShareTokenError) {
            let signed = try SignedTrustList(reading: input)
            return printed(signed) ?? places(signed, input)
                ?? signed.list.issuers.lazy.compactMap { coverage($0.bindings) }.first
        } catch {
            return flaw(of: error, in: input)
        }
    }

    /// Checks that the canonical form of any JSON is canonical itself, and no longer than the text.
    private static func canonicalForm(_ input: [UInt8]) -> String? {
        guard let document = try? JSONDocument(input), let form = try? document.canonicalForm(of: document.root) else {
            return nil
        }
        do throws(ShareTokenError) {
            let again = try JSONDocument(form)
            return expect(form, try again.canonicalForm(of: again.root), "canonical form")
                ?? unless(form.count <= input.count, "the canonical form is longer than the text")
        } catch {
            return "canonical form: \(error)"
        }
    }

    private static func printed(_ signed: SignedTrustList) -> String? {
        let form = Array(signed.message.dropFirst(SignedTrustList.context.count))
        let files = [
            ("signed", signed.file(signatures: signed.signatures), signed.signatures, true),
            ("unsigned", signed.file(signatures: []), [], true),
            ("canonical", Array("{\"signed\":".utf8) + form + Array(",\"signatures\":[]}".utf8), [], true),
            // Members that may be left out are printed here, so that the bytes to sign may be different.
            ("indented", signed.list.file(signatures: signed.signatures), signed.signatures, false),
        ]
        for (name, file, signatures, isSame) in files where file.count <= TrustList.maximumLength {
            do throws(ShareTokenError) {
                let again = try SignedTrustList(reading: file)
                let difference =
                    expect(signed.list, again.list, name) ?? expect(signatures, again.signatures, name)
                    ?? unless(!isSame || again.message == signed.message, "\(name): other bytes are signed")
                    ?? expect(file, name == "canonical" ? file : again.file(signatures: signatures), "\(name) again")
                if let difference { return difference }
            } catch {
                return "printed as \(name): \(error)"
            }
        }
        return nil
    }

    /// Checks that the offset of each signature is that of its object.
    private static func places(_ signed: SignedTrustList, _ input: [UInt8]) -> String? {
        let offsets = signed.signatureOffsets
        return expect(signed.signatures.count, offsets.count, "offsets")
            ?? unless(offsets.allSatisfy { input.indices.contains($0) && input[$0] == 0x7B }, "offsets: \(offsets)")
            ?? unless(zip(offsets, offsets.dropFirst()).allSatisfy { $0 < $1 }, "offsets: \(offsets)")
    }

    /// A target, and the binding that covers it: its platform, an app or its host.
    private typealias Target = (link: String, platform: String?, app: (platform: String, id: String)?, host: String?)

    private static let targets: [Target] = [
        ("https://item.taobao.com/item.htm?id=520813250866", "taobao", nil, "item.taobao.com"),
        ("https://evil.cn/mall.example?taobao.com", nil, nil, "evil.cn"),
        ("https://mall.example.evil.cn/", nil, nil, "mall.example.evil.cn"),
        ("https://www.a.co.uk/", nil, nil, "www.a.co.uk"),
        ("https://mall.example:8443/", nil, nil, nil),
        ("https://com/", nil, nil, "com"),
        ("https://192.0.2.1/", nil, nil, nil),
        ("https://mall.example/miniapp/wx0123456789abcdef;version=1/", nil, nil, nil),
        ("weixin://dl/business/?appid=wx0123456789abcdef&path=a", "wechat", ("wechat", "wx0123456789abcdef"), nil),
        ("market://details?id=com.taobao.taobao", nil, ("android", "com.taobao.taobao"), nil),
        ("https://appgallery.huawei.com/app/detail?id=a.hm", "appgallery", ("harmony", "a.hm"), nil),
        ("https://hapjs.org/app/a.quick/..%2Fb", nil, nil, "hapjs.org"),
    ]

    private static let resources = targets.map { try? Resource(link: $0.link) }

    /// Checks that exactly the bound targets are covered, where the bindings are read in the plainest way.
    private static func coverage(_ bindings: IssuerBindings) -> String? {
        for (target, resource) in zip(targets, resources) {
            guard let resource else { return "\(target.link) is no target" }
            let isBound =
                target.platform.map(bindings.platforms.contains) ?? false
                || target.app.map { app in
                    bindings.miniPrograms.contains { ($0.platform, $0.id) == app }
                        || bindings.apps.contains { ($0.system.rawValue, $0.id) == app && $0.confirmedBy != nil }
                } ?? false || target.host.map { names(bindings, $0) } ?? false
            if let difference = expect(isBound, bindings.covers(resource), target.link) { return difference }
        }
        // Pages of the domain, and pages of others who register a name with a like ending.
        for host in bindings.domains.prefix(4).flatMap({ [$0, "a.\($0)", "a\($0)", "\($0).evil.cn"] }) {
            guard let page = try? Resource(link: "https://\(host)/a"), page.kind.code == 0 else { continue }
            if let difference = expect(names(bindings, host), bindings.covers(page), host) { return difference }
        }
        return bindings.domains.lazy.compactMap { domain in
            unless(
                domain.utf8.contains(0x2E) && domain == domain.lowercased() && !["com.cn", "co.uk"].contains(domain),
                "\(domain) is bound")
        }.first
    }

    private static func names(_ bindings: IssuerBindings, _ host: String) -> Bool {
        // A host below a longer public suffix belongs to somebody else.
        let suffix = PublicSuffix.suffix(ofHost: host).map { "\($0)" } ?? host
        return bindings.domains.contains { domain in
            (host == domain || host.hasSuffix(".\(domain)")) && domain.utf8.count > suffix.utf8.count
        }
    }
}
