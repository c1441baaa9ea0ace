"""Closing the counter: figures, what is still open, the blanks counted again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QSpinBox

from counter_app.domain.wita import clock_words, day_of
from ui.case_columns import case_columns
from ui.numbers import count_words, day_long
from ui.screen import Screen
from ui.screens.close_shift.presenter import CloseShiftPresenter
from ui.texts import tr, word
from ui.widgets.card import Card, Folding, column
from ui.widgets.field import Field, text_edit
from ui.widgets.plain import PlainLabel
from ui.widgets.table import RowsModel, RowsView
from ui.words.register import BLANK

if TYPE_CHECKING:
    from counter_app.domain.records import ShiftRecord
    from counter_app.services.views import CaseRow
    from ui.screens.close_shift.presenter import Closing
    from ui.workplace import Workplace

MOST = 9999


class CloseShiftScreen(Screen):
    """Nothing here holds up the end of a working day."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place, tr("Tutup loket"))
        self.presenter = CloseShiftPresenter(self.desk, self.lanes, self)
        self._opening: dict[str, int] = {}
        self.counts: dict[str, QSpinBox] = {}
        self.fields: dict[str, Field] = {}
        folding = Folding(760)
        folding.add(column(self._figures_card(), self._open_card()), 3)
        folding.add(column(self._blanks_card()), 2)
        self.scroll(folding)
        self.act(tr("Kembali"), self.place.back, "Esc")
        self.act(tr("Kirim ke Dinas dahulu"), lambda: self.place.go("sync", True), "F10")  # noqa: FBT003 - sends at once
        self._close = self.act(tr("Tutup loket"), self.primary, "Ctrl+Enter", "primary")

    def _figures_card(self) -> Card:
        card = Card(tr("Hari ini"))
        line = QHBoxLayout()
        line.setSpacing(28)
        self._numbers = {}
        for name, words in (
            ("visits", tr("kunjungan")),
            ("cases", tr("permohonan")),
            ("papers", tr("berkas diterima")),
            ("waiting", tr("catatan menunggu kirim")),
        ):
            number = PlainLabel("–", "figure")
            self._numbers[name] = number
            line.addWidget(_stacked(number, PlainLabel(words, "", "quiet")))
        line.addStretch(1)
        card.body.addLayout(line)
        return card

    def _open_card(self) -> Card:
        card = Card(tr("Masih terbuka"))
        self._papers = PlainLabel("", "", "quiet", wrap=True)
        self.model: RowsModel[CaseRow] = RowsModel(case_columns(self.desk), self)
        self.table = RowsView(tr("Masih terbuka"), self.model, tr("Tidak ada berkas kurang atau tertunda hari ini."))
        self.table.opened.connect(lambda row: self.place.go("case", row.id))
        self.table.setMinimumHeight(230)
        card.body.addWidget(self._papers)
        card.body.addWidget(self.table)
        return card

    def _blanks_card(self) -> Card:
        card = Card(tr("Hitung blangko"))
        for kind in BLANK:
            box = QSpinBox()
            box.setRange(0, MOST)
            box.setGroupSeparatorShown(True)
            self.counts[kind] = box
            self.fields[kind] = Field(tr("Sisa blangko {kind}", kind=word(BLANK, kind)), box)
            card.body.addWidget(self.fields[kind])
        self.note = text_edit(3)
        card.body.addWidget(Field(tr("Catatan serah tugas (boleh kosong)"), self.note))
        return card

    def enter(self, argument: object) -> None:  # noqa: ARG002 - nothing is handed over
        """Read the figures."""
        self.presenter.look()
        first = next(iter(self.counts.values()))
        first.setFocus()
        first.selectAll()

    def refresh(self) -> None:
        """Read again."""
        self.presenter.look()

    def primary(self) -> None:
        """Close the counter."""
        self.notice.clear()
        self.presenter.close({kind: box.value() for kind, box in self.counts.items()}, self.note.toPlainText())

    def show_closing(self, closing: Closing) -> None:
        """Show figures and what is still open."""
        shift = closing.shift
        self._close.setEnabled(shift is not None)
        self.context.say(
            tr("dibuka {time}, {day}", time=clock_words(shift.opened_at), day=day_long(day_of(shift.opened_at)))
            if shift
            else tr("loket belum dibuka")
        )
        for name, label in self._numbers.items():
            label.say(
                count_words(getattr(closing.summary, name)),
                "attention" if name == "waiting" and closing.summary.waiting else "",
            )
        self._papers.setText(
            tr("{count} tanda terima belum dicetak.", count=closing.papers)
            if closing.papers
            else tr("Semua tanda terima sudah ditangani.")
        )
        self.table.replace(closing.unfinished)
        self.left_note.say(
            tr("Boleh ditutup tanpa jaringan; yang menunggu terkirim besok.") if closing.summary.waiting else ""
        )
        if shift is not None:
            for kind, box in self.counts.items():
                opened = shift.opening_blanks.get(kind, 0)
                self.fields[kind].say(tr("Saat buka: {count}", count=count_words(opened)), mark=False)
                if kind not in self._opening:
                    box.setValue(opened)
                self._opening[kind] = opened

    def show_closed(self, shift: ShiftRecord) -> None:
        """The counter is closed."""
        self._opening.clear()
        self.note.clear()
        self.place.changed.emit()
        self.place.say(
            tr(
                "Loket ditutup: {visits} kunjungan, {cases} permohonan. Terima kasih.",
                visits=shift.visits,
                cases=shift.cases,
            ),
            "good",
        )
        self.place.go("day_log")


def _stacked(upper: PlainLabel, lower: PlainLabel) -> Card:
    card = Card()
    card.setObjectName("clear")
    card.body.setContentsMargins(0, 0, 0, 0)
    card.body.setSpacing(0)
    card.body.addWidget(upper)
    card.body.addWidget(lower)
    return card
