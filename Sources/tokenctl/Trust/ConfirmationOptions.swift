// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareToken

/// The app to confirm, and the certificate or team that signs it.
struct ConfirmationOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "An app of the issuer to confirm, such as android:com.example.", valueName: "system:id"
        ))
    var confirmApp: PairArgument?

    @Option(help: "SHA-256 of the certificate that signs the app, as its owner states it: 32 pairs with colons.")
    var certificate: String?

    @Option(help: "The team that signs the app for iOS, as its owner states it: ten characters.")
    var team: String?

    func validate() throws {
        guard let confirmApp else {
            guard certificate == nil, team == nil else {
                throw ValidationError("--certificate and --team go with --confirm-app")
            }
            return
        }
        let isIOS = confirmApp.first == AppSystem.ios.rawValue
        guard (team != nil) == isIOS, (certificate != nil) != isIOS else {
            throw ValidationError("--confirm-app of ios goes with --team, of another system with --certificate")
        }
    }

    /// Confirms the app, which is added if the issuer does not have it.
    ///
    /// - Throws: A failure if the issuer's site names other certificates, or the app is of another team.
    func confirm(_ apps: inout [IssuerBindings.App]) throws {
        guard let confirmApp, let owner = team ?? certificate else { return }
        let name = "\(confirmApp.first):\(confirmApp.second)"
        let system = AppSystem(rawValue: confirmApp.first)
        if !apps.contains(where: { $0.system == system && $0.id == confirmApp.second }) {
            apps.append(IssuerBindings.App(system: system, id: confirmApp.second))
        }
        guard let place = apps.firstIndex(where: { $0.system == system && $0.id == confirmApp.second }) else { return }
        if team == nil, apps[place].certificates.isEmpty { apps[place].certificates = [owner] }
        guard apps[place].canBeConfirmed(by: owner) else {
            throw Failure(
                team == nil
                    ? "\(name): the site and the owner name different certificates: ask both which is right"
                    : "\(name): the app is not one of team \(owner)", .badData)
        }
        apps[place].confirmedBy = owner
    }
}
