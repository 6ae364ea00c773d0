// SPDX-License-Identifier: Apache-2.0
import ShareToken

/// The exit status: a class of outcomes.
///
/// Of many records the worst class counts.
///
/// The numbers from 64 are those of sysexits.h.
struct ExitStatus: RawRepresentable, Hashable, Comparable {
    let rawValue: Int32

    static let ok = ExitStatus(rawValue: 0)
    static let failure = ExitStatus(rawValue: 1)
    static let notVerified = ExitStatus(rawValue: 2)
    static let notAKnownForm = ExitStatus(rawValue: 3)
    static let denied = ExitStatus(rawValue: 4)
    static let notCurrent = ExitStatus(rawValue: 5)
    static let usage = ExitStatus(rawValue: 64)
    static let badData = ExitStatus(rawValue: 65)
    static let noInput = ExitStatus(rawValue: 66)
    static let ioError = ExitStatus(rawValue: 74)

    /// The classes from the most harmless to the worst: bad data hints less at an attack than a forged signature.
    private static let order: [ExitStatus] = [
        .ok, .notAKnownForm, .notCurrent, .denied, .badData, .notVerified, .usage, .noInput, .failure, .ioError,
    ]

    private var rank: Int { ExitStatus.order.firstIndex(of: self) ?? ExitStatus.order.count }

    static func < (left: ExitStatus, right: ExitStatus) -> Bool { left.rank < right.rank }

    /// The class of an error code.
    init(_ code: ShareTokenError.Code) {
        switch code.category {
        case .badData, .tooLarge: self = .badData
        case .notAKnownForm: self = .notAKnownForm
        case .notVerified: self = .notVerified
        case .notCurrent, .trustListNotCurrent: self = .notCurrent
        case .denied: self = .denied
        case .keyNotFound: self = .noInput
        case .failure: self = .failure
        }
    }

    init(rawValue: Int32) {
        self.rawValue = rawValue
    }
}
