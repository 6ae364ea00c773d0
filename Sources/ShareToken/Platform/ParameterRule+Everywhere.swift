// SPDX-License-Identifier: Apache-2.0

extension ParameterRule {
    /// The rules for parameters on any page, where no rule of a domain applies.
    ///
    /// Only names that mean the same on every site are listed.
    ///
    /// Sources: the documentation of the measuring services (Google Analytics and Ads, Meta, Microsoft, Yandex, X,
    /// TikTok, LinkedIn, Mailchimp, HubSpot, Vero, Olytics, Matomo, Adobe, Alibaba SPM, Baidu Tongji, Marketo, Klaviyo,
    /// MailerLite, Branch, beehiiv, Salesforce Marketing Cloud, Yahoo, Piano), the list of
    /// Firefox's query stripping, and RFC 6749 for the credentials.
    package static let everywhere: [ParameterRule] = [
        .tracking(
            "utm_*", "mtm_*", "hsa_*", "gclid", "gclsrc", "gbraid", "wbraid", "dclid", "srsltid", "_ga", "_gl",
            "fbclid", "fb_action_ids", "fb_action_types", "fb_source", "msclkid", "yclid", "ysclid", "_openstat",
            "twclid", "ttclid", "li_fat_id", "epik", "rdt_cid", "wickedid", "irclickid", "mc_cid",
            "_hsmi", "__hstc", "__hssc", "__hsfp", "hsctatracking", "oft_id", "oft_lk", "oft_d", "oft_c", "oft_ck",
            "oft_ids", "oft_sk", "s_kwcid", "ef_id", "pk_campaign", "pk_kwd", "pk_keyword", "piwik_campaign",
            "piwik_kwd", "piwik_keyword", "spm", "scm", "bd_vid", "qz_gdt", "gdt_vid", "hmsr", "hmpl", "hmcu", "hmkw",
            "hmci", "wx_header", "gad_source", "gad_campaignid", "s_cid", "vero_conv", "rb_clickid", "sfmc_id",
            "_branch_match_id", "_bhlid", "guce_referrer", "guce_referrer_sig", "at_medium", "at_campaign"),
        .identity(
            "mc_eid", "_hsenc", "oly_anon_id", "oly_enc_id", "vero_id", "__s", "_kx", "ml_subscriber",
            "ml_subscriber_hash"),
        .recipient("mkt_tok"),
        // The person who shared a page, in names that apps have in common.
        .identity(
            "igsh", "igshid", "igsi", "invite_uid", "inviter_id", "inviter_uid", "inviterId", "inviterUid",
            "share_from_uid", "share_from_user_id", "share_uid", "share_user_id", "shareFromUid", "shareUid",
            "shareUserId", "sharer_id", "sharer_uid", "sharerUid"),
        .session(
            "access_token", "api_key", "apikey", "auth_token", "authorization", "client_secret", "id_token",
            "jsessionid", "jwt", "pass_ticket", "phpsessid", "refresh_token", "session_key", "session_token",
            "sessionid"),
        // A signature of this kind covers all other parameters of the link.
        .seal(
            "auth_key", "bdpsum", "hdnea", "hdnts", "hmac", "q-signature", "sig", "sign", "signature", "txsecret",
            "wssecret", "x-amz-signature", "x-bce-signature",
            "x-goog-signature", "x-obs-signature", "x-oss-signature", "x-signature", "x-tos-signature"),
    ]
}
