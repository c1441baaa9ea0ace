"""The table of colours and the style sheet made from it."""

from __future__ import annotations

import re

import pytest

from ui.assets import QSS
from ui.theme import DARK, LIGHT, Colours, style_sheet

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
