// SPDX-License-Identifier: Apache-2.0

/// Finds the links in text: those with a scheme, such as `https://…`, `taobao://…` and `intent:#Intent;…;end`, and those
/// of known hosts without one, such as `item.jd.com/1.html`.
///
/// A link ends at white space, at punctuation that is not ASCII, where words begin that nothing separates from it, and
/// before the punctuation of the sentence around it; `Docs/Spec/Link.md` has all rules. Bytes that are not UTF-8 end a
/// link and are stepped over. Linear in the length of the text. ``LinkStream`` reads a text that comes in pieces.
package struct LinkScanner: Sequence, IteratorProtocol, Sendable {
    private let text: [UInt8]
    private let registry: Registry
    private var finder = LinkFinder()

    /// Scans the UTF-8 bytes of a text for links and for hosts of the platforms of a registry.
    package init(utf8 text: [UInt8], registry: Registry = .standard) {
        self.text = text
        self.registry = registry
        #if DEBUG
        TextReadings.note("links", text)
        #endif
    }

    /// Scans a text for links and for hosts of the platforms of a registry.
    package init(_ text: String, registry: Registry = .standard) {
        self.init(utf8: Array(text.utf8), registry: registry)
    }

    /// The next link, in the order of the text; nil at its end.
    ///
    /// Links never overlap.
    package mutating func next() -> Link? {
        var finder = finder
        defer { self.finder = finder }
        return finder.next(in: text.span, isFinal: true, registry)
    }
}
