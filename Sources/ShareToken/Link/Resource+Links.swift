// SPDX-License-Identifier: Apache-2.0

extension Resource {
    /// The resource that a link leads to: one of a platform, otherwise a page of the web.
    ///
    /// Linear in the length of the link.
    ///
    /// - Parameters:
    ///   - link: The link.
    ///   - registry: The platforms that are known.
    /// - Throws: `credentials-in-link`, `unsupported-scheme`; `bad-host` for a host that other readers of URLs refuse;
    ///   the errors of ``URLRecord``.
    public init(link: String, registry: Registry = .standard) throws(ShareTokenError) {
        let url = try URLRecord(parsing: link)
        if let known = try Resource.onPlatform(url, registry) {
            self = known
            return
        }
        guard url.scheme == "https" else { throw ShareTokenError(.unsupportedScheme) }
        do throws(ShareTokenError) { try self.init(.webPage, values: [url.href], registry: registry) } catch {
            throw ShareTokenError(.badHost)
        }
    }

    /// The resource of a platform that a link leads to.
    ///
    /// - Parameters:
    ///   - link: The link.
    ///   - registry: The platforms that are known.
    /// - Throws: `unknown-link` if no platform knows the page; the errors of ``init(link:registry:)``.
    package init(platformLink link: String, registry: Registry = .standard) throws(ShareTokenError) {
        guard let known = try Resource.onPlatform(try URLRecord(parsing: link), registry) else {
            throw ShareTokenError(.unknownLink)
        }
        self = known
    }

    private static func onPlatform(_ url: URLRecord, _ registry: Registry) throws(ShareTokenError) -> Resource? {
        guard !url.hasCredentials else { throw ShareTokenError(.credentialsInLink, at: url.schemeRange.count + 3) }
        return registry.match(url, url.parameters, registry.index.host(of: url))?.resource
    }

    /// The link of a form; nil if the platform has no link of the form for this resource.
    ///
    /// - Parameters:
    ///   - form: The form.
    ///   - system: The system on which the link has to work; nil for any.
    public func link(_ form: LinkForm, on system: AppSystem? = nil) -> String? {
        if kind.code == 0 { return form == .url ? values[0] : nil }
        return printed(form, on: system)?.text
    }

    /// The link of a form, and the template that prints it; nil if the platform has none, and for a page of the web.
    func printed(_ form: LinkForm, on system: AppSystem?) -> (text: String, link: LinkPattern)? {
        var text: [UInt8] = []
        let place = kind.append(FieldValues(values), to: &text) { $0.form == form && $0.works(on: system) }
        return place.map { (String(decoding: text, as: UTF8.self), kind.links[$0]) }
    }

    /// The names of the fields that the link of a form carries; it loses the others.
    ///
    /// - Parameters:
    ///   - form: The form.
    ///   - system: The system on which the link has to work; nil for any.
    package func fields(in form: LinkForm, on system: AppSystem? = nil) -> [String] {
        if kind.code == 0 { return form == .url ? ["url"] : [] }
        let values = FieldValues(values)
        for link in kind.links where link.form == form && link.works(on: system) {
            var text: [UInt8] = []
            guard link.content.append(values, fields: kind.fields, to: &text) else { continue }
            let carried = link.content.fields(carriedOf: values)
            return kind.fields.indices.filter { carried >> UInt32($0) & 1 == 1 }.map { kind.fields[$0].name }
        }
        return []
    }

    /// The canonical link: the https URL where the kind has one, the link into a mini-program or app otherwise.
    public var url: String {
        if kind.code == 0 { return values[0] ?? "" }
        return kind.firstLink(FieldValues(values)) { _ in true }.map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}
