// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// Baidu Netdisk 百度网盘.
    ///
    /// Evidence: `Docs/Platforms/baidu_netdisk.md`. Vectors: `Vectors/platforms/baidu_netdisk.json`.
    public static let baiduNetdisk = Platform(
        id: "baidu_netdisk",
        name: "Baidu Netdisk",
        chineseName: "百度网盘",
        kinds: [])
}
