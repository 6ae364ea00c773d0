# SPDX-License-Identifier: Apache-2.0
"""Which trust list may follow which: versions, new roots, and changes of the roots that a receiver has missed."""

import hashlib

from test_keys import BY_NAME
from trust_cases_read import signed
from trust_list import document, listed, message

ONE, TWO, SM2, P256 = "ed25519-1", "ed25519-2", "sm2-2", "p256-2"
LATER = {"issued_at": "2026-11-01T00:00:01Z"}
OLD = {"issued_at": "2026-01-01T00:00:00Z", "expires_at": "2026-03-01T00:00:00Z"}
OLDER = {**OLD, "issued_at": "2025-12-01T00:00:00Z"}
HIGHEST = 2**53 - 1


def part(roots=(ONE,), threshold=1, **members):
    """The signed part of a list without issuers."""
    return signed(**{"issuers": [], "revoked": {}, **members}, roots={
        "threshold": threshold, "keys": [listed(BY_NAME[name]) for name in roots]})


def last(value):
    """The memory of a receiver about a list."""
    return {"version": value["version"], "digest": hashlib.sha256(message(value)).hexdigest(),
            "issued_at": value["issued_at"]}


def states(case, keys):
    case("longest", "TRU-50", "four hundred days", part(expires_at="2027-12-06T00:00:00Z"))
    case("longer", "TRU-50", "a second more", part(expires_at="2027-12-06T00:00:01Z"), error="trust-list-too-long")
    case("same-second", "TRU-36", "a newer version of the same second", part(version=8), before=last(part()))
    case("issued-earlier", "TRU-36", "a newer version that was issued before the last one", part(version=8),
         before=last(part(**LATER)), error="trust-list-rollback")
    # A thief of the old root signed the highest version; a second later the owner changes the roots.
    leap, both = part(version=HIGHEST), (keys[ONE], keys[SM2])
    case("recovered", "TRU-36", "new roots set a version right that leapt", document(part((SM2,), **LATER), *both),
         before=last(leap))
    case("recovered-same", "TRU-36", "new roots, and the version of the last list",
         document(part((SM2,), version=HIGHEST, **LATER), *both), before=last(leap))
    case("recovered-more", "TRU-36", "a root more is a change of the keys",
         document(part((ONE, SM2), 2, **LATER), *both), before=last(leap))
    case("recovered-replay", "TRU-36", "the version that leapt, once more, after the change of the roots", leap, (SM2,),
         before=last(part((SM2,), **LATER)), error="too-few-signatures")
    case("recovered-early", "TRU-36", "new roots in a list that was issued before the one that leapt",
         document(part((SM2,)), *both), before=last(part(version=HIGHEST, **LATER)), error="trust-list-rollback")
    case("recovered-second", "TRU-36", "new roots in a list of the same second",
         document(part((SM2,)), *both), before=last(leap), error="trust-list-rollback")
    case("recovered-second", "TRU-36", "new roots in a list of the same version and second",
         document(part((SM2,)), *both), before=last(part()), error="trust-list-fork")
    case("threshold-alone", "TRU-36", "a threshold is no new key",
         document(part((ONE, SM2), 2, **LATER), *both), (ONE, SM2), before=last(part((ONE, SM2), version=8)),
         error="trust-list-rollback")
    case("same-roots", "TRU-36", "issued later, but by the same roots", part(**LATER), before=last(leap),
         error="trust-list-rollback")


def chains(case, keys):
    first = document(part((SM2,), version=2, **OLD), keys[ONE], keys[SM2])
    second = document(part((P256,), version=4, **{**OLD, "issued_at": "2026-02-01T00:00:00Z"}), keys[SM2], keys[P256])
    now_sm2, now_p256 = document(part((SM2,)), keys[SM2]), document(part((P256,)), keys[P256])
    begun = last(part(version=1, **OLDER))
    case("chain", "TRU-51", "a change of the roots that has expired, and the list of the new ones", now_sm2, chain=[first],
         before=begun)
    case("chain-two", "TRU-51", "two changes", now_p256, chain=[first, second], before=begun)
    case("chain-first", "TRU-51", "at the first contact", now_p256, chain=[first, second])
    case("chain-known", "TRU-51", "a change that was seen already is passed over", now_p256, (SM2,), chain=[first, second],
         before=last(first["signed"]))
    case("chain-all-known", "TRU-51", "all changes were seen already", now_p256, (P256,), chain=[first, second],
         before=last(part((P256,), version=6)))
    case("chain-earlier", "TRU-51", "changes before the roots of the first contact", now_p256, (P256,), chain=[first, second])
    case("chain-recovered", "TRU-51", "a change that set the version right", now_sm2, chain=[first],
         before=last(part(version=HIGHEST, **OLDER)))
    case("chain-missing", "TRU-51", "the list of the new roots alone", now_sm2, before=begun, error="too-few-signatures")
    case("chain-gap", "TRU-51", "the second change without the first", now_p256, chain=[second], before=begun,
         error="too-few-signatures")
    case("chain-order", "TRU-51", "the second change before the first", now_p256, chain=[second, first], before=begun,
         error="too-few-signatures")
    case("chain-unsigned", "TRU-51", "a change that the new root has not signed", now_sm2,
         chain=[document(first["signed"], keys[ONE])], before=begun, error="unsigned-roots")
    case("chain-future", "TRU-51", "a change that was issued in the future", now_sm2,
         chain=[document(part((SM2,), issued_at="2026-12-01T00:00:00Z"), keys[ONE], keys[SM2])], before=begun,
         error="trust-list-not-yet-valid")
    case("chain-list", "TRU-51", "a change of the roots of another list", now_sm2,
         chain=[document(part((SM2,), list="example.org", **OLD), keys[ONE], keys[SM2])], before=begun,
         error="wrong-trust-list")
    case("chain-long", "TRU-51", "a change that lives too long", now_sm2,
         chain=[document(part((SM2,), issued_at="2025-01-01T00:00:00Z"), keys[ONE], keys[SM2])],
         error="trust-list-too-long")
    case("chain-expired", "TRU-51", "the last list must hold now", second, chain=[first], before=begun,
         error="trust-list-expired")
    case("chain-rollback", "TRU-51", "a list of the same roots, with a lower version", now_sm2,
         chain=[document(part(version=1, **OLD), keys[ONE]), first], before=last(part(version=2, **OLDER)),
         error="trust-list-rollback")
