// SPDX-License-Identifier: Apache-2.0

/// The checks of the authority: credentials, port, and the spelling of the host.
extension RiskScan {
    /// Runs the checks of the authority for a URL whose host is not empty.
    mutating func checkHost(_ host: Range<Int>) {
        if record.hasCredentials { checkUserinfo() }
        if record.port != nil { add(.nonDefaultPort, at: host.upperBound, detail: portRange(host)) }
        let shape = HostShape(record.hrefBytes.span, host)
        if record.isSpecial {
            checkSpecialHost(host, shape)
        } else if shape.isBracketed {
            checkAddress(host)
        } else if shape.endsInDigits {
            add(.numericLastLabel, at: shape.lastLabel.lowerBound, detail: shape.lastLabel)
        }
    }

    private func portRange(_ host: Range<Int>) -> Range<Int> {
        min(host.upperBound + 1, Int(record.offsets.pathStart))..<Int(record.offsets.pathStart)
    }

    private mutating func checkSpecialHost(_ host: Range<Int>, _ shape: HostShape) {
        if shape.isBracketed || shape.endsInDigits && !record.hrefBytes[shape.lastLabel].isEmpty {
            switch record.hostKind {
            case .ipv4, .ipv6: return checkAddress(host)
            default: break
            }
        }
        if !shape.isOrdinary { checkShape(host, shape) }
        guard registry.names.owner(record.hrefBytes.span, host) == nil else { return }
        let suffix = PublicSuffix(ofHost: record.hrefBytes.span.extracting(host))
        checkName(host)
        checkBrands(host, suffix)
        if shape.hasPunycode { checkPunycode(host, suffix) }
    }

    private mutating func checkShape(_ host: Range<Int>, _ shape: HostShape) {
        if let place = shape.emptyLabel { add(.emptyLabel, at: place) }
        if let place = shape.longLabel { add(.longLabel, at: place) }
        if host.count - (shape.hasTrailingDot ? 1 : 0) > 253 { add(.longHost, at: host.lowerBound) }
        if shape.dots == (shape.hasTrailingDot ? 1 : 0) { add(.singleLabel, at: host.lowerBound, detail: host) }
        if shape.hasTrailingDot { add(.trailingDot, at: host.upperBound - 1) }
        if let place = shape.oddByte { add(.oddHostCharacter, at: place, detail: place..<place + 1) }
    }

    private mutating func checkUserinfo() {
        let bytes = PercentEncoding.decode(record.hrefBytes.span.extracting(record.usernameRange))
        let name = bytes.map(ASCII.lowercased)
        let code: Risk.Code = looksLikeHost(name) ? .userinfoHost : .userinfo
        add(code, at: Int(record.offsets.schemeEnd) + 3, detail: code == .userinfoHost ? record.usernameRange : 0..<0)
    }

    /// Whether some bytes begin with a protected name or with a domain under a listed suffix.
    private func looksLikeHost(_ text: [UInt8]) -> Bool {
        let end = text.firstIndex { !HostShape.nameBytes.contains($0) } ?? text.count
        let host = text.span.extracting(0..<end)
        if registry.names.word(host, 0..<end) != nil { return true }
        guard let suffix = PublicSuffix(ofHost: host) else { return false }
        return suffix.section != .unlisted && suffix.registrableRange != nil
    }
}

/// The spelling of a host, found in one pass.
struct HostShape {
    private(set) var dots = 0
    private(set) var lastLabel: Range<Int>
    /// The place of the first empty label other than the last one; nil if there is none.
    private(set) var emptyLabel: Int?
    private(set) var longLabel: Int?
    /// The place of the first byte other than a letter, a digit, a hyphen, an underscore or a dot; nil if there is
    /// none.
    private(set) var oddByte: Int?
    private(set) var hasPunycode = false
    private(set) var hasTrailingDot = false
    /// Whether the last label begins with a digit.
    private(set) var endsInDigits = false
    let isBracketed: Bool
    private let length: Int

    static let nameBytes = ByteSet("abcdefghijklmnopqrstuvwxyz0123456789-._")

    init(_ bytes: Span<UInt8>, _ host: Range<Int>) {
        length = host.count
        isBracketed = bytes[host.lowerBound] == ASCII.leftBracket
        lastLabel = host.lowerBound..<host.upperBound
        guard !isBracketed else { return }
        let nameBytes = Self.nameBytes
        var start = host.lowerBound
        for index in host {
            let byte = bytes[index]
            if byte == ASCII.dot {
                endLabel(start..<index)
                dots += 1
                start = index + 1
            } else if !nameBytes.contains(byte) {
                oddByte = oddByte ?? index
            } else if byte == ASCII.lowerX, index == start, index + 3 < host.upperBound,
                bytes[index + 1] == ASCII.lowerN,
                bytes[index + 2] == ASCII.hyphen, bytes[index + 3] == ASCII.hyphen
            {
                hasPunycode = true
            }
        }
        hasTrailingDot = start == host.upperBound && dots > 0
        if !hasTrailingDot {
            endLabel(start..<host.upperBound)
            lastLabel = start..<host.upperBound
        } else {
            var first = start - 1
            while first > host.lowerBound, bytes[first - 1] != ASCII.dot { first -= 1 }
            lastLabel = first..<start - 1
        }
        endsInDigits = !lastLabel.isEmpty && ASCII.isDigit(bytes[lastLabel.lowerBound])
    }

    private mutating func endLabel(_ label: Range<Int>) {
        if label.isEmpty { emptyLabel = emptyLabel ?? label.lowerBound }
        if label.count > 63 { longLabel = longLabel ?? label.lowerBound }
    }

    /// Whether the spelling has no risk.
    var isOrdinary: Bool {
        dots > 0 && length <= 253 && emptyLabel == nil && longLabel == nil && oddByte == nil && !hasTrailingDot
    }
}
