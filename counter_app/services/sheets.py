"""Lembar darurat: register numbers that are set aside on paper, so that service goes on without power."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from counter_app.domain.errors import Conflict, InvalidInput, RuleViolated
from counter_app.domain.kinds.blackout import SheetReserved, SheetVoided
from counter_app.domain.permissions import Action
from counter_app.domain.qr import ScanKind, read_scan
from counter_app.domain.records import SheetRecord
from counter_app.domain.register_number import format_register_number, parse_register_number
from counter_app.domain.wita import compact_day, day_of
from counter_app.services.drafts import read_draft
from counter_app.services.identifiers import new_subject, new_token
from counter_app.services.owing import Owing
from counter_app.services.permission import require
from counter_app.services.ports import NewEntry

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from counter_app.services.drafts import Draft
    from counter_app.services.list_ports import SheetStore
    from counter_app.services.ports import Clock, Randomness, Transaction
    from counter_app.services.views import Actor, PaperJob

FREE: Final = "tersedia"
USED: Final = "terpakai"
VOID: Final = "batal"
STATES: Final = (FREE, USED, VOID)
VOID_REASONS: Final = ("salah_tulis", "rusak", "hilang")
SIZES: Final = ("a4", "a5")
MOST: Final = 50
"""No more sheets are set aside at once."""
PAGE: Final = 100


class Sheets:
    """The use cases round sheets."""

    def __init__(self, store: SheetStore, clock: Clock, random: Randomness) -> None:
        self._store, self._clock, self._random = store, clock, random

    def reserve(self, actor: Actor, count: int, size: str = SIZES[0]) -> PaperJob:
        """Set the next register numbers of today aside, and owe the paper on which they stand, in one commit.

        Raises:
            NotAllowed: `role_may_not`.
            InvalidInput: `count`: `out_of_range`; `size`: `unknown_choice`.

        """
        require(actor, Action.RECEIVE)
        faults = {"count": "out_of_range"} if not 1 <= count <= MOST else {}
        if size not in SIZES:
            faults["size"] = "unknown_choice"
        if faults:
            raise InvalidInput(faults)
        now, station = self._clock.now_ms(), self._store.station()
        day = day_of(now)
        subjects = [new_subject("sheet", self._random) for _ in range(count)]

        def work(tx: Transaction) -> PaperJob:
            for subject in subjects:
                running = tx.next_running(station.area, compact_day(day))
                number = format_register_number(station.area, station.mark, day, running)
                body = SheetReserved(number, new_token(self._random), compact_day(day))
                tx.append(NewEntry(actor, subject, station.area, body, now))
            owed = Owing(actor, now, self._random).paper("sheets", subjects[0], {"sheets": subjects})
            return tx.queue_paper(replace(owed, size=size))

        return self._store.write(work)

    def find(self, actor: Actor, text: str) -> SheetRecord:
        """The sheet of a scanned code or a typed number, if it may still be entered here.

        Raises:
            NotAllowed: `role_may_not`.
            InvalidInput: a number that is mistyped, as `parse_register_number`.
            RuleViolated: `sheet_unknown`, `sheet_of_another_station`.
            Conflict: `sheet_used` with the number of its case, `sheet_voided`.

        """
        require(actor, Action.RECEIVE)
        reading = read_scan(text)
        if reading.kind is ScanKind.RECEIPT:
            found = self._store.sheet_by_token(reading.value)
        else:
            found = self._store.sheet_by_number(parse_register_number(text).text)
        if found is None:
            raise RuleViolated("sheet_unknown")
        return usable(found, self._store.station().id)

    def after(self, actor: Actor, sheet: str) -> SheetRecord | None:
        """The next sheet that waits after this one by its number's order, or the first that waits at all."""
        require(actor, Action.RECEIVE)
        return self._store.sheet_after(sheet)

    def page(
        self, actor: Actor, state: str, after: tuple[int, str] | None = None, *, limit: int = PAGE
    ) -> Sequence[SheetRecord]:
        """This station's sheets in a state: those that wait by their numbers, the others the latest first.

        `after` is `(reserved_at, number)` of the last one seen.

        Raises:
            NotAllowed: `role_may_not`.

        """
        require(actor, Action.READ)
        return self._store.sheets(state, after=after, limit=limit)

    def void(self, actor: Actor, sheet: str, reason: str) -> SheetRecord:
        """Note that a sheet was spoiled or lost: its number stays unused.

        Raises:
            NotAllowed: `role_may_not`.
            RuleViolated: `unknown_reason`, `sheet_unknown`, `sheet_of_another_station`.
            Conflict: `sheet_used`, `sheet_voided`, `sheet_on_a_form`: somebody is typing what stands on it.

        """
        require(actor, Action.RECEIVE)
        if reason not in VOID_REASONS:
            raise RuleViolated("unknown_reason", reason=reason)
        now, station = self._clock.now_ms(), self._store.station().id
        typed = any(_is_of(sheet, read_draft(*kept)) for kept in self._store.drafts())

        def work(tx: Transaction) -> SheetRecord:
            stands = usable_in(tx, sheet, station)
            if typed:
                raise Conflict("sheet_on_a_form", number=stands.number)
            tx.append(NewEntry(actor, sheet, stands.area, SheetVoided(reason), now))
            return _known(tx, sheet)

        return self._store.write(work)


def usable(sheet: SheetRecord, station: str) -> SheetRecord:
    """The sheet again, if it may still be entered at this station.

    Raises:
        RuleViolated: `sheet_of_another_station`.
        Conflict: `sheet_used`, `sheet_voided`.

    """
    if sheet.station != station:
        raise RuleViolated("sheet_of_another_station", number=sheet.number)
    if sheet.state == USED:
        raise Conflict("sheet_used", number=sheet.number)
    if sheet.state == VOID:
        raise Conflict("sheet_voided", number=sheet.number)
    return sheet


def usable_in(tx: Transaction, sheet: str, station: str) -> SheetRecord:
    """A sheet as it stands within a transaction, if it may still be entered.

    Raises:
        RuleViolated, Conflict: as `usable`, and `sheet_unknown`.

    """
    return usable(_known(tx, sheet), station)


def day_of_sheet(sheet: SheetRecord) -> date:
    """The day for which its number was set aside."""
    return parse_register_number(sheet.number).day


def _is_of(sheet: str, draft: Draft | None) -> bool:
    """Whether a form that is being typed is that sheet's."""
    visit = draft.form.get("visit") if draft else None
    return isinstance(visit, dict) and visit.get("sheet") == sheet


def _known(tx: Transaction, sheet: str) -> SheetRecord:
    record = tx.record(sheet)
    if not isinstance(record, SheetRecord):
        raise RuleViolated("sheet_unknown")
    return record
