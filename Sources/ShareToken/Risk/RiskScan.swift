// SPDX-License-Identifier: Apache-2.0

/// The state of one scan of a link: the inputs and the risks found so far.
package struct RiskScan {
    let record: URLRecord
    let text: [UInt8]
    /// The range of the link in ``text``.
    let link: Range<Int>
    /// Whether the link is written as its URL is serialised, byte for byte.
    let isPlain: Bool
    /// The platforms, and the names that others imitate.
    let registry: Registry
    /// The risks in the order in which they were found.
    private(set) var risks: [Risk] = []
    private var map: InputMap?
    /// The site of the host, found on first use; nil if there is no host.
    private(set) lazy var site: HostSite? = record.hostRange.map {
        HostSite(record.hrefBytes.span, $0, registry.names)
    }
    /// The platform's pattern that the link matches, found on first use; nil if there is none.
    private(set) lazy var pattern: LinkPattern? =
        record.hasCredentials
        ? nil
        : registry.match(record, record.parameters, registry.index.host(of: record), isNested: true).map {
            registry.index.pattern(at: $0.place)
        }

    /// The link that a wrapper of the tables opens, found on first use; nil if there is none.
    private(set) lazy var wrapped: URLRecord? =
        record.hasCredentials
        ? nil
        : LinkReading(record, registry: registry).wrappedTarget.flatMap { NestedLink($0[...])?.url }

    init(_ record: URLRecord, _ text: [UInt8], link: Range<Int>?, registry: Registry) {
        self.registry = registry
        self.record = record
        self.text = text
        self.link = (link ?? 0..<text.count).clamped(to: 0..<text.count)
        isPlain = link == nil && text == record.hrefBytes
    }

    /// Runs all checks.
    mutating func run(displayText: [UInt8]?) {
        if !isPlain {
            checkText()
            checkRepairs()
        }
        if displayText != nil || !isPlain { checkDisplay(displayText ?? markdownText()) }
        checkScheme()
        if let host = record.hostRange, !host.isEmpty { checkHost(host) }
        checkNestedInPath()
        checkParameters()
    }

    /// Records a risk at an offset into ``text``, unless it is recorded already.
    mutating func add(_ code: Risk.Code, inputOffset: Int, detail: String = "") {
        guard risks.count < RiskReport.maximumCount else { return }
        let risk = Risk(code, at: inputOffset, detail: detail)
        if !risks.contains(risk) { risks.append(risk) }
    }

    /// Records a risk at an offset into the URL's serialisation.
    mutating func add(_ code: Risk.Code, at offset: Int, detail: String = "") {
        guard risks.count < RiskReport.maximumCount else { return }
        add(code, inputOffset: inputOffset(offset), detail: detail)
    }

    /// Records a risk at an offset into the URL's serialisation, with some of its bytes as the detail.
    mutating func add(_ code: Risk.Code, at offset: Int, detail range: Range<Int>) {
        add(code, at: offset, detail: String(decoding: record.hrefBytes[range], as: UTF8.self))
    }

    /// The offset into ``text`` of an offset into the URL's serialisation.
    ///
    /// If the parser changed more than escapes and case, it is the offset of the component.
    mutating func inputOffset(_ offset: Int) -> Int {
        if isPlain { return offset }
        var map = self.map ?? InputMap(text, link, of: record)
        self.map = nil
        defer { self.map = map }
        return map.offset(offset, record)
    }
}
