# SPDX-License-Identifier: Apache-2.0
"""Inputs for a URL parser: links as Chinese apps make them, the same with hostile edits, and hosts made of tricks.

The same seed and block number always give the same inputs.
"""

import random
import string
import urllib.parse

# In <…> are a letter for the alphabet of random characters and their number.
ALPHABETS = {
    "d": string.digits,
    "x": string.hexdigits[:16],
    "a": string.ascii_letters + string.digits,
    "b": string.ascii_letters + string.digits + "-_",
    "z": "全新正品包邮旗舰店男女夏季手机壳无线蓝牙耳机咖啡家用保温杯学习笔记相机教程北京上海中国公司网络",
}

# A link and further parts of its query.
LINKS = [
    ("https://item.taobao.com/item.htm?id=<d12>", "spm=a21n57.1.<d7>.<x13> ut_sk=1.<b28>_<d8>_<d13>.Copy.1"
     " sp_tk=<b22>%3D un=<x32> share_crt_v=1 short_name=h.<a7> bxsign=scd<b40> price=<d3>.<d2> sourceType=item"
     " skuId=<d13> tk=<a11>"),
    ("https://detail.tmall.com/item.htm?id=<d12>", "ali_refid=a3_430582_1006:<d10>:N:<b24>%3D%3D:<x32> xxc=ad_ztc"
     " ali_trackid=1_<x32> spm=a230r.1.14.<d2>.<x12> utparam=%7B%22aplus_abtest%22%3A%22<x32>%22%7D skuId=<d13>"),
    ("http://h5.m.taobao.com/awp/core/detail.htm?id=<d11>", "ns=1 ut_sk=1.<b20> suid=<x8>-<x4>-<x4>-<x12> pvid="),
    ("https://m.tb.cn/h.<a7>", "tk=<a11>%20CZ3457 tk=<a11>+MF1643"),
    ("https://e.tb.cn/h.<a15>", "tk=<a11>"),
    ("https://m.goofish.com/item.htm?itemId=<d12>", "ut_sk=1.<b24>_<d8>_<d13>.copy.detail.<d12> forceFlush=1"),
    ("https://mp.weixin.qq.com/s?__biz=<b14>==&mid=<d10>&idx=1&sn=<x32>", "chksm=<x40> scene=<d2> srcid=<d4><a10>"
     " sharer_shareinfo=<x32> key=<x40> uin=<b16> exportkey=<b30>%3D%3D pass_ticket=<b40> wx_header=3"
     " #rd #wechat_redirect"),
    ("https://mp.weixin.qq.com/s/<b22>", ""),
    ("https://v.douyin.com/<a11>/", ""),
    ("https://www.iesdouyin.com/share/video/<d19>/?region=CN", "mid=<d19> did=<b44> iid=MS4wLjABAAAA<b32>"
     " titleType=title share_sign=<b42>- ts=<d10> video_share_track_ver="
     " share_track_info=%7B%22link_description_type%22%3A%22%22%7D"),
    ("https://item.jd.com/<d12>.html", "utm_source=iosapp utm_campaign=t_<d9> gx=<b34> ad_od=share #crumb-wrap"),
    ("https://item.m.jd.com/product/<d13>.html", "utm_term=CopyURL gxd=<b40> share_type=1 cu=true"),
    ("https://3.cn/<a8>", "jkl=@<a12>@"),
    ("https://mobile.yangkeduo.com/goods2.html?goods_id=<d12>", "_oak_share_time=<d10> share_uin=<a26>_GEXDA _wv=41729"
     " refer_share_id=<a32> page_from=0 pxq_secret_key=<a40> _x_share_id=<x32>"),
    ("https://www.bilibili.com/video/BV1<a9>/", "share_source=copy_web vd_source=<x32> t=<d3> p=1 mid=<b22>%3D%3D"
     " spm_id_from=333.<d4>.tianma.1-2-2.click unique_k=<a7> is_story_h5=false"),
    ("https://b23.tv/<a7>", ""),
    ("https://www.xiaohongshu.com/discovery/item/<x24>", "xsec_source=app_share xsec_token=CB<b42>%3D apptime=<d10>"
     " shareRedId=<b40> author_share=1 type=video"),
    ("http://xhslink.com/a/<a12>", ""),
    ("https://weibo.com/<d10>/<a9>", "wvr=6 type=comment#_rnd<d13> from=page_<d16>_profile"),
    ("https://www.zhihu.com/question/<d9>/answer/<d10>", "utm_psn=<d19> share_code=<a13> utm_content=group3_Answer"),
    ("https://link.zhihu.com/?target=https%3A//github.com/<a8>/<a12>", "x=https://user:pw@evil.com:80/<z3>"),
    ("https://www.baidu.com/s?ie=utf-8&wd=<z8>", "tn=baidu oq=%E5%85%A8%E6%96%B0 rsv_t=<b40> inputT=<d4>"),
    ("https://pan.baidu.com/s/1<b22>?pwd=<x4>", ""),
    ("https://music.163.com/#/song?id=<d9>", "uct2=<b26>%3D%3D PlayerStyles_SynchronousSharing=t3"),
    ("https://v.kuaishou.com/<a6>", "shareToken=X<b15> et=1_a/<d19>_sl0 timestamp=<d13> shareMode=APP"),
    ("http://www.dianping.com/shop/<a16>", "msource=Appshare2021 cityid=1"),
    ("https://<z3>.中国/<z3>", "id=<d8> q=<z4>"),
    ("HTTPS://WWW.<a6>.COM:443/a/./b/../<a6>", "Q=<a5> A[]=<d2> u='<a3>'"),
    ("taobao://item.taobao.com/item.htm?id=<d12>", "spm=<x13>"),
    ("snssdk1128://aweme/detail/<d19>", "refer=web gd_label=<a8>"),
    ("openapp.jdmobile://virtual?params=%7B%22skuId%22:%22<d12>%22%7D", ""),
    ("intent://<a7>/#Intent;scheme=bilibili;S.browser_fallback_url=https%3A%2F%2Fevil.com;end", ""),
]
# Pages that lead on to the URL in their last parameter.
WRAPPERS = [
    "https://link.zhihu.com/?target=", "https://link.csdn.net/?target=", "https://weibo.cn/sinaurl?u=",
    "https://c.pc.qq.com/middlem.html?pfurl=", "https://www.jianshu.com/go-wild?ac=2&url=",
    "https://gitee.com/link?target=", "https://mail.qq.com/cgi-bin/readtemplate?t=safety&gourl=",
    "https://www.google.com/url?q=", "snssdk1128://webview?url=", "https://mobile.yangkeduo.com/app.html?launch_url=",
    "https://blog.51cto.com/transfer?",
]

SCHEMES = [
    "http", "https", "HTTP", "Https", "ws", "wss", "ftp", "file", "taobao", "weixin", "javascript", "mailto", "a+b-.9",
    "", "1a", "hтtp", "ｈｔｔｐ", "h\tttp", "http%3A", "view-source:http", "blob:https", "data",
]
SLASHES = ["//"] * 8 + [
    "", "/", "///", "////", "\\\\", "\\/", "/\\", "//\\", "\\", "/\t/", "//\n", "／／", "/./", "//@", "//#", "//?",
]
USERINFO = [
    "@", ":@", "a@", "a:b@", "taobao.com@", "taobao.com:443@", "taobao.com\\@", "taobao.com%5C@", "a@b@", "a:b:c@",
    "%40@", "用户:密@", "a/b@", "[a]@", " @", "{}|^`\"<>@", "taobao.com%2F@", "a:@", "\0@", "\u202e@",
]
PORTS = [
    "", ":", ":0", ":80", ":443", ":21", ":8080", ":00080", ":65535", ":65536", ":99999999999", ":-1", ":+80", ":80a",
    ":８０", ": 80", ":8\t0", ":0x50", ":80:80", ":٣", ":/", ":@", ":%38%30",
]
PATHS = [
    "", "/", "/a", "\\a", "/../..", "/./.", "/%2e%2E/a", "/.%2e", "/a/..//b", "//evil.com/", "/a;b=c", "/a|b",
    "/C|/..", "/[x]", "/全", "/%zz%", "/%00", "/a b", "/\x7f\x80", "?", "#", "?#", "?a=b'c\"<>`{}|^\\[]",
    "#a`b<>\"{}|^ ", "?全=角#尾", "/\U0001f600", ";", "&", "/a?b?c#d#e", "/...", "/..a", "/%2", "/ ", "/\t..",
    "/a/%2E./b", "?\0", "#\0",
]
LABELS = [
    "taobao", "tmall", "weixin", "jd", "evil", "www", "m", "a", "com", "cn", "xn--fiqs8s", "xn--55qx5d", "中国", "公司",
    "淘宝", "例え", "ｔａｏｂａｏ", "ＪＤ", "ta\xadobao", "tao\u200bbao", "tao\u200dbao", "tao\u200cbao", "\u202etaobao",
    "taoba\u0585", "tаobao", "t%61obao", "%74", "%E4%B8%AD", "%ad", "%C2%AD", "%FF", "%EF%BC%8E", "%2e", "%2F", "%40",
    "%00", "%5B", "%25", "%", "%4", "xn--", "xn--a", "xn---", "xn--a-", "xn--0", "xn--zn7c.com", "xn--ls8h", "xn--4ca",
    "xn--a-ecp.ru", "xn--1ug", "xn--xn--a--gua", "XN--FIQS8S", "xn--55qx5d9", "xn--99999999", "xn--mgbb9fbpob",
    "xn--80ak6aa92e", "xn--pokxncvks", "ﬁ", "ß", "ẞ", "ς", "İ", "ǅ", "㍿", "①", "⓪", "½", "℡", "a_b", "-", "--", "a--b",
    "-a", "a-", "ab--c", "_", "~", "!", "$&'()*+,;=", "a b", "a\"b", "a`b", "a{b}", "a|b", "a^b", "a<b>", "é",
    "e\u0301", "à\u0323", "a\u0301\u0323",
    "\u0301", "क\u094d\u200dष", "क\u200d", "\u0628\u200c\u0628", "שלום", "ا", "اa", "ا1", "a1ا", "۱", "1א",
    "가", "각", "\u1100\u1161", "\u1100\u1161\u11a8", "가\u11a8", "ᄀ", "\u115f", "\u3164", "\U0001f600", "\U000e0001",
    "\ufeff", "\ufffd", "\ufffe", "\ue000", "\u2060", "\u034f", "\ufe0f", "a\ufe0f", "\u0660", "ⅷ", "𝐭𝐚𝐨", "𝟏𝟐", "ｅ",
    "≠", "=\u0338", "<\u0338", "\u2024", "℀", "㏂", "\u06dd", "\u180e", "\u2f868", "\u07fa", "\U00010a01", "\U0001e900",
    "", "", "0", "1", "127", "256", "0x7f", "0X7F", "017", "08", "0x", "0xg", "4294967295", "4294967296",
    "99999999999999999999", "１", "1e3", "-1", "+1", "0x100000000",
]
DOTS = ["."] * 24 + [
    "。", "．", "｡", "%2E", "%2e", "%E3%80%82", "..", ".\u200b", "\xad.", ".\t", "․", ".",
]
HOSTS = [
    "127.0.0.1", "127.1", "2130706433", "0x7f.1", "017700000001", "0x7F000001", "0300.0250.1.1", "127.0.0.1.",
    "127.0.0.1..", "1.2.3.4.5", "256.256.256.256", "1.2.3", "1.2.65536", "1.2.65535", "0x.0x.0", "１２７.０.０.１",
    "127。0。0。1", "①②⑦.⓪.⓪.①", "foo.0x4", "foo.09", "foo.1.", "1.2.3.4%2e", "%31%32%37.1", "0xffffffff", "0x1ffffffff",
    "0.0.0.0", "192.168.257", "١٢٧.1", "1..2", ".1", "09.1", "[::1]", "[::]", "[::ffff:127.0.0.1]",
    "[1:2:3:4:5:6:7:8]", "[1:2:3:4:5:6:7::]", "[::1:2:3:4:5:6:7]", "[1::8]", "[0:0:1:0:0:0:1:0]", "[2001:DB8::00a]",
    "[fe80::1%25eth0]", "[fe80::1%eth0]", "[::1", "::1]", "[]", "[:]", "[:::]", "[1:2:3:4:5:6:7:8:9]", "[::12345]",
    "[::1.2.3]", "[::1.2.3.256]", "[::01.2.3.4]", "[::1.2.3.4.]", "[1:2:3:4:5:6:1.2.3.4]", "[1:2:3:4:5:6:7:1.2.3.4]",
    "[::g]", "[v1.a]", "[::1]a", "a[::1]", "[[::1]]", "[：：1]", "%5B::1%5D", "[::%31]", "[ ::1]", "[64:ff9b::1.2.3.4]",
    "[::ffff:0:0]", "[1::2::3]", "[0::0:0]", "localhost", "LOCALHOST", "loc%61lhost", "taobao.com.", "taobao.com..",
    ".taobao.com", "taobao..com", ".", "..", "。", "%2e", "evil.com\\.taobao.com", "evil.com／.taobao.com",
    "evil.com？.taobao.com", "evil.com＃@taobao.com", "evil.com＠taobao.com", "evil.com:80\\@taobao.com",
    "taobao.com%2F.evil.com", "evil.com%23.taobao.com", "evil.com;taobao.com", "evil.com&@taobao.com#@x.cn",
    "taobao.com\t.evil.com", "taobao.com\0.evil.com", "taobao.com .evil.com", "c", "C:", "C|", "c%7C",
]
# Characters and texts that are put anywhere into an input.
HOSTILE = list("\\\\\\//@@::??##%%[]..--__ \t\n\r\0\x01\x1f\x7f\x80\x85\xa0|^`{}<>\"'&=;,+*!$()~0189aAzZxX") + [
    "。", "．", "｡", "／", "＠", "：", "？", "＃", "％", "＼", "［", "ｔ", "Ａ", "０", "①", "\xad", "\u200b", "\u200c", "\u200d",
    "\u200e", "\u2060", "\ufeff", "\u202e", "\u2066", "\u061c", "\u034f", "\ufe0f", "\u0301", "\u0338", "\u1160",
    "\u11a8", "가", "א", "ا", "١", "中", "ß", "ς", "İ", "\u0131", "K", "\u212a", "ſ", "\u2025", "\u2028", "\u3000",
    "\ufffd", "\uffff", "\U0001f600", "\U000e0061", "\U0010ffff", "%2e", "%2E", "%2f", "%5c", "%40", "%3a", "%23",
    "%3F", "%00", "%0a", "%20", "%25", "%61", "%41", "%C3%9F", "%E3%80%82", "%ff", "%C0%AE", "%ED%A0%80", "%", "%a",
    "%zz", "//", "\\\\", "..", "/../", "/./", "://", "http://", "https:", "@evil.com", ":80", ":443", ":", "xn--",
    "XN--", "xn--a", ".xn--", "0x", "0x7f.1", "127.1", ".1", "[::1]", "::", "\t\n", "file:", "javascript:", "#@", "?@",
    "\\@", "&amp;", "www.",
]


class Inputs:
    """The inputs of one block."""

    def __init__(self, seed, block):
        self.random = random.Random(f"{seed}/{block}")
        self.pools = {key: "".join(self.random.choices(text, k=4096)) for key, text in ALPHABETS.items()}
        self.links = [(self._parts(link), [self._parts(pair) for pair in query.split()]) for link, query in LINKS]

    def make(self, count):
        """A list of inputs."""
        return [self._one() for _ in range(count)]

    def _one(self):
        kind = self.random.random()
        if kind < 0.10:
            return self._link()
        if kind < 0.55:
            return self._edited(self._link())
        if kind < 0.82:
            return self._tricks()
        if kind < 0.90:
            return self._wrapped()
        if kind < 0.95:
            return self._edited(self._tricks())
        if kind < 0.96:
            return self._long()
        return "".join(self.random.choices(HOSTILE, k=self.random.randint(0, 12)))

    @staticmethod
    def _parts(template):
        head, *rest = template.split("<")
        parts = [head]
        for part in rest:
            token, text = part.split(">")
            parts += [(token[0], int(token[1:])), text]
        return parts

    def _fill(self, parts):
        text = ""
        for part in parts:
            if isinstance(part, str):
                text += part
            else:
                start = int(self.random.random() * 4000)
                text += self.pools[part[0]][start:start + part[1]]
        return text

    def _link(self):
        link, query = self.links[int(self.random.random() * len(self.links))]
        text = self._fill(link)
        if query:
            separator = "&" if "?" in text else "?"
            for pair in self.random.sample(query, self.random.randint(0, min(4, len(query)))):
                filled = self._fill(pair)
                text += filled if filled[0] == "#" else separator + filled
                separator = "&"
        return text

    def _edited(self, text):
        rnd = self.random.random
        for _ in range(1 + int(rnd() * rnd() * 5)):
            # Most edits go where the authority is.
            start = 5 if rnd() < 0.9 else 0
            end = min(len(text), 35) if rnd() < 0.8 else len(text)
            at = start + int(rnd() * (end + 1 - start))
            action = rnd()
            if action < 0.5:
                text = text[:at] + self._hostile() + text[at:]
            elif action < 0.75:
                text = text[:at] + self._hostile() + text[at + 1:]
            elif action < 0.85:
                text = text[:at] + text[at + 1 + int(rnd() * 4):]
            elif action < 0.91:
                text = text[:at] + self._disguised(text[at:at + 1]) + text[at + 1:]
            elif action < 0.94:
                text = text[:at] + text[at:at + 10].upper() + text[at + 10:]
            elif action < 0.97:
                other = int(rnd() * (end + 1))
                text = text[:at] + text[other:other + 8] + text[at:]
            else:
                text = text[:at] + chr(self._scalar()) + text[at:]
        return text

    def _hostile(self):
        return HOSTILE[int(self.random.random() * len(HOSTILE))]

    def _disguised(self, character):
        """Another spelling of a character that a host may have."""
        if not "!" <= character <= "~":
            return character
        way = self.random.random()
        if way < 0.5:
            return "".join(f"%{byte:02x}" for byte in character.encode())
        if way < 0.9:
            return chr(ord(character) + 0xFEE0)
        return "".join(f"%{byte:02X}" for byte in chr(ord(character) + 0xFEE0).encode())

    def _scalar(self):
        top = self.random.choice((0x250, 0x800, 0x3100, 0x10000, 0x20000, 0x110000))
        scalar = int(self.random.random() * top)
        return 0xFFFD if 0xD800 <= scalar < 0xE000 else scalar

    def _wrapped(self):
        """A wrapper of a trick or an edited link, escaped by the standard or not at all."""
        target = self._tricks() if self.random.random() < 0.6 else self._edited(self._link())
        if self.random.random() < 0.2:
            target = self.random.choice(WRAPPERS) + urllib.parse.quote(target, safe="")
        safe = self.random.choice(("", "", ":/", string.printable))
        return self.random.choice(WRAPPERS) + urllib.parse.quote(target, safe=safe)

    def _tricks(self):
        choice, rnd = self.random.choice, self.random.random
        scheme = choice(("http", "https")) if rnd() < 0.7 else choice(SCHEMES)
        text = scheme + ("" if rnd() < 0.01 else ":") + choice(SLASHES)
        if rnd() < 0.15:
            text += choice(USERINFO)
        text += self._host()
        if rnd() < 0.2:
            text += choice(PORTS)
        return text + (choice(PATHS) if rnd() < 0.5 else "/")

    def _host(self):
        choice, rnd = self.random.choice, self.random.random
        if rnd() < 0.25:
            return choice(HOSTS)
        if rnd() < 0.1:
            # Numbers, mostly too many or too large.
            return ".".join(self._number() for _ in range(self.random.randint(1, 5)))
        if rnd() < 0.08:
            pieces = [choice(("", ":", f"{int(rnd() * 65536):x}", f"{int(rnd() * 999):X}", "0", "0", "0000", "1.2.3.4"))
                      for _ in range(self.random.randint(2, 9))]
            return "[" + ":".join(pieces) + "]"
        host = self._label()
        for _ in range(self.random.randint(0, 3)):
            host += choice(DOTS) + self._label()
        return host

    def _label(self):
        way = self.random.random()
        if way < 0.7:
            return self.random.choice(LABELS)
        if way < 0.8:
            return self.random.choice(LABELS) + self.random.choice(LABELS)
        if way < 0.9:
            label = "".join(chr(self._scalar()) for _ in range(self.random.randint(1, 3)))
            return label if way < 0.85 else "xn--" + label.lower().encode("punycode").decode()
        return "xn--" + "".join(self.random.choices(string.ascii_lowercase + "0189-", k=self.random.randint(1, 8)))

    def _number(self):
        value = int(2 ** (self.random.random() * 36)) - 1
        return self.random.choice(("{}", "{}", "0{:o}", "0x{:x}", "0X{:X}", "00{}", "{}.")).format(value)

    def _long(self):
        part = self.random.choice(LABELS + ["a", "a.", "中.", "%41", "1.", "xn--a."])
        text = part * int(2 ** (self.random.random() * 10))
        return "http://" + text + self.random.choice(("", ".", ".com", ".中国", "/", ":80", "@a"))
