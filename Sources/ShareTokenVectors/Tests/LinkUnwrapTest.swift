// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// A wrapper, or a link that looks like one, and its target before anything is removed from it.
package struct LinkUnwrapTest: VectorTest {
    package static let schema = "link-unwrap"

    package let label: VectorLabel
    package let input: VectorInput
    /// The target; nil for a link that is refused.
    package let target: String?
    /// The wrappers that were opened, the outermost first.
    package let unwrapped: [UnwrappedFields]?

    package var mistake: String? {
        unless(
            (target == nil) == (label.error != nil) && (unwrapped == nil) == (target == nil),
            "a valid case has target and unwrapped")
    }

    package func difference(_ keys: VectorKeys) -> String? {
        label.difference { () throws(ShareTokenError) in
            try CanonicalURL(ofUTF8: input.bytes)
        } check: { found in
            expect(target, found.target.href, "target")
                ?? expect(unwrapped, found.unwrapped.map(UnwrappedFields.init), "unwrapped")
        }
    }
}

/// A wrapper that was opened, as `unwrapped` members spell it.
package struct UnwrappedFields: Decodable, Sendable, Hashable {
    package let url: String
    package let downgrade: Bool
    package let targetRepairs: [RepairFields]

    init(_ wrapper: CanonicalURL.Unwrapped) {
        url = wrapper.url
        downgrade = wrapper.isDowngrade
        targetRepairs = wrapper.targetRepairs.map(RepairFields.init)
    }
}
