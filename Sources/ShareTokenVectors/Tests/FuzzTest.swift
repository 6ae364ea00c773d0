// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// An input that a fuzzer found, or that is hard in another way, and the property that holds of it.
package struct FuzzTest: VectorTest {
    package static let schema = "fuzz"

    package let label: VectorLabel
    package let input: VectorInput
    /// The name of the property.
    package let property: String

    package var mistake: String? {
        unless(Property.named(property) != nil, "there is no property \(property)")
            ?? unless(label.error == nil, "a property holds of every input")
            ?? unless(label.id.hasPrefix("fuzz-\(property)/"), "the id is not one of \(property)")
    }

    package func difference(_ keys: VectorKeys) -> String? {
        Property.named(property)?.check(input.bytes)
    }
}
