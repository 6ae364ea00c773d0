// SPDX-License-Identifier: Apache-2.0
public import ShareToken
public import ShareTokenOpenSSL

/// Reads the messages of a server, by the trust list and the policy that are in use at the moment.
///
/// ```swift
/// let service = MessageService(trust: trust, policy: policy, resolver: resolver) { read in audit.write(read) }
/// Task { await service.run() }
/// let message = await service.read(text, in: .wechatGroup)
/// ```
///
/// One service serves all tasks. A message is read by one list and one policy, even if others come while it waits for an
/// answer. Whom a token's signature belongs to is remembered from one list to the next.
public struct MessageService: Sendable {
    /// The trust list.
    public let trust: TrustStore

    /// The policy.
    public let policy: PolicyStore

    /// The tokens that were verified before.
    public let cache: VerificationCache

    private let budget: MessageBudget
    private let resolver: AsyncResolver?
    private let registry: Registry
    private let clock: @Sendable () -> Timestamp
    private let audit: @Sendable (MessageAudit) -> Void

    /// Creates a service.
    ///
    /// - Parameters:
    ///   - trust: The trust list.
    ///   - policy: The policy.
    ///   - cache: The tokens that were verified before; it may be shared.
    ///   - budget: The bounds of the work on one message.
    ///   - resolver: Opens short links and tokens of other platforms; nil to leave them closed.
    ///   - registry: The platforms by which links are read, while there is no list.
    ///   - clock: The current time.
    ///   - audit: Is given each message that was read, for a log of decisions and for metrics.
    public init(
        trust: TrustStore, policy: PolicyStore, cache: VerificationCache = VerificationCache(),
        budget: MessageBudget = MessageBudget(), resolver: AsyncResolver? = nil, registry: Registry = .standard,
        clock: @escaping @Sendable () -> Timestamp = Timestamp.ofSystem,
        audit: @escaping @Sendable (MessageAudit) -> Void = { _ in }
    ) {
        (self.trust, self.policy, self.cache, self.budget) = (trust, policy, cache, budget)
        (self.resolver, self.registry, self.clock, self.audit) = (resolver, registry, clock, audit)
    }

    /// Reads a message and decides on each of its links, cards and tokens.
    ///
    /// Nothing fails: what cannot be read, verified or asked in time has a decision as well.
    ///
    /// - Parameters:
    ///   - text: The message.
    ///   - scene: The scene in which it was pasted.
    ///   - userMode: The mode that the reader of the message has set in the app.
    public func read(_ text: String, in scene: Scene, userMode: UserMode = .standard) async -> Message {
        let (list, policy, now) = (trust.list, policy.policy, clock())
        let start = ContinuousClock.now
        let verifier = list.map { TokenVerifier(trust: $0, cache: cache) } ?? TokenVerifier(registry: registry)
        let reader = MessageReader(verifier, policy: policy, budget: budget)
        let message =
            if let resolver {
                await reader.read(text, in: scene, userMode: userMode, at: now, resolving: resolver)
            } else {
                reader.read(text, in: scene, userMode: userMode, at: now)
            }
        audit(
            MessageAudit(
                message: message, scene: scene, userMode: userMode, time: now, list: list?.list.id,
                listVersion: list?.list.version, policy: policy.id, duration: .now - start))
        return message
    }

    /// Renews the trust list and the policy from their files, until the task is cancelled.
    public func run(every interval: Duration = .seconds(10)) async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await trust.run(every: interval) }
            group.addTask { await policy.run(every: interval) }
        }
    }

    /// What the service works with at the moment.
    public var status: ServiceStatus {
        let list = trust.list?.list
        let isCurrent = list.map { $0.failure(at: clock()) == nil } ?? false
        return ServiceStatus(
            list: list?.id, listVersion: list?.version, listExpiresAt: list?.expiresAt, isListCurrent: isCurrent,
            policy: policy.policy.id)
    }
}

/// A message that was read, with what a complaint or an auditor will ask for.
///
/// The text itself and the person are not in it: who keeps them decides for how long.
public struct MessageAudit: Sendable {
    /// The message with its decisions.
    public let message: Message
    /// The scene in which it was pasted.
    public let scene: Scene
    /// The mode that the reader of the message has set in the app.
    public let userMode: UserMode
    /// The time by which it was decided.
    public let time: Timestamp
    /// The id of the trust list; nil if there was none.
    public let list: String?
    /// The version of the trust list; nil if there was none.
    public let listVersion: Int64?
    /// The id of the policy.
    public let policy: String
    /// How long reading took, with the waiting for answers.
    public let duration: Duration
}

/// What a service works with, for a health check.
public struct ServiceStatus: Sendable, Hashable {
    /// The id of the trust list; nil if none was accepted yet.
    public let list: String?
    /// The version of the trust list.
    public let listVersion: Int64?
    /// The time at which the trust list expires.
    public let listExpiresAt: Timestamp?
    /// Whether tokens can be verified: there is a list, and it is valid now.
    public let isListCurrent: Bool
    /// The id of the policy.
    public let policy: String
}
