// SPDX-License-Identifier: Apache-2.0

extension PolicyPage {
    /// The style of the page: light and dark, on screen and on paper, with nothing from elsewhere.
    static let style = """
        :root{color-scheme:light dark;--page:#f6f7f9;--card:#fff;--ink:#1d2430;--soft:#5b6678;--line:#dfe4ec;
        --open:#d8f2e1;--open-ink:#0c5b32;--warn:#fdeec6;--warn-ink:#6d4a00;--token_only:#ffe0cf;
        --token_only-ink:#8a3608;--deny:#f8d3d8;--deny-ink:#8c1028;--good:#127a45;--bad:#b3261e;--link:#1d5fc2}
        @media (prefers-color-scheme:dark){:root{--page:#12161d;--card:#1a202a;--ink:#e6eaf1;--soft:#9aa6b8;
        --line:#2d3643;--open:#12402a;--open-ink:#a9ebc6;--warn:#4a3a0c;--warn-ink:#f8dd95;--token_only:#4e2a14;
        --token_only-ink:#ffc6a3;--deny:#4d1822;--deny-ink:#ffb8c2;--good:#5fd198;--bad:#ff8a80;--link:#8db8ff}}
        *{box-sizing:border-box}
        body{margin:0;background:var(--page);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",
        "PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif}
        main{max-width:1080px;margin:0 auto;padding:32px 24px 48px}
        h1{font-size:1.75rem;line-height:1.25;margin:0}h1 [lang=zh]{font-weight:500;color:var(--soft)}
        h2{font-size:1.15rem;margin:36px 0 12px}h2 [lang=zh]{font-weight:500;color:var(--soft);margin-left:.5em}
        p{margin:.3em 0}.soft{color:var(--soft);font-size:.9rem}a{color:var(--link);overflow-wrap:anywhere}
        code{font:.86em ui-monospace,SFMono-Regular,Consolas,"DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
        .card{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:16px 20px}
        .verdict{margin:20px 0 12px;border-left:6px solid var(--bad);font-size:1.2rem;font-weight:600}
        .verdict.holds{border-left-color:var(--good)}.verdict [lang=zh]{display:block;font-weight:500}
        .properties{display:grid;grid-template-columns:repeat(auto-fit,minmax(260px,1fr));gap:12px}
        .properties b{display:block;color:var(--bad)}.properties .holds b{color:var(--good)}
        .properties [lang=zh]{display:block;color:var(--soft)}
        .wide{overflow-x:auto;padding:0}table{border-collapse:collapse;width:100%;font-size:.92rem}
        th,td{padding:8px 12px;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
        tr:last-child>*{border-bottom:0}thead th{font-weight:600;background:var(--page)}
        th small,td small{display:block;font-weight:400;color:var(--soft)}
        .matrix td{border-left:1px solid var(--line);font-size:.85rem}.matrix td code{opacity:.8}
        .open{background:var(--open);color:var(--open-ink)}.warn{background:var(--warn);color:var(--warn-ink)}
        .token_only{background:var(--token_only);color:var(--token_only-ink)}
        .deny{background:var(--deny);color:var(--deny-ink)}
        .matrix td small,.badge small{color:inherit;opacity:.85}
        .badge{display:inline-block;border-radius:6px;padding:1px 8px;font-size:.85rem;white-space:nowrap}
        ol{margin:0;padding:0;list-style:none;display:grid;gap:12px}li p[lang=zh]{color:var(--soft)}
        li .badge{float:right;margin:0 0 4px 12px;background:var(--page);color:var(--soft);border:1px solid var(--line)}
        @media print{:root{color-scheme:light}body{background:#fff;font-size:11pt}main{max-width:none;padding:0}
        .card,li,tr{break-inside:avoid}h2{break-after:avoid}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
        """
}
