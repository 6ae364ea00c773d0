// SPDX-License-Identifier: Apache-2.0
import ShareToken
import ShareTokenOpenSSL
import ShareTokenStorage

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A PEM file with a key, and the file of its public half beside it: `shop.pem` and `shop.pub.pem`.
///
/// Verifying reads the public half and leaves the private key alone.
struct KeyFile {
    let path: String

    /// The file of the public half.
    var publicHalf: KeyFile { KeyFile(path: path.dropSuffix(".pem") + KeyFile.publicSuffix) }

    /// The suffix of the names of files with public halves.
    static let publicSuffix = ".pub.pem"

    /// Whether there is a file.
    var isThere: Bool { FileManager.default.fileExists(atPath: path) }

    /// Reads the text of the key and the label of its kind.
    ///
    /// - Throws: A failure that names the file, also if it is a secret that others may read.
    func contents() throws -> (label: PEMBlock.Label, text: SecretBytes) {
        let file = try SecretFile(path)
        let label = try naming { () throws(ShareTokenError) in try PEMBlock(firstKeyOf: file.bytes).label }
        if label != .publicKey { try file.checkMode("key") }
        return (label, file.bytes)
    }

    /// Reads the key, of whatever kind.
    ///
    /// - Throws: A failure that names the file.
    func key(_ passphrase: PassphraseOptions) throws -> LoadedKey {
        let (label, text) = try contents()
        let secret = label.isEncrypted ? try passphrase.passphrase() : nil
        return try naming { () throws(ShareTokenError) in
            if label == .publicKey { return .publicKey(try PublicKey(pem: text)) }
            if label.isShared { return .shared(try SharedKey(pem: text, passphrase: secret)) }
            return .privateKey(try PrivateKey(pem: text, passphrase: secret))
        }
    }

    /// Reads the key to verify with: the public half, a public key, or a shared key.
    ///
    /// - Throws: A failure that names the file, also if it holds a private key and there is no public half beside it.
    func verifyingKey(_ passphrase: PassphraseOptions) throws -> LoadedKey {
        let half = publicHalf
        if half.isThere { return try half.key(passphrase).verifying(half.path) }
        let (label, _) = try contents()
        guard label == .publicKey || label.isShared else {
            throw Failure(
                "\(path) holds a private key, which verifying does not read, and \(half.path) is not there: "
                    + "tokenctl key export \(path) --out \(half.path)", .failure)
        }
        return try key(passphrase)
    }

    /// Reads the key to show: its public half if there is one, or else the key itself.
    func shownKey(_ passphrase: PassphraseOptions) throws -> LoadedKey {
        // The shell makes an empty file for `key export > shop.pub.pem` before the export runs.
        let half = publicHalf
        if half.isThere, try SecretFile(half.path).bytes.count > 0 { return try verifyingKey(passphrase) }
        return try key(passphrase)
    }

    /// Writes a new key, and its public half if it has one; neither file may be there.
    ///
    /// - Returns: false if one of them is there.
    func create(_ key: LoadedKey, passphrase: SecretBytes?) throws -> Bool {
        guard !publicHalf.isThere else { return false }
        guard try DiskFile.create(try key.secretPEM(passphrase: passphrase), at: path) else { return false }
        try writePublicHalf(of: key)
        return true
    }

    /// Writes the public half of a key if it is not there yet.
    ///
    /// - Throws: A failure if the file is there with another key.
    func writePublicHalf(of key: LoadedKey) throws {
        guard let publicKey = key.publicKey else { return }
        let half = publicHalf
        if try DiskFile.create(try publicKey.pem(), at: half.path, isSecret: false) { return }
        guard case .publicKey(publicKey) = try half.key(PassphraseOptions()) else {
            throw Failure("\(half.path) is not the public half of \(path)", .failure)
        }
    }

    private func naming<Result>(_ body: () throws(ShareTokenError) -> Result) throws -> Result {
        do throws(ShareTokenError) { return try body() } catch { throw Failure(path, error) }
    }
}

extension String {
    /// The text without an ending, if it has it.
    func dropSuffix(_ suffix: String) -> String { hasSuffix(suffix) ? String(dropLast(suffix.count)) : self }
}
