// SPDX-License-Identifier: Apache-2.0
import ShareToken

extension Property {
    /// The text of a token, and the bytes of one without its check bytes.
    static let token = Property(
        name: "token",
        statement: "a decoded token encodes to the same text and bytes; errors are registered and in place"
    ) { input in
        ofText(input) ?? ofBytes(input)
    }

    private static func ofText(_ input: [UInt8]) -> String? {
        do throws(ShareTokenError) {
            let token = try Token(utf8: input)
            return unless(token.text.utf8.elementsEqual(input), "text: \(token.text)") ?? violation(of: token)
        } catch {
            return flaw(of: error, in: input)
        }
    }

    /// Reads the input as bytes and appends their check bytes, as no fuzzer guesses those in a text.
    private static func ofBytes(_ input: [UInt8]) -> String? {
        let check = CRC16.checksum(input.span)
        let bytes = input + [UInt8(check >> 8), UInt8(check & 0xFF)]
        do throws(ShareTokenError) {
            let token = try Token(bytes: bytes)
            return expect(bytes, token.bytes, "bytes") ?? violation(of: token)
        } catch {
            return flaw(of: error, in: bytes)
        }
    }

    /// Checks that the parts of a token make the same token again.
    private static func violation(of token: Token) -> String? {
        do throws(ShareTokenError) {
            let content = token.unverifiedContent
            let again = TokenContent(
                unchecked: content.suite, keyID: content.keyID, issuedAt: content.issuedAt, lifetime: content.lifetime,
                claims: content.claims, target: content.target)
            let made = try UnsignedToken(again).attaching(tag: token.tag)
            let read = try Token(token.text)
            return expect(token, made, "made of its parts")
                ?? expect(token.bytes, made.bytes, "bytes of its parts")
                ?? expect(token, read, "read from its text")
                ?? found(token) ?? violation(of: content.target)
        } catch {
            // A text can be too long only if the input was read as bytes.
            return unless(error.code == .tooLong, "its parts: \(error)")
        }
    }

    /// Checks that a target with a link is made of its fields again, and that its link reads as the same resource.
    private static func violation(of target: TokenTarget) -> String? {
        guard let normal = try? NormalTarget(target) else { return nil }
        do throws(ShareTokenError) {
            let resource = normal.resource
            let again = try Resource(
                platform: resource.kind.platform, kind: resource.kind.name, fields: resource.fields)
            let second = try NormalTarget(resource)
            return expect(resource, again, "target made of its fields")
                ?? expect(normal, second, "normal target of itself")
        } catch {
            return "target: \(error)"
        }
    }

    /// Checks that a token is found in a text between its delimiters.
    private static func found(_ token: Token) -> String? {
        var scanner = TokenScanner(token.delimitedText)
        let match = scanner.next()
        let whole = TokenScanner.whole(Array(token.delimitedText.utf8))
        return expect(Result.success(token), match?.result, "found")
            ?? expect(3..<3 + token.text.utf8.count, match?.range, "found at")
            ?? unless(whole?.token == token && whole?.range == match?.range, "all of its text is another")
    }
}
