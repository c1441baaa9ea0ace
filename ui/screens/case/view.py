"""One case: the resident and the papers at the left, the history or the open form at the right."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from counter_app.domain.case import FINAL_STATUSES
from counter_app.domain.permissions import Action
from counter_app.domain.wita import day_of
from ui.copying import CopyItem, case_items
from ui.going import CaseAct
from ui.overriding import override
from ui.screen import Screen
from ui.screens.case.act_drafts import ActDrafts
from ui.screens.case.acts import Act, CorrectAct, HandOverAct, MoveAct, NumberAct, ReprintAct
from ui.screens.case.facts import fact_rows
from ui.screens.case.history import Telling, when_words
from ui.screens.case.papers_act import PapersAct
from ui.screens.case.parts import emptied, history_line, paper_rows
from ui.screens.case.presenter import CasePresenter
from ui.screens.case.undoing_acts import ReopenAct, SettleAct, VoidAct
from ui.texts import tr, word
from ui.widgets.buttons import button, rename
from ui.widgets.card import Card, Folding, column, row
from ui.widgets.plain import KeyCap, PlainLabel
from ui.words.register import HOLD, STATUS, STATUS_TONE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from counter_app.domain.case import CaseRecord
    from counter_app.domain.errors import AppError
    from counter_app.services.cases import CaseDetail
    from counter_app.services.history import HistoryLine
    from ui.workplace import Workplace


class CaseScreen(Screen):
    """Opening it is recorded; whole numbers are shown by a key, which is recorded too."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place, tr("Permohonan"))
        self.presenter = CasePresenter(self.desk, self.lanes, self)
        self._revealed = False
        self._open: Act | None = None
        self._status = PlainLabel("", "strong")
        self.head.insertWidget(self.head.count() - 1, self._status)
        self._person = Card(tr("Pemohon"))
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(14)
        self._facts.setVerticalSpacing(6)
        self._facts.setColumnStretch(1, 1)
        self._person.body.addLayout(self._facts)
        self._papers = Card(tr("Berkas"))
        self._paper_rows = QVBoxLayout()
        self._paper_rows.setSpacing(5)
        self._papers.body.addLayout(self._paper_rows)
        self._past = Card(tr("Riwayat"))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(10)
        self._past.body.addLayout(self._lines)
        self.acts: dict[str, Act] = {
            "papers": PapersAct(self.desk),
            "move": MoveAct(self.presenter, self.desk.clock),
            "correct": CorrectAct(self.desk),
            "number": NumberAct(),
            "hand_over": HandOverAct(self.presenter, self.desk.clock),
            "reprint": ReprintAct(),
            "void": VoidAct(),
            "reopen": ReopenAct(),
            "settle": SettleAct(self._sentence),
        }
        self.drafts = ActDrafts(self.desk, self.lanes, self.acts, self)
        self._wanted, self._fresh = "", False
        right = column(*self.acts.values(), self._past)
        for act in self.acts.values():
            act.hide()
        folding = Folding(760)
        folding.add(column(self._toolbar(), self._person, self._papers), 1)
        folding.add(right, 1)
        self.area = self.scrolled(folding)
        self._back = self.act(tr("Kembali"), self.place.back, "Esc")
        self._primary = self.act(tr("Serahkan"), self.primary, "Ctrl+Enter", "primary")

    def _toolbar(self) -> QWidget:
        card = Card()
        card.body.setContentsMargins(12, 10, 12, 10)
        keys = (
            ("papers", tr("Berkas"), "Alt+B"),
            ("move", tr("Keadaan"), "Alt+U"),
            ("correct", tr("Koreksi"), "Alt+K"),
            ("number", tr("Nomor SIAK"), "Alt+N"),
            ("reprint", tr("Salinan tanda terima"), "Alt+S"),
            ("void", tr("Batalkan permohonan"), "Alt+X"),
            ("reopen", tr("Tarik serah terima"), "Alt+R"),
            ("settle", tr("Putuskan"), "Alt+P"),
        )
        self._buttons: dict[str, tuple[KeyCap, QWidget]] = {}
        rows: list[list[QWidget | int]] = [[], [], []]
        places = {"reprint": 1, "void": 1, "reopen": 1, "number": 2, "settle": 2}
        for name, words, key in keys:
            made = button(words, partial(self.open_act, name))
            self._buttons[name] = (KeyCap(key, tall=True), made)
            QShortcut(QKeySequence(key), self).activated.connect(partial(self.open_act, name))
            rows[places.get(name, 0)] += self._buttons[name]
        self._show = button(tr("Tampilkan NIK"), self.presenter.reveal)
        QShortcut(QKeySequence("Alt+T"), self).activated.connect(self.presenter.reveal)
        rows[2] += [KeyCap("Alt+T", tall=True), self._show]
        for one in rows:
            card.body.addLayout(row(*one, 1))
        return card

    @override
    def enter(self, argument: object) -> None:
        """Show a case by id, or with one of its forms open; coming back shows it again.

        With the form for which a supervisor is being asked, if there is one.
        """
        shown = self.presenter.case.id if self.presenter.case else ""
        case = argument.case if isinstance(argument, CaseAct) else argument if isinstance(argument, str) else shown
        self._revealed = False
        if case == shown and self.consent is not None and self.consent.is_open:
            self.presenter.open(case)
            return
        self.close_act()
        self._wanted, self._fresh = argument.act if isinstance(argument, CaseAct) else "", True
        self._back.setFocus()
        if case:
            self.notice.clear()
            self.presenter.open(case)

    @override
    def coming_back(self, argument: object) -> object:
        """A form is opened once."""
        return argument.case if isinstance(argument, CaseAct) else argument

    @override
    def leave(self) -> None:
        """Keep what was typed."""
        self.drafts.keep()

    @override
    def step_back(self) -> bool:
        """Close the open form first; what was typed on it can be brought back."""
        if self._open is None:
            return False
        name = next(name for name, act in self.acts.items() if act is self._open)
        typed = self.drafts.put_away()
        self.close_act()
        self._back.setFocus()

        def undo() -> None:
            self.notice.clear()
            self.open_act(name)
            self.drafts.bring_back(typed)

        if typed:
            self.notice.say(tr("Formulir ditutup tanpa disimpan."), "info", tr("Kembalikan"), undo)
        return True

    @override
    def print_out(self) -> None:
        """What is missing, or what both sign at the end; of any other case a copy of its receipt."""
        self.notice.clear()
        if not self.presenter.print_out():
            self.open_act("reprint")

    @override
    def primary(self) -> None:
        """Do what the open form is for; without one, hand the document over."""
        self.notice.clear()
        if self._open is None:
            self.open_act("hand_over")
        elif isinstance(self._open, ReprintAct):
            case, reason = self.presenter.case, str(self._open.reason.currentData())
            self.drafts.put_away()
            self.close_act()
            if case is not None:
                self.place.go("receipt", (case.visit, reason))
        else:
            self._open.commit(self.presenter)

    def open_act(self, name: str) -> None:
        """Open a form beside the case."""
        case = self.presenter.case
        if case is None or name not in self.acts or not self.presenter.may(name):
            return
        self.close_act()
        self._open = self.acts[name]
        self._prepare(self._open)
        self._open.show()
        self._open.begin(case)
        self.drafts.begin(name, case.id)
        self.presenter.draft = self.drafts.name
        rename(self._primary, self._open.verb)
        self._primary.setEnabled(True)
        self.area.ensureVisible(0, 0)
        QTimer.singleShot(0, self, self._bring_into_sight)

    def _bring_into_sight(self) -> None:
        """Where the columns are folded the open form lies beneath the facts."""
        inner = self.area.widget()
        if self._open is not None and inner is not None:
            top, bar = self._open.mapTo(inner, QPoint(0, 0)).y(), self.area.verticalScrollBar()
            room = self.area.viewport().height()
            if top + min(self._open.height(), room) > bar.value() + room:
                bar.setValue(top)

    def close_act(self) -> None:
        """Close the open form; nothing of it was done, and what was typed stays kept."""
        self.drafts.close()
        if self._open is not None:
            self._open.hide()
        self._open = None
        if self.consent is not None and self.consent.is_open:
            self.consent.drop()
        self._show_primary()

    def _prepare(self, act: Act) -> None:
        """Show in a form what depends on the case's history, and whether a supervisor will be asked."""
        detail, role = self.presenter.detail, self.desk.actor.role
        if detail is None:
            return
        if isinstance(act, VoidAct):
            act.say_need(role, detail.voiding)
        elif isinstance(act, ReopenAct):
            act.say_need(role, Action.REOPEN)
        elif isinstance(act, CorrectAct):
            act.say_need(role, detail.correcting)
        elif isinstance(act, SettleAct):
            act.show_disputes(self.presenter)

    @override
    def copy_items(self) -> tuple[str, Sequence[CopyItem]]:
        """The resident's values, for SIAK."""
        case = self.presenter.case
        return (case.id, case_items(case)) if case else ("", ())

    def show_detail(self, detail: CaseDetail) -> None:
        """Show the case with its history."""
        case = detail.case
        service = self.desk.catalogue.known(case.service, on=day_of(case.opened_at))
        self.title.setText(service.name if service else case.service)
        self.context.say(f"{case.number} · {case.service}")
        words = word(STATUS, case.status)
        reason = word(HOLD, case.reason) if case.reason in HOLD else ""
        self._status.say(f"{words}: {reason}" if reason else words, STATUS_TONE.get(case.status, "ink"))
        if case.conflicts:
            told = tr("Dua riwayat berbeda untuk permohonan ini. Perlu keputusan supervisor; keduanya disimpan.")
            act = self.presenter.may("settle")
            self.notice.say(
                told,
                button=tr("Putuskan") if act else "",
                act=partial(self.open_act, "settle"),
                key="Alt+P" if act else "",
            )
        self._show_facts(detail)
        self._show_papers(case)
        self._show_history(detail.history)
        self._show_buttons()
        self._show_primary()
        if isinstance(self._open, SettleAct):
            self._open.show_disputes(self.presenter)
        if self._fresh:
            self._fresh = False
            self._go_on(case)

    def _go_on(self, case: CaseRecord) -> None:
        """Open the form that is asked for, or the one on which somebody was typing."""

        def reopen(act: str) -> None:
            if self._open is None and self.presenter.case is not None and self.presenter.case.id == case.id:
                self.open_act(act)
                if self._open is None:
                    self.drafts.drop(act, case.id)

        if self._wanted:
            reopen(self._wanted)
        else:
            self.drafts.left_open(case.id, reopen)

    @override
    def show_error(self, fault: AppError) -> None:
        """Tell an error; what was typed stays, unless the case is not here at all."""
        super().show_error(fault)
        self.drafts.touch()
        if fault.code == "subject_missing" and self._wanted:
            self.drafts.drop(self._wanted, str(fault.data.get("subject")))

    def show_changed(self, detail: CaseDetail, since: Sequence[HistoryLine]) -> None:
        """Somebody else wrote meanwhile: show it, say what, and leave the open form as it was typed."""
        self.show_detail(detail)
        self.drafts.touch()
        if self._open is not None:
            rename(self._primary, self._open.verb)
            self._primary.setEnabled(True)
        what = " ".join(f"{self._sentence(line)} ({when_words(line)})" for line in since)
        self.notice.say(
            tr(
                "Permohonan ini berubah sementara Anda membukanya. {what} Periksa isian Anda, lalu simpan lagi.",
                what=what,
            )
        )

    def show_done(self) -> None:
        """An act is in the register; another service has other papers, which are looked at next."""
        papers = isinstance(self._open, CorrectAct) and self._open.of_service
        self.drafts.saved()
        self.close_act()
        self.place.say(tr("Tersimpan di buku register."), "good")
        self.place.changed.emit()
        self._back.setFocus()
        if papers:
            self.open_act("papers")

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Tell what is wrong beside the fields of the open form."""
        self.drafts.touch()
        if self._open is not None:
            self._open.show_faults(faults)

    def show_revealed(self) -> None:
        """The whole numbers may be shown."""
        self._revealed = True
        if self.presenter.detail is not None:
            self._show_facts(self.presenter.detail)
        self.place.say(tr("NIK ditampilkan dan dicatat."), "primary")

    def _show_buttons(self) -> None:
        """What does not fit the case is grey; what takes something back is there only where there is something."""
        for name, (cap, one) in self._buttons.items():
            may = self.presenter.may(name)
            one.setEnabled(may)
            rare = name in {"void", "reopen", "settle"}
            cap.setVisible(may or not rare)
            one.setVisible(may or not rare)

    def _show_primary(self) -> None:
        case = self.presenter.case
        rename(self._primary, tr("Serahkan"))
        self._primary.setEnabled(self.presenter.may("hand_over"))
        closed = case is not None and case.status in FINAL_STATUSES
        self.left_note.say(
            tr("Permohonan ini sudah berakhir; koreksi tetap dapat dicatat.")
            if closed
            else tr("F12 menyalin NIK, No. KK, nama, … satu per satu untuk SIAK.")
        )

    def _show_facts(self, detail: CaseDetail) -> None:
        emptied(self._facts)
        for place, (label, text) in enumerate(fact_rows(self.desk, detail, whole=self._revealed)):
            self._facts.addWidget(PlainLabel(label, "label"), place, 0)
            self._facts.addWidget(PlainLabel(text, wrap=True), place, 1)

    def _show_papers(self, case: CaseRecord) -> None:
        emptied(self._paper_rows)
        for made in paper_rows(self.desk.catalogue, case):
            self._paper_rows.addWidget(made)

    def _show_history(self, history: Sequence[HistoryLine]) -> None:
        emptied(self._lines)
        self._past.note.setText(tr("{count} catatan", count=len(history)))
        for line in reversed(history):
            self._lines.addWidget(history_line(self._sentence(line), line))

    def _sentence(self, line: HistoryLine) -> str:
        detail = self.presenter.detail
        case, lines = (detail.case, detail.history) if detail else (None, ())
        day = day_of(case.opened_at if case else self.desk.clock.now_ms())
        telling = Telling(self.desk.catalogue, self.desk.regions, case.service if case else "", day, lines)
        return telling.sentence(line)
