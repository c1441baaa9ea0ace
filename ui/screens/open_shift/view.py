"""Opening the counter: count the blanks, choose a PIN if wanted, begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from counter_app.domain.readiness import blanks_finding, health_finding
from counter_app.domain.wita import clock_words, day_of
from ui.drafting import FormDraft
from ui.numbers import count_words, day_long
from ui.overriding import override
from ui.screen import Screen
from ui.screens.open_shift.presenter import OpenShiftPresenter
from ui.texts import tr, word
from ui.widgets.buttons import Segments
from ui.widgets.card import Card, Folding, column
from ui.widgets.field import Field, counted, counting_box, line_edit
from ui.widgets.plain import PlainLabel
from ui.widgets.readiness import ReadinessRows
from ui.words.register import BLANK

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from counter_app.domain.records import ShiftRecord
    from ui.workplace import Workplace


class OpenShiftScreen(Screen):
    """Shown after signing in while the counter is closed."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place, tr("Buka loket"))
        self.presenter = OpenShiftPresenter(self.desk, self.lanes, self)
        self._last: Mapping[str, int] = {}
        self._running: ShiftRecord | None = None
        self.counts = {kind: counting_box() for kind in BLANK}
        self.fields = {
            kind: Field(tr("Blangko {kind} di tangan", kind=word(BLANK, kind)), self.counts[kind]) for kind in BLANK
        }
        self.pin = line_edit(limit=40)
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
        self.rows = ReadinessRows(brief=True)
        ready = Card(tr("Siap layani"))
        ready.note.say(tr("Ctrl+R rincian"))
        ready.body.addWidget(self.rows)
        ready.body.addWidget(self._health())
        place.checking.changed.connect(self._on_checked)
        for box in self.counts.values():
            box.valueChanged.connect(self._on_counted)
        session = Card(tr("Layar yang ditinggal"))
        session.body.addWidget(
            PlainLabel(tr("Layar terkunci sendiri bila ditinggal; isian tetap ada."), "", "quiet", wrap=True)
        )
        session.body.addWidget(self.pin_field)
        folding = Folding(560)
        folding.add(column(blanks, session), 2)
        folding.add(column(ready), 3)
        self.scrolled(folding)
        self.left_note.say(tr("Pelayanan tidak menunggu hitungan: kosongkan bila belum sempat."))
        typed: dict[str, QWidget] = {**self.counts, "health": self.health}
        self.draft = FormDraft(self.desk, self.lanes, "open_shift", lambda: typed, self)
        self.act(tr("Lewati"), self._on_skip, "Esc")
        self._open = self.act(tr("Buka loket"), self.primary, "Ctrl+Enter", "primary")

    def _health(self) -> Field:
        """Whether the protocol was gone through: how anybody is stays with them."""
        self.health = Segments(tr("Protokol kesehatan petugas"), (("", tr("Belum")), ("sudah", tr("Sudah"))))
        self.health.chosen.connect(lambda _code: self._on_health())
        self.health_field = Field(
            tr("Protokol kesehatan petugas"),
            self.health,
            tr("Suhu, masker, cuci tangan. Bila kurang sehat, beri tahu supervisor; loket boleh dibuka petugas lain."),
        )
        self.health_field.hide()
        return self.health_field

    @override
    def enter(self, argument: object) -> None:
        """Show the day, and what was left yesterday."""
        self.context.say(day_long(day_of(self.desk.clock.now_ms()), weekday=True))
        self._last, self._running = {}, None
        self.presenter.look()
        if not self.place.checking.done:
            self.place.checking.start()
        self._on_counted()
        first = next(iter(self.counts.values()))
        first.setFocus()
        first.selectAll()
        if not self.draft.typed:
            self.draft.begin()
            # What somebody counted on another day is counted again.
            self.draft.restore(fits=lambda kept: day_of(kept.at) == day_of(self.desk.clock.now_ms()))

    @override
    def leave(self) -> None:
        """Keep what was counted."""
        self.draft.keep()

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
        self.draft.keep()
        self.presenter.open(counted(self.counts), self.pin.text(), self.place.checking.findings, self.draft.name)

    def show_last(self, last: ShiftRecord) -> None:
        """Tell what was counted at the last closing; counting it again is left to the hand."""
        if self._running is not None:
            return
        self._last = last.closing_blanks
        self._on_counted()
        for kind, field in self.fields.items():
            count = last.closing_blanks.get(kind)
            if count is not None:
                field.say(
                    tr("Penutupan {day}: {count}", day=day_long(day_of(last.closed_at)), count=count_words(count)),
                    mark=False,
                )

    def show_running(self, running: ShiftRecord, who: str) -> None:
        """Tell that a shift is still open, whose it is, and that opening closes it; its own count is compared with."""
        self._running, self._last = running, {}
        for kind, field in self.fields.items():
            count = running.opening_blanks.get(kind)
            at = clock_words(running.opened_at)
            told = tr("Saat dibuka {time}: {count}", time=at, count=count_words(count)) if count is not None else ""
            field.say(told, mark=False)
        self._on_counted()
        since = {"day": day_long(day_of(running.opened_at)), "time": clock_words(running.opened_at)}
        told = (
            tr("Loket masih terbuka oleh {who} sejak {day} {time}.", who=who, **since)
            if who
            else tr("Loket masih terbuka sejak {day} {time}.", **since)
        )
        self.notice.say(
            f"{told} "
            + tr("Membuka loket sekarang menutupnya dengan hitungan ini; laporan tutup loketnya masuk antrean cetak.")
            + " "
            + tr("Lewati membiarkannya terbuka.")
        )

    def show_health(self, *, asked: bool) -> None:
        """Whether the health protocol of the officer is asked about here."""
        self.health_field.setVisible(asked)
        if asked:
            self._on_health()
        else:
            self.place.checking.forget("health")

    def show_opened(self, shift: ShiftRecord, *, pin: bool) -> None:
        """The counter is open."""
        self.draft.saved()
        self.pin.clear()
        if pin:
            self.place.pin = True
        self.place.changed.emit()
        if shift.chained == "berbeda":
            self.place.say(tr("Loket dibuka. Register berbeda dari penutupan terakhir; ini tercatat."), "attention")
        else:
            self.place.say(tr("Loket dibuka. Selamat melayani."), "good")
        self.place.go_on()

    def show_pin_fault(self, text: str) -> None:
        """Tell what is wrong with the PIN."""
        self.pin_field.say(text, "block")
        self.pin.setFocus()

    def _on_skip(self) -> None:
        self.place.go_on()

    def _on_counted(self) -> None:
        now = counted(self.counts)
        fewer = sum(max(0, self._last[kind] - count) for kind, count in now.items() if kind in self._last)
        self.place.checking.note(blanks_finding(counted=bool(now), fewer=fewer))

    def _on_health(self) -> None:
        self.place.checking.note(health_finding(followed=bool(self.health.code)))

    def _on_checked(self) -> None:
        checking = self.place.checking
        self.rows.show_findings(checking.findings, busy=checking.busy)
