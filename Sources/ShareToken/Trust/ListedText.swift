// SPDX-License-Identifier: Apache-2.0

/// The grammars of the texts in a trust list.
enum ListedText {
    /// Whether a text can be shown as a name: 1 to 200 bytes without hidden characters, those of private use and
    /// noncharacters, and no blank at an end.
    static func isName(_ text: Span<UInt8>) -> Bool {
        guard 1...200 ~= text.count, text[0] != ASCII.space, text[text.count - 1] != ASCII.space else { return false }
        return !HiddenCharacter.spoils(text) && text.indices.allSatisfy { Invisible.length(at: $0, in: text) == 0 }
    }

    /// Whether a text is an address for complaints: at most 300 bytes, a `mailto:` of one mailbox or an https URL.
    static func isContact(_ text: String) -> Bool {
        let bytes = text.utf8
        guard bytes.count <= 300, bytes.allSatisfy({ $0 > ASCII.space && $0 < 0x7F }) else { return false }
        let mail = Array("mailto:".utf8)
        if bytes.starts(with: mail) {
            let mailbox = bytes.dropFirst(mail.count)
            guard let at = mailbox.firstIndex(of: ASCII.at) else { return false }
            let host = mailbox[mailbox.index(after: at)...]
            return at > mailbox.startIndex && !host.isEmpty && host.allSatisfy { isOfHost($0) }
                && mailbox[..<at].allSatisfy { $0 != ASCII.comma && $0 != ASCII.question && $0 != ASCII.ampersand }
        }
        guard bytes.starts(with: "https://".utf8), let url = try? URLRecord(parsing: text) else { return false }
        return !url.hasCredentials && url.repairs.isEmpty
    }

    private static func isOfHost(_ byte: UInt8) -> Bool {
        ASCII.isAlpha(byte) || ASCII.isDigit(byte) || byte == ASCII.dot || byte == ASCII.hyphen
    }

    /// Whether a text can be the id of a mini-program or app: 1 to 200 unreserved characters of URLs (RFC 3986).
    static func isAppID(_ text: Span<UInt8>) -> Bool {
        guard 1...200 ~= text.count else { return false }
        for index in text.indices {
            guard isOfHost(text[index]) || text[index] == ASCII.underscore || text[index] == ASCII.tilde else {
                return false
            }
        }
        return true
    }

    /// Whether an app id is an iOS one: a team of ten characters, a dot, and the bundle id.
    static func isOfTeam(_ text: Span<UInt8>) -> Bool {
        guard text.count > teamLength + 1, text[teamLength] == ASCII.dot else { return false }
        for index in 0..<teamLength {
            guard ASCII.isDigit(text[index]) || 0x41...0x5A ~= text[index] else { return false }
        }
        return true
    }

    /// The number of characters of an iOS team.
    static var teamLength: Int { 10 }

    /// Whether a text is a SHA-256 digest, as 32 pairs of upper-case hexadecimal digits joined by colons.
    static func isCertificate(_ text: Span<UInt8>) -> Bool {
        guard text.count == 95 else { return false }
        for index in text.indices {
            guard index % 3 != 2 else {
                guard text[index] == ASCII.colon else { return false }
                continue
            }
            guard ASCII.isDigit(text[index]) || 0x41...0x46 ~= text[index] else { return false }
        }
        return true
    }

    /// The reason why a text cannot be a bound domain; nil if it can be one.
    ///
    /// A domain has one spelling: labels of lower-case letters, digits and inner hyphens, as the URL parser prints
    /// them, without a dot at the end. It is not an IP address, and has at least one label more than its public suffix.
    ///
    /// - Returns: `bad-domain` or `binding-too-wide`.
    static func failure(ofDomain text: Span<UInt8>) -> ShareTokenError.Code? {
        guard 1...253 ~= text.count else { return .badDomain }
        var labelStart = 0
        for index in 0...text.count {
            guard index == text.count || text[index] == ASCII.dot else {
                guard 0x61...0x7A ~= text[index] || ASCII.isDigit(text[index]) || text[index] == ASCII.hyphen else {
                    return .badDomain
                }
                continue
            }
            guard 1...63 ~= index - labelStart, text[labelStart] != ASCII.hyphen, text[index - 1] != ASCII.hyphen else {
                return .badDomain
            }
            labelStart = index + 1
        }
        guard let suffix = PublicSuffix(ofHost: text) else { return .badDomain }
        return suffix.registrableRange == nil ? .bindingTooWide : nil
    }
}

extension ListedText {
    /// The reason why a text cannot be a revoked host; nil if it can be one.
    ///
    /// A revoked host is spelt as the URL parser prints it, and may be an IP address. It must not be the public suffix
    /// of a registry or an unlisted top-level domain, since one mistake would revoke a whole country.
    ///
    /// - Returns: `bad-domain` or `binding-too-wide`.
    static func failure(ofRevokedHost text: String) -> ShareTokenError.Code? {
        guard text.utf8.last != ASCII.dot, let url = try? URLRecord(parsing: "https://\(text)/"),
            let range = url.hostRange, url.hrefBytes[range].elementsEqual(text.utf8), url.port == nil
        else { return .badDomain }
        guard let suffix = PublicSuffix(ofHost: url.hrefBytes.span.extracting(range)) else { return nil }
        return suffix.registrableRange == nil && suffix.section != .privateDomain ? .bindingTooWide : nil
    }

    /// Whether a text is the path of a URL on a host, spelt as the URL parser prints it.
    static func isPath(_ text: String, onHost host: String) -> Bool {
        guard text.utf8.first == ASCII.slash, let url = try? URLRecord(parsing: "https://\(host)\(text)") else {
            return false
        }
        guard url.queryRange == nil, url.fragmentRange == nil else { return false }
        return url.hrefBytes[url.pathRange].elementsEqual(text.utf8)
    }
}
