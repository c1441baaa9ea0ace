"""The cards beside the list: the paper that is selected, and the printers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ui.paper_words import document_words, reason_words, sentence, state_words
from ui.screens.papers.presenter import DOCUMENTS, NOT_OUT, SLIPS, UNSURE, acts
from ui.shell.entering import TAKES_ENTER
from ui.texts import tr, word
from ui.widgets.buttons import button
from ui.widgets.card import Card, row
from ui.widgets.field import Field, choices, choose, chosen, line_edit
from ui.widgets.plain import KeyCap, PlainLabel
from ui.words.register import REPRINT

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QComboBox, QPushButton

    from counter_app.services.paper_lists import PaperLine
    from ui.screens.papers.presenter import PapersPresenter, Printers


class ChosenCard(Card):
    """What the selected paper is, how it stands, and what can be done with it."""

    def __init__(self, bind: Mapping[str, tuple[str, str, Callable[[], None]]]) -> None:
        super().__init__(tr("Kertas yang dipilih"))
        self._shown = ""
        self.what = PlainLabel("", "strong", wrap=True)
        self.whom = PlainLabel("", "", "quiet", wrap=True)
        self.state = PlainLabel("", "", "quiet", wrap=True)
        for label in (self.what, self.whom, self.state):
            self.body.addWidget(label)
        self.reason = choices(*((code, word(REPRINT, code)) for code in REPRINT))
        self.reason_field = Field(tr("Alasan salinan"), self.reason)
        self.body.addWidget(self.reason_field)
        self.buttons: dict[str, QPushButton] = {}
        self._caps: dict[str, KeyCap] = {}
        for name, (key, words, act) in bind.items():
            self.buttons[name] = button(words, act)
            self._caps[name] = KeyCap(key, tall=True)
            self.body.addLayout(row(self._caps[name], self.buttons[name], 1))
        self.show_line(None)

    @property
    def why(self) -> str:
        """The reason that is chosen for a copy."""
        return chosen(self.reason)

    def show_line(self, line: PaperLine | None) -> None:
        """Show a paper, or that none is selected."""
        if line is not None and line.id != self._shown:
            choose(self.reason, NOT_OUT if line.job.state in UNSURE else next(iter(REPRINT)))
        self._shown = line.id if line is not None else ""
        allowed = acts(line.job) if line is not None else ()
        for name, one in self.buttons.items():
            one.setVisible(name in allowed)
            self._caps[name].setVisible(name in allowed)
        self.reason_field.setVisible("again" in allowed)
        if line is None:
            self.what.say(tr("Pilih kertas di daftar."))
            self.whom.say("")
            self.state.say("")
            return
        words, tone = state_words(line.job)
        self.what.say(document_words(line.job))
        about = (line.whom, line.number, reason_words(line.job), line.job.printer)
        self.whom.say(" · ".join(part for part in about if part))
        self.state.say(sentence(words), tone)


class PrintersCard(Card):
    """Which printer takes what, and whether it prints what a scanner can read."""

    chose = Signal(str, str)

    def __init__(self, presenter: PapersPresenter) -> None:
        super().__init__(tr("Pencetak"))
        self._presenter = presenter
        self.none = PlainLabel(
            tr("Tidak ada pencetak di PC ini. Kertas dapat disimpan sebagai PDF atau ditulis tangan."),
            "",
            "quiet",
            wrap=True,
        )
        self.body.addWidget(self.none)
        self.boxes: dict[str, QComboBox] = {}
        self.tests: dict[str, QPushButton] = {}
        for which, words in ((DOCUMENTS, tr("Untuk A4 dan A5")), (SLIPS, tr("Untuk rol dan slip kecil"))):
            box = choices(("", tr("Pencetak pertama PC ini")))
            box.activated.connect(partial(self._on_chosen, which))
            self.boxes[which] = box
            self.body.addWidget(Field(words, box))
            self.tests[which] = button(tr("Cetak slip uji"), partial(presenter.try_printer, which))
            self.tests[which].setAccessibleName(tr("Cetak slip uji: {what}", what=words))
            self.body.addLayout(row(self.tests[which], 1))
        self.scan = line_edit(tr("Pindai kode slip uji"), 128)
        self.scan.setProperty(TAKES_ENTER, "yes")
        self.scan.returnPressed.connect(self._on_scanned)
        self.scan_field = Field(tr("Baca kembali"), self.scan)
        self.body.addWidget(self.scan_field)

    def show_printers(self, printers: Printers) -> None:
        """Show what can be chosen, and what is; a printer that is gone stays to be seen."""
        self.none.setVisible(not printers.names)
        for which, box in self.boxes.items():
            wanted = str(getattr(printers.settings, which))
            box.clear()
            box.addItem(tr("Pencetak pertama PC ini"), "")
            for name in printers.names:
                box.addItem(name, name)
            if wanted and wanted not in printers.names:
                box.addItem(tr("{name} (tidak ditemukan)", name=wanted), wanted)
            choose(box, wanted)
            self.tests[which].setEnabled(bool(printers.names))

    def show_read(self, text: str, level: str) -> None:
        """Say beside the field what was scanned."""
        self.scan_field.say(text, level)

    def _on_chosen(self, which: str, _place: int) -> None:
        self.chose.emit(which, chosen(self.boxes[which]))

    def _on_scanned(self) -> None:
        text = self.scan.text()
        self.scan.clear()
        self.scan_field.say("")
        self._presenter.read_back(text)
