"""How a receipt looks on each of its papers: measures and styles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from printing.drawing import ATTENTION, ATTENTION_GROUND, BLACK, LINE, MM, PRIMARY, QUIET, SOFT
from printing.faces import INK

if TYPE_CHECKING:
    from printing.faces import Colour, Faces, Style

WHITE: Final[Colour] = (1.0, 1.0, 1.0)


@dataclass(frozen=True, slots=True)
class Look:
    """The measures and styles of one paper; `wide` papers put facts beside each other and items in two columns."""

    x: float
    width: float
    wide: bool
    government: Style
    office: Style
    counter: Style
    address: Style
    title: Style
    subtitle: Style
    number: Style
    number_small: Style
    label: Style
    value: Style
    value_strong: Style
    heading: Style
    section: Style
    item: Style
    item_quiet: Style
    missing: Style
    free: Style
    free_text: Style
    note: Style
    small: Style
    accent: Colour
    line: Colour
    soft: Colour
    warn: Colour
    warn_ground: Colour


def a5_look(faces: Faces) -> Look:
    """A5, portrait: calm greens, one warm box for what is missing."""
    plain, strong = faces.plain_style, faces.strong_style
    return Look(
        x=11 * MM,
        width=126 * MM,
        wide=True,
        government=strong(8.2),
        office=strong(11),
        counter=strong(8.2, PRIMARY),
        address=plain(6.8, QUIET),
        title=strong(17, leading=21),
        subtitle=plain(7.4, QUIET),
        number=strong(13.5, leading=18),
        number_small=strong(9.5, PRIMARY),
        label=plain(6.6, QUIET, 8.8),
        value=plain(8.6, INK, 11.2),
        value_strong=strong(9.4, INK, 12),
        heading=strong(10.6, INK, 13.4),
        section=strong(7.6, INK, 11.5),
        item=plain(8.2, INK, 10.8),
        item_quiet=plain(7.4, QUIET),
        missing=strong(8.6, ATTENTION, 12),
        free=strong(14, PRIMARY),
        free_text=strong(8.4, INK, 10.8),
        note=plain(7, QUIET, 9.2),
        small=plain(6.4, QUIET),
        accent=PRIMARY,
        line=LINE,
        soft=SOFT,
        warn=ATTENTION,
        warn_ground=ATTENTION_GROUND,
    )


def roll_look(faces: Faces) -> Look:
    """A roll of 80 mm: black only, one column, nothing that a thermal head would smear."""
    plain, strong = faces.plain_style, faces.strong_style
    return Look(
        x=4 * MM,
        width=72 * MM,
        wide=False,
        government=strong(7.4, BLACK),
        office=strong(8.4, BLACK),
        counter=strong(8.4, BLACK),
        address=plain(7, BLACK),
        title=strong(15, BLACK, 19),
        subtitle=plain(7.4, BLACK),
        number=strong(13, BLACK, 17),
        number_small=strong(11, BLACK, 14.5),
        label=plain(7.4, BLACK, 10),
        value=plain(8.6, BLACK, 11.2),
        value_strong=strong(9.6, BLACK, 12.4),
        heading=strong(10.4, BLACK, 13),
        section=strong(8.6, BLACK, 12),
        item=plain(8.6, BLACK, 11),
        item_quiet=plain(7.8, BLACK),
        missing=strong(9.2, BLACK, 12.5),
        free=strong(14, BLACK),
        free_text=strong(8.4, BLACK, 10.8),
        note=plain(7.6, BLACK, 9.8),
        small=plain(7, BLACK),
        accent=BLACK,
        line=BLACK,
        soft=WHITE,
        warn=BLACK,
        warn_ground=WHITE,
    )
