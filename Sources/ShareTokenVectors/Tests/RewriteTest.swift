// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// A text, and the same with its links and tokens in another form.
package struct RewriteTest: VectorTest {
    package static let schema = "convert-rewrite"

    package let label: VectorLabel
    package let input: VectorInput
    package let context: ConversionContext
    package let form: String
    package let replaced: [Replaced]
    package let kept: [Kept]

    /// A replaced link or token, in UTF-8 byte offsets.
    package struct Replaced: Decodable, Sendable, Hashable {
        package let start: Int
        package let end: Int
        package let to: String
        package let losses: [FormLossFields]

        init(_ item: Rewriting.Replacement) {
            start = item.range.lowerBound
            end = item.range.upperBound
            to = item.text
            losses = item.losses.map(FormLossFields.init)
        }
    }

    /// A link or token that stayed, and the reason.
    package struct Kept: Decodable, Sendable, Hashable {
        package let start: Int
        package let end: Int
        package let error: String
        package let offset: Int

        init(_ item: Rewriting.Kept) {
            start = item.range.lowerBound
            end = item.range.upperBound
            error = item.error.code.rawValue
            offset = item.error.offset
        }
    }

    package var mistake: String? {
        unless(label.error == nil, "every text can be rewritten")
            ?? unless(isInOrder, "what is replaced lies in the text, in order")
    }

    private var isInOrder: Bool {
        let places = [0] + replaced.flatMap { [$0.start, $0.end] } + [input.bytes.count]
        return zip(places, places.dropFirst()).allSatisfy { $0 <= $1 }
    }

    /// The new text: the old one with each place replaced.
    package var text: [UInt8] {
        var text: [UInt8] = []
        var position = 0
        for item in replaced {
            text += input.bytes[position..<item.start] + Array(item.to.utf8)
            position = item.end
        }
        return text + input.bytes[position...]
    }

    package func difference(_ keys: VectorKeys) -> String? {
        let rewriter = Rewriter(
            to: TargetForm(rawValue: form), on: context.linkSystem, allowing: context.allowedRisks)
        let found = rewriter.rewrite(input.bytes, resolver: context.resolver) {
            (token) throws(VerificationFailure) in
            try context.verified(token, keys)
        } issuing: { (resource) throws(ShareTokenError) in
            try context.token(for: resource, keys)
        }
        return expect(replaced, found.replaced.map(Replaced.init), "replaced")
            ?? expect(kept, found.kept.map(Kept.init), "kept") ?? expect(text, found.text, "text")
    }
}
