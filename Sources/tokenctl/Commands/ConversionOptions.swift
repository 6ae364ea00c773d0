// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareToken
import ShareTokenOpenSSL

/// The options of both `convert` and `rewrite`: the system, the keys to trust and the keys that sign.
struct ConversionOptions: ParsableArguments {
    @Option(
        name: .customLong("system"),
        help: "The system to write links for, where systems differ.")
    var system: AppSystem?

    @Option(
        name: .customLong("public-key"),
        help: "A key whose tokens are trusted; may be repeated. Without any, the local keys are trusted.")
    var publicKeys: [String] = []

    @Option(help: "The scene in which the tokens are used, such as wechat.chat.")
    var scene: Scene?

    @OptionGroup var unknown: UnknownOptions

    @Option(name: .customLong("key"), help: "The key that signs new tokens; without any, the local key.")
    var keys: [String] = []

    @OptionGroup var passphrase: PassphraseOptions

    @Option(help: "How long new tokens are valid: a number and m, h, d or w.")
    var lifetime: Lifetime = .thirtyDays

    @Option(name: .customLong("allow-risk"), help: "Take a link in spite of the danger of this code; may be repeated.")
    var allowed: [Risk.Code] = []

    @OptionGroup var time: TimeOptions

    /// The keys that tokens are verified with.
    func trusted() throws -> TrustedKeys {
        try unknown.check(.scenes, [scene?.name].compactMap { $0 })
        return try VerifyingKeyOptions.keys(publicKeys, passphrase)
    }

    /// The maker of new tokens; nil if no token is asked for.
    ///
    /// A local key is made only if it signs.
    func maker(isNeeded: Bool, budget: SizeBudget? = nil) throws -> TokenMaker? {
        guard isNeeded else {
            guard keys.isEmpty else {
                throw ValidationError("--key signs new tokens, and none is asked for: leave it out")
            }
            return nil
        }
        return TokenMaker(
            signers: try SigningKeyOptions.signers(keys, passphrase), issuedAt: time.present, lifetime: lifetime,
            budget: budget)
    }
}

/// The form asked for: one, or all of them.
enum FormArgument: Sendable, Hashable, ExpressibleByArgument {
    case one(TargetForm)
    case all

    init?(argument: String) {
        if argument == "all" {
            self = .all
        } else if let form = TargetForm(name: argument) {
            self = .one(form)
        } else {
            return nil
        }
    }

    static var allValueStrings: [String] { TargetForm.names + ["all"] }
}

extension TargetForm {
    /// The names of all forms, as the command line spells them.
    static var names: [String] { all.map(\.argument) }

    /// The name as the command line spells it.
    var argument: String { rawValue.replacing("_", with: "-") }
}
