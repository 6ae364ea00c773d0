# SPDX-License-Identifier: Apache-2.0
"""Links in texts that are strings of JSON, as records of bots and logs hold them."""

ITEM = "https://item.taobao.com/item.htm?id=520813250866"
PLAIN = "https://a.cn/b"
ESCAPED = PLAIN.replace("/", r"\/")


def text(before, link, behind, url):
    return before + link + behind, link if link == url else (link, url)


CASES = [
    ("escape/slashes", "slashes escaped, as PHP does",
     *text('{"url":"', ITEM.replace("/", r"\/"), '","n":1}', ITEM)),
    ("escape/ampersand", "an ampersand escaped, as Go does",
     *text('{"url":"', ITEM + r"\u0026spm=a1z10", '"}', ITEM + "&spm=a1z10")),
    ("escape/equals", "an equals sign escaped, as Gson does",
     *text('{"url":"', ITEM.replace("=", r"\u003d"), '"}', ITEM)),
    ("escape/both", "slashes and ampersands, and Han characters behind them",
     *text('{"url":"', ITEM.replace("/", r"\/") + r"\u0026a=1", r'","t":"\u6dd8"}', ITEM + "&a=1")),
    ("escape/string-in-string", "a string in a string: three backslashes",
     *text(r'{"d":"{\"url\":\"', ITEM.replace("/", r"\\\/"), r'\"}"}', ITEM)),
    ("escape/host", "a host alone, its slashes escaped",
     *text('{"url":"', r"m.q.qq.com\/a\/s\/277258ae69c28e0e", '","n":1}', "https://m.q.qq.com/a/s/277258ae69c28e0e")),
    ("escape/host-deep", "a host alone in a string in a string",
     *text(r'{\"url\":\"', r"m.q.qq.com\\\/a\\\/s\\\/277258ae69c28e0e", r'\",\"n\":1}',
           "https://m.q.qq.com/a/s/277258ae69c28e0e")),
    ("escape/host-backslash", "a backslash after a host alone that escapes nothing",
     *text("见 ", r"item.jd.com\1.html", " 看", r"https://item.jd.com\1.html")),
    ("escape/two", "two backslashes", *text("", PLAIN.replace("/", r"\\/"), " 看", PLAIN)),
    ("escape/four", "four are too many", PLAIN.replace("/", r"\\\\/")),
    ("escape/uneven", "not the same number before both slashes", r"https:\/\\/a.cn"),
    ("escape/one-slash", "one slash is too few", r"C:\/x C:\\x"),
    ("escape/quote", "a quotation mark that is escaped", *text(r'{\"url\":\"', ITEM, r'\",\"b\":1}', ITEM)),
    ("escape/quote-four", "behind four backslashes", *text("", ITEM, r'\\\\"', ITEM)),
    ("escape/line-feed", "a line feed behind a parameter",
     *text('{"text":"【淘宝】', "https://m.tb.cn/h.g1abcDE?tk=AbCd1234567", r'\n点击链接直接打开"}',
           "https://m.tb.cn/h.g1abcDE?tk=AbCd1234567")),
    ("escape/line-feed-path", "a line feed behind a path", *text("", PLAIN, r"\n看", PLAIN)),
    ("escape/line-feed-link", "a line feed before another link", PLAIN + r"\n" + PLAIN, PLAIN, PLAIN),
    ("escape/line-feed-word", "what looks like one in a path is a folder", PLAIN + r"\new", PLAIN + r"\new"),
    ("escape/line-feed-escaped", "one in a link that is escaped", *text("", ESCAPED, r"\ncd", PLAIN)),
    ("escape/tab", "a tab", *text("", PLAIN, r"\t。", PLAIN)),
    ("escape/value", "a value beyond ASCII",
     *text('{"u":"', r"https:\/\/www.baidu.com\/s?wd=\u676d\u5dde", '"}', "https://www.baidu.com/s?wd=杭州")),
    ("escape/value-emoji", "a value of two code units",
     *text('{"u":"', r"https:\/\/www.baidu.com\/s?wd=\ud83d\ude00", '"}', "https://www.baidu.com/s?wd=😀")),
    ("escape/value-half", "half of two code units is none",
     *text('{"u":"', r"https:\/\/www.baidu.com\/s?wd=", r'\ud83d"}', "https://www.baidu.com/s?wd=")),
    ("escape/value-mark", "a full stop beyond ASCII ends a link", *text("", ESCAPED + "?a=", r"\u3002", PLAIN + "?a=")),
    ("escape/path-beyond", "Han characters behind ASCII in a path", *text("", ESCAPED, r"\u6253\u5f00", PLAIN)),
    ("escape/plain-beyond", "a character beyond ASCII in a link that is not escaped",
     *text("", PLAIN + r"?a=\u6253", "", PLAIN + "?a=打")),
    ("escape/plain-prose", "words after a link that is not escaped", *text('{"a":"', "https://b23.tv/abc", r'\u597d"}',
                                                                         "https://b23.tv/abc")),
    ("escape/plain-mark", "a full-width comma after one",
     *text('{"a":"', "https://item.taobao.com/item.htm?id=520813250866", r'\uff0c\u597d"}',
           "https://item.taobao.com/item.htm?id=520813250866")),
    ("escape/plain-title", "a title", *text('{"a":"', r"https://zh.wikipedia.org/wiki/\u5317\u4eac", '"}',
                                           "https://zh.wikipedia.org/wiki/北京")),
    ("escape/plain-tag", "a tag", *text('{"a":"', "https://a.cn/x", r'\u003c/p\u003e"}', "https://a.cn/x")),
    ("escape/plain-value", "a link after an escaped sign",
     *text('{"a":"', r"https://a.cn/?u\u003dhttps://b.cn/x", '"}', "https://a.cn/?u=https://b.cn/x")),
    ("escape/app", "an app's link", *text('{"u":"', r"taobao:\/\/item.taobao.com\/item.htm?id=1", '"}',
                                   "taobao://item.taobao.com/item.htm?id=1")),
    ("escape/slash-unit", "slashes as code units, as the state of a page has them",
     *text('"u":"', r"https:\u002F\u002Fa.cn\u002Fb?c=1\u0026d=2", '"', "https://a.cn/b?c=1&d=2")),
    ("escape/depth-slash", "a slash of another depth ends a link", *text("", ESCAPED, r"\\/c", PLAIN)),
    ("escape/depth-sign", "so does a sign of another depth", *text("", ESCAPED, r"\\u0026c=1", PLAIN)),
    ("escape/value-half-plain", "a second half that is not escaped is none",
     *text("", r"https:\/\/www.baidu.com\/s?wd=", r"\ud83dude00", "https://www.baidu.com/s?wd=")),
    ("escape/sign-deep", "four backslashes before a sign end the link",
     *text("", PLAIN + r"?a=1", r"\\\\u0026b", PLAIN + r"?a=1")),
    ("escape/windows", "a backslash as a slash", *text("", r"https://a.cn\b", " c", r"https://a.cn\b")),
]

