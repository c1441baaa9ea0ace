"""A QR code drawn as one path."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import segno

from printing.drawing import BLACK, MM

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.pdfgen.canvas import Canvas

QUIET_MODULES: Final = 4
MIN_MODULE: Final = 0.5 * MM


class QrCode:
    """The modules of a text as a QR code of error level M, with its quiet zone of four modules."""

    def __init__(self, text: str) -> None:
        rows = tuple(bytes(row) for row in segno.make_qr(text, error="m").matrix)
        self._path = _path(rows)
        self.modules = len(rows) + 2 * QUIET_MODULES

    def side(self, wanted: float) -> float:
        """The side in points, quiet zone included: as wanted, or larger so that a module is at least half a mm."""
        return max(wanted, self.modules * MIN_MODULE)

    def draw(self, canvas: Canvas, x: float, top: float, side: float) -> None:
        """Draw the code with the upper left corner of its quiet zone at x and top."""
        module = side / self.modules
        canvas.saveState()
        canvas.setFillColorRGB(*BLACK)
        canvas.translate(x, top - side)
        canvas.scale(module, module)
        canvas.addLiteral(self._path)
        canvas.restoreState()


def _path(rows: Sequence[bytes]) -> str:
    """The dark modules as one filled path, a module being one unit; rows are counted from the top."""
    edge = len(rows) + QUIET_MODULES - 1
    boxes = [
        f"{start + QUIET_MODULES} {edge - line} {length} 1 re"
        for line, row in enumerate(rows)
        for start, length in _runs(row)
    ]
    return " ".join([*boxes, "f"])


def _runs(row: bytes) -> list[tuple[int, int]]:
    """Where dark modules stand in a row, as (start, how many)."""
    found: list[tuple[int, int]] = []
    start = row.find(1)
    while start >= 0:
        end = row.find(0, start)
        end = len(row) if end < 0 else end
        found.append((start, end - start))
        start = row.find(1, end)
    return found
