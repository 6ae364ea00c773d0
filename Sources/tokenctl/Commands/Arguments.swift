// SPDX-License-Identifier: Apache-2.0
public import ArgumentParser
public import ShareToken

extension Timestamp: ExpressibleByArgument {
    /// Reads a time from an argument; nil if it is not in the form of RFC 3339.
    public init?(argument: String) {
        do throws(ShareTokenError) { try self.init(argument) } catch { return nil }
    }
}

extension Scene: ExpressibleByArgument {
    /// Reads a scene from an argument; nil if the name is not well-formed.
    public init?(argument: String) {
        do throws(ShareTokenError) { try self.init(argument) } catch { return nil }
    }
}

extension UserMode: ExpressibleByArgument {
    /// Reads a mode from its name; nil for an empty one.
    public init?(argument: String) {
        guard !argument.isEmpty else { return nil }
        self.init(rawValue: argument)
    }

    /// The name of the mode, for help.
    public var defaultValueDescription: String { rawValue }
}

extension Lifetime: ExpressibleByArgument {
    /// Reads a length such as `90m`, `12h`, `30d` or `8w`; nil for any other text and for a length no token can have.
    public init?(argument: String) {
        guard let unit = argument.last, let count = UInt32(argument.dropLast()), argument.first != "+" else {
            return nil
        }
        let minutes: UInt32
        switch unit {
        case "m": minutes = 1
        case "h": minutes = 60
        case "d": minutes = 24 * 60
        case "w": minutes = 7 * 24 * 60
        default: return nil
        }
        let (product, overflow) = count.multipliedReportingOverflow(by: minutes)
        guard !overflow else { return nil }
        do throws(ShareTokenError) { try self.init(minutes: product) } catch { return nil }
    }

    /// The length as an argument, for help.
    public var defaultValueDescription: String {
        if minutes.isMultiple(of: 24 * 60) { return "\(minutes / (24 * 60))d" }
        return minutes.isMultiple(of: 60) ? "\(minutes / 60)h" : "\(minutes)m"
    }
}

extension Suite: ExpressibleByArgument {
    /// Reads a suite from its name; nil for any other text.
    public init?(argument: String) {
        self.init(name: argument)
    }

    /// The name, for help.
    public var defaultValueDescription: String { name }

    /// The names of all suites.
    public static var allValueStrings: [String] { all.map(\.name) }
}

extension Risk.Code: ExpressibleByArgument {
    /// Reads a code of the register of risks; nil for any other text.
    public init?(argument: String) {
        guard let entry = Risk.Code.register.first(where: { $0.code.rawValue == argument }) else { return nil }
        self = entry.code
    }
}

extension SharerPseudonym: ExpressibleByArgument {
    /// Reads a pseudonym from 16 hexadecimal digits; nil for any other text.
    public init?(argument: String) {
        guard let bytes = ShareToken.bytes(hex: argument.lowercased().utf8) else { return nil }
        self.init(bytes: bytes)
    }
}

extension AppSystem: ExpressibleByArgument {
    /// Reads a system from its name; nil for any other text.
    public init?(argument: String) {
        guard let system = AppSystem.known.first(where: { $0.rawValue == argument }) else { return nil }
        self = system
    }

    /// The systems whose links can differ.
    static let known: [AppSystem] = [.ios, .android, .harmony]

    /// The names of all systems.
    public static var allValueStrings: [String] { known.map(\.rawValue) }
}

extension SizeBudget: ExpressibleByArgument {
    /// Reads a budget from its name; nil for any other text.
    public init?(argument: String) {
        self.init(name: argument)
    }

    /// The names of all budgets.
    public static var allValueStrings: [String] { all.map(\.name) }

    /// The names of all budgets, for help.
    static var names: String { allValueStrings.joined(separator: ", ") }
}

extension ShareText.Language: ExpressibleByArgument {}

extension IssuerGrade: ExpressibleByArgument {}

extension TargetForm: ExpressibleByArgument {
    /// Reads a form from its name; nil for any other text.
    public init?(argument: String) {
        self.init(name: argument)
    }

    /// The names of all forms.
    public static var allValueStrings: [String] { names }
}
