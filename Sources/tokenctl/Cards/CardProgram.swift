// SPDX-License-Identifier: Apache-2.0
import ShareToken

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// `tokenctl-card`, the program beside this one that reads XML.
enum CardProgram {
    /// Reads a card of WeChat.
    ///
    /// One process a card; see `Sources/tokenctl-card`.
    ///
    /// - Throws: What `Card(appmsg:)` throws; `no-xml-reader` if the program is missing or fails.
    static func card(_ xml: [UInt8]) throws(ShareTokenError) -> Card {
        guard xml.count <= Card.maximumLength else { throw ShareTokenError(.tooLarge, at: Card.maximumLength) }
        guard let answer = run(path, xml), let document = try? JSONDocument(answer) else {
            throw ShareTokenError(.noXMLReader)
        }
        if let card = document.value(at: ["card"]) { return try Card(document, card) }
        guard let code = document.value(at: ["error", "code"]).flatMap({ document.string($0) }),
            let offset = document.value(at: ["error", "offset"]).flatMap({ document.stringOrNumber($0) }),
            let place = Int(String(decoding: offset, as: UTF8.self))
        else { throw ShareTokenError(.noXMLReader) }
        throw ShareTokenError(ShareTokenError.Code(rawValue: String(decoding: code, as: UTF8.self)), at: place)
    }

    /// The program in the folder of this one.
    private static var path: String {
        let link = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let own = link ?? CommandLine.arguments[0]
        let folder = own.lastIndex(of: "/").map { own[...$0] } ?? "./"
        return folder + "tokenctl-card"
    }

    /// What a program prints for an input; nil if it cannot be started or does not end well.
    private static func run(_ path: String, _ input: [UInt8]) -> [UInt8]? {
        guard let process = ChildProcess(path) else { return nil }
        process.write(input)
        let output = process.readAll()
        return process.endsWell() ? output : nil
    }
}
