// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Nanoseconds of processor time that this thread has used; the work of other programs does not count.
public func processorTime() -> Double { time(CLOCK_THREAD_CPUTIME_ID) }

/// Nanoseconds of a clock that never goes back.
public func wallTime() -> Double { time(CLOCK_MONOTONIC) }

/// Nanoseconds of processor time that this process has used, for work that moves between its threads.
public func processTime() -> Double { time(CLOCK_PROCESS_CPUTIME_ID) }

private func time(_ clock: clockid_t) -> Double {
    var value = timespec()
    clock_gettime(clock, &value)
    return Double(value.tv_sec) * 1e9 + Double(value.tv_nsec)
}
