// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareToken
import ShareTokenOpenSSL

/// What `convert` and `rewrite` have in common: the form, whom to trust, who signs.
struct ConversionOptions: ParsableArguments {
    @Option(
        name: .customLong("system"),
        help: "The system that links are for, where they differ.")
    var system: AppSystem?

    @Option(
        name: .customLong("public-key"),
        help: "A key to trust tokens of; may be repeated. Without any the local keys are trusted.")
    var publicKeys: [String] = []

    @Option(help: "Where the tokens that are read are used, such as wechat.chat.")
    var scene: Scene?

    @Option(name: .customLong("key"), help: "The key that signs new tokens; without any the local key.")
    var keys: [String] = []

    @OptionGroup var passphrase: PassphraseOptions

    @Option(help: "How long new tokens hold: a number and m, h, d or w.")
    var lifetime: Lifetime = .thirtyDays

    @Option(name: .customLong("allow-risk"), help: "Take a link in spite of a danger, by its code; may be repeated.")
    var allowed: [Risk.Code] = []

    @OptionGroup var time: TimeOptions

    /// The dangers to take links in spite of.

    /// The keys that tokens are verified with.
    func trusted() throws -> TrustedKeys { try VerifyingKeyOptions.keys(publicKeys, passphrase) }

    /// Who signs; nil, and no local key made, if no token is asked for.
    func maker(isNeeded: Bool, budget: SizeBudget? = nil) throws -> TokenMaker? {
        guard isNeeded else {
            guard keys.isEmpty else { throw ValidationError("--key signs new tokens, and none is asked for") }
            return nil
        }
        return TokenMaker(
            signers: try SigningKeyOptions.signers(keys, passphrase), issuedAt: time.present, lifetime: lifetime,
            budget: budget)
    }
}

/// The form that is asked for: one, or all of them.
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
