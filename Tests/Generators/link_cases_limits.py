# SPDX-License-Identifier: Apache-2.0
"""Links at each limit of the table of limits, and one beyond it."""

from link_cases_parse import components
from link_cases_risk import risks
from link_corpus import places

MEBIBYTE = 1 << 20
A = "https://a.cn/"
OPENING = "openapp.jdmobile://virtual?params="


def add_find(file):
    def find(id, comment, text, *ranges, padding=None):
        members = {} if padding is None else {"padding": {"text": "a", "count": padding}}
        file.good(f"limits/{id}", comment, text, links=[{"start": start, "end": end} for start, end in ranges], **members)

    find("scheme", "a scheme of 64 letters", "a" * 64 + "://b", (0, 68))
    find("scheme-longer", "of 65 letters, the last 64 are one", "a" * 65 + "://b", (1, 69))
    for id, comment, length, isWhole in (("object", "an object of 4,096 bytes", 4096, True),
                                         ("object-longer", "an object of 4,097 bytes is none", 4097, False)):
        text = OPENING + '{"a":"' + "b" * (length - 8) + '"}'
        find(id, comment, text + " 打开", (0, len(text) if isWhole else len(OPENING)))
    for id, comment, length, isWhole in (("list", "a list of 256 bytes", 256, True),
                                         ("list-longer", "a list of 257 bytes is none", 257, False)):
        head = "momochat://immomo.com?goto="
        text = head + "[a|" + "b" * (length - 4) + "]"
        find(id, comment, text + " 打开", (0, len(text) if isWhole else len(head) + 2))
    for id, comment, distance, end in (("code", "a code of OneBot that begins 256 bytes before its link", 256, 270),
                                       ("code-longer", "one that begins 257 bytes before is none", 257, 275)):
        head = "[CQ:share,title="
        text = head + "x" * (distance - len(head) - 5) + ",url=" + A + "b,c=1]"
        find(id, comment, text, (distance, end))
    # A subdomain of a known domain, with labels of two bytes.
    host = "a." * 121 + "taobao.com"
    file.good("limits/host", "a host of 253 bytes", "a" + host + "/x",
              links=[{"start": 0, "end": 255, "url": "https://a" + host + "/x"}])
    find("host-longer", "a host of 254 bytes is not looked at", "aa" + host + "/x")
    find("link", "a link of 1 MiB", A, (0, MEBIBYTE), padding=MEBIBYTE - len(A))
    find("link-longer", "of two bytes more, one more is found", A, (0, MEBIBYTE + 1), padding=MEBIBYTE + 2 - len(A))


def punycode(length):
    """Punycode of a given number of bytes, and the text that it encodes."""
    for count in range(length):
        label = "a" * count + "例"
        if len(label.encode("punycode")) == length:
            return label.encode("punycode").decode(), label
    raise AssertionError(length)


def add_parse(file):
    page = "https://a.example/"
    file.good("limits/input", "1 MiB, most of which is trimmed", page + " ", href=page,
              repairs=places(page + " ", [("trimmed", len(page))]), **components(page),
              padding={"text": " ", "count": MEBIBYTE - len(page) - 1})
    # In lower-case Punycode, with the dot at the end.
    for id, comment, host in (
            ("idna-host", "a host beyond ASCII of 4,096 bytes", "例." + "a." * 2046),
            ("idna-label", "a label beyond ASCII of 1,000 code points", "a" * 999 + "例")):
        label, dot, rest = host.partition(".")
        href = f"https://xn--{label.encode('punycode').decode()}{dot}{rest}/"
        file.good(f"limits/{id}", comment, f"https://{host}/", href=href, repairs=[], **components(href))
    file.bad("limits/idna-host-longer", "a host beyond ASCII of 4,097 bytes", "https://例" + ".a" * 2047 + "/", "bad-idna", 8)
    # A host in ASCII is not decoded, so the host beyond the limit has another label.
    encoded, _ = punycode(1000)
    href = f"https://xn--{encoded}.xn--fiqs8s/"
    file.good("limits/punycode", "1,000 bytes of Punycode", f"https://xn--{encoded}.中国/", href=href, repairs=[],
              **components(href))
    encoded, _ = punycode(1001)
    file.bad("limits/punycode-longer", "1,001 bytes of Punycode", f"https://xn--{encoded}.中国/", "bad-idna", 8)


def add_risk(file):
    # Each é is six bytes of the serialisation.
    page = A + "a" * 8199
    count = (MEBIBYTE - len(page)) // 6
    assert len(page) + 6 * count == MEBIBYTE
    file.good("limits/serialised", "1 MiB once it is encoded", page, padding={"text": "é", "count": count},
              risks=risks("", [("long-url", 8192)]))
    file.bad("limits/serialised-longer", "a byte more once it is encoded", page + "a", "url-too-long",
             len(page) + 1 + 2 * count, padding={"text": "é", "count": count})
    host = f"https://{'a.' * 124}bbb.cn/"
    file.good("limits/host-longer", "a host of 254 bytes", host, risks=risks(host, [("long-host", 8)]))
    for id, comment, count in (("risks", "64 risks", 64), ("risks-more", "of 65 risks, 64", 65)):
        value = "p=13800138000&"
        file.good(f"limits/{id}", comment, A + "?" + value * count,
                  risks=risks("", [("phone-value", 16 + place * len(value)) for place in range(64)]))
