// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// An input that a fuzzer found, or that is hard in another way, and the property that holds of it.
package struct FuzzTest: VectorTest {
    package static let schema = "fuzz"

    package let label: VectorLabel
    package let input: VectorInput
    package let property: Property

    package init(from decoder: any Decoder) throws {
        let members = try Members(decoder, VectorLabel.members.union(VectorInput.members).union(["property"]))
        label = try VectorLabel(members)
        input = try VectorInput(members)
        let name: String = try members.required("property")
        guard let property = Property.named(name) else { throw members.error("there is no property \(name)") }
        self.property = property
        guard label.error == nil else { throw members.error("a property holds of every input") }
        guard label.id.hasPrefix("fuzz-\(name)/") else { throw members.error("the id is not one of \(name)") }
    }

    package func difference(_ keys: VectorKeys) -> String? {
        property.check(input.bytes)
    }
}
