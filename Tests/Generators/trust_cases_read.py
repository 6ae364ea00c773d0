# SPDX-License-Identifier: Apache-2.0
"""Trust lists that can be read, and those that cannot."""

import copy
import hashlib

from test_keys import BY_NAME
from trust_list import document, listed, message, text

CERTIFICATE = ":".join(f"{byte:02X}" for byte in range(160, 192))
TOKEN = hashlib.sha256(b"a token").hexdigest()
ROOT, OTHER, SM2, P256 = (BY_NAME[name] for name in ("ed25519-1", "ed25519-2", "sm2-1", "p256-1"))


TARGETS = [
    {"url": "https://item.taobao.com/item.htm?id=1"}, {"platform": "wechat", "mini_program": "wxfedcba9876543210"},
    {"system": "android", "app": "com.evil"}, {"host": "evil.example"}, {"host": "pages.example", "path": "/evil"}]


def signed(**members):
    """A list with one of everything."""
    return {
        "format": 1, "list": "example.cn", "version": 7,
        "issued_at": "2026-11-01T00:00:00Z", "expires_at": "2027-02-01T00:00:00Z",
        "roots": {"threshold": 1, "keys": [listed(ROOT)]},
        "issuers": [
            {
                "id": "example-mall", "name": {"en": "Example Mall", "zh": "示例商城"},
                "contact": "mailto:complaints@mall.example", "grade": "a",
                "keys": [
                    listed(SM2, not_before="2026-01-01T00:00:00Z", not_after="2027-01-01T00:00:00Z", status="active"),
                    listed(P256, not_before="2025-01-01T00:00:00Z", not_after="2026-02-01T00:00:00Z",
                           status="retired")],
                "bindings": {
                    "domains": ["mall.example", "taobao.com"], "platforms": ["taobao"],
                    "mini_programs": [{"platform": "wechat", "id": "wx0123456789abcdef"}],
                    "apps": [
                        {"system": "android", "id": "com.taobao.taobao",
                         "certificates": [":".join(f"{byte:02X}" for byte in range(160, 192))]},
                        {"system": "ios", "id": "ABCDE12345.com.taobao.taobao4iphone", "confirmed_by": "ABCDE12345"},
                        {"system": "harmony", "id": "com.taobao.taobao4hmos"}]},
            },
            {"id": "shop.2", "name": {"zh": "二号店"}, "contact": "https://shop.example/complain", "grade": "d",
             "keys": [], "bindings": {}},
        ],
        "revoked": {
            "keys": [{"key": TOKEN, "reason": "compromised", "at": "2026-10-01T00:00:00Z"}],
            "tokens": [{"token": TOKEN, "reason": "fraud", "at": "2026-10-01T08:00:00+08:00"}],
            "issuers": [{"issuer": "shop.3", "reason": "ceased", "at": "2026-10-01T00:00:00Z"}],
            "targets": [{**target, "reason": "unlawful", "at": "2026-10-01T00:00:00Z"} for target in TARGETS]},
        **members,
    }


def add(file):
    def good(id, spec, comment, value, indent=1, written=None):
        value = value if "signed" in value else document(value, ROOT)
        part = value["signed"]
        file.valid(id, spec, comment, input=written or text(value, indent), list=part["list"], version=part["version"],
                   issuers=[issuer["id"] for issuer in part["issuers"]],
                   digest=hashlib.sha256(message(part)).hexdigest())

    def bad(id, spec, comment, error, place, value, delta=0, **padding):
        data = value if isinstance(value, (bytes, str)) else text(value)
        data = data.encode() if isinstance(data, str) else data
        offset = place if isinstance(place, int) else data.index(place.encode()) + delta
        try:
            given = {"input": data.decode()}
        except UnicodeDecodeError:
            given = {"input_hex": data.hex()}
        file.invalid(f"{error}/{id}", spec, comment, error, offset, **given, **padding)

    def changed(change, **members):
        """A list that a function changes; a value that the function returns takes the list's place."""
        value = {"signed": signed(**members), "signatures": []}
        result = change(value["signed"])
        return value if result is None else result

    def edit(*path, to):
        def change(part):
            for step in path[:-1]:
                part = part[step]
            part[path[-1]] = to
        return changed(change)

    def drop(*path):
        def change(part):
            for step in path[:-1]:
                part = part[step]
            del part[path[-1]]
        return changed(change)

    good_values(good)
    json_errors(bad)
    member_errors(bad, edit, drop, changed)
    value_errors(bad, edit, changed)
    key_errors(bad, edit)
    binding_errors(bad, edit)
    duplicates(bad, edit, changed)


def good_values(good):
    good("valid/whole", "TRU-2", "one of everything", signed())
    good("valid/compact", "TRU-28", "without blanks", signed(), None)
    good("valid/empty", "TRU-15", "no issuers, nothing revoked", signed(issuers=[], revoked={}))
    reordered = document(signed(), ROOT)
    reordered["signed"] = dict(reversed(list(reordered["signed"].items())))
    good("valid/order", "TRU-28", "members in another order, the same digest", reordered)
    escaped = text(document(signed(), ROOT)).replace("Example Mall", "Ex\\u0061mple\\u0020Mall").replace("taobao", "t\\u0061obao")
    good("valid/escapes", "TRU-28", "strings with escapes that nobody needs, the same digest", document(signed(), ROOT),
         written=escaped)
    name = 'A "quoted" \\ name / 😀 \u00e9'
    good("valid/escaped", "TRU-28", "a name that needs escapes", signed(issuers=[
        {"id": "a", "name": {"en": name}, "contact": "mailto:a@b.cn", "grade": "b", "keys": [], "bindings": {}}]))
    good("valid/version", "TRU-3", "the largest version", signed(version=2**53 - 1))
    good("valid/offset", "TRU-3", "a time with an offset", signed(issued_at="2026-11-01T08:00:00+08:00"))
    good("valid/no-signature", "TRU-4", "nobody has signed: what is read is not yet accepted",
         {"signed": signed(), "signatures": []})
    good("valid/revoked", "TRU-59", "hosts that no issuer could be bound to", signed(issuers=[], revoked={"targets": [
        {"host": host, "reason": "fraud", "at": "2026-10-01T00:00:00Z"}
        for host in ("192.0.2.1", "[2001:db8::1]", "evil.github.io", "github.io", "a_b.evil.cn")]}))
    good("valid/confirmed", "TRU-54", "an app that its own side has confirmed", signed(issuers=[
        {"id": "a", "name": {"en": "A"}, "contact": "mailto:a@b.cn", "grade": "b", "keys": [], "bindings": {"apps": [
            {"system": "harmony", "id": "a.b", "certificates": [CERTIFICATE], "confirmed_by": CERTIFICATE}]}}]))
    good("valid/platform", "TRU-17", "a platform that nobody knows yet", signed(issuers=[
        {"id": "a", "name": {"en": "A"}, "contact": "mailto:a@b.cn", "grade": "b", "keys": [],
         "bindings": {"platforms": ["some-new-platform"]}}]))
    good("valid/domains", "TRU-16", "domains of all sorts", signed(issuers=[
        {"id": "a", "name": {"en": "A"}, "contact": "mailto:a@b.cn", "grade": "c", "keys": [], "bindings": {
            "domains": ["a.com.cn", "xn--fiq228c.cn", "a-b.c-d.example", "user.github.io", "1688.com", "host.internal"]}}]))


def json_errors(bad):
    whole = text(document(signed(), ROOT))
    bad("limit", "TRU-1", "a blank more than 16 MiB", "too-large", 16 << 20, "{}",
        padding={"text": " " * 1024, "count": 16384})
    bad("byte", "TRU-1", "a byte that is no UTF-8", "not-utf8", 1, b"{\xff}")
    bad("brackets", "TRU-1", "65 arrays inside one another", "too-deep", 64, "[" * 65 + "]" * 65)
    bad("comma", "TRU-1", "a comma too many", "bad-json", '"signatures": ,', whole.replace('"signatures": ', '"signatures": ,'),
        len('"signatures": '))
    bad("end", "TRU-1", "cut off", "bad-json", len(whole[:200].encode()), whole[:200])
    bad("empty", "TRU-1", "an empty file", "bad-json", 0, "")
    bad("signed", "TRU-1", "two signed parts", "duplicate-name", '"signed":2', '{"signed":{},"signed":2,"signatures":[]}')
    bad("revoked", "TRU-1", "two revoked parts, the second of which is empty", "duplicate-name", '"revoked": {}',
        whole.replace('\n },\n "signatures"', ',\n  "revoked": {}\n },\n "signatures"'))


def member_errors(bad, edit, drop, changed):
    bad("top", "TRU-2", "a member of the file", "unknown-member", '"comment"',
        {"signed": signed(), "signatures": [], "comment": ""})
    bad("misspelt", "TRU-2", "a misspelt member of the list", "unknown-member", '"revokd"',
        changed(lambda part: part.update(revokd=part.pop("revoked"))))
    bad("signed", "TRU-2", "a member that the roots did sign", "unknown-member", '"policy"',
        document(signed(policy="open"), ROOT))
    for id, path in (("roots", ("roots",)), ("issuer", ("issuers", 0)), ("name", ("issuers", 0, "name")),
                     ("key", ("issuers", 0, "keys", 0)), ("bindings", ("issuers", 0, "bindings")),
                     ("mini-program", ("issuers", 0, "bindings", "mini_programs", 0)),
                     ("app", ("issuers", 0, "bindings", "apps", 0)), ("revoked", ("revoked",)),
                     ("revocation", ("revoked", "keys", 0))):
        bad(id, "TRU-2", "a member that is not known here", "unknown-member", '"extra"', edit(*path, "extra", to=1))
    bad("empty", "TRU-4", "no members", "missing-member", 0, "{}")
    bad("signatures", "TRU-4", "no signatures", "missing-member", 0, {"signed": signed()})
    for name in ("list", "version", "issued_at", "expires_at", "roots", "issuers", "revoked"):
        bad(name.replace("_", "-"), "TRU-4", f"no {name}", "missing-member", '"signed": {', drop(name), 10)
    bad("format", "TRU-4", "no format", "missing-member", '"signed": {', drop("format"), 10)
    for name in ("id", "name", "contact", "grade", "keys", "bindings"):
        place = '{\n    "name"' if name == "id" else '{\n    "id"'
        bad(f"issuer-{name}", "TRU-10", f"an issuer without {name}", "missing-member", place, drop("issuers", 0, name))
    bad("no-name", "TRU-10", "a name in no language", "missing-member", '"name": {}', edit("issuers", 0, "name", to={}), 8)
    bad("file", "TRU-2", "an array", "wrong-type", 0, "[]")
    bad("version", "TRU-2", "a version in quotes", "wrong-type", '"7"', edit("version", to="7"))
    bad("list", "TRU-2", "a list whose id is a number", "wrong-type", "12345", edit("list", to=12345))
    bad("issuers", "TRU-2", "issuers by their names", "wrong-type", '"issuers": {}', edit("issuers", to={}), 11)
    bad("domain", "TRU-2", "a domain that is null", "wrong-type", "null", edit("issuers", 0, "bindings", "domains", 0, to=None))


def value_errors(bad, edit, changed):
    bad("two", "TRU-4", "a newer format, which has a member more", "unknown-format", '"format": 2',
        changed(lambda part: part.update(more=1), format=2), 10)
    bad("zero", "TRU-4", "format 0", "unknown-format", '"format": 0', edit("format", to=0), 10)
    for id, value in (("zero", "0"), ("negative", "-1"), ("fraction", "7.0"), ("exponent", "7e0"), ("large", str(2**53))):
        bad(f"version-{id}", "TRU-5" if id == "zero" else "TRU-3", "a version out of bounds", "bad-value",
            f'"version": {value}', text({"signed": signed(), "signatures": []}).replace('"version": 7', f'"version": {value}'), 11)
    bad("expiry", "TRU-5", "expired when it was issued", "bad-value", '"2026-11-01T00:00:00Z",\n  "roots',
        edit("expires_at", to="2026-11-01T00:00:00Z"))
    for id, value in (("upper", "Example.cn"), ("empty", ""), ("joints", "a..b"), ("long", "a" * 65), ("slash", "../a")):
        bad(f"list-{id}", "TRU-5", "no id", "bad-value", f'"list": "{value}"', edit("list", to=value), 8)
    bad("time", "TRU-3", "a time with a blank", "bad-time", '"2026-11-01 ', edit("issued_at", to="2026-11-01 00:00:00Z"))
    bad("fraction", "TRU-3", "a time with a fraction", "bad-time", '"2026-11-01T00:00:00.5Z"',
        edit("issued_at", to="2026-11-01T00:00:00.5Z"))
    bad("threshold-zero", "TRU-9", "none of the roots need sign", "bad-value", '"threshold": 0',
        edit("roots", "threshold", to=0), 13)
    bad("threshold-above", "TRU-9", "more than there are need sign", "bad-value", '"threshold": 2',
        edit("roots", "threshold", to=2), 13)
    bad("grade", "TRU-10", "a grade that there is not", "bad-value", '"A"', edit("issuers", 0, "grade", to="A"))
    for id, value in (("empty", ""), ("blank", " Shop"), ("bidi", "Shop\u202e"), ("zero-width", "Sh\u200bop"),
                      ("long", "a" * 201), ("line", "a\u2028b"), ("c1", "a\u0085b"),
                      ("format", "Shop\u206a"), ("annotation", "Sh\ufff9op")):
        bad(f"name-{id}", "TRU-11", "a name that shows something else than it is", "bad-value", f'"en": "{value}"',
            edit("issuers", 0, "name", "en", to=value), 6)
    bad("name-control", "TRU-11", "a name with a line feed", "bad-value", '"en": "a\\nb"',
        edit("issuers", 0, "name", "en", to="a\nb"), 6)
    for id, value in (("empty", ""), ("phone", "tel:+861012345678"), ("http", "http://mall.example/"),
                      ("userinfo", "https://a@mall.example/"), ("blank", "mailto:a b@mall.example"),
                      ("two", "mailto:a@b.cn,c@d.cn"), ("no-host", "mailto:a@"), ("script", "javascript:alert(1)"),
                      ("slashes", "https:///mall.example/")):
        bad(f"contact-{id}", "TRU-12", "no address for complaints", "bad-value", f'"contact": "{value}"',
            edit("issuers", 0, "contact", to=value), 11)
    bad("reason", "TRU-24", "a reason in words", "bad-value", '"Was stolen"', edit("revoked", "keys", 0, "reason", to="Was stolen"))
    bad("fingerprint", "TRU-24", "a fingerprint in upper case", "bad-value", '"' + TOKEN.upper(),
        edit("revoked", "keys", 0, "key", to=TOKEN.upper()))
    bad("token", "TRU-24", "a digest that is too short", "bad-value", f'"token": "{TOKEN[:62]}"',
        edit("revoked", "tokens", 0, "token", to=TOKEN[:62]), 9)
    bad("target", "TRU-27", "a target that leads nowhere", "bad-value", '"item 1"', edit("revoked", "targets", 0, "url", to="item 1"))
    revoked_targets(bad, edit)
    short = {"signed": signed(), "signatures": [{"key": TOKEN, "signature": "AAAA"}]}
    bad("signature", "TRU-29", "a signature of three bytes", "bad-value", '"AAAA"', short)
    bare = {"signed": signed(), "signatures": [{"key": TOKEN, "signature": "A" * 86}]}
    bad("signature-padding", "TRU-29", "a signature without padding", "bad-value", '"' + "A" * 86, bare)


def revoked_targets(bad, edit):
    def target(error, id, spec, comment, place, delta=0, **members):
        bad(id, spec, comment, error, place,
            edit("revoked", "targets", to=[{**members, "reason": "fraud", "at": "2026-10-01T00:00:00Z"}]), delta)

    start = '"targets": [\n    {'
    target("missing-member", "revoked-nothing", "TRU-24", "a target that nothing names", start, len(start) - 1)
    target("missing-member", "revoked-app", "TRU-24", "an app of no system", start, len(start) - 1, app="com.evil")
    target("missing-member", "revoked-mini-program", "TRU-24", "a mini-program of no platform", start, len(start) - 1,
           mini_program="wx0")
    target("unknown-member", "revoked-two", "TRU-24", "a host and a link", '"url"', url="https://evil.cn/", host="evil.cn")
    target("unknown-member", "revoked-path", "TRU-24", "a path of a link", '"path"', url="https://evil.cn/", path="/a")
    target("unknown-member", "revoked-both", "TRU-24", "a mini-program and a host", '"host"', platform="qq", mini_program="1",
           host="evil.cn")
    target("bad-value", "revoked-system", "TRU-58", "a system that there is not", '"windows"', system="windows", app="a")
    target("bad-value", "revoked-mini-program", "TRU-58", "a wildcard for an app id", '"wx*"', platform="wechat",
           mini_program="wx*")
    for id, host in (("upper", "EVIL.cn"), ("trailing-dot", "evil.cn."), ("idn", "淘宝.com"), ("port", "evil.cn:8443"),
                     ("path", "evil.cn/a"), ("userinfo", "a@evil.cn"), ("empty", ""), ("number", "3221225985")):
        target("bad-domain", f"revoked-{id}", "TRU-59", "no host as the parser prints it", f'"host": "{host}"', 8, host=host)
    for id, host in (("top", "com"), ("registry", "com.cn")):
        target("binding-too-wide", f"revoked-{id}", "TRU-59", "a suffix of a registry", f'"host": "{host}"', 8, host=host)
    for id, path in (("relative", "a"), ("empty", ""), ("query", "/a?b"), ("fragment", "/a#b"), ("dots", "/a/../b"),
                     ("raw", "/名")):
        target("bad-value", f"revoked-path-{id}", "TRU-59", "no path as the parser prints it", f'"path": "{path}"', 8,
               host="evil.cn", path=path)
    bad("revoked-issuer", "TRU-24", "no id of an issuer", "bad-value", '"Shop"',
        edit("revoked", "issuers", 0, "issuer", to="Shop"))
    apps = ("issuers", 0, "bindings", "apps")
    bad("confirmed-by-team", "TRU-54", "another team than the app's", "bad-value", '"BCDEF12345"',
        edit(*apps, 1, "confirmed_by", to="BCDEF12345"))
    bad("confirmed-by-bundle", "TRU-54", "more of the id than the team", "bad-value", '"ABCDE12345.com"',
        edit(*apps, 1, "confirmed_by", to="ABCDE12345.com"))
    bad("confirmed-by-certificate", "TRU-54", "a certificate that is not one of the app's", "bad-value", '"A0:A1"',
        edit(*apps, 0, "confirmed_by", to="A0:A1"))


def key_errors(bad, edit):
    key = ("issuers", 0, "keys", 0)
    value = listed(SM2)["public_key"]
    bad("after", "TRU-13", "a key that ends before it begins", "bad-value", '"2025-12-31T00:00:00Z"',
        edit(*key, "not_after", to="2025-12-31T00:00:00Z"))
    bad("status", "TRU-13", "a status that there is not", "bad-value", '"paused"', edit(*key, "status", to="paused"))
    bad("retired", "TRU-13", "a retired key that may still sign", "bad-value", '"2027-01-01T00:00:00Z"',
        edit(*key, "status", to="retired"))
    bad("suite", "TRU-8", "a suite that nobody knows", "unsupported-key", '"rsa"', edit(*key, "suite", to="rsa"))
    bad("shared", "TRU-29", "a root key that two sides share", "unsupported-key", '"hmac-sha256"',
        edit("roots", "keys", 0, "suite", to="hmac-sha256"))
    for id, suite, text in (("other-suite", "p256", value), ("short", "sm2", value[:-4]), ("long", "sm2", value + "AAAA"),
                            ("base64", "sm2", value[:-1]), ("url-alphabet", "ed25519", "MCowBQYDK2VwAyEA_" + "A" * 42 + "="),
                            ("empty", "sm2", "")):
        bad(id, "TRU-8", "no encoding of a key of the suite", "bad-key", f'"public_key": "{text}"',
            edit(*key, to=listed(SM2, not_before="2026-01-01T00:00:00Z", not_after="2027-01-01T00:00:00Z",
                                 status="active") | {"suite": suite, "public_key": text}), 14)


def binding_errors(bad, edit):
    place = ("issuers", 0, "bindings")
    for id, value in (("upper", "TAOBAO.com"), ("trailing-dot", "taobao.com."), ("idn", "淘宝.com"), ("port", "taobao.com:443"),
                      ("wildcard", "*.taobao.com"), ("userinfo", "a@taobao.com"), ("scheme", "https://taobao.com"),
                      ("ipv4", "127.0.0.1"), ("ipv6", "[::1]"), ("number", "taobao.1"), ("path", "taobao.com/a"),
                      ("empty", ""), ("empty-label", "taobao..com"), ("hyphen", "-taobao.com"), ("underscore", "a_b.taobao.com"),
                      ("long-label", "a" * 64 + ".com"), ("leading-dot", ".taobao.com")):
        bad(id, "TRU-16", "no domain in its one spelling", "bad-domain", f'"domains": [\n      "{value}"',
            edit(*place, "domains", to=[value]), 19)
    for id, value in (("top", "com"), ("registry", "com.cn"), ("private", "github.io"), ("bare", "localhost"), ("idn", "xn--fiqs8s")):
        bad(f"domain-{id}", "TRU-16", "anybody can have a name below it", "binding-too-wide", f'"{value}"',
            edit(*place, "domains", to=[value]))
    for value in ("web", "android", "miniapp", "quickapp"):
        bad(f"platform-{value}", "TRU-17", "a platform that no single issuer runs", "binding-too-wide", f'"{value}"',
            edit(*place, "platforms", to=[value]))
    bad("mini-programs", "TRU-18", "mini-programs of any platform", "binding-too-wide", '"miniapp"',
        edit(*place, "mini_programs", 0, "platform", to="miniapp"))
    bad("platform", "TRU-17", "no id of a platform", "bad-value", '"Taobao"', edit(*place, "platforms", 0, to="Taobao"))
    bad("mini-program", "TRU-18", "a wildcard for an app id", "bad-value", '"wx*"', edit(*place, "mini_programs", 0, "id", to="wx*"))
    bad("system", "TRU-19", "a system that there is not", "bad-value", '"windows"', edit(*place, "apps", 0, "system", to="windows"))
    bad("team", "TRU-19", "an app of iOS without its team", "bad-value", '"com.taobao.taobao4iphone"',
        edit(*place, "apps", 1, "id", to="com.taobao.taobao4iphone"))
    bad("package", "TRU-19", "an empty package", "bad-value", '"id": "",', edit(*place, "apps", 0, "id", to=""), 6)
    bad("certificate", "TRU-19", "a certificate in lower case", "bad-value", '"' + ":".join(["aa"] * 32),
        edit(*place, "apps", 0, "certificates", to=[":".join(["aa"] * 32)]))


def duplicates(bad, edit, changed):
    def twice(*path, place, delta=0, spec="TRU-6", comment="the same again", id=None):
        def change(part):
            for step in path:
                part = part[step]
            part.append(copy.deepcopy(part[0]))
        value = changed(change)
        data = text(value).encode()
        second = data.index(place.encode(), data.index(place.encode()) + 1)
        bad(id or path[-1].replace("_", "-"), spec, comment, "duplicate-entry", second + delta, value)

    where = ("issuers", 0, "bindings")
    twice("issuers", place='"example-mall"', comment="an issuer with the id of another one")
    twice("roots", "keys", place='{\n     "suite": "ed25519"', id="roots", comment="one root twice, for a threshold of two")
    twice(*where, "domains", place='"mall.example"')
    twice(*where, "platforms", place='"taobao"')
    twice(*where, "mini_programs", place='{\n       "platform"')
    twice(*where, "apps", place='{\n       "system": "android"')
    def other_certificates(part):
        apps = part["issuers"][0]["bindings"]["apps"]
        apps.append({"system": apps[0]["system"], "id": apps[0]["id"]})
    value = changed(other_certificates)
    data = text(value).encode()
    mark = b'{\n       "system": "android"'
    bad("app-without-certificates", "TRU-6", "an app twice, once without its certificates", "duplicate-entry",
        data.index(mark, data.index(mark) + 1), value)
    twice(*where, "apps", 0, "certificates", place='"A0:A1', id="certificates")
    twice("revoked", "keys", place='{\n     "key"', id="revoked-keys")
    twice("revoked", "tokens", place='{\n     "token"', id="revoked-tokens")
    twice("revoked", "issuers", place='{\n     "issuer"', id="revoked-issuers")
    twice("revoked", "targets", place='{\n     "url"', id="revoked-targets")
    again = edit("issuers", 1, "keys", to=[signed()["issuers"][0]["keys"][0]])
    data = text(again).encode()
    mark = '{\n      "suite": "sm2"'.encode()
    bad("key-of-another", "TRU-6", "one key of two issuers", "duplicate-entry", data.index(mark, data.index(mark) + 1), again)
    value = document(signed(), ROOT, ROOT)
    data = text(value).encode()
    mark = b'{\n   "key"'
    bad("signature", "TRU-6", "one root that signs twice", "duplicate-entry", data.index(mark, data.index(mark) + 1), value)
    entry = document(signed(), ROOT)["signatures"][0]
    many = {"signed": signed(), "signatures": [entry] * 64 + [entry | {"key": TOKEN}]}
    bad("signatures", "TRU-7", "65 signatures", "too-many-entries", '{\n   "key": "' + TOKEN, many)
    domains = edit(*where, "domains", to=[f"a{number}.cn" for number in range(1001)])
    bad("domains", "TRU-7", "1,001 domains", "too-many-entries", '"a1000.cn"', domains)
