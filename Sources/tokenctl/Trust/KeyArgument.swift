// SPDX-License-Identifier: Apache-2.0
import ShareToken
import ShareTokenOpenSSL

/// A key of a list that an argument names: by its fingerprint, its key id, or the key itself.
struct KeyArgument {
    private let argument: String

    init(_ argument: String) {
        self.argument = argument
    }

    /// The fingerprint, if the argument is one or names a key that can be read.
    func fingerprint(_ passphrase: PassphraseOptions) throws -> Fingerprint {
        if let fingerprint = Fingerprint(hex: argument) { return fingerprint }
        guard !isHex else { throw Failure("no key of the list has the id \(argument)", .usage) }
        return try Fingerprint(ofKey: try PublicKeyArgument.key(argument, passphrase).subjectPublicKeyInfo)
    }

    /// The fingerprint of the one key among some that has the id or fingerprint; nil if the argument is neither.
    func fingerprint(among issuers: [Issuer]) throws -> Fingerprint? {
        guard isHex else { return nil }
        var found: Set<Fingerprint> = []
        for key in issuers.flatMap(\.keys) {
            let fingerprint = try Fingerprint(ofKey: key.key.subjectPublicKeyInfo)
            if fingerprint.hex == argument || fingerprint.keyID.hex == argument { found.insert(fingerprint) }
        }
        guard found.count <= 1 else {
            throw Failure(
                "\(found.count) keys have the id \(argument); name one of them by its fingerprint: "
                    + found.map(\.hex).sorted().joined(separator: ", "), .usage)
        }
        return found.first
    }

    /// The place of the key in an issuer.
    func place(in issuer: Issuer, _ passphrase: PassphraseOptions) throws -> Int {
        let wanted = try fingerprint(among: [issuer]) ?? (isHex ? nil : fingerprint(passphrase))
        for place in issuer.keys.indices
        where try Fingerprint(ofKey: issuer.keys[place].key.subjectPublicKeyInfo) == wanted {
            return place
        }
        throw Failure("\(issuer.id) has no key \(argument)", .usage)
    }

    private var isHex: Bool {
        [8, 64].contains(argument.utf8.count) && ShareToken.bytes(hex: argument.utf8) != nil
    }
}
