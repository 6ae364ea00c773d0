// SPDX-License-Identifier: Apache-2.0

extension Risk {
    /// A code with its severity and its meaning for people.
    package struct RegisterEntry: Sendable {
        package let code: Code
        package let severity: Severity
        package let text: BilingualText

        init(_ code: Code, _ severity: Severity, _ en: String, _ zh: String) {
            self.code = code
            self.severity = severity
            text = BilingualText(en: en, zh: zh)
        }
    }
}

extension Risk.Code {
    private typealias Entry = Risk.RegisterEntry

    /// Every code, in the order of the specification.
    package static let register: [Risk.RegisterEntry] =
        inText + inParse + inScheme + inAuthority + inHost + inLookAlikes + inParameters + inBounds

    private static let inText: [Risk.RegisterEntry] = [
        Entry(.bidiControl, .danger, "a bidirectional control can reverse the displayed text", "方向控制符可以颠倒所显示的文本"),
        Entry(.zeroWidth, .warning, "the text holds an invisible character", "文本中有不可见字符"),
        Entry(.tagCharacter, .danger, "invisible tag characters carry hidden text", "不可见的标记字符携带隐藏的文本"),
        Entry(.variationSelector, .warning, "the link holds an invisible variation selector", "链接中有不可见的变体选择符"),
        Entry(
            .privateUse, .warning, "the text holds a private-use character, which looks different on each system",
            "文本中有私用字符，在不同系统上显示不同"),
        Entry(.nonCharacter, .warning, "the text holds a code point that is not a character", "文本中有不是字符的码位"),
        Entry(
            .loneCR, .warning, "a carriage return without a line feed can hide the text before it",
            "其后没有换行符的回车符可以隐藏它之前的文本"),
        Entry(
            .displayMismatch, .danger, "the displayed text names another site than the link opens",
            "显示的文本所写的站点不是链接要打开的站点"),
    ]

    private static let inParse: [Risk.RegisterEntry] = [
        Entry(.trimmed, .info, "controls or spaces around the link were dropped", "去掉了链接周围的控制符或空格"),
        Entry(.tabOrNewline, .warning, "a tab or line end inside the link was dropped", "去掉了链接内部的制表符或换行符"),
        Entry(.backslash, .warning, "a backslash was read as a slash", "反斜杠被读作斜杠"),
        Entry(.missingSlashes, .warning, "slashes after the scheme were missing", "协议之后缺少斜杠"),
        Entry(.extraSlashes, .warning, "more than two slashes followed the scheme", "协议之后的斜杠多于两个"),
        Entry(.percentInHost, .warning, "the host was percent-encoded", "主机是用百分号转义书写的"),
        Entry(
            .mappedInHost, .warning, "the host was written with characters that are mapped to others",
            "主机中写有会被映射成其他字符的字符"),
        Entry(.ignoredInHost, .warning, "the host was written with characters that are ignored", "主机中写有会被忽略的字符"),
        Entry(.oddIPv4, .danger, "the address was not written as four decimal numbers", "地址没有写成四个十进制数"),
        Entry(.oddIPv6, .info, "the address was not in its canonical spelling", "地址不是规范写法"),
        Entry(.defaultPort, .info, "the port was the default of the scheme and was dropped", "端口是协议的默认端口，已去掉"),
        Entry(.oddPort, .info, "the port was empty or had leading zeros", "端口为空，或有前导零"),
        Entry(.dotSegment, .info, "dot segments of the path were resolved", "消解了路径中的点段"),
        Entry(.driveLetter, .warning, "the path begins with a Windows drive", "路径以 Windows 盘符开头"),
        Entry(
            .hostDifferential, .danger, "programs that read links by RFC 3986 would open another host",
            "按 RFC 3986 读链接的程序会打开另一个主机"),
    ]

    private static let inScheme: [Risk.RegisterEntry] = [
        Entry(.dangerousScheme, .danger, "the link runs code or reads local data", "该链接会运行代码或读取本地数据"),
        Entry(.insecureScheme, .info, "the connection is not encrypted", "连接没有加密"),
        Entry(.unknownScheme, .info, "no platform is known to use the scheme", "没有已知的平台使用该协议"),
    ]

    private static let inAuthority: [Risk.RegisterEntry] = [
        Entry(.userinfo, .danger, "the link has a user name or password before its host", "链接的主机之前有用户名或密码"),
        Entry(.userinfoHost, .danger, "the part that looks like the host is a user name", "看起来像主机的部分其实是用户名"),
        Entry(.nonDefaultPort, .warning, "the link names another port than the default", "链接写明的端口不是默认端口"),
        Entry(.emptyLabel, .warning, "the host has an empty label", "主机中有空标签"),
        Entry(.longLabel, .warning, "a label of the host is longer than 63 bytes", "主机有一个标签超过 63 字节"),
        Entry(.longHost, .warning, "the host is longer than 253 bytes", "主机超过 253 字节"),
        Entry(.singleLabel, .warning, "the host is a single word", "主机只有一个词"),
        Entry(.numericLastLabel, .warning, "the host ends in a number but is not an address", "主机以数结尾，却不是地址"),
        Entry(.trailingDot, .warning, "the host ends in a dot", "主机以点结尾"),
        Entry(.oddHostCharacter, .warning, "the host holds a character that no registry allows", "主机中有域名注册局都不允许的字符"),
    ]

    private static let inHost: [Risk.RegisterEntry] = [
        Entry(.ipHost, .warning, "the host is a bare address", "主机只是一个地址"),
        Entry(.embeddedIPv4, .warning, "the IPv6 address carries an IPv4 address", "IPv6 地址中带有 IPv4 地址"),
        Entry(.privateAddress, .danger, "the address belongs to this machine or a private network", "该地址属于本机或私有网络"),
        Entry(
            .specialAddress, .warning, "the address is reserved and not part of the public internet",
            "该地址是保留的，不属于公共互联网"),
        Entry(.privateName, .danger, "the name belongs to this machine or a private network", "该名称属于本机或私有网络"),
        Entry(.specialName, .warning, "the name is reserved and not part of the public internet", "该名称是保留的，不属于公共互联网"),
        Entry(
            .metadataHost, .danger, "the host is a cloud metadata service, which gives out secrets",
            "主机是云的元数据服务，会交出机密"),
        Entry(
            .rebindingHost, .danger, "anyone can make names under this domain lead to any address",
            "任何人都能使该域名之下的名称通向任意地址"),
    ]

    private static let inLookAlikes: [Risk.RegisterEntry] = [
        Entry(.idnHost, .info, "the host is an internationalised name", "主机是国际化名称"),
        Entry(.bogusPunycode, .warning, "the host holds invalid Punycode", "主机中有无效的 Punycode"),
        Entry(.restrictedCharacter, .warning, "the host holds a character that names should not use", "主机中有名称不宜使用的字符"),
        Entry(.mixedScripts, .danger, "a label mixes scripts that are not used together", "一个标签混用了不会一起使用的文字系统"),
        Entry(.mixedDigits, .warning, "a label mixes the digits of several scripts", "一个标签混用了几种文字系统的数字"),
        Entry(
            .wholeScriptConfusable, .danger, "a label of another script looks like Latin letters",
            "一个其他文字系统的标签看起来像拉丁字母"),
        Entry(.digitLookAlike, .danger, "a label looks like a number but is not one", "一个标签看起来像数，却不是"),
        Entry(
            .confusablePattern, .warning, "a character or a label of the host misleads in its place",
            "主机中有在其位置上误导人的字符或标签"),
        Entry(.confusableBrand, .danger, "the host looks like a well-known name but is not", "主机看起来像知名的名称，却不是"),
        Entry(.brandDomainInHost, .danger, "a well-known domain appears inside another domain", "知名的域名出现在另一个域名之中"),
        Entry(
            .brandLabelInHost, .warning, "a well-known name is part of the host of another site", "知名的名称是另一个站点的主机的一部分"),
        Entry(
            .brandWrongSuffix, .warning, "a well-known name is used with a suffix that is not its own",
            "知名的名称用了不属于它的后缀"),
        Entry(.brandTypo, .warning, "the host is one letter away from a well-known name", "主机与知名的名称只差一个字母"),
        Entry(.brandInPath, .warning, "a well-known domain appears in the path of another site", "知名的域名出现在另一个站点的路径中"),
    ]

    private static let inParameters: [Risk.RegisterEntry] = [
        Entry(.nestedLink, .warning, "a parameter holds a link to another site or an app", "参数中有通向另一个站点或应用的链接"),
        Entry(
            .nestedDangerousScheme, .danger, "a parameter holds a link that runs code or reads local data",
            "参数中有会运行代码或读取本地数据的链接"),
        Entry(.nestedPrivateHost, .danger, "a parameter holds a link to a private network", "参数中有通向私有网络的链接"),
        Entry(.credentialParameter, .warning, "a parameter exposes a login or a key", "参数暴露了登录信息或密钥"),
        Entry(.jwtValue, .warning, "a parameter holds a signed token (JWT)", "参数中有签名的凭证（JWT）"),
        Entry(.phoneValue, .warning, "a parameter holds what looks like a mobile phone number", "参数中有像是手机号码的内容"),
        Entry(.emailValue, .warning, "a parameter holds an e-mail address", "参数中有电子邮件地址"),
        Entry(.identityNumber, .warning, "a parameter holds a citizen's identity number", "参数中有公民身份号码"),
    ]

    private static let inBounds: [Risk.RegisterEntry] = [
        Entry(.longURL, .warning, "the link is longer than 8,192 bytes", "链接超过 8,192 字节"),
        Entry(.manyParameters, .warning, "the link has more than 100 parameters", "链接的参数超过 100 个"),
    ]
}
