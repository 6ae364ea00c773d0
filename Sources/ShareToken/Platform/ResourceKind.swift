// SPDX-License-Identifier: Apache-2.0

/// One kind of thing that links of a platform lead to, such as an item of Taobao.
///
/// Every resource and so every token has one. All that is known of a kind stands behind one reference, so that to copy
/// them is to count one up.
public struct ResourceKind: Sendable {
    /// The id of the platform; `web` for a page of no platform.
    public var platform: String { facts.platform }

    /// The name, unique on the platform: `item`, `video`, `mini_program`, ….
    public var name: String { facts.name }

    /// What sort of thing it is: the kind's own category, or else the platform's.
    public var category: ResourceCategory { facts.category ?? .web }

    /// The permanent number by which tokens name the kind.
    public var code: UInt32 { facts.code }

    /// What identifies a resource of the kind, in the permanent order of the register.
    public var fields: [Field] { facts.fields }

    /// The field that names a mini-program or an app; nil if resources of the kind name none.
    package var app: AppField? { facts.app }

    /// The links of the kind in order of preference, those that are only read included.
    public var links: [LinkPattern] { facts.made.patterns }

    /// The templates of ``links``, which need not be made for them.
    var templates: [LinkTemplate] { facts.templates }

    /// Whether a presence byte stands before the fields in a token.
    var hasOptionalFields: Bool { facts.hasOptionalFields }

    /// Whether a field of the kind is a link to somewhere else.
    package var hasLinkFields: Bool { facts.hasLinkFields }

    /// The smallest sets of fields that identify a resource, one bit each: what else an identity has, such as a version,
    /// accompanies it.
    var smallestIdentities: [UInt32] { facts.identity.smallest }

    /// The sets of fields one of which identifies a resource: those that a printed link cannot do without (TOK-32).
    package var identities: [[String]] {
        var sets: [[String]] = []
        for bits in facts.identity.sets {
            let names = fields.indices.filter { bits >> UInt32($0) & 1 == 1 }.map { fields[$0].name }
            if !sets.contains(names) { sets.append(names) }
        }
        return sets
    }

    let facts: Facts

    /// All that is known of a kind.
    final class Facts: Sendable {
        fileprivate let platform: String
        fileprivate let name: String
        fileprivate let code: UInt32
        fileprivate let category: ResourceCategory?
        fileprivate let app: AppField?
        fileprivate let fields: [Field]
        fileprivate let templates: [LinkTemplate]

        /// Made when they are first asked for: a process reads links of few kinds.
        private let lazyLinks = LazyReference<Links>()
        @inline(__always)
        fileprivate var made: Links { lazyLinks.value { Links(templates, fields) } }

        /// Found when they are first asked for, as they take all templates apart.
        private let lazyIdentity = LazyReference<Identity>()
        fileprivate var identity: Identity { lazyIdentity.value { Identity(made.patterns, fields) } }

        /// The fields that every resource of the kind has, one bit each.
        fileprivate let requiredFields: UInt32

        fileprivate let hasOptionalFields: Bool

        fileprivate let hasLinkFields: Bool

        fileprivate init(
            name: String, code: UInt32, category: ResourceCategory?, app: AppField?, fields: [Field],
            templates: [LinkTemplate]
        ) {
            platform = ""
            self.name = name
            self.code = code
            self.category = category
            self.app = app
            self.fields = fields
            self.templates = templates
            requiredFields = fields.indices.reduce(0) { fields[$1].isOptional ? $0 : $0 | 1 << UInt32($1) }
            hasOptionalFields = fields.contains { $0.isOptional }
            hasLinkFields = fields.contains { $0.type.isLink }
        }

        fileprivate init(_ facts: Facts, on platform: String, _ category: ResourceCategory) {
            self.platform = platform
            self.category = facts.category ?? category
            app = facts.app
            (name, code, fields, templates) = (facts.name, facts.code, facts.fields, facts.templates)
            (requiredFields, hasOptionalFields) = (facts.requiredFields, facts.hasOptionalFields)
            hasLinkFields = facts.hasLinkFields
        }
    }

    /// The links of a kind, as an object that can be made late.
    fileprivate final class Links: Sendable {
        let patterns: [LinkPattern]

        init(_ templates: [LinkTemplate], _ fields: [Field]) {
            patterns = templates.map { LinkPattern($0, siblings: templates, fields: fields) }
        }
    }

    /// The fields that some link cannot be printed without, one bit each; and the sets of them that a link needs.
    fileprivate final class Identity: Sendable {
        let fields: UInt32
        let sets: [UInt32]

        /// Those of the sets that have no other one in them, each once, without fields that are links: a link leads
        /// somewhere however its own parameters are written.
        let smallest: [UInt32]

        init(_ links: [LinkPattern], _ fields: [Field]) {
            let sets = links.filter { $0.isPrinted }.map { $0.requiredFields }
            self.sets = sets
            self.fields = sets.reduce(0, |)
            let linkFields = fields.indices.reduce(UInt32(0)) { fields[$1].type.isLink ? $0 | 1 << UInt32($1) : $0 }
            let bare = sets.map { $0 & ~linkFields }
            smallest = Set(bare.filter { set in !bare.contains { $0 != set && $0 & set == $0 } }).sorted()
        }
    }

    init(_ facts: Facts) {
        self.facts = facts
    }

    init(
        _ name: String, code: UInt32, category: ResourceCategory? = nil, app: AppField? = nil, fields: [Field],
        links: [LinkTemplate]
    ) {
        self.init(Facts(name: name, code: code, category: category, app: app, fields: fields, templates: links))
    }

    /// The same kind on a platform.
    func on(_ platform: String, _ category: ResourceCategory) -> ResourceKind {
        ResourceKind(Facts(facts, on: platform, category))
    }

    /// Whether fields, one bit each, identify a resource.
    ///
    /// The required ones are there, and of those that identify, just as many as one link needs. Fields of no link, such
    /// as `gh_id`, may accompany them.
    func isComplete(_ present: UInt32) -> Bool {
        guard present & facts.requiredFields == facts.requiredFields else { return false }
        let identity = facts.identity
        return facts.templates.isEmpty || identity.sets.contains(present & identity.fields)
    }

    /// Whether the values that are there identify a resource.
    func isComplete(_ values: [String?]) -> Bool {
        isComplete(values.indices.reduce(0) { values[$1] == nil ? $0 : $0 | 1 << UInt32($1) })
    }

    /// The place of a field in ``fields``; nil if the kind has none of the name.
    func fieldIndex(_ name: String) -> Int? {
        fields.firstIndex { $0.name == name }
    }
}

extension ResourceKind {
    /// A page of the web that no platform file knows: its https address is all there is to know.
    public static let webPage =
        ResourceKind("page", code: 0, fields: [.required("url", .page)], links: []).on("web", .web)

    /// The kind of a platform with a name; nil if there is none.
    ///
    /// Linear in the number of platforms.
    public static func named(_ name: String, platform: String) -> ResourceKind? {
        if platform == webPage.platform { return name == webPage.name ? webPage : nil }
        return Platform.all.first { $0.id == platform }?.kinds.first { $0.name == name }
    }

    /// The kind with a resource code; nil if this version's register has none.
    static func coded(_ code: UInt32) -> ResourceKind? {
        code < byCode.count ? byCode[Int(code)] : nil
    }

    /// The kinds at the places of their codes.
    private static let byCode: [ResourceKind?] = {
        let kinds = [webPage] + Platform.all.flatMap { $0.kinds }
        var table = [ResourceKind?](repeating: nil, count: Int(kinds.map { $0.code }.max() ?? 0) + 1)
        for kind in kinds { table[Int(kind.code)] = kind }
        return table
    }()
}
