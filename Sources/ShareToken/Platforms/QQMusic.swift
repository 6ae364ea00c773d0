// SPDX-License-Identifier: Apache-2.0

extension Platform {
    /// QQ Music QQ音乐.
    ///
    /// Evidence: `Docs/Platforms/qq_music.md`. Vectors: `Vectors/platforms/qq_music.json`.
    public static let qqMusic = Platform(
        id: "qq_music",
        name: "QQ Music",
        chineseName: "QQ音乐",
        category: .music,
        kinds: [
            ResourceKind(
                "song", code: 38,
                fields: [.required("songmid", .base62(14))],
                links: [
                    .url("https://y.qq.com/n/ryqq/songDetail/{songmid}", .several(2026_11_22)),
                    .reads("https://y.qq.com/n/ryqq_v2/songDetail/{songmid}"),
                    .app(songs + "%22songmid%22%3A%22{songmid}" + played, .many(2026_11_22)),
                    .reads(songs + "%22type%22%3A%220%22%2C%22songmid%22%3A%22{songmid}" + played, form: .app),
                    .reads("https://y.qq.com/n/yqq/song/{songmid}.html"),
                    .reads("https://i.y.qq.com/v8/playsong.html?songmid={songmid}"),
                    .reads("https://y.qq.com/#type=song&mid={songmid}"),
                ]),
            ResourceKind(
                "playlist", code: 39,
                fields: [.required("id", .decimal)],
                links: [
                    .url("https://y.qq.com/n/ryqq/playlist/{id}", .several(2026_11_22)),
                    .reads("https://y.qq.com/n/ryqq_v2/playlist/{id}"),
                    .app("qqmusic://qq.com/ui/gedan?p={\"id\":\"{id}\"}", .many(2026_11_22)),
                    .reads("https://y.qq.com/n/yqq/playlist/{id}.html"),
                    .reads("https://i.y.qq.com/n2/m/share/details/taoge.html?id={id}"),
                    .reads("https://i2.y.qq.com/n3/other/pages/details/playlist.html?id={id}"),
                ]),
            ResourceKind(
                "mv", code: 162,
                fields: [.required("vid", .base62())],
                links: [.url("https://y.qq.com/n/ryqq/mv/{vid}", .several(2026_11_22))]),
            ResourceKind(
                "album", code: 163,
                fields: [.required("albummid", .base62(14))],
                links: [
                    .url("https://y.qq.com/n/ryqq/albumDetail/{albummid}", .several(2026_11_22)),
                    .reads("https://y.qq.com/n/yqq/album/{albummid}.html"),
                ]),
            ResourceKind(
                "singer", code: 164,
                fields: [.required("singermid", .base62(14))],
                links: [.url("https://y.qq.com/n/yqq/singer/{singermid}.html", .several(2026_11_22))]),
            ResourceKind(
                "toplist", code: 165,
                fields: [.required("id", .decimal)],
                links: [.url("https://y.qq.com/n/yqq/toplist/{id}.html", .several(2026_11_22))]),
        ],
        sites: [
            .pages(
                "y.qq.com",
                rules: [
                    .tracking("ADTAG", "appshare", "appsongtype", "appversion", "platform", "songtype"),
                    .identity("hosteuin", "hostuin"),
                ]),
            // The id of a short link is a parameter.
            .pages("c.y.qq.com", "c6.y.qq.com", rules: [.needed("__")], shortPaths: ["/base/fcgi-bin/"]),
        ],
        labels: ["QQ音乐"])

    /// An object with one song, which is played; templates have no arrays.
    private static let songs = "qqmusic://qq.com/media/playSonglist?p=%7B%22song%22%3A%5B%7B"
    private static let played = "%22%7D%5D%2C%22action%22%3A%22play%22%7D"
}
