// SPDX-License-Identifier: Apache-2.0

/// A page or app link that leads to the target it carries.
///
/// Only declared wrappers are opened: an address in a parameter of another page need not be its target.
package struct Wrapper: Sendable {
    /// The place of the target.
    package enum Place: Sendable {
        /// The value of the first of some parameters that has one.
        case parameters([String])
        /// The whole query.
        case query
        /// The text after the path, percent-encoded.
        case path
        /// The wrapper's own host, path and query, opened with https: `taobao://m.tb.cn/…`.
        case page
        /// A string member of the JSON object in a parameter.
        case member(String, parameter: String)
        /// The link that an `intent:` URI opens, otherwise its fallback page or app.
        case intent
    }

    /// The coding of the target.
    package enum Coding: Sendable {
        case percent
        /// Base 64 in either alphabet, padded or not, after a prefix.
        case base64(prefix: String)
    }

    /// The text that a site appends to the target in the same value.
    package enum Tail: Sendable {
        /// A colon and a checksum in letters, digits, `-` and `_`.
        case checksum
        /// A parameter, such as `login=from_csdn`, after `?` or `&`.
        case parameter(String)
    }

    /// The scheme, the host and the path, such as `gitee.com/link`, `*.page.link/**`, `www.google.*/url` or
    /// `kwai://webview`.
    ///
    /// See ``hosts``, ``isOfSubdomains`` and ``segments`` for the meaning of the asterisks.
    let address: String
    package let place: Place
    package private(set) var coding = Coding.percent
    /// The text that is put before a target without a scheme; empty if a target must have a scheme.
    package private(set) var base = ""
    /// A parameter, or another member of the JSON object, that must have a value.
    package private(set) var condition: (name: String, value: String)?
    /// The text after the target that is no part of it; nil if there is none.
    package private(set) var tail: Tail?
    /// Whether a target that is not percent-encoded extends to the end of the query.
    package private(set) var runsOn = false

    /// Creates a wrapper at an address; an address without a scheme stands for https and http.
    init(_ address: String, _ place: Place) {
        self.address = address
        self.place = place
    }

    /// Creates a wrapper whose target is the value of the first of some parameters that has one.
    init(_ address: String, _ parameters: String...) {
        self.init(address, .parameters(parameters))
    }

    /// Returns the wrapper for targets that may lack their scheme.
    func withBase(_ base: String = "https://") -> Wrapper {
        var wrapper = self
        wrapper.base = base
        return wrapper
    }

    /// Returns the wrapper for targets in base 64.
    func base64(prefix: String = "") -> Wrapper {
        var wrapper = self
        wrapper.coding = .base64(prefix: prefix)
        return wrapper
    }

    /// Returns the wrapper with a condition: a parameter or member must have a value.
    func when(_ name: String, _ value: String) -> Wrapper {
        var wrapper = self
        wrapper.condition = (name, value)
        return wrapper
    }

    /// Returns the wrapper for targets with a tail, which is cut off.
    func cutting(_ tail: Tail) -> Wrapper {
        var wrapper = self
        wrapper.tail = tail
        return wrapper
    }

    /// Returns the wrapper for targets that may be unescaped and extend to the end of the query.
    func runningOn() -> Wrapper {
        var wrapper = self
        wrapper.runsOn = true
        return wrapper
    }
}
