// SPDX-License-Identifier: Apache-2.0

/// The check for Chinese names of protected owners.
extension RiskScan {
    /// Reports a label of another owner's host that has, or resembles, a Chinese name of a protected owner.
    ///
    /// - Parameters:
    ///   - label: The code points of the label.
    ///   - isRegistrable: Whether the label is the one before the public suffix.
    mutating func checkHanName(_ label: [UInt32], at offset: Int, isRegistrable: Bool) {
        for word in label.split(separator: UInt32(ASCII.hyphen)) where word.allSatisfy({ $0 >= 0x3400 }) {
            let isWhole = word.count == label.count
            if let found = registry.names.chineseName(Array(word)) {
                let code: Risk.Code =
                    !found.isExact ? .confusableBrand : isWhole && isRegistrable ? .brandWrongSuffix : .brandLabelInHost
                return add(code, at: offset, detail: found.name)
            }
            // Such an ending after a name says only that the host is the owner's.
            for end in Self.endings where word.count > end.count && word.suffix(end.count).elementsEqual(end) {
                guard let found = registry.names.chineseName(Array(word.dropLast(end.count))) else { continue }
                return add(found.isExact ? .brandLabelInHost : .confusableBrand, at: offset, detail: found.name)
            }
        }
    }

    private static let endings = ["官网", "官方网站", "官方", "网站", "网", "客服", "中国", "登录", "登陆", "商城", "支付", "红包"]
        .map { $0.unicodeScalars.map { $0.value } }
}
