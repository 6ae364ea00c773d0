// SPDX-License-Identifier: Apache-2.0
import ShareToken
import ShareTokenStorage

/// The copy of the last good trust list, beside the state that it goes with.
///
/// It changes in two steps, before the state is stored and after: a kill between any two of them leaves a copy that goes
/// with the state. Whoever changes it holds the lock of the state.
struct ListCopy: Sendable {
    /// The path of the copy.
    private let path: String

    /// Called before each step on the disk.
    private let willTake: @Sendable (DiskStep) throws -> Void

    init(_ path: String, willTake: @escaping @Sendable (DiskStep) throws -> Void) {
        (self.path, self.willTake) = (path, willTake)
    }

    /// The path of the copy that is to be, until the state that it goes with is stored.
    private var next: String { "\(path).next" }

    /// The copies, the newest first: one that goes with no stored state is refused, and the next one is tried.
    var all: [[UInt8]] { [next, path].compactMap { contents($0) } }

    /// The copy that was to be, if a killed program left it.
    var prepared: [UInt8]? { contents(next) }

    /// The contents of a file; nil if there is none, or if it cannot be read.
    private func contents(_ path: String) -> [UInt8]? {
        try? DiskFile.beginning(path, atMost: TrustList.maximumLength + 1)
    }

    /// Writes the copy that is to be; the one before it stays until ``adopt()``.
    func prepare(_ bytes: [UInt8]) throws {
        guard contents(path) != bytes, contents(next) != bytes else { return }
        try DiskFile.removeDrafts(beside: next, willTake: willTake)
        try DiskFile.replace(next, with: bytes, mode: 0o600, willTake: willTake)
    }

    /// Makes the copy that was prepared the copy.
    func adopt() throws {
        try willTake(.rename)
        try DiskFile.rename(next, to: path)
    }
}
