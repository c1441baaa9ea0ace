"""A PDF as pictures of its pages, for the screen: the very bytes that are saved and printed."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from typing import Final

import pypdfium2

from counter_app.domain.errors import InvalidInput

_POINTS_PER_INCH: Final = 72
# PDFium must never be entered by two threads at once.
_lock = threading.Lock()


@dataclass(frozen=True, slots=True)
class PageImage:
    """One page: its size in pixels and its pixels, four bytes each (blue, green, red, opacity), rows without gaps."""

    width: int
    height: int
    bgra: bytes = field(repr=False)


def page_images(data: bytes, dpi: int) -> tuple[PageImage, ...]:
    """All pages of a PDF as pictures.

    Raises:
        InvalidInput: `pdf`: `unreadable`.

    """
    with _lock:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            raise InvalidInput({"pdf": "unreadable"}) from error
        try:
            return tuple(_image(page, dpi) for page in document)
        finally:
            document.close()


def page_sizes(data: bytes) -> tuple[tuple[float, float], ...]:
    """Width and height of each page in points.

    Raises:
        InvalidInput: `pdf`: `unreadable`.

    """
    with _lock:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            raise InvalidInput({"pdf": "unreadable"}) from error
        try:
            return tuple(document.get_page_size(place) for place in range(len(document)))
        finally:
            document.close()


def _image(page: pypdfium2.PdfPage, dpi: int) -> PageImage:
    bitmap = page.render(
        scale=dpi / _POINTS_PER_INCH,
        rev_byteorder=False,
        prefer_bgrx=True,
        maybe_alpha=False,
        fill_color=(255, 255, 255, 255),
    )
    try:
        wide = bitmap.width * 4
        raw = bytes(bitmap.buffer)
        rows = (
            raw
            if bitmap.stride == wide
            else b"".join(raw[row * bitmap.stride : row * bitmap.stride + wide] for row in range(bitmap.height))
        )
        return PageImage(bitmap.width, bitmap.height, rows)
    finally:
        bitmap.close()
