"""Opening the counter: count the blanks, choose a PIN if wanted, begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from counter_app.domain.wita import clock_words, day_of
from ui.numbers import count_words, day_long
from ui.overriding import override
from ui.screen import Screen
from ui.screens.open_shift.presenter import OpenShiftPresenter
from ui.texts import tr, word
from ui.widgets.card import Card, Folding, column
from ui.widgets.field import Field, counted, counting_box, line_edit
from ui.widgets.plain import PlainLabel
from ui.words.register import BLANK

if TYPE_CHECKING:
    from counter_app.domain.records import ShiftRecord
    from ui.workplace import Workplace


class OpenShiftScreen(Screen):
    """Shown after signing in while the counter is closed."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place, tr("Buka loket"))
        self.presenter = OpenShiftPresenter(self.desk, self.lanes, self)
        self.counts = {kind: counting_box() for kind in BLANK}
        self.fields = {
            kind: Field(tr("Blangko {kind} di tangan", kind=word(BLANK, kind)), self.counts[kind]) for kind in BLANK
        }
        self.pin = line_edit(limit=12)
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.pin_field = Field(
            tr("PIN pembuka layar (boleh kosong)"),
            self.pin,
            tr("4 sampai 12 angka, berlaku sampai keluar. Tanpa PIN: kata sandi."),
        )
        blanks = Card(tr("Hitung blangko"))
        blanks.body.addWidget(
            PlainLabel(tr("Hitung lembar yang benar-benar ada. Enter ke isian berikutnya."), "", "quiet", wrap=True)
        )
        for field in self.fields.values():
            blanks.body.addWidget(field)
        session = Card(tr("Layar yang ditinggal"))
        session.body.addWidget(
            PlainLabel(tr("Layar terkunci sendiri bila ditinggal; isian tetap ada."), "", "quiet", wrap=True)
        )
        session.body.addWidget(self.pin_field)
        folding = Folding(560)
        folding.add(column(blanks))
        folding.add(column(session))
        self.scrolled(folding)
        self.left_note.say(tr("Pelayanan tidak menunggu hitungan: kosongkan bila belum sempat."))
        self.act(tr("Lewati"), self._on_skip, "Esc")
        self._open = self.act(tr("Buka loket"), self.primary, "Ctrl+Enter", "primary")

    @override
    def enter(self, argument: object) -> None:
        """Show the day, and what was left yesterday."""
        self.context.say(day_long(day_of(self.desk.clock.now_ms()), weekday=True))
        self.presenter.look()
        first = next(iter(self.counts.values()))
        first.setFocus()
        first.selectAll()

    @override
    def step_back(self) -> bool:
        """Serve people first, open the counter later."""
        self._on_skip()
        return True

    @override
    def primary(self) -> None:
        """Open the counter."""
        self.notice.clear()
        self.pin_field.say("")
        self.presenter.open(counted(self.counts), self.pin.text())

    def show_last(self, last: ShiftRecord) -> None:
        """Tell what was counted at the last closing; counting it again is left to the hand."""
        for kind, field in self.fields.items():
            count = last.closing_blanks.get(kind)
            if count is not None:
                field.say(
                    tr("Penutupan {day}: {count}", day=day_long(day_of(last.closed_at)), count=count_words(count)),
                    mark=False,
                )

    def show_running(self, running: ShiftRecord) -> None:
        """Tell that a shift is still open, and that opening closes it."""
        self.notice.say(
            tr(
                "Loket masih terbuka sejak {day} {time}. Membuka loket sekarang menutupnya dengan hitungan ini.",
                day=day_long(day_of(running.opened_at)),
                time=clock_words(running.opened_at),
            )
        )

    def show_opened(self, *, pin: bool) -> None:
        """The counter is open."""
        self.pin.clear()
        if pin:
            self.place.pin = True
        self.place.changed.emit()
        self.place.say(tr("Loket dibuka. Selamat melayani."), "good")
        self.place.go_on()

    def show_pin_fault(self, text: str) -> None:
        """Tell what is wrong with the PIN."""
        self.pin_field.say(text, "block")
        self.pin.setFocus()

    def _on_skip(self) -> None:
        self.place.go_on()
