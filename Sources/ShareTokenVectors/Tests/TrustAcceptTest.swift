// SPDX-License-Identifier: Apache-2.0
import ShareToken
package import ShareTokenOpenSSL

/// A trust list, what a receiver holds and remembers, a time: and whether it accepts the list.
package struct TrustAcceptTest: VectorTest {
    package static let schema = "trust-accept"

    package let label: VectorLabel
    package let input: VectorInput
    /// The names of the keys that the receiver holds as roots.
    package let roots: [String]
    package let threshold: Int
    package let last: Last?
    package let now: String
    package let accepted: Accepted?

    /// What the receiver remembers.
    package struct Last: Decodable, Sendable {
        package let version: AcceptedVersion

        package init(from decoder: any Decoder) throws {
            let members = try Members(decoder, ["list", "version", "digest"])
            guard let digest = Fingerprint(hex: try members.required("digest")) else {
                throw members.error("digest is no digest")
            }
            version = AcceptedVersion(
                list: try members.required("list"), version: try members.required("version"), digest: digest)
        }
    }

    /// What it remembers of the list, and holds from then on.
    package struct Accepted: Decodable, Sendable, Hashable {
        package let list: String
        package let version: Int64
        package let digest: String
        package let threshold: Int
        package let roots: [String]

        package init(from decoder: any Decoder) throws {
            let members = try Members(decoder, ["list", "version", "digest", "threshold", "roots"])
            list = try members.required("list")
            version = try members.required("version")
            digest = try members.required("digest")
            threshold = try members.required("threshold")
            roots = try members.required("roots")
        }

        init(_ accepted: AcceptedTrustList) throws(ShareTokenError) {
            list = accepted.version.list
            version = accepted.version.version
            digest = accepted.version.digest.hex
            threshold = accepted.roots.threshold
            var roots: [String] = []
            for key in accepted.list.roots.keys { roots.append(try Fingerprint(ofKey: key.subjectPublicKeyInfo).hex) }
            self.roots = roots
        }
    }

    package init(from decoder: any Decoder) throws {
        let members = try Members(
            decoder,
            VectorLabel.members.union(VectorInput.members).union(["roots", "threshold", "last", "now", "accepted"]))
        label = try VectorLabel(members)
        input = try VectorInput(members)
        roots = try members.required("roots")
        threshold = try members.required("threshold")
        last = try members.optional("last")
        now = try members.required("now")
        accepted = try members.optional("accepted")
    }

    package func difference(_ keys: VectorKeys) -> String? {
        label.difference { () throws(ShareTokenError) in
            var held: [PublicKey] = []
            for name in roots {
                guard let pem = keys.keys[name]?.entry.publicPEM else { throw ShareTokenError(.keyNotFound) }
                held.append(try PublicKey(pem: Array(pem.utf8)))
            }
            let list = try AcceptedTrustList(
                accepting: input.bytes, roots: try RootKeys(threshold: threshold, keys: held), last: last?.version,
                at: try Timestamp(now))
            return try Accepted(list)
        } check: { found in
            expect(accepted, found, "accepted")
        }
    }
}
