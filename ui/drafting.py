"""Drafts of forms: what is typed is in the register's file within 300 ms, and comes back with its cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from ui.draft_box import DraftBox
from ui.widgets.editors import fill, go_to, spot_of, values_of, watch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from PySide6.QtWidgets import QWidget

    from counter_app.services.desk import Desk
    from counter_app.services.drafts import Draft, Spot
    from ui.tasks import Lanes

AFTER_MS: Final = 250
"""With the commit that follows nothing is older than 300 ms; the first change counts, however fast somebody types."""


class Soon(QTimer):
    """Does something a little after the first of many changes."""

    def __init__(self, act: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self.setSingleShot(True)
        self.setInterval(AFTER_MS)
        self.timeout.connect(act)

    def wish(self) -> None:
        """Something changed; a wish that waits already is not put off."""
        if not self.isActive():
            self.start()


class FormDraft(QObject):
    """The draft of a form whose editors have names: none of it is the form's own work.

    `begin` when the form was laid out anew, `restore` to bring back what was typed on it, `saved` when it is in the
    register, `forget` when it was put away, `close` when others use the same editors meanwhile.
    """

    def __init__(
        self, desk: Desk, lanes: Lanes, screen: str, named: Callable[[], Mapping[str, QWidget]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._named = named
        self._box = DraftBox(desk, lanes, screen)
        self._soon = Soon(self.keep, self)
        self._untouched: Mapping[str, Any] = {}
        self._on = self._reading = False
        watch(named().values(), self.touch)
        QApplication.instance().focusChanged.connect(self._on_focus)

    @property
    def name(self) -> str:
        """What it is kept under."""
        return self._box.name

    @property
    def typed(self) -> bool:
        """Whether anything was typed since `begin`."""
        return self._on and values_of(self._named()) != self._untouched

    def begin(self, about: str = "", *, untouched: Mapping[str, Any] | None = None) -> None:
        """The form stands as nobody has touched it, unless it is said how it did; `about` is its subject."""
        self._box.about = about
        self._untouched = values_of(self._named()) if untouched is None else dict(untouched)
        self._soon.stop()
        self._on = True

    def restore(self, done: Callable[[], None] | None = None, *, fits: Callable[[Draft], bool] | None = None) -> None:
        """Bring back what was typed last time, unless somebody types already; `done` when there was something.

        What `fits` refuses is kept no longer.
        """

        def found(draft: Draft | None) -> None:
            if draft is None or not self._on or self.typed:
                return
            if fits is not None and not fits(draft):
                self._box.forget()
                return
            fill(self._named(), draft.form)
            go_to_soon(self, self._named, draft.spot)
            if done is not None:
                done()

        self._box.load(found)

    def restore_beside(self) -> None:
        """Bring back what was typed last time into editors that nobody has typed in; till then nothing is kept."""

        def found(draft: Draft | None) -> None:
            self._reading = False
            if draft is not None and self._on:
                now, alone = values_of(self._named()), not self.typed
                free = {name: one for name, one in self._named().items() if now.get(name) == self._untouched.get(name)}
                fill(free, draft.form)
                if alone:
                    go_to_soon(self, self._named, draft.spot)
            self.keep()

        self._reading = True
        self._box.load(found)

    def bring_back(self, values: Mapping[str, Any]) -> None:
        """Put back what stood on the form before it was put away."""
        fill(self._named(), values)

    def begin_anew(self) -> None:
        """What stands on the form holds: nothing of it is kept any more."""
        self.begin(self._box.about)
        self.keep()

    def hold(self, names: Iterable[str]) -> None:
        """What stands in these editors holds, and nothing of it is kept any more; the others stay as they are typed."""
        now = values_of(self._named())
        self._untouched = {**self._untouched, **{name: now[name] for name in names if name in now}}
        self.keep()

    def touch(self) -> None:
        """Something changed that no editor tells of."""
        if self._on:
            self._soon.wish()

    def keep(self) -> None:
        """Keep what is typed now."""
        self._soon.stop()
        if self._on and not self._reading:
            self._box.keep(values_of(self._named()) if self.typed else None, spot_of(self._named()))

    def close(self) -> None:
        """The form is out of sight; what was typed on it stays kept."""
        self.keep()
        self._end()

    def saved(self) -> None:
        """The form is in the register, and its draft is gone with that."""
        self._end()
        self._box.saved()

    def forget(self) -> Mapping[str, Any]:
        """The form was put away; what was typed on it, or nothing."""
        values = values_of(self._named()) if self.typed else {}
        self._end()
        self._box.forget()
        return values

    def _end(self) -> None:
        self._soon.stop()
        self._on = False

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self._on and now is not None and any(now is one for one in self._named().values()):
            self._soon.wish()


def go_to_soon(
    owner: QObject, named: Callable[[], Mapping[str, QWidget]], spot: Spot | None, otherwise: QWidget | None = None
) -> None:
    """Put the cursor where it stood once what was just laid out is shown; else into another field."""

    def go() -> None:
        if not go_to(named(), spot) and otherwise is not None:
            otherwise.setFocus()

    QTimer.singleShot(0, owner, go)
