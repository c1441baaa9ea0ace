"""The strip along the bottom: line, entries waiting, last sent, printer, shift, clock; always told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from counter_app.domain.queue import queue_figures
from counter_app.domain.readiness import is_set_back
from counter_app.domain.wita import clock_words, day_of
from ui.numbers import count_words, day_long, kilobytes
from ui.overriding import override
from ui.shell.outage_keys import lasting_words
from ui.tasks import OwnedLanes
from ui.texts import tr
from ui.widgets.plain import PlainLabel
from ui.words.copies import copies_words
from ui.words.marking import mark
from ui.words.queue import crowd_brief

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from counter_app.domain.errors import AppError
    from counter_app.domain.queue import QueueFigures
    from counter_app.domain.records import OutageRecord, ShiftRecord
    from counter_app.services.paper_lists import PaperStanding
    from counter_app.services.views import SyncState
    from ui.shell.keeping import CopyStanding
    from ui.workplace import Workplace

READ_EVERY_MS = 5_000
READ_SOON_MS = 700
PRINTERS_EVERY = 24
SAY_FOR_MS = 9_000
RECENT_MS = 15 * 60_000
_GAP, _MARGIN = 22, 16
_REFUSED: Final = {
    "unauthorised": mark("● Izin loket ditolak Dinas"),
    "fork": mark("● Buku berbeda dengan Dinas: hubungi admin"),
    "upgrade": mark("● Versi terlalu lama: perbarui program"),
    "wrong_certificate": mark("● Sertifikat Dinas tidak cocok"),
}
"""A line that is there and refuses is not a line that is down: somebody has to do something."""


@dataclass(frozen=True, slots=True)
class _Facts:
    sync: SyncState
    shift: ShiftRecord | None
    outages: tuple[OutageRecord, ...]
    queue: QueueFigures


class StatusStrip(QFrame):
    """Reads the state of things in the background and tells it in words."""

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self._place = place
        self._lanes = OwnedLanes(place.tasks, self, self._on_failed)
        self._round = 0
        self._printers: tuple[str, ...] | None = None
        self._standing: PaperStanding | None = None
        self._standing_copies: CopyStanding | None = None
        self._latest = place.desk.clock.now_ms()
        self.shift: ShiftRecord | None = None
        self._outages: tuple[OutageRecord, ...] = ()
        box = QHBoxLayout(self)
        box.setContentsMargins(_MARGIN, 5, _MARGIN, 6)
        box.setSpacing(_GAP)
        self.outage = PlainLabel("", "strong", "attention")
        self.outage.hide()
        self.crowd = PlainLabel("", "strong", "attention")
        self.line = PlainLabel("", "", "quiet")
        self.waiting = PlainLabel("", "", "ink")
        self.sent = PlainLabel("", "", "quiet")
        self.printer = PlainLabel("", "", "quiet")
        self.copies = PlainLabel("", "", "quiet")
        self.counter = PlainLabel("", "", "quiet")
        self.said = PlainLabel("", "", "quiet")
        self.clock = PlainLabel("", "", "quiet")
        shown = (self.outage, self.crowd, self.line, self.waiting, self.sent, self.printer, self.copies, self.counter)
        for label in shown:
            box.addWidget(label)
        box.addStretch(1)
        box.addWidget(self.said)
        box.addWidget(self.clock)
        self._just_said = False
        self._tick = QTimer(self)
        self._tick.timeout.connect(self._on_tick)
        self._tick.start(1000)
        self._read = QTimer(self)
        self._read.timeout.connect(self.read)
        self._read.start(READ_EVERY_MS)
        # Looking at somebody and copying are entries too, written just after they are seen here.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(READ_SOON_MS)
        self._soon.timeout.connect(self.read)
        place.went.connect(self._on_entry)
        place.said.connect(self._on_entry)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.timeout.connect(self._on_quiet)
        place.changed.connect(self._on_changed)
        place.said.connect(self.say)
        self._on_tick()
        self.read()

    def say(self, text: str, tone: str) -> None:
        """Tell something for a while, in place of the clock where there is little room."""
        self.said.say(text, tone)
        self.said.setVisible(bool(text))
        self._just_said = True
        QTimer.singleShot(0, self, self._on_told)
        self._fit()
        self._quiet.start(SAY_FOR_MS)

    def read(self) -> None:
        """Look again at what is told here."""
        desk = self._place.desk
        self._lanes.run(
            lambda: _Facts(
                desk.store.sync_state(),
                desk.shifts.current(),
                desk.outages.lasting(),
                queue_figures(desk.tickets.at_hand(), desk.clock.now_ms(), desk.settings.current().capacity),
            ),
            self._on_facts,
        )
        if self._round % PRINTERS_EVERY == 0:
            self._lanes.run(desk.papers.printers, self._on_printers)
        self._round += 1

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        crowded = bool(self.crowd.text())
        out, narrow = bool(self._outages) or crowded, self.width() < 1180
        now = self._place.desk.clock.now_ms()
        self.outage.say(lasting_words(self._outages, now, brief=narrow), "attention")
        self.outage.setVisible(bool(self._outages))
        self.crowd.setVisible(crowded and (self.width() >= 1180 or not self.said.text()))
        self.waiting.setVisible(not (out and narrow))
        wide = not narrow and not out
        self.sent.setVisible(self.width() >= 1000 and not out)
        self.printer.setVisible(self.width() >= 860)
        self.copies.setVisible(bool(self.copies.text()) and self.width() >= 1000)
        self.counter.setVisible(wide and not self.copies.text())
        self.clock.setVisible(self.width() >= 1000 or not self.said.text())
        self._on_tick()
        if self.said.text():
            self._make_room()

    def _make_room(self) -> None:
        """What was said a moment ago goes before what always stands here, as far as there is no room for both."""
        parts = [self.said, self.outage, self.crowd, self.line, self.waiting, *self._giving_way(), self.clock]
        room = self.width() - 2 * _MARGIN
        for part in self._giving_way():
            shown = [one for one in parts if not one.isHidden()]
            if sum(one.sizeHint().width() for one in shown) + _GAP * len(shown) <= room:
                return
            part.hide()

    def _giving_way(self) -> tuple[PlainLabel, ...]:
        return (self.counter, self.sent, self.copies, self.printer)

    def _on_facts(self, facts: _Facts) -> None:
        now = self._place.desk.clock.now_ms()
        self.line.say(*line_words(facts.sync, now))
        waiting = facts.sync.waiting
        self.waiting.say(
            tr(
                "{count} catatan menunggu ({size})",
                count=count_words(waiting),
                size=kilobytes(facts.sync.waiting_bytes),
            )
            if waiting
            else tr("Semua terkirim")
            if facts.sync.enrolled
            else tr("Belum ada catatan"),
            "ink" if waiting else "good",
        )
        self.sent.say(
            tr("Terkirim terakhir {time}", time=time_words(facts.sync.last_ok_at, now))
            if facts.sync.last_ok_at
            else tr("Belum pernah terkirim")
        )
        self._outages = facts.outages
        self._on_copies()
        self.crowd.say(crowd_brief(facts.queue))
        self._fit()
        self.shift = facts.shift
        self.counter.say(
            tr("Loket buka {time}", time=time_words(facts.shift.opened_at, now))
            if facts.shift
            else tr("Loket belum dibuka"),
            "quiet" if facts.shift else "attention",
        )

    def show_copies(self, standing: CopyStanding) -> None:
        """How the copies of the register stand."""
        self._standing_copies = standing
        self._on_copies()

    def _on_copies(self) -> None:
        if self._standing_copies is not None:
            now = self._place.desk.clock.now_ms()
            self.copies.say(*copies_words(self._standing_copies.copies, self._standing_copies.mirror, now))

    def show_papers(self, standing: PaperStanding) -> None:
        """What of the papers needs somebody."""
        self._standing = standing
        self._on_papers()

    def _on_printers(self, names: tuple[str, ...]) -> None:
        self._printers = names
        self._on_papers()

    def _on_papers(self) -> None:
        if self._printers is not None:
            self.printer.say(*paper_words(self._standing, printers=bool(self._printers)))

    def _on_failed(self, _fault: AppError) -> None:
        """The strip stays as it was; the screen that caused it tells the error."""

    def _on_tick(self) -> None:
        now = self._place.desk.clock.now_ms()
        before, self._latest = self._latest, max(self._latest, now)
        if is_set_back(before, now):
            self._latest = now
            self._place.set_back.emit(before, now)
        words = tr(
            "{day} · {time} WITA", day=day_long(day_of(now), weekday=self.width() >= 1180), time=clock_words(now)
        )
        if self.clock.text() != words:
            self.clock.setText(words)

    def _on_changed(self) -> None:
        """An act was done: what was said before it need not hold any more."""
        if not self._just_said:
            self._on_quiet()
        self.read()

    def _on_told(self) -> None:
        self._just_said = False

    def _on_entry(self) -> None:
        self._soon.start()

    def _on_quiet(self) -> None:
        self.said.say("")
        self._fit()


def paper_words(standing: PaperStanding | None, *, printers: bool) -> tuple[str, str]:
    """How printing stands in a word and its tone; without a printer nothing that is owed is held up against anybody."""
    if not printers:
        waiting = standing.waiting if standing is not None else 0
        told = tr("Tanpa pencetak · {count} kertas menunggu", count=waiting) if waiting else tr("Tanpa pencetak: PDF")
        return told, "attention"
    return (_troubled(standing) if standing is not None else None) or (tr("Pencetak siap"), "good")


def _troubled(standing: PaperStanding) -> tuple[str, str] | None:
    """The worst of what is not printed."""
    for count, text in (
        (standing.unsure, mark("{count} kertas belum pasti · F8")),
        (standing.failed, mark("{count} kertas gagal · F8")),
        (standing.lost, mark("{count} kertas menunggu: pencetaknya tidak ada · F8")),
        (standing.left, mark("{count} kertas belum dicetak · F8")),
    ):
        if count:
            return tr(text, count=count), "attention"
    return (tr("{count} kertas menunggu", count=standing.waiting), "quiet") if standing.waiting else None


def line_words(sync: SyncState, now: int) -> tuple[str, str]:
    """The state of the line in a word and its tone."""
    if not sync.enrolled:
        return tr("● Berdiri sendiri"), "quiet"
    if sync.last_error in _REFUSED:
        return tr(_REFUSED[sync.last_error]), "attention"
    if not sync.last_ok_at:
        offline = tr("● Luring: {count} menunggu", count=sync.waiting)
        return (offline if sync.last_error else tr("● Belum tersambung")), "attention"
    if sync.last_error:
        return tr("● Luring sejak {time}", time=time_words(sync.last_ok_at, now)), "attention"
    if now - sync.last_ok_at > RECENT_MS:
        return tr("● Terakhir terhubung {time}", time=time_words(sync.last_ok_at, now)), "quiet"
    return tr("● Tersambung"), "good"


def time_words(at: int, now: int) -> str:
    """The time of today, or the day of an earlier one."""
    return clock_words(at) if day_of(at) == day_of(now) else day_of(at).strftime("%d-%m-%Y")
