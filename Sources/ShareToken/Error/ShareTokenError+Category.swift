// SPDX-License-Identifier: Apache-2.0

extension ShareTokenError {
    /// A class of reasons, for an exit status or the status of a response.
    public enum Category: String, Sendable, Hashable, CaseIterable {
        /// The input breaks the rules of its format, or asks for what cannot be made.
        case badData = "bad_data"
        /// The input is beyond a limit of length or number.
        case tooLarge = "too_large"
        /// The input holds nothing that can be read or made here: no link or token, or a version, platform or form that
        /// is not known or has to be asked of its platform.
        case notAKnownForm = "not_a_known_form"
        /// A signature does not hold, or nobody who is trusted for it made it.
        case notVerified = "not_verified"
        /// The token is not yet valid, has expired, or was revoked.
        case notCurrent = "not_current"
        /// The trust list is not yet valid or has expired: the fault is the receiver's, its list or its clock.
        case trustListNotCurrent = "trust_list_not_current"
        /// The scene, the pinned destination, a risk or the policy forbids it.
        case denied
        /// There is no key where one was named.
        case keyNotFound = "key_not_found"
        /// The input may be right, but a key or its device does not do its work.
        case failure
    }
}

extension ShareTokenError.Category {
    /// The status code of HTTP with which a service reports the error, by RFC 9110, section 15.
    ///
    /// - ``badData``: 400 Bad Request (15.5.1), a fault of the client.
    /// - ``tooLarge``: 413 Content Too Large (15.5.14).
    /// - ``notAKnownForm``: 422 Unprocessable Content (15.5.21): the content is understood, and nothing can be done with
    ///   it. 501 (15.6.2) would tell a monitor that the server is at fault, which any client could then bring about.
    /// - ``notVerified``, ``notCurrent`` and ``denied``: 403 Forbidden (15.5.4), understood and refused. 401 (15.5.2) would
    ///   ask for the credentials of HTTP; 404 and 410 speak of the resource that the request addresses, not of a token.
    /// - ``trustListNotCurrent``: 503 Service Unavailable (15.6.4), until the service has a current list.
    /// - ``keyNotFound`` and ``failure``: 500 Internal Server Error (15.6.1), since the keys are those of the service.
    ///
    /// No cache stores one of these by default (15.1), as it may 404, 410 and 501. A resolver that could not be asked is
    /// no error; its outcome is `unavailable`.
    public var httpStatus: Int {
        switch self {
        case .badData: 400
        case .tooLarge: 413
        case .notAKnownForm: 422
        case .notVerified, .notCurrent, .denied: 403
        case .trustListNotCurrent: 503
        case .keyNotFound, .failure: 500
        }
    }
}

extension ShareTokenError.Code {
    /// The category of the code; ``ShareTokenError/Category/badData`` for a code that is not in the register.
    public var category: ShareTokenError.Category {
        switch self {
        case .tooLong, .urlTooLong, .tooLarge, .tooManyEntries, .policyTooLarge: .tooLarge
        case .noToken, .unknownVersion, .unknownSuite, .unknownPlatform, .noLink, .unknownLink, .unsupportedScheme,
            .unknownResource, .noSuchForm, .paymentCode, .formNotKnown, .foreignToken, .shortLink, .resolverRefused,
            .unknownFormat:
            .notAKnownForm
        case .unknownKey, .wrongSuite, .invalidSignature, .tooFewSignatures, .unsignedRoots, .badRootSignature,
            .wrongTrustList, .trustListRollback, .trustListFork, .keyNotValid, .targetNotBound:
            .notVerified
        case .expired, .notYetValid, .revokedKey, .revokedIssuer, .revokedToken, .revokedTarget: .notCurrent
        case .trustListExpired, .trustListNotYetValid: .trustListNotCurrent
        case .sceneRequired, .sceneNotAllowed, .pinMismatch, .dangerousLink, .policyDenied, .policyTokenOnly: .denied
        case .keyNotFound: .keyNotFound
        case .wrongPassphrase, .noPrivateKey, .cryptoFailure: .failure
        default: .badData
        }
    }
}
