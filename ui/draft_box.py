"""One draft of one person in the register's file, without a window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from counter_app.services.drafts import Draft, Spot, draft_name, read_draft
from ui.tasks import Lane

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from counter_app.services.desk import Desk
    from ui.tasks import Lanes


class DraftBox:
    """One draft in the register's file: kept where it differs from what is kept, read again, forgotten."""

    def __init__(self, desk: Desk, lanes: Lanes, screen: str, kept: Callable[[int], None] | None = None) -> None:
        self._desk, self._lanes, self._screen, self._told = desk, lanes, screen, kept
        self._kept: tuple[str, object] | None = None
        self.about = ""

    @property
    def name(self) -> str:
        """What it is kept under: a save drops it by this name, together with what it becomes."""
        return draft_name(self._screen, self._desk.actor.user, self.about)

    def keep(self, form: Mapping[str, Any] | None, spot: Spot | None = None) -> None:
        """Keep the form as it is typed; None where nothing is typed any more."""
        if form is None:
            if self._kept is not None:
                self.forget()
            return
        now = (self.name, (form, spot))
        if now == self._kept:
            return
        self._kept = now
        at = self._desk.clock.now_ms()
        draft = Draft(self._screen, self._desk.actor.user, self.about, at, form, spot)
        store, content = self._desk.store, draft.encode()
        self._lanes.run(lambda: store.save_draft(draft.name, content), lambda _none: self._tell(at), lane=Lane.WRITE)

    def load(self, done: Callable[[Draft | None], None]) -> None:
        """Read what was kept last time."""
        name, store = self.name, self._desk.store

        def loaded(draft: Draft | None) -> None:
            if name == self.name:
                self._kept = (name, (draft.form, draft.spot)) if draft else None
                done(draft)

        self._lanes.run(lambda: read_draft(name, store.draft(name)), loaded)

    def forget(self) -> None:
        """Nothing is kept any more."""
        name, store = self.name, self._desk.store
        self._kept = None
        self._lanes.run(lambda: store.drop_draft(name), lambda _none: None, lane=Lane.WRITE)

    def saved(self) -> None:
        """It was dropped in the transaction of what it became."""
        self._kept = None

    def _tell(self, at: int) -> None:
        if self._told is not None:
            self._told(at)
