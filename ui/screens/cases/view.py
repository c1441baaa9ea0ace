"""The lists of cases: Enter opens one, a key takes the chosen ones a step further."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout

from counter_app.services.case_lists import BY_VILLAGE
from ui.blank_use import blank_use
from ui.numbers import count_words, day_long, day_short
from ui.overriding import override
from ui.screen import Screen
from ui.screens.cases.act_draft import ActDraft
from ui.screens.cases.acts import ASKS, INFORM, ActForm, ActKeys
from ui.screens.cases.columns import list_columns
from ui.screens.cases.presenter import CasesPresenter
from ui.screens.cases.tabs import ListTabs
from ui.texts import field_text, tr, word
from ui.widgets.buttons import button, rename
from ui.widgets.card import Card
from ui.widgets.editors import left_at
from ui.widgets.field import choices, choose, chosen
from ui.widgets.plain import KeyCap
from ui.widgets.table import RowsModel, RowsView
from ui.words.marking import mark
from ui.words.papers import DOCUMENT
from ui.words.register import INFORMED, STATUS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from counter_app.services.case_lists import Counts, ListedCase
    from counter_app.services.case_writing import Outcome
    from counter_app.services.views import PaperJob
    from ui.blank_use import BlankUse
    from ui.widgets.table import Column
    from ui.workplace import Workplace

EMPTY = {
    "hari_ini": mark("Permohonan hari ini muncul di sini. F2 mencatat yang pertama."),
    "terbuka": mark("Tidak ada permohonan yang masih terbuka."),
    "lewat": mark("Tidak ada yang lewat waktu."),
    "siap": mark("Tidak ada dokumen yang menunggu diambil."),
    "blangko": mark("Tidak ada yang menunggu blangko."),
}
WIDE_FROM = 980


class CasesTable(RowsView["ListedCase"]):
    """Space marks the row and goes on to the next; Ctrl+A marks all that were read."""

    toggled = Signal(object)
    all_wanted = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == Qt.Key.Key_Space and plain and self.current is not None:
            self.toggled.emit(self.current)
            self.selectRow(min(self.currentIndex().row() + 1, len(self.rows.rows) - 1))
        elif event.key() == Qt.Key.Key_A and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.all_wanted.emit()
        else:
            super().keyPressEvent(event)


class CasesScreen(Screen):
    """Permohonan: what is open, late, ready or waiting, and the next step of it."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place, tr("Permohonan"))
        self.presenter = CasesPresenter(self.desk, self.lanes, self)
        self._columns_of = "hari_ini"
        self.tabs = ListTabs(self)
        self.tabs.chosen.connect(self._on_list)
        self.village = choices()
        self.village.setAccessibleName(tr("Desa"))
        self.village.activated.connect(lambda _place: self.presenter.choose_village(chosen(self.village)))
        self._before = button(tr("Hari sebelumnya"), lambda: self.presenter.go_by(-1), "quiet")
        self._after = button(tr("Hari berikutnya"), lambda: self.presenter.go_by(1), "quiet")
        self._of_day = (KeyCap("Alt+←"), self._before, KeyCap("Alt+→"), self._after)
        self._of_village = (KeyCap("Alt+V"), self.village)
        self.keys = ActKeys(self)
        self.keys.wanted.connect(self.open_act)
        self.form = ActForm()
        self.form.hide()
        self.draft = ActDraft(self)
        self.body.addWidget(self.tabs)
        self.model: RowsModel[ListedCase] = RowsModel(self._columns(), self)
        self.table = CasesTable(tr("Permohonan"), self.model, "")
        self.table.opened.connect(lambda row: self.place.go("case", row.id))
        self.table.toggled.connect(self._on_toggled)
        self.table.all_wanted.connect(lambda: self.presenter.mark_all(self.model.rows))
        self.model.wanted_more.connect(self.presenter.read_more)
        self.body.addLayout(self._middle(), 1)
        self.left_note.say(tr("Enter membuka. Spasi menandai. F1: semua tombol."))
        self.act(tr("Gangguan"), lambda: self.place.go("outages"), "Alt+G")
        self._main = self.act(tr("Layanan baru"), self.primary, "Ctrl+Enter", "primary")
        for key, act in (
            ("Alt+Left", lambda: self.presenter.go_by(-1)),
            ("Alt+Right", lambda: self.presenter.go_by(1)),
            ("Alt+V", self.village.setFocus),
            ("Alt+G", lambda: self.place.go("outages")),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(act)
        self._show_villages({})

    def _middle(self) -> QHBoxLayout:
        listed = Card()
        listed.body.setContentsMargins(6, 6, 6, 4)
        listed.body.setSpacing(4)
        top = QHBoxLayout()
        top.setContentsMargins(8, 0, 8, 0)
        top.setSpacing(8)
        for one in (*self._of_day, *self._of_village):
            top.addWidget(one)
        top.addStretch(1)
        listed.body.addLayout(top)
        listed.body.addWidget(self.table, 1)
        listed.body.addWidget(self.keys)
        self.form.setFixedWidth(270)
        middle = QHBoxLayout()
        middle.setSpacing(14)
        middle.addWidget(listed, 1)
        middle.addWidget(self.form)
        return middle

    def _columns(self) -> tuple[Column[ListedCase], ...]:
        return list_columns(self._columns_of, self.desk, lambda: self.presenter.marked)

    @override
    def enter(self, argument: object) -> None:
        """Read the list; one that is asked for by name is chosen first, as is the one whose form was left open.

        A form that was left for another screen stands as it was.
        """
        self.notice.clear()
        if not argument and not self.form.isHidden():
            (left_at(self.form) or self.form).setFocus()
            self.presenter.read()
            return
        self.close_act()
        self.table.setFocus()
        name = self.draft.left_open(argument)
        if name in self.tabs.buttons:
            self._on_list(name)
        else:
            self.presenter.read()

    @override
    def coming_back(self, argument: object) -> object:
        """The list stands as it was chosen."""
        return None

    @override
    def leave(self) -> None:
        """Keep what was typed."""
        self.draft.keep()

    @override
    def refresh(self) -> None:
        """Read again."""
        self.presenter.read()

    @override
    def step_back(self) -> bool:
        """Close the open form, then take the marks away."""
        if self.form.isVisible():
            self.draft.put_away()
            self.close_act()
            self.table.setFocus()
            return True
        if self.presenter.marked:
            self.presenter.mark_all(())
            return True
        return False

    @override
    def primary(self) -> None:
        """Do what the open form is for; without one, somebody new."""
        self.notice.clear()
        if self.form.isVisible():
            self.draft.keep()
            self.form.commit(self.presenter, self.draft.name)
        else:
            self.place.go("intake")

    @override
    def print_out(self) -> None:
        """Papers about what is ready; the day's register is printed from its own screen."""
        if self.presenter.wanted.name != "siap":
            self.place.say(tr("Yang dicetak di sini daftar siap diambil (Alt+S); buku harian dicetak di F9."))
            return
        self.notice.clear()
        self.draft.close()
        self.form.ask_paper(self.village.currentText())
        rename(self._main, tr("Cetak"))
        self._fit()

    def open_act(self, act: str) -> None:
        """Take the chosen cases a step further, at once where nothing has to be asked."""
        rows = self.presenter.chosen(self.table.current)
        if not rows:
            return
        self.notice.clear()
        if len(rows) == 1 and act not in ASKS and self._use(act, rows) is None:
            self.presenter.move(rows, act)
            return
        self.ask_act(act, rows)

    def ask_act(self, act: str, rows: Sequence[ListedCase]) -> None:
        """Open the form of a step of these cases."""
        self.draft.close()
        self.form.begin(act, rows, self._use(act, rows))
        self.draft.begin()
        rename(self._main, tr("Simpan"))
        self._fit()

    def _use(self, act: str, rows: Sequence[ListedCase]) -> BlankUse | None:
        """What to ask of empty cards; of several cases each takes what is usual."""
        return blank_use(self.desk, rows[0].row, act) if len(rows) == 1 and act != INFORM else None

    def choose_rows(self, rows: Sequence[ListedCase]) -> None:
        """Choose the row, or mark the several."""
        self.table.selectRow(self.model.rows.index(rows[0]))
        if len(rows) > 1:
            self.presenter.mark_all(rows)

    def close_act(self) -> None:
        """Close the open form; nothing of it was done, and what was typed stays kept."""
        self.draft.close()
        self.form.hide()
        rename(self._main, tr("Layanan baru"))
        self._fit()

    def show_rows(self, rows: Sequence[ListedCase], *, more: bool) -> None:
        """Show these rows and no others."""
        wanted = self.presenter.wanted
        if wanted.name != self._columns_of:
            self._columns_of = wanted.name
            self.table.show_columns(self._columns())
        day = day_long(wanted.day, weekday=True)
        today = wanted.day == self.presenter.today
        of_day = wanted.name == "hari_ini"
        self.context.say((tr("hari ini, {day}", day=day) if today else day) if of_day else "")
        for one in self._of_day:
            one.setVisible(of_day)
        self._after.setEnabled(not today)
        self.table.say_empty(tr(EMPTY[wanted.name]) if today else tr("Tidak ada permohonan pada hari itu."))
        self.table.replace(rows, more=more)
        self.show_marks()
        self.draft.go_on()

    def show_more(self, rows: Sequence[ListedCase], *, more: bool) -> None:
        """Show the next page under them."""
        self.model.extend(rows, more=more)

    def show_counts(self, counts: Counts) -> None:
        """Show how many stand in each list and village."""
        day = self.presenter.wanted.day
        self.tabs.show_counts(counts.lists, "" if day == self.presenter.today else day_short(day))
        self._show_villages(counts.villages.get(self.presenter.wanted.name, {}))

    def show_marks(self) -> None:
        """Other rows are marked."""
        count = len(self.presenter.marked)
        self.right.say(tr("{count} ditandai", count=count) if count else "")
        self.right.setVisible(bool(count))
        self.table.viewport().update()

    def show_outcome(self, outcome: Outcome) -> None:
        """An act is in the register; what could not be is told."""
        act = self.form.act if self.form.isVisible() else ""
        if act and outcome.done:
            self.draft.saved()
        elif act:
            self.draft.put_away()
        self.close_act()
        self.table.setFocus()
        if outcome.done:
            self.place.say(_done_words(outcome, act), "good")
        numbers = {row.id: row.row.number for row in self.model.rows}
        told = [f"{numbers.get(case, case)}: {field_text(code)}" for case, code in outcome.refused]
        self.notice.say(tr("Tidak diubah. {which}", which=" ".join(told)) if told else "")
        self.place.changed.emit()

    def show_owed(self, job: PaperJob) -> None:
        """A paper is on its way."""
        self.close_act()
        self.table.setFocus()
        self.place.say(tr("{paper}: menunggu dicetak", paper=word(DOCUMENT, job.document)), "good")
        self.place.owed.emit()

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Tell what is wrong beside the fields of the open form."""
        self.form.show_faults(faults)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.keys.setVisible(self.width() >= WIDE_FROM and self.form.isHidden())

    def _on_list(self, name: str) -> None:
        self.close_act()
        self.tabs.buttons[name].setChecked(True)
        self.presenter.choose(name)
        self.table.setFocus()

    def _on_toggled(self, row: object) -> None:
        found = next((one for one in self.model.rows if one is row), None)
        if found is not None:
            self.presenter.toggle(found)

    def _show_villages(self, counts: Mapping[str, int]) -> None:
        """Which village of the list, where it stands by village."""
        for one in self._of_village:
            one.setVisible(self.presenter.wanted.name in BY_VILLAGE)
        self.village.clear()
        self.village.addItem(tr("Semua desa ({count})", count=count_words(sum(counts.values()))), "")
        named = {code: self.desk.regions.village(code) for code in counts if code}
        for code, found in sorted(named.items(), key=lambda pair: pair[1].name if pair[1] else pair[0]):
            self.village.addItem(f"{found.name if found else code} ({count_words(counts[code])})", code)
        choose(self.village, self.presenter.wanted.village)


def _done_words(outcome: Outcome, act: str) -> str:
    """What was done, in a line."""
    first = outcome.done[0]
    what = word(INFORMED, first.informed) if act == INFORM else word(STATUS, first.status)
    if len(outcome.done) > 1:
        return tr("{count} permohonan: {what}", count=len(outcome.done), what=what)
    return tr("{number}: {what}", number=first.number, what=what)
