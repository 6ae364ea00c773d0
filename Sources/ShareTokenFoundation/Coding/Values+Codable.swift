// SPDX-License-Identifier: Apache-2.0
public import ShareToken

// The members have the names and types that `tokenctl --json` gives them.

extension BilingualText: Codable {
    private enum Member: String, CodingKey { case en, zh }

    /// Reads `{"en": …, "zh": …}`.
    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: Member.self)
        self.init(
            en: try members.decode(String.self, forKey: .en), zh: try members.decode(String.self, forKey: .zh))
    }

    /// Writes `{"en": …, "zh": …}`.
    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: Member.self)
        try members.encode(en, forKey: .en)
        try members.encode(zh, forKey: .zh)
    }
}

extension Resource: Codable {
    private enum Member: String, CodingKey { case platform, kind, fields, url }

    /// Reads `{"platform": …, "kind": …, "fields": {…}}` with the platforms of ``Registry/standard``.
    ///
    /// A `url` beside them has to be the link that the fields make, so that no reader of the JSON sees another one.
    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: Member.self)
        let platform = try members.decode(String.self, forKey: .platform)
        let kind = try members.decode(String.self, forKey: .kind)
        let fields = try members.decode([String: String].self, forKey: .fields)
        do throws(ShareTokenError) {
            try self.init(
                platform: platform, kind: kind,
                fields: fields.map { (name: $0.key, value: $0.value) })
        } catch {
            throw DecodingError.dataCorruptedError(
                forKey: .fields, in: members, debugDescription: error.description)
        }
        if let url = try members.decodeIfPresent(String.self, forKey: .url), !url.utf8.elementsEqual(self.url.utf8) {
            throw DecodingError.dataCorruptedError(
                forKey: .url, in: members, debugDescription: "the fields make another link")
        }
    }

    /// Writes `{"platform": …, "kind": …, "fields": {…}, "url": …}`.
    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: Member.self)
        try members.encode(kind.platform, forKey: .platform)
        try members.encode(kind.name, forKey: .kind)
        try members.encode(Dictionary(fields.map { ($0.name, $0.value) }) { first, _ in first }, forKey: .fields)
        try members.encode(url, forKey: .url)
    }
}

extension Loss: Codable {
    private enum Member: String, CodingKey { case field, reason, form }

    /// Reads `{"field": …, "reason": …, "form": …}`.
    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: Member.self)
        self.init(
            try members.decode(String.self, forKey: .field), try members.decode(Reason.self, forKey: .reason),
            in: try members.decode(TargetForm.self, forKey: .form))
    }

    /// Writes `{"field": …, "reason": …, "form": …}`.
    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: Member.self)
        try members.encode(field, forKey: .field)
        try members.encode(reason, forKey: .reason)
        try members.encode(form, forKey: .form)
    }
}

extension Risk: Encodable {
    private enum Member: String, CodingKey { case code, severity, offset, detail }

    /// Writes `{"code": …, "severity": …, "offset": …, "detail": …}`.
    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: Member.self)
        try members.encode(code, forKey: .code)
        try members.encode(severity, forKey: .severity)
        try members.encode(offset, forKey: .offset)
        try members.encode(detail, forKey: .detail)
    }
}

extension ShareTokenError: Encodable {
    private enum Member: String, CodingKey { case code, message, offset }

    /// Writes `{"code": …, "message": …, "offset": …}`; the message is the summary of the code.
    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: Member.self)
        try members.encode(code, forKey: .code)
        try members.encode(code.summary, forKey: .message)
        try members.encode(offset, forKey: .offset)
    }
}

extension PolicyDecision: Encodable {
    private enum Member: String, CodingKey { case action, reason, rule, message }

    /// Writes `{"action": …, "reason": …, "rule": …, "message": {"en": …, "zh": …}}`; the rule is null if none decided.
    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: Member.self)
        try members.encode(action, forKey: .action)
        try members.encode(reason, forKey: .reason)
        try members.encode(rule.isEmpty ? nil : rule, forKey: .rule)
        try members.encode(message, forKey: .message)
    }
}

extension PolicyQuestion: Codable {
    private enum Member: String, CodingKey {
        case scene, form, category, grade, risk, platform, issuer, at
        case userMode = "user_mode"
    }

    /// Reads the members of a question; `user_mode`, `grade`, `risk`, `platform` and `issuer` may be absent or null.
    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: Member.self)
        self.init(
            scene: try members.decode(Scene.self, forKey: .scene),
            form: try members.decode(LinkForm.self, forKey: .form),
            category: try members.decode(ResourceCategory.self, forKey: .category),
            userMode: try members.decodeIfPresent(UserMode.self, forKey: .userMode) ?? .standard,
            grade: try members.decodeIfPresent(IssuerGrade.self, forKey: .grade),
            risk: try members.decodeIfPresent(Risk.Severity.self, forKey: .risk),
            platform: try members.decodeIfPresent(String.self, forKey: .platform),
            issuer: try members.decodeIfPresent(String.self, forKey: .issuer),
            at: try members.decode(Timestamp.self, forKey: .at))
    }

    /// Writes all members; what is unknown is null.
    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: Member.self)
        try members.encode(scene, forKey: .scene)
        try members.encode(form, forKey: .form)
        try members.encode(category, forKey: .category)
        try members.encode(userMode, forKey: .userMode)
        try members.encode(grade, forKey: .grade)
        try members.encode(risk, forKey: .risk)
        try members.encode(platform, forKey: .platform)
        try members.encode(issuer, forKey: .issuer)
        try members.encode(at, forKey: .at)
    }
}
