// SPDX-License-Identifier: Apache-2.0

#if Service
public import Logging
import Metrics
import ShareToken

/// Logs what happens to a service, and counts its decisions, with swift-log and swift-metrics.
///
/// It is there where the package trait `Service` is on:
///
/// ```swift
/// .package(url: "…/swift-share-token", from: "…", traits: ["Service"])
///
/// let reporter = ServiceReporter(Logger(label: "links"))
/// let trust = try TrustStore(file: "list.json", state: "state.json", report: reporter.report)
/// let service = MessageService(trust: trust, policy: policy, audit: reporter.count)
/// ```
///
/// | metric | type | dimensions |
/// |---|---|---|
/// | `share_token_events` | counter | `event`: `listAccepted`, `listAlarm`, … |
/// | `share_token_list_version` | gauge | |
/// | `share_token_list_expires` | gauge | seconds since 1970 |
/// | `share_token_messages` | counter | |
/// | `share_token_message_duration` | timer | |
/// | `share_token_decisions` | counter | `action`, `form` |
/// | `share_token_verdicts` | counter | `code`: the error of a token that is refused, or `ok` |
public struct ServiceReporter: Sendable {
    private let logger: Logger
    private let messages = Counter(label: "share_token_messages")
    private let duration = Timer(label: "share_token_message_duration")

    /// Creates a reporter.
    public init(_ logger: Logger) { self.logger = logger }

    /// Logs and counts an event: an alarm as an error, other trouble as a warning.
    @Sendable public func report(_ event: ServiceEvent) {
        switch event {
        case .listAlarm: logger.error("\(event)")
        case _ where event.isAlarm: logger.warning("\(event)")
        default: logger.notice("\(event)")
        }
        Counter(label: "share_token_events", dimensions: [("event", event.name)]).increment()
        if case .listAccepted(let version, let until) = event {
            Gauge(label: "share_token_list_version").record(version)
            Gauge(label: "share_token_list_expires").record(until.secondsSince1970)
        }
    }

    /// Counts a message and its decisions.
    ///
    /// Nothing of the text is logged.
    @Sendable public func count(_ audit: MessageAudit) {
        messages.increment()
        duration.record(duration: audit.duration)
        for span in audit.message.spans {
            let form = span.match?.form.rawValue ?? "unread"
            Counter(
                label: "share_token_decisions", dimensions: [("action", span.decision.action.rawValue), ("form", form)]
            ).increment()
            if let verification = span.verification {
                let code = verification.failure?.code.rawValue ?? "ok"
                Counter(label: "share_token_verdicts", dimensions: [("code", code)]).increment()
            }
        }
    }
}

extension ServiceEvent {
    /// The name of the case.
    fileprivate var name: String {
        switch self {
        case .listAccepted: "listAccepted"
        case .listRefused: "listRefused"
        case .listAlarm: "listAlarm"
        case .listNotCurrent: "listNotCurrent"
        case .listFromCopy: "listFromCopy"
        case .policyAccepted: "policyAccepted"
        case .policyRefused: "policyRefused"
        case .policyFromCopy: "policyFromCopy"
        case .storageFailed: "storageFailed"
        }
    }
}
#endif
