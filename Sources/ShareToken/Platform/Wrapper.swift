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

    /// Scheme, host and path, such as `gitee.com/link`, `*.page.link/**`, `www.google.*/url` or `kwai://webview`; see
    /// ``hosts``, ``isOfSubdomains`` and ``segments`` for what the asterisks mean.
    let address: String
    package let place: Place
    package private(set) var coding = Coding.percent
    /// What is put before a target without a scheme; empty where a target must have one.
    package private(set) var base = ""
    /// A parameter, or a member beside that of the target, that must have a value.
    package private(set) var condition: (name: String, value: String)?
    /// Whether a target that is not percent-encoded goes on to the end of the query.
    package private(set) var runsOn = false

    /// A wrapper at an address; without a scheme it is one of https, and of http, too.
    init(_ address: String, _ place: Place) {
        self.address = address
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
