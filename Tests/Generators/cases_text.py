# SPDX-License-Identifier: Apache-2.0
"""Tokens in noise. The noise is that of real share texts, without the names and codes of those who shared them."""

from cases_decode_valid import SEC_UID
from corpus import Parts
from independent.words import encode_word
from vector_files import raw

DELIMITERS = [
    ("yen-full-width", "￥", "￥"), ("yen", "¥", "¥"), ("dollar", "$", "$"), ("lira", "₤", "₤"), ("euro", "€", "€"),
    ("cent", "¢", "¢"), ("austral", "₳", "₳"), ("parentheses", "(", ")"), ("parentheses-slash", "(", "(/"),
    ("slashes", "8/", "//"), ("book-marks", "《", "》"), ("full-width-parentheses", "（", "）"), ("corners", "「", "」"),
    ("emoji", "🎵", "📲"), ("key-emoji", "🔑", "🔑"), ("hashes", "##", "##"), ("percent-closing", "￥", "%"),
    ("opening-only", "（￥", ""), ("closing-only", "", "₤"), ("emoji-opening", "a:/😺", "₤"), ("quotes", "“", "”"),
    ("blanks", " ", " "), ("line-breaks", "\n", "\r\n"), ("zero-width", "\u200b", "\ufeff"), ("markdown", "**", "**"),
    ("underscores", "_", "_"), ("hyphens", "-", "-"), ("code", "`", "`"), ("none", "", ""),
]

WORD = Parts().word
SIGNED = Parts(key="ed25519-1").word
COMPACT = Parts(key="compact-1").word
SMALLEST = Parts(key="compact-1", target=("taobao", "item", {"id": "0"})).word
TAOBAO_TEXT = ("【淘宝】大促价保 https://e.tb.cn/h.RIfrvfFBTilOjfl?tk=sDuOg3Id11h MF278 「落地台灯」 点击链接直接打开 "
               "或者 淘宝搜索直接打开")
DOUYIN_TEXT = "5.31 复制打开抖音，看看【修表铺的作品】https://v.douyin.com/iAbC123/ 01/23 u@f.Oq aaa:/ "
assert len(SMALLEST) == 25


def utf8(text):
    return len(text.encode())


def found(*words_and_texts):
    """A text made from pieces, and the places of the words among them; words are given as (word,)."""
    text, tokens = "", []
    for piece in words_and_texts:
        if isinstance(piece, tuple):
            start = utf8(text)
            tokens.append({"start": start, "end": start + len(piece[0]), "token": piece[0]})
            text += piece[0]
        else:
            text += piece
    return text, tokens


def add_scan(file):
    def scan(id, comment, *pieces, spec="TOK-9"):
        text, tokens = found(*pieces)
        file.valid(id, spec, comment, input=text, tokens=tokens)

    for name, before, after in DELIMITERS:
        scan(f"delimiter/{name}", f"between {before or 'nothing'!r} and {after or 'nothing'!r}".replace("'", ""),
             "打开淘宝 " if not before else "打开淘宝", before, (WORD,), after, "后到手淘" if after else "")
    scan("noise/taobao", "after a share text of Taobao", TAOBAO_TEXT, "￥", (SIGNED,), "￥")
    scan("noise/douyin", "inside a share text of Douyin", DOUYIN_TEXT[:20], (WORD,), DOUYIN_TEXT[20:])
    scan("noise/glued-to-han", "between characters without any blank", "打开", (WORD,), "复制这段描述")
    scan("noise/beside-foreign-token", "beside the token of another platform", "￥fJeC1NVlz8B￥ ￥", (WORD,), "￥")
    scan("noise/before-foreign-token", "before the token of another platform", "￥", (WORD,), "￥ $a11UXf8SQIf$")
    scan("noise/beside-sec-uid", "beside a long id of another platform",
         f"https://www.douyin.com/user/{SEC_UID} ", (WORD,))
    scan("noise/in-a-query", "as a parameter of a link", "https://example.com/t?token=", (SIGNED,), "&x=1")
    scan("noise/in-a-path", "as the last part of a path", "https://example.com/t/", (SIGNED,))
    scan("noise/mini-program-scene", "as the scene of a mini-program code", "scene=", (COMPACT,))
    scan("count/none", "a share text without one of our tokens", TAOBAO_TEXT)
    scan("count/empty", "the empty text")
    scan("count/two", "two tokens", "￥", (WORD,), "￥ 和 ￥", (SIGNED,), "￥")
    scan("count/twice-the-same", "one token twice", (WORD,), "\n", (WORD,))
    scan("count/one-mark-between", "two tokens with one mark between them", (WORD,), "￥", (COMPACT,))
    scan("count/every-suite", "six tokens, one of each suite", *(
        piece for key in ["ed25519-1", "sm2-1", "p256-1", "hmac-sha256-1", "hmac-sm3-1", "compact-1"]
        for piece in ((Parts(key=key).word,), "\n")))
    scan("run/shortest-token", "25 characters, the shortest token", "码 ", (SMALLEST,))
    scan("run/glued-to-letters", "a letter before the word makes another run", "a" + WORD)
    scan("run/glued-to-digits", "digits after the word make another run", WORD + "2026")
    scan("run/two-glued", "two tokens with nothing between them are one run", WORD + WORD)
    scan("run/split", "a blank inside the word", WORD[:20] + " " + WORD[20:])
    scan("run/line-broken", "a line break inside the word", SIGNED[:76] + "\n" + SIGNED[76:])
    scan("run/full-width-digit-before", "a full-width digit is a boundary like any other", "１", (WORD,))
    scan("run/accent-after", "so is a letter beyond ASCII", (WORD,), "é")
    scan("run/combining-after", "a combining accent is not a part of the word", (WORD,), "\u0301")
    scan("damaged/one-of-two", "a damaged token before a good one", "￥" + SIGNED[:-1] + "0￥ ￥", (WORD,), "￥")
    scan("damaged/check-only", "a token with wrong check bytes", "￥" + encode_word(Parts().body, b"\0\0") + "￥",
         spec="TOK-10")
    scan("damaged/unknown-version", "a word of another version with right check bytes",
         "￥" + Parts(version=2).word + "￥", spec="TOK-10")
    scan("damaged/unknown-suite", "a word of an unknown suite with right check bytes",
         "￥" + Parts(suite=9).word + "￥", spec="TOK-10")
    scan("damaged/reserved-suite", "the reserved suite 7, in a word that begins with 1",
         "￥" + Parts(suite=7).word + "￥", spec="TOK-10")
    scan("damaged/version-0", "version 0, in a word that begins with 1", "￥" + version_word() + "￥", spec="TOK-10")
    for id, comment, error, offset, word in [
            ("lifetime", "a token of no lifetime", "bad-lifetime", 0, Parts(life_bytes=b"\0\0").word),
            ("claim", "a claim from the future", "unknown-claim", 0, Parts(claims=b"\x80").word)]:
        file.valid(f"unreadable/{id}", "TOK-10", f"{comment}: found, and told why it cannot be read",
                   input=f"￥{word}￥ {WORD}", tokens=[
                       {"start": 3, "end": 3 + len(word), "error": error, "offset": 3 + offset},
                       {"start": 7 + len(word), "end": 7 + len(word) + len(WORD), "token": WORD}])
    future = Parts(target_bytes=b"\x7f\x01").word
    file.valid("code/from-the-future", "TOK-30", "a resource code that no register has yet: a token like any other",
               input=f"￥{future}￥", tokens=[{"start": 3, "end": 3 + len(future), "token": future}])
    scan("damaged/truncated", "the first half of a token", "￥" + SIGNED[:55] + "￥", spec="TOK-10")
    scan("damaged/capitals", "a token in capitals", WORD.upper(), spec="TOK-10")
    scan("look-alike/digits", "forty digits of a waybill", "运单 " + "1234567890" * 4, spec="TOK-10")
    scan("look-alike/hex", "a digest", "sha256 " + "1" + "0123456789abcdef" * 4, spec="TOK-10")
    scan("look-alike/zeros", "zeros", "1" + "0" * 42, spec="TOK-10")
    file.valid("bytes/not-utf8", "TOK-11", "bytes that are not UTF-8 are a boundary like any other",
               input_hex=(b"\xff" + WORD.encode() + b"\xfe").hex(),
               tokens=[{"start": 1, "end": 1 + len(WORD), "token": WORD}])
    file.valid("bytes/beyond-4096", "TOK-11", "a text of any length is scanned", input=WORD,
               padding={"text": " 好", "count": 2000}, tokens=[{"start": 0, "end": len(WORD), "token": WORD}])


def add_read(file):
    def valid(id, comment, *pieces, spec="TOK-12"):
        text, tokens = found(*pieces)
        file.valid(id, spec, comment, input=text, **tokens[0])

    def invalid(id, comment, error, offset, data, spec="TOK-12"):
        file.invalid(f"{error}/{id}", spec, comment, error, offset, **raw(data))

    for name, before, after in DELIMITERS:
        valid(f"delimiter/{name}", f"between {before or 'nothing'!r} and {after or 'nothing'!r}".replace("'", ""),
              before, (WORD,), after, spec="TOK-9")
    valid("noise/taobao", "after a share text of Taobao", TAOBAO_TEXT, "￥", (SIGNED,), "￥")
    valid("noise/glued-to-han", "between characters without any blank", "打开", (WORD,), "复制这段描述")
    valid("noise/beside-foreign-token", "after the token of another platform", "￥fJeC1NVlz8B￥￥", (WORD,), "￥")
    valid("first/of-two", "the first of two tokens", "￥", (WORD,), "￥ ￥", SIGNED, "￥")
    valid("first/of-two-longer-second", "the first, even if the second is longer", "￥", (COMPACT,), "￥", SIGNED)
    valid("first/after-damaged", "the first that is not damaged", SIGNED[:-1] + "0", " ", (WORD,))
    valid("first/shortest", "25 characters", "a ", (SMALLEST,))
    valid("first/shortest-of-two", "25 characters before more", "a ", (SMALLEST,), " ", WORD)
    valid("first/after-truncated", "a run that is too short for its suite is passed over, though its check bytes match",
          encode_word(bytes.fromhex("11") + bytes(range(1, 24))), "，", (WORD,))

    invalid("empty", "the empty text", "no-token", 0, "")
    invalid("blanks", "blanks alone", "no-token", 0, " \n\t")
    invalid("foreign-token", "another platform's token", "no-token", 0, "￥fJeC1NVlz8B￥")
    invalid("share-text", "a share text without one of our tokens", "no-token", 0, TAOBAO_TEXT)
    invalid("link", "a link", "no-token", 0, "https://item.taobao.com/item.htm?id=520813250866")
    invalid("waybill", "a number that does not begin with 1", "no-token", 0, "运单 " + "9876543210" * 3)
    damaged = WORD[:-1] + ("0" if WORD[-1] != "0" else "1")
    invalid("last-character", "a token with its last character altered", "bad-checksum", 3, "￥" + damaged + "￥")
    invalid("in-a-sentence", "a damaged token between characters", "bad-checksum", 6, "打开" + damaged + "复制")
    invalid("bare", "a damaged token alone", "bad-checksum", 0, damaged)
    invalid("first-of-two", "of two damaged tokens the first is told", "bad-checksum", 3,
            "￥" + damaged + "￥ ￥" + SIGNED[:-1] + "0￥")
    invalid("delimited-not-one", "between marks, 25 characters that do not begin with 1", "bad-checksum", 3,
            "￥" + "2" + WORD[1:] + "￥")
    invalid("not-one", "in a sentence, a word that does not begin with 1", "no-token", 0, "打开 2" + WORD[1:] + " 吧")
    for id, comment, before, after in [("delimited", "between marks", "￥", "￥"),
                                       ("opening", "behind one mark", "￥", ""),
                                       ("closing", "before one mark", "", "￥"), ("bare-word", "alone", "", ""),
                                       ("blanks-around", "between blanks and marks", " \n￥", "￥\t")]:
        invalid(id, f"a hyphen in a word {comment}", "bad-character", utf8(before) + 20,
                before + WORD[:20] + "-" + WORD[21:] + after)
    invalid("mark-inside", "a mark inside, between marks", "bad-character", 3 + len(damaged),
            "￥" + damaged + "￥￥" + damaged + "￥")
    invalid("han-inside", "a Chinese character inside, between marks", "bad-character", 3 + 20,
            "￥" + WORD[:20] + "口" + WORD[20:] + "￥")
    cut = SIGNED[:55]
    invalid("half", "the first half of a token", "truncated", 3 + len(cut), "￥" + cut)
    invalid("half-in-a-sentence", "the first half of a token among words", "truncated", 7 + len(cut),
            "打开 " + cut + " 吧")
    invalid("seventeen", "17 characters between marks", "truncated", 3 + 17, "￥" + WORD[:17] + "￥")
    invalid("sixteen", "16 characters between marks are somebody else's", "no-token", 0, "￥" + WORD[:16] + "￥")
    invalid("version-2", "a word of another version, whatever it begins with", "unknown-version", 3,
            "￥" + Parts(version=2).word + "￥")
    long = Parts(pin=bytes(16)).word[:56]
    invalid("cut", "a token cut off where no token ends", "bad-length", 3 + 56, "￥" + long)
    overflow = "1" + "z" * 10 + "z" * 11 + WORD[22:]
    invalid("middle", "a block that no bytes have", "bad-block", 3 + 11, "￥" + overflow + "￥")
    invalid("version", "a word of another version that begins with 1", "unknown-version", 3,
            "￥" + version_word() + "￥")
    invalid("suite", "an unknown suite", "unknown-suite", 3, "￥" + Parts(suite=7).word + "￥")
    invalid("lifetime", "a token of no lifetime", "bad-lifetime", 3, "￥" + Parts(life_bytes=b"\0\0").word + "￥")
    invalid("claim", "a claim from the future", "unknown-claim", 3, "￥" + Parts(claims=b"\x80").word + "￥")
    invalid("leading-zero", "a number with a leading zero", "bad-target", 3,
            "￥" + Parts(target_bytes=b"\x01\0\x01").word + "￥")
    invalid("in-the-noise", "a byte that is not UTF-8 far from the token", "not-utf8", 2, b"ab\xff" + WORD.encode())
    file.invalid("too-long/noise", "TOK-7", "4,097 bytes of text", "too-long", 4096, input=WORD,
                 padding={"text": " ", "count": 4097 - len(WORD)})
    file.valid("length/at-the-limit", "TOK-7", "4,096 bytes of text", input=WORD, start=0, end=len(WORD), token=WORD,
               padding={"text": " ", "count": 4096 - len(WORD)})


def version_word():
    """A word of version 0 that begins with 1, as every word with a first byte from 0x0c to 0x16 does."""
    body = b"\x0f" + bytes(range(1, 30))
    word = encode_word(body)
    assert word[0] == "1", word
    return word
