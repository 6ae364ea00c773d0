# SPDX-License-Identifier: Apache-2.0
"""Trust lists that a receiver accepts, and those that it does not."""

import base64

import trust_cases_follow
from test_keys import BY_NAME
from trust_cases_follow import last, part
from trust_cases_read import signed
from trust_list import document, fingerprint, message, replay, signature, text

NOW = "2026-11-25T08:00:00Z"
ONE, TWO, SM2, P256 = "ed25519-1", "ed25519-2", "sm2-2", "p256-2"


def add(file):
    def case(id, spec, comment, value, roots=(ONE,), threshold=1, before=None, now=NOW, forged=(), error=None, offset=0,
             written=None, name="example.cn", chain=()):
        value = value if "signatures" in value else document(value, BY_NAME[ONE])
        bad = {fingerprint(BY_NAME[root]) for root in forged}
        state = (name, [fingerprint(BY_NAME[root]) for root in roots], threshold, before)
        found = replay(
            [*chain, value], lambda value: {entry["key"] for entry in value["signatures"]} - bad, state, now)
        assert found == error if error else not isinstance(found, str), (id, found)
        given = {"input": written or text(value), "list": name, "roots": list(roots), "threshold": threshold,
                 "last": before, "now": now}
        if chain:
            given["chain"] = [text(value) for value in chain]
        if error:
            if error == "bad-root-signature":
                offset = given["input"].encode().index(b'{\n   "key": "' + fingerprint(BY_NAME[forged[0]]).encode())
            file.invalid(f"{error}/{id}", spec, comment, error, offset, **given)
        else:
            _, own, needed, remembered = found
            file.valid(f"valid/{id}", spec, comment, **given, accepted={
                "list": name, **remembered, "threshold": needed, "roots": own})

    keys = {name: BY_NAME[name] for name in (ONE, TWO, SM2, P256)}
    case("one", "TRU-32", "one root of one", part())
    case("issuers", "TRU-30", "a list with issuers", signed())
    for name in (TWO, SM2, P256):
        case(f"suite-{name[:-2]}", "TRU-29", "a root of each suite", document(part((name,)), keys[name]), (name,))
    two_of_three = part((ONE, SM2, P256), 2)
    for pair in ((ONE, SM2), (P256, ONE)):
        case("two-of-three-" + pair[0], "TRU-32", "two roots of three, in any order",
             document(two_of_three, *(keys[name] for name in pair)), (ONE, SM2, P256), 2)
    case("stranger", "TRU-31", "a signature of somebody else beside it", document(part(), keys[TWO], keys[ONE]))
    broken = document(part(), keys[ONE])
    broken["signatures"].append(signature(part(version=8), keys[TWO]))
    case("stranger-broken", "TRU-31", "a signature of somebody else over something else", broken, forged=(TWO,))
    case("blanks", "TRU-28", "written anew after it was signed", part(), written=text(document(part(), keys[ONE]), None))

    rotated = part((SM2,))
    case("rotation", "TRU-34", "the old and the new root have signed", document(rotated, keys[ONE], keys[SM2]))
    case("after-rotation", "TRU-34", "the new root alone, for whoever has seen the change",
         document(part((SM2,), version=8), keys[SM2]), (SM2,), before=last(rotated))
    case("threshold-up", "TRU-33", "a higher threshold, and the signatures that it takes",
         document(part((ONE, SM2), 2), keys[ONE], keys[SM2]), (ONE, SM2), 1)
    case("order", "TRU-33", "the same roots in another order", document(part((SM2, ONE), 1), keys[ONE]), (ONE, SM2), 1)
    case("newer", "TRU-36", "a newer version than the last", part(version=8), before=last(part()))
    case("much-newer", "TRU-36", "versions may be left out", part(version=2**53 - 1), before=last(part()))
    case("same", "TRU-36", "the last list once more", part(), before=last(part()))
    case("same-more-signatures", "TRU-36", "the last list with one more signature",
         document(part((ONE, TWO)), keys[ONE], keys[TWO]), (ONE, TWO), before=last(part((ONE, TWO))))
    case("at-issue", "TRU-35", "in the second of its issue", part(), now="2026-11-01T00:00:00Z")
    case("last-second", "TRU-35", "in the last second", part(), now="2027-01-31T23:59:59Z")

    case("none", "TRU-32", "nobody has signed", {"signed": part(), "signatures": []}, error="too-few-signatures")
    case("one-of-two", "TRU-32", "one root of the two that must", document(two_of_three, keys[ONE]), (ONE, SM2, P256), 2,
         error="too-few-signatures")
    case("strangers", "TRU-32", "a list that its own roots signed, whom nobody knows",
         document(part((TWO,)), keys[TWO]), error="too-few-signatures")
    case("claimed", "TRU-31", "a signature over another list in the name of the root",
         {"signed": part(), "signatures": [signature(part(version=8), keys[ONE])]}, forged=(ONE,), error="bad-root-signature")
    case("beside-good", "TRU-31", "enough good signatures, and one that is none",
         {"signed": two_of_three, "signatures": [signature(two_of_three, keys[ONE]), signature(two_of_three, keys[SM2]),
                                                 signature(part(), keys[P256])]},
         (ONE, SM2, P256), 2, forged=(P256,), error="bad-root-signature")
    swapped = signature(part((SM2,)), keys[TWO]) | {"key": fingerprint(keys[SM2])}
    case("other-suite", "TRU-29", "a signature of another suite in the name of the root: cross-suite replay",
         {"signed": part((SM2,)), "signatures": [swapped]}, (SM2,), forged=(SM2,), error="bad-root-signature")
    bare = base64.b64encode(keys[ONE].sign(message(part())[32:])).decode()
    case("no-context", "TRU-28", "a signature over the canonical form alone",
         {"signed": part(), "signatures": [{"key": fingerprint(keys[ONE]), "signature": bare}]}, forged=(ONE,),
         error="bad-root-signature")
    case("new-roots", "TRU-33", "the old root gives its place to one that has not signed",
         document(part((SM2,)), keys[ONE]), error="unsigned-roots")
    case("threshold", "TRU-33", "a higher threshold than have signed", document(part((ONE, SM2), 2), keys[ONE]),
         error="unsigned-roots")
    case("new-root-forged", "TRU-33", "the new root's signature is over something else",
         {"signed": rotated, "signatures": [signature(rotated, keys[ONE]), signature(part(), keys[SM2])]}, forged=(SM2,),
         error="bad-root-signature")
    case("early", "TRU-35", "a second too early", part(), now="2026-10-31T23:59:59Z", error="trust-list-not-yet-valid")
    case("second", "TRU-35", "in the second of its expiry", part(), now="2027-02-01T00:00:00Z", error="trust-list-expired")
    case("root", "TRU-35", "an old root list that has expired, kept to bring an old root back",
         part(issued_at="2025-01-01T00:00:00Z", expires_at="2025-03-01T00:00:00Z"), error="trust-list-expired")
    case("older", "TRU-36", "the list from before a revocation", part(version=6), before=last(part()),
         error="trust-list-rollback")
    case("other", "TRU-36", "another list of the same version", part(expires_at="2027-03-01T00:00:00Z"),
         before=last(part()), error="trust-list-fork")
    case("id", "TRU-49", "another list of the same roots", part(list="example.org"), before=last(part()),
         error="wrong-trust-list")
    case("first", "TRU-49", "another list of the same roots, at the first contact", part(list="example.org"),
         error="wrong-trust-list")
    trust_cases_follow.states(case, keys)
    trust_cases_follow.chains(case, keys)
    file.invalid("unknown-member/signed", "TRU-30", "a member that the root has signed", "unknown-member",
                 text(document(part(policy="open"), keys[ONE])).encode().index(b'"policy"'),
                 input=text(document(part(policy="open"), keys[ONE])), list="example.cn", roots=[ONE], threshold=1, last=None,
                 now=NOW)
    weak = part((ONE, TWO))
    weak["roots"]["keys"][1]["public_key"] = base64.b64encode(keys[TWO].key.info[:12] + bytes(32)).decode()
    file.invalid("weak-key/root", "TRU-8", "a new root of small order", "weak-key", 0,
                 input=text(document(weak, keys[ONE])), list="example.cn", roots=[ONE], threshold=1, last=None, now=NOW)
