"""Siap layani: each step with what it means, the slip, the printer's trial, and the stick of the mirror."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QKeySequence, QShortcut

from counter_app.domain.readiness import worst
from counter_app.services.backups import CopyState
from ui.overriding import override
from ui.screen import Screen
from ui.screens.readiness.presenter import ReadinessPresenter
from ui.shell.entering import TAKES_ENTER
from ui.texts import tr, word
from ui.widgets.buttons import button
from ui.widgets.card import Card, Folding, column, row
from ui.widgets.field import Field, choices, choose, chosen, line_edit
from ui.widgets.plain import KeyCap, PlainLabel
from ui.widgets.readiness import ReadinessRows
from ui.words.copies import copies_words
from ui.words.papers import DOCUMENT, owed_words
from ui.words.readiness import VERDICT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counter_app.services.views import PaperJob
    from ui.workplace import Workplace

TRIAL_KEY: Final = "Alt+U"
STICK_KEY: Final = "Alt+T"
_LONGEST_CODE: Final = 64


class ReadinessScreen(Screen):
    """Nothing here keeps anybody from serving; Esc goes back to work."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place, tr("Siap layani"))
        self.presenter = ReadinessPresenter(self.desk, self.lanes, self, place.checking)
        self.rows = ReadinessRows(brief=False)
        found = Card(tr("Yang diperiksa"))
        found.body.addWidget(self.rows)
        folding = Folding(720)
        folding.add(column(found), 5)
        folding.add(column(self._trial_card(), self._mirror_card()), 3)
        self.scrolled(folding)
        self.left_note.say(tr("Tidak ada yang menahan pelayanan. Esc kembali."))
        self.act(tr("Cetak"), self.print_out, "Ctrl+P")
        self._again = self.act(tr("Periksa lagi"), self.primary, "Ctrl+Enter", "primary")
        place.checking.changed.connect(self._on_changed)
        for key, act in ((TRIAL_KEY, self.presenter.try_printer), (STICK_KEY, self._on_mark)):
            QShortcut(QKeySequence(key), self).activated.connect(act)

    def _trial_card(self) -> Card:
        card = Card(tr("Uji pencetak dan pemindai"))
        card.body.addWidget(PlainLabel(tr("Cetak slip uji, lalu pindai kodenya ke isian ini."), "", "quiet", wrap=True))
        self.code = line_edit(limit=_LONGEST_CODE)
        self.code.setProperty(TAKES_ENTER, "yes")
        self.code.returnPressed.connect(self._on_scanned)
        self.code_field = Field(tr("Kode slip uji"), self.code)
        card.body.addLayout(
            row(KeyCap(TRIAL_KEY, tall=True), button(tr("Cetak slip uji"), self.presenter.try_printer), 1)
        )
        card.body.addWidget(self.code_field)
        return card

    def _mirror_card(self) -> Card:
        self.mirror_card = Card(tr("Cermin pada stik"))
        self.mirror = PlainLabel("", "strong", wrap=True)
        self.mark = button(tr("Tandai stik ini"), self._on_mark)
        self.stick = choices()
        self.stick_field = Field(tr("Stik yang terpasang"), self.stick)
        self.stick_field.hide()
        self.mirror_card.body.addWidget(self.mirror)
        self.mirror_card.body.addWidget(self.stick_field)
        self.mirror_card.body.addWidget(
            PlainLabel(tr("Hanya stik yang ditandai yang ditulisi; isinya terenkripsi."), "", "quiet", wrap=True)
        )
        self.mirror_card.body.addLayout(row(KeyCap(STICK_KEY, tall=True), self.mark, 1))
        self.mirror_card.hide()
        return self.mirror_card

    @override
    def enter(self, argument: object) -> None:
        """Check, unless that was done in this session."""
        self.notice.clear()
        self.code_field.say("")
        self.presenter.look()
        self._on_changed()
        self.code.setFocus()

    @override
    def primary(self) -> None:
        """Look at everything anew."""
        self.presenter.check()

    @override
    def print_out(self) -> None:
        """The readiness slip."""
        self.presenter.print_slip()

    def show_mirror(self, mirror: CopyState | None) -> None:
        """How the mirror stands; None where none is wanted."""
        if mirror is None:
            # Sticks that might become one were seen before.
            self.mirror_card.setVisible(not self.stick_field.isHidden())
        else:
            self.mirror_card.show()
            self._show_choice(())
            self.mirror.say(*copies_words(CopyState(), mirror, self.desk.clock.now_ms()))

    def show_sticks(self, sticks: Sequence[str]) -> None:
        """Offer what is plugged in, where no mirror is wanted yet."""
        if not sticks and not self.stick_field.isHidden():
            self._show_choice(())
            self.mirror_card.hide()
        if sticks:
            self._show_choice(sticks)
            self.mirror.say(tr("Belum ada cermin. Alt+T menjadikan stik ini cermin loket."), "ink")
            self.mirror_card.show()

    def _show_choice(self, sticks: Sequence[str]) -> None:
        kept = chosen(self.stick)
        self.stick.clear()
        for one in sticks:
            self.stick.addItem(one, one)
        if kept in sticks:
            choose(self.stick, kept)
        self.stick_field.setVisible(bool(sticks))
        words = tr("Jadikan cermin") if sticks else tr("Tandai stik ini")
        self.mark.setText(words)
        self.mark.setAccessibleName(words)

    def show_owed(self, job: PaperJob) -> None:
        """A paper is on its way."""
        self.place.owed.emit()
        self.place.say(*owed_words(word(DOCUMENT, job.document), self.desk.spooler.printers))
        self.code.setFocus()

    def show_read(self, *, right: bool) -> None:
        """Whether what was scanned was the code of the test slip."""
        self.code.clear()
        if right:
            self.code_field.say(tr("Terbaca. Pencetak dan pemindai bekerja."), "info")
            self.place.owed.emit()
        else:
            self.code_field.say(tr("Bukan kode slip uji terakhir. Cetak slip baru, lalu pindai lagi."), "warn")

    def show_marked(self) -> None:
        """The stick is this counter's from now on."""
        self.notice.say(tr("Stik ini sekarang cermin loket ini dan diperbarui sendiri."), "good")

    def _on_changed(self) -> None:
        checking = self.place.checking
        self.rows.show_findings(checking.findings, busy=checking.busy)
        self._again.setEnabled(not checking.busy)
        if checking.busy:
            self.context.say(tr("sedang diperiksa …"))
        elif checking.findings:
            self.context.say(tr(VERDICT[worst(checking.findings)]))

    def _on_scanned(self) -> None:
        self.presenter.read(self.code.text())

    def _on_mark(self) -> None:
        if self.mirror_card.isHidden():
            return
        self.notice.clear()
        if self.stick_field.isHidden():
            self.presenter.mark_stick()
        else:
            self.presenter.take_stick(chosen(self.stick))
