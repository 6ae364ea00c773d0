// SPDX-License-Identifier: Apache-2.0
import ShareToken
import ShareTokenOpenSSL

/// The keys that tokens are verified with.
///
/// Local keys are looked up at the first token, and again at a token with an unknown key id: the program that writes
/// the tokens into the pipe may be making its key at this moment.
struct TrustedKeys {
    private var verifier: TokenVerifier
    private let directory: KeyDirectory?
    private let passphrase: PassphraseOptions
    private let policy: ScenePolicy?
    private var files: [String] = []
    private var keys: [String: LoadedKey] = [:]

    /// Trusts some keys and no others.
    init(_ verifier: TokenVerifier) {
        self.verifier = verifier
        directory = nil
        passphrase = PassphraseOptions()
        policy = verifier.policy
    }

    /// Trusts the keys of a directory.
    init(directory: KeyDirectory, passphrase: PassphraseOptions, policy: ScenePolicy? = nil) {
        verifier = TokenVerifier(policy: policy)
        self.policy = policy
        self.directory = directory
        self.passphrase = passphrase
        // The keys are read now, so that the passphrase is not kept until the first record comes.
        if passphrase.isThere { _ = reload() }
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

    /// Reads the new keys of the directory if the names of its files have changed; returns whether they have.
    private mutating func reload() -> Bool {
        guard let directory, directory.files != files else { return false }
        files = directory.files
        let names = directory.names
        keys = keys.filter { names.contains($0.key) }
        for name in names where keys[name] == nil {
            do { keys[name] = try directory.file(name).verifyingKey(passphrase) } catch {
                talk("warning: \(Failure(caught: error)?.description ?? "\(name) cannot be read")")
            }
        }
        verifier = TokenVerifier(policy: policy)
        for name in names { keys[name]?.trust("local:\(name)", in: &verifier) }
        return true
    }
}
