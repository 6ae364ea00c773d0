# SPDX-License-Identifier: Apache-2.0
"""Files in which sites name their apps, for three systems, and the bindings made of them."""

import json

CERTIFICATE = ":".join(f"{byte:02X}" for byte in range(0x40, 0x60))
OTHER = ":".join(f"{byte:02X}" for byte in range(0x60, 0x80))
TEAM = "ABCDE12345."
LINKS = "delegate_permission/common.handle_all_urls"


def app(id, *certificates):
    return {"id": id, "certificates": list(certificates)}


def statement(package, *certificates, relation=LINKS):
    return {"relation": [relation], "target": {"namespace": "android_app", "package_name": package,
                                               "sha256_cert_fingerprints": list(certificates)}}


def add(file):
    def good(id, spec, comment, system, value, *apps, notes=()):
        text = value if isinstance(value, str) else json.dumps(value)
        file.valid(id, spec, comment, input=text, system=system, apps=list(apps),
                   notes=[{"reason": reason, "offset": text.index(place)} for reason, place in notes])

    def bad(id, spec, comment, error, system, value, place):
        text = value if isinstance(value, str) else json.dumps(value)
        file.invalid(f"{error}/{id}", spec, comment, error, place if isinstance(place, int) else text.index(place),
                     input=text, system=system)

    def apple(*details, **members):
        return {"applinks": {"details": list(details)}, **members}

    everything = [{"/": "*"}]
    good("ios/today", "TRU-45", "several apps with components", "ios",
         apple({"appIDs": [TEAM + "com.example.a", TEAM + "com.example.b"], "components": everything}),
         app(TEAM + "com.example.a"), app(TEAM + "com.example.b"))
    good("ios/component-of-nothing", "TRU-45", "a component that asks for nothing", "ios",
         apple({"appIDs": [TEAM + "com.example.a"], "components": [{}]}), app(TEAM + "com.example.a"))
    good("ios/older", "TRU-45", "one app with paths", "ios", apple({"appID": TEAM + "com.example.a", "paths": ["*"]}),
         app(TEAM + "com.example.a"))
    good("ios/oldest", "TRU-45", "details by app id", "ios",
         {"applinks": {"apps": [], "details": {TEAM + "com.example.a": {"paths": ["/*"]}}}}, app(TEAM + "com.example.a"))
    good("ios/no-links", "TRU-45", "passwords only", "ios", {"webcredentials": {"apps": [TEAM + "com.example.a"]}})
    good("ios/some-paths", "TRU-47", "an app that opens some pages only", "ios",
         apple({"appIDs": [TEAM + "com.example.a"], "components": [{"/": "/buy/*"}]}), app(TEAM + "com.example.a"),
         notes=[("paths", '[{"/"')])
    good("ios/excluded-paths", "TRU-47", "all pages but some", "ios",
         apple({"appID": TEAM + "com.example.a", "paths": ["NOT /x", "*"]}), app(TEAM + "com.example.a"),
         notes=[("paths", '["NOT')])
    good("ios/no-team", "TRU-47", "a bundle id without the team", "ios",
         apple({"appIDs": ["com.example.a"], "components": everything}), notes=[("bad-app", '"com.example.a"')])
    good("android/one", "TRU-46", "an app with two certificates, one in small letters", "android",
         [statement("com.example.a", CERTIFICATE, OTHER.lower())], app("com.example.a", CERTIFICATE, OTHER))
    good("android/of-another", "TRU-61", "an app that is another's: whatever its certificates, it is unconfirmed", "android",
         [statement("com.tencent.mm", CERTIFICATE)], app("com.tencent.mm", CERTIFICATE))
    good("android/twice", "TRU-46", "one app in two statements", "android",
         [statement("com.example.a", CERTIFICATE), statement("com.example.a", OTHER, CERTIFICATE)],
         app("com.example.a", CERTIFICATE, OTHER))
    good("android/web", "TRU-46", "a relation between sites", "android",
         [{"relation": [LINKS], "target": {"namespace": "web", "site": "https://example.com"}}])
    good("android/other-relation", "TRU-47", "an app that shares passwords only", "android",
         [statement("com.example.a", CERTIFICATE, relation="delegate_permission/common.get_login_creds")],
         notes=[("other-relation", "{")])
    good("android/include", "TRU-47", "another file is named", "android", [{"include": "https://example.com/a.json"}],
         notes=[("include", "{")])
    good("android/bad-certificate", "TRU-47", "a certificate that is none", "android", [statement("com.example.a", "40:41")],
         notes=[("bad-app", '"com.example.a"')])
    good("android/no-certificates", "TRU-48", "an app that Android would not believe is not written", "android",
         [statement("com.example.a")], app("com.example.a"))
    good("harmony/one", "TRU-44", "an app of HarmonyOS", "harmony",
         {"applinking": {"apps": [{"appIdentifier": "5765880207853134833", "index": 5}]}}, app("5765880207853134833"))
    good("harmony/number", "TRU-44", "the id as a number", "harmony", {"applinking": {"apps": [{"appIdentifier": 1234567}]}},
         app("1234567"))

    bad("comma", "TRU-44", "a comma too many", "bad-json", "android", '[{"relation": [],}]', "}]")
    bad("apps", "TRU-44", "a name that stands twice", "duplicate-name", "harmony",
        '{"applinking": {"apps": [], "apps": []}}', '"apps": []}')
    bad("object", "TRU-44", "an object in the place of the statements", "wrong-type", "android", {}, 0)
    bad("id", "TRU-44", "an app id that is no text", "wrong-type", "ios", apple({"appID": True}), "true")
    bad("target", "TRU-46", "a statement without a target", "missing-member", "android", [{"relation": [LINKS]}], "{")
    bad("applinking", "TRU-44", "another object", "missing-member", "harmony", {"apps": []}, 0)
    many = {"applinking": {"apps": [{"appIdentifier": f"9{number:03}"} for number in range(65)]}}
    bad("apps", "TRU-44", "one app more than a list takes", "too-many-entries", "harmony", many, '"9064"')
    good("harmony/64", "TRU-44", "as many apps as a list takes", "harmony",
         {"applinking": {"apps": many["applinking"]["apps"][:64]}}, *(app(f"9{number:03}") for number in range(64)))
