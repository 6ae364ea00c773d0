// SPDX-License-Identifier: Apache-2.0
import ArgumentParser

/// `tokenctl trust`: who may issue tokens, and for what.
struct Trust: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Makes, signs and checks trust lists: who issues tokens, and for what.",
        discussion: """
            Examples:
              tokenctl trust init list.json --id example.cn
              tokenctl trust add list.json shop --name 'Example Shop' --contact mailto:complaints@shop.example \\
                --key shop.pub.pem --domain shop.example --mini-program wechat:wx0123456789abcdef
              tokenctl trust sign list.json
              tokenctl trust verify list.json
            """,
        subcommands: [
            TrustInit.self, TrustAdd.self, TrustRemove.self, TrustRevoke.self, TrustSetRoots.self, TrustSign.self,
            TrustVerify.self, TrustShow.self, TrustDiff.self, TrustImport.self, TrustEmit.self,
        ])
}
