// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// A host, its public suffix and its registrable domain.
package struct LinkSuffixTest: VectorTest {
    package static let schema = "link-suffix"

    package let label: VectorLabel
    package let input: VectorInput
    /// The public suffix; nil for an address or an ill-formed host, which have none.
    package let suffix: String?
    /// The registrable domain; nil also for a host that has no more labels than its suffix.
    package let registrableDomain: String?
    /// The section of the rule that decides: `icann`, `private`, or `unlisted` if there is no rule; nil without a
    /// suffix.
    package let section: String?

    package var mistake: String? {
        unless(label.error == nil && input.text != nil, "a host is a text, and each is valid")
            ?? unless(
                (suffix == nil) == (section == nil) && (suffix != nil || registrableDomain == nil),
                "a registrable domain needs a suffix, and a suffix its section")
    }

    package func difference(_ keys: VectorKeys) -> String? {
        let host = input.text ?? ""
        return expect(suffix, PublicSuffix.suffix(ofHost: host).map(String.init), "suffix")
            ?? expect(
                registrableDomain, PublicSuffix.registrableDomain(ofHost: host).map(String.init), "registrable_domain")
            ?? expect(section, PublicSuffix(ofHost: input.bytes.span).map { name($0.section) }, "section")
    }

    private func name(_ section: PublicSuffix.Section) -> String {
        switch section {
        case .icann: "icann"
        case .privateDomain: "private"
        case .unlisted: "unlisted"
        }
    }
}
