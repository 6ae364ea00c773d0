# SPDX-License-Identifier: Apache-2.0
"""The labels of the figures on the page, table by table."""

TABLES = {
    "tokens": [
        ("encode-ed25519", "Ed25519: resource → signed text, of the rate of `EVP_DigestSign`"),
        ("encode-p256", "P-256: the same"),
        ("encode-sm2", "SM2: the same"),
        ("decode-ed25519", "Ed25519: text → five verdicts, of the rate of `EVP_DigestVerify`"),
        ("decode-p256", "P-256: the same"),
        ("decode-sm2", "SM2: the same"),
        ("decode-hmac-sha256", "suite 4 (HMAC-SHA-256): text → five verdicts"),
        ("encode-hmac-sha256", "suite 4: resource → text"),
        ("read-ed25519", "text → token, no signature check"),
        ("scan-1-kib", "first token in 1 KiB of Chinese text"),
    ],
    "trust": [
        ("verify-cached", "token seen before → verdicts and decision, warm `VerificationCache`"),
        ("decode-cached", "text of such a token → verdicts and decision"),
        ("policy-evaluate", "scene policy: question → decision"),
        ("policy-prove", "scene policy: rules → proved to answer everything"),
        ("trust-list-10000", "signed trust list of 10,000 issuers: file → accepted and indexed"),
    ],
    "links": [
        ("parse-links", "text → `URLRecord` → text, times the rate of `Foundation.URL`"),
        ("parse-links-utf8", "the same from UTF-8 bytes"),
        ("parse-canonical", "UTF-8 bytes that are already canonical → `URLRecord` → text"),
        ("canonicalize-known", "text → `CanonicalURL` → text, a link to a known resource"),
        ("canonicalize-all", "text → `CanonicalURL` → text, any link"),
        ("risk-known", "`RiskReport` of a link to a known resource without risks"),
    ],
    "texts": [
        ("find-link", "the links of a share text, `find-link`"),
        ("find-chinese", "Chinese chat, `find-chinese`"),
        ("find-english", "English chat, `find-english`"),
        ("match-token", "short link and token, `match-token`"),
        ("match-link", "link to an item, `match-link`"),
        ("match-chinese", "Chinese chat, `match-chinese`"),
        ("match-english", "English chat, `match-english`"),
        ("registry-ready", "tables of all platforms, `registry-ready`"),
    ],
    "processes": [
        ("tokenctl-decode", "`tokenctl decode`, one token, the whole process"),
        ("tokenctl-encode", "`tokenctl encode`, one link, the whole process"),
        ("stream-ed25519-rate", "stream of tokens, Ed25519, each verified"),
        ("stream-ed25519-growth", "its memory, growth over 10,000 tokens"),
        ("stream-hmac-sha256-rate", "stream of tokens, suite 4"),
        ("stream-hmac-sha256-growth", "its memory, growth over 10,000 tokens"),
        ("stream-json-rate", "stream of tokens, suite 4, `--json`"),
        ("stream-json-growth", "its memory, growth over 10,000 tokens"),
    ],
}

# The figures of the README, in English and in Chinese.
SPEED = [
    ("encode-ed25519", "resource → signed token, Ed25519", "资源 → 已签名的口令，Ed25519"),
    ("decode-ed25519", "token → five verdicts", "口令 → 五项结论"),
    ("verify-cached", "the same of a token that was seen before", "同上，见过的口令"),
    ("match-link", "share text with a link → platform, kind, fields, canonical URL", "有一个链接的分享文本 → 平台、种类、字段、规范 URL"),
    ("match-chinese", "chat without links", "没有链接的聊天文本"),
    ("canonicalize-all", "any link → canonical URL", "任意链接 → 规范 URL"),
    ("registry-ready", "the first link of a process: the tables of 48 platforms", "进程的第一个链接：48 个平台的表"),
]

# Rows of growth tables: the heading of the sizes, how a size is written, and the figures.
GROWTH = [
    ("text with a link in every KiB", "bytes",
     [("grow-scan", "`ShareScanner`, a byte")]),
    ("bytes of the target's query", "number",
     [("grow-read", "text → token, no check of the MAC"),
      ("grow-verify", "text → five verdicts, suite 4")]),
    ("parameters of a link", "number",
     [("grow-canonical", "text → `CanonicalURL` → text")]),
    ("platforms in the tables", "number",
     [("grow-match", "URL → platform, kind and fields"),
      ("grow-tables", "making the tables, in a process that made them before")]),
]

# Instructions for one, with the limit if there is one. A limit is 3 % above the count of 2026-11-26; that for the first
# link of a process is what a start may cost.
COUNTS = [
    ("read-ed25519", 9500, "text → token, Ed25519, no signature check"),
    ("encode-hmac-sha256", 17_900, "resource → text, suite 4"),
    ("decode-hmac-sha256", 20_300, "text → five verdicts, suite 4"),
    ("encode-p256", None, "resource → text, P-256, with `EVP_DigestSign`"),
    ("verify-cached", 10_800, "token seen before → verdicts and decision"),
    ("policy-evaluate", 1900, "policy: question → decision"),
    ("parse-links-utf8", 2210, "`parse-links-utf8`"),
    ("parse-canonical", 1930, "`parse-canonical`"),
    ("parse-foundation", None, "`Foundation.URL` on the links of `parse-links`"),
    ("canonicalize-known", 9260, "`canonicalize-known`"),
    ("canonicalize-all", 13_500, "`canonicalize-all`"),
    ("find-link", 2560, "`find-link`"),
    ("match-token", 40_900, "`match-token`"),
    ("match-link", 29_100, "`match-link`"),
    ("registry-ready", 3_000_000, "`registry-ready`, with two canonicalisations"),
]

ALGORITHMS = [("EdDSA", "Ed25519", "EdDSA"), ("ES256", "P-256", "ES256"), ("HS256", "HMAC-SHA-256", "HS256")]
