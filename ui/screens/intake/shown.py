"""What intake shows: what is known of a person, and what the presenter asks of the window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counter_app.domain.case import CaseRecord
    from counter_app.domain.errors import AppError
    from counter_app.services.forms import PersonForm, SavedVisit


@dataclass(frozen=True, slots=True)
class Known:
    """What the register knows of the person whose NIK was typed."""

    nik: str
    person: PersonForm | None
    duplicates: tuple[CaseRecord, ...]


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
