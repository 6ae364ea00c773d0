// SPDX-License-Identifier: Apache-2.0

#if DEBUG
import Synchronization

/// How often the scanners read one text from its beginning to its end; for the tests that hold it to once.
package final class TextReadings: Sendable {
    @TaskLocal static var current: TextReadings?

    private let text: [UInt8]
    private let readings = Mutex<[String]>([])

    private init(of text: [UInt8]) {
        self.text = text
    }

    /// The names of the scanners that a function reads a text with, sorted.
    package static func of(_ text: [UInt8], in body: () throws -> Void) rethrows -> [String] {
        let counter = TextReadings(of: text)
        try $current.withValue(counter) { try body() }
        return counter.readings.withLock { $0.sorted() }
    }

    /// Notes that a scanner begins to read a text.
    static func note(_ scanner: String, _ text: [UInt8]) {
        guard let current, current.text == text else { return }
        current.readings.withLock { $0.append(scanner) }
    }
}
#endif
