"""A counter with every use case over a real encrypted register, whose clock, printer and disk a test commands."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from typing_extensions import override

from counter_app.bootstrap import knowledge
from counter_app.demo.scenario import brought, first_answers
from counter_app.domain.entry import decode_header
from counter_app.domain.wita import WITA, day_of, to_ms
from counter_app.services.access import AccessLog
from counter_app.services.case_lists import CaseLists
from counter_app.services.cases import Cases
from counter_app.services.closing_report import ClosingReports
from counter_app.services.day_log import DayLogs
from counter_app.services.deadlines import Deadlines
from counter_app.services.finding import Finder
from counter_app.services.forms import LineForm, PersonForm, ServiceForm, VisitForm
from counter_app.services.intake import Intake
from counter_app.services.outages import Outages
from counter_app.services.paper_ground import PaperGround
from counter_app.services.paper_ports import PaperMaker
from counter_app.services.paper_works import paper_works
from counter_app.services.papers import DayLog, Letterhead, Receipt
from counter_app.services.ready_papers import ReadyPapers
from counter_app.services.receipts import Receipts
from counter_app.services.residents import Residents
from counter_app.services.settings import Settings
from counter_app.services.sheets import Sheets
from counter_app.services.shifts import Shifts
from counter_app.services.still_open import OpenThings
from counter_app.services.tickets import Tickets
from counter_app.services.undoing import Undoing
from counter_app.services.views import Actor
from counter_app.storage.store import JournalStore
from counter_app.system import SystemFiles
from tests.fakes.printers import FakePrinter
from tests.fakes.registers import KEY, RepeatingRandom

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from counter_app.domain.case import CaseRecord
    from counter_app.domain.regions import Regions
    from counter_app.services.forms import SavedVisit
    from counter_app.services.paper_desk import PaperDesk
    from counter_app.services.paper_lists import PaperLists
    from counter_app.services.papers import PaperContent
    from counter_app.services.spooler import Spooler
    from counter_app.services.views import PaperJob, RawEntry

AREA: Final = "7501.02"
DAY: Final = date(2026, 11, 24)
MORNING: Final = to_ms(datetime(2026, 11, 24, 8, 0, tzinfo=WITA))
MINUTE: Final = 60_000
DAY_MS: Final = 86_400_000
SITI: Final = Actor("U-SITI", "operator", "Siti Rahmawati")
HASAN: Final = Actor("U-HASAN", "supervisor", "Hasan Pakaya")
NIK: Final = "7501024107909999"
KK: Final = "7501020101159999"
LETTERHEAD: Final = Letterhead("Pemerintah Kabupaten Gorontalo", "Dinas Dukcapil", "Limboto", "Loket Telaga")


class SettableClock:
    """A clock that stands still until a test moves it."""

    def __init__(self, now: int = MORNING) -> None:
        self.now = now

    def now_ms(self) -> int:
        """What the test set."""
        return self.now

    def monotonic(self) -> float:
        """The same in seconds."""
        return self.now / 1000

    def pass_minutes(self, minutes: int) -> None:
        """Let time go by."""
        self.now += minutes * MINUTE


class RecordingMaker(PaperMaker):
    """Keeps what papers were made of; its bytes only tell which paper it was."""

    def __init__(self) -> None:
        self.receipts: list[Receipt] = []
        self.logs: list[DayLog] = []
        self.contents: list[PaperContent] = []

    @override
    def make(self, document: str, content: PaperContent, size: str) -> bytes:
        """A document."""
        self.contents.append(content)
        if isinstance(content, Receipt):
            self.receipts.append(content)
            return f"receipt {size} {content.token} {content.imprint.copy}".encode()
        if isinstance(content, DayLog):
            self.logs.append(content)
            return b"day log"
        return f"{document} {size} {content.imprint.copy}".encode()

    @override
    def day_log_sheet(self, log: DayLog) -> bytes:
        """A day's log as a sheet."""
        self.logs.append(log)
        return b"day log sheet"

    @override
    def day_log_csv(self, log: DayLog) -> bytes:
        """A day's log for machines."""
        self.logs.append(log)
        return b"day log csv"

    @override
    def recovery_sheet(self, letterhead: Letterhead, station: str, code: str) -> bytes:
        """A recovery sheet."""
        return b"recovery"


@dataclass(slots=True)
class Bench:
    """Everything on one counter, and what the test commands of it."""

    store: JournalStore
    clock: SettableClock
    maker: RecordingMaker
    printer: FakePrinter
    intake: Intake
    cases: Cases
    shifts: Shifts
    tickets: Tickets
    outages: Outages
    deadlines: Deadlines
    lists: CaseLists
    ready_papers: ReadyPapers
    sheets: Sheets
    regions: Regions
    finder: Finder
    residents: Residents
    access: AccessLog
    day_logs: DayLogs
    papers: PaperDesk
    spooler: Spooler
    paper_lists: PaperLists
    receipts: Receipts
    undoing: Undoing
    settings: Settings
    closed: bool = field(default=False)

    def case(self, subject: str) -> CaseRecord:
        """A case that is there."""
        found = self.store.case(subject)
        assert found is not None
        return found

    def job(self, subject: str) -> PaperJob:
        """A paper that is owed, or was, as it stands."""
        found = self.store.paper_job(subject)
        assert found is not None
        return found

    def save(self, form: VisitForm, actor: Actor = SITI, *, draft: str = "") -> SavedVisit:
        """Save a visit."""
        return self.intake.save(actor, form, draft=draft)

    def walk_in(self, *codes: str, **changes: str) -> CaseRecord:
        """Save a visit of one resident with complete papers; returns its first case."""
        saved = self.save(visit(*(codes or ("KTP-05",)), **changes))
        return self.case(saved.cases[0].id)

    def entries(self, stream: str = "register") -> list[RawEntry]:
        """Everything in one of the present chains."""
        found: list[RawEntry] = []
        for state in self.store.chains():
            if state.chain.stream == stream:
                found.extend(self.store.outgoing(state.chain, 0, max_bytes=10**9, max_entries=10**6).entries)
        return found

    def kinds(self, stream: str = "register") -> list[str]:
        """The kinds of all entries of a stream, in order."""
        return [decode_kind(raw) for raw in self.entries(stream)]

    def close(self) -> None:
        """Close the register."""
        if not self.closed:
            self.store.close()
            self.closed = True


def decode_kind(raw: RawEntry) -> str:
    """The kind of an entry."""
    return decode_header(raw.header).kind


def make_bench(folder: Path, *, station: str = "S1", areas: Sequence[str] = (AREA,)) -> Bench:
    """A counter with a new register in a folder."""
    clock = SettableClock()
    random = RepeatingRandom(station)
    store = JournalStore.create(
        folder / f"{station}.db",
        KEY,
        station=station,
        name="Loket Telaga",
        areas=areas,
        mark="K7Q",
        clock=clock,
        random=random,
    )
    return lay_bench(store, clock, random)


def lay_bench(store: JournalStore, clock: SettableClock, random: RepeatingRandom) -> Bench:
    """Every use case over a register."""
    catalogue, regions = knowledge.catalogue(), knowledge.regions()
    deadlines = Deadlines(catalogue, knowledge.calendar())
    maker, printer, access = RecordingMaker(), FakePrinter(("EPSON",)), AccessLog(store, clock)
    ground = PaperGround(store, catalogue, regions, LETTERHEAD)
    works = paper_works(ground, clock, random, maker=maker, printer=printer, files=SystemFiles())
    outages, lists = Outages(store, clock, random), CaseLists(store, clock, deadlines)
    tickets = Tickets(store, clock, random, Settings(store, clock))
    still = OpenThings(store, clock, lists=lists, papers=works.lists, tickets=tickets, printing=lambda: True)
    reports = ClosingReports(store, clock, random, outages=outages, still=still)
    return Bench(
        store=store,
        clock=clock,
        maker=maker,
        printer=printer,
        intake=Intake(store, clock, random, catalogue=catalogue, regions=regions, deadlines=deadlines),
        cases=Cases(store, clock, random, catalogue=catalogue, regions=regions, deadlines=deadlines),
        shifts=Shifts(store, clock, random, catalogue, reports),
        tickets=tickets,
        outages=outages,
        lists=lists,
        ready_papers=ReadyPapers(store, clock, random, access),
        sheets=Sheets(store, clock, random),
        regions=regions,
        deadlines=deadlines,
        finder=Finder(store, access),
        residents=Residents(store, clock, access),
        access=access,
        day_logs=DayLogs(ground, clock, random, maker=maker, access=access),
        papers=works.desk,
        spooler=works.spooler,
        paper_lists=works.lists,
        receipts=Receipts(ground),
        undoing=Undoing(store, clock),
        settings=Settings(store, clock),
    )


def village(area: str = AREA) -> str:
    """The first village of an area."""
    return knowledge.regions().villages_of(area)[0].code


def person(**changes: str) -> PersonForm:
    """A resident who does not exist."""
    values = {
        "name": "Sri Wahyuni Pakaya",
        "nik": NIK,
        "kk": KK,
        "birth_date": "1990-07-01",
        "sex": "P",
        "phone": "085211112222",
        "village": village(),
    }
    return PersonForm(**values | changes)


def whole(code: str, day: date = DAY) -> ServiceForm:
    """A service with all its papers as originals."""
    catalogue = knowledge.catalogue()
    service = catalogue.service(code, on=day)
    answers = first_answers(service)
    return ServiceForm(code, brought(catalogue, service, answers), answers)


def lacking(code: str, state: str = "menyusul") -> ServiceForm:
    """A service of whose papers the first that is needed was not brought."""
    complete = whole(code)
    first = next(iter(complete.papers))
    return ServiceForm(code, {**complete.papers, first: state}, complete.answers)


def visit(*codes: str, **changes: str) -> VisitForm:
    """A visit of one resident for some services with complete papers; changes are the resident's."""
    return VisitForm((LineForm(person(**changes), tuple(whole(code) for code in codes)),))


def today(bench: Bench) -> date:
    """The day by the bench's clock."""
    return day_of(bench.clock.now)
