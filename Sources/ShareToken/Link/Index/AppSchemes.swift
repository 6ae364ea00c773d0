// SPDX-License-Identifier: Apache-2.0

/// The schemes of app links, and the platform whose each is: the one that has most to say of it.
enum AppSchemes {
    /// The id of the platform whose app a scheme opens; nil if it is nobody's.
    static func platform(of scheme: [UInt8]) -> String? {
        shared.first { $0.name == scheme }?.platform
    }

    private static let shared = owners(Platform.all)

    private static func owners(_ platforms: [Platform]) -> [(name: [UInt8], platform: String)] {
        var owners: [(name: [UInt8], platform: String, count: Int)] = []
        for platform in platforms {
            for use in uses(platform) {
                guard let place = owners.firstIndex(where: { $0.name == use.name }) else {
                    owners.append((use.name, platform.id, use.count))
                    continue
                }
                if use.count > owners[place].count { owners[place] = (use.name, platform.id, use.count) }
            }
        }
        return owners.map { ($0.name, $0.platform) }
    }

    /// The schemes other than https of a platform's links, wrappers and sites, and how often each stands there.
    private static func uses(_ platform: Platform) -> [(name: [UInt8], count: Int)] {
        var uses: [(name: [UInt8], count: Int)] = []
        var address: [UInt8] = []
        func count(_ parts: HostAddress) {
            guard !parts.isWeb else { return }
            let scheme = Array(address[parts.scheme])
            if let place = uses.firstIndex(where: { $0.name == scheme }) {
                uses[place].count += 1
            } else {
                uses.append((scheme, 1))
            }
        }
        for kind in platform.kinds {
            for template in kind.templates {
                count(TemplateOrigin(template.text, address: &address).address)
            }
        }
        for text in platform.wrappers.map({ $0.address }) + platform.sites.flatMap({ $0.domains }) {
            address = Array(text.utf8)
            count(HostAddress(address.span))
        }
        return uses
    }
}
