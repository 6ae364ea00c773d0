// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareToken
import ShareTokenOpenSSL

/// The keys that sign.
struct SigningKeyOptions: ParsableArguments {
    @Option(
        name: .customLong("key"),
        help: ArgumentHelp(
            "The key to sign with: a PEM file, a URI such as pkcs11:…, or the name of a local key.",
            discussion: "With --budget there may be several, the preferred one first."))
    var keys: [String] = []

    @OptionGroup var passphrase: PassphraseOptions

    /// The signers of the keys, or of the local key if none is named.
    func signers() throws -> [TokenSigner] {
        try SigningKeyOptions.signers(keys, passphrase)
    }

    static func signers(_ keys: [String], _ passphrase: PassphraseOptions) throws -> [TokenSigner] {
        guard !keys.isEmpty else { return [try signer(try KeyDirectory.ofUser().defaultKey(passphrase), "")] }
        return try keys.map { try signer(try LoadedKey(argument: $0, passphrase), $0) }
    }

    private static func signer(_ loaded: LoadedKey, _ name: String) throws -> TokenSigner {
        switch loaded {
        case .privateKey(let key): TokenSigner(key)
        case .shared(let key): TokenSigner(key)
        case .publicKey: throw Failure(name, ShareTokenError(.noPrivateKey))
        }
    }
}

/// The keys that are trusted.
struct VerifyingKeyOptions: ParsableArguments {
    @Option(
        name: [.customLong("public-key"), .customLong("key")],
        help: "A public or shared key to trust: a PEM file, a URI, or the name of a local key; may be repeated.")
    var publicKeys: [String] = []

    @OptionGroup var passphrase: PassphraseOptions

    /// The keys named, or else all local keys.
    ///
    /// - Parameters:
    ///   - list: A trust list that takes the place of the local keys.
    ///   - policy: The policy that decides on tokens that hold.
    func keys(list: AcceptedTrustList? = nil, policy: ScenePolicy? = nil) throws -> TrustedKeys {
        try VerifyingKeyOptions.keys(publicKeys, passphrase, list: list, policy: policy)
    }

    static func keys(
        _ publicKeys: [String], _ passphrase: PassphraseOptions, list: AcceptedTrustList? = nil,
        policy: ScenePolicy? = nil
    ) throws -> TrustedKeys {
        guard !publicKeys.isEmpty || list != nil else {
            let directory = try KeyDirectory.ofUser()
            try directory.check()
            return TrustedKeys(directory: directory, passphrase: passphrase, policy: policy)
        }
        var verifier =
            list.map { TokenVerifier(trust: $0, policy: policy, cache: VerificationCache()) }
            ?? TokenVerifier(policy: policy)
        for argument in publicKeys {
            let key = try LoadedKey(verifyingBy: argument, passphrase)
            key.trust(VerifyingKeyOptions.name(argument), in: &verifier)
        }
        return TrustedKeys(verifier)
    }

    /// The name of the issuer of a key that no trust list names: the file name up to its first dot.
    private static func name(_ argument: String) -> String {
        let file = argument.split(separator: "/").last ?? ""
        return String(file.split(separator: ".").first ?? file)
    }
}
