// SPDX-License-Identifier: Apache-2.0
public import ShareToken

extension MessageReader {
    /// Creates a reader that verifies tokens.
    ///
    /// - Parameters:
    ///   - verifier: The verifier, with the keys and the trust list. The policy of the reader takes the place of its
    ///     own, so that one policy decides on tokens and on links.
    ///   - policy: The policy that decides.
    ///   - budget: The bounds of the work on one message.
    ///   - resolver: Opens short links and tokens of other platforms; nil to leave them closed.
    public init(
        _ verifier: TokenVerifier, policy: ScenePolicy, budget: MessageBudget = MessageBudget(),
        resolver: Resolver? = nil
    ) {
        let verifier = verifier.asking(policy)
        self.init(policy: policy, budget: budget, resolver: resolver, registry: verifier.registry) {
            (token, scene) throws(VerificationFailure) in
            try verifier.verify(token, at: scene.now, in: scene.scene, userMode: scene.userMode)
        }
    }
}
