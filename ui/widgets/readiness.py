"""What the readiness check found, a line for each step: its name, how it stands, and what to know about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from counter_app.domain.readiness import STEPS, State
from ui.texts import tr, word
from ui.widgets.plain import PlainLabel
from ui.words.readiness import STATE, STEP, TONE, finding_message

if TYPE_CHECKING:
    from collections.abc import Iterable

    from counter_app.domain.readiness import Finding


class ReadinessRows(QWidget):
    """The steps in their order; in brief only what needs somebody is explained."""

    def __init__(self, *, brief: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self._brief = brief
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(5 if brief else 9)
        grid.setColumnStretch(2, 1)
        top = Qt.AlignmentFlag.AlignTop
        self.states: dict[str, PlainLabel] = {}
        self.texts: dict[str, PlainLabel] = {}
        self._names: dict[str, PlainLabel] = {}
        for place, step in enumerate(STEPS):
            self._names[step] = PlainLabel(word(STEP, step), "strong")
            self.states[step] = PlainLabel("", "", "quiet")
            self.texts[step] = PlainLabel("", "", "quiet", wrap=True)
            grid.addWidget(self._names[step], place, 0, top)
            grid.addWidget(self.states[step], place, 1, top)
            grid.addWidget(self.texts[step], place, 2, top)

    def show_findings(self, findings: Iterable[Finding], *, busy: bool) -> None:
        """Show what was found so far; what is still to come says so."""
        found = {one.step: one for one in findings}
        for step in STEPS:
            finding = found.get(step)
            shown = finding is not None or step not in {"blanks", "health"}
            for label in (self._names[step], self.states[step], self.texts[step]):
                label.setVisible(shown)
            if finding is None:
                self.states[step].say(tr("… diperiksa") if busy else tr("belum diperiksa"), "quiet")
                self.texts[step].say("")
                continue
            message = finding_message(finding)
            self.states[step].say(tr(STATE[finding.state]), TONE[finding.state])
            quiet = self._brief and finding.state is State.GOOD
            self.texts[step].say("" if quiet else message.happened if self._brief else message.text)
            self.states[step].setAccessibleName(f"{word(STEP, step)}: {tr(STATE[finding.state])} {message.text}")
