// SPDX-License-Identifier: Apache-2.0

#if !hasFeature(Embedded)
/// A function of the caller that opens short links and foreign tokens and has to wait for the answer.
///
/// ```swift
/// let resolver = AsyncResolver(cache: ResolverCache()) { match in
///     guard let url = match.url, PublicHost.mayBeAsked(url) else { return .refused("no public host") }
///     return try await .link(client.location(of: url))
/// }
/// let message = await reader.read(text, in: .wechatGroup, at: .now, resolving: resolver)
/// ```
///
/// The same question is asked once. Questions wait for one another only beyond the limit. When the time is over, what has
/// no answer is ``ResolverAnswer/unavailable(retryAfter:)``, even if the function never returns; its task is cancelled.
public struct AsyncResolver: Sendable {
    /// The most questions that wait for an answer at once.
    public var limit = 8

    /// The longest time that all answers to one call may take together.
    public var patience = Duration.seconds(3)

    private let cache: ResolverCache?
    private let ask: @Sendable (ScanMatch) async -> ResolverAnswer

    /// Creates a resolver.
    ///
    /// - Parameters:
    ///   - cache: Remembers answers from one call to the next; nil for none.
    ///   - ask: Answers for an opaque match. An error that it throws counts as `unavailable`.
    public init(cache: ResolverCache? = nil, _ ask: @escaping @Sendable (ScanMatch) async throws -> ResolverAnswer) {
        self.cache = cache
        self.ask = { match in (try? await ask(match)) ?? .unavailable(retryAfter: nil) }
    }

    /// Adds the answers to some matches, in their order; a match that is not opaque stays as it is.
    public func resolve(_ matches: [ScanMatch]) async -> [ScanMatch] {
        var questions: [[UInt8]: ScanMatch] = [:]
        var order: [[UInt8]] = []
        for match in matches where match.isOpaque && questions.updateValue(match, forKey: match.inquiryKey) == nil {
            order.append(match.inquiryKey)
        }
        guard !order.isEmpty else { return matches }
        let answered = await answers(order.compactMap { questions[$0] })
        return matches.map { match in
            guard match.isOpaque else { return match }
            if let answer = answered[match.inquiryKey] { return match.resolved(as: answer) }
            // The time was over.
            var inquiry = ResolverInquiry(match)
            inquiry.take(.unavailable(retryAfter: nil))
            return inquiry.match
        }
    }

    /// The answers that come in time, by their questions.
    ///
    /// The tasks are not those of a group: a group would wait for a function that never returns.
    private func answers(_ questions: [ScanMatch]) async -> [[UInt8]: ScanMatch] {
        let (stream, continuation) = AsyncStream<ScanMatch?>.makeStream()
        let patience = patience
        let clock = Task {
            try? await Task.sleep(for: patience)
            continuation.yield(nil)
        }
        var waiting = questions[...]
        var tasks: [Task<Void, Never>] = []
        var running = 0
        func start() {
            while running < Swift.max(1, limit), let question = waiting.popFirst() {
                running += 1
                tasks.append(Task { continuation.yield(await resolve(question)) })
            }
        }
        start()
        var answers: [[UInt8]: ScanMatch] = [:]
        for await answer in stream {
            guard let answer else { break }
            answers[answer.inquiryKey] = answer
            running -= 1
            start()
            if running == 0 { break }
        }
        clock.cancel()
        for task in tasks { task.cancel() }
        continuation.finish()
        return answers
    }

    /// Asks about a match until there is nothing more to ask.
    private func resolve(_ match: ScanMatch) async -> ScanMatch {
        var inquiry = ResolverInquiry(match)
        while let question = inquiry.question {
            if let known = await cache?.answer(to: question.inquiryKey) {
                inquiry.take(known)
                continue
            }
            let answer = await ask(question)
            await cache?.keep(answer, to: question.inquiryKey)
            inquiry.take(answer)
        }
        return inquiry.match
    }
}

/// Answers of a resolver that are remembered for some time.
///
/// What is unavailable is forgotten after the seconds that the server named, else after the shorter time. When the cache
/// is full, the answers that were kept first go first.
public actor ResolverCache {
    private let life: Duration
    private let shortLife: Duration
    private let capacity: Int
    private let now: @Sendable () -> ContinuousClock.Instant
    private var entries: [[UInt8]: (answer: ResolverAnswer, until: ContinuousClock.Instant)] = [:]
    private var order: [[UInt8]] = []
    private var first = 0

    /// Creates an empty cache.
    ///
    /// - Parameters:
    ///   - life: How long a link is remembered, and that there is nothing.
    ///   - shortLife: How long it is remembered that nobody could be asked, or that the resolver refused.
    ///   - capacity: The most answers.
    ///   - now: The clock.
    public init(
        life: Duration = .seconds(3600), shortLife: Duration = .seconds(10), capacity: Int = 10_000,
        now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
    ) {
        (self.life, self.shortLife, self.capacity, self.now) = (life, shortLife, Swift.max(1, capacity), now)
    }

    /// The answer that is remembered; nil if there is none, or if its time is over.
    func answer(to question: [UInt8]) -> ResolverAnswer? {
        guard let entry = entries[question], now() < entry.until else { return nil }
        return entry.answer
    }

    func keep(_ answer: ResolverAnswer, to question: [UInt8]) {
        let time: Duration
        switch answer {
        case .link, .unknown: time = life
        case .unavailable(let seconds):
            time = seconds.map { .seconds(Swift.min(Swift.max(0, $0), 86_400)) } ?? shortLife
        case .refused: time = shortLife
        }
        if entries.updateValue((answer, now() + time), forKey: question) == nil { order.append(question) }
        while entries.count > capacity {
            entries[order[first]] = nil
            first += 1
        }
        // What went is dropped from the order once it is half of it.
        if first > 64, first * 2 > order.count {
            order.removeFirst(first)
            first = 0
        }
    }
}
#endif
