"""The drafts of the forms on a case: each form of each case has one of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counter_app.services.drafts import draft_name, newest_draft
from ui.drafting import FormDraft
from ui.tasks import Lane

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtCore import QObject

    from counter_app.services.desk import Desk
    from counter_app.services.drafts import Draft
    from ui.screens.case.acts import Act
    from ui.tasks import Lanes

SCREEN = "case"


class ActDrafts:
    """Keeps what is typed on the form that is open, and knows which form of a case was left half-typed."""

    def __init__(self, desk: Desk, lanes: Lanes, acts: Mapping[str, Act], parent: QObject) -> None:
        self._desk, self._lanes = desk, lanes
        self._drafts = {name: FormDraft(desk, lanes, SCREEN, act.named, parent) for name, act in acts.items()}
        for name, act in acts.items():
            act.touched.connect(self._drafts[name].touch)
        self._open: FormDraft | None = None

    @property
    def name(self) -> str:
        """What the open form is kept under."""
        return self._open.name if self._open else ""

    def begin(self, act: str, case: str) -> None:
        """This form was opened on that case: bring back what was typed on it last time."""
        self._open = self._drafts[act]
        self._open.begin(f"{case}/{act}")
        self._open.restore()

    def keep(self) -> None:
        """Keep what is typed now."""
        if self._open is not None:
            self._open.keep()

    def touch(self) -> None:
        """What stands on the form is to be kept: its saving did not happen."""
        if self._open is not None:
            self._open.touch()

    def drop(self, act: str, case: str) -> None:
        """A form that can't be opened on that case any more is wanted by nobody."""
        store, name = self._desk.store, draft_name(SCREEN, self._desk.actor.user, f"{case}/{act}")
        self._lanes.run(lambda: store.drop_draft(name), lambda _none: None, lane=Lane.WRITE)

    def close(self) -> None:
        """The form is out of sight; what was typed on it stays kept."""
        self.keep()
        self._open = None

    def saved(self) -> None:
        """The form is in the register."""
        if self._open is not None:
            self._open.saved()
            self._open = None

    def put_away(self) -> Mapping[str, object]:
        """The form was closed by whoever typed on it: forget it; what was typed, or nothing."""
        typed = self._open.forget() if self._open is not None else {}
        self._open = None
        return typed

    def bring_back(self, values: Mapping[str, object]) -> None:
        """Put what was typed back on the form that is open."""
        if self._open is not None:
            self._open.bring_back(values)
            self._open.touch()

    def left_open(self, case: str, found: Callable[[str], None]) -> None:
        """Find the form of this case on which somebody typed last, if there is one."""
        store, user = self._desk.store, self._desk.actor.user
        about = draft_name(SCREEN, user, f"{case}/")

        def work() -> Draft | None:
            return newest_draft((one for one in store.drafts() if one[0].startswith(about)), user)

        self._lanes.run(work, lambda draft: found(draft.about.rpartition("/")[2]) if draft else None)
