"""Handing over: scan the receipt or type a name, look at what is ready, give it out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut

from counter_app.domain.case import Status
from counter_app.domain.wita import day_of
from ui.blank_use import blank_use
from ui.case_columns import named, nik_words
from ui.drafting import FormDraft
from ui.numbers import day_short
from ui.overriding import override
from ui.screen import Screen
from ui.screens.hand_over.presenter import Found, HandOverPresenter
from ui.shell.entering import TAKES_ENTER
from ui.texts import field_text, tr, word
from ui.widgets.buttons import rename
from ui.widgets.card import Card, Folding, column
from ui.widgets.doubled import Doubled
from ui.widgets.field import line_edit
from ui.widgets.hand_over_form import HandOverForm
from ui.widgets.plain import PlainLabel
from ui.widgets.table import Column, RowsModel, RowsView
from ui.words.register import STATUS, STATUS_TONE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from counter_app.domain.case import CaseRecord
    from counter_app.services.case_writing import Outcome
    from ui.workplace import Workplace


@dataclass(frozen=True, slots=True)
class ReadyRow:
    """A case of the scanned receipt, or of the name that was typed."""

    id: str
    case: CaseRecord


@dataclass(frozen=True, slots=True)
class _Told:
    """What was warned of: by which act, of which cases, and which of them nobody called ready."""

    act: str
    cases: frozenset[str]
    early: frozenset[str]


class HandOverScreen(Screen):
    """F6, scan, Ctrl+Enter: for most people nothing has to be typed."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place, tr("Serah terima"))
        self.presenter = HandOverPresenter(self.desk, self.lanes, self)
        self._case: CaseRecord | None = None
        self._found = Found((), (), by_name=False)
        self._asked = ""
        self._told: _Told | None = None
        self._doubled = Doubled(self.desk.clock)
        self._counted: dict[str, int] = {}
        self.field = line_edit(tr("Pindai tanda terima; atau ketik nomor register, nama, atau NIK"), 512)
        self.field.setProperty("scale", "big")
        self.field.setProperty(TAKES_ENTER, "yes")
        self.field.setAccessibleName(tr("Tanda terima, nomor register, nama, atau NIK"))
        self.field.returnPressed.connect(self._find)
        self.field.textEdited.connect(lambda _text: self._put_aside())
        self.body.addWidget(self.field)
        self.model: RowsModel[ReadyRow] = RowsModel(self._columns(), self)
        self.table = RowsView(tr("Dokumen yang ditemukan"), self.model, "")
        self.table.selectionModel().currentRowChanged.connect(lambda _now, _old: self._on_row())
        self.list = Card(tr("Pada tanda terima ini"))
        self.list.body.addWidget(self.table)
        self.table.setMinimumHeight(148)
        self.card = Card(tr("Diserahkan kepada"))
        self.form = HandOverForm(self.desk.clock)
        self.draft = FormDraft(self.desk, self.lanes, "hand_over", self.form.named, self)
        self._who = PlainLabel("", "", "quiet", wrap=True)
        self.card.body.addWidget(self._who)
        self.card.body.addWidget(self.form)
        folding = Folding(640)
        folding.add(self.list, 3)
        folding.add(column(self.card), 2)
        self.scrolled(folding)
        self.left_note.say(tr("Periksa identitas penerima sebelum menyerahkan."))
        self._look = self.act(tr("Lihat permohonan"), self._on_open, "Alt+L")
        self._all = self.act(tr("Serahkan semua yang siap"), self._doubled.but(self.hand_over_all), "Alt+A")
        self._give = self.act(tr("Serahkan"), self._doubled.but(self.primary), "Ctrl+Enter", "primary")
        for key, act in (("Alt+L", self._on_open), ("Alt+A", self.hand_over_all)):
            made = QShortcut(QKeySequence(key), self)
            # A key that is held down would confirm what it was warned of.
            made.setAutoRepeat(False)
            made.activated.connect(act)
        self._begin()

    def _columns(self) -> tuple[Column[ReadyRow], ...]:
        return (
            Column(tr("Nama"), lambda row: named(row.case.name), share=3, least=200),
            Column(tr("NIK"), lambda row: nik_words(row.case.nik, row.case.nik_reason), width=92, spare=2),
            Column(tr("Layanan"), self._service, share=2, least=140),
            Column(tr("Dibuka"), lambda row: day_short(day_of(row.case.opened_at)), width=104, spare=1),
            Column(
                tr("Keadaan"),
                lambda row: word(STATUS, row.case.status),
                lambda row: STATUS_TONE.get(row.case.status, "ink"),
                width=150,
            ),
        )

    def _service(self, row: ReadyRow) -> str:
        return self.desk.catalogue.public_name(row.case.service, on=day_of(row.case.opened_at))

    @override
    def enter(self, argument: object) -> None:
        """Ready to scan; what a scan elsewhere read is looked for at once."""
        self.field.setFocus()
        self.field.selectAll()
        if isinstance(argument, str) and argument:
            self.field.setText(argument)
            self._find()

    @override
    def coming_back(self, argument: object) -> object:
        """A scan is looked for once."""
        return None

    @override
    def leave(self) -> None:
        """Keep what was typed."""
        self.draft.keep()

    @override
    def step_back(self) -> bool:
        """Put the receipt aside first."""
        if not self.field.text() and self._case is None:
            return False
        self.draft.forget()
        self._begin()
        self.field.setFocus()
        return True

    @override
    def primary(self) -> None:
        """Give the chosen document out."""
        self.notice.clear()
        if self._case is None or self.field.text() != self._asked:
            self._find()
        elif self.presenter.ready(self._case) and self._sure("one", (self._case,)):
            self._give_out((self._case,))

    def hand_over_all(self) -> None:
        """Give out all that is ready of the chosen document's receipt."""
        self.notice.clear()
        together = self._together()
        if len(together) < 2 or self.field.text() != self._asked:
            return
        if self._case is not None and not self.presenter.ready(self._case):
            self._ask_to_whom(together[0])
        elif self._sure("all", together):
            self._give_out(together)

    def _ask_to_whom(self, case: CaseRecord) -> None:
        """What goes out is never given to somebody whom no form on the screen names."""
        self.table.selectRow([row.id for row in self.model.rows].index(case.id))
        self.form.relation.setFocus()
        self.notice.say(tr("Periksa dahulu siapa yang menerima, lalu Alt+A sekali lagi."), "attention")

    def _sure(self, act: str, cases: Sequence[CaseRecord]) -> bool:
        """Whether these go out: one that nobody called ready only by a second key, for some are made at once."""
        early = [case for case in cases if case.status != Status.READY]
        before = self._told
        self._told = _Told(act, frozenset(case.id for case in cases), frozenset(case.id for case in early))
        if not early or self._told == before:
            return True
        if len(cases) == 1:
            told = tr(
                "Belum siap diambil: {status}. Bila dokumennya sudah jadi, Ctrl+Enter sekali lagi menyerahkannya.",
                status=word(STATUS, early[0].status),
            )
        else:
            told = tr(
                "{count} dari {all} dokumen belum siap diambil. Alt+A sekali lagi menyerahkan semuanya.",
                count=len(early),
                all=len(cases),
            )
        self.notice.say(told, "attention")
        self._doubled.warned()
        return False

    def _give_out(self, cases: Sequence[CaseRecord]) -> None:
        self._told = None
        self.draft.keep()
        if self.form.is_legible():
            self._note_count()
            # One form for all of them, but each its own cards: as counted, or as is usual for it.
            form = replace(self.form.form, blanks=None)
            self.presenter.hand_over(cases, form, self.draft.name, dict(self._counted))

    def _note_count(self) -> None:
        """Keep how many cards the form says of the chosen document, before it speaks of another one."""
        if self._case is None or not self.presenter.ready(self._case):
            return
        blanks = self.form.form.blanks
        if blanks is not None:
            self._counted[self._case.id] = blanks

    def show_found(self, found: Found) -> None:
        """Show the cases of the receipt, or those to choose from."""
        self.notice.clear()
        self._found = found
        self.list.head.setText(tr("Ditemukan: pilih dokumennya") if found.by_name else tr("Pada tanda terima ini"))
        self.table.replace([ReadyRow(case.id, case) for case in found.cases])
        self._on_row()
        ready = sum(self.presenter.ready(case) for case in found.cases)
        if ready == 1 and not found.by_name and self._case is not None and self.presenter.ready(self._case):
            self.form.relation.setFocus()
        else:
            self.table.setFocus()

    def show_done(self, outcome: Outcome) -> None:
        """These documents are out of the house; what could not go is told."""
        self._tell_done(outcome)
        if outcome.done:
            self.draft.saved()
        else:
            return
        self.place.changed.emit()
        after = {case.id: case for case in outcome.done}
        if not after.keys() & {row.id for row in self.model.rows}:
            return
        visits = {case.visit for case in outcome.done}
        rest = [after.get(case.id, case) for case in self._found.cases]
        if any(self.presenter.ready(case) and case.visit in visits for case in rest):
            rest.sort(key=lambda case: not self.presenter.ready(case))
            told = self.notice.text.text()
            self.show_found(Found(tuple(rest), self._found.without_letter, by_name=self._found.by_name))
            self.notice.say(told)
            return
        self._begin()
        self.field.setFocus()

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Tell what is wrong beside the fields."""
        self.form.show_faults(faults)

    def _tell_done(self, outcome: Outcome) -> None:
        done = outcome.done
        if len(done) == 1:
            self.place.say(tr("Diserahkan dan dicatat: {number}", number=done[0].number), "good")
        elif done:
            self.place.say(tr("Diserahkan dan dicatat: {count} dokumen", count=len(done)), "good")
        numbers = {case.id: case.number for case in self._found.cases}
        told = [f"{numbers.get(case, case)}: {field_text(code)}" for case, code in outcome.refused]
        self.notice.say(tr("Belum diserahkan. {which}", which=" ".join(told)) if told else "")

    def _find(self) -> None:
        self.notice.clear()
        self._put_aside()
        self._asked = self.field.text()
        self.presenter.find(self._asked)

    def _begin(self) -> None:
        self.field.clear()
        self._put_aside()

    def _put_aside(self) -> None:
        """Show no document: what was found belongs to another text than the one in the field."""
        self._case, self._asked = None, ""
        self._found = Found((), (), by_name=False)
        self._counted.clear()
        self.presenter.forget()
        self.list.head.setText(tr("Pada tanda terima ini"))
        self.table.say_empty(tr("Dokumen muncul di sini setelah tanda terima dipindai atau nama diketik."))
        self.table.replace(())
        self._on_row()

    def _together(self) -> Sequence[CaseRecord]:
        """What is ready of the receipt to which the chosen document belongs."""
        if self._case is None:
            return ()
        return [case for case in self._found.cases if case.visit == self._case.visit and self.presenter.ready(case)]

    def _on_row(self) -> None:
        self.draft.keep()
        self._note_count()
        self._told = None
        chosen = self.table.current
        self._case = chosen.case if chosen else None
        ready = self._case is not None and self.presenter.ready(self._case)
        together = self._together()
        self._look.setEnabled(self._case is not None)
        self._give.setEnabled(ready)
        self._all.setEnabled(len(together) > 1)
        rename(self._all, _all_words(together))
        self.form.setVisible(ready)
        if self._case is None:
            self._who.setText(tr("Pindai dahulu tanda terimanya, atau ketik nama atau NIK."))
        elif ready:
            self._who.setText(f"{self._case.name} · {self._case.number}")
            use = blank_use(self.desk, self._case, Status.HANDED_OVER)
            self.form.begin(self._case.name, self._found.without_letter, use, lost=self._found.by_name)
            self.draft.begin(self._case.number)
            self.draft.restore()
        else:
            self._who.setText(tr("Belum dapat diserahkan: {status}.", status=word(STATUS, self._case.status)))

    def _on_open(self) -> None:
        if self._case is not None:
            self.place.go("case", self._case.id)


def _all_words(together: Sequence[CaseRecord]) -> str:
    """What the button gives out, and how much of that nobody called ready."""
    early = sum(case.status != Status.READY for case in together)
    if len(together) < 2:
        return tr("Serahkan semua yang siap")
    if early:
        return tr("Serahkan semua ({count}, {early} belum siap)", count=len(together), early=early)
    return tr("Serahkan semua yang siap ({count})", count=len(together))
