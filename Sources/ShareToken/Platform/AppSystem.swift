// SPDX-License-Identifier: Apache-2.0

/// An operating system on which links open.
public struct AppSystem: RawRepresentable, Sendable, Hashable {
    /// The name, as JSON and the command line spell it.
    public let rawValue: String

    /// Creates a system from its name.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// iOS and iPadOS.
    public static let ios = AppSystem(rawValue: "ios")
    /// Android.
    public static let android = AppSystem(rawValue: "android")
    /// HarmonyOS.
    public static let harmony = AppSystem(rawValue: "harmony")
}
