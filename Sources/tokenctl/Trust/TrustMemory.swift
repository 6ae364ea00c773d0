// SPDX-License-Identifier: Apache-2.0
import ShareToken
import ShareTokenOpenSSL
import ShareTokenStorage

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The state of each trust list that is known here: its roots, and the last version that was accepted.
///
/// One file a list, `$XDG_CONFIG_HOME/tokenctl/trust/ID.json`, for its owner alone.
enum TrustMemory {
    /// The directory of the present user.
    private static func directory() throws -> String {
        String(try KeyDirectory.ofUser().path.dropLast("keys".utf8.count)) + "trust"
    }

    private static func file(_ list: String) throws -> StateFile { StateFile("\(try directory())/\(list).json") }

    /// The ids of the lists that are remembered, sorted.
    static func lists() throws -> [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: try directory())) ?? []
        return files.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(".json".utf8.count)) }
            .filter { TrustList.isID($0) }.sorted()
    }

    /// The remembered state of a list; nil if there is none.
    static func state(of list: String) throws -> TrustState? {
        let file = try file(list)
        return try file.contents().map { try state(list, $0, file.path) }
    }

    /// Replaces the remembered state of a list, with no other program in between.
    ///
    /// - Parameters:
    ///   - isReset: Whether to forget the old state without reading it.
    ///   - body: Takes the old state and returns the new one.
    static func update<Value>(
        _ list: String, isReset: Bool = false, _ body: (TrustState?) throws -> (state: TrustState, value: Value)
    ) throws -> Value {
        let file = try file(list)
        return try file.update { old in
            let (state, value) = try body(isReset ? nil : old.map { try TrustMemory.state(list, $0, file.path) })
            return (state.bytes, value)
        }
    }

    private static func state(_ list: String, _ bytes: [UInt8], _ path: String) throws -> TrustState {
        do throws(ShareTokenError) {
            let state = try TrustState(reading: bytes)
            guard state.list.utf8.elementsEqual(list.utf8) else { throw ShareTokenError(.wrongTrustList) }
            return state
        } catch {
            // A state that cannot be read must not count as no state: then any list would pass.
            let place = TextPosition(ofByte: error.offset, in: bytes)
            throw Failure(
                "\(path):\(place): \(error.code.rawValue): what is remembered of the list \(list) cannot be read; begin "
                    + "anew with --root and --reset-trust", .badData, error)
        }
    }
}
