// SPDX-License-Identifier: Apache-2.0

extension ScanMatch: CustomStringConvertible {
    /// One line for people: where it is, how it is written, what it is about or why it cannot be read.
    ///
    /// As in `12..<67 url taobao item id=520813250866`. Nothing of a share token is told, which has to be verified first.
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
