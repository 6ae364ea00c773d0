// SPDX-License-Identifier: Apache-2.0

/// What an issuer may speak for: nothing but what stands here.
public struct IssuerBindings: Sendable, Hashable {
    /// Domains in lower-case ASCII; each stands for itself and what is below it.
    public var domains: [String]

    /// The ids of platforms that the issuer runs.
    public var platforms: [String]

    /// Mini-programs.
    public var miniPrograms: [MiniProgram]

    /// Apps, of which those that are confirmed count.
    public var apps: [App]

    /// Creates bindings.
    public init(
        domains: [String] = [], platforms: [String] = [], miniPrograms: [MiniProgram] = [], apps: [App] = []
    ) {
        self.domains = domains
        self.platforms = platforms
        self.miniPrograms = miniPrograms
        self.apps = apps
    }

    /// A mini-program on a platform.
    public struct MiniProgram: Sendable, Hashable {
        /// The id of the platform, such as `wechat`.
        public var platform: String

        /// The app id that the platform gave it, such as `wx` and 16 digits.
        public var id: String

        /// Creates the name of a mini-program.
        public init(platform: String, id: String) {
            self.platform = platform
            self.id = id
        }
    }

    /// An app on a system.
    public struct App: Sendable, Hashable {
        /// The system.
        public var system: AppSystem

        /// The package or bundle name; on iOS the bundle id with the team's prefix.
        public var id: String

        /// SHA-256 of the certificates that sign it: upper-case hexadecimal pairs joined by colons.
        public var certificates: [String]

        /// The owner by whom the app's own side has named the issuer; nil if nobody has proved that yet.
        ///
        /// On iOS it is the team of ``id``, elsewhere one of ``certificates``. An app that nobody confirmed covers
        /// nothing: what a site says of an app is no word of the app's.
        public var confirmedBy: String?

        /// Creates the name of an app.
        public init(system: AppSystem, id: String, certificates: [String] = [], confirmedBy: String? = nil) {
            self.system = system
            self.id = id
            self.certificates = certificates
            self.confirmedBy = confirmedBy
        }

        /// Whether an owner can be the one who confirms the app.
        package func canBeConfirmed(by owner: String) -> Bool {
            guard system == .ios else { return certificates.contains { $0.utf8.elementsEqual(owner.utf8) } }
            return id.utf8.starts(with: owner.utf8) && owner.utf8.count == ListedText.teamLength
        }
    }
}
