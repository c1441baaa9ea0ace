"""Where a scanned code leads: to the place where its case is continued."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counter_app.domain.case import CaseRecord, Status
from counter_app.domain.records import SheetRecord
from counter_app.services.finding import Scanned
from ui.going import CaseAct, SheetAtHand
from ui.scanning import Destination, destination

CODE = "K" * 16
SHEET = SheetRecord("sheet/1", "7501.02", "L1", "U-SITI", "7501.02-K7Q-261124-900-X", CODE, "261124", 5)


def case(status: str, name: str = "case/1") -> CaseRecord:
    """A case that stands so."""
    texts = {one: "" for one in CaseRecord.__dataclass_fields__ if one not in {"papers", "answers", "conflicts"}}
    values = texts | {"id": name, "status": status}
    return CaseRecord(**values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("statuses", "where"),
    [
        ((), None),
        (("siap_diambil",), Destination("hand_over", CODE)),
        (("belum_lengkap",), Destination("case", CaseAct("case/0", "papers"))),
        (("dikembalikan",), Destination("case", CaseAct("case/0", "papers"))),
        (("diterima",), Destination("case", "case/0")),
        (("ditunda",), Destination("case", "case/0")),
        (("dicatat",), Destination("case", "case/0")),
        (("diserahkan", "diproses"), Destination("case", "case/1")),
        (("diserahkan", "batal"), Destination("case", "case/0")),
        (("diproses", "belum_lengkap"), Destination("case", CaseAct("case/1", "papers"))),
        (("belum_lengkap", "siap_diambil"), Destination("hand_over", CODE)),
    ],
)
def test_a_receipt_leads_to_what_is_next_with_it(statuses: tuple[str, ...], where: Destination | None) -> None:
    """A document that is ready first, then papers that are awaited, then whatever is still open."""
    cases = tuple(case(status, f"case/{place}") for place, status in enumerate(statuses))
    assert destination(Scanned(CODE, cases)) == where


@pytest.mark.parametrize("status", [one.value for one in Status])
def test_at_the_hand_over_whatever_may_be_given_out_stays_there(status: str) -> None:
    """Also what was never noted as ready."""
    where = destination(Scanned(CODE, (case(status),)), "hand_over")
    assert where is not None
    given = status in {"siap_diambil", "diterima", "diproses"}
    assert (where.screen == "hand_over") is given


def test_a_sheet_leads_to_intake_until_it_is_entered() -> None:
    """Then its cases are what counts; a sheet that was voided leads nowhere."""
    assert destination(Scanned(CODE, (), SHEET)) == Destination("intake", SheetAtHand(SHEET.id, SHEET.number))
    used = replace(SHEET, state="terpakai", visit="visit/1")
    assert destination(Scanned(CODE, (case("diterima"),), used)) == Destination("case", "case/1")
    assert destination(Scanned(CODE, (), replace(SHEET, state="batal"))) is None
