"""Every use case of a counter as somebody of any role would try it, on a register in which there is what it needs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from counter_app.domain.consent import Consent
from counter_app.domain.kinds.case import CaseMoved
from counter_app.domain.permissions import Action
from counter_app.domain.qr import read_scan
from counter_app.domain.users import Role, User
from counter_app.services.case_lists import Wanted
from counter_app.services.closing_report import Statement
from counter_app.services.forms import HandOver
from counter_app.services.people import People
from counter_app.services.residents import Double
from counter_app.services.signing_in import Session
from counter_app.services.slips import trial_code
from counter_app.services.views import Actor
from counter_app.storage.store import JournalStore
from tests.fakes.desk import person, visit
from tests.fakes.registers import Author, RepeatingRandom, entries_of, feed, raw_of
from tests.fakes.signing_in import SomeSignIn

if TYPE_CHECKING:
    from pathlib import Path

    from counter_app.domain.records import SheetRecord, ShiftRecord
    from counter_app.services.desk import Desk
    from counter_app.services.settings import CounterSettings
    from counter_app.services.views import PaperJob

Attempt = Callable[[Actor, Consent | None], object]
DAY: Final = date(2026, 11, 24)
PASSWORD: Final = "ombak tenang di teluk"


@dataclass(slots=True)
class Ground:
    """A desk, a folder, and makers of what an act needs; each case is a fresh one."""

    desk: Desk
    folder: Path
    made: int = 0

    def case(self, actor: Actor | None = None) -> str:
        """A complete case, opened by this person at a counter."""
        self.made += 1
        who = replace(actor or self.desk.actor, role="operator")
        name = f"WARGA {'ABCDEFGHIJ'[self.made % 10]} OLII"
        form = visit(person(name, nik="", nik_reason="lupa"), {"KTP-05": {"ktp": "asli"}})
        return self.desk.intake.save(who, form).cases[0].id

    def own(self, actor: Actor) -> str:
        """One's own case within the shift that is open."""
        return self.case(actor)

    def handed_over(self) -> str:
        """A case whose document was given out."""
        case = self.case()
        self.desk.cases.hand_over(self.desk.actor, case, HandOver(receiver="Sri Olii"))
        return case

    def signed_off(self, actor: Actor | None = None) -> str:
        """A case of this person whose shift is closed; another shift is open."""
        case = self.case(actor)
        self.desk.shifts.close(self.desk.actor, {})
        self.desk.shifts.open(self.desk.actor, {})
        return case

    def disputed(self) -> tuple[str, str]:
        """A case with two histories, and the entry that waits for a decision."""
        case = self.case()
        store = self.desk.store
        assert isinstance(store, JournalStore)
        other = Author("S9", clock=self.desk.clock.now_ms() + 60_000, known=entries_of(store, case), seq=self.made)
        moved = other.write(case, CaseMoved(to="siap_diambil"), area="7501.02")
        self.desk.cases.move(self.desk.actor, case, "diproses")
        position = store.feed_cursor("7501.02")[1]
        store.apply_page("7501.02", "central", feed([raw_of(moved)], position))
        record = store.case(case)
        assert record is not None
        return case, record.conflicts[0]

    def visit(self) -> str:
        """A visit with a receipt."""
        case = self.desk.store.case(self.case())
        assert case is not None
        return case.visit

    def paper(self) -> str:
        """A receipt that is owed."""
        return self.desk.store.paper_jobs_about(self.visit())[0].id

    def ticket(self) -> str:
        """Somebody who waits."""
        return self.desk.tickets.issue(self.desk.actor).id

    def people(self, actor: Actor) -> People:
        """The use cases on users in this person's own session."""
        sign_in = SomeSignIn()
        user = User(actor.user, "saya", "Saya Sendiri", Role(actor.role))
        sign_in.vault.people[user.id] = (user, PASSWORD)
        session = Session(user, user.role, sign_in.vault.key)
        self.made += 1
        return People(self.desk.store, self.desk.clock, RepeatingRandom(f"people{self.made}"), sign_in, session)

    def settings(self, **changes: object) -> CounterSettings:
        """The settings as they hold, with these changes."""
        return replace(self.desk.settings.current(), **changes)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Trial:
    """One use case as one action of the table; `prepare` makes what it needs for this person, and the attempt."""

    use_case: str
    action: Action
    prepare: Callable[[Ground, Actor], Attempt]


def _plain(act: Callable[[Ground, Actor], object]) -> Callable[[Ground, Actor], Attempt]:
    """An act that needs nothing made beforehand and takes no consent."""
    return lambda ground, _actor: lambda actor, _consent: act(ground, actor)


def _move(ground: Ground, _actor: Actor) -> Attempt:
    case = ground.case()
    return lambda actor, _consent: ground.desk.cases.move(actor, case, "diproses")


def _check(ground: Ground, _actor: Actor) -> Attempt:
    case = ground.case()
    return lambda actor, _consent: ground.desk.cases.check_papers(actor, case, {"ktp": "salinan"}, {})


def _hand_over(ground: Ground, _actor: Actor) -> Attempt:
    case = ground.case()
    return lambda actor, _consent: ground.desk.cases.hand_over(actor, case, HandOver(receiver="Sri Olii"))


def _all(act: Callable[[Desk, Actor, list[tuple[str, int]]], object]) -> Callable[[Ground, Actor], Attempt]:
    def prepare(ground: Ground, _actor: Actor) -> Attempt:
        cases = [(ground.case(), 0)]
        return lambda actor, _consent: act(ground.desk, actor, cases)

    return prepare


def _sheet(act: Callable[[Desk, Actor, SheetRecord], object]) -> Callable[[Ground, Actor], Attempt]:
    def prepare(ground: Ground, _actor: Actor) -> Attempt:
        ground.desk.sheets.reserve(ground.desk.actor, 1)
        sheet = ground.desk.sheets.page(ground.desk.actor, "tersedia", limit=500)[-1]
        return lambda actor, _consent: act(ground.desk, actor, sheet)

    return prepare


def _ready_papers(ground: Ground, _actor: Actor) -> Attempt:
    ground.desk.cases.move(ground.desk.actor, ground.case(), "siap_diambil")
    return lambda actor, _consent: ground.desk.ready_papers.owe(actor, "uncollected")


def _number(ground: Ground, _actor: Actor) -> Attempt:
    case = ground.case()
    return lambda actor, _consent: ground.desk.cases.number(actor, case, "SIAK-1")


def _correct(case: Callable[[Ground], str]) -> Callable[[Ground, Actor], Attempt]:
    def prepare(ground: Ground, _actor: Actor) -> Attempt:
        one = case(ground)
        return lambda actor, consent: ground.desk.cases.correct(
            actor, one, "name", "BUDHI OLII", reason="salah_ketik", consent=consent
        )

    return prepare


def _void(case: Callable[[Ground, Actor], str]) -> Callable[[Ground, Actor], Attempt]:
    def prepare(ground: Ground, who: Actor) -> Attempt:
        one = case(ground, who)
        return lambda actor, consent: ground.desk.undoing.void(actor, one, reason="salah_orang", consent=consent)

    return prepare


def _reopen(ground: Ground, _actor: Actor) -> Attempt:
    case = ground.handed_over()
    return lambda actor, consent: ground.desk.undoing.reopen(actor, case, reason="salah_permohonan", consent=consent)


def _settle(ground: Ground, _actor: Actor) -> Attempt:
    case, target = ground.disputed()
    return lambda actor, _consent: ground.desk.undoing.settle(actor, case, target, counts=False)


def _open(ground: Ground, _actor: Actor) -> Attempt:
    case = ground.case()
    return lambda actor, _consent: ground.desk.cases.open(actor, case)


def _paper(act: Callable[[Desk, Actor, str, Path], object]) -> Callable[[Ground, Actor], Attempt]:
    def prepare(ground: Ground, _actor: Actor) -> Attempt:
        job = ground.paper()
        return lambda actor, _consent: act(ground.desk, actor, job, ground.folder)

    return prepare


def _ticket(act: Callable[[Desk, Actor, str], object]) -> Callable[[Ground, Actor], Attempt]:
    def prepare(ground: Ground, _actor: Actor) -> Attempt:
        ticket = ground.ticket()
        return lambda actor, _consent: act(ground.desk, actor, ticket)

    return prepare


def _resume(ground: Ground, _actor: Actor) -> Attempt:
    ticket = ground.ticket()
    ground.desk.tickets.hold(ground.desk.actor, ticket)
    return lambda actor, _consent: ground.desk.tickets.resume(actor, ticket)


def _begin(ground: Ground, actor: Actor) -> object:
    now = ground.desk.clock.now_ms()
    return ground.desk.outages.begin(actor, "jaringan", began=now - 120_000, ended=now - 60_000)


def _correct_outage(ground: Ground, _actor: Actor) -> Attempt:
    now = ground.desk.clock.now_ms()
    one = ground.desk.outages.begin(ground.desk.actor, "jaringan", began=now - 240_000, ended=now - 60_000)
    return lambda actor, _consent: ground.desk.outages.correct(actor, one.id, began=now - 180_000)


def _reprint(ground: Ground, _actor: Actor) -> Attempt:
    one = ground.visit()
    return lambda actor, _consent: ground.desk.papers.reprint(actor, one, "permintaan")


def _owe(ground: Ground, _actor: Actor) -> Attempt:
    ground.made += 1
    job = replace(ground.desk.day_logs.paper(ground.desk.actor, DAY), id=f"paper/TRIAL{ground.made}")
    return lambda actor, _consent: ground.desk.papers.owe(actor, job)


def _of_case(ground: Ground, _actor: Actor) -> Attempt:
    case = ground.case()
    return lambda actor, _consent: ground.desk.papers.of_case(actor, case, "missing")


def _read_back(ground: Ground, _actor: Actor) -> Attempt:
    slip = ground.desk.papers.try_printer(ground.desk.actor, "EPSON", "a5")
    return lambda actor, _consent: ground.desk.papers.read_back(actor, trial_code(slip))


def _people(act: Callable[[People, Actor], object]) -> Callable[[Ground, Actor], Attempt]:
    def prepare(ground: Ground, who: Actor) -> Attempt:
        people = ground.people(who)
        return lambda actor, _consent: act(people, actor)

    return prepare


def _note(act: str) -> Callable[[Ground, Actor], Attempt]:
    def prepare(ground: Ground, _actor: Actor) -> Attempt:
        case = ground.case()
        return lambda actor, consent: ground.desk.access.note(actor, act, case, consent=consent)

    return prepare


def _export(act: Callable[[Desk, Actor, Consent | None], object]) -> Callable[[Ground, Actor], Attempt]:
    return lambda ground, _who: lambda actor, consent: act(ground.desk, actor, consent)


def _settings(ground: Ground, _actor: Actor) -> Attempt:
    wanted = ground.settings(capacity=ground.settings().capacity + 1)
    return lambda actor, consent: ground.desk.settings.keep(actor, wanted, consent=consent)


def _alike(ground: Ground, _actor: Actor) -> Attempt:
    case = ground.case()
    double = Double("nama_mirip", case, "Sri Olii", "1990-08-17", "KTP-05", "diterima", 0)
    return lambda actor, _consent: ground.desk.residents.note_alike(actor, double)


def _closed_before(act: Callable[[Ground, Actor], object]) -> Callable[[Ground, Actor], Attempt]:
    """A shift was closed before, and another one is open."""

    def prepare(ground: Ground, _actor: Actor) -> Attempt:
        if ground.desk.store.last_shift() is None:
            ground.desk.shifts.close(ground.desk.actor, {})
            ground.desk.shifts.open(ground.desk.actor, {})
        return lambda actor, _consent: act(ground, actor)

    return prepare


def _last(ground: Ground) -> ShiftRecord:
    last = ground.desk.store.last_shift()
    assert last is not None
    return last


def _file(ground: Ground, actor: Actor) -> object:
    return ground.desk.closings.file(actor, _last(ground), Statement("sendiri", 0))


def _more(desk: Desk, job: str) -> PaperJob:
    known = desk.store.paper_job(job)
    assert known is not None
    return replace(known, id=f"{job}-LAGI")


_file_closing = _closed_before(_file)


def _receive(ground: Ground, actor: Actor) -> object:
    return ground.desk.intake.save(actor, visit(person(), {"KTP-05": {"ktp": "asli"}}))


TO_SRI: Final = HandOver(receiver="Sri Olii")


def _consult(ground: Ground, actor: Actor) -> object:
    return ground.desk.intake.save(actor, visit(person(), {"KNS-01": {}}, purpose="konsultasi"))


ADDED: Final = User("", "ani", "Ani Olii", Role.OPERATOR)
A = Action
TRIALS: Final = (
    Trial("Intake.save", A.RECEIVE, _plain(_receive)),
    Trial("Intake.save", A.CONSULT, _plain(_consult)),
    Trial("Residents.known", A.FIND, _plain(lambda g, a: g.desk.residents.known(a, "7501025708909999"))),
    Trial("Residents.take", A.FIND, _plain(lambda g, a: g.desk.residents.take(a, "case/1"))),
    Trial("Residents.suggest", A.FIND, _plain(lambda g, a: g.desk.residents.suggest(a, "olii"))),
    Trial("Residents.doubles", A.FIND, _plain(lambda g, a: g.desk.residents.doubles(a, person(), ()))),
    Trial("Residents.note_suggested", A.FIND, _plain(lambda g, a: g.desk.residents.note_suggested(a, ()))),
    Trial("Residents.note_alike", A.REVEAL, _alike),
    Trial("Cases.open", A.READ, _open),
    Trial("Cases.move", A.MOVE, _move),
    Trial("Cases.check_papers", A.CHECK_PAPERS, _check),
    Trial("Cases.hand_over", A.HAND_OVER, _hand_over),
    Trial("Cases.move_all", A.MOVE, _all(lambda d, a, cases: d.cases.move_all(a, cases, "diproses"))),
    Trial("Cases.hand_over_all", A.HAND_OVER, _all(lambda d, a, cases: d.cases.hand_over_all(a, cases, TO_SRI))),
    Trial("Cases.inform", A.INFORM, _all(lambda d, a, cases: d.cases.inform(a, cases, "dikabari", "desa"))),
    Trial("Cases.number", A.NUMBER, _number),
    Trial("Cases.correct", A.CORRECT, _correct(Ground.case)),
    Trial("Cases.correct", A.CORRECT_SIGNED_OFF, _correct(Ground.signed_off)),
    Trial("Undoing.void", A.VOID_OWN, _void(Ground.own)),
    Trial("Undoing.void", A.VOID, _void(lambda ground, _who: ground.case(Actor("U-LAIN", "operator", "Lain")))),
    Trial("Undoing.void", A.VOID, _void(Ground.signed_off)),
    Trial("Undoing.reopen", A.REOPEN, _reopen),
    Trial("Undoing.settle", A.SETTLE, _settle),
    Trial("Shifts.open", A.SHIFT, _plain(lambda g, a: g.desk.shifts.open(a, {}))),
    Trial("Shifts.close", A.SHIFT, _plain(lambda g, a: (g.desk.shifts.close(a, {}), g.desk.shifts.open(a, {})))),
    Trial("Tickets.issue", A.QUEUE, _plain(lambda g, a: g.desk.tickets.issue(a))),
    Trial("Tickets.call_next", A.QUEUE, _ticket(lambda desk, a, _ticket: desk.tickets.call_next(a))),
    Trial("Tickets.call_again", A.QUEUE, _ticket(lambda desk, a, ticket: desk.tickets.call_again(a, ticket))),
    Trial("Tickets.hold", A.QUEUE, _ticket(lambda desk, a, ticket: desk.tickets.hold(a, ticket))),
    Trial("Tickets.resume", A.QUEUE, _resume),
    Trial("Tickets.take_back", A.QUEUE, _ticket(lambda desk, a, ticket: desk.tickets.take_back(a, ticket))),
    Trial("Tickets.end", A.QUEUE, _ticket(lambda desk, a, ticket: desk.tickets.end(a, ticket, "batal"))),
    Trial("Outages.press", A.OUTAGE, _plain(lambda g, a: g.desk.outages.press(a, "listrik"))),
    Trial("Outages.begin", A.OUTAGE, _plain(_begin)),
    Trial("Outages.correct", A.OUTAGE, _correct_outage),
    Trial("CaseLists.page", A.READ, _plain(lambda g, a: g.desk.lists.page(a, Wanted("terbuka", DAY)))),
    Trial("ReadyPapers.owe", A.PRINT, _ready_papers),
    Trial("Readiness.owe_trial", A.PRINT, _plain(lambda g, a: g.desk.readiness.owe_trial(a))),
    Trial("Readiness.read_back", A.PRINT, _plain(lambda g, a: g.desk.readiness.read_back(a, "bukan slip"))),
    Trial("Readiness.owe_slip", A.PRINT, _plain(lambda g, a: g.desk.readiness.owe_slip(a, ()))),
    Trial("Sheets.reserve", A.RECEIVE, _plain(lambda g, a: g.desk.sheets.reserve(a, 1))),
    Trial("Sheets.find", A.RECEIVE, _sheet(lambda d, a, sheet: d.sheets.find(a, sheet.number))),
    Trial("Sheets.after", A.RECEIVE, _plain(lambda g, a: g.desk.sheets.after(a, ""))),
    Trial("Sheets.page", A.READ, _plain(lambda g, a: g.desk.sheets.page(a, "tersedia"))),
    Trial("Sheets.void", A.RECEIVE, _sheet(lambda d, a, sheet: d.sheets.void(a, sheet.id, "rusak"))),
    Trial("Finder.search", A.FIND, _plain(lambda g, a: g.desk.finder.search(a, "olii"))),
    Trial("Finder.suggest", A.FIND, _plain(lambda g, a: g.desk.finder.suggest(a, "olii"))),
    Trial("Finder.scan", A.FIND, _plain(lambda g, a: g.desk.finder.scan(a, "7501.02-K7Q-261124-001-X"))),
    Trial("Finder.follow", A.FIND, _plain(lambda g, a: g.desk.finder.follow(a, read_scan("K" * 16)))),
    Trial("AccessLog.note", A.READ, _note("dibuka")),
    Trial("AccessLog.note", A.REVEAL, _note("ditampilkan")),
    Trial("AccessLog.note", A.REVEAL, _note("disalin")),
    Trial("AccessLog.note", A.FIND, _note("dicari")),
    Trial("AccessLog.note", A.PRINT, _note("dicetak")),
    Trial("AccessLog.note", A.EXPORT, _note("diekspor")),
    Trial(
        "AccessLog.list_printed",
        A.PRINT,
        _plain(lambda g, a: g.desk.store.write(lambda tx: g.desk.access.list_printed(tx, a, 1))),
    ),
    Trial("DayLogs.rows", A.READ, _plain(lambda g, a: g.desk.day_logs.rows(a, DAY))),
    Trial("DayLogs.document", A.READ, _plain(lambda g, a: g.desk.day_logs.document(a, DAY))),
    Trial("DayLogs.paper", A.PRINT, _plain(lambda g, a: g.desk.day_logs.paper(a, DAY))),
    Trial("PaperLists.lines", A.READ, _plain(lambda g, a: g.desk.paper_lists.lines(a))),
    Trial("DayLogs.pdf", A.PRINT, _plain(lambda g, a: g.desk.day_logs.pdf(a, DAY))),
    Trial("DayLogs.sheet", A.EXPORT, _export(lambda d, a, c: d.day_logs.sheet(a, DAY, consent=c))),
    Trial("DayLogs.csv", A.EXPORT, _export(lambda d, a, c: d.day_logs.csv(a, DAY, consent=c))),
    Trial("PaperDesk.print", A.PRINT, _paper(lambda desk, a, job, _folder: desk.papers.print(a, job, "EPSON"))),
    Trial("PaperDesk.answer", A.PRINT, _paper(lambda desk, a, job, _f: desk.papers.answer(a, job, "tercetak"))),
    Trial("PaperDesk.give_up", A.PRINT, _paper(lambda desk, a, job, _f: desk.papers.give_up(a, job))),
    Trial("PaperDesk.again", A.COPY, _paper(lambda desk, a, job, _f: desk.papers.again(a, job, "permintaan"))),
    Trial("PaperDesk.owe", A.PRINT, _owe),
    Trial("PaperDesk.of_case", A.PRINT, _of_case),
    Trial("PaperDesk.try_printer", A.PRINT, _plain(lambda g, a: g.desk.papers.try_printer(a, "EPSON", "a5"))),
    Trial("PaperDesk.printers_changed", A.PRINT, _plain(lambda g, a: g.desk.papers.printers_changed(a))),
    Trial("PaperDesk.read_back", A.PRINT, _read_back),
    Trial("Closings.file", A.PRINT, _file_closing),
    Trial("Closings.again", A.PRINT, _closed_before(lambda g, a: g.desk.closings.again(a, enrolled=False))),
    Trial("Closings.report", A.PRINT, _closed_before(lambda g, a: g.desk.closings.report(a, _last(g), enrolled=False))),
    Trial("Closings.of_day", A.READ, _closed_before(lambda g, a: g.desk.closings.of_day(a, DAY))),
    Trial(
        "PaperDesk.instead", A.PRINT, _paper(lambda desk, a, job, _f: desk.papers.instead(a, job, _more(desk, job), ""))
    ),
    Trial("PaperDesk.save", A.PRINT, _paper(lambda desk, a, job, folder: desk.papers.save(a, job, folder))),
    Trial("PaperDesk.reprint", A.COPY, _reprint),
    Trial("Settings.keep", A.COMFORT, _plain(lambda g, a: g.desk.settings.keep(a, g.settings(voice=True)))),
    Trial("Settings.keep", A.SETTINGS, _settings),
    Trial(
        "People.change_own_password",
        A.OWN_PASSWORD,
        _people(lambda p, a: p.change_own_password(a, PASSWORD, "pasir putih di tepi danau")),
    ),
    Trial("People.add", A.USERS, _people(lambda p, a: p.add(a, ADDED, "pasir putih di tepi danau"))),
    Trial("People.remove", A.USERS, _people(lambda p, a: p.remove(a, "U-SITI"))),
    Trial(
        "People.reset_password",
        A.USERS,
        _people(lambda p, a: p.reset_password(a, "U-SITI", "pasir putih di tepi danau")),
    ),
    Trial("Joining.enrol", A.ENROL, _plain(lambda g, a: g.desk.joining.enrol(a, "KODE", ""))),
)

FREE: Final = {
    "Intake.check": "looks at what was typed and at nothing else",
    "Intake.due": "a date from the catalogue and the calendar",
    "Cases.allowed": "statuses from a table",
    "Cases.usual_blanks": "a count from the catalogue",
    "Cases.with_draft": "the same use cases, which forget a form with what they write",
    "Undoing.with_draft": "likewise",
    "Shifts.current": "a day, counts and who opened it",
    "Shifts.summary": "figures",
    "Outages.lasting": "times without power or line",
    "Outages.within": "likewise",
    "Outages.minutes": "figures",
    "CaseLists.counts": "figures",
    "OpenThings.now": "figures",
    "Tickets.unprinted": "likewise",
    "Shifts.chained": "whether the register holds the last closing",
    "Readiness.run": "the state of the PC",
    "Readiness.finish": "likewise",
    "Announcer.announce": "a number of the queue, aloud",
    "Tickets.today": "numbers of the queue",
    "Tickets.at_hand": "likewise",
    "DayLogs.counts": "figures",
    "DayLogs.file_name": "a date",
    "PaperDesk.printers": "names of printers",
    "PaperDesk.pdf": "a paper that somebody owed who might; the queue makes it by itself",
    "PaperDesk.pdf_of": "a paper that an act of the table composed",
    "PaperDesk.size": "a size of paper",
    "PaperDesk.file_name": "a date and the end of a paper's name",
    "PaperDesk.save_document": "bytes that were made by an act of the table",
    "PaperLists.standing": "figures; it names a paper only to whom may answer for it",
    "PaperLists.line": "puts a paper into words for the acts of the table",
    "Spooler.resume": "goes on by itself with what others owed",
    "Spooler.round": "likewise",
    "Spooler.look_for_printers": "names of printers",
    "Settings.current": "how this counter works",
    "AccessLog.wish": "what consent would be bound to",
    "People.listed": "the names of the sign-in window",
    "People.supervisors": "some of them",
    "Consents.here": "an answer for an act that the table watches; asked of the table itself",
    "Consents.by_phone": "likewise",
    "Consents.ask": "likewise",
    "Consents.request": "likewise",
}
"""Use cases that neither write into the register nor show anything of people, and why."""
WHOLE: Final = {
    "Backups": "encrypted copies, which the program makes by itself and which open for who may sign in here"
}
"""Classes of which that holds for every use case."""


def use_cases(desk: Desk) -> set[str]:
    """Every public method of the services on a desk, as `Class.method`."""
    found = set()
    for name in type(desk).__slots__:
        cls = type(getattr(desk, name))
        if cls.__module__.startswith("counter_app.services.") and cls.__name__ not in WHOLE:
            found |= {
                f"{cls.__name__}.{method}"
                for method, value in vars(cls).items()
                if not method.startswith("_") and callable(getattr(value, "__func__", value))
            }
    return found
