// SPDX-License-Identifier: Apache-2.0
import CoreMetrics
import Synchronization

/// Sums of all that is counted and measured, as text in the format of Prometheus.
final class Counters: MetricsFactory {
    private let sums = Mutex<[String: Double]>([:])

    var text: String {
        sums.withLock { sums in sums.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)\n" }.joined() }
    }

    private func sum(_ label: String, _ dimensions: [(String, String)], isLast: Bool = false) -> Sum {
        let names = dimensions.map { "\($0)=\"\($1)\"" }.joined(separator: ",")
        return Sum(name: names.isEmpty ? label : "\(label){\(names)}", isLast: isLast, counters: self)
    }

    func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler { sum(label, dimensions) }
    func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
        sum(label, dimensions, isLast: !aggregate)
    }
    func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler { sum(label, dimensions) }
    func destroyCounter(_ handler: any CounterHandler) {}
    func destroyRecorder(_ handler: any RecorderHandler) {}
    func destroyTimer(_ handler: any TimerHandler) {}

    private final class Sum: CounterHandler, RecorderHandler, TimerHandler {
        let name: String
        let isLast: Bool
        let counters: Counters

        init(name: String, isLast: Bool, counters: Counters) {
            (self.name, self.isLast, self.counters) = (name, isLast, counters)
        }

        private func add(_ value: Double) {
            counters.sums.withLock { $0[name] = isLast ? value : ($0[name] ?? 0) + value }
        }

        func increment(by amount: Int64) { add(Double(amount)) }
        func reset() { counters.sums.withLock { $0[name] = 0 } }
        func record(_ value: Int64) { add(Double(value)) }
        func record(_ value: Double) { add(value) }
        func recordNanoseconds(_ duration: Int64) { add(Double(duration)) }
    }
}
