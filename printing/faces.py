"""The letters of the papers: fonts read once, widths at hand, and the breaking of lines."""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Final

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from printing.plain import plain

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

Colour = tuple[float, float, float]
INK: Final[Colour] = (0.106, 0.141, 0.129)

# Papers never fetch anything, whatever a text says.
rl_config.trustedSchemes = []
rl_config.trustedHosts = []
# Streams as bytes: smaller and sooner done than as letters.
rl_config.useA85 = 0

_WEIGHTS: Final = {"LL-Regular": "Inter-Regular.ttf", "LL-SemiBold": "Inter-SemiBold.ttf"}
_THOUSAND: Final = 1000.0
_LEADING: Final = 1.32
_lock = threading.Lock()


@dataclass(frozen=True, slots=True)
class Face:
    """One weight of the font: its name in the PDF, and the width of each character in thousandths of its size."""

    name: str
    widths: Mapping[str, float]
    glyphs: frozenset[int]

    def units(self, text: str) -> float:
        """The width of a plain text in thousandths of the size."""
        widths = self.widths
        return sum([widths[mark] for mark in text])


@dataclass(frozen=True, slots=True)
class Style:
    """How a line looks: face, size in points, colour, and the distance to the next line."""

    face: Face
    size: float
    leading: float
    colour: Colour

    def plain(self, text: str) -> str:
        """The text as it can be drawn."""
        return plain(text, self.face.glyphs)

    def width(self, text: str) -> float:
        """The width of a text in points."""
        return self.face.units(self.plain(text)) * self.size / _THOUSAND

    def lines(self, text: str, width: float) -> list[str]:
        """The text broken at blanks into lines no wider than `width` points; a longer word is broken anywhere."""
        shown = self.plain(text)
        limit = width * _THOUSAND / self.size
        if self.face.units(shown) <= limit:
            return [shown]
        return _break(self.face, shown, limit)

    def first_lines(self, text: str, width: float, most: int) -> list[str]:
        """Like `lines`, but no more than so many; the last then ends in three dots."""
        lines = self.lines(text, width)
        return lines if len(lines) <= most else [*lines[: most - 1], f"{lines[most - 1][:-2].rstrip()}\u2026"]

    def fitting(self, text: str, width: float) -> Style:
        """This style, or a smaller one in which the text stands whole in one line."""
        wanted = self.width(text)
        return self if wanted <= width else replace(self, size=self.size * width / wanted)


def _break(face: Face, text: str, limit: float) -> list[str]:
    lines: list[str] = []
    blank = face.widths[" "]
    line: str | None = None
    used = 0.0
    for word in text.split(" "):
        width = face.units(word)
        if line is not None and used + blank + width <= limit:
            line, used = f"{line} {word}", used + blank + width
            continue
        if line is not None:
            lines.append(line)
        *full, line = _chop(face, word, limit) if width > limit else [word]
        lines += full
        used = face.units(line)
    if line is not None:
        lines.append(line)
    return lines


def _chop(face: Face, word: str, limit: float) -> list[str]:
    """A word wider than a line, cut into pieces that fit; marks over a letter (no width) stay with it."""
    pieces: list[str] = []
    start, used = 0, 0.0
    for place, mark in enumerate(word):
        width = face.widths[mark]
        if used + width > limit and place > start and width:
            pieces.append(word[start:place])
            start, used = place, 0.0
        used += width
    pieces.append(word[start:])
    return pieces


@dataclass(frozen=True, slots=True)
class Faces:
    """The two weights that the papers use."""

    regular: Face
    strong: Face

    def plain_style(self, size: float, colour: Colour = INK, leading: float = 0.0) -> Style:
        """The regular weight; lines stand 1.32 times the size apart unless told."""
        return Style(self.regular, size, leading or size * _LEADING, colour)

    def strong_style(self, size: float, colour: Colour = INK, leading: float = 0.0) -> Style:
        """The strong weight."""
        return Style(self.strong, size, leading or size * _LEADING, colour)


def load_faces(folder: Path | None = None) -> Faces:
    """The fonts of the program (or of another folder), read on first use."""
    with _lock:
        return _load(folder)


@cache
def _load(folder: Path | None) -> Faces:
    if folder is not None:
        return Faces(*(_face(name, folder / file) for name, file in _WEIGHTS.items()))
    faces: list[Face] = []
    for name, file in _WEIGHTS.items():
        with as_file(files("resources").joinpath("fonts").joinpath(file)) as path:
            faces.append(_face(name, path))
    return Faces(*faces)


def _face(name: str, path: Path) -> Face:
    # Only the letters that a paper uses go into its PDF.
    font = TTFont(name, str(path), asciiReadable=0)
    pdfmetrics.registerFont(font)
    glyphs = frozenset(font.face.charToGlyph)
    default = font.face.defaultWidth
    known = font.face.charWidths
    return Face(name, {chr(code): known.get(code, default) for code in glyphs}, glyphs)
