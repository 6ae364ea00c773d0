# SPDX-License-Identifier: Apache-2.0
"""Where links begin and end in the texts that people share."""


def add(file):
    for id, comment, text, *links in CASES:
        found, position = [], 0
        for link in links:
            position = text.index(link, position)
            start = len(text[:position].encode())
            position += len(link)
            found.append({"start": start, "end": start + len(link.encode())})
        file.good(id, comment, text, links=found)


A = "https://a.cn/b"
OBJECT = 'openapp.jdmobile://virtual?params={"des":"m","a":{"b":"c"}}'
CASES = [
    ("scheme/han-before", "between Han characters", f"看{A}，打开", A),
    ("scheme/letter-before", "a letter that is stuck to it", "ahttps://a.cn/b", A),
    ("scheme/word-before", "a word that is stuck to it", "linkhttp://a.cn/b", "http://a.cn/b"),
    ("scheme/capitals", "a scheme in capitals", "见 HTTPS://A.CN/B", "HTTPS://A.CN/B"),
    ("scheme/app", "a link of an app", "打开taobao://item.taobao.com/item.htm?id=1 看",
     "taobao://item.taobao.com/item.htm?id=1"),
    ("scheme/dot-inside", "a scheme with a dot", "openApp.jdMobile://item.jd.com/1.html",
     "openApp.jdMobile://item.jd.com/1.html"),
    ("scheme/digit-before", "a scheme begins with a letter", "1taobao://a", "taobao://a"),
    ("scheme/digits-alone", "digits are no scheme", "12://a.cn/"),
    ("scheme/none", "nothing is no scheme", "：//a.cn/ ://a.cn/"),
    ("scheme/long", "at most 64 letters", "a" * 70 + "://b", "a" * 64 + "://b"),
    ("scheme/full-width", "letters of full width are none", "ｈｔｔｐｓ://a.cn/"),
    ("scheme/mail", "a scheme without slashes", "mailto:a@b.cn weixin:abc"),
    ("scheme/domain", "a domain without a scheme", "请访问taobao.com谢谢"),
    ("end/space", "a blank", f"{A} c", A),
    ("end/line", "a line end", f"{A}\nc", A),
    ("end/full-stop", "an ideographic full stop", f"{A}。", A),
    ("end/han-in-path", "Han characters in a path", "https://zh.wikipedia.org/wiki/维基百科",
     "https://zh.wikipedia.org/wiki/"),
    ("end/corner", "a corner bracket", f"「{A}」", A),
    ("end/lenticular", "a lenticular bracket", f"【{A}】", A),
    ("end/quotes", "quotation marks", f"“{A}”", A),
    ("end/straight-quotes", "straight quotation marks", f'"{A}"', A),
    ("end/angles", "angle brackets", f"<{A}>", A),
    ("end/bar", "a bar parts two links", f"{A}|https://c.cn/d", A, "https://c.cn/d"),
    ("end/zero-width", "a zero-width space", f"{A}\u200bc", A),
    ("end/byte-order-mark", "a byte order mark", f"{A}\ufeff", A),
    ("end/emoji", "an emoji", f"😂{A}😂", A),
    ("end/next-link", "another link stuck to it", f"{A}https://c.cn/d", A, "https://c.cn/d"),
    ("end/next-link-comma", "a comma and another link", f"{A},https://c.cn/d", A, "https://c.cn/d"),
    ("end/brace", "a brace in a link of the web", f"{A}{{c}}", A),
    ("end/backslash", "a backslash is of the link", "https://a.cn\\@evil.cn/b", "https://a.cn\\@evil.cn/b"),
    ("end/ampersand-entity", "an entity is of the link", f"{A}?x=1&amp;y=2", f"{A}?x=1&amp;y=2"),
    ("host/han-behind", "Han characters behind a host", "https://a.cn打开", "https://a.cn"),
    ("host/beyond-ascii", "a host beyond ASCII", "https://例子.中国/a 后", "https://例子.中国/a"),
    ("host/beyond-ascii-stop", "an ideographic full stop is of such a host", "https://例子。中国/a", "https://例子。中国/a"),
    ("host/beyond-ascii-end", "one at the end is of the sentence", "见 https://例子.中国。", "https://例子.中国"),
    ("host/beyond-ascii-comma", "a full-width comma is not", "https://例子.中国，好", "https://例子.中国"),
    ("host/address", "an address in brackets", "(http://[::1]:8080/x)", "http://[::1]:8080/x"),
    ("host/user", "a user name", "https://user:pass@a.cn/b", "https://user:pass@a.cn/b"),
    ("object/app", "an object in a link of an app", OBJECT + " 打开", OBJECT),
    ("object/unclosed", "an object that does not end", 'tmall://tmallclient/?{"a', "tmall://tmallclient/"),
    ("punctuation/full-stop", "a full stop", f"见 {A}.", A),
    ("punctuation/many", "several marks", f"{A}?x=1!!!;:,'*", f"{A}?x=1"),
    ("punctuation/question-mark", "a question mark with nothing behind it", f"{A}?", A),
    ("punctuation/slash", "a slash is of the link", "https://a.cn/b/", "https://a.cn/b/"),
    ("punctuation/equals", "an equals sign is of the link", f"{A}?x=", f"{A}?x="),
    ("punctuation/parenthesis", "a parenthesis that opened before", f"({A})", A),
    ("punctuation/parentheses-inside", "parentheses that belong to it", f"见({A}_(c))。", f"{A}_(c)"),
    ("punctuation/markdown", "a link in Markdown", f"[标题]({A})", A),
    ("punctuation/bracket", "a square bracket", f"[{A}]", A),
    ("punctuation/nothing-left", "marks alone are no link", "https://... https://"),
    ("text/taobao", "a share text of Taobao", "【淘宝】7天无理由退货 https://e.tb.cn/h.aBcDeFgHiJkLmNo?tk=bC4eF6gH8iK CZ007 「电池」",
     "https://e.tb.cn/h.aBcDeFgHiJkLmNo?tk=bC4eF6gH8iK"),
    ("text/douyin", "a share text of Douyin", "7.99 复制打开抖音，看看【作品】 https://v.douyin.com/iAbC123/ 01/23 u@f.Oq aaa:/",
     "https://v.douyin.com/iAbC123/"),
    ("text/xiaohongshu", "a share text of Xiaohongshu", "http://xhslink.com/a/AbC，复制本条信息，打开【小红书】",
     "http://xhslink.com/a/AbC"),
    ("text/netdisk", "a password stuck to it", "链接：https://pan.baidu.com/s/1abcDEF_-x提取码：ab12",
     "https://pan.baidu.com/s/1abcDEF_-x"),
    ("text/none", "numbers, prices and files", "版本1.2.3，价格￥12.50，时间12:30，文件a.txt"),
]
