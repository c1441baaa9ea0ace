"""Reading shifts: which one is open, which was closed last, and what was done in one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from counter_app.domain.entry import decode_header
from counter_app.services.shift_figures import ServiceTally, ShiftTally
from counter_app.storage.journal import WITHIN_SHIFT
from counter_app.storage.reads import StoreReads
from counter_app.storage.rows import SHIFTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counter_app.domain.records import ShiftRecord

# Entries are numbered as they are written: that order no clock can turn round.
_CLOSED_LAST: Final = f"""
SELECT {SHIFTS.columns} FROM {SHIFTS.name} s JOIN (SELECT subject, max(id) AS place FROM entry_own
  WHERE subject >= 'shift/' AND subject < 'shift0' GROUP BY subject) o ON o.subject = s.id
WHERE s.station = ? AND s.closed_at > 0 ORDER BY o.place DESC LIMIT 1"""  # noqa: S608 - our own names
_CLOSED_WITHIN: Final = f"""
SELECT {SHIFTS.columns} FROM {SHIFTS.name} WHERE station = ? AND closed_at > 0 AND opened_at >= ? AND opened_at < ?
ORDER BY opened_at, id"""  # noqa: S608 - our own names
_COUNTS: Final = """
SELECT (SELECT count(*) FROM visit_row WHERE shift = :shift),
  (SELECT count(*) FROM case_row c JOIN visit_row v ON v.id = c.visit WHERE v.shift = :shift),
  (SELECT count(*) FROM visit_row v JOIN case_row c ON c.visit = v.id, json_each(c.papers) p
   WHERE v.shift = :shift AND p.value IN ('asli', 'salinan'))"""
# A resident of several cases is one; who has no NIK is told apart within a visit by what they are called.
_RESIDENTS: Final = """
SELECT sex, count(*) FROM (SELECT max(c.sex) AS sex FROM visit_row v JOIN case_row c ON c.visit = v.id
  WHERE v.shift = :shift GROUP BY coalesce(nullif(c.nik, ''), c.visit || '/' || c.name || '/' || c.birth_date))
GROUP BY sex"""
_SERVICES: Final = """
SELECT c.service, min(c.opened_at), count(*), sum(c.status IN ('diserahkan', 'selesai', 'dicatat')),
  sum(c.status = 'ditunda'), sum(c.status IN ('dikembalikan', 'batal'))
FROM visit_row v JOIN case_row c ON c.visit = v.id WHERE v.shift = :shift GROUP BY c.service ORDER BY c.service"""
_KINDS: Final = (
    WITHIN_SHIFT
    + """
SELECT json_extract(CAST(e.header AS TEXT), '$[13]'), count(*)
FROM span JOIN entry_own e ON e.id BETWEEN span.first AND span.last
JOIN chain c ON c.id = e.chain WHERE c.stream = 'register' GROUP BY 1"""
)


class StoreShifts(StoreReads):
    """What the use cases round a shift read."""

    def open_shift(self) -> ShiftRecord | None:
        """This station's shift that is not closed yet."""
        where = "station = ? AND closed_at = 0 ORDER BY opened_at DESC, id DESC"
        return self._one(SHIFTS, where, self.station().id)

    def last_shift(self) -> ShiftRecord | None:
        """This station's shift that was closed last, whatever the clock said.

        One that came back from central after a restore has no place of its own here: it counts by its time.
        """
        station = self.station().id
        with self._reading() as connection:
            row = connection.execute(_CLOSED_LAST, (station,)).fetchone()
        if row is not None:
            return SHIFTS.read(row)
        return self._one(SHIFTS, "station = ? AND closed_at > 0 ORDER BY closed_at DESC, id DESC", station)

    def closed_shifts(self, start_ms: int, end_ms: int) -> Sequence[ShiftRecord]:
        """This station's closed shifts that were opened in `[start, end)`, the first one first."""
        station = self.station().id
        with self._reading() as connection:
            rows = connection.execute(_CLOSED_WITHIN, (station, start_ms, end_ms)).fetchall()
        return tuple(SHIFTS.read(row) for row in rows)

    def shift(self, subject: str) -> ShiftRecord | None:
        """One shift as it stands."""
        return self._one(SHIFTS, "id = ?", subject)

    def last_written(self) -> int:
        """When this station's last entry was written, by the clock of then; 0 before the first."""
        with self._reading() as connection:
            row = connection.execute("SELECT header FROM entry_own ORDER BY id DESC LIMIT 1").fetchone()
        return decode_header(row[0]).at if row else 0

    def shift_tally(self, shift: str) -> ShiftTally:
        """What was done in a shift."""
        about = {"shift": shift}
        with self._reading() as connection:
            visits, cases, papers = connection.execute(_COUNTS, about).fetchone()
            residents = dict(connection.execute(_RESIDENTS, about).fetchall())
            services = connection.execute(_SERVICES, about).fetchall()
            kinds = dict(connection.execute(_KINDS, about).fetchall())
        return ShiftTally(visits, cases, papers, residents, tuple(ServiceTally(*row) for row in services), kinds)
