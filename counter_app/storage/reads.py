"""What screens and use cases read: rows straight into frozen values, by keys and never by counting through."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from counter_app.domain.fold import read_steps, subject_type
from counter_app.domain.refold import refold
from counter_app.services.views import CaseRow, DayCounts, PersonRow
from counter_app.storage.core import StoreCore
from counter_app.storage.finding import find_born, find_cases, find_people
from counter_app.storage.journal import load_subject, load_subjects
from counter_app.storage.listing import CASE_ROW, case_row
from counter_app.storage.projecting import entries_of
from counter_app.storage.rows import CASES, SHEETS, TABLES, TICKETS, USERS, VISITS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from counter_app.domain.case import CaseRecord
    from counter_app.domain.fold import Record, Step
    from counter_app.domain.records import SheetRecord, TicketRecord, UserRecord, VisitRecord
    from counter_app.storage.rows import R, Table

_DAY_ROWS: Final = (
    f"{CASE_ROW} WHERE c.opened_at >= ? AND (c.opened_at, c.id) < (?, ?) ORDER BY c.opened_at DESC, c.id DESC LIMIT ?"
)
_DAY_COUNTS: Final = """
SELECT (SELECT count(*) FROM visit_row WHERE opened_at >= :start AND opened_at < :end),
  count(*),
  coalesce(sum(c.status IN ('diserahkan', 'selesai')), 0),
  coalesce(sum(c.status = 'belum_lengkap'), 0),
  coalesce(sum(c.corrected > 0), 0),
  coalesce(sum(c.own_seq > coalesce(h.acked_seq, 0)), 0)
FROM case_row c LEFT JOIN chain h ON h.id = c.own_chain WHERE c.opened_at >= :start AND c.opened_at < :end"""


_AT_ONCE: Final = 500
"""As many subjects are asked for in one statement."""


def _portions(values: Iterable[str]) -> Iterator[list[str]]:
    """Each value once, in portions that one statement bears."""
    wanted = list(dict.fromkeys(values))
    return (wanted[start : start + _AT_ONCE] for start in range(0, len(wanted), _AT_ONCE))


class StoreReads(StoreCore):
    """The reading half of `services.ports.Store`."""

    def _one(self, table: Table[R], where: str, *values: object) -> R | None:
        with self._reading() as connection:
            row = connection.execute(
                f"SELECT {table.columns} FROM {table.name} WHERE {where} LIMIT 1",  # noqa: S608 - our own text
                values,
            ).fetchone()
        return None if row is None else table.read(row)

    def _many(self, table: Table[R], where: str, *values: object) -> tuple[R, ...]:
        with self._reading() as connection:
            rows = connection.execute(
                f"SELECT {table.columns} FROM {table.name} WHERE {where}",  # noqa: S608 - our own text
                values,
            ).fetchall()
        return tuple(table.read(row) for row in rows)

    def case(self, subject: str) -> CaseRecord | None:
        """One case as it stands."""
        return self._one(CASES, "id = ?", subject)

    def _among(self, table: Table[R], column: str, values: Iterable[str]) -> Iterator[R]:
        """The rows whose column holds one of these values."""
        for some in _portions(values):
            yield from self._many(table, f"{column} IN ({', '.join('?' * len(some))})", *some)

    def cases(self, subjects: Sequence[str]) -> Sequence[CaseRecord]:
        """Those cases, in that order; the ones that are not here are left out."""
        found = {case.id: case for case in self._among(CASES, "id", subjects)}
        return tuple(found[subject] for subject in subjects if subject in found)

    def visit(self, subject: str) -> VisitRecord | None:
        """One visit as it stands."""
        return self._one(VISITS, "id = ?", subject)

    def cases_of_visit(self, visit: str) -> Sequence[CaseRecord]:
        """The cases of a visit by line."""
        return self._many(CASES, "visit = ? ORDER BY line, id", visit)

    def cases_of_visits(self, visits: Sequence[str]) -> Mapping[str, Sequence[CaseRecord]]:
        """The cases of each of those visits that has any, by line."""
        found: dict[str, list[CaseRecord]] = {}
        for case in sorted(self._among(CASES, "visit", visits), key=lambda case: (case.line, case.id)):
            found.setdefault(case.visit, []).append(case)
        return found

    def visit_by_token(self, token: str) -> VisitRecord | None:
        """The visit whose receipt carries this token."""
        return self._one(VISITS, "token = ? ORDER BY opened_at, id", token) if token else None

    def case_by_number(self, number: str) -> CaseRecord | None:
        """The case of a register number in its written form; the first where two clash."""
        return self._one(CASES, "number = ? ORDER BY opened_at, id", number) if number else None

    def record(self, subject: str) -> Record | None:
        """The row of any subject that has one."""
        table = TABLES.get(subject_type(subject))
        found: Record | None = self._one(table, "id = ?", subject) if table is not None else None
        return found

    def records(self, subjects: Sequence[str]) -> Mapping[str, Record]:
        """The rows of those subjects that have one."""
        found: dict[str, Record] = {}
        for kind, table in TABLES.items():
            wanted = [subject for subject in subjects if subject_type(subject) == kind]
            found |= {record.id: record for record in self._among(table, "id", wanted)}
        return found

    def sheet_by_token(self, token: str) -> SheetRecord | None:
        """The lembar darurat whose QR carries this token."""
        return self._one(SHEETS, "token = ? ORDER BY reserved_at, id", token) if token else None

    def sheet_by_number(self, number: str) -> SheetRecord | None:
        """The lembar darurat of a register number in its written form; the first where two clash."""
        return self._one(SHEETS, "number = ? ORDER BY reserved_at, id", number) if number else None

    def entries(self, subject: str) -> int:
        """How many entries a subject has."""
        with self._reading() as connection:
            return entries_of(connection, subject)

    def history(self, subject: str) -> Sequence[Step]:
        """All entries of a subject in folding order, decoded."""
        with self._reading() as connection:
            loaded = load_subject(connection, subject)
        return tuple(read_steps(refold(loaded.entries).kept))

    def histories(self, subjects: Sequence[str]) -> Mapping[str, Sequence[Step]]:
        """All entries of each of those subjects in folding order, decoded."""
        found: dict[str, Sequence[Step]] = {}
        for some in _portions(subjects):
            with self._reading() as connection:
                loaded = load_subjects(connection, some)
            found |= {subject: tuple(read_steps(refold(one.entries).kept)) for subject, one in loaded.items()}
        return found

    def day_rows(
        self, start_ms: int, end_ms: int, *, before: tuple[int, str] | None = None, limit: int = 100
    ) -> Sequence[CaseRow]:
        """Cases opened in `[start, end)`, newest first, from after the key of the last row seen."""
        at, last = before if before is not None and before[0] < end_ms else (end_ms, "")
        with self._reading() as connection:
            rows = connection.execute(_DAY_ROWS, (start_ms, at, last, limit)).fetchall()
        return tuple(case_row(row) for row in rows)

    def day_counts(self, start_ms: int, end_ms: int) -> DayCounts:
        """The figures of that time."""
        with self._reading() as connection:
            row = connection.execute(_DAY_COUNTS, {"start": start_ms, "end": end_ms}).fetchone()
        return DayCounts(*row)

    def search(self, text: str, *, limit: int = 50) -> Sequence[CaseRow]:
        """Cases by words of a name (prefixes), NIK, No. KK or register number, newest first."""
        with self._reading() as connection:
            return find_cases(connection, text, limit)

    def same_person(self, nik: str, *, limit: int = 20) -> Sequence[CaseRecord]:
        """Cases of that NIK, newest first."""
        if not nik:
            return ()
        return self._many(CASES, "nik = ? ORDER BY opened_at DESC, id DESC LIMIT ?", nik, limit)

    def people(self, text: str, *, limit: int = 8) -> Sequence[PersonRow]:
        """Residents by words of their name (prefixes), each once by their newest case, newest first."""
        with self._reading() as connection:
            return find_people(connection, text, limit)

    def people_born(self, days: Sequence[str], *, limit: int = 400) -> Sequence[PersonRow]:
        """Cases of residents born on one of these days (ISO), newest first."""
        with self._reading() as connection:
            return find_born(connection, days, limit)

    def tickets(self, day: str) -> Sequence[TicketRecord]:
        """This station's tickets of a day by number."""
        return self._many(TICKETS, "station = ? AND day = ? ORDER BY number, lane, id", self.station().id, day)

    def users(self) -> Sequence[UserRecord]:
        """Users as the register knows them."""
        return self._many(USERS, "1 ORDER BY id")
