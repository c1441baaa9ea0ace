"""Everything a signed-in operator works with, in one frozen value.

Screens know these protocols and the views and forms they speak of; `counter_app.bootstrap` fills them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from counter_app.domain.calendar import WorkCalendar
    from counter_app.domain.catalogue import Catalogue
    from counter_app.domain.regions import Regions
    from counter_app.services.access import AccessLog
    from counter_app.services.announcing import Announcer
    from counter_app.services.backups import Backups
    from counter_app.services.case_lists import CaseLists
    from counter_app.services.cases import Cases
    from counter_app.services.closing import Closings
    from counter_app.services.consents import Consents
    from counter_app.services.day_log import DayLogs
    from counter_app.services.finding import Finder
    from counter_app.services.intake import Intake
    from counter_app.services.joining import Joining
    from counter_app.services.outages import Outages
    from counter_app.services.paper_desk import PaperDesk
    from counter_app.services.paper_lists import PaperLists
    from counter_app.services.papers import PageImage
    from counter_app.services.people import People
    from counter_app.services.ports import Clock, Store
    from counter_app.services.readiness import Readiness
    from counter_app.services.ready_papers import ReadyPapers
    from counter_app.services.residents import Residents
    from counter_app.services.settings import Settings
    from counter_app.services.sheets import Sheets
    from counter_app.services.shifts import Shifts
    from counter_app.services.spooler import Spooler
    from counter_app.services.still_open import OpenThings
    from counter_app.services.syncing import Synchroniser
    from counter_app.services.tickets import Tickets
    from counter_app.services.undoing import Undoing
    from counter_app.services.views import Actor, Station


@dataclass(frozen=True, slots=True)
class Desk:
    """One signed-in person's counter: who, where, and every use case."""

    actor: Actor
    station: Station
    clock: Clock
    store: Store
    catalogue: Catalogue
    regions: Regions
    calendar: WorkCalendar
    intake: Intake
    cases: Cases
    shifts: Shifts
    closings: Closings
    still: OpenThings
    tickets: Tickets
    outages: Outages
    announcer: Announcer
    lists: CaseLists
    ready_papers: ReadyPapers
    sheets: Sheets
    finder: Finder
    residents: Residents
    access: AccessLog
    day_logs: DayLogs
    papers: PaperDesk
    spooler: Spooler
    paper_lists: PaperLists
    settings: Settings
    backups: Backups
    readiness: Readiness
    undoing: Undoing
    consents: Consents
    people: People
    joining: Joining
    sync: Synchroniser | None
    render: Callable[[bytes, int], Sequence[PageImage]]
    """The pages of a PDF as pictures at that many dots per inch."""
    notices: tuple[str, ...]
    """Codes of what should be told after signing in, such as `vault_without_keyring`, `register_rolled_back`."""
    demo: bool
    pin_set: Callable[[str], None]
    pin_try: Callable[[str], int]
    """Unlocks an idle screen: 0 when the PIN was right, else the tries left plus 1; 1 means the password is needed."""
    password_try: Callable[[str], bool]
    remember: Callable[[], None]
    """Keeps outside the register how far it reaches; called when the screen is locked."""
    sign_out: Callable[[], None]
