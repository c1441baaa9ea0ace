"""People who were here before: found by NIK or name, filled in again, and told where something would be done twice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from counter_app.domain.case import FINAL_STATUSES
from counter_app.domain.identity import FOREIGNER
from counter_app.domain.nik import LENGTH, normalise
from counter_app.domain.permissions import Action
from counter_app.domain.similar import names_like, near_birth_dates
from counter_app.domain.wita import day_of, iso_date
from counter_app.services.forms import PersonForm
from counter_app.services.permission import require

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from counter_app.domain.case import CaseRecord
    from counter_app.services.access import AccessLog
    from counter_app.services.ports import Clock, Store
    from counter_app.services.views import Actor, PersonRow

SHORTEST: Final = 2
OPEN: Final = "layanan_terbuka"
TODAY: Final = "hari_ini"
ALIKE: Final = "nama_mirip"
REASONS: Final = (OPEN, TODAY, ALIKE)
"""Why a case may be the same again, the weightiest first."""


@dataclass(frozen=True, slots=True)
class Double:
    """A case that may be the same again; `why`: layanan_terbuka, hari_ini, nama_mirip. `opened_at` is ms UTC."""

    why: str
    id: str
    name: str
    birth_date: str
    service: str
    status: str
    opened_at: int


class Residents:
    """What the register knows of the people who come; works without a line."""

    def __init__(self, store: Store, clock: Clock, access: AccessLog) -> None:
        self._store, self._clock, self._access = store, clock, access

    def suggest(self, actor: Actor, text: str, *, limit: int = 8) -> tuple[PersonRow, ...]:
        """People by the beginnings of their name's words while it is typed; whoever shows them records it."""
        require(actor, Action.FIND)
        text = text.strip()
        return tuple(self._store.people(text, limit=limit)) if len(text) >= SHORTEST else ()

    def known(self, actor: Actor, nik: str) -> PersonForm | None:
        """What the latest case of that NIK says of its resident, to fill the form with; that it is shown is recorded.

        The entry names the case and not the number.
        """
        require(actor, Action.FIND)
        cases = self._store.same_person(_digits(nik), limit=1)
        return self._shown(actor, cases[0]) if cases else None

    def take(self, actor: Actor, case: str) -> PersonForm | None:
        """What a case says of its resident, to fill the form with; that it is shown is recorded first."""
        require(actor, Action.FIND)
        found = self._store.case(case)
        return self._shown(actor, found) if found else None

    def note_suggested(self, actor: Actor, rows: Sequence[PersonRow]) -> None:
        """Record that people of some name are listed, before they are."""
        self._access.note(actor, "dicari", rows=len(rows))

    def doubles(self, actor: Actor, person: PersonForm, codes: Sequence[str]) -> tuple[Double, ...]:
        """Cases that may be the same again, the weightiest and then the newest first.

        The same person with the same service still open, the same person today, and somebody of a like name born on
        the same day or a slip of the pen beside it; whoever shows that last one records it.
        """
        require(actor, Action.FIND)
        today = day_of(self._clock.now_ms())
        found = (*self._same(_digits(person.nik), codes, today), *self._alike(person))
        return tuple(sorted(found, key=lambda one: (REASONS.index(one.why), -one.opened_at)))

    def note_alike(self, actor: Actor, double: Double) -> None:
        """Record that the case of somebody who may be the same person is shown, before it is."""
        self._access.note(actor, "ditampilkan", double.id, "mungkin_ganda")

    def _same(self, nik: str, codes: Sequence[str], today: date) -> Iterator[Double]:
        """Cases of that NIK which are still open for one of these services, or were opened today."""
        for case in self._store.same_person(nik):
            if case.service in codes and case.status not in FINAL_STATUSES:
                yield _double(OPEN, case)
            elif day_of(case.opened_at) == today:
                yield _double(TODAY, case)

    def _alike(self, person: PersonForm) -> Iterator[Double]:
        """One case of another NIK, or of none, that is like this person by name and birth date; open ones first."""
        born = iso_date(person.birth_date)
        if born is None or not person.name.strip():
            return
        nik = _digits(person.nik)
        days = sorted(day.isoformat() for day in near_birth_dates(born))
        rows = [row for row in self._store.people_born(days) if not nik or row.nik != nik]
        found = [rows[place] for place in names_like(person.name, [row.name for row in rows])]
        if found:
            yield _double(ALIKE, min(found, key=lambda row: row.status in FINAL_STATUSES))

    def _shown(self, actor: Actor, case: CaseRecord) -> PersonForm:
        self._access.note(actor, "ditampilkan", case.id, "isian_terdahulu")
        foreign = case.nik_reason == FOREIGNER
        return PersonForm(
            name=case.name,
            nik=case.nik,
            # Whoever had forgotten their NIK is asked again; a traveller still has none.
            nik_reason=FOREIGNER if foreign else "",
            passport=case.passport,
            nationality=case.nationality,
            kk=case.kk,
            birth_date=case.birth_date,
            sex=case.sex,
            phone=case.phone,
            village=case.village,
        )


def _digits(nik: str) -> str:
    """The sixteen digits of a NIK as typed, or nothing."""
    plain = normalise(nik)
    return plain if len(plain) == LENGTH and plain.isascii() and plain.isdigit() else ""


def _double(why: str, case: CaseRecord | PersonRow) -> Double:
    return Double(why, case.id, case.name, case.birth_date, case.service, case.status, case.opened_at)
