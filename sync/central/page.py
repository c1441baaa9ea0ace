"""The one page that central shows by itself: today per kecamatan, without anything personal and without scripts."""

from __future__ import annotations

import base64
import hashlib
from html import escape
from typing import TYPE_CHECKING, Final

from counter_app.domain.wita import clock_words, day_of, moment_words, weekday_words
from sync.central.texts import say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sync.central.overview import AreaToday
    from sync.central.stations import StationLine

_SILENT_MS: Final = 36 * 3_600_000
_STYLE: Final = """
:root{color-scheme:light dark;--paper:#f6f4ef;--card:#fffefb;--ink:#1d2733;--soft:#5d6876;--line:#dcd7cc;
--mark:#0b5c6b;--warn:#9a5b00;--warnbg:#fbefd9}
@media(prefers-color-scheme:dark){:root{--paper:#14191f;--card:#1c232b;--ink:#e8eaec;--soft:#9aa6b2;--line:#303a45;
--mark:#6cc3d2;--warn:#f0bf6d;--warnbg:#3a2f1a}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 Inter,"Segoe UI",system-ui,sans-serif}
header,main,footer{max-width:70rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:2.25rem}
h1{margin:0;font-size:1.6rem;font-weight:650;letter-spacing:-.01em}
.day{margin:.1rem 0 0;color:var(--soft)}
.sum{display:flex;flex-wrap:wrap;gap:.75rem;margin:1.5rem 0}
.sum div{flex:1 1 9rem;background:var(--card);border:1px solid var(--line);border-radius:.6rem;padding:.8rem 1rem}
.sum b{display:block;font-size:1.9rem;line-height:1.1;font-variant-numeric:tabular-nums;color:var(--mark)}
.sum span{color:var(--soft);font-size:.9rem}
.wide{overflow-x:auto;background:var(--card);border:1px solid var(--line);border-radius:.6rem}
table{border-collapse:collapse;width:100%;min-width:44rem}
caption{text-align:left;padding:.8rem 1rem .2rem;font-weight:600}
th,td{padding:.55rem 1rem;text-align:left;vertical-align:top;border-top:1px solid var(--line)}
thead th{border-top:0;color:var(--soft);font-weight:500;font-size:.85rem}
tbody th{font-weight:600}
.n{text-align:right;font-variant-numeric:tabular-nums}
.zero{color:var(--soft)}
.code,.seen{color:var(--soft);font-size:.85rem;font-weight:400}
.late{color:var(--warn);background:var(--warnbg);border-radius:.3rem;padding:0 .3rem}
ul{margin:0;padding:0;list-style:none}
footer{padding:1.2rem 1.25rem 2.5rem;color:var(--soft);font-size:.85rem}
"""
STYLE_HASH: Final = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
POLICY: Final = f"default-src 'none'; style-src 'sha256-{STYLE_HASH}'; frame-ancestors 'none'; base-uri 'none'"


def render(name: str, found: Sequence[AreaToday], names: Mapping[str, str], *, now: int) -> str:
    """The whole page as HTML; every text that did not come from this file is escaped."""
    title = escape(name)
    rows = "\n".join(_row(area, names.get(area.area, ""), now) for area in found)
    body = _table(rows) if found else f"<p>{escape(say('page_no_station'))}</p>"
    return (
        f'<!doctype html>\n<html lang="id"><head><meta charset="utf-8"><title>{title}</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta http-equiv="refresh" content="60"><style>{_STYLE}</style></head><body>\n'
        f'<header><h1>{title}</h1><p class="day">{escape(weekday_words(day_of(now)))}</p></header>\n'
        f"<main>{_sums(found)}\n{body}</main>\n"
        f"<footer>{escape(say('page_foot', moment=moment_words(now)))}</footer></body></html>\n"
    )


def _sums(found: Sequence[AreaToday]) -> str:
    figures = (
        (sum(area.visits for area in found), say("visits")),
        (sum(area.cases for area in found), say("cases")),
        (sum(area.incomplete for area in found), say("incomplete")),
        (sum(area.finished for area in found), say("finished")),
    )
    cells = "".join(f"<div><b>{count}</b><span>{escape(word)}</span></div>" for count, word in figures)
    return f'<div class="sum">{cells}</div>'


def _table(rows: str) -> str:
    words = ("visits", "cases", "incomplete", "finished")
    heads = "".join(f'<th scope="col" class="n">{escape(say(word))}</th>' for word in words)
    return (
        f'<div class="wide"><table><caption>{escape(say("page_caption"))}</caption><thead><tr>'
        f'<th scope="col">{escape(say("area"))}</th>{heads}<th scope="col">{escape(say("stations"))}</th>'
        f"</tr></thead><tbody>\n{rows}\n</tbody></table></div>"
    )


def _row(area: AreaToday, name: str, now: int) -> str:
    figures = (area.visits, area.cases, area.incomplete, area.finished)
    cells = "".join(f'<td class="n{"" if count else " zero"}">{count}</td>' for count in figures)
    label = f'{escape(name)} <span class="code">{escape(area.area)}</span>' if name else escape(area.area)
    lines = "".join(f"<li>{_station(line, now)}</li>" for line in area.stations)
    places = f"<ul>{lines}</ul>" if lines else '<span class="zero">&ndash;</span>'
    return f'<tr><th scope="row">{label}</th>{cells}<td>{places}</td></tr>'


def _station(line: StationLine, now: int) -> str:
    if not line.heard:
        seen = say("never_heard")
    elif day_of(line.heard) == day_of(now):
        seen = say("heard_today", time=clock_words(line.heard))
    else:
        seen = say("heard", moment=moment_words(line.heard))
    late = " late" if now - line.heard > _SILENT_MS else ""
    return f'{escape(line.name)} <span class="seen{late}">{escape(seen)}</span>'
