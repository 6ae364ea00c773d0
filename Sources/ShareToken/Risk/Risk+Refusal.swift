// SPDX-License-Identifier: Apache-2.0

extension Risk {
    /// Whether it is a danger that the caller does not allow.
    func isRefused(_ allowed: [Code]) -> Bool { severity == .danger && !allowed.contains(code) }

    /// The error for a link that is refused for it.
    func refusal(at offset: Int) -> ShareTokenError {
        ShareTokenError(code == .userinfo || code == .userinfoHost ? .credentialsInLink : .dangerousLink, at: offset)
    }
}
