// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareToken

/// `tokenctl platforms`: the built-in registry of platforms.
struct Platforms: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Lists the platforms, their kinds and links.",
        discussion: """
            Examples:
              tokenctl platforms
              tokenctl platforms taobao
              tokenctl platforms --json > registry.json
            """)

    @Argument(help: "The id of a platform; without one, all of them.")
    var id: String?

    @Flag(help: "Print the registry as JSON, for other languages to read.")
    var json = false

    func run() throws {
        var platforms = Registry.standard.platforms
        if let id {
            platforms = platforms.filter { $0.id == id }
            guard !platforms.isEmpty else {
                let hint = KnownNames.platforms.closest(to: id).map { "did you mean \($0)?" }
                throw ValidationError("there is no platform \(id); \(hint ?? "see 'tokenctl platforms'")")
            }
        }
        var output = Output()
        if json {
            output.line(JSONValue.registry(platforms).indented)
        } else {
            for platform in platforms {
                output.line("\(platform.id)  \(platform.name) \(platform.chineseName)")
                for kind in platform.kinds {
                    let fields = kind.fields.map { $0.isOptional ? "\($0.name)?" : $0.name }.joined(separator: ", ")
                    output.line("  \(kind.name) (\(kind.code)): \(fields)")
                    for link in kind.links {
                        let form = link.isPrinted ? link.form.rawValue : "reads"
                        let evidence = link.evidence.map { "  (\($0.support.rawValue), \($0.date))" } ?? ""
                        output.line("    \(form)  \(link.template)\(evidence)")
                    }
                }
            }
        }
        output.flush()
    }
}
