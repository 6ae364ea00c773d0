// SPDX-License-Identifier: Apache-2.0

/// Reads messages: finds every link, card and token in one, and decides by a policy what becomes of each.
///
/// ```swift
/// let reader = MessageReader(verifier, policy: .neutral)
/// let message = reader.read(text, in: .wechatGroup, at: .now)
/// for span in message.spans where span.decision.action == .open { show(span.range(in: text), span.url) }
/// ```
///
/// How a link becomes a question to the policy is normative: `Docs/Spec/Policy.md`, POL-28 to POL-34. So two apps with
/// one policy treat one message alike. The work on a message has bounds; see ``MessageBudget``. A reader is a value
/// that all threads can share.
public struct MessageReader: Sendable {
    /// Verifies a token in the scene and at the time of a message.
    public typealias Verify = @Sendable (Token, MessageScene) throws(VerificationFailure) -> VerifiedToken

    /// The policy that decides.
    public let policy: ScenePolicy

    /// The bounds of the work on one message.
    public let budget: MessageBudget

    let registry: Registry
    let resolver: Resolver?
    let verify: Verify

    /// Creates a reader that trusts no token.
    public init(
        policy: ScenePolicy, budget: MessageBudget = MessageBudget(), resolver: Resolver? = nil,
        registry: Registry = .standard
    ) {
        self.init(policy: policy, budget: budget, resolver: resolver, registry: registry) {
            (_, _) throws(VerificationFailure) in
            throw VerificationFailure(Verification(unauthenticated: .unknownKey), ShareTokenError(.unknownKey))
        }
    }

    /// Creates a reader.
    ///
    /// - Parameters:
    ///   - policy: The policy that decides.
    ///   - budget: The bounds of the work on one message.
    ///   - resolver: Opens short links and tokens of other platforms; nil to leave them closed.
    ///   - registry: The platforms that are known.
    ///   - verify: Verifies a token. `ShareTokenOpenSSL` has an initialiser that takes a `TokenVerifier` instead.
    public init(
        policy: ScenePolicy, budget: MessageBudget = MessageBudget(), resolver: Resolver? = nil,
        registry: Registry = .standard, verifying verify: @escaping Verify
    ) {
        self.policy = policy
        self.budget = budget
        self.resolver = resolver
        self.registry = registry
        self.verify = verify
    }

    /// Reads a message.
    ///
    /// Linear in the length of the message, up to the budget.
    ///
    /// - Parameters:
    ///   - text: The message.
    ///   - scene: The scene in which it was pasted.
    ///   - userMode: The mode that the reader of the message has set in the app.
    ///   - now: The current time.
    public func read(
        _ text: String, in scene: Scene, userMode: UserMode = .standard, at now: Timestamp
    ) -> Message {
        read(utf8: Array(text.utf8), in: scene, userMode: userMode, at: now)
    }

    #if !hasFeature(Embedded)
    /// Reads a message, and waits for the answers of a resolver.
    ///
    /// - Parameters:
    ///   - text: The message.
    ///   - scene: The scene in which it was pasted.
    ///   - userMode: The mode that the reader of the message has set in the app.
    ///   - now: The current time.
    ///   - resolver: Opens short links and tokens of other platforms.
    public func read(
        _ text: String, in scene: Scene, userMode: UserMode = .standard, at now: Timestamp,
        resolving resolver: AsyncResolver
    ) async -> Message {
        let bytes = Array(text.utf8)
        var reading = MessageReading(of: bytes, MessageScene(scene, userMode: userMode, at: now), by: self)
        let found = reading.find()
        let answered = await resolver.resolve(reading.questions(found.matches.map { $0.match }))
        reading.decide(found, answered: answered, verify)
        return Message(text: bytes, spans: reading.spans, registry: registry)
    }
    #endif

    /// Reads the bytes of a message; those that are not UTF-8 are stepped over.
    package func read(
        utf8 text: [UInt8], in scene: Scene, userMode: UserMode = .standard, at now: Timestamp
    ) -> Message {
        read(utf8: text, MessageScene(scene, userMode: userMode, at: now), verifying: verify)
    }

    /// Reads the bytes of a message with another function that verifies tokens.
    package func read(
        utf8 text: [UInt8], _ scene: MessageScene,
        verifying verify: (Token, MessageScene) throws(VerificationFailure) -> VerifiedToken
    ) -> Message {
        var reading = MessageReading(of: text, scene, by: self)
        let found = reading.find()
        let questions = resolver == nil ? [] : reading.questions(found.matches.map { $0.match })
        reading.decide(found, answered: questions.compactMap { resolver?.resolve($0) }, verify)
        return Message(text: text, spans: reading.spans, registry: registry)
    }
}

/// The scene of a message: where and when it was pasted, and for whom.
public struct MessageScene: Sendable, Hashable {
    /// The scene.
    public let scene: Scene
    /// The mode that the reader of the message has set in the app.
    public let userMode: UserMode
    /// The current time.
    public let now: Timestamp

    package init(_ scene: Scene, userMode: UserMode = .standard, at now: Timestamp) {
        self.scene = scene
        self.userMode = userMode
        self.now = now
    }
}

/// The bounds of the work on one message.
///
/// What is beyond a bound gets the decision `over-budget` (POL-34), never none.
public struct MessageBudget: Sendable, Hashable {
    /// The most bytes of UTF-8 that are read.
    public var bytes = 131_072
    /// The most links, cards and tokens that are read.
    public var matches = 256
    /// The most different tokens whose signature is checked.
    public var signatures = 32
    /// The most different short links and tokens of other platforms that the resolver is asked for.
    public var answers = 16

    /// Creates a budget with the default bounds, which a caller can change.
    public init() {}
}
