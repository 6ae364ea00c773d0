// SPDX-License-Identifier: Apache-2.0
public import ShareToken

/// What happened to the trust list or the policy of a service.
///
/// An event is reported when it becomes the case, not again each time that the files are looked at.
public enum ServiceEvent: Sendable, Hashable {
    /// A version of the list was accepted, stored and taken into use.
    case listAccepted(version: Int64, until: Timestamp)

    /// The file holds a list that is refused. The last good one stays in use.
    case listRefused(ShareTokenError)

    /// The file holds an older list than the last one, or a second one with its version, each signed by the roots: an
    /// attack, or a mistake of whoever publishes the list. The last good one stays in use.
    case listAlarm(ShareTokenError)

    /// The list in use has expired, or the clock was set to a time before it: its tokens are refused with the code,
    /// `trust-list-expired` or `trust-list-not-yet-valid`.
    case listNotCurrent(version: Int64, ShareTokenError.Code)

    /// The copy of the last good list was taken, as the file cannot be used.
    case listFromCopy(version: Int64)

    /// A policy was taken into use.
    case policyAccepted(id: String)

    /// The file holds a policy that is refused. The last good one stays in use.
    case policyRefused(ShareTokenError)

    /// The copy of the last good policy was taken, as the file cannot be used.
    case policyFromCopy(id: String)

    /// A file cannot be read, written or locked; the text names it. What cannot be stored is not used.
    case storageFailed(String)

    /// Whether somebody should look at it soon.
    public var isAlarm: Bool {
        switch self {
        case .listAccepted, .policyAccepted: false
        case .listRefused, .listAlarm, .listNotCurrent, .listFromCopy, .policyRefused, .policyFromCopy, .storageFailed:
            true
        }
    }
}

extension ServiceEvent: CustomStringConvertible {
    /// The event in one English sentence.
    public var description: String {
        switch self {
        case .listAccepted(let version, let until): "version \(version) of the trust list is in use, until \(until)"
        case .listRefused(let error): "the trust list is refused: \(error): \(error.code.summary)"
        case .listAlarm(let error): "ALARM: the trust list is refused: \(error): \(error.code.summary)"
        case .listNotCurrent(let version, let code):
            "version \(version) of the trust list is in use, and its tokens are refused: \(code.summary)"
        case .listFromCopy(let version): "the copy of version \(version) of the trust list is in use"
        case .policyAccepted(let id): "the policy \(id) is in use"
        case .policyRefused(let error): "the policy is refused: \(error): \(error.code.summary)"
        case .policyFromCopy(let id): "the copy of the policy \(id) is in use"
        case .storageFailed(let reason): reason
        }
    }
}

/// The reason why a service cannot start.
public enum ServiceError: Error, Sendable, Hashable, CustomStringConvertible {
    /// There is no stored state of the trust list: `TrustStore.enrol` makes it once.
    case notEnrolled(String)

    /// There is a stored state already, and enrolling anew would forget it.
    case alreadyEnrolled(String)

    /// A file cannot be used; with the reason.
    case unusable(String, ShareTokenError)

    /// A file cannot be read, written or locked; the text names it.
    case storageFailed(String)

    /// The fact and the next step, in English.
    public var description: String {
        switch self {
        case .notEnrolled(let path): "\(path): there is no state of the trust list; enrol once, with its id and roots"
        case .alreadyEnrolled(let path): "\(path): there is a state of the trust list; remove it only to forget it"
        case .unusable(let path, let error): "\(path): \(error): \(error.code.summary)"
        case .storageFailed(let reason): reason
        }
    }
}
