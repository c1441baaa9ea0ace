"""What is typed on the settings screen and not kept yet: settings that are written out, and the small forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QSpinBox

from ui.drafting import FormDraft
from ui.widgets.editors import values_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from PySide6.QtWidgets import QWidget

    from ui.screens.settings.forms import SmallForm
    from ui.screens.settings.view import SettingsScreen


class SettingsDrafts:
    """One draft for the settings and one for each small form; what is secret is kept nowhere."""

    def __init__(self, screen: SettingsScreen) -> None:
        self.rows = {name: one for name, row in screen.rows.items() if (one := _written(row.editor)) is not None}
        self._rows = self._made(screen, self.rows)
        self._forms = {name: self._made(screen, form.typed()) for name, form in screen.forms.items() if form.typed()}
        self._last = values_of(self.rows)
        self._sent: dict[str, tuple[object, object]] = {}
        self._shown = False

    @staticmethod
    def _made(screen: SettingsScreen, named: Mapping[str, QWidget]) -> FormDraft:
        return FormDraft(screen.desk, screen.lanes, "settings", lambda: named, screen)

    def begin(self, forms: Mapping[str, SmallForm]) -> None:
        """The small forms are empty: bring back what was typed on them."""
        for name in forms.keys() & self._forms.keys():
            self._forms[name].begin(name)
            self._forms[name].restore()

    def sent(self, name: str, value: object) -> None:
        """A setting is on its way as it stands; `value` is what is to hold."""
        if name in self.rows:
            self._sent[name] = value, self._stands(name)

    def gives_way(self, name: str, value: object) -> bool:
        """Whether a setting may be shown as it holds: nobody typed over what was shown, or since `value` was sent."""
        if name not in self.rows:
            return True
        stands = self._stands(name)
        return stands == self._last[name] or self._sent.get(name) == (value, stands)

    def show_rows(self, shown: Collection[str]) -> None:
        """These settings are shown as they hold; the first time what was typed over them comes back.

        Nothing is kept before that: it would take the place of what was typed last time.
        """
        now = values_of(self.rows)
        self._last |= {name: now[name] for name in shown if name in now}
        if self._shown:
            self._rows.hold(shown)
        else:
            self._shown = True
            self._rows.begin("rows", untouched=self._last)
            self._rows.restore_beside()

    def _stands(self, name: str) -> object:
        return values_of({name: self.rows[name]})[name]

    def keep(self) -> None:
        """Keep what is typed now."""
        for draft in (self._rows, *self._forms.values()):
            draft.keep()

    def done(self, form: str) -> None:
        """A small form did what it is for, and is empty again."""
        if form in self._forms:
            self._forms[form].begin_anew()


def _written(editor: QWidget) -> QWidget | None:
    """Where a setting is written out, which holds only once the cursor leaves it."""
    kinds = (QLineEdit, QSpinBox)
    if isinstance(editor, kinds):
        return editor
    found = [one for kind in kinds for one in editor.findChildren(kind) if not isinstance(one.parent(), QSpinBox)]
    return found[0] if found else None
