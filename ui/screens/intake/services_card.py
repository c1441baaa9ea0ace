"""The card of services: found by code or words, listed with what they still need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from counter_app.domain.wita import clock_words, day_of, local, to_ms
from ui.numbers import day_short
from ui.overriding import override
from ui.texts import field_text, tr, word
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.lookup import Choice, Lookup
from ui.widgets.plain import PlainLabel
from ui.widgets.styling import set_state
from ui.words.register import BLANK

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from counter_app.domain.catalogue import Service
    from counter_app.services.desk import Desk
    from counter_app.services.forms import ServiceForm
    from ui.screens.intake.presenter import IntakePresenter


class ServiceRow(QFrame):
    """A service that was asked for; arrow keys move, Del takes it out."""

    chosen = Signal(int)
    removed = Signal(int)

    def __init__(self, place: int, code: str, name: str, state: str, *, complete: bool, selected: bool) -> None:
        super().__init__()
        self.setObjectName("choice")
        self._place = place
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"{code} {name}: {state}")
        set_state(self, "state", "good" if complete else "attention")
        set_state(self, "selected", "true" if selected else "false")
        box = QHBoxLayout(self)
        box.setContentsMargins(10, 6, 10, 6)
        box.setSpacing(10)
        head = PlainLabel(code, "strong")
        head.setFixedWidth(64)
        box.addWidget(head, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(PlainLabel(name, wrap=True))
        words.addWidget(PlainLabel(state, "hint", "good" if complete else "attention", wrap=True))
        box.addLayout(words, 1)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.removed.emit(self._place)
        elif event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.chosen.emit(self._place)
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Space:
            self.chosen.emit(self._place)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.chosen.emit(self._place)


class ServicesCard(Card):
    """Finds services and shows those of the resident who is being written down."""

    edited = Signal()
    found = Signal()
    """A service was asked for: on to its papers."""
    taken_out = Signal(str, object)
    """A service was taken out: its code, and what brings it back (True if it did)."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(tr("Layanan"))
        self._desk = desk
        self._presenter: IntakePresenter | None = None
        self._shown: tuple[object, ...] = ()
        self.search = Lookup(self._find, tr("Kode atau kata, mis. ktp rusak"), empties=True)
        self.search.taken.connect(self._on_taken)
        self.search.missed.connect(self._on_missed)
        self.search.textEdited.connect(lambda _text: self._show_finding())
        self._field = Field("", self.search)
        self._field.label.hide()
        self.search.setAccessibleName(tr("Cari layanan"))
        self.body.addWidget(self._field)
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        self.body.addLayout(self._list)
        self.rows: list[ServiceRow] = []

    def bind(self, presenter: IntakePresenter) -> None:
        """Whom to tell."""
        self._presenter = presenter

    def show_state(self) -> None:
        """List the services with what they need."""
        presenter = self._presenter
        if presenter is None:
            return
        services = presenter.line.services
        self._show_finding()
        total = sum(len(line.services) for line in presenter.form.lines)
        self.note.setText(tr("{count} dalam kunjungan ini", count=total) if total else "")
        now = (services, min(presenter.service_at, max(0, len(services) - 1)), presenter.line_at)
        if now == self._shown:
            return
        self._shown = now
        self._refill(presenter, services)

    def _on_missed(self) -> None:
        self._field.say(tr("Tidak ada layanan seperti itu. Ketik kode atau kata lain."), "block")

    def _show_finding(self) -> None:
        presenter = self._presenter
        found = presenter.finding(f"lines.{presenter.line_at}.services") if presenter else None
        self._field.say(field_text(found.code) if found else "", found.level if found else "")

    def _refill(self, presenter: IntakePresenter, services: tuple[ServiceForm, ...]) -> None:
        focused = next((place for place, one in enumerate(self.rows) if one.hasFocus()), None)
        for old in self.rows:
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows = []
        selected = min(presenter.service_at, max(0, len(services) - 1))
        before: QWidget = self.search
        for place, wanted in enumerate(services):
            service = presenter.service(wanted.code)
            missing = presenter.missing(wanted)
            name = service.name if service else wanted.code
            state = tr("Belum dijawab") if presenter.unanswered(wanted) else self._state(service, missing)
            row = ServiceRow(place, wanted.code, name, state, complete=not missing, selected=place == selected)
            row.chosen.connect(self._on_chosen)
            row.removed.connect(self._on_removed)
            self._list.addWidget(row)
            QWidget.setTabOrder(before, row)
            before = row
            self.rows.append(row)
        if focused is not None and self.rows:
            self.rows[min(focused, len(self.rows) - 1)].setFocus()

    def _state(self, service: Service | None, missing: int) -> str:
        if service is None:
            return ""
        forms = ", ".join(form.code for form in service.forms)
        if missing:
            return " · ".join(part for part in (tr("Kurang {count} berkas", count=missing), forms) if part)
        parts = [tr("Lengkap")]
        if service.blank_count:
            parts.append(tr("{count} blangko {kind}", count=service.blank_count, kind=word(BLANK, service.blank)))
        if service.to_dinas:
            parts.append(tr("diteruskan ke Dinas"))
        elif service.sla_hours:
            parts.append(self._estimate(service.sla_hours))
        return " · ".join(parts)

    def _estimate(self, hours: int) -> str:
        now = self._desk.clock.now_ms()
        due = to_ms(self._desk.calendar.due(local(now), hours))
        if day_of(due) == day_of(now):
            return tr("estimasi hari ini {time}", time=clock_words(due))
        return tr("estimasi {day} {time}", day=day_short(day_of(due)), time=clock_words(due))

    def _find(self, text: str) -> list[Choice]:
        today = day_of(self._desk.clock.now_ms())
        known = self._desk.catalogue
        bundles = [Choice(one.code, tr("{name} (paket)", name=one.name)) for one in known.find_bundles(text, today)]
        return bundles + [Choice(one.code, f"{one.code}   {one.name}") for one in known.find(text, today)]

    def _on_taken(self, code: str) -> None:
        if self._presenter is not None:
            self._presenter.add_service(code)
            self.edited.emit()
            self.found.emit()

    def _on_chosen(self, place: int) -> None:
        if self._presenter is not None:
            self._presenter.show_service(place)

    def _on_removed(self, place: int) -> None:
        presenter = self._presenter
        if presenter is None or presenter.busy:
            return
        service, bundle, line = presenter.line.services[place], presenter.form.bundle, presenter.line_at
        presenter.remove_service(place)
        left = _codes(presenter)
        self.edited.emit()
        if not self.rows:
            self.search.setFocus()

        def undo() -> bool:
            fits = not presenter.busy and (line, left) == (presenter.line_at, _codes(presenter))
            if fits:
                presenter.put_back(place, service, bundle)
            return fits

        self.taken_out.emit(service.code, undo)


def _codes(presenter: IntakePresenter) -> list[str]:
    """What is asked for by the resident who is being written down."""
    return [one.code for one in presenter.line.services]
