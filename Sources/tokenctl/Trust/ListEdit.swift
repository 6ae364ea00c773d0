// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareToken
import ShareTokenOpenSSL

/// Changes to trust lists.
///
/// A list that somebody has signed is never changed under its version: the change makes the next version, which nobody
/// has signed. Changes before the next signature go into the same one.
enum ListEdit {
    /// Changes a list and writes it.
    ///
    /// - Parameter change: Changes the list.
    /// - Throws: A failure if the changed list is invalid, before anything is written.
    static func edit(_ path: String, at now: Timestamp, _ change: (inout TrustList) throws -> Void) throws {
        let file = try ListFile(path)
        var list = file.signed.list
        try change(&list)
        guard list != file.signed.list else {
            talk("nothing to change in \(path)")
            return
        }
        try write(file, list, at: now)
    }

    /// Writes a changed list in place of the old one, as a version that nobody has signed.
    static func write(_ file: ListFile, _ changed: TrustList, at now: Timestamp) throws {
        var list = changed
        let count = file.signed.signatures.count
        if count > 0 {
            guard list.version < 1 << 53 - 1 else {
                throw Failure("there is no version after \(list.version)", .badData)
            }
            list.version += 1
        }
        list.issuedAt = now
        try ListFile.replace(file.path, try checked(list))
        if count > 0 {
            talk("dropped \(count) signature\(count == 1 ? "" : "s"): \(file.path) is version \(list.version) now")
        }
        talk("sign it: tokenctl trust sign \(file.path) --key ROOT.pem")
    }

    /// The file of a list without signatures.
    ///
    /// - Throws: A failure with the value that a reader would refuse.
    static func checked(_ list: TrustList) throws -> [UInt8] {
        let bytes = list.file()
        guard !list.isTooLong else {
            let code = ShareTokenError.Code.trustListTooLong
            throw Failure("\(list.expiresAt): \(code.rawValue): \(code.summary)", ExitStatus(code))
        }
        do throws(ShareTokenError) {
            _ = try SignedTrustList(reading: bytes)
            return bytes
        } catch {
            let value = snippet(bytes, error.offset)
            var help = ""
            if error.code == .badValue, error.offset == expiryOffset(bytes) {
                help =
                    "; the list would expire before it is issued: name a later end with --expires"
            }
            throw Failure(
                "\(value): \(error.code.rawValue): \(error.code.summary)\(help)", ExitStatus(error.code))
        }
    }

    /// Checks that a text is an id; the error says what an id looks like.
    static func checkID(_ text: String, _ what: String) throws {
        guard TrustList.isID(text) else {
            throw ValidationError(
                "\(what) is lower-case letters and digits, joined by single . - or _, such as example.cn")
        }
    }

    private static func expiryOffset(_ bytes: [UInt8]) -> Int? {
        let name = Array("\"expires_at\": ".utf8)
        return bytes.indices.first { bytes[$0...].starts(with: name) }.map { $0 + name.count }
    }

    /// The value at an offset of an indented text: the rest of its line.
    private static func snippet(_ bytes: [UInt8], _ offset: Int) -> String {
        let line = bytes[min(offset, bytes.count)...].prefix { $0 != 0x0A }
        var text = String(decoding: line, as: UTF8.self).onOneLine
        if text.hasSuffix(",") { text.removeLast() }
        return text.count > 100 ? text.prefix(100) + "…" : text
    }
}

/// A point in time, or how long until then, such as `90d`.
enum ExpiryArgument: ExpressibleByArgument {
    case at(Timestamp)
    case after(Lifetime)

    init?(argument: String) {
        if let time = Timestamp(argument: argument) {
            self = .at(time)
        } else if let lifetime = Lifetime(argument: argument) {
            self = .after(lifetime)
        } else {
            return nil
        }
    }

    var defaultValueDescription: String {
        switch self {
        case .at(let time): time.description
        case .after(let lifetime): lifetime.defaultValueDescription
        }
    }

    /// The point in time.
    func time(from now: Timestamp) -> Timestamp {
        switch self {
        case .at(let time): time
        case .after(let lifetime): now + lifetime
        }
    }
}

/// Two words with a colon between them, such as `wechat:wx0123456789abcdef`.
struct PairArgument: ExpressibleByArgument {
    let first: String
    let second: String

    init?(argument: String) {
        guard let colon = argument.firstIndex(of: ":"), colon != argument.startIndex else { return nil }
        first = String(argument[..<colon])
        second = String(argument[argument.index(after: colon)...])
        guard !second.isEmpty else { return nil }
    }
}
