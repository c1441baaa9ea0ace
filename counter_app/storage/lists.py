"""The lists of work: each is read along the index that holds just its cases, a page at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from counter_app.storage.blackout import StoreBlackout
from counter_app.storage.journal import WITHIN_SHIFT
from counter_app.storage.listing import CASE_ROW, case_row

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from counter_app.services.views import CaseRow

# SQLite takes a partial index only where the question repeats its condition word by word.
OPEN: Final = (
    "{0}status IN ('belum_lengkap', 'diterima', 'diproses', 'ditunda', 'diteruskan', 'siap_diambil', 'dikembalikan')"
)
DUE: Final = "{0}status IN ('diterima', 'diproses', 'diteruskan', 'ditunda') AND {0}due > 0"
WAITING: Final[Mapping[str, str]] = {
    "siap": "{0}status = 'siap_diambil'",
    "blangko": "{0}status = 'ditunda' AND {0}reason = 'blangko_habis'",
}
INDEX: Final[Mapping[str, str]] = {"siap": "ix_case_row_ready", "blangko": "ix_case_row_no_blank"}
_LAST: Final = 2**62
_AFTER_ALL: Final = "\U0010ffff"


def _rows(index: str, condition: str, rest: str) -> str:
    """The lines of cases that an index holds; it is named, because no statistics tell the planner which is best."""
    return (
        f"{CASE_ROW.replace('case_row c', f'case_row c INDEXED BY {index}')} WHERE {condition.format('c.')} AND {rest}"
    )


def _count(index: str, condition: str) -> str:
    inner = f"SELECT 1 FROM case_row INDEXED BY {index} WHERE {condition.format('')} LIMIT :most"  # noqa: S608 - our own text
    return f"(SELECT count(*) FROM ({inner}))"  # noqa: S608 - our own text


OPEN_ROWS: Final = _rows(
    "ix_case_row_open", OPEN, "(c.opened_at, c.id) < (?, ?) ORDER BY c.opened_at DESC, c.id DESC LIMIT ?"
)
DUE_ROWS: Final = _rows("ix_case_row_due", DUE, "(c.due, c.id) > (?, ?) AND c.due < ? ORDER BY c.due, c.id LIMIT ?")
WAITING_ROWS: Final[Mapping[str, str]] = {
    waiting: _rows(
        INDEX[waiting],
        condition,
        "(c.village, c.status_at, c.id) > (?, ?, ?) AND c.village <= ? ORDER BY c.village, c.status_at, c.id LIMIT ?",
    )
    for waiting, condition in WAITING.items()
}
WAITING_VILLAGES: Final[Mapping[str, str]] = {
    waiting: f"SELECT village, count(*) FROM case_row INDEXED BY {INDEX[waiting]} "  # noqa: S608 - our own text
    f"WHERE {condition.format('')} GROUP BY village"
    for waiting, condition in WAITING.items()
}
COUNTS: Final = "SELECT " + ", ".join(
    (
        _count("ix_case_row_open", OPEN),
        _count("ix_case_row_due", DUE + " AND due < :until"),
        *(_count(INDEX[waiting], condition) for waiting, condition in WAITING.items()),
    )
)


# A plus keeps the planner from reading all that was ever written about a case instead of what the shift wrote.
BLANKS_USED: Final = (
    WITHIN_SHIFT
    + """
SELECT c.service, c.opened_at, json_extract(CAST(e.facts AS TEXT), '$.blanks') AS used
FROM span JOIN entry_own e ON e.id BETWEEN span.first AND span.last
JOIN case_row c ON c.id = e.subject WHERE +e.subject >= 'case/' AND +e.subject < 'case0' AND used IS NOT NULL"""
)


class StoreLists(StoreBlackout):
    """Fulfils `services.list_ports.ListStore`."""

    def open_rows(self, *, before: tuple[int, str] | None = None, limit: int = 100) -> Sequence[CaseRow]:
        """Cases that are not over, the newest first; the key is `(opened_at, id)`."""
        return self._page(OPEN_ROWS, *(before or (_LAST, "")), limit)

    def due_rows(self, until: int, *, after: tuple[int, str] | None = None, limit: int = 100) -> Sequence[CaseRow]:
        """Cases at work that are due before `until` by their entries, the oldest first; the key is `(due, id)`."""
        return self._page(DUE_ROWS, *(after or (0, "")), until, limit)

    def waiting_rows(
        self, waiting: str, *, village: str = "", after: tuple[str, int, str] | None = None, limit: int = 100
    ) -> Sequence[CaseRow]:
        """Cases that wait by village, the longest first; the key is `(village, status_at, id)`."""
        first = after or (village, -_LAST, "")
        return self._page(WAITING_ROWS[waiting], *first, village or _AFTER_ALL, limit)

    def waiting_villages(self, waiting: str) -> Sequence[tuple[str, int]]:
        """How many cases wait in each village."""
        with self._reading() as connection:
            return tuple((village, count) for village, count in connection.execute(WAITING_VILLAGES[waiting]))

    def blanks_used(self, shift: str) -> Sequence[tuple[str, int, int]]:
        """What this station's entries within a shift say of empty cards: service, opening of the case, how many."""
        with self._reading() as connection:
            return tuple(connection.execute(BLANKS_USED, {"shift": shift}).fetchall())

    def list_counts(self, until: int, most: int) -> Mapping[str, int]:
        """How many cases stand in the lists; none beyond `most`."""
        with self._reading() as connection:
            row = connection.execute(COUNTS, {"until": until, "most": most}).fetchone()
        return dict(zip(("terbuka", "lewat", "siap", "blangko"), row, strict=True))

    def _page(self, sql: str, *values: object) -> Sequence[CaseRow]:
        with self._reading() as connection:
            rows = connection.execute(sql, values).fetchall()
        return tuple(case_row(row) for row in rows)
