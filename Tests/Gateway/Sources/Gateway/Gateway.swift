// SPDX-License-Identifier: Apache-2.0
import AsyncHTTPClient
import Foundation
import Hummingbird
import Logging
import Metrics
import ShareToken
import ShareTokenFoundation
import ShareTokenOpenSSL
import ShareTokenService

/// Reads messages and issues tokens over HTTP.
///
/// The folder that the environment names has `list.json`, `state.json` (once enrolled), `policy.json` and `key.pem`.
@main struct Gateway {
    static func main() async throws {
        let settings = ProcessInfo.processInfo.environment
        let folder = settings["GATEWAY_FOLDER"] ?? "."
        let counters = Counters()
        MetricsSystem.bootstrap(counters)
        let reporter = ServiceReporter(Logger(label: "gateway"))
        let service = MessageService(
            trust: try TrustStore(
                file: "\(folder)/list.json", state: "\(folder)/state.json", clock: clock(settings),
                report: reporter.report),
            policy: try PolicyStore(file: "\(folder)/policy.json", report: reporter.report),
            resolver: ShortLinks(egress: settings["GATEWAY_EGRESS"]).resolver, clock: clock(settings),
            audit: reporter.count)
        let signer = TokenSigner(try PrivateKey(pem: Array(Data(contentsOf: URL(filePath: "\(folder)/key.pem")))))

        let router = Router()
        router.post("message") { request, context -> Reply in
            let question = try await request.decode(as: Question.self, context: context)
            let scene = try Reply.orError { () throws(ShareTokenError) in try Scene(question.scene) }
            let message = await service.read(question.text, in: scene)
            let rewritten = message.rewritten(to: .url).text
            return try Reply(Answer(message: message, text: String(decoding: rewritten, as: UTF8.self)))
        }
        router.post("issue") { request, context -> Reply in
            let wish = try await request.decode(as: Wish.self, context: context)
            let share = try Reply.orError { () throws(ShareTokenError) in
                let item = try Resource(link: wish.link)
                let token = try signer.token(for: item, issuedAt: .ofSystem(), lifetime: .thirtyDays)
                return try ShareText(token, title: wish.title)
            }
            return try Reply(["text": share.text])
        }
        router.post("null") { request, context in try await request.decode(as: Question.self, context: context).text }
        router.get("metrics") { _, _ in counters.text }
        router.get("health") { _, _ in
            let status = service.status
            let line = "list \(status.listVersion ?? 0) policy \(status.policy) current \(status.isListCurrent)\n"
            return Reply(status: status.isListCurrent ? .ok : .serviceUnavailable, bytes: Array(line.utf8))
        }
        let port = settings["GATEWAY_PORT"].flatMap { Int($0) } ?? 8080
        let application = Application(router: router, configuration: .init(address: .hostname("127.0.0.1", port: port)))
        let renewing = Task { await service.run(every: .milliseconds(200)) }
        defer { renewing.cancel() }
        try await application.runService()
    }

    /// The system's clock, moved by the seconds in a file, if one is named: a test can set it wrong.
    private static func clock(_ settings: [String: String]) -> @Sendable () -> Timestamp {
        guard let file = settings["GATEWAY_CLOCK"] else { return Timestamp.ofSystem }
        return {
            let moved = (try? String(contentsOfFile: file, encoding: .utf8)).flatMap { Int64($0) } ?? 0
            return Timestamp(secondsSince1970: Timestamp.ofSystem().secondsSince1970 &+ moved)
        }
    }
}

struct Question: Decodable {
    let text: String
    let scene: String
}

struct Wish: Decodable {
    let link: String
    let title: String?
}

struct Answer: Encodable {
    let message: Message
    let text: String
}

/// A response with a status and JSON.
struct Reply: ResponseGenerator {
    var status = HTTPResponse.Status.ok
    var bytes: [UInt8]

    init(status: HTTPResponse.Status, bytes: [UInt8]) { (self.status, self.bytes) = (status, bytes) }
    init(_ value: some Encodable) throws { bytes = Array(try JSONEncoder().encode(value)) }

    /// Turns an error of the library into its status and its message.
    static func orError<Value>(_ body: () throws(ShareTokenError) -> Value) throws -> Value {
        do throws(ShareTokenError) { return try body() } catch {
            let status = HTTPResponse.Status(code: error.code.category.httpStatus)
            throw HTTPError(
                status, message: "\(error.code.rawValue): \(error.code.message.en) \(error.code.message.zh)")
        }
    }

    func response(from request: Request, context: some RequestContext) -> Response {
        Response(
            status: status, headers: [.contentType: "application/json"], body: .init(byteBuffer: .init(bytes: bytes)))
    }
}
