// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareToken
import ShareTokenOpenSSL

/// The policy that decides on the links of a text, and for whom.
struct DecisionOptions: ParsableArguments {
    @Option(help: PolicyArgument.help)
    var policy: PolicyArgument?

    @Option(help: ArgumentHelp("How the reader has set up the app: standard, minor, …", valueName: "name"))
    var userMode: UserMode?

    /// Refuses a policy without a scene, and a mode without a policy.
    func check(_ scene: Scene?) throws {
        guard policy == nil || scene != nil else {
            throw ValidationError("--policy decides by scene: name it with --scene")
        }
        guard policy != nil || userMode == nil else { throw ValidationError("--user-mode goes with --policy") }
    }

    /// What decides on the links of texts; nil without a policy.
    func judge(
        in scene: Scene?, at time: TimeOptions, _ unknown: UnknownOptions,
        trusting keys: (ScenePolicy) throws -> TrustedKeys
    ) throws -> MessageJudge? {
        guard let policy = try policy(for: scene, unknown), let scene else { return nil }
        return MessageJudge(
            reader: MessageReader(policy: policy), scene: scene, userMode: mode, time: time, trusted: try keys(policy))
    }

    /// The mode that the reader has set in the app.
    var mode: UserMode { userMode ?? .standard }

    /// The policy; nil if none is named.
    ///
    /// Scenes and modes that neither it nor the register knows are refused.
    func policy(for scene: Scene?, _ unknown: UnknownOptions) throws -> ScenePolicy? {
        let policy = try policy?.policy()
        try unknown.check(KnownNames(.scene, in: policy), [scene?.name].compactMap { $0 })
        try unknown.check(KnownNames(.userMode, in: policy), [mode.rawValue])
        return policy
    }
}

/// Decides on the links and tokens of texts.
struct MessageJudge: Sendable {
    let reader: MessageReader
    let scene: Scene
    let userMode: UserMode
    let time: TimeOptions
    /// The keys that tokens are verified with; new local ones are looked up as they come.
    var trusted: TrustedKeys

    /// Reads a text at the present time.
    mutating func read(_ text: [UInt8]) -> Message {
        reader.read(utf8: text, MessageScene(scene, userMode: userMode, at: time.present)) {
            (token, scene) throws(VerificationFailure) in
            try trusted.verify(token, at: scene.now, in: scene.scene, userMode: scene.userMode, destination: nil)
        }
    }
}
