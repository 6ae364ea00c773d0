// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// A wrapper, or what looks like one, and its target before anything is removed from it.
package struct LinkUnwrapTest: VectorTest {
    package static let schema = "link-unwrap"

    package let label: VectorLabel
    package let input: VectorInput
    /// nil for a link that is refused.
    package let target: String?
    /// The wrappers that were opened, the outermost first.
    package let unwrapped: [UnwrappedFields]?

    package init(from decoder: any Decoder) throws {
        let members = try Members(
            decoder, VectorLabel.members.union(VectorInput.members).union(["target", "unwrapped"]))
        label = try VectorLabel(members)
        input = try VectorInput(members)
        target = try members.optional("target")
        unwrapped = try members.optional("unwrapped")
        guard (target == nil) == (label.error != nil), (unwrapped == nil) == (target == nil) else {
            throw members.error("a valid case has target and unwrapped")
        }
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

    package init(from decoder: any Decoder) throws {
        let members = try Members(decoder, ["url", "downgrade", "target_repairs"])
        url = try members.required("url")
        downgrade = try members.required("downgrade")
        targetRepairs = try members.required("target_repairs")
    }

    init(_ wrapper: CanonicalURL.Unwrapped) {
        url = wrapper.url
        downgrade = wrapper.isDowngrade
        targetRepairs = wrapper.targetRepairs.map(RepairFields.init)
    }
}
