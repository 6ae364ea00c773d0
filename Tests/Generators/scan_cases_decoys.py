# SPDX-License-Identifier: Apache-2.0
"""Texts without a link or token."""


def add(file):
    for id, requirement, comment, text in CASES:
        file.add(id, requirement, comment, text)


CASES = [
    ("word/cyrillic-marks", "SCN-14", "the marks of Douyin without its name", "看看 ЭGaNlj6lqVQVFv8Э"),
    ("word/price", "SCN-12", "a price", "价格￥12.50，时间12:30"),
    ("word/long-price", "SCN-12", "a price of eleven digits is no token", "总价￥12345678901￥"),
    ("word/digits-in-jd-marks", "SCN-12", "ten digits between marks of JD", "余额￥1234567890！"),
    ("word/in-a-sentence", "SCN-15", "a word of eleven letters", "for your information, please"),
    ("word/capitalised", "SCN-15", "a capital at the beginning", "Development(开发)"),
    ("word/camel-case", "SCN-15", "a name of program code in brackets", "函数(getUserInfo)返回"),
    ("word/product", "SCN-15", "a product in brackets", "新款（iPhone15Pro）上市"),
    ("word/product-in-hanzi", "SCN-15", "a product in a Chinese sentence", "买了iPhone15Pro手机"),
    ("word/product-escaped", "SCN-15", "the same in a string of JSON", '"\\u4e70\\u4e86iPhone15Pro\\u624b\\u673a"'),
    ("marks/escaped-ascii", "SCN-13", "the letters of an escape of ASCII are of the word", '"\\u0024fJeC1NVlz8B\\u0024"'),
    ("marks/no-escape", "SCN-13", "letters without a backslash are no escape", "uffe5fJeC1NVlz8Buffe5"),
    ("word/variable", "SCN-15", "a variable of a shell", "echo $environment $getUserInfo"),
    ("word/whole", "SCN-15", "a word alone", "information"),
    ("length/eight", "SCN-10", "nobody's tokens have eight characters", "复制￥AbCd1234￥打开淘宝"),
    ("length/nine", "SCN-10", "nine characters", "￥mEWabqcRE￥"),
    ("length/part", "SCN-10", "part of a longer word", "￥mEWabqcRExjmEWabqcRExj￥"),
    ("marks/hashtag", "SCN-14", "a hash and an exclamation mark around a word", "看 #JavaScript! 和 @javascript!"),
    ("marks/one-of-two", "SCN-14", "JD's tokens have two marks", "￥3DIFi3EsIAhRkW 打开"),
    ("word/cashtag", "SCN-15", "the sign of a share between dollars", "看好 $BABA1234567$"),
    ("word/template", "SCN-15", "a variable of a template", "WHERE id=$userId12345$ AND"),
    ("word/spaced-product", "SCN-15", "a product between prices", "价格 ￥ iPhone15Pro ￥"),
    ("sms/xianyu", "SCN-12", "a code in a text message", "【闲鱼】638706（验证码仅用于您本人进行短信验证，请勿告知他人，谨防受骗）"),
    ("sms/netease", "SCN-12", "and in another", "【网易】验证码：868740，您正在登录网易手机账号（若非本人操作，请删除本短信）"),
    ("code/path", "SCN-15", "a part of a path", "usr/F2iBcQ6xCZB/bin"),
    ("marks/five-blanks", "SCN-14", "five blanks between the marks and the word", "😆     uUmSHpfne4zXSfV     😆"),
    ("code/base64", "SCN-15", "a part of base 64", "abcd+/F2iBcQ6xCZB/efgh=="),
    ("code/hex", "SCN-15", "a short hash", "修复(3f2a9c1b04d)提交"),
    ("code/identifier", "SCN-15", "a part of an identifier", "(s0jWcizeD02_x)"),
    ("code/call", "SCN-15", "an argument", "open(s0jWcizeD02)"),
    ("code/blanks", "SCN-15", "a word between blanks in a text", "用户 s0jWcizeD02 登录"),
    ("code/password", "SCN-15", "a word behind a colon", "密码：s0jWcizeD02"),
    ("noise/mail", "SCN-2", "noise of share texts", "4- 长按复制此条消息 7@8.com :5pm"),
    ("noise/scheme", "SCN-2", "what looks like a scheme", "8.2 nq:/ 刷脸吃饭 eBg:/ Http:/T"),
    ("noise/template", "SCN-2", "a template whose link was not put in",
     "7.46 04/12 Duf:/ D@h.ba 你说爱像云  %s 复制此链接，打开Dou音搜索，直接观看视频！"),
    ("noise/empty-link", "SCN-2", "a scheme and nothing else", "https://"),
    ("mini-program/short-code", "SCN-19", "fourteen characters", "#小程序://老黄历/35B5dLQIuMbBuh"),
    ("mini-program/no-name", "SCN-19", "no name", "#小程序:///35B5dLQIuMbBuhC"),
    ("mini-program/line-break", "SCN-19", "names are on one line", "#小程序://老\n黄历/35B5dLQIuMbBuhC"),
    ("number/no-word", "SCN-17", "a number in groups behind no word", "电话：694-179-234"),
    ("number/other-groups", "SCN-17", "other groups", "会议号：6941-79-234"),
    ("number/longer", "SCN-17", "a longer number", "会议号：694-179-2345"),
    ("number/no-colon", "SCN-17", "no colon", "会议号694-179-234"),
    ("enclosed/other-marks", "SCN-16", "a word between hashes that looks like one", "##information##"),
]
