"""Laying the desk: every use case over the store, the papers and the line."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import version
from typing import TYPE_CHECKING

from counter_app.bootstrap.heads import RememberingSync
from counter_app.bootstrap.joining import joining
from counter_app.bootstrap.knowledge import calendar, catalogue, letterhead, regions
from counter_app.bootstrap.probes import StationProbes
from counter_app.config import APP
from counter_app.services.access import AccessLog
from counter_app.services.announcing import Announcer
from counter_app.services.backups import Backups
from counter_app.services.case_lists import CaseLists
from counter_app.services.cases import Cases
from counter_app.services.closing import Closings
from counter_app.services.closing_report import ClosingReports
from counter_app.services.consents import Consents
from counter_app.services.day_log import DayLogs
from counter_app.services.deadlines import Deadlines
from counter_app.services.desk import Desk
from counter_app.services.finding import Finder
from counter_app.services.intake import Intake
from counter_app.services.outages import Outages
from counter_app.services.paper_ground import PaperGround
from counter_app.services.paper_works import paper_works
from counter_app.services.papers import PageImage
from counter_app.services.people import People
from counter_app.services.readiness import Ground as ReadinessGround
from counter_app.services.readiness import Readiness
from counter_app.services.ready_papers import ReadyPapers
from counter_app.services.residents import Residents
from counter_app.services.settings import Settings
from counter_app.services.sheets import Sheets
from counter_app.services.shifts import Shifts
from counter_app.services.still_open import OpenThings
from counter_app.services.tickets import Tickets
from counter_app.services.undoing import Undoing
from counter_app.speaker import SystemSpeaker
from counter_app.storage.keeping import FolderCopies
from counter_app.storage.mirror import StickMirror
from counter_app.storage.store import JournalStore
from counter_app.system import SystemFiles
from printing.faces import load_faces
from printing.papers import PdfPapers
from printing.render import page_images
from printing.system import CupsPrinter
from resources.voice import load_part
from sync.client.synchronising import StationSync

if TYPE_CHECKING:
    from collections.abc import Callable

    from counter_app.bootstrap.screen_lock import ScreenLock
    from counter_app.config import Places
    from counter_app.services.paper_desk import PaperDesk
    from counter_app.services.paper_works import PaperWorks
    from counter_app.services.ports import Clock, Randomness
    from counter_app.services.signing_in import Session, SignIn
    from counter_app.storage.vault.vault import StationVault


def open_store(places: Places, vault: StationVault, session: Session, clock: Clock, random: Randomness) -> JournalStore:
    """Open the register with the session's key.

    Raises:
        StorageFault: `database_missing`, `database_empty`, `wrong_key_or_corrupt`, …

    """
    vault.check_database(places.database)
    return JournalStore.open(places.database, session.data_key.value, clock=clock, random=random, program=version(APP))


def render_pages(data: bytes, dpi: int) -> tuple[PageImage, ...]:
    """The pages of a PDF as the screens take them."""
    return tuple(PageImage(page.width, page.height, page.bgra) for page in page_images(data, dpi))


@dataclass(frozen=True, slots=True)
class Ground:
    """What a desk stands on."""

    session: Session
    store: JournalStore
    clock: Clock
    random: Randomness
    rolled_back: bool
    demo: bool
    remember: Callable[[], None]
    sign_in: SignIn
    places: Places
    keys: Callable[[], bytes]


def lay_desk(ground: Ground, lock: ScreenLock, close: Callable[[], None]) -> Desk:
    """Everything a signed-in person works with."""
    store, clock, random = ground.store, ground.clock, ground.random
    known, places = catalogue(), regions()
    station = store.station()
    access = AccessLog(store, clock)
    deadlines = Deadlines(known, calendar())
    notices = ground.session.notices
    papers_ground = PaperGround(store, known, places, letterhead(station.name), demo=ground.demo)
    works = paper_works(papers_ground, clock, random, maker=PdfPapers(), printer=CupsPrinter(), files=SystemFiles())
    backups, lists = _backups(ground), CaseLists(store, clock, deadlines)
    outages, tickets = Outages(store, clock, random), Tickets(store, clock, random, Settings(store, clock))
    still = _still(ground, lists, tickets, works)
    reports = ClosingReports(store, clock, random, outages=outages, still=still)
    shifts = Shifts(store, clock, random, known, reports)
    line = _line(ground) if station.central else None
    return Desk(
        actor=ground.session.actor,
        station=station,
        clock=clock,
        store=store,
        catalogue=known,
        regions=places,
        calendar=calendar(),
        intake=Intake(store, clock, random, catalogue=known, regions=places, deadlines=deadlines),
        cases=Cases(store, clock, random, catalogue=known, regions=places, deadlines=deadlines),
        shifts=shifts,
        tickets=tickets,
        still=still,
        outages=outages,
        closings=Closings(store, clock, random, reports=reports, papers=works.desk, folder=ground.places.papers),
        announcer=Announcer(SystemSpeaker(load_part), Settings(store, clock)),
        lists=lists,
        ready_papers=ReadyPapers(store, clock, random, access),
        sheets=Sheets(store, clock, random),
        finder=Finder(store, access),
        residents=Residents(store, clock, access),
        access=access,
        day_logs=DayLogs(papers_ground, clock, random, maker=PdfPapers(), access=access),
        papers=works.desk,
        spooler=works.spooler,
        paper_lists=works.lists,
        settings=Settings(store, clock),
        backups=backups,
        readiness=_readiness(ground, shifts, backups, works.desk, line),
        undoing=Undoing(store, clock),
        consents=Consents(store, clock, ground.sign_in.consent),
        people=People(store, clock, random, ground.sign_in, ground.session),
        joining=joining(store, clock, random),
        sync=line,
        render=render_pages,
        notices=(*notices, "register_rolled_back") if ground.rolled_back else notices,
        demo=ground.demo,
        pin_set=lock.pins.set_pin,
        pin_try=lock.pin_try,
        password_try=lock.password_try,
        remember=ground.remember,
        sign_out=close,
    )


def _still(ground: Ground, lists: CaseLists, tickets: Tickets, works: PaperWorks) -> OpenThings:
    return OpenThings(
        ground.store,
        ground.clock,
        lists=lists,
        papers=works.lists,
        tickets=tickets,
        printing=lambda: bool(works.spooler.printers),
    )


def _backups(ground: Ground) -> Backups:
    store, places = ground.store, ground.places
    return Backups(
        store,
        ground.clock,
        Settings(store, ground.clock),
        keeper=FolderCopies(store, ground.keys, places.backups),
        mirror=StickMirror(store, ground.keys, places.folder),
    )


def _readiness(
    ground: Ground, shifts: Shifts, backups: Backups, papers: PaperDesk, line: RememberingSync | None
) -> Readiness:
    return Readiness(
        ReadinessGround(
            ground.store,
            ground.clock,
            ground.random,
            settings=Settings(ground.store, ground.clock),
            shifts=shifts,
            backups=backups,
            papers=papers,
            probes=StationProbes(ground.store, ground.places.folder, ground.rolled_back),
            sync=line,
        )
    )


def _line(ground: Ground) -> RememberingSync:
    return RememberingSync(StationSync(ground.store, clock=ground.clock, random=ground.random), ground.remember)


def warm_up() -> None:
    """Read the fonts, so that the first receipt does not wait for them; importing this module did the rest."""
    load_faces()
