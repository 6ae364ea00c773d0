// SPDX-License-Identifier: Apache-2.0

extension ScenePolicy {
    /// The roll-call: every preset, sorted by id.
    public static let presets: [ScenePolicy] = [
        .neutral,
        .strict,
        .wechat20180529,
        .wechat20210917,
        .wechat20211129,
    ]

    /// The preset of an id; nil if there is none.
    public static func preset(named id: String) -> ScenePolicy? {
        presets.first { $0.id == id }
    }
}
