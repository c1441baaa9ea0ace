"""The forms that take something back: void a case, take back a hand-over, decide between two histories."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counter_app.services.undoing import REOPEN_REASONS, VOID_REASONS
from ui.overriding import override
from ui.screens.case.acts import Act, say_need
from ui.screens.case.history import when_words
from ui.texts import field_text, tr, word
from ui.widgets.field import Field, choices, chosen, text_edit
from ui.widgets.plain import PlainLabel
from ui.words.register import REOPEN, VOID

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QComboBox

    from counter_app.domain.case import CaseRecord
    from counter_app.domain.permissions import Action
    from counter_app.services.history import HistoryLine
    from ui.screens.case.presenter import CasePresenter


class _WithReason(Act):
    """A form with a reason, and a note that `lainnya` asks for; says beforehand where a supervisor has to agree."""

    def __init__(self, head: str, verb: str, reason: QComboBox, warning: str) -> None:
        super().__init__(head, verb)
        self.reason = reason
        self.remark = text_edit(2)
        self.need = PlainLabel("", "hint", "attention", wrap=True)
        self.body.addWidget(PlainLabel(warning, "", "quiet", wrap=True))
        self._add(reason=Field(tr("Alasan"), self.reason), note=Field(tr("Catatan"), self.remark))
        self.body.addWidget(self.need)
        self.reason.activated.connect(lambda _place: self.show_faults({}))

    @override
    def begin(self, case: CaseRecord) -> None:
        self.reason.setCurrentIndex(0)
        self.remark.clear()
        self.show_faults({})
        self.reason.setFocus()

    def say_need(self, role: str, action: Action) -> None:
        """Tell beforehand that a supervisor will be asked, and why."""
        say_need(self.need, role, action)


class VoidAct(_WithReason):
    """Ends a case that should not be there."""

    def __init__(self) -> None:
        super().__init__(
            tr("Batalkan permohonan"),
            tr("Batalkan permohonan"),
            choices(*((code, word(VOID, code)) for code in VOID_REASONS)),
            tr("Tetap terbaca di buku register, dengan tanda batal dan alasannya. Nomornya tidak dipakai lagi."),
        )

    @override
    def commit(self, presenter: CasePresenter) -> None:
        presenter.void(chosen(self.reason), self.remark.toPlainText())


class ReopenAct(_WithReason):
    """Takes back a hand-over that was noted by mistake."""

    def __init__(self) -> None:
        super().__init__(
            tr("Tarik kembali serah terima"),
            tr("Tarik kembali"),
            choices(*((code, word(REOPEN, code)) for code in REOPEN_REASONS)),
            tr("Hanya bila dokumennya ada di loket: permohonan menjadi siap diambil lagi."),
        )

    @override
    def commit(self, presenter: CasePresenter) -> None:
        presenter.reopen(chosen(self.reason), self.remark.toPlainText())


class SettleAct(Act):
    """Shows both histories of an entry in dispute, and takes the decision which one counts."""

    def __init__(self, sentence: Callable[[HistoryLine], str]) -> None:
        super().__init__(tr("Putuskan riwayat yang berlaku"), tr("Putuskan"))
        self._sentence = sentence
        self._sides: dict[str, tuple[str, str]] = {}
        self.which = choices()
        self.which.activated.connect(lambda _place: self._on_which())
        self.standing = PlainLabel("", wrap=True)
        self.waiting = PlainLabel("", wrap=True)
        self.decision = choices(
            ("", tr("Pilih")),
            ("tidak", tr("Yang sekarang tetap berlaku")),
            ("ya", tr("Yang menunggu menjadi berlaku, yang sekarang tidak")),
        )
        self.remark = text_edit(2)
        self._add(which=Field(tr("Yang diputuskan"), self.which))
        self.body.addWidget(PlainLabel(tr("Sekarang berlaku"), "label"))
        self.body.addWidget(self.standing)
        self.body.addWidget(PlainLabel(tr("Menunggu keputusan"), "label"))
        self.body.addWidget(self.waiting)
        self._add(decision=Field(tr("Keputusan"), self.decision), note=Field(tr("Catatan (boleh kosong)"), self.remark))
        self.body.addWidget(
            PlainLabel(
                tr("Kedua catatan tetap terbaca di riwayat, dengan keputusan dan nama Anda."), "label", wrap=True
            )
        )

    @override
    def begin(self, case: CaseRecord) -> None:
        self.decision.setCurrentIndex(0)
        self.remark.clear()
        self.show_faults({})
        self.decision.setFocus()

    def show_disputes(self, presenter: CasePresenter) -> None:
        """List what waits for a decision."""
        detail = presenter.detail
        if detail is None:
            return
        lines = {line.ref: line for line in detail.history}
        kept = chosen(self.which)
        self.which.clear()
        self._sides = {}
        for one in detail.disputes:
            line = lines.get(one.target)
            if line is None:
                continue
            self.which.addItem(f"{line.actor_name}, {when_words(line)}", one.target)
            rivals = [lines[ref] for ref in one.rivals if ref in lines]
            standing = "\n".join(f"{self._sentence(rival)} ({when_words(rival)})" for rival in rivals)
            told = standing or tr("Keadaan permohonan sekarang tidak mengizinkannya.")
            self._sides[one.target] = (told, f"{self._sentence(line)} ({when_words(line)})")
        self.which.setCurrentIndex(max(0, self.which.findData(kept)))
        self.fields["which"].setVisible(self.which.count() > 1)
        self._on_which()

    @override
    def commit(self, presenter: CasePresenter) -> None:
        decision, target = chosen(self.decision), chosen(self.which)
        if not decision:
            self.fields["decision"].say(field_text("required"), "block")
            self.decision.setFocus()
        elif target:
            presenter.settle(target, self.remark.toPlainText(), counts=decision == "ya")

    def _on_which(self) -> None:
        standing, waiting = self._sides.get(chosen(self.which), ("", ""))
        self.standing.setText(standing)
        self.waiting.setText(waiting)
