// SPDX-License-Identifier: Apache-2.0

extension ShareTokenError.Code {
    /// The meaning of the code for people; its texts are empty for a code that is not in the register.
    public var message: BilingualText {
        ShareTokenError.Code.register.first { $0.code == self }?.text ?? BilingualText(en: "", zh: "")
    }

    /// The meaning of the code in English, for people; empty for a code that is not in the register.
    public var summary: String { message.en }

    /// Every code, grouped by the step that reports it.
    package static let register: [(code: ShareTokenError.Code, text: BilingualText)] =
        reading + verifying + making + keys + url + cards + conversion + members + trust + policies

    private typealias Entry = (code: ShareTokenError.Code, text: BilingualText)

    private static func entry(_ code: ShareTokenError.Code, _ en: String, _ zh: String) -> Entry {
        (code, BilingualText(en: en, zh: zh))
    }

    private static let reading: [Entry] = [
        entry(.notUTF8, "the input is not UTF-8", "输入不是 UTF-8"),
        entry(
            .tooLong, "the input is too long: a text with a token has 4,096 bytes at most, one with a link 1 MiB",
            "输入过长：含口令的文本至多 4,096 字节，含链接的至多 1 MiB"),
        entry(.noToken, "the text holds no share token", "文本中没有分享口令"),
        entry(.badCharacter, "a token has only ASCII letters and digits", "口令只能有 ASCII 字母和数字"),
        entry(.badLength, "the number of characters does not fit any token", "字符数与任何口令都不符"),
        entry(.badBlock, "a block of characters has a value that is too large for its bytes", "有一块字符的值过大，它的字节装不下"),
        entry(.truncated, "the token ends too early: a part of it is missing", "口令结束得太早，缺了一部分"),
        entry(.badChecksum, "the check bytes do not match: the token was damaged or cut off", "校验字节不符：口令已损坏或被截断"),
        entry(.unknownVersion, "this reader does not know the version of the token", "此读取方不认识该口令的版本"),
        entry(.unknownSuite, "this reader does not know the suite of the token", "此读取方不认识该口令的套件"),
        entry(.badLifetime, "the lifetime is zero, too long, or not in its canonical encoding", "有效期为零、过长，或不是唯一编码"),
        entry(.unknownClaim, "the token makes a claim that this reader does not know", "口令中有此读取方不认识的声明"),
        entry(.badClaim, "a claim is not in its canonical encoding, or holds too many scenes", "有声明不是唯一编码，或者场景过多"),
        entry(.badScene, "the name of a scene is not well-formed", "场景的名称不符合语法"),
        entry(.badTarget, "the target is not in its canonical encoding", "目标不是唯一编码"),
        entry(.timeOutOfRange, "a token can hold only times from 2024 to 2055", "口令只能容纳 2024 年至 2055 年的时间"),
        entry(.badTime, "a time must have the form 2026-11-22T08:00:00Z", "时间必须写成 2026-11-22T08:00:00Z 的形式"),
    ]

    private static let verifying: [Entry] = [
        entry(.unknownKey, "no known key has the key id of the token", "已知的密钥都没有该口令的密钥标识"),
        entry(.wrongSuite, "the token names another suite than that of its key", "口令写明的套件不是其密钥的套件"),
        entry(.invalidSignature, "the key did not make this signature over this token", "这个签名不是该密钥对此口令作出的"),
        entry(.notYetValid, "the token was issued in the future", "口令的签发时间在将来"),
        entry(.expired, "the token has expired", "口令已过有效期"),
        entry(.sceneRequired, "the token is bound to scenes, and none was named", "口令限定了场景，而没有指明是哪个场景"),
        entry(.sceneNotAllowed, "the token is bound to other scenes", "口令限定于其他场景"),
        entry(.pinMismatch, "the destination is not the one that the issuer pinned", "目的地不是签发者锁定的那个"),
        entry(
            .unknownPlatform, "this reader does not know the platform of the token; a newer version may",
            "此读取方不认识该口令的平台，更新的版本也许认识"),
        entry(
            .unprintableTarget, "no link of the platform can be made from the values of the fields",
            "用这些字段的值做不出该平台的任何链接"),
        entry(
            .keyNotValid, "the key was not valid in the trust list when the token was issued", "在口令的签发时间，该密钥在信任列表中无效"),
        entry(.targetNotBound, "the issuer is not allowed to issue tokens for this target", "签发者不得为此目标签发口令"),
        entry(.revokedKey, "the trust list revokes the key that made the token", "信任列表撤销了制作该口令的密钥"),
        entry(.revokedIssuer, "the trust list revokes the issuer of the token", "信任列表撤销了该口令的签发者"),
        entry(.revokedToken, "the trust list revokes the token", "信任列表撤销了该口令"),
        entry(.revokedTarget, "the trust list revokes the target of the token", "信任列表撤销了该口令的目标"),
        entry(.policyDenied, "the policy denies the link in this scene", "策略在此场景中拒绝该链接"),
        entry(
            .policyTokenOnly, "the policy leaves the token as text in this scene and opens nothing",
            "策略在此场景中让口令保持为文本，什么也不打开"),
    ]

    private static let making: [Entry] = [
        entry(.noLink, "the text holds no link", "文本中没有链接"),
        entry(
            .foreignToken, "the text holds another platform's token, which only that platform's server can open",
            "文本中是其他平台的口令，只有该平台的服务器能打开"),
        entry(
            .shortLink, "the text holds a short link, which only its platform's server can open",
            "文本中是短链接，只有其平台的服务器能打开"),
        entry(
            .resolverRefused,
            "the resolver does not ask where the short link or token leads, or does not follow the answer",
            "还原器不询问该短链接或口令指向哪里，或不跟随回答"),
        entry(.unknownLink, "no platform knows the page of this link", "没有平台认识该链接的页面"),
        entry(
            .unsupportedScheme, "the link is neither an https page nor a link of a known platform",
            "该链接既不是 https 网页，也不是已知平台的链接"),
        entry(.credentialsInLink, "the link has a user name or password before its host", "链接的主机之前有用户名或密码"),
        entry(.dangerousLink, "the link looks like an attack; its risk report says why", "该链接像是攻击，原因见其风险报告"),
        entry(.unknownResource, "there is no such platform, or it has no such kind", "没有此平台，或该平台没有此种类"),
        entry(.unknownField, "the kind has no such field", "该种类没有此字段"),
        entry(.missingField, "fields that identify a resource of this kind are missing", "缺少确定该种类资源身份的字段"),
        entry(.badField, "the value does not have the type of its field", "值不合其字段的类型"),
        entry(.claimsNotSupported, "the compact suite has no room for claims", "紧凑套件容不下声明"),
    ]

    private static let keys: [Entry] = [
        entry(.badKey, "the input is not a key", "输入不是密钥"),
        entry(.unsupportedKey, "no suite uses keys of this type", "没有套件使用此类型的密钥"),
        entry(
            .weakKey, "the public key is of small order or not canonical, so its signatures prove nothing",
            "公钥是小阶的，或不是唯一编码，因此它的签名证明不了什么"),
        entry(.wrongPassphrase, "the key is encrypted, and the passphrase is missing or wrong", "密钥已加密，而密码短语缺失或有误"),
        entry(
            .unsupportedEncryption,
            "the key is encrypted in a way that is too weak, too costly or unknown: encrypt it anew",
            "密钥的加密方式过弱、代价过高或未知：请重新加密"),
        entry(.noPrivateKey, "a private key is needed, and this one is public", "需要私钥，而这是公钥"),
        entry(.keyNotFound, "there is no key at the URI", "该 URI 处没有密钥"),
        entry(.badLabel, "a label has 1 to 64 bytes and no control characters", "标签必须为 1 至 64 字节，且不含控制字符"),
        entry(.cryptoFailure, "OpenSSL, or the device that holds the key, reported a failure", "OpenSSL 或保管密钥的设备报告了故障"),
    ]

    private static let url: [Entry] = [
        entry(.missingScheme, "the link does not begin with a scheme", "链接的开头没有协议"),
        entry(.emptyHost, "the link has no host", "链接没有主机"),
        entry(.badHost, "the host holds a character that hosts may not have", "主机中有不允许的字符"),
        entry(.badIPv4, "the host ends in a number but is not an IPv4 address", "主机以数结尾，却不是 IPv4 地址"),
        entry(.badIPv6, "the host is not an IPv6 address", "主机不是 IPv6 地址"),
        entry(.unclosedIPv6, "the bracket of an IPv6 address is not closed", "IPv6 地址的方括号没有闭合"),
        entry(.badPort, "the port is not a number", "端口不是数"),
        entry(.portOutOfRange, "the port is above 65,535", "端口大于 65,535"),
        entry(.badIDNA, "the host is not a valid internationalised domain name", "主机不是有效的国际化域名"),
        entry(.urlTooLong, "the link is longer than 1 MiB", "链接超过 1 MiB"),
        entry(
            .nestedTooDeep, "more than five redirects are nested, or one leads back to an earlier one",
            "嵌套的跳转超过五层，或绕回了先前的链接"),
    ]

    private static let cards: [Entry] = [
        entry(.tooLarge, "a JSON or XML text is longer than its format allows", "JSON 或 XML 文本超过其格式允许的长度"),
        entry(.tooDeep, "brackets or elements are nested too deep", "括号或元素嵌套过深"),
        entry(.badJSON, "the text is not JSON", "文本不是 JSON"),
        entry(.duplicateName, "a JSON object has the same name twice", "一个 JSON 对象中名称重复"),
        entry(.badXML, "the text is not well-formed XML", "文本不是格式良好的 XML"),
        entry(.dtdForbidden, "the XML declares a document type", "XML 声明了文档类型"),
        entry(.badCard, "the text is not a card of a known form", "文本不是已知形式的卡片"),
    ]

    private static let conversion: [Entry] = [
        entry(.noSuchForm, "the platform has no such form for this resource", "平台没有该资源的这种形式"),
        entry(
            .paymentCode, "the link asks for money: it is not signed, and has no other form", "该链接要求付款：不为它签名，它也没有其他形式"),
        entry(
            .formNotKnown, "no source says whether the platform's links work on this system", "没有来源说明该平台的链接在这个系统上是否可用"),
        entry(.noRoom, "the new link would be cut where the old one stands in the text", "新链接放在文本中旧链接的位置会被截断"),
        entry(.overBudget, "no form fits the size budget", "没有任何形式放得进长度预算"),
    ]

    private static let members: [Entry] = [
        entry(.unknownMember, "an object has a member that its format does not know", "对象有一个其格式不认识的成员"),
        entry(.missingMember, "an object lacks a member that it must have", "对象缺少一个必须有的成员"),
        entry(.wrongType, "a value has another JSON type than its member requires", "值的 JSON 类型不是其成员所要求的"),
        entry(.badValue, "a member does not allow this value", "成员不允许这个值"),
    ]

    private static let trust: [Entry] = [
        entry(.unknownFormat, "the file is in a format that this reader does not know", "此读取方不认识该文件的格式"),
        entry(.duplicateEntry, "an entry occurs twice", "有一项出现了两次"),
        entry(.tooManyEntries, "there are more entries than the format allows", "项数超过格式允许的上限"),
        entry(
            .badDomain, "a bound domain must have at least two labels in lower-case ASCII, such as example.com",
            "绑定的域名必须至少有两个标签，用小写 ASCII 书写，如 example.com"),
        entry(
            .bindingTooWide, "anyone can register names under this, so no issuer can be bound to it",
            "任何人都能在它之下注册名称，因此签发者不能绑定到它"),
        entry(
            .tooFewSignatures, "fewer trusted roots have signed the list than its threshold requires",
            "为列表签名的受信任的根少于其门限所要求的"),
        entry(.unsignedRoots, "the list names new roots, and too few of them have signed it", "列表写明了新的根，但其中签了名的太少"),
        entry(
            .badRootSignature, "a signature under the name of a root was not made by that root over this list",
            "有一个签名写在某个根的名下，却不是该根对此列表作出的"),
        entry(.wrongTrustList, "this is not the trust list that was asked for", "这不是所要的信任列表"),
        entry(.trustListNotYetValid, "the trust list was issued in the future", "信任列表的签发时间在将来"),
        entry(
            .trustListExpired, "the trust list has expired; its issuer has to sign a new version",
            "信任列表已到期，须由其签发者签署新的版本"),
        entry(
            .trustListTooLong, "the trust list is valid for more than 400 days; its issuer has to sign a shorter one",
            "信任列表的有效期超过 400 天，须由其签发者签署较短的"),
        entry(.trustListRollback, "the trust list is older than the one that was accepted last", "信任列表比上次接受的旧"),
        entry(.trustListFork, "another list of the same version was accepted before", "此前已接受过同一版本的另一个列表"),
    ]

    private static let policies: [Entry] = [
        entry(.policyHole, "no rule of the policy answers a question", "策略中没有规则回答某个问题"),
        entry(
            .policyContradiction, "two rules answer the same question differently, and neither overrides the other",
            "两条规则对同一问题回答不同，而谁也不覆盖谁"),
        entry(.policyCycle, "rules override one another in a cycle", "规则互相覆盖，绕成一圈"),
        entry(.duplicateRule, "another rule has the same id", "另一条规则有同样的 id"),
        entry(.unknownRule, "a rule overrides a rule that does not exist", "规则覆盖了不存在的规则"),
        entry(
            .policyTooLarge, "the policy has more rules, names or kinds of questions than can be proved",
            "策略的规则、名称或问题的类数超出可证明的范围"),
    ]
}
