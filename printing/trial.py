"""The slip that shows whether a printer prints and a scanner reads: on small paper and on A4."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from printing import words
from printing.drawing import space
from printing.receipt_parts import facts, left
from printing.slip import Slip, code_beside, slip_pdf

if TYPE_CHECKING:
    from counter_app.services.papers import TrialSlip
    from printing.drawing import Strip
    from printing.press import Press
    from printing.receipt_look import Look


def trial_pdf(content: TrialSlip, press: Press) -> bytes:
    """The PDF of a test slip."""
    return slip_pdf(content.imprint, press, partial(_slip, content))


def _slip(content: TrialSlip, look: Look) -> Slip:
    return Slip(
        title=words.TRIAL,
        upper=[
            *facts(look, ((words.TRIAL_PRINTER, content.printer, 0.5), (words.SIGN_OPERATOR, content.operator, 0.5))),
            *left(look, words.PRINTED_AT.format(content.printed_at), look.value),
            space(6),
            *left(look, words.TRIAL_LETTERS, look.value),
            space(6),
        ],
        lower=code_beside(look, content.code, partial(_beside, content)),
        note=words.SHEET_DISCLAIMER,
    )


def _beside(content: TrialSlip, look: Look) -> list[Strip]:
    strips = [strip for line in words.TRIAL_LINES for strip in (*left(look, line, look.value), space(3))]
    return [*strips, *left(look, content.code, look.label)]
