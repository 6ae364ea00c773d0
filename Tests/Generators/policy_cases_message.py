# SPDX-License-Identifier: Apache-2.0
"""Messages in a scene, and what becomes of each link, card and token in them."""

import card_text
from convert_cases_convert import ITEM_APP, ITEM_URL, PAGE_URL, SHARED, W3C, token
from policy_cases_load import policy, rule, text
from policy_presets import decision
from vector_files import raw

NOW = "2026-11-22T08:30:00Z"
GROUP = {"preset": "wechat-2021-11-29", "scene": "wechat.group"}
CHAT = {"preset": "wechat-2021-11-29", "scene": "wechat.chat"}
NEUTRAL = {"preset": "neutral", "scene": "wechat.group"}
STRICT = {"preset": "strict", "scene": "wechat.group"}
VIDEO = "https://www.bilibili.com/video/BV17x411w7KC"
SHORT = "https://m.tb.cn/h.TVTzZg2"
WEB = "https://example.com/a"
FOREIGN = "￥fJeC1NVlz8B￥"
CODE = "fJeC1NVlz8B"
PAYMENT = "https://qr.alipay.com/fkx10slokmyiy5gfzzk8"
CARD = card_text.news("空调", "", ITEM_URL)
ISSUED = token(key="ed25519-1")
KEYS = ["ed25519-1"]


def forms(**actions):
    """A policy that opens all forms but those named."""
    return policy(rule("all"), *(rule(form.replace("_", "-"), action, ["all"], form=[form]) for form, action in actions.items()))


def add(file):
    def message(id, spec, comment, given, *spans, by=NEUTRAL, asked=None, **members):
        """Each span is a piece of the text, the action, the rule or `!` and the reason, and what opens: by itself the piece."""
        found, place = [], 0
        for piece, action, why, *opens in spans:
            place = given.index(piece, place)
            start = len(given[:place].encode())
            place += len(piece)
            opens = opens[0] if opens else piece if action in ("open", "warn") else None
            if why.startswith("!"):
                reason, why = why[1:], None
            elif asked:
                reason = "lawful-link"
            else:
                reason = decision(by["preset"], action, why)["reason"]
            found.append({"start": start, "end": start + len(piece.encode()), "action": action, "reason": reason, "rule": why,
                          "opens": opens})
        source = {"policy": text(asked), "scene": "wechat.group"} if asked else by
        file.valid(id, spec, comment, spans=found, **raw(given), **source, **members)

    message("span/none", "POL-28", "a message without links", "今天天气不错")
    message("span/empty", "POL-28", "an empty message", "")
    message("span/two", "POL-28", "two links have a decision each", f"看 {ITEM_URL} 和 {VIDEO} 吧",
            (ITEM_URL, "open", "group-commerce"), (VIDEO, "token_only", "group-others"), by=GROUP)
    message("span/pair", "POL-28", "the token and the link of one share", f"【淘宝】{SHORT} {FOREIGN} 「灯」",
            (SHORT, "open", "group-commerce"), (CODE, "token_only", "tokens"), by=GROUP)
    message("span/bytes", "POL-28", "bytes that are not UTF-8 change nothing else", ITEM_URL, (ITEM_URL, "open", "open"))

    message("target/item", "POL-29", "the category of what a template reads", ITEM_URL, (ITEM_URL, "open", "group-commerce"),
            by=GROUP)
    message("target/video", "POL-29", "another one", VIDEO, (VIDEO, "token_only", "group-others"), by=GROUP)
    message("target/page", "POL-29", "a page of no platform is of the web", WEB, (WEB, "token_only", "group-others"), by=GROUP)
    own = "https://mp.weixin.qq.com/cgi-bin/announce"
    message("target/site", "POL-29", "a page that no template reads is of the platform of its site", own,
            (own, "open", "own-links"), by=GROUP)
    message("target/site-category", "POL-29", "and of the web", "https://www.taobao.com/about",
            ("https://www.taobao.com/about", "token_only", "group-others"), by=GROUP)
    message("target/app", "POL-29", "an app link", ITEM_APP, (ITEM_APP, "open", "group-commerce", ITEM_URL), by=GROUP)
    message("target/mini-program", "POL-29", "a page of a mini-program is of its platform", PAGE_URL,
            (PAGE_URL, "open", "own-links"), by=GROUP)
    message("target/w3c", "POL-29", "the neutral link to it", W3C, (W3C, "open", "own-links", PAGE_URL), by=GROUP)
    message("target/id", "POL-29", "an id in the clear is a token of another platform", "看 BV17x411w7KC 这个",
            ("BV17x411w7KC", "token_only", "tokens"), by=CHAT)
    message("target/id-opens", "POL-29", "and leads to a page", "看 BV17x411w7KC 这个",
            ("BV17x411w7KC", "open", "open", VIDEO))
    message("target/cleaned", "POL-29", "what opens is the canonical URL", f"{ITEM_URL}&spm=1", (
        f"{ITEM_URL}&spm=1", "open", "open", ITEM_URL))
    modes = policy(rule("all"), rule("young", "deny", ["all"], user_mode=["minor"]))
    message("target/mode", "POL-29", "the mode of the reader", WEB, (WEB, "deny", "young"), asked=modes, user_mode="minor")
    message("target/standard", "POL-29", "which is standard else", WEB, (WEB, "open", "all"), asked=modes)
    dated = policy(rule("all"), rule("old", "deny", ["all"], until="2026-11-22T08:30:00Z"))
    message("target/time", "POL-29", "the time", WEB, (WEB, "open", "all"), asked=dated)
    message("target/before", "POL-29", "a second before", WEB, (WEB, "deny", "old"), asked=dated, now="2026-11-22T08:29:59Z")

    message("carrier/wrapper", "POL-30", "a wrapper of an item", SHARED, (SHARED, "open", "group-commerce", ITEM_URL), by=GROUP)
    message("carrier/wrapper-warn", "POL-30", "the answer about the wrapper is stricter", SHARED,
            (SHARED, "warn", "wrapper", ITEM_URL), asked=forms(wrapper="warn"))
    message("carrier/wrapper-target", "POL-30", "the answer about its target is", SHARED, (SHARED, "deny", "url"),
            asked=forms(wrapper="warn", url="deny"))
    message("carrier/wrapper-equal", "POL-30", "of two that are equally strict, that about the target", SHARED,
            (SHARED, "warn", "url", ITEM_URL), asked=forms(wrapper="warn", url="warn"))
    message("carrier/page", "POL-30", "a page carries nothing", ITEM_URL, (ITEM_URL, "open", "all"),
            asked=forms(wrapper="warn", app="deny"))
    message("carrier/app", "POL-30", "nor does an app link", ITEM_APP, (ITEM_APP, "open", "all", ITEM_URL),
            asked=forms(url="deny"))
    message("carrier/card", "POL-30", "a card of an item", f"看{CARD}", (CARD, "open", "group-commerce", ITEM_URL), by=GROUP)
    message("carrier/card-form", "POL-30", "cards are barred", f"看{CARD}", (CARD, "deny", "card"), asked=forms(card="deny"))
    message("carrier/card-target", "POL-30", "their links are", f"看{CARD}", (CARD, "token_only", "url"),
            asked=forms(card="warn", url="token_only"))
    message("carrier/token", "POL-24", "a token of an issuer that is trusted", f"看 {ISSUED} 吧",
            (ISSUED[1:-1], "open", "open", ITEM_URL), keys=KEYS)
    message("carrier/token-form", "POL-24", "tokens are to be warned of", f"看 {ISSUED} 吧",
            (ISSUED[1:-1], "warn", "share-token", ITEM_URL), asked=forms(share_token="warn"), keys=KEYS)
    message("carrier/token-preset", "POL-24", "tokens stay text in WeChat", f"看 {ISSUED} 吧",
            (ISSUED[1:-1], "token_only", "tokens"), by=GROUP, keys=KEYS)

    zero = "https://exam\u200bple.com/a"
    message("risk/text", "POL-31", "a risk of the text", f"{zero} 好", (zero, "warn", "suspicious", WEB))
    message("risk/danger", "POL-31", "a danger", "http://127.0.0.1/", ("http://127.0.0.1/", "deny", "dangerous"))
    inner = "https://link.zhihu.com/?target=http%3A%2F%2F127.0.0.1%2F"
    message("risk/target", "POL-31", "a danger of what is wrapped", inner, (inner, "deny", "dangerous"))
    message("risk/info", "POL-31", "what is common in honest links", f"{WEB}#{'a' * 20}", (f"{WEB}#{'a' * 20}", "open", "open"))
    message("risk/answer", "POL-31", "a danger of an answer", SHORT, (SHORT, "deny", "dangerous"),
            answers={SHORT: "http://127.0.0.1:22/"})
    message("risk/answer-wrapped", "POL-31", "of what an answer wraps", SHORT, (SHORT, "deny", "dangerous"),
            answers={SHORT: inner})

    message("closed/short-link", "POL-32", "a short link is of its platform", SHORT, (SHORT, "open", "group-commerce"), by=GROUP)
    message("closed/short-link-video", "POL-32", "and of what the platform is for", "https://b23.tv/S9DodEM",
            ("https://b23.tv/S9DodEM", "token_only", "group-others"), by=GROUP)
    message("closed/cleaned", "POL-32", "what opens is the short link without what it does not need", f"{SHORT}?tk=eAvn3w5fPRE",
            (f"{SHORT}?tk=eAvn3w5fPRE", "open", "open", SHORT))
    message("closed/form", "POL-32", "short links are barred", SHORT, (SHORT, "deny", "short-link"),
            asked=forms(short_link="deny"))
    message("closed/answered", "POL-32", "one that a resolver opened", SHORT, (SHORT, "open", "group-commerce", ITEM_URL),
            by=GROUP, answers={SHORT: SHARED})
    message("closed/answered-other", "POL-32", "which leads to another category", SHORT, (SHORT, "token_only", "group-others"),
            by=GROUP, answers={SHORT: VIDEO})
    message("closed/answered-form", "POL-32", "it is asked about as a short link, too", SHORT,
            (SHORT, "warn", "short-link", ITEM_URL), asked=forms(short_link="warn"), answers={SHORT: ITEM_URL})
    message("closed/answered-target", "POL-32", "and as a page", SHORT, (SHORT, "warn", "url", ITEM_URL),
            asked=forms(url="warn"), answers={SHORT: ITEM_URL})
    message("closed/chain", "POL-32", "one that leads to another, which stays closed", SHORT,
            (SHORT, "open", "group-commerce", "https://3.cn/-35RF2ah"), by=GROUP, answers={SHORT: "https://3.cn/-35RF2ah"})
    message("closed/labelled", "POL-32", "the label says whose it is", f"【闲鱼】{SHORT}", (SHORT, "deny", "xianyu"),
            asked=policy(rule("all"), rule("xianyu", "deny", ["all"], platform=["xianyu"])))
    message("closed/not-asked", "POL-32", "without an answer only as a short link", SHORT, (SHORT, "open", "all"),
            asked=forms(url="warn"))
    message("closed/token", "POL-32", "another platform's token has no link to open", f"看{FOREIGN}啊",
            (CODE, "token_only", "!no-link"))
    message("closed/token-stricter", "POL-32", "the policy is stricter", f"看{FOREIGN}啊", (CODE, "deny", "foreign-token"),
            asked=forms(foreign_token="deny"))
    message("closed/token-answered", "POL-32", "one that a resolver opened", f"看{FOREIGN}啊", (CODE, "open", "open", ITEM_URL),
            answers={CODE: ITEM_URL})
    message("closed/card", "POL-32", "a card with a short link", f"看{card_text.news('空调', '', SHORT)}",
            (card_text.news("空调", "", SHORT), "open", "group-commerce", SHORT), by=GROUP)
    message("closed/twice", "POL-32", "the same short link twice", f"{SHORT} {SHORT}", (SHORT, "open", "open", ITEM_URL),
            (SHORT, "open", "open", ITEM_URL), answers={SHORT: ITEM_URL})

    message("unread/scheme", "POL-33", "an app link that no platform knows", "foo://bar", ("foo://bar", "token_only", "!unsupported-scheme"))
    message("unread/host", "POL-33", "a host that is none", "https://[1/", ("https://[1/", "token_only", "!unclosed-ipv6"))
    message("unread/stricter", "POL-33", "the policy is stricter", "foo://bar", ("foo://bar", "deny", "app"),
            asked=forms(app="deny"))
    message("unread/answer", "POL-33", "an answer that is no link", SHORT, (SHORT, "token_only", "!missing-scheme"),
            answers={SHORT: "gone"})
    message("unread/refused", "POL-33", "an answer that the resolver does not follow", SHORT,
            (SHORT, "token_only", "!resolver-refused"), answers={SHORT: "(refused)"})
    message("unread/unavailable", "POL-32", "a server that could not be asked", SHORT, (SHORT, "open", "group-commerce"),
            by=GROUP, answers={SHORT: "(unavailable)"})
    message("unread/unknown", "POL-32", "a server that knows nothing", SHORT, (SHORT, "open", "group-commerce"), by=GROUP,
            answers={"https://m.tb.cn/h.other": ITEM_URL})
    message("unread/payment", "POL-33", "a code to pay somebody", PAYMENT, (PAYMENT, "token_only", "!payment-code"))
    message("unread/payment-answer", "POL-33", "a short link to one", SHORT, (SHORT, "token_only", "!payment-code"),
            answers={SHORT: PAYMENT})
    message("unread/token-unknown", "POL-33", "a token of nobody that is trusted", ISSUED,
            (ISSUED[1:-1], "deny", "!unknown-key"))
    forged = token(key="ed25519-1", tag=bytes(64))
    message("unread/token-forged", "POL-33", "a forged token", forged, (forged[1:-1], "deny", "!invalid-signature"), keys=KEYS)
    late = token(key="ed25519-1", life=20)
    message("unread/token-expired", "POL-33", "a token that has expired", late, (late[1:-1], "deny", "!expired"), keys=KEYS)
    bound = token(key="ed25519-1", scenes=("sms",))
    message("unread/token-scene", "POL-33", "a token for another scene", bound, (bound[1:-1], "deny", "!scene-not-allowed"),
            keys=KEYS)

    message("budget/bytes", "POL-34", "what is beyond the bytes is not read", f"{WEB} {ITEM_URL}",
            (WEB, "open", "open"), (ITEM_URL, "token_only", "!over-budget"), budget={"bytes": len(WEB) + 1})
    message("budget/cut", "POL-34", "a link that is cut is not read", f"{WEB} {ITEM_URL}",
            (WEB, "open", "open"), (ITEM_URL, "token_only", "!over-budget"), budget={"bytes": len(WEB) + 20})
    message("budget/character", "POL-34", "nor is a character", "好看", ("看", "token_only", "!over-budget"), budget={"bytes": 4})
    message("budget/matches", "POL-34", "what is beyond the number of links", f"{WEB} {WEB} {WEB} 好",
            (WEB, "open", "open"), (WEB, "open", "open"), (f"{WEB} 好", "token_only", "!over-budget"), budget={"matches": 2})
    message("budget/matches-just", "POL-34", "as many links as there may be", f"{WEB} {WEB} 好",
            (WEB, "open", "open"), (WEB, "open", "open"), budget={"matches": 2})
    message("budget/stricter", "POL-34", "what is not checked counts as suspicious", f"{WEB} {WEB}",
            (f"{WEB} {WEB}", "deny", "risky"), by=STRICT, budget={"matches": 0})
    other = token(key="ed25519-1", life=40_320)
    message("budget/signatures", "POL-34", "a second token", f"{ISSUED} {other}", (ISSUED[1:-1], "open", "open", ITEM_URL),
            (other[1:-1], "token_only", "!over-budget"), keys=KEYS, budget={"signatures": 1})
    message("budget/same-token", "POL-34", "the same token is checked once", f"{ISSUED} {ISSUED}",
            (ISSUED[1:-1], "open", "open", ITEM_URL), (ISSUED[1:-1], "open", "open", ITEM_URL), keys=KEYS,
            budget={"signatures": 1})
    message("budget/answers", "POL-34", "a second short link stays closed", f"{SHORT} https://e.tb.cn/h.X1",
            (SHORT, "open", "open", ITEM_URL), ("https://e.tb.cn/h.X1", "open", "open"),
            answers={SHORT: ITEM_URL, "https://e.tb.cn/h.X1": "http://127.0.0.1/"}, budget={"answers": 1})
