# SPDX-License-Identifier: Apache-2.0
"""What the figures are called on the page, in English and in Chinese, table by table."""

TABLES = {
    "tokens": [
        ("encode-ed25519", "Ed25519: resource → signed text, of the rate of `EVP_DigestSign`",
         "Ed25519：资源 → 已签名文本，占 `EVP_DigestSign` 速率之比"),
        ("encode-p256", "P-256: the same", "P-256：同上"),
        ("encode-sm2", "SM2: the same", "SM2：同上"),
        ("decode-ed25519", "Ed25519: text → five verdicts, of the rate of `EVP_DigestVerify`",
         "Ed25519：文本 → 五项结论，占 `EVP_DigestVerify` 速率之比"),
        ("decode-p256", "P-256: the same", "P-256：同上"),
        ("decode-sm2", "SM2: the same", "SM2：同上"),
        ("decode-hmac-sha256", "suite 4 (HMAC-SHA-256): text → five verdicts", "套件 4（HMAC-SHA-256）：文本 → 五项结论"),
        ("encode-hmac-sha256", "suite 4: resource → text", "套件 4：资源 → 文本"),
        ("read-ed25519", "text → token, no signature check", "文本 → 口令，不验签名"),
        ("scan-1-kib", "first token in 1 KiB of Chinese text", "1 KiB 中文文本里的第一个口令"),
    ],
    "trust": [
        ("verify-cached", "token seen before → verdicts and decision, warm `VerificationCache`",
         "见过的口令 → 结论和决定，`VerificationCache` 已热"),
        ("decode-cached", "text of such a token → verdicts and decision", "这样一个口令的文本 → 结论和决定"),
        ("policy-evaluate", "scene policy: question → decision", "场景策略：问题 → 决定"),
        ("policy-prove", "scene policy: rules → proved to answer everything", "场景策略：规则 → 证明对一切都有答案"),
        ("trust-list-10000", "signed trust list of 10,000 issuers: file → accepted and indexed",
         "10,000 个签发者的已签名信任列表：文件 → 接受并建好索引"),
    ],
    "links": [
        ("parse-links", "text → `URLRecord` → text, times the rate of `Foundation.URL`",
         "文本 → `URLRecord` → 文本，`Foundation.URL` 速率的倍数"),
        ("parse-links-utf8", "the same from UTF-8 bytes", "同上，从 UTF-8 字节开始"),
        ("parse-canonical", "UTF-8 bytes that are already canonical → `URLRecord` → text",
         "已经规范的 UTF-8 字节 → `URLRecord` → 文本"),
        ("canonicalize-known", "text → `CanonicalURL` → text, a link to a known resource",
         "文本 → `CanonicalURL` → 文本，指向已知资源的链接"),
        ("canonicalize-all", "text → `CanonicalURL` → text, any link", "文本 → `CanonicalURL` → 文本，任意链接"),
        ("risk-known", "`RiskReport` of a link to a known resource without risks",
         "指向已知资源且没有风险的链接的 `RiskReport`"),
    ],
    "texts": [
        ("find-link", "the links of a share text, `find-link`", "一段分享文本中的链接，`find-link`"),
        ("find-chinese", "Chinese chat, `find-chinese`", "中文聊天，`find-chinese`"),
        ("find-english", "English chat, `find-english`", "英文聊天，`find-english`"),
        ("match-token", "short link and token, `match-token`", "短链接和口令，`match-token`"),
        ("match-link", "link to an item, `match-link`", "商品链接，`match-link`"),
        ("match-chinese", "Chinese chat, `match-chinese`", "中文聊天，`match-chinese`"),
        ("match-english", "English chat, `match-english`", "英文聊天，`match-english`"),
        ("registry-ready", "tables of all platforms, `registry-ready`", "所有平台的表，`registry-ready`"),
    ],
    "processes": [
        ("tokenctl-decode", "`tokenctl decode`, one token, the whole process", "`tokenctl decode` 一个口令，整个进程"),
        ("tokenctl-encode", "`tokenctl encode`, one link, the whole process", "`tokenctl encode` 一个链接，整个进程"),
        ("stream-ed25519-rate", "stream of tokens, Ed25519, each verified", "口令的流，Ed25519，逐个验证"),
        ("stream-ed25519-growth", "its memory, growth over 10,000 tokens", "其内存，比 10,000 个口令时的增长"),
        ("stream-hmac-sha256-rate", "stream of tokens, suite 4", "口令的流，套件 4"),
        ("stream-hmac-sha256-growth", "its memory, growth over 10,000 tokens", "其内存，比 10,000 个口令时的增长"),
        ("stream-json-rate", "stream of tokens, suite 4, `--json`", "口令的流，套件 4，`--json`"),
        ("stream-json-growth", "its memory, growth over 10,000 tokens", "其内存，比 10,000 个口令时的增长"),
    ],
}

# What the README says.
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
    ("text with a link in every KiB", "每 KiB 有一个链接的文本", "bytes",
     [("grow-scan", "`ShareScanner`, a byte", "`ShareScanner`，每字节")]),
    ("bytes of the target's query", "目标的查询部分的字节数", "number",
     [("grow-read", "text → token, no check of the MAC", "文本 → 口令，不验 MAC"),
      ("grow-verify", "text → five verdicts, suite 4", "文本 → 五项结论，套件 4")]),
    ("parameters of a link", "链接的参数个数", "number",
     [("grow-canonical", "text → `CanonicalURL` → text", "文本 → `CanonicalURL` → 文本")]),
    ("platforms in the tables", "表中的平台数", "number",
     [("grow-match", "URL → platform, kind and fields", "URL → 平台、种类和字段"),
      ("grow-tables", "making the tables, in a process that made them before", "建表，在已经建过的进程中")]),
]

# Instructions for one, with the limit where there is one: three in a hundred above what was measured on
# 2026-11-26, and for the first link of a process what a start may cost.
COUNTS = [
    ("read-ed25519", 9500, "text → token, Ed25519, no signature check", "文本 → 口令，Ed25519，不验签名"),
    ("encode-hmac-sha256", 17_900, "resource → text, suite 4", "资源 → 文本，套件 4"),
    ("decode-hmac-sha256", 20_300, "text → five verdicts, suite 4", "文本 → 五项结论，套件 4"),
    ("encode-p256", None, "resource → text, P-256, with `EVP_DigestSign`", "资源 → 文本，P-256，含 `EVP_DigestSign`"),
    ("verify-cached", 10_800, "token seen before → verdicts and decision", "见过的口令 → 结论和决定"),
    ("policy-evaluate", 1900, "policy: question → decision", "策略：问题 → 决定"),
    ("trust-list-10000", None, "signed list of 10,000 issuers: file → accepted and indexed",
     "10,000 个签发者的已签名信任列表：文件 → 接受并建好索引"),
    ("parse-links", 2660, "`parse-links`", "`parse-links`"),
    ("parse-links-utf8", 2210, "`parse-links-utf8`", "`parse-links-utf8`"),
    ("parse-canonical", 1930, "`parse-canonical`", "`parse-canonical`"),
    ("parse-foundation", None, "`Foundation.URL` on the links of `parse-links`",
     "`Foundation.URL` 处理 `parse-links` 的链接"),
    ("canonicalize-known", 9260, "`canonicalize-known`", "`canonicalize-known`"),
    ("canonicalize-all", 13_500, "`canonicalize-all`", "`canonicalize-all`"),
    ("find-link", 2560, "`find-link`", "`find-link`"),
    ("match-token", 40_900, "`match-token`", "`match-token`"),
    ("match-link", 29_100, "`match-link`", "`match-link`"),
    ("registry-ready", 3_000_000, "`registry-ready`, with two canonicalisations", "`registry-ready`，含两次规范化"),
]

ALGORITHMS = [("EdDSA", "Ed25519", "EdDSA"), ("ES256", "P-256", "ES256"), ("HS256", "HMAC-SHA-256", "HS256")]

WORDS = {
    "limit": ("limit", "限值"), "measured": ("measured", "实测"), "both": ("one, and the peer's", "一次，及对方一次"),
    "processor": ("processor time", "处理器时间"),
    "holds": ("holds", "达到"), "misses": ("**MISSES**", "**未达**"),
    "instructions": ("instructions", "指令数"), "issue": ("issue", "签发"), "verify": ("verify", "验证"),
    "ours": ("share token", "分享口令"), "token": ("characters", "字符数"),
    "comma": (", ", "，"),
}
