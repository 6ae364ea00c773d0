// SPDX-License-Identifier: Apache-2.0

/// A compiled link template, which reads and prints links.
///
/// The template is compiled on first use, because a process reads links of few platforms.
package struct LinkPattern: Sendable {
    /// The form of the links.
    package var form: LinkForm { facts.template.form }

    /// The template as the platform file declares it.
    package var template: String { facts.template.text }

    /// Whether links are printed from the template; every template is read.
    package var isPrinted: Bool { facts.template.isPrinted }

    /// What supports the links that are printed; nil if none are.
    package var evidence: Evidence? { facts.template.evidence }

    /// The systems on which the links work; empty for any.
    package var systems: [AppSystem] { facts.template.systems }

    /// The greatest lengths of values that the platform takes.
    package var limits: [LinkLimit] { facts.template.limits }

    /// The page that carries the link, as a value at its end; empty if the link stands alone.
    package var landing: String { facts.template.landing }

    /// The names of the fields that the link lacks and the platform documents as mandatory in it.
    package var lacks: [String] { facts.template.lacks }

    /// Whether the links work on a system; nil stands for any system.
    ///
    /// HarmonyOS must be named, except for https links and neutral ones: apps register their schemes anew there, and
    /// few sources say which.
    func works(on system: AppSystem?) -> Bool {
        guard let system else { return true }
        return systems.contains(system) || systems.isEmpty && (system != .harmony || form == .url || form == .w3c)
    }

    /// The fields without which the link cannot be printed, one bit each.
    var requiredFields: UInt32 { content.requiredFields }

    /// The parts of the template, made on first use.
    var content: Content { facts.content.value(facts.makeContent) }

    /// A single reference, so that copying a pattern is cheap.
    private let facts: Facts

    private final class Facts: Sendable {
        let template: LinkTemplate
        let siblings: [LinkTemplate]
        let fields: [Field]
        let content = LazyReference<Content>()

        init(_ template: LinkTemplate, siblings: [LinkTemplate], fields: [Field]) {
            (self.template, self.siblings, self.fields) = (template, siblings, fields)
        }

        /// Adds the parameters that other templates of the kind have at the same address and this one lacks, as foreign
        /// ones.
        ///
        /// Without them, a link whose page is malformed would be read as the link of a kind without pages.
        func makeContent() -> Content {
            let content = Content(template, fields: fields)
            guard siblings.count > 1 else { return content }
            let (address, names) = (content.address, content.names)
            var (host, otherHost): ([UInt8], [UInt8]) = ([], [])
            let origin = TemplateOrigin(template.text, address: &host)
            var foreign: [[UInt8]] = []
            for sibling in siblings {
                guard TemplateOrigin(sibling.text, address: &otherHost) == origin, otherHost == host else { continue }
                let other = Content(sibling, fields: fields)
                guard other.address.elementsEqual(address) else { continue }
                for name in other.names where !names.contains(name) { foreign.append(name) }
            }
            return foreign.isEmpty ? content : Content(template, fields: fields, foreign: foreign)
        }
    }

    init(_ template: LinkTemplate, siblings: [LinkTemplate], fields: [Field]) {
        facts = Facts(template, siblings: siblings, fields: fields)
    }
}
