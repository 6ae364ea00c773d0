// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Tencent Meeting 腾讯会议.
    ///
    /// Evidence: `Docs/Platforms/tencent_meeting.md`. Vectors: `Vectors/platforms/tencent_meeting.json`.
    public static let tencentMeeting = Platform(
        id: "tencent_meeting",
        name: "Tencent Meeting",
        chineseName: "腾讯会议",
        kinds: [])
}
