"""What stands in the editors of a form, by their names: as plain values, and back as if it were typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QSpinBox

from counter_app.services.drafts import Spot
from ui.widgets.buttons import Segments

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from PySide6.QtWidgets import QWidget


@runtime_checkable
class Valued(Protocol):
    """A widget of many parts that has one value of its own, such as a checklist."""

    def plain_value(self) -> Any:  # noqa: ANN401 - whatever JSON holds
        """What stands in it, as JSON holds it."""
        ...

    def take_value(self, value: Any) -> None:  # noqa: ANN401 - whatever JSON held
        """Show that value as if it were typed; anything else changes nothing."""
        ...


def values_of(named: Mapping[str, QWidget]) -> dict[str, Any]:
    """What stands in each editor; a widget that holds no value has no part in it."""
    found = {name: _value(one) for name, one in named.items()}
    return {name: value for name, value in found.items() if value is not None}


def fill(named: Mapping[str, QWidget], values: Mapping[str, Any]) -> None:
    """Put values into editors as if they were typed; what does not fit is left out."""
    for name, one in named.items():
        if name in values:
            _put(one, values[name])


def spot_of(named: Mapping[str, QWidget]) -> Spot | None:
    """Where the cursor stands, if it stands in one of these."""
    focused = QApplication.focusWidget()
    for name, one in named.items():
        if one is focused:
            return Spot(name, _cursor(one))
    return None


def left_at(form: QWidget) -> QWidget | None:
    """Where somebody was on a form when they left it; None where nobody was."""
    return form.focusWidget()


def go_to(named: Mapping[str, QWidget], spot: Spot | None) -> bool:
    """Put the cursor where it stood; False where that place is not there."""
    one = named.get(spot.field) if spot else None
    if one is None or spot is None or not one.isVisible():
        return False
    one.setFocus()
    if isinstance(one, QLineEdit):
        one.deselect()
        one.setCursorPosition(max(0, min(spot.cursor, len(one.text()))))
    elif isinstance(one, QPlainTextEdit):
        cursor = one.textCursor()
        cursor.setPosition(max(0, min(spot.cursor, len(one.toPlainText()))))
        one.setTextCursor(cursor)
    return True


def watch(editors: Iterable[QWidget], changed: Callable[[], None]) -> None:
    """Call `changed` whenever a value changes or the cursor moves."""
    for one in editors:
        match one:
            case QLineEdit():
                one.textChanged.connect(lambda _text: changed())
                one.cursorPositionChanged.connect(lambda _old, _new: changed())
            case QPlainTextEdit():
                one.textChanged.connect(changed)
                one.cursorPositionChanged.connect(changed)
            case QComboBox():
                one.currentIndexChanged.connect(lambda _place: changed())
            case QCheckBox():
                one.toggled.connect(lambda _on: changed())
            case QSpinBox():
                one.valueChanged.connect(lambda _count: changed())
            case Segments():
                one.chosen.connect(lambda _code: changed())
            case _:
                pass


def _value(one: QWidget) -> Any:  # noqa: ANN401 - as above
    found: Any = None
    match one:
        case Valued():
            found = one.plain_value()
        case QLineEdit():
            found = one.text()
        case QPlainTextEdit():
            found = one.toPlainText()
        case QComboBox():
            found = str(one.currentData() or "")
        case QCheckBox():
            found = one.isChecked()
        case QSpinBox():
            found = one.value()
        case _:
            pass
    return found


def _put(one: QWidget, value: object) -> None:
    match one, value:
        case Valued(), _:
            one.take_value(value)
        case QLineEdit(), str():
            one.setText(value)
            one.textEdited.emit(one.text())
        case QPlainTextEdit(), str():
            one.setPlainText(value)
        case QComboBox(), str() if (place := one.findData(value)) >= 0:
            one.setCurrentIndex(place)
            one.activated.emit(place)
        case QCheckBox(), bool() if one.isChecked() is not value:
            one.click()
        case QSpinBox(), int() if not isinstance(value, bool):
            one.setValue(max(one.minimum(), min(value, one.maximum())))
        case _:
            pass


def _cursor(one: QWidget) -> int:
    if isinstance(one, QLineEdit):
        return one.cursorPosition()
    return one.textCursor().position() if isinstance(one, QPlainTextEdit) else 0
