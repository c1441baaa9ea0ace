"""A month of outages, and beside it the form that notes one or puts its times right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QKeySequence, QShortcut

from counter_app.domain.wita import clock_words, day_of, local
from ui.drafting import FormDraft
from ui.moments import shown_moment
from ui.numbers import count_words, day_short
from ui.overriding import override
from ui.screen import Screen
from ui.screens.outages.presenter import OutagesPresenter
from ui.texts import tr, word
from ui.widgets.card import Card, Folding, column, scrolling
from ui.widgets.editors import left_at
from ui.widgets.field import Field, choices, choose, chosen, line_edit, say_faults
from ui.widgets.plain import PlainLabel
from ui.widgets.table import Column, RowsModel, RowsView
from ui.words.blackout import OUTAGE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from counter_app.domain.records import OutageRecord
    from counter_app.services.outages import OutageLine
    from ui.workplace import Workplace


MINUTE_MS: Final = 60_000


class OutagesScreen(Screen):
    """Gangguan: listrik padam, jaringan mati."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place, tr("Gangguan"))
        self.presenter = OutagesPresenter(self.desk, self.lanes, self)
        self._asked = ""
        self._line: OutageLine | None = None
        self.model: RowsModel[OutageLine] = RowsModel(_columns(), self)
        self.table = RowsView(
            tr("Gangguan"),
            self.model,
            tr("Tidak ada gangguan sebulan ini. Ctrl+1: listrik padam. Ctrl+2: jaringan mati."),
        )
        self.table.opened.connect(self._show)
        listed = Card()
        listed.body.setContentsMargins(6, 4, 6, 6)
        listed.body.addWidget(self.table)
        self.card = Card(tr("Catat gangguan"))
        self.reason = choices(*((code, word(OUTAGE, code)) for code in OUTAGE))
        self.began, self.ended = line_edit("0940", 20), line_edit("1120", 20)
        self.fields = {
            "reason": Field(tr("Gangguan"), self.reason),
            "began": Field(tr("Mulai"), self.began, tr("Jam saja (0940), atau 23-11-2026 0940.")),
            "ended": Field(tr("Selesai"), self.ended, tr("Kosong bila masih berlangsung.")),
        }
        for field in self.fields.values():
            self.card.body.addWidget(field)
        for told in (
            tr("Selama gangguan semua batas waktu berhenti. Waktu semula tetap tercatat."),
            tr("Dari layar mana pun: Ctrl+1 listrik padam, Ctrl+2 jaringan mati; tombol yang sama mengakhirinya."),
        ):
            self.card.body.addWidget(PlainLabel(told, "label", wrap=True))
        named: dict[str, QWidget] = {name: field.editor for name, field in self.fields.items()}
        self.draft = FormDraft(self.desk, self.lanes, "outages", lambda: named, self)
        folding = Folding(520)
        folding.add(listed, 2)
        folding.add(scrolling(column(self.card)), 1)
        self.body.addWidget(folding, 1)
        self.left_note.say(tr("Enter: betulkan waktu gangguan yang dipilih. Alt+B: catat gangguan yang terlewat."))
        self.act(tr("Gangguan baru"), self.begin, "Alt+B")
        self.act(tr("Simpan"), self.primary, "Ctrl+Enter", "primary")
        QShortcut(QKeySequence("Alt+B"), self).activated.connect(self.begin)

    @override
    def enter(self, argument: object) -> None:
        """Show the list, and the form as it was left; an outage by its id is asked about at once."""
        self.notice.clear()
        self._asked = argument if isinstance(argument, str) else ""
        if self._asked or (self._line is None and not self.draft.typed):
            self._clear()
            self.draft.restore()
            self.table.setFocus()
        else:
            (left_at(self.card) or self.began).setFocus()
        self.presenter.look()

    @override
    def coming_back(self, argument: object) -> object:
        """A question is asked once."""
        return None

    @override
    def leave(self) -> None:
        """Keep what was typed."""
        self.draft.keep()

    @override
    def refresh(self) -> None:
        """The register changed."""
        self.presenter.look()

    @override
    def step_back(self) -> bool:
        """Put what was typed aside first, and leave the chosen outage as it is."""
        if self._line is None and not self.draft.typed:
            return False
        self.draft.forget()
        self._clear()
        self.table.setFocus()
        return True

    @override
    def primary(self) -> None:
        """Note it, or put it right."""
        self.notice.clear()
        self.draft.keep()
        self.presenter.save(self._line, chosen(self.reason), self.began.text(), self.ended.text(), self.draft.name)

    def begin(self) -> None:
        """A form for an outage that was not noted."""
        self._clear()
        self.draft.restore()
        self.reason.setFocus()

    def show_lines(self, lines: Sequence[OutageLine]) -> None:
        """Show what was noted."""
        self.table.replace(lines)
        self.context.say(tr("31 hari terakhir"))
        fresh = next((one for one in lines if self._line is not None and one.id == self._line.id), None)
        if fresh is not None:
            self._take_fresh(fresh)
        asked = next((one for one in lines if one.id == self._asked), None)
        if asked is not None:
            self._asked = ""
            self._show(asked)
            if not asked.ended_at:
                self.notice.say(asked_words(asked))
                self.ended.setFocus()

    def show_done(self, outage: OutageRecord) -> None:
        """It stands in the register."""
        self.place.say(tr("Dicatat: {what}.", what=word(OUTAGE, outage.reason)), "good")
        self.draft.saved()
        self._clear()
        self.place.changed.emit()
        self.table.setFocus()

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Tell what is wrong beside the fields."""
        say_faults(self.fields, faults)

    def _show(self, line: object) -> None:
        self.draft.close()
        self._line = next((one for one in self.model.rows if one is line), None)
        if self._line is None:
            return
        self.card.head.setText(tr("Betulkan waktu"))
        self.reason.setEnabled(False)
        self._fill(self._line)
        self.show_faults({})
        self.began.setFocus()
        self.began.selectAll()
        self.draft.begin(self._line.id)
        self.draft.restore()

    def _take_fresh(self, line: OutageLine) -> None:
        """The chosen outage as it stands by now; times that somebody is putting right stay as they are typed."""
        before, self._line = self._line, line
        if before is not None and _facts(line) != _facts(before) and not self.draft.typed:
            self._fill(line)
            self.draft.begin(line.id)
            for editor in (self.began, self.ended):
                if editor.hasFocus():
                    editor.selectAll()

    def _fill(self, line: OutageLine) -> None:
        day = day_of(line.began_at)
        choose(self.reason, line.reason)
        self.began.setText(shown_moment(line.began_at, day))
        self.ended.setText(shown_moment(line.ended_at, day))

    def _clear(self) -> None:
        self.draft.close()
        self._line = None
        self.card.head.setText(tr("Catat gangguan"))
        self.reason.setEnabled(True)
        self.began.clear()
        self.ended.clear()
        self.show_faults({})
        self.draft.begin()


def _columns() -> tuple[Column[OutageLine], ...]:
    return (
        Column(tr("Gangguan"), lambda one: word(OUTAGE, one.reason), least=120),
        Column(tr("Mulai"), lambda one: _moment(one.began_at), width=118),
        Column(
            tr("Selesai"),
            lambda one: _moment(one.ended_at) if one.ended_at else tr("berlangsung"),
            lambda one: "ink" if one.ended_at else "attention",
            width=118,
        ),
        Column(tr("Menit"), lambda one: count_words(one.minutes), width=66, right=True),
        Column(tr("Dicatat"), _noted_words, lambda _one: "quiet", width=118, spare=1),
    )


def _facts(line: OutageLine) -> tuple[str, int, int]:
    """What the form shows of an outage; how long it has lasted by now is no part of it."""
    return line.reason, line.began_at, line.ended_at


def _moment(at: int) -> str:
    """Day and time; a month needs no year."""
    return local(at).strftime("%d-%m  %H.%M")


def _noted_words(line: OutageLine) -> str:
    """When it was written down, where that was later than it happened."""
    noted = max(at for at in (line.noted_at, line.end_noted_at))
    late = abs(line.noted_at - line.began_at) >= MINUTE_MS or abs(line.end_noted_at - line.ended_at) >= MINUTE_MS
    return _moment(noted) if late else ""


def asked_words(line: OutageLine | OutageRecord) -> str:
    """What to ask about an outage that was left open on an earlier day."""
    since = f"{day_short(day_of(line.began_at))} {clock_words(line.began_at)}"
    return tr(
        "{what} sejak {since} belum ditutup. Ketik kapan selesai, lalu Ctrl+Enter.",
        what=word(OUTAGE, line.reason),
        since=since,
    )
