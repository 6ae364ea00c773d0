// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareToken
import ShareTokenOpenSSL

/// The options for accepting a trust list: its id, the roots, and whether it is remembered.
struct AcceptOptions: ParsableArguments {
    @OptionGroup var roots: RootOptions

    @Option(
        name: .customLong("list-id"),
        help: ArgumentHelp(
            "The id that the list must have.",
            discussion: "Without it, the id of the one remembered list; if no list is remembered, the id in the file."))
    var list: String?

    @Option(
        name: .customLong("root-chain"),
        help: ArgumentHelp(
            "A list that changed the roots since the last one was accepted; may be repeated, the oldest first.",
            discussion: "It may have expired: only its roots are taken.", valueName: "file"))
    var rootChain: [String] = []

    @Flag(help: "Forget what is remembered of the list, and begin anew with the --root given.")
    var resetTrust = false

    @Flag(help: "Do not remember this list: an older version would pass the next time.")
    var noRemember = false

    func validate() throws {
        if let list { try ListEdit.checkID(list, "the id of a list") }
        guard !resetTrust || !roots.roots.isEmpty else { throw ValidationError("--reset-trust goes with --root") }
        guard !resetTrust || !noRemember else {
            throw ValidationError("--reset-trust and --no-remember exclude each other")
        }
    }

    /// Accepts a list, and remembers it.
    ///
    /// - Parameter check: A further check before the list is remembered.
    /// - Throws: A failure if anything about the list is not right, or if it cannot be remembered.
    func accept(
        _ file: ListFile, _ passphrase: PassphraseOptions, at now: Timestamp,
        check: (AcceptedTrustList) throws -> Void = { _ in }
    ) throws -> AcceptedTrustList {
        let keys = try roots.keys(passphrase)
        let changes = try rootChain.map { try ListFile($0) }
        let list = try pinned(file)
        func accepted(_ held: TrustState?) throws -> AcceptedTrustList {
            var state = try begin(list, keys, held, file)
            for change in changes {
                state = try change.judged(by: state, at: now) { state, signed throws(ShareTokenError) in
                    try state.changingRoots(by: signed, at: now)
                }
            }
            let accepted = try file.judged(by: state, at: now) { state, signed throws(ShareTokenError) in
                try state.accepting(signed, at: now)
            }
            try check(accepted)
            return accepted
        }
        guard !noRemember else {
            let version = file.signed.list.version
            talk("note: version \(version) of \(list) is not remembered: an older one would pass next time")
            return try accepted(TrustMemory.state(of: list))
        }
        return try TrustMemory.update(list, isReset: resetTrust) { held in
            let accepted = try accepted(held)
            return (accepted.state, accepted)
        }
    }

    /// The id that the list must have.
    ///
    /// Once a list is remembered, the id in the file is not taken: another list with good roots would pass in place of
    /// the one that is meant.
    private func pinned(_ file: ListFile) throws -> String {
        if let list { return list }
        let known = try TrustMemory.lists()
        guard known.count < 2 else {
            throw Failure(
                "several lists are remembered, \(known.joined(separator: ", ")): say with --list-id which one is meant",
                .usage)
        }
        return known.first ?? file.signed.list.id
    }

    /// The state that judges the file: the remembered one, or one with the roots named if there is none.
    private func begin(_ list: String, _ keys: RootKeys?, _ held: TrustState?, _ file: ListFile) throws -> TrustState {
        guard let keys else {
            guard let held else {
                throw Failure(
                    """
                    \(file.path): unknown-key: no roots of the list \(list) are known here; name those that you trust: \
                    tokenctl trust verify \(file.path) --list-id \(list) --root ROOT.pub.pem
                    """, .notVerified)
            }
            return held
        }
        guard held == nil else {
            throw Failure(
                """
                the roots of \(list) are remembered, and may have changed since those of --root: leave --root out; for \
                another list, name it with --list-id; to forget what is remembered, add --reset-trust
                """, .usage)
        }
        return try TrustState(list: list, roots: keys)
    }
}

extension ListFile {
    /// Has a state judge the list.
    ///
    /// - Throws: A failure with the file, the place, and what would make the list pass.
    fileprivate func judged<Value>(
        by state: TrustState, at now: Timestamp,
        _ body: (TrustState, SignedTrustList) throws(ShareTokenError) -> Value
    ) throws -> Value {
        do throws(ShareTokenError) { return try body(state, signed) } catch {
            let place = error.offset > 0 ? ":\(TextPosition(ofByte: error.offset, in: bytes))" : ""
            throw Failure(
                "\(path)\(place): \(error.code.rawValue): \(error.code.summary)\(help(error.code, state, now))",
                ExitStatus(error.code), error)
        }
    }

    /// The facts of this list, and what would make it pass.
    private func help(_ code: ShareTokenError.Code, _ state: TrustState, _ now: Timestamp) -> String {
        let list = signed.list
        switch code {
        case .wrongTrustList: return "; this is \(list.id), and not \(state.list)"
        case .tooFewSignatures:
            let signers = signed.signatures.map(\.key.keyID.hex)
            let missing = state.roots.keys.map(\.id.hex).filter { !signers.contains($0) }
            return "; \(state.roots.threshold) of \(state.roots.keys.count) roots must sign, and these have not: "
                + missing.joined(separator: ", ")
                + (state.last == nil ? "" : "; lists that changed the roots since are named with --root-chain")
        case .unsignedRoots:
            return "; \(list.roots.threshold) of its own \(list.roots.keys.count) roots must sign as well: "
                + "tokenctl trust sign \(path) --key ROOT.pem"
        case .trustListExpired: return "; it expired at \(list.expiresAt), and now is \(now)"
        case .trustListNotYetValid: return "; it was issued at \(list.issuedAt), and now is \(now)"
        case .trustListTooLong: return "; it was issued at \(list.issuedAt), and expires at \(list.expiresAt)"
        case .trustListRollback:
            guard let last = state.last else { return "" }
            return "; this is version \(list.version) of \(list.issuedAt), and version \(last.version) of "
                + "\(last.issuedAt) was accepted: get the newest"
        case .trustListFork:
            return "; ask the publisher of the list which one is right: no two lists may have the same version"
        default: return ""
        }
    }
}
