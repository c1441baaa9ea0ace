"""Sending as it goes on: its four steps, how far it is, and the way to stop it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ui.numbers import count_words, kilobytes
from ui.sending import PHASES, share
from ui.texts import tr
from ui.widgets.plain import PlainLabel

if TYPE_CHECKING:
    from counter_app.services.syncing import Progress

ORDER: Final = tuple(PHASES)


class SendingSteps(QWidget):
    """The steps with a sign each: ✓ done, ● now, ○ to come."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        self._signs: dict[str, PlainLabel] = {}
        self._words: dict[str, PlainLabel] = {}
        self._counts: dict[str, PlainLabel] = {}
        for phase in ORDER:
            line = QHBoxLayout()
            line.setSpacing(10)
            self._signs[phase] = PlainLabel("○", "", "quiet")
            self._signs[phase].setFixedWidth(16)
            self._words[phase] = PlainLabel(tr(PHASES[phase]), "", "quiet")
            self._counts[phase] = PlainLabel("", "", "quiet")
            line.addWidget(self._signs[phase])
            line.addWidget(self._words[phase])
            line.addStretch(1)
            line.addWidget(self._counts[phase])
            box.addLayout(line)
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Kemajuan pengiriman"))
        self.bytes = PlainLabel("", "label")
        box.addSpacing(2)
        box.addWidget(self.bar)
        box.addWidget(self.bytes)
        self.reset()

    def reset(self) -> None:
        """Nothing is under way."""
        for phase in ORDER:
            self._mark(phase, "○", "quiet")
            self._counts[phase].say("")
        self.bar.setValue(0)
        self.bytes.say("")

    def show_progress(self, progress: Progress) -> None:
        """Show how far it has come."""
        now = ORDER.index(progress.phase) if progress.phase in ORDER else 0
        for place, phase in enumerate(ORDER):
            self._mark(phase, *(("✓", "good") if place < now else ("●", "primary") if place == now else ("○", "quiet")))
        self._counts["push"].say(_of(progress.sent, progress.to_send))
        self._counts["pull"].say(_of(progress.received, progress.to_receive))
        self.bar.setValue(share(progress))
        self.bytes.say(
            tr("terkirim {up}, diterima {down}", up=kilobytes(progress.bytes_up), down=kilobytes(progress.bytes_down))
        )

    def show_finished(self) -> None:
        """Every step is done."""
        for phase in ORDER:
            self._mark(phase, "✓", "good")
        self.bar.setValue(1000)

    def show_stopped(self) -> None:
        """It ended before its end: the step under way is marked as such."""
        for phase in ORDER:
            if self._signs[phase].text() == "●":
                self._mark(phase, "✕", "attention")

    def _mark(self, phase: str, sign: str, tone: str) -> None:
        self._signs[phase].say(sign, tone)
        self._words[phase].set_tone("quiet" if sign == "○" else "ink")


def _of(done: int, total: int) -> str:
    if not total:
        return ""
    return tr("{done} dari {total}", done=count_words(done), total=count_words(max(done, total)))
