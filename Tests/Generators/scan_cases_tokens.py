# SPDX-License-Identifier: Apache-2.0
"""Tokens of other platforms in marks of every style, real ones first."""

from scan_corpus import match, token

TB, JD = "taobao", "jd"


def add(file):
    file.add("id/list", "SCN-18", "ids in a list with slashes", "BV17x411w7KC/BV1xx411c7mD", video("BV17x411w7KC"),
             video("BV1xx411c7mD"))
    for id, requirement, comment, text, at, platform in CASES:
        file.add(id, requirement, comment, text, token(at, platform))
    for id, comment, text, platform, title in OTHER_APPS:
        file.add(f"other-app/{id}", "SCN-15", comment, text, token("aB3dE5gH7jK", platform, title=title))
    for id, requirement, comment, text, *matches in MEETINGS:
        file.add(f"meeting/{id}", requirement, comment, text, *matches)
    for id, comment, text, at, *rest in VIDEOS:
        file.add(f"id/{id}", "SCN-18", comment, text, *([video(at)] if at else []), *rest)
    for id, comment, text, fields in MINI_PROGRAMS:
        link = text[text.index("#"):].split("，")[0]
        file.add(f"mini-program/{id}", "SCN-19", comment, text,
                 match(link, "mini_program", "wechat", "short_link", fields))


OTHER_APPS = [
    ("heading", "a token of an app that nobody lists", "【异起看】复制本条口令打开 App 加入房间: ￥aB3dE5gH7jK￥", None, "异起看"),
    ("named", "the platform is named", "【羽绒服】复制口令打开淘宝App: ￥aB3dE5gH7jK￥", TB, "羽绒服"),
    ("named-behind", "after the token", "【羽绒服】打开App，￥aB3dE5gH7jK￥，手机淘宝", TB, "羽绒服"),
    ("no-app", "nothing is said of an app", "【羽绒服】复制￥aB3dE5gH7jK￥打开", TB, "羽绒服"),
    ("no-heading", "no name before it", "复制口令打开 App: ￥aB3dE5gH7jK￥", TB, None),
]
CASES = [
    ("own-marks/douyin", "SCN-14", "a token of Douyin's after its name", "1e--.:/ 复制打开抖音，看看作品 ЭGaNlj6lqVQVFv8Э",
     "GaNlj6lqVQVFv8", "douyin"),
    ("word/whole", "SCN-10", "a token is a whole word", "描述￥i9CMbz0hLPo￥后", "i9CMbz0hLPo", TB),
    ("kind/token", "SCN-20", "what only a server can open is a token", "￥mEWabqcRExj￥", "mEWabqcRExj", TB),
    ("order/own-marks-first", "SCN-11", "a platform's own marks go before any marks",
     "##wOgpp7PYjr8##[抖音口令]", "wOgpp7PYjr8", "douyin"),
    ("own-marks/noise-id", "SCN-14", "what looks like an id in the closing text is of the token",
     "##wOgpp7PYjr8##av10000[抖音口令]", "wOgpp7PYjr8", "douyin"),
    ("own-marks/noise-token", "SCN-14", "so is what looks like a token", "##wOgpp7PYjr8##$fVTtVunuUG7$[抖音口令]",
     "wOgpp7PYjr8", "douyin"),
    ("look/plain-letters", "SCN-12", "between two currencies even a plain word is a token", "￥kettlewords￥", "kettlewords", TB),
    ("marks/euro", "SCN-13", "euros", "復·制这段描述€08skb3DzfQC€后", "08skb3DzfQC", TB),
    ("marks/austral", "SCN-13", "australs", "₳ZZPs16y5WCa₳", "ZZPs16y5WCa", TB),
    ("marks/dollar", "SCN-13", "dollars", "666 Http:/T$AJg8c4IfW3q$打開👉csdn👈", "AJg8c4IfW3q", TB),
    ("marks/mixed", "SCN-13", "two currencies", "￥2jRycicbvxe$", "2jRycicbvxe", TB),
    ("marks/half-width", "SCN-13", "the sign of the yen in Latin-1", "¥i9CMbz0hLPo¥", "i9CMbz0hLPo", TB),
    ("marks/emoji", "SCN-13", "two emoji", "🎵e2Nocj7Tx1g📲", "e2Nocj7Tx1g", TB),
    ("marks/emoji-and-currency", "SCN-13", "an emoji and a currency", "a:/😺yhSSc90Hk1L₤", "yhSSc90Hk1L", TB),
    ("marks/escaped", "SCN-13", "two currencies as escapes in a string of JSON", '{"a":"描述\\uffe5fJeC1NVlz8B\\uffe5"}',
     "fJeC1NVlz8B", TB),
    ("marks/escaped-emoji", "SCN-13", "two emoji as escapes", '"a \\ud83d\\udc49e2Nocj7Tx1g\\uD83D\\uDC48 b"', "e2Nocj7Tx1g", TB),
    ("marks/escaped-own", "SCN-14", "a platform's own marks as escapes", '"\\uffe5X0q4Q35NxJ\\uffe5"', "X0q4Q35NxJ", JD),
    ("own/ten", "SCN-14", "ten characters, another mark behind", "副制这段话￥G9Q4kDK5Vh%⇝【⤴特价】", "G9Q4kDK5Vh", JD),
    ("own/ten-yuan", "SCN-14", "ten characters between two yuan", "新卡赢正装好礼￥X0q4Q35NxJ￥，⇛", "X0q4Q35NxJ", JD),
    ("own/fourteen", "SCN-14", "fourteen characters", "￥3DIFi3EsIAhRkW￥", "3DIFi3EsIAhRkW", JD),
    ("own/fourteen-percent", "SCN-14", "a percent sign closes", "￥VBY2G6XMu8Dy7S%", "VBY2G6XMu8Dy7S", JD),
    ("own/thirteen", "SCN-14", "thirteen characters", "复制￥oDuI8ZZ00nSaf￥ CZ2172", "oDuI8ZZ00nSaf", "1688"),
    ("own/four-blanks", "SCN-14", "four blanks between the marks and the word", "😆    uUmSHpfne4zXSfV    😆", "uUmSHpfne4zXSfV",
     "xiaohongshu"),
    ("any/one-side", "SCN-15", "nothing behind", "（￥OZGjcQKQkLE", "OZGjcQKQkLE", TB),
    ("any/slashes", "SCN-15", "slashes and digits", "8/F2iBcQ6xCZB//", "F2iBcQ6xCZB", TB),
    ("any/brackets", "SCN-15", "brackets the wrong way", "0_0(s0jWcizeD02(/", "s0jWcizeD02", TB),
    ("any/book", "SCN-15", "a book bracket", "88《FVTtVunuUGt", "FVTtVunuUGt", TB),
    ("any/hanzi", "SCN-15", "Chinese on both sides", "复制e2Nocj7Tx1g打开", "e2Nocj7Tx1g", TB),
    ("any/hanzi-escaped", "SCN-15", "the same in a string of JSON", '"\\u590d\\u5236e2Nocj7Tx1g\\u6253\\u5f00"', "e2Nocj7Tx1g", TB),
    ("any/bare", "SCN-15", "nothing else in the text", " a11UXf8SQIf\n", "a11UXf8SQIf", TB),
    ("any/in-brackets", "SCN-15", "round brackets around a yuan", "7(￥hxWAcj3Yiqt￥)/:/", "hxWAcj3Yiqt", TB),
]

def number(at, **members):
    """A meeting by its number."""
    digits = "".join(at.split("-")).replace(" ", "")
    return match(at, "foreign_token", "tencent_meeting", "meeting", {"meeting_code": digits},
                 f"wemeet://page/inmeeting?meeting_code={digits}", **members)


def invitation(id, password=None, **members):
    """The link of an invitation."""
    url = f"https://meeting.tencent.com/dm/{id}"
    fields = {"id": id, **({"password": password} if password else {})}
    return match(url, "url", "tencent_meeting", "invitation", fields, url, **members)


def video(at):
    """A video of Bilibili by its id, or by the number that the id spells."""
    id = NUMBERS.get(at.lower(), at)
    return match(at, "foreign_token", "bilibili", "video", {"bvid": id}, f"https://www.bilibili.com/video/{id}")


# From the documents of the conversion.
NUMBERS = {"av170001": "BV17x411w7KC", "av111298867365120": "BV1L9Uoa9EUx"}


VIDEOS = [
    ("alone", "nothing else in the text", "BV17x411w7KC", "BV17x411w7KC"),
    ("in-a-sentence", "Chinese on both sides", "看BV1xx411c7mD吧", "BV1xx411c7mD"),
    ("end-of-sentence", "a full stop behind it", "see BV17x411w7KC.", "BV17x411w7KC"),
    ("no-value", "a zero is in no such id", "BV1xx411c70D", None),
    ("joined", "part of a longer name", "cover_BV17x411w7KC BV17x411w7KC_1 a-BV17x411w7KC", None),
    ("longer", "thirteen characters", "BV17x411w7KCa", None),
    ("number", "the number that an id spells", "看av170001吧", "av170001"),
    ("number-capital", "the prefix in capitals", "AV170001 真好看", "AV170001"),
    ("number-long", "fifteen digits", "av111298867365120", "av111298867365120"),
    ("number-short", "a codec, and a number of four digits", "AV1 and av1234", None),
    ("number-zero", "a zero before the number", "av01700010", None),
    ("number-no-video", "no video has a number from 2^51 on", "av2251799813685248", None),
    ("number-joined", "the name of a file", "av170001.mp4 xav170001", None),
    ("path", "names in a path", "./videos/BV17x411w7KC/cover.png /data/BV17x411w7KC C:\\v\\BV17x411w7KC", None),
    ("path-hanzi", "a slash between words", "视频/BV17x411w7KC", "BV17x411w7KC"),
    ("path-first", "the first name of a path may be one", "/BV17x411w7KC", "BV17x411w7KC"),
]

MEETINGS = [
    ("hyphens", "SCN-17", "three groups with hyphens", "#腾讯会议：694-179-234", number("694-179-234")),
    ("spaces", "SCN-17", "three groups with spaces; the number to dial is none of them",
     "会议 ID：382 197 699\n\n手机一键拨号入会\n+8675536550000,,382197699#", number("382 197 699")),
    ("one-group", "SCN-17", "the digits in one", "会议号:987654321", number("987654321")),
    ("invitation", "SCN-26", "number and password of one invitation",
     "某同事 邀请您参加腾讯会议\n会议时间：2026-08-26 14:30-16:00 (GMT+08:00)\n"
     "点击链接入会：https://meeting.tencent.com/dm/AbCdEf1234\n会议号：987-654-321 密码：260824",
     invitation("AbCdEf1234", "260824", pair=1), number("987-654-321", pair=0)),
    ("hidden-password", "SCN-26", "a password that is not told",
     "- 腾讯会议：763-545-348\n- [点击链接入会](https://meeting.tencent.com/dm/N62pGjjeyQb6)\n- 会议密码：**** (群内通知)",
     number("763-545-348", pair=1, title="点击链接入会"),
     invitation("N62pGjjeyQb6", pair=0, title="点击链接入会")),
    ("next-link", "SCN-26", "a password behind the next link is that one's",
     "https://meeting.tencent.com/dm/AbCdEf1234 https://meeting.tencent.com/dm/AbCdEf1235 密码：260824",
     invitation("AbCdEf1234"), invitation("AbCdEf1235", "260824")),
]

MINI_PROGRAMS = [
    ("title", "a name and the title of a page", "#小程序://小程序示例/小程序官方组件展示/zh5Fkz9nXMOTy8I",
     {"name": "小程序示例", "title": "小程序官方组件展示", "code": "zh5Fkz9nXMOTy8I"}),
    ("name", "a name only, and the sentence goes on", "打开 #小程序://小鸡滚滚/RwexQh8NBwWhCaI，一起玩",
     {"name": "小鸡滚滚", "code": "RwexQh8NBwWhCaI"}),
]
