// SPDX-License-Identifier: Apache-2.0
public import Foundation
public import ShareToken

extension Timestamp {
    /// The date, rounded down to a whole second.
    ///
    /// A date out of range becomes the nearest bound.
    public init(_ date: Date) {
        let seconds = date.timeIntervalSince1970.rounded(.down)
        self.init(
            secondsSince1970: Int64(exactly: seconds) ?? (seconds < 0 ? .min : seconds > 0 ? .max : 0))
    }
}

extension Date {
    /// The date of a timestamp.
    public init(_ timestamp: Timestamp) {
        self.init(timeIntervalSince1970: TimeInterval(timestamp.secondsSince1970))
    }
}
