// SPDX-License-Identifier: Apache-2.0

extension ScenePolicy {
    /// All presets, sorted by id.
    public static let presets: [ScenePolicy] = [
        .neutral,
        .strict,
        .wechat20180529,
        .wechat20210917,
        .wechat20211129,
    ]

    /// The preset with an id; nil if there is none.
    public static func preset(named id: String) -> ScenePolicy? {
        presets.first { $0.id == id }
    }
}
