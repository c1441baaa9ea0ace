"""What stands in the register of a case, in rows of label and text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counter_app.domain.case import Status
from counter_app.domain.nik import group, mask
from counter_app.domain.service_clock import SlaState
from counter_app.domain.wita import clock_words, day_of
from ui.case_columns import named, nik_words
from ui.numbers import day_short
from ui.sla_words import sla_words
from ui.texts import tr, word
from ui.typed_days import shown_day
from ui.words.register import CHANNEL, INFORMED, SEX

if TYPE_CHECKING:
    from counter_app.domain.case import CaseRecord
    from counter_app.services.cases import CaseDetail
    from counter_app.services.desk import Desk


def fact_rows(desk: Desk, detail: CaseDetail, *, whole: bool) -> list[tuple[str, str]]:
    """Everything there is to show of a case; numbers of people are masked unless they are asked for whole."""
    case, visit = detail.case, detail.visit
    village = desk.regions.village(case.village)
    nik = group(case.nik) if whole and case.nik else nik_words(case.nik, case.nik_reason)
    if case.nik_partial:
        nik = f"{nik} · {case.nik_partial if whole else mask(case.nik_partial)}"
    kk = (group(case.kk) if whole else mask(case.kk)) if case.kk else ""
    rows = [
        (tr("Nama"), named(case.name)),
        (tr("Ditanyakan"), _topic(desk, case)),
        (tr("NIK"), nik),
        (tr("No. KK"), kk),
        (tr("Tanggal lahir"), "-".join(reversed(case.birth_date.split("-"))) if case.birth_date else ""),
        (tr("Jenis kelamin"), word(SEX, case.sex) if case.sex else ""),
        (tr("Paspor"), f"{case.passport} · {case.nationality}" if case.passport else ""),
        (tr("Desa / kelurahan"), village.label if village else case.village),
        (tr("No. HP"), case.phone),
        (tr("Diwakili"), case.proxy_name),
        (tr("Dibuka"), _moment(case.entered_at)),
        (tr("Terjadi (susulan)"), _moment(case.occurred)),
        (tr("Estimasi selesai"), _due(detail, desk.clock.now_ms())),
        (tr("Dijanjikan"), _moment(case.promised) if case.promised != detail.due else ""),
        (tr("Kembali melengkapi"), _back(case)),
        (tr("Saluran"), word(CHANNEL, visit.channel) if visit else ""),
        (tr("Nomor SIAK"), case.siak),
        (tr("Diterima oleh"), case.receiver),
        (tr("Blangko terpakai"), str(case.blanks) if case.blanks else ""),
        (tr("Kabar ke warga"), _informed(case)),
        (tr("Catatan"), case.notes),
        (tr("Dalam kunjungan ini"), _others(detail)),
    ]
    return [(label, text) for label, text in rows if text]


def _moment(at: int) -> str:
    return f"{day_short(day_of(at))} {clock_words(at)}" if at else ""


def _due(detail: CaseDetail, now: int) -> str:
    """When it is really due, with the time that outages took, and how it stands against that."""
    words = sla_words(detail.sla, detail.why, detail.due, now)
    if not words or detail.sla is SlaState.IN_TIME:
        return _moment(detail.due) if words else ""
    return f"{_moment(detail.due)} · {words}"


def _topic(desk: Desk, case: CaseRecord) -> str:
    found = desk.catalogue.known(case.topic, on=day_of(case.opened_at)) if case.topic else None
    return found.name if found else case.topic


def _back(case: CaseRecord) -> str:
    """When the missing papers should come, while they are awaited."""
    return shown_day(case.back_on) if case.status == Status.INCOMPLETE else ""


def _informed(case: CaseRecord) -> str:
    return f"{word(INFORMED, case.informed)}, {day_short(day_of(case.informed_at))}" if case.informed else ""


def _others(detail: CaseDetail) -> str:
    return ", ".join(
        f"{one.service} {one.name}" if one.name != detail.case.name else one.service for one in detail.siblings
    )
