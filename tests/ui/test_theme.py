"""The table of colours and the style sheet made from it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit

from ui.assets import QSS
from ui.theme import DARK, LIGHT, Colours, style_sheet
from ui.widgets.plain import PlainLabel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

PAIRS = (
    ("ink", "ground"),
    ("ink", "card"),
    ("quiet", "ground"),
    ("quiet", "card"),
    ("on_primary", "primary"),
    ("primary", "card"),
    ("primary", "soft"),
    ("good", "card"),
    ("good", "soft"),
    ("attention", "card"),
    ("attention", "attention_ground"),
    ("fault", "card"),
    ("fault", "fault_ground"),
    ("on_rail", "rail"),
)


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG counts it."""
    dark, bright = sorted((_luminance(one), _luminance(other)))
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("table", [LIGHT, DARK], ids=lambda table: table.name)
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_can_be_read_on_its_ground(table: Colours, text: str, ground: str) -> None:
    """Every text colour has at least 4.5:1 on every ground it stands on, hints too."""
    assert contrast(getattr(table, text), getattr(table, ground)) >= 4.5


@pytest.mark.parametrize("table", [LIGHT, DARK], ids=lambda table: table.name)
def test_every_role_of_the_style_sheet_is_in_the_table(table: Colours) -> None:
    """No `@role` is left over once the table is filled in."""
    filled = style_sheet((QSS / "base.qss").read_text(encoding="utf-8"), table)
    assert re.findall(r"@\w+", filled) == []


@pytest.mark.parametrize("table", [LIGHT, DARK], ids=lambda table: table.name)
def test_an_example_in_a_field_can_be_read(qtbot: QtBot, table: Colours) -> None:
    """What stands in an empty field is a hint like any other, and not fainter."""
    field = QLineEdit()
    qtbot.addWidget(field)
    field.setStyleSheet(style_sheet((QSS / "base.qss").read_text(encoding="utf-8"), table))
    field.ensurePolished()
    shown = field.palette().placeholderText().color()
    assert shown.alpha() == 255
    assert contrast(shown.name(), table.card) >= 4.5


def test_a_number_stays_in_one_piece(qtbot: QtBot) -> None:
    """A line breaks between words and at no hyphen of a register number; the text itself stays as it is."""
    label = PlainLabel("Kertas untuk 7501.04-K7Q-261123-007-C itu", wrap=True)
    qtbot.addWidget(label)
    label.ensurePolished()
    number = label.fontMetrics().horizontalAdvance("7501.04-K7Q-261123-007-C") + 4
    broken = QLabel(label.text())
    qtbot.addWidget(broken)
    broken.setWordWrap(True)
    assert label.text() == broken.text()
    assert label.heightForWidth(number) > broken.heightForWidth(number)
