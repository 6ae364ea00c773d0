# SPDX-License-Identifier: Apache-2.0
"""The parts that files of cases share: tokens made from parts, and their contents as members of JSON."""

from independent import making
from independent.making import DOMAIN, claims_bytes, header, lifetime_bytes
from independent.times import parse_time, show_time
from independent.words import crc16, encode_word
from links import URLS
from test_keys import BY_NAME

ISSUED = "2026-11-22T08:00:00Z"
DAYS_30 = 43_200
TAOBAO = ("taobao", "item", {"id": "520813250866"})


def after(text, minutes):
    return show_time(parse_time(text) + 60 * minutes)


def target_json(target, with_url=True):
    platform, kind, fields = target
    out = {"platform": platform, "kind": kind, "fields": fields}
    return {**out, "url": URLS[platform, kind](fields)} if with_url else out


def claims_json(scenes=(), pin=None, sharer=None):
    return {"scenes": sorted(set(scenes)), "destination_pin": pin.hex() if pin else None,
            "sharer": sharer.hex() if sharer else None}


class Parts:
    """The parts of one token. A part that is given is taken as it is; others are made as the specification says."""

    def __init__(self, key="hmac-sha256-1", issued=ISSUED, life=DAYS_30, scenes=(), pin=None, sharer=None,
                 target=TAOBAO, version=1, suite=None, life_bytes=None, claims=None, target_bytes=None,
                 tag=None, message=None, resource_code=None):
        self.key, self.issued, self.life = BY_NAME[key], issued, life
        self.target, self.resource_code = (None if resource_code else target), resource_code
        self.scenes, self.pin, self.sharer = scenes, pin, sharer
        suite = self.key.key.suite if suite is None else suite
        if life_bytes is None:
            life_bytes = lifetime_bytes(suite, life)
        if claims is None:
            claims = b"" if suite == 6 else claims_bytes(scenes, pin, sharer)
        self.header = header(suite, self.key.id, parse_time(issued) // 60, life_bytes, version)
        self.claims = claims
        self.target_bytes = making.target_bytes(*target) if target_bytes is None else target_bytes
        self.message = DOMAIN + self.header + self.claims + self.target_bytes
        self.tag = self.key.sign(self.message if message is None else message) if tag is None else tag

    @property
    def body(self):
        return self.header + self.claims + self.target_bytes + self.tag

    @property
    def bytes(self):
        return self.body + crc16(self.body)

    @property
    def word(self):
        return encode_word(self.body)

    def json(self):
        target = {"target": target_json(self.target)} if self.target else {"resource_code": self.resource_code}
        return {"version": 1, "suite": self.key.suite, "key_id": self.key.id.hex(), "issued_at": self.issued,
                "expires_at": after(self.issued, self.life),
                "claims": claims_json(self.scenes, self.pin, self.sharer), "tag": self.tag.hex(), **target}
