// SPDX-License-Identifier: Apache-2.0
import ShareToken

extension Property {
    /// A text of any bytes, whose links and tokens are converted to another form.
    static let rewrite = Property(
        name: "rewrite",
        statement: "bytes outside of the replaced ranges stay; replaced and kept ranges lie apart and in the text"
    ) { input in
        for form in [TargetForm.url, .app, .miniProgram, .card, .token] {
            if let difference = violation(rewriting: input, to: form) { return "\(form.rawValue): \(difference)" }
        }
        return nil
    }

    private static func violation(rewriting input: [UInt8], to form: TargetForm) -> String? {
        let rewriting = Rewriter(to: form).rewrite(input) { (token) throws(VerificationFailure) in
            do throws(ShareTokenError) { return try VerifiedToken(trusting: token) } catch {
                throw VerificationFailure(malformed: error)
            }
        } issuing: { (resource) throws(ShareTokenError) in
            try token(for: resource)
        }
        var rebuilt: [UInt8] = []
        var position = 0
        for item in rewriting.replaced {
            guard item.range.lowerBound >= position, item.range.upperBound <= input.count else {
                return "replaced: \(item.range)"
            }
            rebuilt += input[position..<item.range.lowerBound]
            rebuilt += item.text.utf8
            position = item.range.upperBound
        }
        rebuilt += input[position...]
        let places = (rewriting.replaced.map(\.range) + rewriting.kept.map(\.range))
            .sorted { $0.lowerBound < $1.lowerBound }
        return unless(rewriting.text == rebuilt, "other bytes: \(String(decoding: rewriting.text, as: UTF8.self))")
            ?? flaw(of: places, in: input, "finds")
            ?? rewriting.kept.lazy.compactMap { flaw(of: $0.error, in: input) }.first
    }

    /// A token with a tag of zeros: no property here checks a tag.
    private static func token(for resource: Resource) throws(ShareTokenError) -> Token {
        guard let id = KeyID(hex: "00000000") else { throw ShareTokenError(.noPrivateKey) }
        let content = try TokenContent(
            suite: .ed25519, keyID: id, issuedAt: .tokenEpoch, lifetime: .thirtyDays, claims: .none, target: resource)
        return try UnsignedToken(content).attaching(tag: [UInt8](repeating: 0, count: 64))
    }
}
