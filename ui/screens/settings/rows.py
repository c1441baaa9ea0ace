"""One setting as a field: a switch, a count, a choice, a folder; it says when somebody gave it another value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from counter_app.services.settings import MOST_PEOPLE, RELATIONS, SIZES
from ui.texts import tr, word
from ui.widgets.buttons import button
from ui.widgets.field import Field, choices, choose, chosen, line_edit
from ui.widgets.plain import PlainLabel
from ui.words.register import RELATION
from ui.words.settings import SIZE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ui.words.settings import Row


class SettingField(QWidget):
    """A setting with its words, its hint, and what is wrong with it."""

    changed = Signal(str, object)

    def __init__(self, row: Row, *, guarded: bool) -> None:
        super().__init__()
        self.setObjectName("clear")
        self.row = row
        self.offer: Callable[[Sequence[str]], None] = _nothing_to_choose
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        need = tr("Perlu persetujuan supervisor.") if guarded else ""
        self._remark = self._fault = ""
        self._hint = " ".join(part for part in (tr(row.hint) if row.hint else "", need) if part)
        self.editor, self.show_value = _MAKERS[row.form](self)
        self.note = PlainLabel(self._hint, "hint", "quiet", wrap=True)
        self.editor.setAccessibleDescription(self._hint)
        box.addWidget(self.editor)
        box.addWidget(self.note)
        self.note.setVisible(bool(self._hint))

    def say(self, words: str) -> None:
        """Tell what is wrong with what was given, or nothing any more."""
        self._fault = words
        shown = " ".join(part for part in (self._hint, self._remark) if part)
        tone = "attention" if self._remark else "quiet"
        self.note.say(f"✕ {words}" if words else shown, "fault" if words else tone)
        self.note.setVisible(bool(words or shown))

    def remark(self, text: str) -> None:
        """Tell what follows from what holds, or nothing any more."""
        self._remark = text
        self.say(self._fault)

    def give(self, value: object) -> None:
        """Somebody gave it this value."""
        self.changed.emit(self.row.name, value)


def _nothing_to_choose(_choices: Sequence[str]) -> None:
    """Only some settings are chosen from what the PC has."""


def _switch(field: SettingField) -> tuple[QWidget, Callable[[object], None]]:
    box = QCheckBox(tr(field.row.words))
    box.setAccessibleName(box.text())
    box.clicked.connect(lambda: field.give(box.isChecked()))
    return box, lambda value: box.setChecked(bool(value))


def _count(field: SettingField) -> tuple[QWidget, Callable[[object], None]]:
    spin = QSpinBox()
    spin.setRange(0, MOST_PEOPLE)
    spin.lineEdit().setTextMargins(9, 0, 9, 0)
    spin.editingFinished.connect(lambda: field.give(spin.value()))
    return Field(tr(field.row.words), spin), lambda value: spin.setValue(int(str(value)))


def _size(field: SettingField) -> tuple[QWidget, Callable[[object], None]]:
    box = choices(*((code, word(SIZE, code)) for code in SIZES))
    box.activated.connect(lambda _place: field.give(chosen(box)))
    return Field(tr(field.row.words), box), lambda value: choose(box, str(value))


def _printer(field: SettingField) -> tuple[QWidget, Callable[[object], None]]:
    box = choices(("", tr("Otomatis")))
    box.activated.connect(lambda _place: field.give(chosen(box)))

    def show(value: object) -> None:
        name = str(value)
        if box.findData(name) < 0:
            box.addItem(tr("{name} (tidak ditemukan)", name=name), name)
        choose(box, name)

    def offer(printers: Sequence[str]) -> None:
        kept = chosen(box)
        box.clear()
        box.addItem(tr("Otomatis"), "")
        for name in printers:
            box.addItem(name, name)
        show(kept)

    field.offer = offer
    return Field(tr(field.row.words), box), show


def _folder(field: SettingField) -> tuple[QWidget, Callable[[object], None]]:
    typed = line_edit()
    typed.editingFinished.connect(lambda: field.give(typed.text().strip()))

    def browse() -> None:
        found = QFileDialog.getExistingDirectory(field, tr(field.row.words), typed.text())
        if found:
            typed.setText(found)
            field.give(found)

    made = Field(tr(field.row.words), _beside(typed, button(tr("Pilih folder"), browse)))
    typed.setAccessibleName(tr(field.row.words))
    return made, lambda value: typed.setText(str(value))


def _stick(field: SettingField) -> tuple[QWidget, Callable[[object], None]]:
    folder, show = _folder(field)
    plugged = choices()
    plugged.setAccessibleName(tr("Stik yang terpasang"))
    plugged.hide()
    plugged.activated.connect(lambda _place: field.give(chosen(plugged)) if chosen(plugged) else None)

    def offer(sticks: Sequence[str]) -> None:
        plugged.clear()
        plugged.addItem(tr("Pilih stik yang terpasang ({count})", count=len(sticks)), "")
        for one in sticks:
            plugged.addItem(one, one)
        plugged.setVisible(bool(sticks))

    field.offer = offer
    holder = QWidget()
    holder.setObjectName("clear")
    box = QVBoxLayout(holder)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(6)
    box.addWidget(folder)
    box.addWidget(plugged)

    def show_value(value: object) -> None:
        show(value)
        # One that was refused is not offered as if it were chosen.
        plugged.setCurrentIndex(0)

    return holder, show_value


def _beside(editor: QLineEdit, second: QWidget) -> QWidget:
    holder = QWidget()
    holder.setObjectName("clear")
    box = QHBoxLayout(holder)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(8)
    box.addWidget(editor, 1)
    box.addWidget(second)
    return holder


def _relations(field: SettingField) -> tuple[QWidget, Callable[[object], None]]:
    boxes = {code: QCheckBox(word(RELATION, code)) for code in RELATIONS}
    holder = QWidget()
    holder.setObjectName("clear")
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(PlainLabel(tr(field.row.words), "label"))

    def given() -> None:
        field.give(tuple(code for code, box in boxes.items() if box.isChecked()))

    def show(value: object) -> None:
        for code, box in boxes.items():
            box.setChecked(isinstance(value, tuple) and code in value)

    for box in boxes.values():
        box.setAccessibleName(f"{tr(field.row.words)}: {box.text()}")
        box.clicked.connect(lambda: given())  # noqa: PLW0108 - the signal brings an argument
        column.addWidget(box)
    return holder, show


_MAKERS: dict[str, Callable[[SettingField], tuple[QWidget, Callable[[object], None]]]] = {
    "switch": _switch,
    "count": _count,
    "size": _size,
    "printer": _printer,
    "folder": _folder,
    "stick": _stick,
    "relations": _relations,
}
