// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareToken
import ShareTokenOpenSSL

/// `tokenctl trust sign`.
struct TrustSign: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign",
        abstract: "Signs a trust list as one of its roots.",
        discussion: """
            The first signature of a version sets its time of issue. The holder of each further root then signs the \
            same file. To publish the same content with a later expiry, --bump the version.

            Examples:
              tokenctl trust sign list.json
              tokenctl trust sign list.json --key root.pem --bump --expires 90d
              tokenctl trust sign list.json --key 'pkcs11:object=root'
            """)

    @Argument(help: "The file of the list.")
    var list: String

    @Option(help: "The root: a PEM file, a URI such as pkcs11:…, or the name of a local key.")
    var key: String = KeyDirectory.defaultName

    @Flag(help: "Make the next version of the list first, without the present signatures.")
    var bump = false

    @Option(help: "When the list expires: a time, or how long from now, such as 90d.")
    var expires: ExpiryArgument?

    @Flag(help: "Sign as a root that receivers still trust and the list no longer names.")
    var outgoing = false

    @OptionGroup var passphrase: PassphraseOptions
    @OptionGroup var time: TimeOptions

    func run() throws {
        guard case .privateKey(let root) = try LoadedKey(argument: key, passphrase) else {
            throw Failure("\(key): no-private-key: a list is signed with the private half of a key pair", .failure)
        }
        try passphrase.finish()
        let file = try ListFile(list)
        let listed = try ListedKey(root.publicKey)
        guard outgoing || file.signed.list.roots.keys.contains(listed) else {
            throw Failure(
                "\(root.id) is no root of \(file.signed.list.id); receivers would not count it, unless they hold it from an "
                    + "earlier version: then sign with --outgoing", .usage)
        }
        let signed = try version(file)
        let bytes = try signed.signed(by: root)
        try ListFile.replace(list, bytes)
        let result = try SignedTrustList(reading: bytes)
        let roots = result.list.roots
        let names = Set(try roots.keys.map { try Fingerprint(ofKey: $0.subjectPublicKeyInfo) })
        let count = result.signatures.count { names.contains($0.key) }
        talk(
            "signed version \(result.list.version) of \(result.list.id) with \(root.id): \(count) of the "
                + "\(roots.threshold) that must"
                + (count < roots.threshold ? "; the next root signs the same file" : ""))
    }

    /// The list to sign: as it is if it has a signature, or else with the present as its time of issue.
    private func version(_ file: ListFile) throws -> SignedTrustList {
        var list = file.signed.list
        guard bump || file.signed.signatures.isEmpty else {
            if let expires, expires.time(from: time.present) != list.expiresAt {
                throw Failure("version \(list.version) is signed; to change when it expires, add --bump", .usage)
            }
            return file.signed
        }
        if bump { list.version += 1 }
        list.issuedAt = time.present
        if let expires { list.expiresAt = expires.time(from: time.present) }
        guard list.expiresAt > list.issuedAt else {
            throw Failure("the list expired at \(list.expiresAt): name a later end, such as --expires 90d", .usage)
        }
        // A list that changes the roots may have any version: TRU-36.
        if let state = try TrustMemory.state(of: list.id), let last = state.last,
            last.version >= list.version || list.issuedAt < last.issuedAt,
            Set(try TrustRoots(state.roots).keys) == Set(list.roots.keys)
        {
            throw Failure(
                "version \(last.version) of \(list.id) of \(last.issuedAt) was accepted here, and no two lists may "
                    + "have the same version; this is version \(list.version) of \(list.issuedAt): take the newest file"
                    + (bump ? "" : ", or --bump"), .usage)
        }
        return try SignedTrustList(reading: try ListEdit.checked(list))
    }
}
