// SPDX-License-Identifier: Apache-2.0
import ShareToken
import Testing

/// Errors and risks speak to people in English and in Chinese.
@Suite struct MessageTests {
    private static let texts: [(String, BilingualText)] =
        ShareTokenError.Code.register.map { ($0.code.rawValue, $0.text) }
        + Risk.Code.register.map { ($0.code.rawValue, $0.text) }

    @Test func everyCodeHasASentenceInBothLanguages() {
        for (code, text) in Self.texts {
            #expect(!text.en.isEmpty && text.en.utf8.allSatisfy { $0 < 0x80 }, "\(code): \(text.en)")
            #expect(text.zh.contains(/\p{Script=Han}/), "\(code): \(text.zh)")
            // Callers write the code before the sentence and more after it, so it has no full stop of its own.
            #expect(!text.en.hasSuffix(".") && !text.zh.hasSuffix("。"), "\(code)")
        }
    }

    /// Numbers and names have ASCII punctuation; beside a Chinese character it is a slip of the keyboard.
    @Test func chineseSentencesHaveChinesePunctuation() {
        let slip = /\p{Script=Han}[,.:;!?]|[,.:;!?]\p{Script=Han}/
        for (code, text) in Self.texts { #expect(!text.zh.contains(slip), "\(code): \(text.zh)") }
        #expect("口令,签名".contains(slip) && !"至多 4,096 字节".contains(slip))
    }

    @Test func theSummaryIsTheEnglishSentence() {
        for (code, text) in ShareTokenError.Code.register {
            #expect(code.message == text)
            #expect(code.summary == text.en)
        }
        for entry in Risk.Code.register {
            #expect(entry.code.message == entry.text)
            #expect(entry.code.summary == entry.text.en)
        }
        let empty = BilingualText(en: "", zh: "")
        #expect(ShareTokenError.Code(rawValue: "of-tomorrow").message == empty)
        #expect(Risk.Code(rawValue: "of-tomorrow").message == empty)
    }
}
