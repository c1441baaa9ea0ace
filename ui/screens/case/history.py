"""The entries of a case in sentences that anybody can read: who did what, why, and who agreed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from counter_app.domain.case import IN_NOTE, Status
from counter_app.domain.nik import mask
from counter_app.domain.wita import clock_words, day_of
from ui.numbers import day_short
from ui.texts import tr, word
from ui.typed_days import shown_day
from ui.words.history import FINISHED, HANDED, MOVED, OPENED, RELATED, SIGN, STATED
from ui.words.register import (
    CORRECTION,
    HOLD,
    KIND,
    NO_NIK_SHORT,
    PAPER,
    REOPEN,
    ROLE,
    SAID,
    SEEN,
    SEX,
    VOID,
    WAY,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from counter_app.domain.catalogue import Catalogue
    from counter_app.domain.regions import Regions
    from counter_app.services.history import HistoryLine

NUMBERS: Final = frozenset({"nik", "kk"})


@dataclass(frozen=True, slots=True)
class Telling:
    """What is needed to tell a history: the words of catalogue and regions, the service at that day, and all lines."""

    catalogue: Catalogue
    regions: Regions
    service: str
    day: date
    lines: Sequence[HistoryLine] = ()

    def sentence(self, line: HistoryLine) -> str:
        """What one entry says, with who agreed to it."""
        maker = _MAKERS.get(line.kind)
        data = dict(line.data)
        who = line.actor_name if line.actor_name != line.role else word(ROLE, line.role)
        told = maker(self, line, data, who) if maker else tr("{who}: {what}.", who=who, what=word(KIND, line.kind))
        parts = [told]
        if data.get("note"):
            parts.append(tr("Catatan: {note}", note=data["note"]))
        if line.supervisor:
            phone = tr("Disetujui {name} lewat telepon.", name=line.supervisor)
            parts.append(phone if line.by_phone else tr("Disetujui {name}.", name=line.supervisor))
        return " ".join(parts)

    def service_name(self, code: str) -> str:
        """A service by its name, or its code where it is unknown here."""
        found = self.catalogue.known(code, on=self.day)
        return found.name if found else code

    def paper_name(self, code: str) -> str:
        """A paper by its name in the catalogue."""
        found = self.catalogue.known(self.service, on=self.day)
        wanted = found.requirement(code) if found else None
        return wanted.text if wanted else code


def when_words(line: HistoryLine) -> str:
    """When, and in what role; an entry made afterwards tells both times."""
    when = tr(
        "{day} {time} · {role}", day=day_short(day_of(line.at)), time=clock_words(line.at), role=word(ROLE, line.role)
    )
    if line.occurred:
        at = f"{day_short(day_of(line.occurred))} {clock_words(line.occurred)}"
        return tr("{when} · susulan, terjadi {at}", when=when, at=at)
    return when


def standing_words(line: HistoryLine) -> str:
    """Whether an entry counts, where that was or is in question."""
    if line.conflict:
        return tr("Belum berlaku: perlu keputusan supervisor.")
    if line.settled:
        return tr("Diputuskan: berlaku.") if line.settled == "berlaku" else tr("Diputuskan: tidak berlaku.")
    return ""


def _opened(telling: Telling, _line: HistoryLine, data: Mapping[str, str], who: str) -> str:
    if data.get("status") == Status.NOTED:
        about = telling.service_name(data.get("topic", "") or data.get("service", ""))
        return tr("{who} mencatat: {service}. Nomor {number}.", who=who, service=about, number=data.get("number", "–"))
    told = tr(
        "{who} menerima permohonan {service} untuk {name}, {state}. Nomor {number}.",
        who=who,
        service=telling.service_name(data.get("service", "")),
        name=data.get("name") or tr("(nama dihapus)"),
        state=word(OPENED, data.get("status", "")),
        number=data.get("number", "–"),
    )
    return told + _back(data)


def _checked(telling: Telling, line: HistoryLine, data: Mapping[str, str], who: str) -> str:
    papers = "; ".join(f"{telling.paper_name(code)} ({word(PAPER, state).lower()})" for code, state in line.papers)
    state = word(STATED, data.get("status", ""))
    if papers:
        return tr("{who} memeriksa berkas: {papers}. {state}", who=who, papers=papers, state=state) + _back(data)
    return tr("{who} memeriksa berkas. {state}", who=who, state=state) + _back(data)


def _back(data: Mapping[str, str]) -> str:
    day = data.get("back_on", "")
    return " " + tr("Diminta kembali {day}.", day=shown_day(day)) if day else ""


def _moved(_telling: Telling, _line: HistoryLine, data: Mapping[str, str], who: str) -> str:
    to, reason = data.get("to", ""), data.get("reason", "")
    told = tr(MOVED[to], who=who) if to in MOVED else tr("{who} mengubah keadaan menjadi {to}", who=who, to=to)
    why = "" if reason in {"", IN_NOTE} else word(VOID, reason) if to == "batal" else word(HOLD, reason)
    return (tr("{told} karena {why}.", told=told, why=why) if why else f"{told}.") + _cards(data)


def _handed_over(_telling: Telling, _line: HistoryLine, data: Mapping[str, str], who: str) -> str:
    proof = [word(HANDED, data.get("proof", ""))]
    if data.get("seen"):
        proof.append(tr("{card} diperlihatkan", card=word(SEEN, data["seen"])))
    if data.get("proxy_letter"):
        proof.append(tr("dengan surat kuasa F-1.07"))
    told = tr(
        "{who} menyerahkan dokumen kepada {name} ({relation}), {proof}, {sign}.",
        who=who,
        name=data.get("receiver") or tr("(nama dihapus)"),
        relation=word(RELATED, data.get("relation", "")),
        proof=", ".join(proof),
        sign=word(SIGN, data.get("signed", "")),
    )
    return told + _cards(data)


def _cards(data: Mapping[str, str]) -> str:
    """How many empty cards were used; a count below 0 puts an earlier one right."""
    return tr(" Blangko terpakai: {count}.", count=data["blanks"]) if data.get("blanks", "0") != "0" else ""


def _reopened(_telling: Telling, _line: HistoryLine, data: Mapping[str, str], who: str) -> str:
    reason = data.get("reason", "")
    if reason in {"", IN_NOTE}:
        return tr("{who} menarik kembali serah terima.", who=who)
    return tr("{who} menarik kembali serah terima karena {why}.", who=who, why=word(REOPEN, reason))


def _informed(_telling: Telling, _line: HistoryLine, data: Mapping[str, str], who: str) -> str:
    way = data.get("way", "")
    told = word(FINISHED, data.get("outcome", ""))
    if way:
        return tr("{who} {told} ({way}).", who=who, told=told, way=word(WAY, way))
    return tr("{who} {told}.", who=who, told=told)


def _corrected(telling: Telling, _line: HistoryLine, data: Mapping[str, str], who: str) -> str:
    field = data.get("field", "")
    old, new = data.get("old") or data.get("old_code", ""), data.get("new") or data.get("new_code", "")
    return tr(
        "{who} membetulkan {field}: {old} → {new}, karena {why}.",
        who=who,
        field=word(SAID, field),
        old=_value(telling, field, old),
        new=_value(telling, field, new),
        why=word(CORRECTION, data.get("reason", "")),
    )


def _value(telling: Telling, field: str, value: str) -> str:
    """A value as a person reads it; numbers of people stay masked."""
    if not value:
        return tr("(kosong)")
    if field in NUMBERS:
        return tr("tanpa NIK ({why})", why=word(NO_NIK_SHORT, value)) if value in NO_NIK_SHORT else mask(value)
    if field == "village":
        found = telling.regions.village(value)
        return found.label if found else value
    if field == "birth_date":
        return "-".join(reversed(value.split("-")))
    if field == "service":
        return telling.service_name(value)
    return word(SEX, value) if field == "sex" else value


def _numbered(_telling: Telling, _line: HistoryLine, data: Mapping[str, str], who: str) -> str:
    return tr("{who} mencatat nomor SIAK {siak}.", who=who, siak=data.get("siak") or tr("(dihapus)"))


def _rerouted(telling: Telling, _line: HistoryLine, data: Mapping[str, str], who: str) -> str:
    area = data.get("to_area", "")
    district = telling.regions.district(area)
    name = district.name if district else area
    return tr("{who} mengalihkan permohonan ke Kecamatan {name}.", who=who, name=name)


def _settled(telling: Telling, _line: HistoryLine, data: Mapping[str, str], who: str) -> str:
    about = next((line for line in telling.lines if line.ref == data.get("target")), None)
    what = tr("catatan {who}", who=about.actor_name) if about else tr("satu catatan")
    when = f" ({day_short(day_of(about.at))} {clock_words(about.at)})" if about else ""
    if data.get("applied"):
        return tr("{who} memutuskan bahwa {what} berlaku.", who=who, what=what + when)
    return tr("{who} memutuskan bahwa {what} tidak berlaku.", who=who, what=what + when)


def _erased(_telling: Telling, _line: HistoryLine, _data: Mapping[str, str], who: str) -> str:
    return tr("{who} menghapus data pribadi dari satu catatan.", who=who)


_MAKERS: Final[Mapping[str, Callable[[Telling, HistoryLine, Mapping[str, str], str], str]]] = {
    "case.opened": _opened,
    "case.checked": _checked,
    "case.moved": _moved,
    "case.handed_over": _handed_over,
    "case.reopened": _reopened,
    "case.informed": _informed,
    "case.corrected": _corrected,
    "case.numbered": _numbered,
    "case.rerouted": _rerouted,
    "case.settled": _settled,
    "personal.erased": _erased,
}
