// SPDX-License-Identifier: Apache-2.0

/// A target that no token of any issuer may lead to any more.
package enum RevokedTarget: Sendable, Hashable {
    /// The resource that a link leads to, in any spelling and with any additional parameters.
    ///
    /// For a page that no platform knows, a link without parameters revokes the page with all parameters. A link with
    /// parameters revokes every address of the page that has at least these parameters.
    case link(String)
    /// Every page of a mini-program.
    case miniProgram(IssuerBindings.MiniProgram)
    /// An app, in every store of its system.
    case app(system: AppSystem, id: String)
    /// Every address on a host and on the hosts below it, on any port.
    case host(String)
    /// Every address on one host, on any port, whose path is this one or continues it with a slash.
    case path(host: String, path: String)
}

extension RevokedTarget: CustomStringConvertible {
    /// The target on one line, such as `host evil.example`.
    package var description: String {
        switch self {
        case .link(let link): link
        case .miniProgram(let program): "mini-program \(program.platform):\(program.id)"
        case .app(let system, let id): "app \(system.rawValue):\(id)"
        case .host(let host): "host \(host)"
        case .path(let host, let path): "path \(host)\(path)"
        }
    }

    /// The members that name the target in a trust list.
    package var members: [(String, String)] {
        switch self {
        case .link(let link): [("url", link)]
        case .miniProgram(let program): [("platform", program.platform), ("mini_program", program.id)]
        case .app(let system, let id): [("system", system.rawValue), ("app", id)]
        case .host(let host): [("host", host)]
        case .path(let host, let path): [("host", host), ("path", path)]
        }
    }
}
