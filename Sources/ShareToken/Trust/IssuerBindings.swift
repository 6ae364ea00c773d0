// SPDX-License-Identifier: Apache-2.0

/// The domains, platforms, mini-programs and apps that an issuer may speak for.
package struct IssuerBindings: Sendable, Hashable {
    /// The domains in lower-case ASCII; each covers itself and all domains below it.
    package var domains: [String]

    /// The ids of the platforms that the issuer runs.
    package var platforms: [String]

    /// The mini-programs of the issuer.
    package var miniPrograms: [MiniProgram]

    /// The apps of the issuer; only confirmed apps count.
    package var apps: [App]

    /// Creates bindings.
    package init(
        domains: [String] = [], platforms: [String] = [], miniPrograms: [MiniProgram] = [], apps: [App] = []
    ) {
        self.domains = domains
        self.platforms = platforms
        self.miniPrograms = miniPrograms
        self.apps = apps
    }

    /// A mini-program on a platform.
    package struct MiniProgram: Sendable, Hashable {
        /// The id of the platform, such as `wechat`.
        package var platform: String

        /// The app id that the platform assigned, such as `wx` and 16 hexadecimal digits.
        package var id: String

        /// Creates a mini-program from its platform and id.
        package init(platform: String, id: String) {
            self.platform = platform
            self.id = id
        }
    }

    /// An app on a system.
    package struct App: Sendable, Hashable {
        /// The system that the app runs on.
        package var system: AppSystem

        /// The package or bundle name; on iOS the team prefix, a dot and the bundle id.
        package var id: String

        /// The SHA-256 digests of the signing certificates, as upper-case hexadecimal pairs joined by colons.
        package var certificates: [String]

        /// The owner under whose signature the app itself names a domain of the issuer; nil if the app is unconfirmed.
        ///
        /// The owner is the team of ``id`` on iOS, and one of ``certificates`` elsewhere. An unconfirmed app covers
        /// nothing, because any site can claim any app.
        package var confirmedBy: String?

        /// Creates an app.
        package init(system: AppSystem, id: String, certificates: [String] = [], confirmedBy: String? = nil) {
            self.system = system
            self.id = id
            self.certificates = certificates
            self.confirmedBy = confirmedBy
        }

        /// Whether an owner can confirm the app.
        package func canBeConfirmed(by owner: String) -> Bool {
            guard system == .ios else { return certificates.contains { $0.utf8.elementsEqual(owner.utf8) } }
            return id.utf8.starts(with: owner.utf8) && owner.utf8.count == ListedText.teamLength
        }
    }
}
