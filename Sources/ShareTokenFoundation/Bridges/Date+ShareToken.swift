// SPDX-License-Identifier: Apache-2.0
public import Foundation
public import ShareToken

extension Timestamp {
    /// The whole second that holds a date, which is never later than the date; the nearest end for a date beyond reach.
    public init(_ date: Date) {
        let seconds = date.timeIntervalSince1970.rounded(.down)
        self.init(
            secondsSince1970: Int64(exactly: seconds) ?? (seconds < 0 ? .min : seconds > 0 ? .max : 0))
    }
}

extension Date {
    /// The date of a point in time.
    public init(_ timestamp: Timestamp) {
        self.init(timeIntervalSince1970: TimeInterval(timestamp.secondsSince1970))
    }
}
