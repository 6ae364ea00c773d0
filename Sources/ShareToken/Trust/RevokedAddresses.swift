// SPDX-License-Identifier: Apache-2.0

/// Revoked hosts, paths and pages of the web, as a tree of hosts and the segments of paths.
///
/// A place is the index of the revoked target in its list.
struct RevokedAddresses: Sendable {
    /// A step from a node of the tree: a host from the root, a segment of a path, or a parameter of a page.
    private struct Step: Hashable {
        let node: Int
        let bytes: [UInt8]
    }

    private struct Node: Sendable {
        /// The place of the target that revokes this node and all below it; nil if there is none.
        var subtree: Int?
        /// The place of the target that revokes this page with any parameters; nil if there is none.
        var page: Int?
    }

    /// A page that is revoked if its address has certain parameters, given by their numbers.
    private struct Page: Sendable {
        let place: Int
        let parameters: [Int]
    }

    private var hosts: [[UInt8]: Int] = [:]
    private var nodes: [Node] = []
    private var steps: [Step: Int] = [:]

    /// The numbers of the parameters of revoked pages, and the number of pages with each.
    private var parameters: [Step: Int] = [:]
    private var counts: [Int] = []

    /// The pages by the rarest of their parameters, so that a look-up does not test every page with a common parameter.
    private var pages: [Int: [Page]] = [:]
    private var unsorted: [Page] = []
    private var known: Set<[Int]> = []

    var isEmpty: Bool { hosts.isEmpty && nodes.isEmpty }

    mutating func add(host: String, _ place: Int) {
        let bytes = Array(host.utf8)
        if hosts[bytes] == nil { hosts[bytes] = place }
    }

    mutating func add(host: String, path: String, _ place: Int) {
        guard let address = Address("https://\(host)\(path)") else { return }
        let node = node(of: address)
        if nodes[node].subtree == nil { nodes[node].subtree = place }
    }

    mutating func add(page: String, _ place: Int) {
        guard let address = Address(page) else { return }
        let node = node(of: address)
        guard !address.parameters.isEmpty else {
            if nodes[node].page == nil { nodes[node].page = place }
            return
        }
        var numbers: Set<Int> = []
        for parameter in address.parameters {
            let step = Step(node: node, bytes: parameter)
            let number = parameters[step] ?? counts.count
            if number == counts.count {
                parameters[step] = number
                counts.append(0)
            }
            numbers.insert(number)
        }
        let page = Page(place: place, parameters: numbers.sorted())
        guard known.insert(page.parameters).inserted else { return }
        for number in page.parameters { counts[number] += 1 }
        unsorted.append(page)
    }

    /// Sorts the pages by parameters, after the last one was added.
    mutating func finish() {
        for page in unsorted {
            guard let rarest = page.parameters.min(by: { counts[$0] < counts[$1] }) else { continue }
            pages[rarest, default: []].append(page)
        }
        (unsorted, counts, known) = ([], [], [])
    }

    private mutating func node(of address: Address) -> Int {
        var node = -1
        for segment in [address.host] + address.path {
            let step = Step(node: node, bytes: segment)
            if let next = steps[step] {
                node = next
            } else {
                steps[step] = nodes.count
                node = nodes.count
                nodes.append(Node())
            }
        }
        return node
    }

    /// The place of the target that revokes an https URL; nil if there is none.
    func place(of url: String) -> Int? {
        guard let address = Address(url) else { return nil }
        if !hosts.isEmpty, let place = host(address.host) { return place }
        var node = -1
        for segment in [address.host] + address.path {
            guard let next = steps[Step(node: node, bytes: segment)] else { return nil }
            if let place = nodes[next].subtree { return place }
            node = next
        }
        return nodes[node].page ?? page(at: node, with: address.parameters)
    }

    /// The place of a revoked host that is the given host or above it; nil if there is none.
    private func host(_ host: [UInt8]) -> Int? {
        var rest = host[...]
        while true {
            if let place = hosts[Array(rest)] { return place }
            guard let dot = rest.firstIndex(of: ASCII.dot) else { return nil }
            rest = rest[(dot + 1)...]
        }
    }

    private func page(at node: Int, with given: [[UInt8]]) -> Int? {
        let numbers = Set(given.compactMap { parameters[Step(node: node, bytes: $0)] })
        var first: Int?
        for number in numbers {
            for page in pages[number] ?? [] where page.place < first ?? Int.max {
                if page.parameters.allSatisfy({ numbers.contains($0) }) { first = page.place }
            }
        }
        return first
    }
}

extension RevokedAddresses {
    /// An https URL in a normal form for comparison, without port and fragment.
    private struct Address {
        /// The host without dots at its end.
        let host: [UInt8]

        /// The decoded segments of the path, without empty ones and single dots.
        var path: [[UInt8]] = []

        /// The decoded parameters, each a name, a zero byte and a value.
        var parameters: [[UInt8]] = []

        init?(_ url: String) {
            guard let record = try? URLRecord(parsing: url), record.scheme == "https", let range = record.hostRange
            else { return nil }
            let bytes = record.hrefBytes
            var end = range.upperBound
            while end > range.lowerBound, bytes[end - 1] == ASCII.dot { end -= 1 }
            host = Array(bytes[range.lowerBound..<end])
            let decoded = PercentEncoding.decode(bytes.span.extracting(record.pathRange))
            for segment in decoded.split(separator: ASCII.slash) where !segment.elementsEqual([ASCII.dot]) {
                path.append(Array(segment))
            }
            for pair in record.queryPairs {
                let name = PercentEncoding.decodeForm(bytes.span.extracting(pair.name))
                let value = pair.value.map { PercentEncoding.decodeForm(bytes.span.extracting($0)) } ?? []
                parameters.append(name + [0] + value)
            }
        }
    }
}
