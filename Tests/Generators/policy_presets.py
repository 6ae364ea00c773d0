# SPDX-License-Identifier: Apache-2.0
"""The reasons and messages of the rules of the presets, written again by hand, so that a change of either is seen."""

WECHAT = {
    "other-scenes": ("scene-not-covered", "WeChat's rules say nothing of this scene.", "微信的规则不涉及这个场景，文本保持原样。"),
    "external-links": ("scene-closed", "External links do not open here. Copy the text and open it elsewhere.",
                       "此处不能直接打开外部链接，请复制后在其他应用中打开。"),
    "own-links": ("own-link", "This is a page of WeChat's own.", "这是微信自有的页面。"),
    "tokens": ("token-as-text", "A token stays text. Copy it and open its app.", "口令按文本显示，请复制后打开对应的应用。"),
    "dangerous": ("risk-danger", "This link looks like an attack and was not opened.", "该链接疑似攻击，已停止访问。"),
    "moments-tokens": ("token-barred", "Moments bar tokens and other codes to copy.", "朋友圈内不允许发布口令、特殊识别码类信息。"),
    "chat-links": ("scene-open", "One-to-one chats open external links.", "一对一聊天中可以直接访问外部链接。"),
    "group-commerce": ("category-open", "Groups open external links of e-commerce, on trial.", "群聊试行开放电商类外部链接直接访问。"),
    "group-others": ("category-closed",
                     "Groups open external links of e-commerce only. Copy the text and open it elsewhere.",
                     "群聊目前仅开放电商类外部链接，请复制后在其他应用中打开。"),
}
NEUTRAL = {
    "open": ("lawful-link", "Nothing speaks against this link.", "该链接没有问题，可以打开。"),
    "suspicious": ("risk-warning", "This link is suspicious. Look at its address before you go on.",
                   "该链接可疑，请先核对网址再决定是否继续。"),
    "dangerous": ("risk-danger", "This link looks like an attack and was not opened.", "该链接疑似攻击，已停止打开。"),
}
STRICT = {
    "unknown": ("unknown-issuer", "Nobody known answers for this link.", "没有已知的签发者为该链接负责，请谨慎打开。"),
    "low-grade": ("low-grade", "Whoever answers for this link has little credit.", "该链接的签发者信用等级较低，请谨慎打开。"),
    "known": ("known-issuer", "A known issuer of good credit answers for this link.", "该链接由信用良好的已知签发者负责。"),
    "risky": ("risk-warning", "This link is suspicious and was not opened.", "该链接可疑，已停止打开。"),
    "dangerous": ("risk-danger", "This link looks like an attack and was not opened.", "该链接疑似攻击，已停止打开。"),
}
PRESETS = {"neutral": NEUTRAL, "strict": STRICT, "wechat-2018-05-29": WECHAT, "wechat-2021-09-17": WECHAT,
           "wechat-2021-11-29": WECHAT}


def decision(preset, action, rule):
    """A decision by a rule of a preset, as vectors spell it."""
    reason, en, zh = PRESETS[preset][rule]
    return {"action": action, "rule": rule, "reason": reason, "message": {"en": en, "zh": zh}}
