# SPDX-License-Identifier: Apache-2.0
"""Budgets, the keys of a caller, and the token that fits."""

from convert_cases_convert import WEB, mini
from corpus import ISSUED, TAOBAO, Parts, target_json

UNITS = {
    "scene32": (32, len), "cq256": (256, len), "query512": (512, len),
    "qr110": (110, lambda text: len(text.encode())), "sms70": (70, lambda text: len(text.encode("utf-16-le")) // 2),
}
LONG = ("web", "page", {"url": "https://example.com/" + "a~" * 120})


def add(file):
    def case(id, spec, comment, budget, signers, target=TAOBAO, chosen=None, error=None, bare=False, **members):
        """`chosen` is the number of the key that signs; `bare` says that the word alone fits."""
        sizes, words = [], []
        for key in signers:
            if key.startswith("compact") and "scenes" in members:
                sizes.append(None)
                words.append(None)
                continue
            words.append(Parts(key=key, target=target, scenes=members.get("scenes", ())).word)
            sizes.append(UNITS[budget][1](words[-1]))
        given = {"source": target_json(target, with_url=False), "budget": budget, "signers": list(signers),
                 "issued_at": ISSUED, "sizes": sizes,
                 **{name: list(value) for name, value in members.items()}}
        if error:
            file.invalid(id, spec, comment, error, 0, **given)
        else:
            text = words[chosen] if bare else f"￥{words[chosen]}￥"
            assert UNITS[budget][1](text) <= UNITS[budget][0], id
            file.valid(id, spec, comment, text=text, **given)

    three = ("ed25519-1", "hmac-sha256-1", "compact-1")
    case("choice/scene", "CNV-18", "only the compact suite fits", "scene32", three, chosen=2, bare=True)
    case("choice/qr", "CNV-18", "the first that fits a QR code", "qr110", three, chosen=1)
    case("choice/message", "CNV-18", "the first that fits a short message", "sms70", three, chosen=1)
    case("choice/query", "CNV-18", "the best fits", "query512", three, chosen=0, bare=True)
    case("choice/order", "CNV-18", "the order is the caller's", "query512", three[::-1], chosen=0, bare=True)
    case("choice/claims", "CNV-18", "a key that has no room for claims is passed over", "sms70",
         ("compact-1", "hmac-sha256-1"), chosen=1, scenes=("sms",))
    case("writing/delimiters", "CNV-17", "delimiters where they fit", "sms70", ("compact-1",), chosen=0)
    case("writing/word", "CNV-17", "no delimiters where they are not allowed", "cq256", ("ed25519-1",), chosen=0,
         bare=True)
    case("writing/bytes", "CNV-16", "a delimiter is three bytes in a QR code", "qr110", ("hmac-sha256-1",),
         target=("web", "page", {"url": "https://example.com/" + "a" * 70}), chosen=0, bare=True)
    case("over-budget/scene", "CNV-19", "no signature fits a scene", "scene32", ("ed25519-1", "hmac-sha256-1"),
         error="over-budget")
    case("over-budget/message", "CNV-19", "no signature fits a short message", "sms70", ("ed25519-1",),
         error="over-budget")
    case("over-budget/code", "CNV-19", "a signature just does not fit a QR code", "qr110", ("ed25519-1",),
         error="over-budget")
    case("over-budget/long", "CNV-19", "a long address", "sms70", three, target=LONG, error="over-budget")
    case("over-budget/query", "CNV-19", "a long query is not cut", "qr110", three, target=mini(query="~" * 200),
         error="over-budget")
    case("claims-not-supported/alone", "CNV-19", "the only key has no room for claims", "sms70", ("compact-1",),
         error="claims-not-supported", scenes=("sms",))
