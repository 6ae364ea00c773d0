// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// The roll-call: every platform, sorted by id.
    public static let all: [Platform] = [
        .douyin,
        .jd,
        .pinduoduo,
        .taobao,
        .tmall,
        .wechat,
    ]
}
