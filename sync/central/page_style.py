"""The style sheet of central's page: the program's colours by role, light and dark, wide and narrow."""

from __future__ import annotations

from typing import Final

STYLE: Final = """
:root{color-scheme:light dark;--ground:#f5f6f4;--card:#fff;--line:#d9dedb;--ink:#1b2421;--quiet:#5c6a65;
--good:#1f7a3d;--attention:#9a5b00;--attention-ground:#fff3dc;--rail:#0f2f28;--on-rail:#cfe3dc;--on-rail-strong:#fff}
@media(prefers-color-scheme:dark){:root{--ground:#141a18;--card:#1d2523;--line:#33403b;--ink:#e8eeeb;--quiet:#9aa8a2;
--good:#6fcf8f;--attention:#f0b65a;--attention-ground:#3a2e16;--rail:#0b1512;--on-rail:#b6ccc4;--on-rail-strong:#e8eeeb}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.4 Inter,"Segoe UI","Noto Sans",system-ui,sans-serif;
font-variant-numeric:tabular-nums}
header{background:var(--rail);color:var(--on-rail)}
header div,main,footer{max-width:72rem;margin:0 auto;padding:16px 24px}
header div{display:flex;flex-wrap:wrap;align-items:baseline;gap:4px 16px}
h1{margin:0;font-size:22px;font-weight:600;color:var(--on-rail-strong)}
h2{margin:0;font-size:15px;font-weight:600}
p{margin:0}
ul{margin:0;padding:0;list-style:none}
.notice,.sum,.card{margin:0 0 14px}
.notice{padding:12px 16px;background:var(--card);border:1px solid var(--line);border-radius:8px}
.attention{background:var(--attention-ground);border-color:var(--attention)}
.attention h2{color:var(--attention)}
.attention ul{margin:4px 0}
.sum{display:grid;grid-template-columns:repeat(4,1fr);gap:12px}
.sum div{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:12px 16px}
.sum b{display:block;font-size:26px;line-height:1.2;font-weight:600}
.sum span,.quiet,thead th,footer{color:var(--quiet);font-size:13px;font-weight:400}
.sum .incomplete b{color:var(--attention)}
.sum .finished b{color:var(--good)}
.sum .zero b,td.zero{color:var(--quiet);font-weight:400}
.card{background:var(--card);border:1px solid var(--line);border-radius:8px;overflow:hidden}
.card h2{padding:12px 16px 4px}
table{border-collapse:collapse;width:100%}
th,td{height:36px;padding:6px 16px;text-align:left;vertical-align:baseline;font-weight:400}
thead th{border-bottom:1px solid var(--line)}
tbody th,tfoot th,tfoot td{font-weight:600}
tbody tr.empty th{font-weight:400}
tfoot th,tfoot td{border-top:1px solid var(--line)}
.n{text-align:right;width:7.5rem;white-space:nowrap}
.s{padding-left:32px;width:38%}
tbody th{white-space:nowrap}
.late{display:inline-block;color:var(--attention);background:var(--attention-ground);
border-radius:4px;padding:1px 6px;font-size:13px}
.desks ul{padding:4px 16px 12px}
.desks li{padding:4px 0}
footer{padding-top:0;padding-bottom:32px}
@media(max-width:55rem){
header div,main,footer{padding-left:16px;padding-right:16px}
.sum{grid-template-columns:repeat(2,1fr)}
thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
tbody,tfoot{display:block}
tr{display:grid;grid-template-columns:repeat(4,1fr);padding:8px 16px;border-top:1px solid var(--line)}
th,td{display:block;height:auto;padding:2px 0}
tbody th,tfoot th,.s{grid-column:1/-1}
.n{width:auto;text-align:left;white-space:normal}
.n::before{content:attr(data-word);display:block;color:var(--quiet);font-size:12px;font-weight:400}
.s{width:auto;padding-left:0}
tr.empty{grid-template-columns:1fr auto}
tr.empty th,tr.empty .s{grid-column:auto}
tr.empty .n,tfoot .s{display:none}
tfoot th,tfoot td{border-top:0}
}
"""
