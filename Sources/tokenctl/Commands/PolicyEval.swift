// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareToken

/// `tokenctl policy eval`.
struct PolicyEval: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eval",
        abstract: "Says what a policy does with a link, and which rule decides.",
        discussion: """
            Without --scene, --form and --category, questions come from stdin, one JSON object per line:
            {"scene":…,"form":…,"category":…}, and optionally "user_mode", "grade", "risk", "platform", "issuer" \
            and "at".

            Exit status: 0 if the link opens, perhaps after a warning; 4 if it does not.

            Examples:
              tokenctl policy eval wechat-2021-11-29 --scene wechat.group --form url --category video
              tokenctl policy eval neutral --json < questions.ndjson
            """)

    @Argument(help: PolicyArgument.help)
    var policy: PolicyArgument

    @Option(help: ArgumentHelp("The scene in which the link was pasted, such as wechat.group.", valueName: "name"))
    var scene: Scene?

    @Option(help: ArgumentHelp("The form of the link: url, app, mini_program, share_token, …", valueName: "name"))
    var form: String?

    @Option(
        help: ArgumentHelp(
            "The category of the target: commerce, video, …; see Docs/Spec/Policy.md.", valueName: "name"))
    var category: String?

    @Option(help: ArgumentHelp("How the reader has set up the app: standard, minor, …", valueName: "name"))
    var userMode: UserMode = .standard

    @OptionGroup var unknown: UnknownOptions

    @Option(help: "The grade of the issuer; none if there is no known issuer.")
    var grade: GradeArgument = .none

    @Option(help: "The worst risk of the link.")
    var risk: RiskArgument = .none

    @Option(help: ArgumentHelp("The id of the platform of the target.", valueName: "id"))
    var platform: String?

    @Option(help: ArgumentHelp("The id of the issuer.", valueName: "id"))
    var issuer: String?

    @OptionGroup var time: TimeOptions

    @OptionGroup var jobs: JobOptions

    @Flag(help: "Print one JSON object per question.")
    var json = false

    func validate() throws {
        let given = [scene != nil, form != nil, category != nil].count { $0 }
        guard given == 0 || given == 3 else {
            throw ValidationError("--scene, --form and --category go together; without all of them, stdin is read")
        }
        let isPlain = platform == nil && issuer == nil && grade == .none && risk == .none && userMode == .standard
        guard given == 3 || isPlain else {
            throw ValidationError(
                "questions from stdin have their own user mode, grade, risk, platform and issuer: leave these out")
        }
    }

    func run() throws {
        let policy = try policy.policy()
        let (now, json, takesUnknown) = (time.present, json, unknown.allowUnknown)
        let objections: @Sendable (PolicyQuestion, ScenePolicy) -> [String] = { question, policy in
            takesUnknown ? [] : PolicyEval.objections(to: question, policy)
        }
        guard let scene, let form, let category else {
            return try RecordRun.run([], jobs: jobs.jobs) { record in
                do throws(ShareTokenError) {
                    let question = try PolicyQuestion(json: record, now: now)
                    return PolicyEval.result(policy, question, json: json, notes: objections(question, policy))
                } catch {
                    let members: [String: JSONValue] = ["question": .null, "decision": .null, "error": .error(error)]
                    return .failure(json: json ? JSONValue.object(members).line : nil, error)
                }
            }
        }
        let question = PolicyQuestion(
            scene: scene, form: LinkForm(rawValue: form), category: ResourceCategory(rawValue: category),
            userMode: userMode, grade: grade.grade, risk: risk.risk, platform: platform, issuer: issuer, at: now)
        if let objection = objections(question, policy).first {
            throw Failure("\(objection); --allow-unknown takes it all the same", .usage)
        }
        let result = PolicyEval.result(policy, question, json: json)
        var output = Output()
        output.line(result.line ?? "")
        output.flush()
        guard result.status == .ok else { throw ExitCode(result.status.rawValue) }
    }

    /// What to say of the names of a question that neither this version nor the policy knows.
    private static func objections(to question: PolicyQuestion, _ policy: ScenePolicy) -> [String] {
        let names: [(PolicyDimension, String?)] = [
            (.scene, question.scene.name), (.form, question.form.rawValue), (.category, question.category.rawValue),
            (.userMode, question.userMode.rawValue), (.platform, question.platform),
        ]
        return names.compactMap { dimension, name in
            name.flatMap { KnownNames(dimension, in: policy).objection(to: $0) }
        }
    }

    private static func result(
        _ policy: ScenePolicy, _ question: PolicyQuestion, json: Bool, notes: [String] = []
    ) -> RecordResult {
        let decision = policy.evaluate(question)
        let status: ExitStatus = decision.action > .warn ? .denied : .ok
        guard json else {
            let words = "\(decision.message.en) \(decision.message.zh)"
            return .value(
                "\(decision.action.rawValue) (\(decision.reason), rule \(decision.rule)): \(words)".onOneLine,
                status: status, notes: notes)
        }
        let members: [String: JSONValue] = [
            "question": .question(question), "decision": .decision(decision), "error": .null,
        ]
        return .value(JSONValue.object(members).line, status: status, notes: notes)
    }
}
