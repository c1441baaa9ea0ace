"""What the presenter of intake asks of its window, and which finding of a field is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counter_app.domain.errors import AppError
    from counter_app.services.drafts import Spot
    from counter_app.services.forms import FieldFinding, SavedVisit
    from counter_app.services.residents import Double
    from counter_app.services.views import PersonRow

MISSING: Final = frozenset({"required", "nik_or_reason_required", "no_service"})


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

    def show_known(self, filled: Sequence[str]) -> None:
        """Tell that this person was here before, and which fields were filled with what they said then."""
        ...

    def show_suggestions(self, rows: Sequence[PersonRow]) -> None:
        """Offer people of the name that is being typed."""
        ...

    def show_doubles(self, doubles: Sequence[Double]) -> None:
        """Tell which cases may be the same again, the weightiest first; nothing where there are none."""
        ...

    def show_restored(self, spot: Spot | None) -> None:
        """The form stands as it was left: go on where the cursor stood."""
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
