"""One case: the resident and the papers at the left, the history or the open form at the right."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from counter_app.domain.case import CLOCK_RUNS, FINAL_STATUSES, Status, may_move
from counter_app.domain.nik import group, mask
from counter_app.domain.wita import clock_words, day_of
from ui.case_columns import nik_words
from ui.copying import CopyItem, case_items
from ui.numbers import day_short
from ui.overriding import override
from ui.screen import Screen
from ui.screens.case.acts import Act, CorrectAct, HandOverAct, MoveAct, NumberAct, PapersAct, ReprintAct
from ui.screens.case.history import detail_words, head_words, when_words
from ui.screens.case.presenter import CasePresenter
from ui.texts import tr, word
from ui.widgets.buttons import button
from ui.widgets.card import Card, Folding, column, row
from ui.widgets.plain import ElidedLabel, KeyCap, PlainLabel
from ui.words.register import CHANNEL, HOLD, INFORMED, PAPER, PAPER_TONE, SEX, STATUS, STATUS_TONE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from counter_app.domain.case import CaseRecord
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
            "move": MoveAct(self.presenter),
            "correct": CorrectAct(self.desk),
            "number": NumberAct(),
            "hand_over": HandOverAct(self.presenter),
            "reprint": ReprintAct(),
        }
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
        )
        self._buttons: dict[str, QWidget] = {}
        rows: list[list[QWidget | int]] = [[], []]
        for place, (name, words, key) in enumerate(keys):
            made = button(words, partial(self.open_act, name))
            self._buttons[name] = made
            QShortcut(QKeySequence(key), self).activated.connect(partial(self.open_act, name))
            rows[place // 3] += [KeyCap(key, tall=True), made]
        self._show = button(tr("Tampilkan NIK"), self.presenter.reveal)
        QShortcut(QKeySequence("Alt+T"), self).activated.connect(self.presenter.reveal)
        rows[1] += [KeyCap("Alt+T", tall=True), self._show]
        for one in rows:
            card.body.addLayout(row(*one, 1))
        return card

    @override
    def enter(self, argument: object) -> None:
        """Show a case by id; coming back shows it again."""
        self.close_act()
        self._revealed = False
        case = argument if isinstance(argument, str) else self.presenter.case.id if self.presenter.case else ""
        if case:
            self.notice.clear()
            self.presenter.open(case)
        self._back.setFocus()

    @override
    def step_back(self) -> bool:
        """Close the open form first."""
        if self._open is None:
            return False
        self.close_act()
        return True

    @override
    def primary(self) -> None:
        """Do what the open form is for; without one, hand the document over."""
        self.notice.clear()
        if self._open is None:
            self.open_act("hand_over")
        elif isinstance(self._open, ReprintAct):
            case, reason = self.presenter.case, str(self._open.reason.currentData())
            self.close_act()
            if case is not None:
                self.place.go("receipt", (case.visit, reason))
        else:
            self._open.commit(self.presenter)

    def open_act(self, name: str) -> None:
        """Open a form beside the case."""
        case = self.presenter.case
        if case is None or not self._may(name, case):
            return
        self.close_act()
        self._open = self.acts[name]
        self._open.show()
        self._open.begin(case)
        self._primary.setText(self._open.verb)
        self._primary.setEnabled(True)
        self.area.ensureVisible(0, 0)

    def close_act(self) -> None:
        """Close the open form; nothing of it was done."""
        if self._open is not None:
            self._open.hide()
        self._open = None
        self._show_primary()

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
            self.notice.say(tr("Dua riwayat berbeda untuk permohonan ini. Perlu keputusan Dinas; keduanya disimpan."))
        self._show_facts(detail)
        self._show_papers(case)
        self._show_history(detail.history, case)
        for name, one in self._buttons.items():
            one.setEnabled(self._may(name, case))
        self._show_primary()

    def show_changed(self, detail: CaseDetail, since: Sequence[HistoryLine]) -> None:
        """Somebody else wrote meanwhile: show it, say what, and leave the open form as it was typed."""
        self.show_detail(detail)
        if self._open is not None:
            self._primary.setText(self._open.verb)
            self._primary.setEnabled(True)
        what = "; ".join(f"{head_words(line)} ({when_words(line)})" for line in since)
        self.notice.say(
            tr(
                "Permohonan ini berubah sementara Anda membukanya: {what}. Periksa isian Anda, lalu simpan lagi.",
                what=what,
            )
        )

    def show_done(self) -> None:
        """An act is in the register."""
        self.close_act()
        self.place.say(tr("Tersimpan di buku register."), "good")
        self.place.changed.emit()
        self._back.setFocus()

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Tell what is wrong beside the fields of the open form."""
        if self._open is not None:
            self._open.show_faults(faults)

    def show_revealed(self) -> None:
        """The whole numbers may be shown."""
        self._revealed = True
        if self.presenter.detail is not None:
            self._show_facts(self.presenter.detail)
        self.place.say(tr("NIK ditampilkan dan dicatat."), "primary")

    def _may(self, name: str, case: CaseRecord) -> bool:
        if name == "hand_over":
            return may_move(case.status, Status.HANDED_OVER)
        if name == "papers":
            return may_move(case.status, Status.RECEIVED) or may_move(case.status, Status.INCOMPLETE)
        if name == "move":
            return bool(self.desk.cases.allowed(case))
        return True

    def _show_primary(self) -> None:
        case = self.presenter.case
        self._primary.setText(tr("Serahkan"))
        self._primary.setEnabled(case is not None and self._may("hand_over", case))
        closed = case is not None and case.status in FINAL_STATUSES
        self.left_note.say(
            tr("Permohonan ini sudah berakhir; koreksi tetap dapat dicatat.")
            if closed
            else tr("F12 menyalin NIK, No. KK, nama, … satu per satu untuk SIAK.")
        )

    def _show_facts(self, detail: CaseDetail) -> None:
        _empty(self._facts)
        for place, (label, text) in enumerate(self._rows_of(detail)):
            self._facts.addWidget(PlainLabel(label, "label"), place, 0)
            self._facts.addWidget(PlainLabel(text, wrap=True), place, 1)

    def _rows_of(self, detail: CaseDetail) -> list[tuple[str, str]]:
        case, visit = detail.case, detail.visit
        village = self.desk.regions.village(case.village)
        whole = self._revealed
        nik = group(case.nik) if whole and case.nik else nik_words(case.nik, case.nik_reason)
        if case.nik_partial:
            nik = f"{nik} · {case.nik_partial if whole else mask(case.nik_partial)}"
        kk = (group(case.kk) if whole else mask(case.kk)) if case.kk else ""
        opened = f"{day_short(day_of(case.entered_at))} {clock_words(case.entered_at)}"
        promised = case.due and case.status in CLOCK_RUNS
        due = f"{day_short(day_of(case.due))} {clock_words(case.due)}" if promised else ""
        rows = [
            (tr("Nama"), case.name),
            (tr("NIK"), nik),
            (tr("No. KK"), kk),
            (tr("Tanggal lahir"), "-".join(reversed(case.birth_date.split("-"))) if case.birth_date else ""),
            (tr("Jenis kelamin"), word(SEX, case.sex) if case.sex else ""),
            (tr("Paspor"), f"{case.passport} · {case.nationality}" if case.passport else ""),
            (tr("Desa / kelurahan"), village.label if village else case.village),
            (tr("No. HP"), case.phone),
            (tr("Diwakili"), case.proxy_name),
            (tr("Dibuka"), opened),
            (
                tr("Terjadi (susulan)"),
                f"{day_short(day_of(case.occurred))} {clock_words(case.occurred)}" if case.occurred else "",
            ),
            (tr("Estimasi selesai"), due),
            (tr("Saluran"), word(CHANNEL, visit.channel) if visit else ""),
            (tr("Nomor SIAK"), case.siak),
            (tr("Diterima oleh"), case.receiver),
            (tr("Blangko terpakai"), str(case.blanks) if case.blanks else ""),
            (tr("Kabar ke warga"), self._informed_words(case)),
            (tr("Catatan"), case.notes),
            (tr("Dalam kunjungan ini"), self._others(detail)),
        ]
        return [(label, text) for label, text in rows if text]

    @staticmethod
    def _informed_words(case: CaseRecord) -> str:
        return f"{word(INFORMED, case.informed)}, {day_short(day_of(case.informed_at))}" if case.informed else ""

    def _others(self, detail: CaseDetail) -> str:
        return ", ".join(
            f"{one.service} {one.name}" if one.name != detail.case.name else one.service for one in detail.siblings
        )

    def _show_papers(self, case: CaseRecord) -> None:
        _empty(self._paper_rows)
        service = self.desk.catalogue.known(case.service, on=day_of(case.opened_at))
        wanted = self.desk.catalogue.checklist(service, case.answers) if service else ()
        for one in wanted:
            state = case.papers.get(one.code, "tidak_perlu" if one.condition else "")
            holder = QWidget()
            holder.setObjectName("clear")
            state_word = PlainLabel(word(PAPER, state), "strong", PAPER_TONE.get(state, "quiet"))
            holder.setLayout(row(ElidedLabel(one.text), state_word))
            self._paper_rows.addWidget(holder)
        if not wanted:
            self._paper_rows.addWidget(PlainLabel(tr("Layanan ini tidak meminta berkas."), "", "quiet"))

    def _show_history(self, history: Sequence[HistoryLine], case: CaseRecord) -> None:
        _empty(self._lines)
        self._past.note.setText(tr("{count} catatan", count=len(history)))
        for line in reversed(history):
            self._lines.addWidget(self._line(line, conflict=line.ref in case.conflicts))

    def _line(self, line: HistoryLine, *, conflict: bool) -> QWidget:
        holder = QWidget()
        holder.setObjectName("clear")
        box = QVBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(1)
        head = tr("{what} · perlu keputusan Dinas", what=head_words(line)) if conflict else head_words(line)
        tone = "attention" if conflict or line.kind == "case.corrected" else ""
        box.addWidget(PlainLabel(head, "strong", tone))
        detail = detail_words(line, self.desk.regions)
        if detail:
            box.addWidget(PlainLabel(detail, wrap=True))
        box.addWidget(PlainLabel(when_words(line), "label", wrap=True))
        return holder


def _empty(layout: QGridLayout | QVBoxLayout) -> None:
    while layout.count():
        item = layout.takeAt(0)
        old = item.widget() if item else None
        if old is not None:
            old.hide()
            old.deleteLater()
