"""Whether a step of a case asks how many empty cards it used, wherever the step is taken."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSpinBox

from counter_app.domain.blanks import MOST
from counter_app.domain.case import DONE_STATUSES, Status
from counter_app.domain.wita import day_of
from ui.texts import tr, word
from ui.words.register import BLANK

if TYPE_CHECKING:
    from counter_app.domain.case import CaseRecord
    from counter_app.services.desk import Desk
    from counter_app.services.views import CaseRow
    from ui.widgets.field import Field


@dataclass(frozen=True, slots=True)
class BlankUse:
    """The kind of card, how many the step uses usually, and the least that may be typed (below 0 puts right)."""

    kind: str
    usual: int
    least: int


def card_box() -> QSpinBox:
    """A box for a few cards."""
    box = QSpinBox()
    box.setRange(0, MOST)
    box.lineEdit().setTextMargins(9, 0, 9, 0)
    return box


def blank_use(desk: Desk, case: CaseRecord | CaseRow, to: str) -> BlankUse | None:
    """What to ask when a case goes to `to`; None where no card is counted by that step."""
    service = desk.catalogue.known(case.service, on=day_of(case.opened_at))
    if service is None or not service.blank:
        return None
    ends = to in DONE_STATUSES and case.status not in DONE_STATUSES
    again = to == Status.PROCESSING and case.blanks > 0
    return BlankUse(service.blank, desk.cases.usual_blanks(case, to), -case.blanks) if ends or again else None


def show_blank_use(field: Field, box: QSpinBox, use: BlankUse | None) -> None:
    """Ask in a field, or hide it."""
    field.setVisible(use is not None)
    if use is None:
        return
    field.rename(tr("Blangko {kind} terpakai", kind=word(BLANK, use.kind)))
    box.setRange(use.least, MOST)
    box.setValue(use.usual)
