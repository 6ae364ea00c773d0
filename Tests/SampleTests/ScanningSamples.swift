// SPDX-License-Identifier: Apache-2.0
import ShareToken
import Testing

/// The programs of the articles on scanning and converting.
@Suite struct ScanningSamples {
    private func show(_ text: String, _ address: String) {}

    @Test func scanning() throws {
        let message = "7.99 复制打开抖音 https://v.douyin.com/aBcDeFgHiJk/ 和 https://www.bilibili.com/video/BV1GJ411x7h7"
        var asked: [String] = []
        func ask(_ link: String) -> String? {
            asked.append(link)
            return "https://www.douyin.com/video/7190000000000000000"
        }
        // sample: Sources/ShareToken/ShareToken.docc/Scanning.md
        for match in ShareScanner(message) {
            if let error = match.error {
                show("unreadable: \(error)", "")
            } else if match.isOpaque {
                // Only the platform's server knows where a short link or a foreign token leads.
                show(match.platform ?? "a short link", "")
            } else if let url = match.url {
                let isDangerous = match.risks.contains { $0.severity == .danger }
                show(match.title ?? url, isDangerous ? "" : url)
            }
        }
        // end of sample
        let now = Timestamp(secondsSince1970: 1_795_327_200)
        // sample: Sources/ShareToken/ShareToken.docc/Scanning.md
        let reader = MessageReader(policy: .neutral)
        for span in reader.read(message, in: .wechatGroup, at: now).spans {
            show(span.url ?? span.decision.message.en, span.decision.action.rawValue)
        }
        // end of sample
        let resolver = Resolver { match in
            match.url == nil ? .unknown : .link("https://www.douyin.com/video/7190000000000000000")
        }
        let resolved = ShareScanner(message, resolver: resolver).compactMap { $0.resolution?.resource?.url }
        #expect(resolved == ["https://www.douyin.com/video/7190000000000000000"])
        #expect(ShareScanner(message).map { $0.isOpaque } == [true, false])
        #expect(asked.isEmpty)
    }

    @Test func converting() throws {
        // sample: Sources/ShareToken/ShareToken.docc/Converting.md
        let video = try Resource(link: "https://www.bilibili.com/video/BV1GJ411x7h7?p=2&vd_source=0123456789abcdef")
        let conversion = Conversion(video)
        for converted in conversion.allLinks(on: .android) {
            print(converted.form.rawValue, converted.text, converted.losses)
        }
        // end of sample
        #expect(try conversion.converted(to: .url).text == "https://www.bilibili.com/video/BV1GJ411x7h7?p=2")
        #expect(conversion.allLinks(on: .android).count > 2)
    }
}
