# SPDX-License-Identifier: Apache-2.0
"""Secrets beside links, as people spell them; the codes and the names of shares are made up."""

from scan_corpus import match, page

SHARE = "https://pan.baidu.com/s/1aBcDeFgHiJkLmNoPqRsTuV"


def share(code=None, at=SHARE, **members):
    fields = {"surl": "aBcDeFgHiJkLmNoPqRsTuV", **({"pwd": code} if code else {})}
    return match(at, "url", "baidu_netdisk", "share", fields, SHARE + (f"?pwd={code}" if code else ""), **members)


def add(file):
    for id, comment, text, *matches in CASES:
        file.add(f"companion/{id}", "SCN-26", comment, text, *matches)
    for id, comment, text, *matches in SHARES:
        file.add(f"companion/{id}", "SCN-33", comment, text, *matches)
    for id, comment, text, *matches in TITLES:
        file.add(f"title/{id}", "SCN-25", comment, text, *matches)


OTHER = "https://pan.baidu.com/s/1zYxWvUtSrQpOnMlKjIhGfE"
CASES = [
    ("word-is", "the word that says what it is, and Markdown around it", f"镜像在[网盘]({SHARE})，提取码为**h3sw**。",
     share("h3sw", title="网盘")),
    ("backticks", "backticks around it, on the next line", f"- 链接：{SHARE}\n- \n- 提取码：`7r64`", share("7r64")),
    ("code", "an English word", f"[SynthText_Add.zip]({SHARE})  (code:627x)   |", share("627x", title="SynthText_Add.zip")),
    ("code-capitals", "in capitals", f"Link: {SHARE} \n   Extraction Code: gf0p \n   Extract", share("gf0p")),
    ("password", "another", f"[BaiduYun]({SHARE}) (Password: 9pmk)  with all needed files.", share("9pmk", title="BaiduYun")),
    ("password-wide", "a colon of full width", f"[Baidu Drive]({SHARE} ) password：Tomb", share("Tomb", title="Baidu Drive")),
    ("passwd", "two lines below", f"+ from baidu pan: {SHARE}\n  \n    passwd: **hul6**", share("hul6")),
    ("pwd", "a short word", f"1. from [BaiduPan]({SHARE}) pwd: a9wh\n", share("a9wh", title="BaiduPan")),
    ("both", "two words, one in parentheses", f"(链接)URL：{SHARE} \n(提取码)Password：star", share("star")),
    ("word-in-parentheses", "a word in parentheses", f"({SHARE}) on Baidu Netdisk. Access code (提取码): `aqf1`.",
     share("aqf1")),
    ("shown", "in what Markdown shows for the link", f"| [百度网盘（密码01b9）]({SHARE})| 106M |",
     share("01b9", title="百度网盘（密码01b9）")),
    ("shown-next", "in what Markdown shows for the next link", f"[数据]({SHARE}) | [模型（密码01b9）]({OTHER})",
     share(title="数据"), match(OTHER, "url", "baidu_netdisk", "share",
                               {"surl": "zYxWvUtSrQpOnMlKjIhGfE", "pwd": "01b9"}, OTHER + "?pwd=01b9",
                               title="模型（密码01b9）")),
    ("archive", "the password of an archive before the code", f"{SHARE} 解压密码：1234 提取码：ab12", share("ab12")),
    ("archive-alone", "the password of an archive alone", f"{SHARE} 解压密码：abcd", share()),
    ("code-file", "the beginning of a file's name", f"{SHARE} source code: main.py", share()),
    ("code-link", "the beginning of a link", f"{SHARE} code: http://example.com/a", share(),
     page("http://example.com/a", risks=[("insecure-scheme", "http:")])),
    ("next-link", "a word whose colon ends where the next link begins", f"{SHARE} 提取码：http://example.com/a", share(),
     page("http://example.com/a", risks=[("insecure-scheme", "http:")])),
    ("code-word", "a word that only ends so", f"{SHARE} barcode: 1234", share()),
    ("code-no-colon", "no colon", f"{SHARE} the code main is here", share()),
]

CASES += [
    ("traditional", "in traditional characters", f"連結：{SHARE} 提取碼:ab12。", share("ab12")),
    ("access-code", "another word, in parentheses of full width", f"{SHARE}（访问码：fw20）", share("fw20")),
    ("check-code", "another", f"{SHARE} 验证码 ab12", share("ab12")),
    ("full-width", "a code of full width", f"{SHARE} 提取码：ｍｏ１２", share("mo12")),
    ("lenticular", "a word in lenticular brackets", f"【链接】{SHARE}\n【提取码】puri", share("puri", title="链接")),
    ("glued-query", "in the place of a parameter", f"{SHARE}?提取码:ab12", share("ab12")),
    ("glued-fragment", "in the place of a fragment", f"{SHARE}#提取码：ab12", share("ab12")),
    ("glued-underscore", "after an underscore", f"{SHARE}_提取码ab12", share("ab12")),
    ("signature", "a signature between them", f"{SHARE}--来自百度网盘 提取码：ab12", share("ab12")),
    ("archive-traditional", "the password of an archive", f"{SHARE} 解壓密碼：abcd", share()),
    ("archive-code", "the code of an archive", f"{SHARE} 解压码：abcd", share()),
    ("same-password", "the password that all archives have, after a Hanzi whose last byte is 0x80",
     f"{SHARE} 统一密码：wxyz", share()),
    ("archive-blank", "the password of an archive, with a blank in it", f"{SHARE} 解压 密码：wxyz", share()),
    ("card-password", "the password of a card", f"{SHARE} 银行卡密码 1234", share()),
    ("wifi-password", "the password of a network", f"{SHARE} WiFi密码：ab12", share()),
    ("my-check-code", "the code of a login", f"{SHARE} 我的验证码: 1234，不要告诉别人", share()),
    ("disk-password", "the password of the share, named so", f"{SHARE} 网盘密码：ab12", share("ab12")),
    ("access-password", "the password to open the share", f"{SHARE}\n访问密码 ab12", share("ab12")),
]


def other(code=None, **members):
    fields = {"surl": "zYxWvUtSrQpOnMlKjIhGfE", **({"pwd": code} if code else {})}
    return match(OTHER, "url", "baidu_netdisk", "share", fields, OTHER + (f"?pwd={code}" if code else ""), **members)


SHARES = [
    ("before", "a code before its link", f"提取码：ab12\n链接：{SHARE}", share("ab12")),
    ("before-both", "two codes before their links", f"提取码：ab12\n链接：{SHARE}\n\n提取码：cd34\n链接：{OTHER}",
     share("ab12"), other("cd34")),
    ("before-dense", "the same without a blank line", f"提取码：ab12\n链接：{SHARE}\n提取码：cd34\n链接：{OTHER}",
     share("ab12"), other("cd34")),
    ("behind-both", "two codes after their links", f"链接：{SHARE}\n提取码：ab12\n\n链接：{OTHER}\n提取码：cd34",
     share("ab12"), other("cd34")),
    ("before-second", "a share without a code, and one with a code before it",
     f"链接：{SHARE}\n\n提取码：cd34\n链接：{OTHER}", share(), other("cd34")),
    ("behind-first", "a code after the first of two shares", f"链接：{SHARE}\n提取码：ab12\n\n链接：{OTHER}", share("ab12"), other()),
    ("before-paragraph", "a code in the paragraph before", f"提取码：ab12\n\n链接：{SHARE}", share()),
    ("before-password", "a password before it is of something else", f"WiFi 密码：ab12\n链接：{SHARE}", share()),
    ("before-archive", "the password of an archive before it", f"解压密码：ab12\n链接：{SHARE}", share()),
    ("escaped", "a label in escapes", f"{SHARE}%EF%BC%88%E8%AE%BF%E9%97%AE%E7%A0%81%EF%BC%9Akp0m%EF%BC%89 好", share("kp0m")),
    ("escaped-query", "in the place of a parameter", f"{SHARE}?%E6%8F%90%E5%8F%96%E7%A0%81:ab12", share("ab12")),
    ("escaped-none", "without a code", f"{SHARE}?x=%E6%8F%90%E5%8F%96%E7%A0%81", match(
        f"{SHARE}?x=%E6%8F%90%E5%8F%96%E7%A0%81", "url", "baidu_netdisk", "share", {"surl": "aBcDeFgHiJkLmNoPqRsTuV"}, SHARE)),
    ("own-and-other", "a link with its code, and the code of the next one",
     f"链接：{SHARE}?pwd=ab12\n提取码：cd34\n链接：{OTHER}",
     match(f"{SHARE}?pwd=ab12", "url", "baidu_netdisk", "share", {"surl": "aBcDeFgHiJkLmNoPqRsTuV", "pwd": "ab12"},
           f"{SHARE}?pwd=ab12"), other("cd34")),
    ("titled-line", "a title and a code between two links may be of either", f"{SHARE}\n【乙】提取码：cd34\n{OTHER}",
     share(), other(title="乙")),
    ("titled-line-first", "where a title stands before the first link, they are of the second",
     f"【甲】\n{SHARE}\n【乙】提取码：cd34\n{OTHER}", share(title="甲"), other("cd34", title="乙")),
    ("titled-line-corner", "other brackets", f"{SHARE}\n「乙」 提取码：cd34\n{OTHER}", share(), other(title="乙")),
    ("titled-line-word", "the word itself in brackets is no title", f"{SHARE}\n【提取码】：ab12\n{OTHER}",
     share("ab12"), other(title="提取码")),
    ("titled-same-line", "in the line of the first link they are its own", f"{SHARE} 「甲」提取码：ab12 {OTHER}",
     share("ab12", title="甲"), other()),
    ("titled-line-last", "no link after them", f"{SHARE}\n「甲」提取码：ab12", share("ab12", title="甲")),
]

QUARK = "https://pan.quark.cn/s/"
TITLES = [
    ("app", "the app to open is no title", f"分享了「甲.zip」，点击链接，打开「夸克APP」即可获取。\n链接：{QUARK}d104a0e57294",
     page(QUARK + "d104a0e57294", title="甲.zip")),
    ("app-behind", "after the link", f"「甲.zip」{QUARK}d104a0e57294 提取码: ab12\n打开「阿里云盘」APP 查看",
     page(QUARK + "d104a0e57294", title="甲.zip")),
    ("app-heading", "in other brackets", f"打开【某某App】 {QUARK}d104a0e57294", page(QUARK + "d104a0e57294")),
    ("next-line", "the title of the next link on a line below",
     f"百度网盘：甲.7z\n链接：{SHARE}\n提取码：moon\n我用夸克网盘分享了「乙.7z」\n链接：{QUARK}f47bc9c695b7",
     share("moon"), page(QUARK + "f47bc9c695b7", title="乙.7z")),
    ("next-same-line", "in one line", f"{SHARE} 我分享了「乙」 {QUARK}f47bc9c695b7",
     share(), page(QUARK + "f47bc9c695b7", title="乙")),
    ("last-line-below", "on a line below, and no link after it", f"链接：{SHARE}\n「甲」", share(title="甲")),
    ("heading-behind", "brackets right after the link", f"【京东】ZH9112 https://3.cn/-35RF2ah 【100双袜】点击链接",
     match("https://3.cn/-35RF2ah", "short_link", "jd", "short_link", {"code": "-35RF2ah"}, "https://3.cn/-35RF2ah",
           title="100双袜", label="京东")),
    ("heading-behind-code", "a code between them", f"https://3.cn/-35RF2ah CA1507 【100双袜】",
     match("https://3.cn/-35RF2ah", "short_link", "jd", "short_link", {"code": "-35RF2ah"}, "https://3.cn/-35RF2ah",
           title="100双袜")),
    ("heading-behind-known", "after the name of an app, no words of the link", f"{QUARK}d104a0e57294 【小红书】看", page(QUARK + "d104a0e57294")),
    ("heading-behind-words", "words between them", f"{QUARK}d104a0e57294 复制后打开看【注：好】", page(QUARK + "d104a0e57294")),
    ("heading-next", "those of the next link", f"{QUARK}d104a0e57294 【乙】 {QUARK}f47bc9c695b7",
     page(QUARK + "d104a0e57294"), page(QUARK + "f47bc9c695b7", title="乙")),
]

CASES += [
    ("runs-on", "a code that runs into the next link, below a blank line",
     "https://meeting.tencent.com/dm/abc\n\n密码123https://example.com/a",
     match("https://meeting.tencent.com/dm/abc", "url", "tencent_meeting", "invitation", {"id": "abc"},
           "https://meeting.tencent.com/dm/abc"),
     page("https://example.com/a")),
    ("runs-on-link", "the code ends where the link begins", f"{SHARE} 提取码：ab12https://example.com/a",
     share("ab12"), page("https://example.com/a")),
]
