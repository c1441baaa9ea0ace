"""The draft of the form that is open on a list: for which cases it is, and what was typed on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from counter_app.services.drafts import draft_name, read_draft
from ui.drafting import FormDraft
from ui.screens.cases.acts import ACTS
from ui.tasks import Lane

if TYPE_CHECKING:
    from counter_app.services.drafts import Draft
    from ui.screens.cases.view import CasesScreen

SCREEN: Final = "cases"
_ACTS: Final = frozenset(act for act, _, _ in ACTS)


class ActDraft:
    """Kept under list, act, how many cases, and the first of them: on other cases nothing comes back."""

    def __init__(self, screen: CasesScreen) -> None:
        self._screen = screen
        self._kept = FormDraft(screen.desk, screen.lanes, SCREEN, screen.form.named, screen)
        self._left = ""

    @property
    def name(self) -> str:
        """What the open form is kept under; nothing where none is open."""
        return self._kept.name if self._screen.form.rows else ""

    def begin(self) -> None:
        """A form was opened: bring back what was typed on it last time."""
        form = self._screen.form
        self._kept.begin(f"{self._screen.presenter.wanted.name}/{form.act}/{len(form.rows)}/{form.rows[0].id}")
        self._kept.restore()

    def keep(self) -> None:
        """Keep what is typed now."""
        self._kept.keep()

    def close(self) -> None:
        """The form is out of sight; what was typed on it stays kept."""
        self._kept.close()

    def put_away(self) -> None:
        """The form was closed by whoever typed on it."""
        if self._screen.form.rows:
            self._kept.forget()

    def saved(self) -> None:
        """It is in the register."""
        self._kept.saved()

    def left_open(self, argument: object) -> str:
        """The list that is asked for, with the form that is to be opened once its rows are there."""
        name, _, rest = argument.partition("/") if isinstance(argument, str) else ("", "", "")
        self._left = str(argument) if rest else ""
        return name

    def go_on(self) -> None:
        """The rows are there: open the form that was left open."""
        left, self._left = self._left, ""
        if left:
            name, store = draft_name(SCREEN, self._screen.desk.actor.user, left), self._screen.desk.store
            self._screen.lanes.run(lambda: read_draft(name, store.draft(name)), lambda draft: self._reopen(left, draft))

    def _reopen(self, left: str, draft: Draft | None) -> None:
        act, cases = left.split("/")[1], draft.form.get("cases") if draft else None
        wanted = cases if isinstance(cases, list) else []
        rows = [row for row in self._screen.model.rows if row.id in wanted]
        if rows and len(rows) == len(wanted) and act in _ACTS:
            self._screen.choose_rows(rows)
            self._screen.ask_act(act, rows)
            return
        # Nobody can go on with it: the cases went on without it.
        store, name = self._screen.desk.store, draft_name(SCREEN, self._screen.desk.actor.user, left)
        self._screen.lanes.run(lambda: store.drop_draft(name), lambda _none: None, lane=Lane.WRITE)
