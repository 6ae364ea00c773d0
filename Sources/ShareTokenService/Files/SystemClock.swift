// SPDX-License-Identifier: Apache-2.0
public import ShareToken

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

extension Timestamp {
    /// The current time by the system's clock.
    @Sendable public static func ofSystem() -> Timestamp { Timestamp(secondsSince1970: Int64(time(nil))) }
}
