"""The readiness slip: what was looked at before a shift, a line for each, and the place to sign."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from printing import words
from printing.drawing import Strip, kept, space
from printing.receipt_parts import facts, left, rule, signed_by
from printing.slip import Slip, slip_pdf

if TYPE_CHECKING:
    from counter_app.services.papers import ReadinessSlip
    from printing.drawing import Pen
    from printing.press import Press
    from printing.receipt_look import Look


def readiness_pdf(content: ReadinessSlip, press: Press) -> bytes:
    """The PDF of a readiness slip."""
    return slip_pdf(content.imprint, press, partial(_slip, content))


def _slip(content: ReadinessSlip, look: Look) -> Slip:
    upper = [
        *facts(look, ((words.CHECKED_AT, content.checked_at, 0.6), (words.SIGN_OPERATOR, content.operator, 0.4))),
        space(2),
        *left(look, content.verdict, look.heading),
        space(4),
    ]
    lower = [strip for step in content.steps for strip in _step(look, *step)]
    return Slip(
        words.READINESS,
        upper,
        [*lower, space(10), *signed_by(look, (words.SIGN_SUPERVISOR, ""), content.operator)],
        note=words.NOT_SIGNED,
    )


def _step(look: Look, name: str, state: str, text: str) -> list[Strip]:
    """A step with its state at the right edge, and beneath what was found."""

    def head(pen: Pen, top: float) -> None:
        pen.text(look.x, top - look.value_strong.size, name, look.value_strong)
        pen.right(
            look.x + look.width,
            top - look.value_strong.size,
            words.STATES_OF_CHECK.get(state, state),
            look.value_strong,
        )

    return kept(
        [
            rule(look, above=3, below=3),
            Strip(look.value_strong.leading, head),
            *left(look, text, look.value),
        ]
    )
