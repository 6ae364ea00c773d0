// SPDX-License-Identifier: Apache-2.0

/// A text for people, in English and in Chinese.
public struct BilingualText: Sendable, Hashable {
    /// The English text.
    public let en: String

    /// The Chinese text, in simplified characters.
    public let zh: String

    /// Creates a text from its two languages.
    package init(en: String, zh: String) {
        self.en = en
        self.zh = zh
    }
}
