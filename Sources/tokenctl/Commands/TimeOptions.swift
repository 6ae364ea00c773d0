// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareToken

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The clock, which a caller can fix.
struct TimeOptions: ParsableArguments {
    @Option(help: "Take this as the present time, as in 2026-11-22T08:00:00Z.")
    var now: Timestamp?

    /// The present time: the one given, or else the clock's.
    var present: Timestamp { now ?? Timestamp(secondsSince1970: Int64(time(nil))) }
}
