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
