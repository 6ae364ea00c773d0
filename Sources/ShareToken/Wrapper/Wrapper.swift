// SPDX-License-Identifier: Apache-2.0

/// A page or app link that leads to the target it carries, as data.
///
/// Only declared wrappers are opened: that a parameter of some other page holds an address says nothing.
package struct Wrapper: Sendable {
    /// Where the target is.
    package enum Place: Sendable {
        /// The value of the first of some parameters that is there.
        case parameters([String])
        /// The whole query.
        case query
        /// What follows the path, percent-encoded.
        case path
        /// The wrapper's own host, path and query, as those of a page: `taobao://m.tb.cn/…`.
        case page
        /// A string of the JSON object that a parameter holds.
        case member(String, parameter: String)
        /// What an `intent:` URI opens: the link of its scheme, or else the page to fall back on.
        case intent
    }

    /// How the target is written.
    package enum Coding: Sendable {
        case percent
        /// Base 64 in any alphabet, padded or not, behind a prefix.
        case base64(prefix: String)
    }

    /// The scheme: `https` for http, too.
    package let scheme: [UInt8]
    /// The hosts, or the domains whose subdomains are meant.
    package let hosts: [String]
    package let isOfSubdomains: Bool
    /// The segments of the path: `*` is any one, `**` at the end any number of them.
    package let segments: [[UInt8]]
    package let place: Place
    package private(set) var coding = Coding.percent
    /// What is put before a target without a scheme; empty where a target must have one.
    package private(set) var base = ""
    /// A parameter, or a member beside that of the target, that must have a value.
    package private(set) var condition: (name: String, value: String)?
    /// Whether a target that is not percent-encoded goes on to the end of the query.
    package private(set) var runsOn = false

    /// A wrapper at an address such as `gitee.com/link`, `*.page.link/**`, `www.google.*/url` or `kwai://webview`.
    init(_ address: String, _ place: Place) {
        let text = Array(address.utf8)
        let separator = Array("://".utf8)
        var start = 0
        while start < text.count, !text[start...].starts(with: separator) { start += 1 }
        let hasScheme = start < text.count
        scheme = hasScheme ? Array(text[..<start]) : Array("https".utf8)
        let rest = hasScheme ? text[(start + 3)...] : text[...]
        var parts = rest.split(separator: ASCII.slash, omittingEmptySubsequences: true).map { Array($0) }
        let host = parts.isEmpty ? [] : parts.removeFirst()
        segments = parts
        isOfSubdomains = host.starts(with: "*.".utf8)
        if isOfSubdomains {
            hosts = [String(decoding: host.dropFirst(2), as: UTF8.self)]
        } else if host.suffix(2).elementsEqual(".*".utf8) {
            hosts = Wrapper.googleSuffixes.map { String(decoding: host.dropLast(1), as: UTF8.self) + $0 }
        } else {
            hosts = [String(decoding: host, as: UTF8.self)]
        }
        self.place = place
    }

    /// A wrapper with any host and path of a scheme.
    init(scheme: String, place: Place) {
        self.scheme = Array(scheme.utf8)
        hosts = [""]
        isOfSubdomains = false
        segments = [Array("**".utf8)]
        self.place = place
    }

    /// A wrapper whose target is the value of the first of some parameters that is there.
    init(_ address: String, _ parameters: String...) {
        self.init(address, .parameters(parameters))
    }

    /// The wrapper, for targets that may lack their scheme.
    func withBase(_ base: String = "https://") -> Wrapper {
        var wrapper = self
        wrapper.base = base
        return wrapper
    }

    /// The wrapper, for targets in base 64.
    func base64(prefix: String = "") -> Wrapper {
        var wrapper = self
        wrapper.coding = .base64(prefix: prefix)
        return wrapper
    }

    /// The wrapper, if a parameter or member has a value.
    func when(_ name: String, _ value: String) -> Wrapper {
        var wrapper = self
        wrapper.condition = (name, value)
        return wrapper
    }

    /// The wrapper, for targets that may stand there as they are and go on to the end of the query.
    func runningOn() -> Wrapper {
        var wrapper = self
        wrapper.runsOn = true
        return wrapper
    }
}
