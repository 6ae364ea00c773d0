// SPDX-License-Identifier: Apache-2.0

extension PolicyQuestion {
    /// Reads a question from a JSON object.
    ///
    /// The members `scene`, `form` and `category` are required. The members `user_mode`, `grade`, `risk`, `platform`,
    /// `issuer` and `at` are optional and may be null.
    ///
    /// - Parameters:
    ///   - json: JSON in UTF-8, at most 1 MiB.
    ///   - now: The time of a question without `at`.
    /// - Throws: The errors of JSON; `unknown-member`, `missing-member`, `wrong-type`, `bad-value`, `bad-scene` or
    ///   `bad-time`, with a UTF-8 byte offset into the text.
    package init(json: [UInt8], now: Timestamp) throws(ShareTokenError) {
        let document = try JSONDocument(json)
        let members = try JSONMembers(
            document.root, of: document, named: PolicyDimension.allCases.map { $0.rawValue } + ["at"])
        func text(_ dimension: PolicyDimension) throws(ShareTokenError) -> String? {
            guard let value = members.optional(dimension.rawValue), document.kind(of: value) != .null else {
                return nil
            }
            let text = try document.text(of: value)
            guard !text.isEmpty, dimension.closedNames?.contains(text) ?? true else {
                throw ShareTokenError(.badValue, at: document.offset(of: value))
            }
            return text
        }
        let sceneValue = try members.required("scene")
        let sceneText = try document.text(of: sceneValue)
        do throws(ShareTokenError) { scene = try Scene(sceneText) } catch {
            throw ShareTokenError(error.code, at: document.offset(of: sceneValue))
        }
        form = LinkForm(rawValue: try document.text(of: try members.required("form")))
        category = ResourceCategory(rawValue: try document.text(of: try members.required("category")))
        userMode = try text(.userMode).map { UserMode(rawValue: $0) } ?? .standard
        grade = IssuerGrade(rawValue: try text(.grade) ?? PolicyDimension.none)
        risk = Risk.Severity(name: try text(.risk) ?? PolicyDimension.none)
        platform = try text(.platform)
        issuer = try text(.issuer)
        at = now
        if let time = members.optional("at"), document.kind(of: time) != .null { at = try document.time(time) }
    }
}
