"""What every screen has: the frame of title line, work area and action line, and its answers to the window's keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from counter_app.services.permission import wish_of
from ui.overriding import override
from ui.tasks import OwnedLanes
from ui.texts import error_message, tr
from ui.widgets.buttons import button
from ui.widgets.notice import Notice
from ui.widgets.plain import ElidedLabel, KeyCap, PlainLabel
from ui.widgets.styling import set_state

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from counter_app.domain.consent import Consent
    from counter_app.domain.errors import AppError, NotAllowed
    from ui.copying import CopyItem
    from ui.widgets.consent import ConsentPanel
    from ui.workplace import Workplace


class Screen(QWidget):
    """One screen in the frame; a subclass fills `body` and answers the keys that concern it."""

    def __init__(self, place: Workplace, title: str) -> None:
        super().__init__()
        self.setObjectName("page")
        self.place = place
        self.desk = place.desk
        self.lanes = OwnedLanes(place.tasks, self, self.show_error)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(22, 12, 22, 12)
        outer.setSpacing(10)
        self.title = PlainLabel(title, "title")
        self.title.setMinimumHeight(34)
        self.context = ElidedLabel("", "", "quiet")
        self.right = PlainLabel("", "hint", "quiet")
        self.right.hide()
        self.head = QHBoxLayout()
        self.head.setSpacing(10)
        self.head.addWidget(self.title)
        self.head.addSpacing(14)
        self.head.addWidget(self.context, 1)
        self.head.addWidget(self.right)
        outer.addLayout(self.head)
        self.notice = Notice()
        outer.addWidget(self.notice)
        self.consent: ConsentPanel | None = None
        self._outer = outer
        self._primaries: list[QPushButton] = []
        self._caps: list[KeyCap] = []
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        outer.addLayout(self.body, 1)
        self.left_note = ElidedLabel("", "", "quiet")
        self.action_line = QHBoxLayout()
        self.action_line.setSpacing(12)
        self.action_line.addWidget(self.left_note, 1)
        outer.addLayout(self.action_line)

    def enter(self, argument: object) -> None:
        """The screen is shown; `argument` says what it is about."""

    def coming_back(self, argument: object) -> object:
        """What `enter` gets when one steps back to this screen; what was meant for once is left out."""
        return argument

    def leave(self) -> None:
        """Another screen takes its place."""

    def step_back(self) -> bool:
        """Esc: undo the innermost step of this screen; False when there is none and the window should step back."""
        return False

    def primary(self) -> None:
        """Ctrl+Enter: the one thing that this screen is for."""

    def pressed_back(self) -> bool:
        """Esc as the window hands it on: a supervisor who is being asked comes first."""
        if self.consent is not None and self.consent.is_open:
            self.consent.drop()
            return True
        return self.step_back()

    def pressed_primary(self) -> None:
        """Ctrl+Enter as the window hands it on: a supervisor who is being asked comes first."""
        if self.consent is not None and self.consent.is_open:
            self.consent.commit()
        else:
            self.primary()

    def ask_consent(self, fault: NotAllowed, about: str, then: Callable[[Consent], None]) -> None:
        """Ask a supervisor to agree to what was refused as `consent_needed`; `then` does it again with the consent."""
        if self.consent is None:
            # Most screens never ask anybody.
            from ui.widgets.consent import ConsentPanel  # noqa: PLC0415

            self.consent = ConsentPanel(self.desk, self.lanes)
            self.consent.asking.connect(self._on_asking)
            self._outer.insertWidget(self._outer.indexOf(self.notice) + 1, self.consent)
        self.consent.ask(wish_of(fault), about, then)

    def print_out(self) -> None:
        """Ctrl+P: put what is shown on paper."""

    def copy_items(self) -> tuple[str, Sequence[CopyItem]]:
        """What the copying key takes in turn: the subject, and its values."""
        return "", ()

    def refresh(self) -> None:
        """The register changed; read again what is shown."""

    def tell_if_free(self, tell: Callable[..., None]) -> None:
        """Call `tell(ticket, free=…)`: whose number this screen holds, and whether nothing else is typed here."""
        tell("", free=True)

    def show_error(self, fault: AppError) -> None:
        """Tell an error where the page begins."""
        if fault.code != "cancelled":
            self.notice.tell(error_message(fault))

    def tell_owed(self, _job: object) -> None:
        """A paper of what is shown waits for the printer."""
        self.notice.say(tr("Masuk antrean cetak. F8 menunjukkan kertasnya."), "good")
        self.place.owed.emit()

    def scrolled(self, inner: QWidget) -> QScrollArea:
        """Put the work area into the body so that all of it can be reached in a small window."""
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(area.focusPolicy().NoFocus)
        inner.setObjectName("clear")
        area.setWidget(inner)
        self.body.addWidget(area, 1)
        return area

    def act(self, text: str, act: Callable[[], object], key: str = "", kind: str = "") -> QPushButton:
        """Put a button with its key at the right end of the action line."""
        made = button(text, act, kind)
        if key:
            cap = KeyCap(key, tall=True)
            self._caps.append(cap)
            self.action_line.addWidget(cap)
            made.setToolTip(key)
        self.action_line.addWidget(made)
        if kind == "primary":
            self._primaries.append(made)
        return made

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._fit_actions()
        return super().event(event)

    def _fit_actions(self) -> None:
        """Where the buttons need the room their keys are left to F1."""
        if not self._caps:
            return
        line = self.action_line
        parts = [part for at in range(line.count()) if (item := line.itemAt(at)) and (part := item.widget())]
        shown = [part for part in parts if part is not self.left_note and (part in self._caps or not part.isHidden())]
        needed = sum(part.sizeHint().width() + line.spacing() for part in shown) + self.left_note.minimumWidth()
        room = self.width() - 2 * self._outer.contentsMargins().left()
        for cap in self._caps:
            cap.setVisible(needed <= room)

    def _on_asking(self, asking: bool) -> None:  # noqa: FBT001 - Qt's signal
        """One strong colour at a time: while a supervisor is asked it is the panel's."""
        for made in self._primaries:
            set_state(made, "kind", "" if asking else "primary")
