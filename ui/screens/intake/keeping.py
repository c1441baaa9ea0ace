"""The draft of the visit that is being written down."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ui.draft_box import DraftBox
from ui.screens.intake.drafts import Kept, from_old, from_values, is_empty, to_values
from ui.tasks import Lane

if TYPE_CHECKING:
    from collections.abc import Callable

    from counter_app.services.desk import Desk
    from counter_app.services.drafts import Draft, Spot
    from ui.tasks import Lanes

SCREEN: Final = "intake"


class Keeping:
    """Keeps what is typed under its author's name; what an earlier version kept goes to whoever comes first."""

    def __init__(self, desk: Desk, lanes: Lanes, kept: Callable[[int], None]) -> None:
        self._desk, self._lanes = desk, lanes
        self._box = DraftBox(desk, lanes, SCREEN, kept)

    @property
    def name(self) -> str:
        """What the save drops."""
        return self._box.name

    def keep(self, kept: Kept, spot: Spot | None) -> None:
        """Keep a form, or nothing where it is empty."""
        self._box.keep(None if is_empty(kept.form) else to_values(kept), spot)

    def saved(self) -> None:
        """The visit is in the register."""
        self._box.saved()

    def load(self, done: Callable[[Kept | None, Spot | None], None]) -> None:
        """Read what was typed last time."""

        def found(draft: Draft | None) -> None:
            if draft is not None:
                done(from_values(draft.form), draft.spot)
            else:
                self._lanes.run(lambda: self._desk.store.draft(SCREEN), old)

        def old(content: bytes | None) -> None:
            kept = from_old(content) if content else None
            done(kept, None)
            if kept is not None:
                self.keep(kept, None)
                self._lanes.run(lambda: self._desk.store.drop_draft(SCREEN), lambda _none: None, lane=Lane.WRITE)

        self._box.load(found)
