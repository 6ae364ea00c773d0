# SPDX-License-Identifier: Apache-2.0
"""Tokens that are well-formed: every suite, kind, field type and claim, and every boundary of the format."""

from corpus import ISSUED, Parts, TAOBAO
from independent.tokens import SCENES
from independent.words import leb128

APPID = "wx4e1ba651bbe36d01"
PAGE = "pages/index/index"
ARTICLE = {"biz": "MjM5ODIyMTE0MA==", "mid": "2650000001", "idx": "1", "sn": "00112233445566778899aabbccddeeff"}
SEC_UID = "MS4wLjABAAAAq0wN-example_made-up-id-of-the-same-shape00"
PIN = bytes(range(0xA0, 0xB0))
SHARER = bytes(range(8))


def add(file):
    def valid(id, spec, comment, /, **parts):
        token = Parts(**parts)
        file.valid(id, spec, comment, input=token.word, token=token.json())

    def target(id, spec, comment, platform, kind, /, **fields):
        valid(id, spec, comment, target=(platform, kind, fields))

    suites(valid)
    times(valid)
    claims(valid)
    kinds(target)
    fields(target)
    texts(target)
    for id, comment, code in [
            ("127", "the last number of one byte, which is kept free", 127),
            ("16383", "the last number of two bytes", 16383),
            ("private", "the first number for private use", 1 << 20),
            ("largest", "2^21 - 1", (1 << 21) - 1)]:
        for rest, after in [(b"\x2a", ""), (b"", "-alone")]:
            valid(f"unknown-code/{id}{after}", "TOK-30", f"a resource code that this register does not have: {comment}",
                  resource_code=code, target_bytes=leb128(code) + rest)
    pages(target)
    # The longest text a token can have: 2,978 bytes.
    room = 2978 - 11 - 2 - 12 - 2
    url = "https://example.com/"
    url += "~" * (room - len(url) + 8)
    target("text/longest-word", "TOK-8", "4,095 characters, the most that any token has", "web", "page", url=url)


def pages(target):
    for id, comment, url in [
            ("port", "a port", "https://example.com:8443/"), ("port-zero", "the port 0", "https://example.com:0/"),
            ("dot-at-the-end", "a dot at the end of the host", "https://example.com./"),
            ("underscore", "an underscore in the host", "https://a_b.example.com/"),
            ("ipv4", "an IPv4 address", "https://192.0.2.1/"), ("ipv6", "an IPv6 address", "https://[2001:db8::1]/"),
            ("punycode", "labels in Punycode", "https://xn--fsqu00a.xn--fiqs8s/"),
            ("lone-percent", "a percent sign that escapes nothing", "https://example.com/100%"),
            ("three-dots", "a segment of three dots", "https://example.com/.../a"),
            ("bar", "a bar and brackets, which parsers leave alone", "https://example.com/a|b[c]?d={e}#f{g}"),
            ("empty-segment", "two slashes", "https://example.com//a"),
            ("apostrophe-in-path", "an apostrophe in the path", "https://example.com/it's"),
            ("question-in-query", "a question mark and a slash in the query", "https://example.com/?a=?/b"),
            ("label-of-63", "a label of 63 characters", f"https://{'a' * 63}.example/")]:
        target(f"page/{id}", "TOK-40", comment, "web", "page", url=url)


def suites(valid):
    for key in ["ed25519-1", "sm2-1", "p256-1", "hmac-sha256-1", "hmac-sm3-1", "compact-1"]:
        suite = key[:-2]
        valid(f"suite/{suite}", "TOK-15", f"a token of suite {suite}", key=key)
    valid("suite/smallest-ed25519", "TOK-16", "a target of one byte: 78 bytes, 108 characters",
          key="ed25519-1", target=("taobao", "item", {"id": "0"}))
    valid("suite/smallest-hmac-sha256", "TOK-16", "a target of one byte: 26 bytes, 36 characters",
          target=("taobao", "item", {"id": "0"}))
    valid("suite/smallest-compact", "TOK-16", "a target of one byte: 18 bytes, 25 characters",
          key="compact-1", target=("taobao", "item", {"id": "0"}))


def times(valid):
    valid("issued/first-minute", "TOK-17", "2024-01-01T00:00Z, minute 0", issued="2024-01-01T00:00:00Z")
    valid("issued/last-minute", "TOK-17", "2055-11-24T20:15Z, minute 2^24 - 1", issued="2055-11-24T20:15:00Z")
    valid("issued/leap-day", "TOK-17", "29 February 2024, 23:59", issued="2024-02-29T23:59:00Z")
    for id, comment, life in [
            ("one-minute", "the shortest lifetime", 1),
            ("most-minutes", "32,767 minutes, the most that are counted in minutes", 32_767),
            ("fewest-hours", "547 hours, the fewest that are counted in hours", 547 * 60),
            ("most-hours", "32,767 hours, the longest lifetime", 32_767 * 60),
            ("whole-hours-in-minutes", "546 hours still are minutes", 546 * 60)]:
        valid(f"lifetime/{id}", "TOK-18", comment, life=life)
    for id, comment, life in [
            ("compact-one-hour", "the shortest lifetime of the compact suite", 60),
            ("compact-most-hours", "127 hours, the most that are counted in hours", 127 * 60),
            ("compact-fewest-days", "6 days, the fewest that are counted in days", 6 * 1440),
            ("compact-most-days", "127 days, the longest lifetime of the compact suite", 127 * 1440),
            ("compact-five-days", "5 days are 120 hours", 5 * 1440)]:
        valid(f"lifetime/{id}", "TOK-19", comment, key="compact-1", life=life)


def claims(valid):
    def scenes(id, comment, *names):
        valid(f"scenes/{id}", "TOK-26", comment, scenes=names)

    for name in SCENES:
        scenes(name.replace(".", "-"), f"bound to {name}", name)
    scenes("all-with-a-bit", "all seven scenes that have a bit", *SCENES)
    scenes("named", "one scene by its name", "example.app")
    scenes("bits-and-names", "the example of TOK-27", "wechat.chat", "sms", "example.app")
    scenes("two-names", "names ascend by their bytes: - before . before 0 before a", "a-b", "a.b")
    scenes("shortest-name", "a name of one byte", "x")
    scenes("longest-name", "a name of 32 bytes", "abcdefgh.abcdefgh-abcdefgh_12345")
    scenes("digits", "a name may begin with a digit", "12306.train")
    scenes("most-names", "16 names", *(f"scene-{letter}" for letter in "abcdefghijklmnop"))
    valid("pin/alone", "TOK-28", "a destination pin", pin=PIN)
    valid("sharer/alone", "TOK-29", "a sharer pseudonym", sharer=SHARER)
    valid("claims/pin-and-sharer", "TOK-24", "two claims", pin=PIN, sharer=SHARER)
    valid("claims/all", "TOK-24", "all three claims, in the order of their bits",
          scenes=("wechat.group", "example.app"), pin=PIN, sharer=SHARER)
    valid("claims/all-ed25519", "TOK-24", "all three claims in a signed token", key="ed25519-1",
          scenes=("wechat.group", "example.app"), pin=PIN, sharer=SHARER)
    valid("pin/zeros", "TOK-28", "no value of a pin is special", pin=bytes(16))


def kinds(target):
    target("target/web-page", "TOK-40", "a short link as a web page, of the table of targets",
           "web", "page", url="https://e.tb.cn/h.7vUJnkd5IQyLbmr")
    target("target/web-query-fragment", "TOK-40", "an address with a query and a fragment",
           "web", "page", url="https://example.com/a/b.html?x=1&y=%E4%BD%A0#top")
    target("target/web-port", "TOK-40", "an address with a port", "web", "page", url="https://example.com:8443/")
    target("target/web-ipv6", "TOK-40", "an address with an IPv6 host", "web", "page", url="https://[2001:db8::1]/")
    target("target/web-punycode", "TOK-40", "an internationalised host in ASCII", "web", "page",
           url="https://xn--fiqs8s.example/")
    target("target/web-bogus-punycode", "TOK-40", "a host in ASCII is a host, even if its Punycode stands for nothing",
           "web", "page", url="https://xn--a.example/")
    target("target/web-caret", "TOK-40", "a caret in a path is escaped", "web", "page",
           url="https://example.com/a%5Eb")
    target("target/web-known-platform", "TOK-41", "a page that has a kind of its own is taken as a web page too",
           "web", "page", url="https://item.taobao.com/item.htm?id=1")
    target("target/tmall-item", "TOK-61", "tmall item", "tmall", "item", id="656308694954")
    target("target/suning-item", "TOK-64", "digits whose zeros count", "suning", "item", vendor="0000000000",
           goods="12186788911")
    target("target/suning-nines", "TOK-64", "the largest of ten digits", "suning", "item", vendor="9999999999", goods="0")
    target("target/bilibili-video", "TOK-65", "the id of a video", "bilibili", "video", bvid="BV17x411w7KC")
    target("target/bilibili-largest", "TOK-65", "the id with the largest number so far", "bilibili", "video",
           bvid="BV1L9Uoa9EUx", p="2")
    target("target/bilibili-first", "TOK-65", "the second video there was", "bilibili", "video", bvid="BV1xx411c7mD",
           t="90")
    target("target/jd-item", "TOK-61", "jd item", "jd", "item", sku="10113851950323")
    target("target/pinduoduo-goods-id", "TOK-32", "goods by goods_id", "pinduoduo", "goods", goods_id="123456789")
    target("target/pinduoduo-ps", "TOK-32", "goods by ps", "pinduoduo", "goods", ps="CQGwm6NMIa")
    mini = ("wechat", "mini_program")
    target("target/mini-game", "TOK-32", "a mini-game: appid alone", *mini, appid=APPID)
    target("target/mini-game-query", "TOK-32", "appid and query", *mini, appid=APPID, query="id=42")
    target("target/mini-game-trial", "TOK-32", "appid and env_version", *mini, appid=APPID, env_version="trial")
    target("target/mini-game-query-trial", "TOK-32", "appid, query and env_version", *mini, appid=APPID,
           query="id=42", env_version="trial")
    target("target/mini-program-path", "TOK-32", "appid and path", *mini, appid=APPID, path=PAGE)
    target("target/mini-program-path-trial", "TOK-32", "appid, path and env_version", *mini, appid=APPID, path=PAGE,
           env_version="trial")
    target("target/mini-program-query", "TOK-33", "appid, path and query", *mini, appid=APPID, path=PAGE,
           query="id=42")
    target("target/mini-program-develop", "TOK-38", "all fields that a link prints", *mini, appid=APPID, path=PAGE,
           query="id=42", env_version="develop")
    target("target/mini-program-gh-id", "TOK-32", "a gh_id beside an appid, which no link prints", *mini, appid=APPID,
           gh_id="gh_0123456789ab", path=PAGE)
    target("target/mini-game-gh-id", "TOK-32", "a mini-game with its gh_id", *mini, appid=APPID,
           gh_id="gh_0123456789ab")
    target("target/article-id", "TOK-32", "an article by its id", "wechat", "article", id="ezLlm-FOVSfGOZghdFJxZw")
    target("target/article-biz", "TOK-32", "an article by biz, mid, idx and sn", "wechat", "article", **ARTICLE)
    target("target/douyin-video", "TOK-61", "douyin video", "douyin", "video", id="7346971177114611826")
    target("target/douyin-note", "TOK-61", "douyin note", "douyin", "note", id="7672703482771972081")
    target("target/douyin-user", "TOK-61", "douyin user", "douyin", "user", sec_uid=SEC_UID)


def fields(target):
    for count in range(1, 9):
        target(f"decimal/{count}-bytes", "TOK-34", f"the smallest number of {count} bytes",
               *TAOBAO[:2], id=str(256 ** (count - 1)))
    target("decimal/zero", "TOK-34", "zero is no bytes", *TAOBAO[:2], id="0")
    target("decimal/most-in-one-byte", "TOK-34", "255", *TAOBAO[:2], id="255")
    target("decimal/largest", "TOK-34", "2^64 - 1", *TAOBAO[:2], id=str(2 ** 64 - 1))
    target("decimal/top-bit", "TOK-34", "2^63: numbers have no sign", *TAOBAO[:2], id=str(2 ** 63))
    target("decimal/zero-inside", "TOK-33", "a zero that is not the last field has the length 0",
           "wechat", "article", **{**ARTICLE, "mid": "0"})
    for count, value in [(1, "A"), (2, "a9"), (3, "-_0"), (4, "____"), (5, "AAAAA")]:
        target(f"base64url/{count}-characters", "TOK-36", f"{count} characters of 6 bits and the terminator",
               "douyin", "user", sec_uid=value)
    target("base64url/fixed-spare-bits", "TOK-36", "22 characters are 132 bits and 4 zero bits",
           "wechat", "article", id="_" * 22)
    for count, value in [(1, "z"), (2, "Z9"), (3, "000"), (4, "AAAA")]:
        target(f"base62/{count}-characters", "TOK-36", f"{count} characters of 6 bits and the terminator",
               "pinduoduo", "goods", ps=value)
    for name, value in [("one-byte", "AA=="), ("two-bytes", "//8="), ("three-bytes", "++++")]:
        target(f"base64/{name}", "TOK-37", f"{value} as the decoded bytes", "wechat", "article",
               **{**ARTICLE, "biz": value})
    target("hex/zeros", "TOK-35", "an appid of zeros", "wechat", "mini_program", appid="wx" + "0" * 16)
    target("hex/letters", "TOK-35", "an appid of letters", "wechat", "mini_program", appid="wx" + "f" * 16)


def texts(target):
    def query(id, spec, comment, value):
        target(f"text/{id}", spec, comment, "wechat", "mini_program", appid=APPID, query=value)

    query("huffman-shorter", "TOK-39", "coded: five characters in four bytes", "id=42")
    query("plain-equal", "TOK-39", "plain: coded it would be just as long", "a")
    query("plain-shorter", "TOK-39", "plain: coded it would be longer", "{}~~")
    query("plain-han", "TOK-39", "plain: Chinese has long codes", "城市=杭州")
    query("huffman-mixed", "TOK-39", "coded although one character has a long code", "title=shareable-page-é")
    query("padding-none", "TOK-39", "coded in a whole number of bytes: no padding", "eeeeeeee")
    query("padding-seven", "TOK-39", "coded with seven bits of padding", "aaaaaaaaaaaaa")
    query("lowest-character", "TOK-39", "a space is the lowest character of text", " a b c ")
    query("beyond-bmp", "TOK-39", "a character of four bytes", "🎵")
    printable = "".join(map(chr, range(0x20, 0x7F)))
    query("huffman-every-ascii", "TOK-39", "coded: every printable character, with enough short codes among them",
          "e" * 120 + printable)
    every_byte = "".join(chr(point) for point in [
        *range(0x80, 0xC0), *range(0xC0, 0x800, 0x40), 0x800, *range(0x1000, 0x10000, 0x1000),
        0x10000, 0x40000, 0x80000, 0xC0000, 0x100000])
    query("huffman-every-byte", "TOK-39", "coded: every byte that UTF-8 has", "e" * 1500 + every_byte)
    query("c1-control", "TOK-39", "U+0080 is no control character of this format", "a\u0080b")
    path = "packageA/pages/goods/detail/index"
    target("text/two-texts", "TOK-39", "the flag of one text is in its count, of the last one alone",
           "wechat", "mini_program", appid=APPID, path="{}~~", query="id=42")
    target("text/count-of-two-bytes", "TOK-39", "64 bytes or more: a count of two bytes",
           "wechat", "mini_program", appid=APPID, path=path * 3, query="id=42")
    target("text/count-63", "TOK-39", "63 bytes: the longest count of one byte",
           "wechat", "mini_program", appid=APPID, path="~" * 63, query="id=42")
    target("text/count-64", "TOK-39", "64 bytes: the shortest count of two bytes",
           "wechat", "mini_program", appid=APPID, path="~" * 64, query="id=42")
