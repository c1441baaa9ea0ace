"""What stands on lembar darurat before anybody writes on them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from counter_app.domain.records import SheetRecord
from counter_app.domain.wita import day_of, day_words
from counter_app.services.owing import details_of

if TYPE_CHECKING:
    from counter_app.services.paper_ground import PaperGround
    from counter_app.services.papers import Imprint
    from counter_app.services.views import PaperJob

COMMONEST: Final = (
    "KTP-01", "KTP-02", "KTP-05", "KTP-06", "KTP-04", "KIA-01",
    "KK-01", "KK-05", "KK-06", "LHR-01", "MTI-01", "PDH-01",
)  # fmt: skip
"""The services that are ticked on a sheet; any other is written down."""


@dataclass(frozen=True, slots=True)
class BlankSheet:
    """One sheet: its register number, its token, and what its QR says."""

    number: str
    token: str
    qr: str


@dataclass(frozen=True, slots=True)
class BlankSheets:
    """The sheets of one paper, the day of their numbers, and the services to tick as (code, name)."""

    imprint: Imprint
    day: str
    sheets: tuple[BlankSheet, ...]
    services: tuple[tuple[str, str], ...]
    free_line: str


def compose_sheets(ground: PaperGround, job: PaperJob) -> BlankSheets:
    """The sheets that a paper was owed for, whatever became of them since."""
    day = day_of(job.created_at)
    subjects = [str(one) for one in details_of(job).get("sheets", ())]
    found = ground.store.records(subjects)
    known = [(code, ground.catalogue.known(code, on=day)) for code in COMMONEST]
    return BlankSheets(
        imprint=ground.imprint(job),
        day=day_words(day),
        sheets=tuple(
            BlankSheet(record.number, record.token, ground.code(record.token))
            for subject in subjects
            if isinstance(record := found.get(subject), SheetRecord)
        ),
        services=tuple((code, service.public_name) for code, service in known if service is not None),
        free_line=ground.catalogue.free_line,
    )
