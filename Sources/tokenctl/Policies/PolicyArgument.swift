// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareToken
import ShareTokenStorage

/// A policy on the command line: the name of a preset, or the path of a file.
struct PolicyArgument: ExpressibleByArgument {
    /// The argument as it was given.
    let text: String

    init?(argument: String) { text = argument }

    /// The help of every argument of this type: it names the presets.
    static let help = ArgumentHelp(
        "A preset (\(ScenePolicy.presets.map(\.id).joined(separator: ", "))) or the path of a file.",
        valueName: "policy")

    /// The bytes of the file; nil for a preset.
    ///
    /// Up to 2 MiB are read, more than a policy may have, so that the error of a larger file has a place.
    func bytes() throws -> [UInt8]? {
        if ScenePolicy.preset(named: text) != nil { return nil }
        do {
            return try DiskFile.contents(text, atMost: 2 << 20, for: "a policy")
        } catch {
            guard let failure = Failure(caught: error), failure.status == .noInput else { throw error }
            let presets = KnownNames(noun: "preset", names: ScenePolicy.presets.map(\.id))
            let hint = presets.closest(to: text).map { "did you mean the preset \($0)?" }
            throw Failure(
                "\(failure.description.onOneLine); \(hint ?? "'tokenctl policy show' lists the presets")", .noInput)
        }
    }

    /// The policy.
    ///
    /// - Throws: A failure with line and column if the file is not a policy.
    func policy() throws -> ScenePolicy {
        if let preset = ScenePolicy.preset(named: text) { return preset }
        let bytes = try bytes() ?? []
        do throws(ShareTokenError) {
            return try ScenePolicy(json: bytes)
        } catch {
            throw Failure(
                "\(place(error.offset, bytes)): \(error.code.rawValue): \(error.code.summary); "
                    + "'tokenctl policy lint' says more", ExitStatus(error.code))
        }
    }

    /// A place in the file as editors and compilers write it.
    func place(_ offset: Int, _ bytes: [UInt8]) -> String {
        "\(text.onOneLine):\(TextPosition(ofByte: offset, in: bytes))"
    }
}

/// A grade of an issuer, or none.
enum GradeArgument: String, ExpressibleByArgument, CaseIterable {
    case a, b, c, d, none

    var grade: IssuerGrade? { IssuerGrade(rawValue: rawValue) }
}

/// The worst risk of a link, or none.
enum RiskArgument: String, ExpressibleByArgument, CaseIterable {
    case none, info, warning, danger

    var risk: Risk.Severity? { [.info: .info, .warning: .warning, .danger: .danger][self] }
}
