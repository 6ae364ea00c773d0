// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ShareToken

/// The dangers that a caller takes links in spite of.
struct RiskOptions: ParsableArguments {
    @Option(name: .customLong("allow-risk"), help: "Take a link in spite of a danger, by its code; may be repeated.")
    var codes: [String] = []

    /// The dangers to take links in spite of.
    var allowed: [Risk.Code] { codes.map { Risk.Code(rawValue: $0) } }

    /// What is to be said of the other dangers among some risks.
    func objections(to risks: [Risk]) -> [String] {
        risks.filter { $0.severity == .danger && !allowed.contains($0.code) }.map { danger in
            let code = danger.code.rawValue
            return "\(code): \(danger.code.summary); --allow-risk \(code) takes the link all the same"
        }
    }
}
