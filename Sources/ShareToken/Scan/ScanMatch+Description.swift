// SPDX-License-Identifier: Apache-2.0

extension ScanMatch: CustomStringConvertible {
    /// One line for people: the place, the form, and the resource or the error.
    ///
    /// An example is `12..<67 url taobao item id=520813250866`. The line tells nothing of a share token, which has to
    /// be verified first.
    /// The format may change; programs read the properties.
    public var description: String {
        var words = ["\(range)", form.rawValue]
        if let error {
            words.append(error.description)
        } else if let resource {
            words.append(resource.description)
        } else {
            words += [platform ?? "web"] + (kind.map { [$0] } ?? []) + fields.map { "\($0.name)=\($0.value)" }
            if fields.isEmpty, let url { words.append(url) }
        }
        if let title { words.append("「\(title)」") }
        return words.joined(separator: " ").onOneLine
    }
}
