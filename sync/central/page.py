"""The one page that central shows by itself: today per kecamatan, without anything personal and without scripts."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from datetime import date, timedelta
from html import escape
from typing import TYPE_CHECKING, Final

from counter_app.domain.wita import clock_words, day_of, moment_words, weekday_words
from sync.central.page_style import STYLE
from sync.central.texts import say

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from sync.central.overview import AreaToday
    from sync.central.stations import StationLine

_MINUTE_MS: Final = 60_000
_HOUR: Final = 60
_STYLE_HASH: Final = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
POLICY: Final = f"default-src 'none'; style-src 'sha256-{_STYLE_HASH}'; frame-ancestors 'none'; base-uri 'none'"
_FIGURES: Final = ("visits", "cases", "incomplete", "finished")


def day_after(day: date) -> date:
    """The next working day where nobody knows of holidays."""
    return day + timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Moment:
    """Now, and which day of work follows another; a station is silent when a whole one passed without a word."""

    now: int
    workday_after: Callable[[date], date] = day_after

    def silent(self, line: StationLine) -> bool:
        """Whether a station that should have been heard by now was not."""
        return not line.revoked and self.workday_after(day_of(line.heard)) < day_of(self.now)

    def heard(self, line: StationLine) -> str:
        """When a station was last heard, as somebody would say it."""
        minutes = (self.now - line.heard) // _MINUTE_MS
        day = day_of(line.heard)
        if not line.heard:
            return say("never_heard")
        if 0 <= minutes < 1:
            return say("heard_now")
        if 0 <= minutes < _HOUR:
            return say("heard_minutes", minutes=minutes)
        if day == day_of(self.now):
            return say("heard_today", time=clock_words(line.heard))
        if day == day_of(self.now) - timedelta(days=1):
            return say("heard_yesterday", time=clock_words(line.heard))
        return say("heard", day=weekday_words(day), time=clock_words(line.heard))


def render(name: str, found: Sequence[AreaToday], names: Mapping[str, str], moment: Moment) -> str:
    """The whole page as HTML; every text that did not come from this file is escaped."""
    title = escape(name)
    lines = list({line.id: line for area in found for line in area.stations}.values())
    rows = "\n".join(_row(area, names.get(area.area, ""), moment) for area in found)
    return (
        f'<!doctype html>\n<html lang="id"><head><meta charset="utf-8"><title>{title}</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta http-equiv="refresh" content="60"><style>{STYLE}</style></head><body>\n'
        f"<header><div><h1>{title}</h1><p>{escape(weekday_words(day_of(moment.now)))}</p></div></header>\n"
        f"<main>{_notice(lines, moment)}{_sums(found)}\n{_table(rows, found)}\n{_desks(lines, moment)}</main>\n"
        f"<footer>{escape(say('page_foot', moment=moment_words(moment.now)))}</footer></body></html>\n"
    )


def _notice(lines: Sequence[StationLine], moment: Moment) -> str:
    """First what happened, then what is safe, then what to do; or how to begin."""
    if not lines:
        return f'<p class="notice">{escape(say("page_no_station"))}</p>\n'
    silent = [line for line in lines if moment.silent(line)]
    if not silent:
        return ""
    items = "".join(f"<li>{escape(line.name)}: {escape(moment.heard(line))}</li>" for line in silent)
    head = escape(say("page_silent", count=len(silent)))
    rest = escape(say("page_silent_safe"))
    return f'<section class="notice attention" role="status"><h2>{head}</h2><ul>{items}</ul><p>{rest}</p></section>\n'


def _sums(found: Sequence[AreaToday]) -> str:
    cells = "".join(
        f'<div class="{word}{"" if count else " zero"}"><b>{_number(count)}</b><span>{escape(say(word))}</span></div>'
        for word, count in zip(_FIGURES, _totals(found), strict=True)
    )
    return f'<div class="sum">{cells}</div>'


def _totals(found: Sequence[AreaToday]) -> tuple[int, ...]:
    return tuple(sum(column) for column in zip(*map(_figures, found), strict=True)) or (0,) * len(_FIGURES)


def _figures(area: AreaToday) -> tuple[int, ...]:
    return (area.visits, area.cases, area.incomplete, area.finished)


def _table(rows: str, found: Sequence[AreaToday]) -> str:
    heads = "".join(f'<th scope="col" class="n">{escape(say(word))}</th>' for word in _FIGURES)
    return (
        f'<section class="card"><h2>{escape(say("page_caption"))}</h2><table><thead><tr>'
        f'<th scope="col">{escape(say("area"))}</th>{heads}<th scope="col" class="s">{escape(say("stations"))}</th>'
        f"</tr></thead><tbody>\n{rows}\n</tbody>"
        f'<tfoot><tr><th scope="row">{escape(say("total"))}</th>{_cells(_totals(found))}<td class="s"></td></tr>'
        "</tfoot></table></section>"
    )


def _row(area: AreaToday, name: str, moment: Moment) -> str:
    code = f'<span class="quiet">{escape(area.area)}</span>'
    label = f"{escape(name)} {code}" if name else escape(area.area)
    own = [line for line in area.stations if not _is_desk(line)]
    lines = "".join(f"<li>{_station(line, moment)}</li>" for line in own)
    places = f'<td class="s"><ul>{lines}</ul></td>' if own else f'<td class="s quiet">{escape(say("no_station"))}</td>'
    empty = "" if own or any(_figures(area)) else ' class="empty"'
    return f'<tr{empty}><th scope="row">{label}</th>{_cells(_figures(area))}{places}</tr>'


def _cells(figures: Sequence[int]) -> str:
    return "".join(
        f'<td class="n{"" if count else " zero"}" data-word="{escape(say(word))}">{_number(count)}</td>'
        for word, count in zip(_FIGURES, figures, strict=True)
    )


def _desks(lines: Sequence[StationLine], moment: Moment) -> str:
    """Those that serve several kecamatan, once and not in each of them."""
    items = "".join(f"<li>{_station(line, moment)}</li>" for line in lines if _is_desk(line))
    return f'<section class="card desks"><h2>{escape(say("desks"))}</h2><ul>{items}</ul></section>' if items else ""


def _is_desk(line: StationLine) -> bool:
    return len(line.areas) > 1


def _station(line: StationLine, moment: Moment) -> str:
    if line.revoked:
        return f'{escape(line.name)} <span class="quiet">{escape(say("revoked"))}</span>'
    heard = escape(moment.heard(line))
    if moment.silent(line):
        return f'{escape(line.name)} <span class="late">{escape(say("silent"))} · {heard}</span>'
    return f'{escape(line.name)} <span class="quiet">{heard}</span>'


def _number(value: int) -> str:
    """With a full stop between thousands, as Indonesian writes them."""
    return f"{value:,}".replace(",", ".")
