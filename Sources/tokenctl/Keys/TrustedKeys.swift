// SPDX-License-Identifier: Apache-2.0
import ShareToken
import ShareTokenOpenSSL

/// The keys that tokens are verified with.
///
/// Local keys are looked up when the first token is there, and again when one has a key id that is not known: the
/// program that writes the tokens into the pipe may be making its key at this moment.
struct TrustedKeys {
    private var verifier: TokenVerifier
    private let directory: KeyDirectory?
    private let passphrase: [UInt8]?
    private let policy: ScenePolicy?
    private var names: [String] = []

    /// Trusts some keys and no others.
    init(_ verifier: TokenVerifier) {
        self.verifier = verifier
        directory = nil
        passphrase = nil
        policy = verifier.policy
    }

    /// Trusts the keys of a directory.
    init(directory: KeyDirectory, passphrase: [UInt8]?, policy: ScenePolicy? = nil) {
        verifier = TokenVerifier(policy: policy)
        self.policy = policy
        self.directory = directory
        self.passphrase = passphrase
    }

    /// Asks the five questions about a token.
    mutating func verify(
        _ token: Token, at now: Timestamp, in scene: Scene?, userMode: UserMode = .standard, destination: String?
    ) throws(VerificationFailure) -> VerifiedToken {
        do throws(VerificationFailure) {
            return try verifier.verify(token, at: now, in: scene, userMode: userMode, destination: destination)
        } catch {
            guard error.code == .unknownKey, reload() else { throw error }
            return try verifier.verify(token, at: now, in: scene, userMode: userMode, destination: destination)
        }
    }

    /// Reads the directory if its keys are no longer the same; returns whether they are others now.
    private mutating func reload() -> Bool {
        guard let directory, directory.names != names else { return false }
        names = directory.names
        verifier = TokenVerifier(policy: policy)
        for name in names {
            do {
                let key = try LoadedKey(file: directory.file(name), passphrase: passphrase)
                key.trust("local:\(name)", in: &verifier)
            } catch let failure as Failure {
                talk("warning: \(failure.description)")
            } catch {
                talk("warning: \(name) cannot be read")
            }
        }
        return true
    }
}
