"""A counter to open a window on: the real use cases over a real register in a folder, with a small catalogue."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from counter_app.bootstrap.desk import render_pages
from counter_app.domain.catalogue import Answer, Bundle, Catalogue, FormRef, Mark, Question, Requirement, Service
from counter_app.domain.errors import NotAllowed
from counter_app.domain.regions import District, Regions, Village, VillageKind
from counter_app.domain.wita import WITA, to_ms
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
from counter_app.services.door import SetUpDone, SignInName
from counter_app.services.finding import Finder
from counter_app.services.forms import LineForm, PersonForm, ServiceForm, VisitForm
from counter_app.services.intake import Intake
from counter_app.services.joining import Joined, Joining
from counter_app.services.outages import Outages
from counter_app.services.paper_ground import PaperGround
from counter_app.services.paper_works import paper_works
from counter_app.services.papers import Letterhead
from counter_app.services.people import People, note_added
from counter_app.services.readiness import Ground as ReadinessGround
from counter_app.services.readiness import Readiness
from counter_app.services.ready_papers import ReadyPapers
from counter_app.services.residents import Residents
from counter_app.services.settings import Settings
from counter_app.services.sheets import Sheets
from counter_app.services.shifts import Shifts
from counter_app.services.still_open import OpenThings
from counter_app.services.syncing import ChainAgreement, Progress, SyncReport
from counter_app.services.tickets import Tickets
from counter_app.services.undoing import Undoing
from counter_app.services.views import Actor
from counter_app.storage.store import PROGRAM_ACTOR, JournalStore
from counter_app.system import SystemFiles
from printing.papers import PdfPapers
from resources.loading import load_calendar
from tests.fakes.copies import FakeCopies, FakeProbes, FakeStick
from tests.fakes.printers import FakePrinter
from tests.fakes.registers import KEY, RepeatingRandom
from tests.fakes.signing_in import HASAN as USER_HASAN
from tests.fakes.signing_in import SITI as USER_SITI
from tests.fakes.signing_in import SomeSignIn
from tests.fakes.speaker import FakeSpeaker

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from counter_app.services.door import SetUpForm
    from counter_app.services.paper_ports import PaperMaker

MORNING = to_ms(datetime.combine(date(2026, 11, 24), time(8, 5), tzinfo=WITA))
SITI = Actor("U-SITI", "operator", "Siti Rahmawati")
HASAN = Actor("U-HASAN", "supervisor", "Hasan Pakaya")
PASSWORD = "loket-contoh"
PIN = "4826"
LETTERHEAD = Letterhead(
    "Pemerintah Kabupaten Gorontalo", "Dinas Kependudukan dan Pencatatan Sipil", "Limboto", "Loket Telaga"
)


@dataclass(slots=True)
class WorkingClock:
    """A clock that a test sets."""

    now: int = MORNING

    def now_ms(self) -> int:
        """The time, which goes on by a little each time it is read."""
        self.now += 3
        return self.now

    def monotonic(self) -> float:
        """The same in seconds."""
        return self.now / 1000


@dataclass(slots=True)
class FakeSync:
    """A line to central that agrees, or fails with a code."""

    error: str = ""
    waiting: tuple[int, int] = (14, 6200)
    runs: int = 0

    def estimate(self) -> tuple[int, int]:
        """What waits."""
        return self.waiting

    def run(self, progress: Callable[[Progress], None], cancelled: Callable[[], bool]) -> SyncReport:
        """Agree at once, or fail."""
        self.runs += 1
        count, size = self.waiting
        progress(Progress("push", sent=count // 2, to_send=count, bytes_up=size // 2))
        error = "cancelled" if cancelled() else self.error
        agreed = not error
        chains = tuple(
            ChainAgreement("E1", stream, seq, "9f31c0aa" * 8, seq if agreed else seq - count, "9f31c0aa" * 8)
            for stream, seq in (("register", 118), ("access", 41))
        )
        return SyncReport(
            MORNING, MORNING + 4200, count if agreed else 0, 3, size, 900, 0 if agreed else count, agreed, chains, error
        )

    def due(self) -> bool:
        """Never by itself."""
        return False

    def central_offset_ms(self) -> int:
        """The clocks agree."""
        return 0


def service(code: str, name: str, papers: Sequence[Requirement] = (), **changes: object) -> Service:
    """A service with the fewest words."""
    made = Service(
        code=code,
        name=name,
        name_en=name,
        public_name=name,
        public_name_en=name,
        output="KTP-el",
        group="KTP-el",
        requirements=tuple(papers),
        questions=(),
        forms=(FormRef("F-1.02", "F-1.02", "Pendaftaran peristiwa", "109/2019", "2019", "", Mark.READ),),
        basis=(),
        basis_note="",
        note="",
        words=(),
        lane="A",
        purpose="service",
        sla_hours=24,
        blank="",
        blank_count=0,
        sensitive=False,
        to_dinas=False,
        nik_optional=False,
        needs_presence=False,
        needs_line=False,
        valid_from=date(2019, 1, 1),
        valid_until=None,
        marks={},
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def small_catalogue() -> Catalogue:
    """A handful of services that show everything a checklist can do."""
    kk = Requirement("kk", "KK lama")
    form = Requirement("f106", "F-1.06 diisi dan ditandatangani")
    proof = Requirement("bukti", "Bukti perubahan (ijazah / akta)", evidence="salinan")
    marriage = Requirement("nikah", "Buku nikah / akta perkawinan", condition="bila status kawin berubah")
    birth = Requirement("skl", "Surat keterangan kelahiran", group="lahir")
    sworn = Requirement("sptjm", "SPTJM kebenaran data kelahiran (F-2.03)", group="lahir")
    age = Question("umur", "Umur anak", (Answer("umur-bayi", "0–5 tahun"), Answer("umur-besar", "5–17 tahun")))
    photo = Requirement("foto", "Pasfoto 2×3, dua lembar", when=("umur-besar",))
    services = (
        service(
            "KTP-05",
            "KTP-el rusak",
            [Requirement("ktp", "KTP-el yang rusak")],
            blank="ktp-el",
            blank_count=1,
            sla_hours=2,
        ),
        service("KTP-01", "Perekaman KTP-el", [kk]),
        service("KK-05", "Perubahan data KK", [kk, form, proof, marriage], output="KK", group="KK"),
        service("KK-01", "KK baru", [kk], output="KK", group="KK"),
        service("KIA-01", "KIA baru", [kk, photo], questions=(age,), output="KIA", blank="kia", blank_count=1),
        service("LHR-01", "Akta kelahiran", [birth, sworn, kk], output="Kutipan akta", lane="B", nik_optional=True),
        service("MTI-01", "Akta kematian", [Requirement("skm", "Surat kematian"), kk], output="Kutipan akta", lane="B"),
        service("PDH-01", "Pindah keluar", [kk], output="SKPWNI"),
        service("KNS-01", "Konsultasi", [], purpose="consultation", sla_hours=0, output=""),
    )
    bundle = Bundle(
        "PKT-LHR", "Paket kelahiran", "Birth bundle", ("LHR-01", "KK-01", "KIA-01"), (), ("paket", "lahir"), "",
        date(2019, 1, 1), None, Mark.OWN,
    )  # fmt: skip
    return Catalogue(version="uji-1", services=services, bundles=(bundle,), free_line="GRATIS, tidak dipungut biaya")


def small_regions() -> Regions:
    """Two kecamatan with a few villages, one name in both."""
    telaga, limboto = District("75.01.02", "Telaga"), District("75.01.04", "Limboto")
    names = (
        ("Luhu", telaga),
        ("Hulawa", telaga),
        ("Dulamayo Selatan", telaga),
        ("Pilohayanga", telaga),
        ("Hulawa", limboto),
    )
    villages = [
        Village(f"{district.code}.{2001 + place}", name, VillageKind.DESA, district)
        for place, (name, district) in enumerate(names)
    ]
    return Regions(
        code="75.01", name="Kab. Gorontalo", version="uji", source="uji", districts=(telaga, limboto), villages=villages
    )


def make_desk(
    folder: Path, *, clock: WorkingClock | None = None, printer: FakePrinter | None = None,
    sync: FakeSync | None = None, catalogue: Catalogue | None = None, regions: Regions | None = None,
    maker: PaperMaker | None = None,
) -> Desk:  # fmt: skip
    """A desk over a new register in the folder."""
    clock, random = clock or WorkingClock(), RepeatingRandom("desk")
    store = JournalStore.create(
        folder / "register.db", KEY, station="L-TELAGA", name="Loket Telaga", areas=("7501.02",), mark="K7Q",
        clock=clock, random=random,
    )  # fmt: skip
    known, places = catalogue or small_catalogue(), regions or small_regions()
    calendar, access = load_calendar(), AccessLog(store, clock)
    deadlines = Deadlines(known, calendar)
    maker, ground = maker or PdfPapers(), PaperGround(store, known, places, LETTERHEAD)
    works = paper_works(ground, clock, random, maker=maker, printer=printer or FakePrinter(), files=SystemFiles())
    outages = Outages(store, clock, random)
    settings, lists = Settings(store, clock), CaseLists(store, clock, deadlines)
    tickets = Tickets(store, clock, random, settings)
    still = OpenThings(
        store, clock, lists=lists, papers=works.lists, tickets=tickets, printing=lambda: bool(works.spooler.printers)
    )
    reports = ClosingReports(store, clock, random, outages=outages, still=still)
    shifts = Shifts(store, clock, random, known, reports)
    backups = Backups(store, clock, settings, keeper=FakeCopies(), mirror=FakeStick())
    readiness = ReadinessGround(
        store, clock, random, settings=settings, shifts=shifts, backups=backups, papers=works.desk,
        probes=FakeProbes(), sync=sync,
    )  # fmt: skip
    tries, sign_in = [5], SomeSignIn()
    for user in (USER_SITI, USER_HASAN):
        note_added(store, PROGRAM_ACTOR, user, clock.now_ms())

    def pin_try(pin: str) -> int:
        tries[0] = 5 if pin == PIN else tries[0] - 1
        return 0 if pin == PIN else 1 + tries[0]

    return Desk(
        actor=SITI,
        station=store.station(),
        clock=clock,
        store=store,
        catalogue=known,
        regions=places,
        calendar=calendar,
        intake=Intake(store, clock, random, catalogue=known, regions=places, deadlines=deadlines),
        cases=Cases(store, clock, random, catalogue=known, regions=places, deadlines=deadlines),
        shifts=shifts,
        tickets=tickets,
        still=still,
        outages=outages,
        closings=Closings(store, clock, random, reports=reports, papers=works.desk, folder=folder / "papers"),
        announcer=Announcer(FakeSpeaker(), Settings(store, clock)),
        lists=lists,
        ready_papers=ReadyPapers(store, clock, random, access),
        sheets=Sheets(store, clock, random),
        finder=Finder(store, access),
        residents=Residents(store, clock, access),
        access=access,
        day_logs=DayLogs(ground, clock, random, maker=maker, access=access),
        papers=works.desk,
        spooler=works.spooler,
        paper_lists=works.lists,
        settings=Settings(store, clock),
        backups=backups,
        readiness=Readiness(readiness),
        undoing=Undoing(store, clock),
        consents=Consents(store, clock, sign_in.consent),
        people=People(store, clock, random, sign_in, sign_in.session),
        joining=Joining(
            store, clock, lambda _code, address: Joined(address and f"https://{address}", store.station().areas)
        ),
        sync=sync,
        render=render_pages,
        notices=(),
        demo=False,
        pin_set=lambda _pin: None,
        pin_try=pin_try,
        password_try=lambda password: password == PASSWORD,
        remember=lambda: None,
        sign_out=store.close,
    )


@dataclass(slots=True)
class FakeDoor:
    """A door to one desk; not set up when `fresh`."""

    make: Callable[[], Desk]
    fresh: bool = False
    demo: bool = True
    station_label: str = "Loket Telaga"
    forms: list[SetUpForm] = field(default_factory=list)
    recovered: list[str] = field(default_factory=list)

    @property
    def is_set_up(self) -> bool:
        """Whether this PC has a station."""
        return not self.fresh

    def names(self) -> Sequence[SignInName]:
        """Who may sign in."""
        return [
            SignInName("siti", "Siti Rahmawati", "operator", PASSWORD if self.demo else ""),
            SignInName("hasan", "Hasan Pakaya", "supervisor", "dinas-contoh" if self.demo else ""),
        ]

    def areas(self) -> Sequence[tuple[str, str]]:
        """The kecamatan to choose from."""
        return [("7501.02", "Telaga"), ("7501.04", "Limboto")]

    def sign_in(self, user: str, password: str) -> Desk:
        """Open the desk."""
        if password != PASSWORD or user != "siti":
            raise NotAllowed("wrong_password")
        return self.make()

    def set_up(self, form: SetUpForm) -> SetUpDone:
        """Remember the answers."""
        self.forms.append(form)
        self.fresh = False
        return SetUpDone("7K2M-Q9XA-4HTB-WZ5D-83NC-VJ6E", b"%PDF-1.4")

    def recover(self, user: str, code: str, password: str) -> tuple[str, ...]:
        """Accept any code but `salah`; `ubah` opens a vault that was changed from outside."""
        if code == "salah":
            raise NotAllowed("wrong_recovery_code")
        self.recovered.append(user)
        return ("recovered", "vault_tampered") if code == "ubah" else ("recovered",)

    def close(self) -> None:
        """Nothing is open."""


def person(name: str = "ROSMIATI OLII", nik: str = "7501025708909999", **changes: str) -> PersonForm:
    """A resident with a synthetic NIK."""
    return replace(PersonForm(name=name, nik=nik, kk="7501021203159999", village="75.01.02.2003"), **changes)


def visit(who: PersonForm, papers: Mapping[str, Mapping[str, str]], **changes: object) -> VisitForm:
    """A visit of one person for these services with these papers."""
    services = tuple(ServiceForm(code, dict(states)) for code, states in papers.items())
    return replace(VisitForm((LineForm(who, services),)), **changes)  # type: ignore[arg-type]
