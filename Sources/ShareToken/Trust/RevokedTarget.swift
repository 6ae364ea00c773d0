// SPDX-License-Identifier: Apache-2.0

/// Something that no token may lead to any more, whoever vouches for it.
public enum RevokedTarget: Sendable, Hashable {
    /// The resource that a link leads to, however it is written, whatever accompanies it.
    ///
    /// A page of no platform is revoked with all its parameters if the link has none, and otherwise wherever those of
    /// the link are among them.
    case link(String)
    /// Every page of a mini-program.
    case miniProgram(IssuerBindings.MiniProgram)
    /// An app, in every store of its system.
    case app(system: AppSystem, id: String)
    /// Everything on a host and below it, on any port.
    case host(String)
    /// Everything on one host, on any port, whose path is this one or goes on after it with a slash.
    case path(host: String, path: String)
}

extension RevokedTarget: CustomStringConvertible {
    /// The target on one line, such as `host evil.example`.
    public var description: String {
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
