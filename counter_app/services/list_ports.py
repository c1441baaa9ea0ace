"""What the lists of work need of the store."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from counter_app.services.ports import Store

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from counter_app.domain.records import SheetRecord
    from counter_app.services.views import CaseRow


class ListStore(Store, Protocol):
    """Cases that stand in a list, by keyset pages; a key is that of the last row seen."""

    def open_rows(self, *, before: tuple[int, str] | None = None, limit: int = 100) -> Sequence[CaseRow]:
        """Cases that are not over, the newest first; the key is `(opened_at, id)`."""
        ...

    def due_rows(self, until: int, *, after: tuple[int, str] | None = None, limit: int = 100) -> Sequence[CaseRow]:
        """Cases at work that are due before `until` by their entries, the oldest first; the key is `(due, id)`."""
        ...

    def waiting_rows(
        self, waiting: str, *, village: str = "", after: tuple[str, int, str] | None = None, limit: int = 100
    ) -> Sequence[CaseRow]:
        """Cases that wait by village, the longest first; the key is `(village, status_at, id)`.

        `waiting`: siap (ready and not collected) or blangko (held because there are no blanks).
        """
        ...

    def waiting_villages(self, waiting: str) -> Sequence[tuple[str, int]]:
        """How many cases wait in each village."""
        ...

    def blanks_used(self, shift: str) -> Sequence[tuple[str, int, int]]:
        """What this station's entries within a shift say of empty cards: service, opening of the case, how many."""
        ...

    def list_counts(self, until: int, most: int) -> Mapping[str, int]:
        """How many cases stand in the lists terbuka, lewat (by their entries), siap and blangko; none beyond `most`."""
        ...


class SheetStore(Store, Protocol):
    """This station's lembar darurat; a key is `(reserved_at, number)` of the last one seen."""

    def sheets(self, state: str, *, after: tuple[int, str] | None = None, limit: int = 100) -> Sequence[SheetRecord]:
        """Sheets in a state: those that wait by their numbers, the others the latest first."""
        ...

    def sheet_after(self, sheet: str) -> SheetRecord | None:
        """The sheet that waits next after this one, or the first that waits."""
        ...
