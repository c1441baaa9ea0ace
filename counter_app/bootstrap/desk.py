"""Laying the desk: every use case over the store, the papers and the line."""

from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING, Final

from counter_app.bootstrap.knowledge import calendar, catalogue, letterhead, regions
from counter_app.domain.errors import NotAllowed
from counter_app.services.access import AccessLog
from counter_app.services.cases import Cases
from counter_app.services.day_log import DayLogs
from counter_app.services.deadlines import Deadlines
from counter_app.services.desk import Desk
from counter_app.services.finding import Finder
from counter_app.services.intake import Intake
from counter_app.services.paper_desk import PaperDesk
from counter_app.services.papers import PageImage
from counter_app.services.receipts import Receipts
from counter_app.services.shifts import Shifts
from counter_app.services.tickets import Tickets
from counter_app.storage.store import JournalStore
from counter_app.system import SystemFiles
from printing.faces import load_faces
from printing.papers import PdfPapers
from printing.render import page_images
from printing.system import CupsPrinter
from sync.client.synchronising import StationSync

if TYPE_CHECKING:
    from collections.abc import Callable

    from counter_app.config import Places
    from counter_app.services.ports import Clock, Randomness
    from counter_app.services.signing_in import IdleLock, Session, SignIn
    from counter_app.storage.vault import StationVault

PROGRAM: Final = "loket-luring"
PASSWORD_NEEDED: Final = 1


def open_store(places: Places, vault: StationVault, session: Session, clock: Clock, random: Randomness) -> JournalStore:
    """Open the register with the session's key.

    Raises:
        StorageFault: `database_missing`, `database_empty`, `wrong_key_or_corrupt`, …

    """
    vault.check_database(places.database)
    return JournalStore.open(
        places.database, session.data_key.value, clock=clock, random=random, program=version(PROGRAM)
    )


def render_pages(data: bytes, dpi: int) -> tuple[PageImage, ...]:
    """The pages of a PDF as the screens take them."""
    return tuple(PageImage(page.width, page.height, page.bgra) for page in page_images(data, dpi))


def lay_desk(  # noqa: PLR0913 - everything that stands on it
    session: Session,
    store: JournalStore,
    *,
    clock: Clock,
    sync_clock: Clock,
    random: Randomness,
    rolled_back: bool,
    demo: bool,
    pins: IdleLock,
    sign_in: SignIn,
    close: Callable[[], None],
) -> Desk:
    """Everything a signed-in person works with."""
    known, places_known = catalogue(), regions()
    station = store.station()
    head = letterhead(station.name)
    access = AccessLog(store, clock)
    deadlines = Deadlines(known, calendar())
    maker = PdfPapers()
    receipts = Receipts(store, known, places_known, head, demo=demo)

    def pin_try(pin: str) -> int:
        answer = pins.unlock(pin)
        return 0 if answer.opened else PASSWORD_NEEDED + answer.tries_left

    def password_try(password: str) -> bool:
        try:
            sign_in.unlock_screen(session, password)
        except NotAllowed:
            return False
        pins.password_given()
        return True

    return Desk(
        actor=session.actor,
        station=station,
        clock=clock,
        store=store,
        catalogue=known,
        regions=places_known,
        calendar=calendar(),
        intake=Intake(store, clock, random, catalogue=known, regions=places_known, deadlines=deadlines),
        cases=Cases(store, clock, catalogue=known, regions=places_known, deadlines=deadlines),
        shifts=Shifts(store, clock, random),
        tickets=Tickets(store, clock, random),
        finder=Finder(store, access),
        access=access,
        day_logs=DayLogs(
            store,
            clock,
            catalogue=known,
            regions=places_known,
            letterhead=head,
            maker=maker,
            access=access,
            demo=demo,
        ),
        papers=PaperDesk(
            store, clock, random, maker=maker, printer=CupsPrinter(), receipts=receipts, files=SystemFiles()
        ),
        sync=StationSync(store, clock=sync_clock, random=random) if station.central else None,
        render=render_pages,
        notices=session.notices + (("register_rolled_back",) if rolled_back else ()),
        demo=demo,
        pin_set=pins.set_pin,
        pin_try=pin_try,
        password_try=password_try,
        sign_out=close,
    )


def warm_up() -> None:
    """Read the fonts, so that the first receipt does not wait for them; importing this module did the rest."""
    load_faces()
