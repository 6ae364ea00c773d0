# SPDX-License-Identifier: Apache-2.0
"""Texts that are no token, in the order of checks of TOK-48: each breaks one rule and keeps every other."""

from cases_decode_valid import PIN, SHARER
from corpus import Parts
from independent.fields import packed_bits
from independent.huffman import CODES, EOS, code_bits, from_bits, huffman, shorter
from independent.making import claims_bytes, scene_names
from independent.words import WIDTH, crc16, digits, encode_bytes, encode_word
from vector_files import raw

LIMIT = 4096


def add(file):
    good = Parts()
    text_errors(file.invalid, good.word)
    blocks(file.invalid, good)
    lengths(file.invalid, good)
    checks(file.invalid, good)
    headers(file.invalid)
    claims(file.invalid)
    targets(file.invalid)


def text_errors(invalid, word):
    def text(id, spec, comment, error, offset, data):
        invalid(id, spec, comment, error, offset, **raw(data))

    data = word.encode()
    text("not-utf8/lone-continuation", "TOK-48", "80 begins nothing", "not-utf8", 3, data[:3] + b"\x80" + data[3:])
    text("not-utf8/cut-off", "TOK-48", "the first two bytes of ￥ at the end", "not-utf8", len(data), data + b"\xef\xbf")
    text("not-utf8/surrogate", "TOK-48", "a surrogate in three bytes", "not-utf8", 0, b"\xed\xa0\x80" + data)
    text("not-utf8/overlong", "TOK-48", "a slash in two bytes", "not-utf8", 5, data[:5] + b"\xc0\xaf" + data[5:])
    text("not-utf8/beyond-unicode", "TOK-48", "U+110000", "not-utf8", 0, b"\xf4\x90\x80\x80" + data)
    text("not-utf8/before-bad-character", "TOK-48", "not-utf8 is told before a character that is no digit",
         "not-utf8", 2, b"--\xff" + data)
    invalid("not-utf8/before-too-long", "TOK-48", "not-utf8 is told before the length", "not-utf8", 0,
            input_hex="ff", padding={"text": "1", "count": LIMIT})
    invalid("too-long/digits", "TOK-7", "4,097 digits", "too-long", LIMIT,
            input="1", padding={"text": "1", "count": LIMIT})
    invalid("too-long/other-characters", "TOK-7", "4,098 bytes in 1,366 characters", "too-long", LIMIT,
            input="", padding={"text": "￥", "count": 1366})
    invalid("too-long/at-the-limit", "TOK-5", "4,096 digits are not too long, but no token has this number",
            "bad-length", LIMIT, input="", padding={"text": "1", "count": LIMIT})
    text("no-token/empty", "TOK-48", "the empty text", "no-token", 0, "")
    for id, comment, before, after in [
            ("delimiters", "the marks around a token are not part of it", "￥", "￥"),
            ("space-before", "a word has no blanks around it", " ", ""),
            ("tab-before", "nor tabs", "\t", "")]:
        text(f"bad-character/{id}", "TOK-4", comment, "bad-character", 0, before + word + after)
    for id, comment, after in [
            ("newline-after", "a line break after the word", "\n"), ("space-after", "a blank after the word", " "),
            ("mark-after", "one mark after the word", "￥"), ("nul-after", "U+0000 after the word", "\0")]:
        text(f"bad-character/{id}", "TOK-12", comment, "bad-character", len(word), word + after)
    for id, comment, character in [
            ("hyphen", "- is no digit", "-"), ("underscore", "_ is no digit", "_"), ("plus", "+ is no digit", "+"),
            ("slash", "/, before 0 in ASCII", "/"), ("colon", ":, after 9 in ASCII", ":"),
            ("at-sign", "@, before A in ASCII", "@"), ("bracket", "[, after Z in ASCII", "["),
            ("backtick", "`, before a in ASCII", "`"), ("brace", "{, after z in ASCII", "{"),
            ("full-width", "a full-width digit is none", "１"), ("zero-width", "a zero-width space is not skipped",
                                                                "\u200b")]:
        text(f"bad-character/{id}", "TOK-4", comment, "bad-character", 12, word[:12] + character + word[13:])
    text("bad-character/before-bad-length", "TOK-48", "a wrong character is told before a wrong length",
         "bad-character", 11, word[:11] + "-")
    text("bad-character/before-bad-block", "TOK-48", "a wrong character is told before a block in front of it",
         "bad-character", 30, "z" * 11 + word[11:30] + "-" + word[31:])
    longer = Parts(pin=PIN).word
    for remainder in (1, 4, 8):
        cut = longer[:55 + remainder]
        text(f"bad-length/remainder-{remainder}", "TOK-5", f"a length of 11 × 5 + {remainder} characters",
             "bad-length", len(cut), cut)
    text("bad-length/before-bad-block", "TOK-48", "a wrong length is told before a wrong block", "bad-length", 34,
         "z" * 34)


def blocks(invalid, good):
    def block(id, comment, offset, text):
        invalid(f"bad-block/{id}", "TOK-6", comment, "bad-block", offset, input=text)

    word, longer = good.word, Parts(pin=PIN).word
    block("first", "the largest word of eleven digits", 0, "z" * 11 + word[11:])
    block("second", "a block in the middle", 11, word[:11] + "z" * 11 + word[22:])
    block("least-overflow", "2^64, the least that is too much", 0, "LygHa16AHYG" + word[11:])
    for length in range(1, 8):
        block(f"last-{length}-bytes", f"a last block of {WIDTH[length]} digits with the value 2^{8 * length}", 55,
              longer[:55] + digits(256 ** length, WIDTH[length]))
    block("first-of-two", "of two wrong blocks the first is told", 0, "z" * 22 + word[22:])
    block("names-no-suite", "a first block that no bytes have names no suite to be too short for", 0, "z" * 11)


def lengths(invalid, good):
    def truncated(id, comment, text):
        invalid(f"truncated/{id}", "TOK-16", comment, "truncated", len(text), input=text)

    truncated("one-byte", "a first byte alone", encode_bytes(b"\x11"))
    truncated("two-bytes", "two bytes", encode_bytes(b"\x11\x00"))
    truncated("one-character", "one character", "1")
    truncated("ten-characters", "fewer than eleven characters, though with right check bytes and another version",
              encode_word(b"\x21" + bytes(4)))
    for key in ["ed25519-1", "sm2-1", "p256-1", "hmac-sha256-1", "hmac-sm3-1", "compact-1"]:
        body = Parts(key=key, target_bytes=b"").body
        truncated(f"no-target-{key[:-2]}", "right check bytes, and one byte short of the smallest token of the suite",
                  encode_word(body))
    truncated("cut-in-two", "the first half of a token", Parts(key="ed25519-1").word[:55])
    truncated("before-bad-checksum", "what is too short is told before its check bytes", encode_bytes(b"\x14" * 25))
    truncated("before-bad-length", "and before its length class", Parts(key="ed25519-1").word[:100])
    truncated("before-bad-block", "and before the value of a later block", good.word[:11] + "z" * 11)
    truncated("eleven-characters", "the first block of a token alone", good.word[:11])
    pinned = Parts(key="ed25519-1", pin=PIN).word
    invalid("bad-checksum/still-long-enough", "TOK-16", "cut off, but not below the smallest token of the suite",
            "bad-checksum", 0, input=pinned[:110])


def checks(invalid, good):
    def bad(id, comment, text, spec="TOK-13"):
        invalid(f"bad-checksum/{id}", spec, comment, "bad-checksum", 0, input=text)

    word = good.word
    assert len(word) == 43 and len(good.bytes) == 31
    last = "A" if word[-1] != "A" else "B"
    bad("last-character", "the last character altered", word[:-1] + last)
    bad("first-character", "the first character altered: no version any more", "2" + word[1:])
    bad("in-the-target", "a character in the second block altered", word[:15] + "1" + word[16:])
    bad("in-the-tag", "a character in the tag altered", word[:27] + "2" + word[28:])
    bad("two-swapped", "two neighbours swapped", word[:16] + word[17] + word[16] + word[18:])
    bad("case-lost", "the letters of one block in capitals", word[:11] + word[11:22].upper() + word[22:], "TOK-2")
    bad("zero", "check bytes of zero", encode_word(good.body, b"\0\0"))
    bad("complement", "the check bytes inverted, as CRC-16/GENIBUS has them",
        encode_word(good.body, bytes(0xFF ^ byte for byte in crc16(good.body))))
    bad("byte-order", "the check bytes in the other order", encode_word(good.body, crc16(good.body)[::-1]))
    pinned = Parts(key="ed25519-1", pin=PIN).word
    bad("block-missing", "a block in the middle missing", pinned[:22] + pinned[33:])
    bad("before-unknown-version", "wrong check bytes are told before the version",
        encode_word(Parts(version=2).body, b"\0\0"))
    bad("before-bad-target", "wrong check bytes are told before the target",
        encode_word(Parts(target_bytes=b"\x01\0").body, b"\0\0"))


def headers(invalid):
    def bad(id, spec, comment, error, **parts):
        invalid(id, spec, comment, error, 0, input=Parts(**parts).word)

    for version in (0, 2, 15):
        bad(f"unknown-version/{version}", "TOK-14", f"version {version}", "unknown-version", version=version)
    invalid("unknown-version/short", "TOK-13", "the check bytes of another version are where they always are",
            "unknown-version", 0, input=encode_word(b"\x21" + bytes(5)))
    bad("unknown-version/before-unknown-suite", "TOK-48", "the version is told before the suite", "unknown-version",
        version=3, suite=9)
    for suite in (0, 7, 8, 9, 10, 11, 12, 13, 14, 15):
        bad(f"unknown-suite/{suite}", "TOK-15", "the reserved suite" if suite == 7 else f"suite {suite}",
            "unknown-suite", suite=suite)
    invalid("unknown-suite/short", "TOK-15", "eight bytes of an unknown suite", "unknown-suite", 0,
            input=encode_word(b"\x10" + bytes(5)))
    for id, comment, life in [
            ("zero-minutes", "zero minutes", "0000"), ("zero-hours", "zero hours", "8000"),
            ("one-hour-as-hours", "an hour is sixty minutes", "8001"),
            ("546-hours-as-hours", "32,760 minutes, which still fit", "8222")]:
        bad(f"bad-lifetime/{id}", "TOK-18", comment, "bad-lifetime", life_bytes=bytes.fromhex(life))
    for id, comment, life in [
            ("compact-zero-hours", "zero hours", "00"), ("compact-zero-days", "zero days", "80"),
            ("compact-five-days", "five days are 120 hours", "85"), ("compact-one-day", "a day is 24 hours", "81")]:
        bad(f"bad-lifetime/{id}", "TOK-19", comment, "bad-lifetime", key="compact-1",
            life_bytes=bytes.fromhex(life))
    bad("bad-lifetime/before-unknown-claim", "TOK-48", "the lifetime is told before the claims", "bad-lifetime",
        life_bytes=b"\0\0", claims=b"\x08")


def claims(invalid):
    def bad(id, comment, error, data, spec="TOK-26", **parts):
        invalid(f"{error}/{id}", spec, comment, error, 0, input=Parts(claims=data, **parts).word)

    for bit in range(3, 8):
        bad(f"bit-{bit}", f"reserved bit {bit}", "unknown-claim", bytes([1 << bit]), "TOK-24")
    bad("with-known-ones", "a reserved bit beside claims that are known", "unknown-claim",
        claims_bytes(("sms",), PIN).replace(b"\x03", b"\x0b", 1), "TOK-24")
    bad("before-bad-claim", "a reserved bit is told before a claim that does not fit", "unknown-claim", b"\x0f",
        "TOK-48")
    bad("no-scenes", "a byte of scenes that is zero", "bad-claim", b"\x01\0")
    bad("no-names", "names that are none", "bad-claim", b"\x01\x80\0")
    bad("seventeen-names", "17 names", "bad-claim",
        b"\x01\x80" + scene_names([f"s{letter}" for letter in "abcdefghijklmnopq"]))
    bad("empty-name", "a name of no bytes", "bad-claim", b"\x01\x80\x01\0")
    bad("name-of-33", "a name of 33 bytes", "bad-claim", b"\x01\x80\x01\x21" + b"a" * 33)
    bad("empty-second-name", "a second name of no bytes: the fault is at its length", "bad-claim",
        b"\x01\x80\x02\x0aaaaaaaaaaa\0")
    bad("descending", "names in descending order: the fault is at the second", "bad-claim",
        b"\x01\x80\x02\x0abbbbbbbbbb\x01a")
    bad("repeated", "a name twice", "bad-claim", b"\x01\x80\x02\x0abbbbbbbbbb\x0abbbbbbbbbb")
    bad("name-with-a-bit", "a scene with a bit by its name", "bad-claim", b"\x01\x80\x01\x03sms")
    bad("second-name-with-a-bit", "a scene with a bit by its name, after another", "bad-claim",
        b"\x01\x80\x02\x0abbbbbbbbbb\x03web")
    for id, comment, name in [
            ("capital", "a capital letter", b"Example"), ("leading-dot", "a dot in front", b".app"),
            ("trailing-hyphen", "a hyphen at the end", b"app-"), ("two-joints", "two joints in a row", b"a..b"),
            ("space", "a blank", b"a b"), ("han", "a letter beyond ASCII", "微信".encode()),
            ("not-utf8", "bytes that are not UTF-8", b"a\xff"), ("slash", "a slash", b"a/b")]:
        bad(id, comment, "bad-scene", b"\x01\x80\x01" + bytes([len(name)]) + name, "TOK-27")
    bad("second-name", "the fault is at the first byte of the name", "bad-scene",
        b"\x01\x80\x02\x0aaaaaaaaaaa\x03b..", "TOK-27")
    bad("grammar-before-order", "the grammar of a name is told before its order", "bad-scene",
        b"\x01\x80\x02\x0abbbbbbbbbb\x02a.", "TOK-49")

    def unfit(id, comment, data):
        bad(id, comment, "bad-claim", data, "TOK-25", target_bytes=b"")

    unfit("name-too-long", "a name that reaches into the tag", b"\x01\x80\x01\x08abcd")
    unfit("names-missing", "two names are announced and one is there", b"\x01\x80\x02\x04abcd")
    unfit("pin-cut", "15 bytes of a pin", b"\x02" + PIN[:15])
    unfit("sharer-cut", "seven bytes of a pseudonym", b"\x04" + SHARER[:7])
    unfit("sharer-after-pin-cut", "a whole pin and seven bytes of a pseudonym", b"\x06" + PIN + SHARER[:7])


def targets(invalid):
    def bad(id, spec, comment, data, error="bad-target", **parts):
        """A fault in the target, whose offset is that of the word (TOK-48)."""
        invalid(f"{error}/{id}", spec, comment, error, 0, input=Parts(target_bytes=data, **parts).word)

    def hexadecimal(id, spec, comment, data, **parts):
        bad(id, spec, comment, bytes.fromhex(data), **parts)

    hexadecimal("code-not-minimal", "TOK-1", "code 1 in two bytes", "81002a")
    hexadecimal("code-zero-not-minimal", "TOK-1", "code 0 in two bytes", "80000061")
    hexadecimal("code-of-four-bytes", "TOK-1", "a code of four bytes", "818080002a")
    hexadecimal("code-cut", "TOK-1", "a code that does not end", "81")
    bad("empty", "TOK-33", "claims that leave no room for a target: the fault is at the tag", b"", pin=PIN)

    presence(hexadecimal)
    numbers(hexadecimal, bad)
    packed(bad)
    words(hexadecimal, bad)
    texts(bad)
    web(bad)


MINI = bytes.fromhex("4e1ba651bbe36d01")


def presence(hexadecimal):
    hexadecimal("presence-missing", "TOK-31", "no presence byte", "04")
    hexadecimal("presence-spare-goods", "TOK-31", "a bit without a field", "0505" "075bcd15")
    hexadecimal("presence-spare-goods-top", "TOK-31", "the top bit", "0481" "075bcd15")
    hexadecimal("presence-spare-mini-program", "TOK-31", "bit 5 of a mini-program", "0521" + MINI.hex())
    hexadecimal("presence-spare-article", "TOK-31", "bit 5 of an article", "0621" + "00" * 17)
    # A scene name moves code and presence byte to either side of a border of blocks.
    moved = {"scenes": ("abcdefghi",)}
    identity = "TOK-32"
    hexadecimal("identity-goods-none", identity, "goods without any field", "0400", **moved)
    hexadecimal("identity-goods-both", identity, "goods with both fields", "0403" "01" "2a" "06", **moved)
    hexadecimal("identity-mini-program-none", identity, "a mini-program without any field", "0500", **moved)
    hexadecimal("identity-mini-program-path", identity, "a path without an appid", "0504" "00" "61", **moved)
    hexadecimal("identity-mini-program-gh-id", identity, "a gh_id without an appid", "0502" + "00" * 6, **moved)
    hexadecimal("identity-mini-program-gh-id-path", identity, "a gh_id and a path",
                "0506" + "00" * 6 + "00" "61", **moved)
    hexadecimal("identity-article-none", identity, "an article without any field", "0600", **moved)
    hexadecimal("identity-article-biz", identity, "a biz alone", "0602" "00", **moved)
    hexadecimal("identity-article-no-sn", identity, "biz, mid and idx", "060e" "0100" "0101" "01", **moved)
    hexadecimal("identity-article-all", identity, "an id beside biz, mid, idx and sn",
                "061f" + "00" * 17 + "0100" "0101" "0101" + "00" * 16, **moved)


def numbers(hexadecimal, bad):
    hexadecimal("decimal-leading-zero", "TOK-34", "a byte 00 in front", "01002a")
    hexadecimal("decimal-zero-as-a-byte", "TOK-34", "zero as one byte", "0100")
    hexadecimal("decimal-nine-bytes", "TOK-34", "2^64", "01010000000000000000")
    hexadecimal("digits-too-large", "TOK-64", "10^10 in ten digits", "65" "02540be400" "2a")
    hexadecimal("digits-cut", "TOK-64", "four bytes of ten digits", "65" "02540be4")
    hexadecimal("bvid-zero", "TOK-65", "no video has the number 0", "4a00")
    hexadecimal("bvid-leading-zero", "TOK-65", "a byte 00 in front of a number", "4a00" "0002")
    hexadecimal("bvid-too-large", "TOK-65", "2^51", "4a00" "08000000000000")
    hexadecimal("decimal-in-the-middle", "TOK-34", "a mid with a byte 00 in front",
                "061e" "01aa" "02002a" "0101" + "00" * 16)
    hexadecimal("length-not-minimal", "TOK-1", "a length of 1 in two bytes", "061e" "8100aa" "012a" "0101"
                + "00" * 16)
    hexadecimal("length-beyond-end", "TOK-33", "a length that reaches into the tag", "061e" "7faa" "012a" "0101"
                + "00" * 16)
    hexadecimal("length-missing", "TOK-33", "nothing left for the second field", "061e" "01aa")
    hexadecimal("hex-cut", "TOK-35", "seven bytes of an appid", "0501" + MINI.hex()[:14])
    hexadecimal("hex-cut-last", "TOK-35", "15 bytes of an sn", "061e" "01aa" "012a" "0101" + "00" * 15)
    hexadecimal("left-over", "TOK-33", "a byte after the last field", "0501" + MINI.hex() + "00")
    hexadecimal("left-over-article", "TOK-33", "a byte after an id of fixed length", "0601" + "00" * 17 + "00")
    hexadecimal("base64-empty", "TOK-37", "a biz of no bytes", "061e" "00" "012a" "0101" + "00" * 16)


def packed(bad):
    user = b"\x09"

    bad("packed-empty", "TOK-36", "no bytes at all", user)
    bad("packed-terminator-only", "TOK-36", "no characters", user + b"\x80")
    bad("packed-no-terminator", "TOK-36", "four characters and no terminator", user + from_bits(packed_bits("AAAA")))
    bad("packed-zeros", "TOK-36", "zeros alone", user + b"\0\0")
    bad("packed-zero-byte", "TOK-36", "a byte of zeros after the terminator", user + from_bits(packed_bits("ab") + "1")
        + b"\0")
    bad("packed-odd-bits", "TOK-36", "seven bits before the terminator", user + from_bits(packed_bits("a") + "01"))
    bad("packed-eight-bits", "TOK-36", "eight bits before the terminator", user + b"\x41\x80")
    goods = b"\x04\x02"
    for value, character in ((62, "-"), (63, "_")):
        bad(f"base62-{value}", "TOK-36", f"the value {value} in a field of letters and digits",
            goods + from_bits(packed_bits("a" + character + "b") + "1"))
    article = b"\x06\x01"
    bad("packed-fixed-spare-bits", "TOK-36", "a spare bit that is not zero", article + b"\0" * 16 + b"\x01")
    bad("packed-fixed-terminator", "TOK-36", "a terminator where the length is fixed",
        article + b"\0" * 16 + b"\x08")
    bad("packed-fixed-cut", "TOK-36", "16 bytes where 17 are needed", article + b"\0" * 16)


def words(hexadecimal, bad):
    mini = b"\x05\x11" + MINI
    for id, comment, index in [("default", "the default as an index", 0), ("index-3", "an index beyond the list", 3),
                               ("index-255", "an index far beyond the list", 255)]:
        bad(f"word-{id}", "TOK-38", comment, mini + bytes([index]))
    bad("word-missing", "TOK-38", "no byte for the word", mini)


def texts(bad):
    query = b"\x05\x09" + MINI

    def text(id, comment, flag, body, spec="TOK-39"):
        bad(f"text-{id}", spec, comment, query + bytes([flag]) + body)

    text("flag-2", "a flag that is neither 0 nor 1", 2, b"{}~~")
    text("flag-not-minimal", "a flag in two bytes", 0x80, b"\0{}~~", "TOK-1")
    bad("text-no-flag", "TOK-39", "no flag", query)
    text("empty-plain", "no bytes of plain text", 0, b"")
    text("empty-coded", "no bytes of coded text", 1, b"")
    text("plain-though-longer", "plain where the code is shorter", 0, b"id=42")
    text("coded-though-equal", "coded where it saves nothing", 1, huffman(b"a"))
    text("coded-though-longer", "coded where it is longer", 1, huffman(b"{}~~"))
    bits = code_bits(b"id=42")
    assert len(bits) % 8 == 4
    text("padding-zeros", "padding of 0 bits", 1, from_bits(bits, "0"))
    text("padding-last-zero", "padding that ends in a 0 bit", 1, from_bits(bits + "111", "0"))
    text("padding-of-a-byte", "a byte of padding more than needed", 1, huffman(b"pages/index") + b"\xff")
    text("eos", "the code for the end of the string", 1, from_bits(
        code_bits(b"pages/index/index") + CODES[EOS], "1"))
    cut = code_bits(b"id=42") + CODES[0][:-1]
    assert len(cut) % 8 == 0
    text("code-cut", "a code that lacks its last bit", 1, from_bits(cut, "1"))
    text("control", "a line feed in plain text", 0, b"a\nb")
    text("control-coded", "U+0000 in coded text", 1, huffman(b"aaaaaaaaaaaaaaa\0"))
    text("delete", "U+007F", 0, b"a\x7fb")
    text("not-utf8", "bytes that are not UTF-8", 0, b"a\xff")
    text("not-utf8-coded", "coded bytes that are not UTF-8", 1, huffman(b"aaaaaaaaaaaaaaaaaaaaaaaaaaaa\xff"))
    text("surrogate", "a surrogate in three bytes", 0, b"\xed\xa0\x80")
    path = b"\x05\x0d" + MINI

    def first(id, comment, body, spec="TOK-39"):
        bad(f"text-{id}", spec, comment, path + body)

    first("count-beyond-end", "a count that reaches into the tag", b"\x7eab")
    first("count-zero", "a first text of no bytes", b"\0\0{}~~")
    first("count-not-minimal", "a count in two bytes", b"\x82\0a\0{}~~", "TOK-1")
    first("first-plain-though-longer", "a first text that is plain where the code is shorter", b"\x0aid=42\0{}~~")


def web(bad):
    def page(id, comment, rest):
        flag, body = shorter(rest.encode())
        bad(f"web-{id}", "TOK-40", comment, b"\0" + bytes([flag]) + body, scenes=("abcdefghi",))

    mini = b"\x05\x05" + MINI
    for id, comment, path in [("slash", "a leading slash", b"/a"), ("query", "a question mark", b"a?b"),
                              ("fragment", "a number sign", b"a#b")]:
        flag, body = shorter(path)
        bad(f"path-{id}", "TOK-39", f"{comment} in the path of a page", mini + bytes([flag]) + body)
    page("upper-case-host", "a host in capitals", "EXAMPLE.com/")
    page("no-slash", "a host without the slash after it", "example.com")
    page("default-port", "the default port", "example.com:443/")
    page("dot-segment", "a path with ..", "example.com/a/../b")
    page("space", "a blank in the path", "example.com/a b")
    page("han", "characters that the parser escapes", "example.com/路径")
    page("two-dots-escaped", "a path with %2e%2E", "example.com/a/%2e%2E/b")
    page("semicolon-host", "U+037E, which Unicode holds for the same as a semicolon", "a\u037eb.example/")
    page("exclamation-host", "a host that parsers of URLs let through and others refuse", "a!b.example/")
    page("label-of-64", "a label of 64 characters", "a" * 64 + ".example/")
    page("empty-label", "two dots in a host", "a..example/")
    page("port-zeros", "a port with a zero in front", "example.com:08080/")
    page("port-too-large", "a port above 65,535", "example.com:65536/")
    page("port-empty", "a colon and no port", "example.com:/")
    page("ipv4-short", "an IPv4 address of two numbers", "127.1/")
    page("ipv6-long", "an IPv6 address that is not shortened", "[0:0:0:0:0:0:0:1]/")
    page("quote-in-query", "a quotation mark in the query", "example.com/?a='")
    page("backtick-in-fragment", "a backtick in the fragment", "example.com/#`")
    page("brace-in-path", "a brace in the path", "example.com/{a}")
    page("han-host", "a host that is not in ASCII", "例子.中国/")
    page("backslash", "a backslash for a slash", "example.com\\a")
    page("user", "a user name", "user@example.com/")
    page("password", "a user name and a password", "user:word@example.com/")
    page("third-slash", "a third slash", "/a")
    page("ipv4-hex", "an IPv4 address in hexadecimal", "0x7f000001/")
    page("whole-url", "the https:// that the wire omits", "https://example.com/")
    page("percent-in-host", "an escape in the host", "ex%61mple.com/")
    page("bad-host", "a host that no URL has", "exa<mple.com/")
