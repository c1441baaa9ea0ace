"""What intake shows: what is known of a person, and what the presenter asks of the window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counter_app.domain.case import CaseRecord
    from counter_app.domain.errors import AppError
    from counter_app.services.forms import FieldFinding, PersonForm, SavedVisit

MISSING: Final = frozenset({"required", "nik_or_reason_required", "no_service"})


@dataclass(frozen=True, slots=True)
class Known:
    """What the register knows of the person whose NIK was typed."""

    nik: str
    person: PersonForm | None
    duplicates: tuple[CaseRecord, ...]


def most_serious(findings: Sequence[FieldFinding], field: str, *, asked: bool) -> FieldFinding | None:
    """What to say of a field; that something is still missing only once the visit was to be saved."""
    order = {"block": 0, "warn": 1, "info": 2}
    found = min(
        (one for one in findings if one.field == field), key=lambda one: order.get(one.level, len(order)), default=None
    )
    return None if found is None or (found.code in MISSING and not asked) else found


class IntakeView(Protocol):
    """What the presenter asks of the window."""

    def show_form(self) -> None:
        """Fill every field from the form."""
        ...

    def show_state(self) -> None:
        """Show findings, services and papers as they stand; fields keep what is typed."""
        ...

    def show_known(self, known: Known, filled: Sequence[str]) -> None:
        """Tell what is known of this person, and which fields were filled with it."""
        ...

    def show_draft_kept(self, at: int) -> None:
        """The form is kept as of now."""
        ...

    def show_busy(self, *, busy: bool) -> None:
        """Take no input while saving."""
        ...

    def show_ticket(self, *, taken: bool) -> None:
        """The called number belongs to this visit now, or the form of somebody else was kept instead."""
        ...

    def show_many_left(self) -> None:
        """More than one resident is written down: the visit stays one of several."""
        ...

    def show_blocked(self, field: str) -> None:
        """Nothing was saved: go to the first field that has to be changed."""
        ...

    def show_error(self, fault: AppError) -> None:
        """Tell an error; the form stays."""
        ...

    def show_saved(self, saved: SavedVisit) -> None:
        """The visit stands in the register."""
        ...
