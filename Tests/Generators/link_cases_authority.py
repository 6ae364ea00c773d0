# SPDX-License-Identifier: Apache-2.0
"""The user names and hosts of links in texts: where they end, and which part of a text is no host."""

EVIL = "evil.example/"
ZWSP = "\u200b"

HOSTS = [
    ("whole/label", "a label that goes on beyond ASCII", "https://abc中文.cn 和", "https://abc中文.cn"),
    ("whole/label-second", "a second label", "https://www.a中文.cn/x", "https://www.a中文.cn/x"),
    ("whole/label-wide", "a digit of full width", "https://b2３.tv/x 看", "https://b2３.tv/x"),
    ("whole/label-open", "a label that does not reach a dot", "https://abc中文 和"),
    ("whole/label-dot-end", "a dot with nothing after it", "https://abc中文. 和"),
    ("whole/label-unlisted", "a label that is no top-level domain", "https://b.aliyuncs打开"),
    ("whole/top-level", "a sentence after a top-level domain", "https://a.cn中文.cn", "https://a.cn"),
    ("whole/top-level-beyond", "after a host beyond ASCII", "https://例子.cn打开", "https://例子.cn"),
    ("whole/localhost", "after a name of one label", "http://localhost打开", "http://localhost"),
    ("whole/special", "after a special name", "http://nas.local打开", "http://nas.local"),
    ("whole/number", "after an address", "http://10.0.0.1打开", "http://10.0.0.1"),
    ("whole/port", "after a port", "http://abc:80打开", "http://abc:80"),
    ("whole/comma", "a comma after one label", "http://intranet，打开", "http://intranet"),
    ("whole/full-stop", "a full stop and Han characters after one label", "https://b23。看 b"),
    ("whole/full-stop-end", "a full stop that ends a sentence", "http://intranet。 好", "http://intranet"),
    ("whole/full-stop-dot", "one for the dot, and a sentence", "https://b23。tv打开", "https://b23。tv"),
    ("whole/full-stop-two", "one for the dot, and one for the sentence", "https://b23。tv。打开", "https://b23。tv"),
    ("whole/full-stops", "two of them", "https://例子。中国。。好", "https://例子。中国"),
    ("whole/quote", "a quotation mark after a host", "<a href=x:http://a.cn'/>", "http://a.cn"),
    ("whole/quote-one-label", "after one label", "http://abc'/>", "http://abc"),
    ("whole/port-quote", "after a port", "http://a.cn:80'/>", "http://a.cn:80"),
    ("whole/signs", "signs that no host holds", "http://a.cn!b http://a.cn*b http://a.cn~b http://a.cn$b http://a.cn;b",
     *["http://a.cn"] * 5),
    ("whole/parenthesis", "a parenthesis", "http://a.cn(b) http://a.cn(镜像b.cn)", "http://a.cn", "http://a.cn"),
    ("whole/parameter", "a parameter without its question mark", "http://a.cn&x=1", "http://a.cn"),
    ("whole/list", "a comma and another link", "http://a.cn,http://b.cn", "http://a.cn", "http://b.cn"),
    ("whole/sign-in-label", "a sign in the middle of a label", "http://abc$def http://$HOST/x"),
    ("whole/other-domain", "a sign and another domain, where some programs go", "http://taobao.com!.evil.cn/ 看",
     "http://taobao.com!.evil.cn/"),
    ("whole/none", "no host", "http://# http://? http://?a=b https:/// https://@ https://@/ https://u@/x https://:80"),
    ("whole/none-next", "no host, and another link", "http://#https://a.cn/b", "https://a.cn/b"),
    ("whole/slashes", "more slashes than two", "https:///a.cn https:\\\\a.cn", "https:///a.cn"),
    ("whole/app", "a link of an app needs no host", "taobao:///x 看", "taobao:///x"),
    ("whole/address-open", "an address in brackets that do not close", "https://[::1 看", "https://[::1"),
    ("whole/escape-label", "a label that goes on with an escape", '"https://b\\u4e2d.cn/"'),
    ("whole/escape-top-level", "an escape after a top-level domain", '"https://a.cn\\u6253\\u5f00"', "https://a.cn"),
    ("limits/label", "a label that goes on for 252 bytes", f"https://b中{'c' * 249}.cn", f"https://b中{'c' * 249}.cn"),
    ("limits/label-longer", "for 253", f"https://b中{'c' * 250}.cn"),
]
USERS = [
    (f"user/{name}", comment, f"看 https://e.com{text}@{EVIL} 好", f"https://e.com{text}@{EVIL}")
    for name, comment, text in [
        ("slash", "a slash of full width", "／"), ("question", "a question mark of full width", "？"),
        ("fraction", "a slash that is another character", "⁄login"), ("colon", "a colon of full width", "：80"),
        ("comma", "a comma of full width", "，"), ("mail-path", "what looks like a mail address, with a path", "，login"),
        ("han", "Han characters", "中文"), ("space", "a blank of full width", "\u3000"), ("invisible", "zero width", ZWSP),
        ("bidi", "a control of direction", "\u202e"), ("signs", "signs of ASCII", "!$x"),
        ("password", "a password", ":p!x"), ("two", "two of them", "，@a.cn／"),
    ]
] + [
    ("user/escape", "an escape for the sign", f'"https://e.com\\u0040{EVIL}"',
     (f"https://e.com\\u0040{EVIL}", f"https://e.com@{EVIL}")),
    ("user/escape-before", "an escape before it", f'"https://e.com\\uff0f@{EVIL}"',
     (f"https://e.com\\uff0f@{EVIL}", f"https://e.com／@{EVIL}")),
    ("user/escape-port", "after a colon", f'"https://e.com:80\\u0040{EVIL}"',
     (f"https://e.com:80\\u0040{EVIL}", f"https://e.com:80@{EVIL}")),
    ("user/mail", "a mail address in the sentence", "https://a.cn，联系me@qq.com", "https://a.cn"),
    ("user/mail-touching", "one that touches", "https://a.cn联系me.x@qq.com。", "https://a.cn"),
    ("user/name", "the name of somebody", "https://a.cn，@小明 快看", "https://a.cn"),
    ("user/wide", "a sign of full width", f"https://e.com＠{EVIL}", "https://e.com"),
    ("user/path", "a path before it", f"https://e.com/／@{EVIL}", "https://e.com/"),
    ("user/blank", "a blank before it", f"https://e.com，看 @{EVIL}", "https://e.com"),
    ("limits/user", "an @ after 2,047 bytes", f"https://e.com／{'a' * 2044}@{EVIL}", f"https://e.com／{'a' * 2044}@{EVIL}"),
    ("limits/user-longer", "after 2,048 bytes", f"https://e.com／{'a' * 2045}@{EVIL}", "https://e.com"),
]
ESCAPES = [
    ("escape/host-dot", "a dot of a host", f'"https://taobao.com\\u002e{EVIL}"',
     (f"https://taobao.com\\u002e{EVIL}", f"https://taobao.com.{EVIL}")),
    ("escape/host-letter", "a letter of a host", '"https://b\\u0032\\u0033.tv/x"',
     ("https://b\\u0032\\u0033.tv/x", "https://b23.tv/x")),
    ("escape/host-beyond", "a host beyond ASCII", '"https:\\/\\/\\u4f8b\\u5b50.cn\\/x"',
     ("https:\\/\\/\\u4f8b\\u5b50.cn\\/x", "https://例子.cn/x")),
    ("escape/invisible", "a zero-width character in a host", '"https://b23.\\u200btv/BV17x411w7KC"',
     ("https://b23.\\u200btv/BV17x411w7KC", "https://b23.tv/BV17x411w7KC")),
    ("escape/invisible-slashes", "with slashes escaped", '"https:\\/\\/b23.\\u200btv\\/x"',
     ("https:\\/\\/b23.\\u200btv\\/x", "https://b23.tv/x")),
    ("escape/invisible-parameter", "before a parameter", '"https://b23.tv/BV17x411w7KC\\u200b?p=2"',
     ("https://b23.tv/BV17x411w7KC\\u200b?p=2", "https://b23.tv/BV17x411w7KC?p=2")),
    ("escape/invisible-end", "after a link", '"https://b23.tv/x\\u200b好"', "https://b23.tv/x"),
    ("escape/invisible-open", "after the dot of a host", '"https://b23.\\u200b tv"'),
    ("escape/path-ascii", "an escape of ASCII in a path ends a link", '"https://a.cn/b\\u0041c"', "https://a.cn/b"),
    ("escape/line-feed-string", "a line feed and a letter in a string of JSON", '{"text":"https://a.cn/b\\nhello"}',
     "https://a.cn/b"),
    ("escape/line-feed-deep", "in a string inside another", '{\\"text\\":\\"看https://a.cn/b\\\\nhello', "https://a.cn/b"),
    ("escape/line-feed-list", "in a list", '["a", "https://a.cn/b\\thello"]', "https://a.cn/b"),
    ("escape/line-feed-quotes", "between quotation marks of a sentence", '见"https://a.cn/b\\new"', "https://a.cn/b\\new"),
    ("escape/line-feed-line", "on another line", '{"text":\n"x":\nhttps://a.cn/b\\new', "https://a.cn/b\\new"),
]
WORDS = [
    (f"word/{name}", comment, f"{link}{tail}", link)
    for name, comment, link, tail in [
        ("hebrew", "Hebrew after a hyphen", "https://a.cn/x-עברית", " b"),
        ("devanagari", "Devanagari after an underscore", "https://a.cn/x_हिन्दी", "। b"),
        ("arabic", "an Arabic comma", "https://a.cn/x-العربية", "، b"),
        ("arabic-letter", "Arabic after a letter", "https://a.cn/xالعربية", " b"),
        ("thai", "Thai after a hyphen", "https://a.cn/x-ไทย", " b"),
        ("thai-letter", "Thai after a letter", "https://a.cn/x", "ดูเลย"),
        ("hangul", "Hangul after a hyphen", "https://a.cn/x-", "한국"),
        ("han", "Han characters after a hyphen", "https://a.cn/x-", "中国"),
        ("kana", "Kana after a hyphen", "https://a.cn/x-", "かな"),
        ("piece-known", "Arabic on a known host", "https://www.youtube.com/العربية", " b"),
        ("piece-known-thai", "Thai on a known host", "https://www.youtube.com/", "ดูเลย"),
        ("short-link", "on a host of short links", "https://b23.tv/x-", "עברית"),
        ("host", "in a host", "https://a.cn", "ดูเลย"),
    ]
]
ITEM = "https://item.taobao.com/item.htm?id=520813250866"
WIKI = "https://zh.wikipedia.org/wiki/"
MESSAGES = [
    ("delimiter/quotes-number", "a message after an id that a template reads", f'"{ITEM}这个不错"', ITEM),
    ("delimiter/quotes-number-escaped", "in escapes", f'"{ITEM}\\u8fd9\\u4e2a"', ITEM),
    ("delimiter/quotes-both", "a value that is read either way", '"https://tieba.baidu.com/f?kw=C语言吧"',
     "https://tieba.baidu.com/f?kw=C语言吧"),
    ("delimiter/angles-number", "angle brackets hold a link alone", f"<{ITEM}这个不错>", f"{ITEM}这个不错"),
    ("title/exclamation", "an exclamation mark of a sentence", f"{WIKI}中国！我看a/b", f"{WIKI}中国"),
    ("title/question", "a question mark of a sentence", f"{WIKI}中国？我看?a=b", f"{WIKI}中国"),
    ("title/semicolon", "a semicolon and a full stop of a sentence", f"{WIKI}中国；好 {WIKI}中国。好", f"{WIKI}中国", f"{WIKI}中国"),
    ("title/exclamation-delimiter", "between delimiters", f"<{WIKI}中国！我看>", f"{WIKI}中国！我看"),
    ("title/parentheses-sentence", "a sentence after parentheses", f"{WIKI}Swift_(编程语言)这篇不错", f"{WIKI}Swift_(编程语言)"),
    ("title/parentheses-inside", "parentheses in parentheses", f"{WIKI}甲_(乙(丙)丁)这篇", f"{WIKI}甲_(乙(丙)丁)"),
    ("title/parentheses-plain", "parentheses without an underscore", f"{WIKI}硫酸铁(III)铵 好", f"{WIKI}硫酸铁(III)铵"),
    ("title/parentheses-segment", "a segment after them", f"{WIKI}甲_(乙)丙/1 好", f"{WIKI}甲_(乙)丙/1"),
]
CASES = HOSTS + USERS + ESCAPES + WORDS + MESSAGES
