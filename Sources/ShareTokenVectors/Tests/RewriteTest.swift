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

    /// What was replaced, in UTF-8 byte offsets.
    package struct Replaced: Decodable, Sendable, Hashable {
        package let start: Int
        package let end: Int
        package let to: String
        package let losses: [FormLossFields]

        package init(from decoder: any Decoder) throws {
            let members = try Members(decoder, ["start", "end", "to", "losses"])
            start = try members.required("start")
            end = try members.required("end")
            to = try members.required("to")
            losses = try members.required("losses")
        }

        init(_ item: Rewriting.Replacement) {
            start = item.range.lowerBound
            end = item.range.upperBound
            to = item.text
            losses = item.losses.map(FormLossFields.init)
        }
    }

    /// What stayed and why.
    package struct Kept: Decodable, Sendable, Hashable {
        package let start: Int
        package let end: Int
        package let error: String
        package let offset: Int

        package init(from decoder: any Decoder) throws {
            let members = try Members(decoder, ["start", "end", "error", "offset"])
            start = try members.required("start")
            end = try members.required("end")
            error = try members.required("error")
            offset = try members.required("offset")
        }

        init(_ item: Rewriting.Kept) {
            start = item.range.lowerBound
            end = item.range.upperBound
            error = item.error.code.rawValue
            offset = item.error.offset
        }
    }

    package init(from decoder: any Decoder) throws {
        let members = try Members(
            decoder,
            VectorLabel.members.union(VectorInput.members).union(ConversionContext.members)
                .union(["form", "replaced", "kept"]))
        label = try VectorLabel(members)
        input = try VectorInput(members)
        context = try ConversionContext(members)
        form = try members.required("form")
        replaced = try members.required("replaced")
        kept = try members.required("kept")
        guard label.error == nil else { throw members.error("every text can be rewritten") }
        var end = 0
        for item in replaced {
            guard end <= item.start, item.start <= item.end, item.end <= input.bytes.count else {
                throw members.error("what is replaced lies in the text, in order")
            }
            end = item.end
        }
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
