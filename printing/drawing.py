"""What papers are drawn with: a pen on a canvas, strips of a page, and their parting into pages."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from reportlab.pdfgen.canvas import Canvas

if TYPE_CHECKING:
    from printing.faces import Colour, Style

MM: Final = 72 / 25.4
QUIET: Final[Colour] = (0.361, 0.416, 0.396)
PRIMARY: Final[Colour] = (0.043, 0.420, 0.341)
SOFT: Final[Colour] = (0.890, 0.941, 0.925)
LINE: Final[Colour] = (0.780, 0.812, 0.796)
ATTENTION: Final[Colour] = (0.545, 0.310, 0.0)
ATTENTION_GROUND: Final[Colour] = (1.0, 0.957, 0.875)
PALE: Final[Colour] = (0.905, 0.915, 0.910)
BLACK: Final[Colour] = (0.0, 0.0, 0.0)


class Pen:
    """Draws plain text and simple shapes; heights are measured from the bottom of the page, in points."""

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas
        self._fill: Colour | None = None
        self._line: tuple[Colour, float] | None = None

    def fill(self, colour: Colour) -> None:
        """What is filled and written from now on has this colour."""
        if colour != self._fill:
            self._fill = colour
            self.canvas.setFillColorRGB(*colour)

    def line(self, colour: Colour, weight: float) -> None:
        """What is outlined from now on has this colour and weight."""
        if (colour, weight) != self._line:
            self._line = (colour, weight)
            self.canvas.setStrokeColorRGB(*colour)
            self.canvas.setLineWidth(weight)

    def forget(self) -> None:
        """A new page, or a state that was restored, begins with colours of its own."""
        self._fill = self._line = None

    def text(self, x: float, y: float, text: str, style: Style) -> None:
        """A line of text that begins at x, on the base line y."""
        if text:
            self.fill(style.colour)
            self.canvas.setFont(style.face.name, style.size)
            self.canvas.drawString(x, y, style.plain(text))

    def right(self, x: float, y: float, text: str, style: Style) -> None:
        """A line of text that ends at x."""
        self.text(x - style.width(text), y, text, style)

    def centre(self, x: float, y: float, text: str, style: Style) -> None:
        """A line of text with its middle at x."""
        self.text(x - style.width(text) / 2, y, text, style)

    def rule(self, x: float, y: float, width: float, *, weight: float = 0.5, colour: Colour = LINE) -> None:
        """A level line."""
        self.line(colour, weight)
        self.canvas.line(x, y, x + width, y)

    def box(self, x: float, y: float, width: float, height: float, *, fill: Colour, radius: float = 0) -> None:
        """A filled box by its lower left corner."""
        self.fill(fill)
        if radius:
            self.canvas.roundRect(x, y, width, height, radius, stroke=0, fill=1)
        else:
            self.canvas.rect(x, y, width, height, stroke=0, fill=1)

    def frame(
        self, x: float, y: float, width: float, height: float, *, colour: Colour, weight: float = 0.6, radius: float = 0
    ) -> None:
        """The outline of a box."""
        self.line(colour, weight)
        self.canvas.roundRect(x, y, width, height, radius, stroke=1, fill=0)

    def across(self, x: float, y: float, text: str, style: Style, *, degrees: float = 0) -> None:
        """A large word turned about its middle."""
        self.canvas.saveState()
        self.canvas.translate(x, y)
        self.canvas.rotate(degrees)
        self.centre(0, -style.size * 0.35, text, style)
        self.canvas.restoreState()
        self.forget()


Draw = Callable[[Pen, float], None]


@dataclass(frozen=True, slots=True)
class Strip:
    """A level piece of a page that is never cut; `draw` gets the height of its top edge.

    `keep` asks not to be parted from the next strip; `table` stands beneath the head of a table.
    """

    height: float
    draw: Draw | None = None
    keep: bool = False
    table: bool = False


def space(height: float, *, keep: bool = False) -> Strip:
    """Nothing, of some height."""
    return Strip(height, keep=keep)


def kept(strips: Iterable[Strip]) -> list[Strip]:
    """The strips, to stay on one page where they fit on one."""
    together = [replace(strip, keep=True) for strip in strips]
    if together:
        together[-1] = replace(together[-1], keep=False)
    return together


def part(strips: Sequence[Strip], room: Callable[[int], float]) -> list[list[Strip]]:
    """Strips parted into pages; `room(n)` is the height of page n, from 0."""
    pages: list[list[Strip]] = [[]]
    left = room(0)
    for group in _groups(strips):
        height = sum(strip.height for strip in group)
        if height > left and pages[-1] and height <= room(len(pages)):
            pages.append([])
            left = room(len(pages) - 1)
        for strip in group:
            if strip.height > left and pages[-1]:
                pages.append([])
                left = room(len(pages) - 1)
            pages[-1].append(strip)
            left -= strip.height
    return pages


def _groups(strips: Iterable[Strip]) -> Iterable[list[Strip]]:
    group: list[Strip] = []
    for strip in strips:
        group.append(strip)
        if not strip.keep:
            yield group
            group = []
    if group:
        yield group


def lay(pen: Pen, top: float, strips: Iterable[Strip]) -> float:
    """Draw strips downwards from `top`; returns where they end."""
    for strip in strips:
        if strip.draw is not None:
            strip.draw(pen, top)
        top -= strip.height
    return top


def height_of(strips: Iterable[Strip]) -> float:
    """The height of strips one under another."""
    return sum(strip.height for strip in strips)


class Document:
    """A PDF in the making: same content, same bytes; its metadata names the kind of paper and the office, no person."""

    def __init__(self, title: str, author: str, size: tuple[float, float]) -> None:
        self._bytes = io.BytesIO()
        self.width, self.height = size
        self.canvas = Canvas(self._bytes, pagesize=size, invariant=1, pageCompression=1, lang="id-ID")
        self.canvas.setTitle(title)
        self.canvas.setAuthor(author)
        self.canvas.setCreator("Loket Luring")
        self.canvas.setProducer("Loket Luring")
        self.pen = Pen(self.canvas)

    def page(self, size: tuple[float, float] | None = None) -> Pen:
        """Begin a page, of another size if given."""
        if size is not None:
            self.canvas.setPageSize(size)
        self.pen.forget()
        return self.pen

    def end_page(self) -> None:
        """The page is done."""
        self.canvas.showPage()

    def close(self) -> bytes:
        """The finished PDF."""
        self.canvas.save()
        return self._bytes.getvalue()
