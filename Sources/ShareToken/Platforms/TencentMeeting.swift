// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Tencent Meeting 腾讯会议.
    ///
    /// Evidence: `Docs/Platforms/tencent_meeting.md`. Vectors: `Vectors/platforms/tencent_meeting.json`.
    public static let tencentMeeting = Platform(
        id: "tencent_meeting",
        name: "Tencent Meeting",
        chineseName: "腾讯会议",
        category: .work,
        kinds: [
            ResourceKind(
                "meeting", code: 33,
                fields: [.required("meeting_code", .digits(9))],
                links: [
                    .app("wemeet://page/inmeeting?meeting_code={meeting_code}", .many(2026_11_22)),
                    .miniProgram(
                        "weixin://dl/business/?appid=wx33fd6cdc62520063"
                            + "&path=pages/sub-preMeeting/join-meeting/join-meeting"
                            + "&query=scene%3Dm%253D{meeting_code}", .several(2026_11_22)),
                    // With another `env_version`, for which this kind has no field, the link is a page of a
                    // mini-program.
                    .reads(
                        "weixin://dl/business/?appid=wx33fd6cdc62520063"
                            + "&path=pages%2Fsub-preMeeting%2Fjoin-meeting%2Fjoin-meeting"
                            + "&query=scene%3Dm%253D{meeting_code}&env_version=release", form: .miniProgram),
                    .reads(
                        "weixin://dl/business/?appid=wx33fd6cdc62520063"
                            + "&path=pages%2Fsub-preMeeting%2Fjoin-meeting%2Fjoin-meeting"
                            + "&query=scene%3Dm%253D{meeting_code}", form: .miniProgram),
                    // Some programs put the meeting code in the place of an invitation's id.
                    .reads("https://meeting.tencent.com/dm/{meeting_code}"),
                ]),
            ResourceKind(
                "invitation", code: 32,
                fields: [.required("id", .base62())],
                links: [.url("https://meeting.tencent.com/dm/{id}", .many(2026_11_22))]),
            ResourceKind(
                "personal_room", code: 43,
                fields: [.required("id", .digits(10))],
                links: [.url("https://meeting.tencent.com/p/{id}", .several(2026_11_22))]),
            ResourceKind(
                "recording", code: 166,
                fields: [.required("id", .base62())],
                links: [.url("https://meeting.tencent.com/cw/{id}", .many(2026_11_22))]),
        ],
        sites: [
            .pages("meeting.tencent.com", rules: [], shortPaths: ["/s/", "/crm/", "/dw/", "/l/"]),
            // A meeting is named by its code alone.
            .pages("wemeet://page", rules: [.needed("password", "pwd")]),
        ],
        labels: ["腾讯会议"],
        tokens: [
            .number(
                groups: [3, 3, 3], after: ["腾讯会议", "会议号", "会议 ID", "会议ID"], kind: "meeting",
                field: "meeting_code"),
            .number(groups: [3, 3, 4], after: ["腾讯会议"], kind: "personal_room", field: "id"),
        ],
        companions: [.field("password", after: ["会议密码", "密码"], 4...6)])
}
