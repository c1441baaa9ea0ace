"""What is stuck on the papers of a case: the number in large type, what for whom, and the QR that opens it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from printing import words
from printing.drawing import MM, Strip, kept, space
from printing.qr import QUIET_MODULES, QrCode
from printing.receipt_parts import left
from printing.slip import Slip, slip_pdf

if TYPE_CHECKING:
    from counter_app.services.papers import FileLabel, FileSlip
    from printing.drawing import Pen
    from printing.faces import Faces
    from printing.press import Press
    from printing.receipt_look import Look

_SIDE: Final = 21 * MM
_GAP: Final = 6.0
_LARGEST: Final = 60.0
_SMALLEST: Final = 9.0
_CUT: Final = 9.0
_RUNNING: Final = 2


def file_slip_pdf(content: FileSlip, press: Press) -> bytes:
    """The PDF of the labels, one under another with a line to cut between them."""
    return slip_pdf(content.imprint, press, partial(_slip, content, press.faces))


def _slip(content: FileSlip, faces: Faces, look: Look) -> Slip:
    labels = [_label(look, faces, content, label) for label in content.labels]
    return Slip(
        title=words.FILE_SLIP,
        upper=[strip for block in labels[:1] for strip in block],
        lower=[strip for block in labels[1:] for strip in (_cut(look), *block)],
        note=words.FILE_SLIP_NOTE,
        kop=False,
    )


def _label(look: Look, faces: Faces, content: FileSlip, label: FileLabel) -> list[Strip]:
    number, running = _parts(label.number)
    lines = (
        (number, look.number_small),
        (label.service, look.heading),
        (label.person, look.value_strong),
        (label.village, look.value),
        (" \u00b7 ".join(_times(content, label)), look.item),
    )
    about = [strip for text, style in lines if text for strip in left(look, text, style)]
    return [space(3), _head(look, faces, content.qr, running), space(2), *kept(about), space(4)]


def _head(look: Look, faces: Faces, code: str, running: str) -> Strip:
    """The running number as large as it may be, and the QR at its right."""
    qr = QrCode(code)
    side = qr.side(_SIDE)
    quiet = side * QUIET_MODULES / qr.modules
    room = look.width - side + quiet - _GAP
    fits = _LARGEST * room / max(1.0, faces.strong_style(_LARGEST).width(running))
    style = faces.strong_style(max(_SMALLEST, min(_LARGEST, fits)), look.value.colour)
    height = side - 2 * quiet

    def draw(pen: Pen, top: float) -> None:
        qr.draw(pen.canvas, look.x + look.width - side + quiet, top + quiet, side)
        pen.text(look.x, top - (height + style.size * 0.72) / 2, running, style)

    return Strip(height, draw, keep=True)


def _parts(number: str) -> tuple[str, str]:
    """The whole number, and of it what tells the files of a day apart: the running number with its check character."""
    pieces = number.split("-")
    return number, "-".join(pieces[-_RUNNING:]) if len(pieces) > _RUNNING else number


def _times(content: FileSlip, label: FileLabel) -> tuple[str, ...]:
    return (
        words.FILE_RECEIVED.format(content.received_at),
        words.FILE_PAPERS.format(label.papers),
        *((words.FILE_READY.format(label.estimate),) if label.estimate else ()),
        # the labels are cut apart: each says for itself that it is a copy
        *((words.COPY.format(content.imprint.copy),) if content.imprint.copy > 1 else ()),
    )


def _cut(look: Look) -> Strip:
    """A dashed line to cut along."""

    def draw(pen: Pen, top: float) -> None:
        for place in range(int(look.width // 6)):
            pen.rule(look.x + place * 6, top - _CUT / 2, 3.2, weight=0.7, colour=look.label.colour)

    return Strip(_CUT * 2, draw)
