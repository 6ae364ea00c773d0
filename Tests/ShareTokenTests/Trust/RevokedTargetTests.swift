// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import ShareToken

/// Pages of the web, hosts, paths and mini-programs that are revoked, and those beside them that are not.
@Suite struct RevokedTargetTests {
    private func isRevoked(_ link: String, by targets: RevokedTarget...) throws -> Bool {
        RevokedTargetIndex(targets).place(of: try Resource(link: link)) != nil
    }

    @Test(arguments: [
        "https://evil.example/a/b", "https://evil.example/a/b?x=1", "https://evil.example/a/b#c",
        "https://EVIL.example:8443/a/b/", "https://evil.example./a//b?", "https://evil.example/%61/b",
        "https://evil.example/a%2Fb", "https://evil.example/c/../a/./b", "https://evil.example/a/%2e/b",
    ])
    func aPageWithoutParameters(_ link: String) throws {
        #expect(try isRevoked(link, by: .link("https://evil.example/a/b")))
    }

    @Test(arguments: [
        "https://evil.example/a", "https://evil.example/a/b/c", "https://evil.example/a/bc",
        "https://b.evil.example/a/b",
        "https://evil.example.cn/a/b", "https://evil.example/A/b",
    ])
    func otherPages(_ link: String) throws {
        #expect(try !isRevoked(link, by: .link("https://evil.example/a/b")))
    }

    @Test(arguments: [
        "https://evil.example/a?id=1&b=%E5%90%8D", "https://evil.example/a?b=名&x=1&id=1",
        "https://evil.example/a?b=名&id=%31",
        "https://evil.example/a?id=2&id=1&b=名", "https://evil.example/a/?&&id=1&b=名#x",
    ])
    func aPageWithParameters(_ link: String) throws {
        #expect(try isRevoked(link, by: .link("https://evil.example/a?id=1&b=名")))
    }

    @Test(arguments: [
        "https://evil.example/a", "https://evil.example/a?id=1", "https://evil.example/a?id=12&b=名",
        "https://evil.example/a?b=1&id=名", "https://evil.example/b?id=1&b=名",
    ])
    func otherParameters(_ link: String) throws {
        #expect(try !isRevoked(link, by: .link("https://evil.example/a?id=1&b=名")))
    }

    /// Trackers and wrappers of the link that names a page are no part of the revocation.
    @Test func thePageIsWhatAVerifierReads() throws {
        for link in [
            "https://evil.example/a?id=1&utm_source=x",
            "https://link.zhihu.com/?target=https%3A%2F%2Fevil.example%2Fa%3Fid%3D1",
        ] {
            #expect(try isRevoked("https://evil.example/a?id=1", by: .link(link)), "\(link)")
        }
    }

    @Test func hostsAndWhatIsBelow() throws {
        let host = RevokedTarget.host("evil.example")
        #expect(try isRevoked("https://evil.example/", by: host))
        #expect(try isRevoked("https://a.b.evil.example.:444/x?y", by: host))
        #expect(try !isRevoked("https://notevil.example/", by: host))
        #expect(try !isRevoked("https://evil.example.cn/", by: host))
        #expect(try isRevoked("https://192.0.2.1/a", by: .host("192.0.2.1")))
        #expect(try isRevoked("https://3221225985/a", by: .host("192.0.2.1")))
        #expect(try isRevoked("https://h5.m.taobao.com/awp/core/detail.htm?id=1", by: .host("taobao.com")))
    }

    @Test func pathsAtSegments() throws {
        let path = RevokedTarget.path(host: "pages.example", path: "/evil/")
        for link in ["https://pages.example/evil", "https://pages.example/evil/", "https://pages.example//evil/a?b#c"] {
            #expect(try isRevoked(link, by: path), "\(link)")
        }
        for link in ["https://pages.example/", "https://pages.example/evils", "https://a.pages.example/evil"] {
            #expect(try !isRevoked(link, by: path), "\(link)")
        }
        let item = RevokedTarget.path(host: "item.taobao.com", path: "/item.htm")
        #expect(try isRevoked("https://item.taobao.com/item.htm?id=1", by: item))
    }

    @Test func aPageOfAMiniProgram() throws {
        let base = "weixin://dl/business/?appid=wx0123456789abcdef"
        let page = RevokedTarget.link("\(base)&path=pages/index")
        for rest in ["&path=pages/index", "&path=pages/index&query=a%3D1", "&path=pages/index&env_version=trial"] {
            #expect(try isRevoked(base + rest, by: page), "\(rest)")
            #expect(try isRevoked(base + rest, by: .miniProgram(.init(platform: "wechat", id: "wx0123456789abcdef"))))
            #expect(try !isRevoked(base + rest, by: .miniProgram(.init(platform: "qq", id: "wx0123456789abcdef"))))
        }
        #expect(try !isRevoked("\(base)&path=pages/other", by: page))
        #expect(try isRevoked("\(base)&path=pages/other", by: .link(base)), "without a page it is the whole")
    }

    /// A revoked page stays revoked in a link that only one system opens.
    @Test func pagesOfOneSystem() throws {
        func open(_ rest: String) throws -> Resource {
            try Resource(link: "https://applink.feishu.cn/client/mini_program/open?appId=cli_a1&\(rest)")
        }
        let index = RevokedTargetIndex([.link(try open("path=pages/evil").url)])
        #expect(index.place(of: try open("path=pages/good&path_android=pages%2Fevil%3Fa%3D1")) == 0)
        #expect(index.place(of: try open("path_ios=%2Fpages%2Fx%2F..%2Fevil")) == 0)
        #expect(index.place(of: try open("path=pages/good")) == nil)
    }

    /// Only the number of a bilibili video counts, not its other fields.
    @Test func aVideo() throws {
        let video = RevokedTarget.link("https://www.bilibili.com/video/BV17x411w7KC")
        for rest in ["", "?t=1", "?p=2", "/?p=2&t=1#a", "?x=1"] {
            #expect(try isRevoked("https://www.bilibili.com/video/BV17x411w7KC\(rest)", by: video), "\(rest)")
        }
        #expect(try !isRevoked("https://www.bilibili.com/video/BV1xx411c7mD?t=1", by: video))
    }

    @Test func anAppInEveryStore() throws {
        let app = RevokedTarget.link("market://details?id=com.evil")
        #expect(try isRevoked("https://a.app.qq.com/o/simple.jsp?pkgname=com.evil", by: app))
        #expect(try isRevoked("market://details?id=com.evil", by: .app(system: .android, id: "com.evil")))
        #expect(try !isRevoked("market://details?id=com.evil", by: .app(system: .harmony, id: "com.evil")))
        #expect(try !isRevoked("market://details?id=com.evil.not", by: app))
    }

    /// The place is that of the first revocation that covers the target.
    @Test func places() throws {
        let index = RevokedTargetIndex([
            .host("a.example"), .link("https://b.example/x?y=1"), .link("https://b.example/x?y=1&z=1"),
        ])
        #expect(index.place(of: try Resource(link: "https://b.example/x?z=1&y=1")) == 1)
        #expect(RevokedTargetIndex([]).isEmpty)
    }

    private static func lists(_ count: Int) -> [[RevokedTarget]] {
        let deep = String(repeating: "/a", count: 20)
        return [
            (0..<count).map { .link("https://evil.example/a?all=1&id=\($0)") },
            (0..<count).map { .link("https://evil.example/a?p\($0 % 71)=1&q\($0 / 71)=1") },
            (0..<count).map { .link("https://evil.example/a?x=1&y=1#\($0)") },
            (0..<count).map { .path(host: "evil.example", path: "\(deep)/\($0)") },
            (0..<count).map { .host("a\($0).evil.example") },
            (0..<count).map { .link("https://item.taobao.com/item.htm?id=\($0 + 1)") },
        ]
    }

    /// Entries of every sort.
    private static func mixed(_ count: Int) -> [RevokedTarget] {
        (0..<count).map { number in
            switch number % 4 {
            case 0: .link("https://item.taobao.com/item.htm?id=\(number)")
            case 1: .host("h\(number).evil.example")
            case 2: .path(host: "evil.example", path: "/a/\(number)")
            default: .link("https://evil.example/p\(number)?id=1")
            }
        }
    }

    @Test("TRU-62: a hundred or a thousand times as many entries cost an answer no more")
    func theLengthOfTheListDoesNotCount() throws {
        let deep = String(repeating: "/a", count: 20)
        let targets = try [
            "https://evil.example/a?all=1&x=1", "https://evil.example/a?p1=1&p2=1&x=1&y=2",
            "https://evil.example\(deep)/b",
            "https://www.evil.example/a", "https://item.taobao.com/item.htm?id=9999999999",
        ].map { try Resource(link: $0) }
        var hits = 0
        func fastest(_ index: RevokedTargetIndex) -> Duration {
            (0..<5).map { _ in
                ContinuousClock().measure {
                    for _ in 0..<20 {
                        for target in targets where index.place(of: target) != nil { hits += 1 }
                    }
                }
            }.min() ?? .zero
        }
        let shapes = zip(Self.lists(50), Self.lists(5000)).map { (few: $0, many: $1, bound: 10) }
        for (few, many, bound) in shapes + [(Self.mixed(50), Self.mixed(50_000), 6)] {
            let (short, long) = (fastest(RevokedTargetIndex(few)), fastest(RevokedTargetIndex(many)))
            #expect(long < short * bound, "\(many[0]): \(long) against \(short)")
        }
        #expect(hits == 0)
    }
}
