"""The entries of a case in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counter_app.domain.case import IN_NOTE
from counter_app.domain.nik import mask
from counter_app.domain.wita import clock_words, day_of
from ui.numbers import day_short
from ui.texts import tr, word
from ui.words.register import CORRECTION, FIELD, HOLD, INFORMED, KIND, NO_NIK, RELATION, ROLE, SEEN, SIGNED, STATUS, WAY

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from counter_app.domain.regions import Regions
    from counter_app.services.history import HistoryLine

NUMBERS = frozenset({"nik", "kk"})


def head_words(line: HistoryLine) -> str:
    """What happened, in a word or two."""
    return word(KIND, line.kind)


def when_words(line: HistoryLine) -> str:
    """When, and by whom; an entry made afterwards tells both times."""
    role = word(ROLE, line.role)
    who = f"{line.actor_name} ({role})" if line.actor_name and line.actor_name != line.role else role
    when = f"{day_short(day_of(line.at))} {clock_words(line.at)} · {who}"
    if line.occurred:
        at = f"{day_short(day_of(line.occurred))} {clock_words(line.occurred)}"
        return tr("{when} · susulan, terjadi {at}", when=when, at=at)
    return when


def detail_words(line: HistoryLine, regions: Regions) -> str:
    """What exactly, from the entry's own values; numbers of people stay masked."""
    data = dict(line.data)
    makers: dict[str, Callable[[Mapping[str, str]], str]] = {
        "case.opened": _opened,
        "case.checked": _status,
        "case.moved": _moved,
        "case.handed_over": _handed_over,
        "case.informed": _informed,
        "case.numbered": lambda values: str(values.get("siak", "")),
        "case.rerouted": lambda values: str(values.get("to_area", "")),
    }
    if line.kind == "case.corrected":
        return _corrected(data, regions)
    maker = makers.get(line.kind)
    return maker(data) if maker else ""


def _opened(data: Mapping[str, str]) -> str:
    parts = [word(STATUS, data.get("status", "")), data.get("number", "")]
    return " · ".join(part for part in parts if part)


def _status(data: Mapping[str, str]) -> str:
    return word(STATUS, data.get("status", ""))


def _moved(data: Mapping[str, str]) -> str:
    reason = data.get("reason", "")
    why = "" if reason == IN_NOTE else word(HOLD, reason)
    parts = [word(STATUS, data.get("to", "")), why, _cards(data), data.get("note", "")]
    return " · ".join(part for part in parts if part)


def _handed_over(data: Mapping[str, str]) -> str:
    to = tr(
        "kepada {name} ({relation})", name=data.get("receiver", ""), relation=word(RELATION, data.get("relation", ""))
    )
    lost = tr("tanda terima hilang, {card} diperlihatkan", card=word(SEEN, data["seen"])) if "seen" in data else ""
    letter = tr("dengan F-1.07") if "proxy_letter" in data else ""
    return " · ".join(part for part in (to, letter, lost, word(SIGNED, data.get("signed", "")), _cards(data)) if part)


def _informed(data: Mapping[str, str]) -> str:
    parts = (word(INFORMED, data.get("outcome", "")), word(WAY, data.get("way", "")), data.get("note", ""))
    return " · ".join(part for part in parts if part)


def _cards(data: Mapping[str, str]) -> str:
    """How many empty cards were used; a count below 0 puts an earlier one right."""
    count = int(data.get("blanks", "0"))
    return tr("blangko terpakai {count}", count=count) if count else ""


def _corrected(data: Mapping[str, str], regions: Regions) -> str:
    field = data.get("field", "")
    old, new = data.get("old") or data.get("old_code", ""), data.get("new") or data.get("new_code", "")
    if field in NUMBERS:
        old, new = mask(old), word(NO_NIK, new) if new in NO_NIK else mask(new)
    if field == "village":
        old, new = (found.label if (found := regions.village(code)) else code for code in (old, new))
    words = tr("{field}: {old} → {new}", field=word(FIELD, field), old=old or "–", new=new or "–")
    why = [word(CORRECTION, data.get("reason", "")), data.get("note", "")]
    return f"{words} · " + ", ".join(part for part in why if part)
