// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareToken
import ShareTokenOpenSSL

/// The roots that a trust list is held against.
struct RootOptions: ParsableArguments {
    @Option(
        name: .customLong("root"),
        help: ArgumentHelp(
            "A key that signs the list: a PEM file, a URI, or the name of a local key; may be repeated.",
            discussion: "Without it, a list is read with the roots that are remembered of it."))
    var roots: [String] = []

    @Option(help: "How many of the roots must have signed; without it all of them.")
    var threshold: Int?

    func validate() throws {
        guard let threshold else { return }
        guard !roots.isEmpty else { throw ValidationError("--threshold goes with --root") }
        guard 1...roots.count ~= threshold else {
            throw ValidationError("--threshold is 1 to the number of roots, \(roots.count)")
        }
    }

    /// The keys named; nil if none is.
    func keys(_ passphrase: PassphraseOptions) throws -> RootKeys? {
        guard !roots.isEmpty else { return nil }
        let keys = try roots.map { try PublicKeyArgument.key($0, passphrase) }
        guard Set(keys).count == keys.count else { throw Failure("one root is named twice", .usage) }
        return try RootKeys(threshold: threshold ?? keys.count, keys: keys)
    }
}

/// A public key that an argument names.
enum PublicKeyArgument {
    /// The public key behind a PEM file, a URI, or the name of a local key.
    static func key(_ argument: String, _ passphrase: PassphraseOptions) throws -> PublicKey {
        // A public half is all that is needed of an encrypted key, but it is inside.
        let loaded = try LoadedKey(argument: argument, passphrase: try passphrase.passphrase())
        guard let key = loaded.publicKey else {
            throw Failure(
                "\(argument): unsupported-key: a shared key has no public half, and whoever can check it can make "
                    + "tokens and lists with it", .badData)
        }
        return key
    }
}

/// The trust list that a command goes by.
struct TrustOptions: ParsableArguments {
    @Option(name: .customLong("trust"), help: "The trust list that says who issues tokens, and for what.")
    var trust: String?

    @OptionGroup var roots: RootOptions

    func validate() throws {
        guard trust != nil || roots.roots.isEmpty else { throw ValidationError("--root goes with --trust") }
    }

    /// The list, if one is named and everything about it is right.
    ///
    /// A newer version than the one that is remembered takes its place.
    func list(at now: Timestamp, _ passphrase: PassphraseOptions) throws -> AcceptedTrustList? {
        guard let trust else { return nil }
        let file = try ListFile(trust)
        let memory = try TrustMemory.of(file.signed.list.id)
        let accepted = try TrustOptions.accept(file, try roots.keys(passphrase), memory, at: now)
        if let memory, memory.last != accepted.version {
            do { try TrustMemory(accepted).remember() } catch let failure as Failure {
                talk("warning: the list is not remembered: \(failure.description)")
            }
        }
        return accepted
    }

    /// Accepts a list with the roots that are named, or else those that are remembered.
    static func accept(
        _ file: ListFile, _ roots: RootKeys?, _ memory: TrustMemory?, at now: Timestamp
    ) throws -> AcceptedTrustList {
        guard let roots = try roots ?? memory.map({ try RootKeys($0.roots) }) else {
            throw Failure(
                """
                \(file.path): unknown-key: no roots of the list \(file.signed.list.id) are known here; name those that you \
                trust: tokenctl trust verify \(file.path) --root ROOT.pub.pem
                """, .notVerified)
        }
        do throws(ShareTokenError) {
            return try AcceptedTrustList(accepting: file.signed, roots: roots, last: memory?.last, at: now)
        } catch {
            let place = error.offset > 0 ? ":\(TextPosition(ofByte: error.offset, in: file.bytes))" : ""
            let help = help(error.code, file, roots, memory, now)
            throw Failure(
                "\(file.path)\(place): \(error.code.rawValue): \(error.code.summary)\(help)", ExitStatus(error.code),
                error)
        }
    }

    /// What is there, and what would make the list pass.
    private static func help(
        _ code: ShareTokenError.Code, _ file: ListFile, _ roots: RootKeys, _ memory: TrustMemory?, _ now: Timestamp
    ) -> String {
        let list = file.signed.list
        switch code {
        case .tooFewSignatures:
            let signed = file.signed.signatures.map(\.key.keyID.hex)
            let missing = roots.keys.map(\.id.hex).filter { !signed.contains($0) }
            return "; \(roots.threshold) of \(roots.keys.count) roots must sign, and of them have not: "
                + missing.joined(separator: ", ")
        case .unsignedRoots:
            return "; \(list.roots.threshold) of its own \(list.roots.keys.count) roots must sign as well: "
                + "tokenctl trust sign \(file.path) --key ROOT.pem"
        case .trustListExpired: return "; it expired at \(list.expiresAt), and now is \(now)"
        case .trustListNotYetValid: return "; it was issued at \(list.issuedAt), and now is \(now)"
        case .trustListRollback:
            return "; this is version \(list.version), and \(memory?.last?.version ?? 0) was accepted: get the newest"
        case .trustListFork:
            return "; ask whoever issues the list which one is theirs: no two may have one version"
        default: return ""
        }
    }
}
