"""The shift itself: signing in, opening, everybody who comes, closing; and what the operator does again and again."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING, Any, Final, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from counter_app.bootstrap.showing import HINTS
from counter_app.demo.people import resident
from counter_app.domain.case import Status
from counter_app.domain.wita import day_bounds, day_of, local
from counter_app.services.drafts import newest_draft
from tests.shift.hands import NeverSeenError
from tests.shift.matters import ALONE
from tests.shift.people import DAY
from ui.screens.intake.drafts import from_values
from ui.screens.sign_in.view import SignInScreen

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from counter_app.domain.case import CaseRecord
    from counter_app.domain.records import SheetRecord, TicketRecord
    from counter_app.services.desk import Desk
    from counter_app.services.forms import PersonForm
    from counter_app.services.views import CaseRow, PaperJob
    from tests.shift.around import Around
    from tests.shift.counter import PassingClock
    from tests.shift.hands import Hands
    from ui.screens.intake.view import IntakeScreen
    from ui.shell.paper_question import PaperQuestion

_DAYS_BACK: Final = 20
_DAY_MS: Final = 86_400_000
_MOST: Final = 2000
_NOBODY: Final = "somebody like that in the register"


class Shift:
    """One operator's day at one counter."""

    password = HINTS["siti"]

    def __init__(self, hands: Hands, clock: PassingClock) -> None:
        self.hands, self.clock = hands, clock
        self._random = Random("shift")
        self._served: set[str] = set()
        self.visits = self.cases = 0

    def run(self, turns: Sequence[Callable[[Shift], None]] = (*DAY, *ALONE)) -> None:
        """From the sign-in to the closed door."""
        self.begin()
        for turn in turns:
            turn(self)
            self.clock.pass_minutes(5)
        self.end()

    @property
    def around(self) -> Around:
        """The Dinas and the printer, where this shift has them."""
        raise NotImplementedError

    def opens_the_program_again(self) -> None:
        """End the program without leaving anything properly, and open it at the door."""
        raise NotImplementedError

    def begin(self) -> None:
        """Sign in, count the blanks, open the counter."""
        hands = self.hands
        self.signs_in("siti")
        hands.on("open_shift")
        hands.types("140")
        hands.press("Return")
        hands.types("60")
        hands.press("Ctrl+Return")
        hands.on("intake")

    def end(self) -> None:
        """Count again, close, sign out."""
        hands = self.hands
        hands.press("F11")
        hands.on("close_shift")
        hands.types("132")
        hands.press("Return")
        hands.types("60")
        hands.press("Ctrl+Return")
        hands.settled()
        assert self.desk.shifts.current() is None
        hands.press("Ctrl+Return")
        hands.sees(lambda: hands.window.frame is None, "the door after signing out")
        hands.settled()

    def counts(self, *, visits: int, cases: int) -> None:
        """So much more has to stand in the register at the end of the day."""
        self.visits += visits
        self.cases += cases

    # What is known

    @property
    def desk(self) -> Desk:
        """The desk that the operator works at."""
        assert self.hands.window.frame is not None
        return self.hands.window.frame.place.desk

    @property
    def intake(self) -> IntakeScreen:
        """The intake screen."""
        assert self.hands.window.frame is not None
        return cast("IntakeScreen", self.hands.window.frame.screens["intake"])

    @property
    def opened(self) -> CaseRecord:
        """The case that is open."""
        screen: Any = self.hands.screen
        found: CaseRecord = screen.presenter.case
        return found

    @property
    def offered(self) -> list[str]:
        """By their newest case, the people who are offered while a name is typed."""
        return [one.code for one in self.intake.person.name.offered]

    @property
    def found(self) -> Sequence[CaseRow]:
        """What the search shows."""
        screen: Any = self.hands.screen
        rows: Sequence[CaseRow] = screen.model.rows
        return rows

    def known_resident(self, *, open_still: bool = False) -> CaseRecord:
        """Somebody who was here on the days before and comes again today for the first time."""
        morning, _ = day_bounds(day_of(self.clock.now_ms()))
        states = {"diterima", "diproses"} if open_still else set(Status)
        return self._pick(lambda case: bool(case.nik) and case.opened_at < morning and case.status in states)

    def served_today(self) -> CaseRecord:
        """Somebody who was here this morning and comes back to the counter."""
        morning, _ = day_bounds(day_of(self.clock.now_ms()))
        return self._pick(lambda case: case.opened_at >= morning)

    def case_in(self, status: str, service: str = "") -> CaseRecord:
        """The newest case that stands so, of a service or of any."""
        return self._pick(lambda case: case.status == status and service in {"", case.service})

    def new_resident(self, name: str = "") -> PersonForm:
        """Somebody who was never here."""
        villages = [village.code for village in self.desk.regions.villages_of(self.desk.station.area)]
        today = day_of(self.clock.now_ms())
        made = resident(self._random, villages, today, district="750199", name=name)
        return replace(made, phone="")

    def receipt_of(self, case: CaseRecord) -> str:
        """What the QR code on the receipt says that somebody holds."""
        visit = self.desk.store.visit(case.visit)
        assert visit is not None
        return visit.token

    def _pick(self, wanted: Callable[[CaseRecord], bool]) -> CaseRecord:
        """The newest case of the last weeks that fits, each once; its visit has no other."""
        store, now = self.desk.store, self.clock.now_ms()
        for row in store.day_rows(now - _DAYS_BACK * _DAY_MS, now + 1, limit=_MOST):
            case = store.case(row.id)
            if row.id not in self._served and case is not None and wanted(case) and len(self._together(case)) == 1:
                self._served.add(row.id)
                return case
        raise NeverSeenError(_NOBODY, self.hands.screen.title.text())

    def _together(self, case: CaseRecord) -> Sequence[CaseRecord]:
        return self.desk.store.cases_of_visit(case.visit)

    @property
    def kept_name(self) -> str:
        """The name on the form as it is kept on the disk."""
        draft = newest_draft(self.desk.store.drafts(), self.desk.actor.user)
        kept = from_values(draft.form) if draft is not None else None
        return kept.form.lines[0].person.name if kept is not None else ""

    @property
    def question(self) -> PaperQuestion:
        """The bar that asks whether a paper came out."""
        assert self.hands.window.frame is not None
        return self.hands.window.frame.question

    @property
    def called(self) -> str:
        """The ticket that is called now."""
        screen: Any = self.hands.screen
        ticket: str = screen.presenter.queue.called.id
        return ticket

    def ticket(self, ticket: str) -> TicketRecord:
        """A ticket of today."""
        return next(one for one in self.desk.tickets.today() if one.id == ticket)

    def case(self, case: str) -> CaseRecord:
        """A case as it stands."""
        found = self.desk.store.case(case)
        assert found is not None
        return found

    def case_of(self, number: str) -> CaseRecord:
        """The case of a register number."""
        found = self.desk.store.case_by_number(number)
        assert found is not None
        return found

    def sheets(self) -> Sequence[SheetRecord]:
        """The lembar darurat that nothing was entered from yet."""
        return self.desk.sheets.page(self.desk.actor, "tersedia")

    def sheet(self, number: str) -> SheetRecord:
        """A lembar darurat by its number."""
        return next(
            one
            for state in ("tersedia", "terpakai", "batal")
            for one in self.desk.sheets.page(self.desk.actor, state)
            if one.number == number
        )

    def papers_of(self, document: str) -> Sequence[PaperJob]:
        """The papers of a kind that are or were owed."""
        newest = self.desk.store.latest_papers(limit=_MOST)
        return [job for job in reversed(newest) if job.document == document]

    @property
    def told(self) -> str:
        """The history of the case that is open, as it is read there."""
        past = self.hands.screen.findChildren(QLabel)
        return "\n".join(label.text() for label in past)

    def row_of(self, wanted: Callable[[Any], bool]) -> None:
        """Go with the arrows to a row of the open screen's table."""
        screen: Any = self.hands.screen
        rows = list(screen.table.model().rows)
        place = next(place for place, row in enumerate(rows) if wanted(row))
        self.hands.goes_to(screen.table.accessibleName())
        self.hands.press("Ctrl+Home", *["Down"] * place)
        assert wanted(screen.table.current)

    def minutes_ago(self, minutes: int) -> str:
        """A time of today as it is typed: four digits."""
        return local(self.clock.now_ms() - minutes * 60_000).strftime("%H%M")

    # What the operator does again and again

    def signs_in(self, login: str) -> None:
        """Choose a name at the door and type the password."""
        hands = self.hands
        hands.sees(lambda: isinstance(hands.window.page, SignInScreen), "the sign-in")
        hands.settled()
        people = cast("SignInScreen", hands.window.page).people
        names = [people.item(place).data(Qt.ItemDataRole.UserRole) for place in range(people.count())]
        hands.press(*["Up"] * len(names), *["Down"] * names.index(login))
        hands.types(HINTS[login])
        hands.press("Return")
        hands.sees(lambda: hands.window.frame is not None, "the frame after signing in")
        hands.sees(lambda: hands.window.frame is not None and hands.window.frame.current is not None, "a screen")
        hands.settled()

    def is_agreed_to_here(self) -> None:
        """The supervisor types her own password on this PC."""
        hands = self.hands
        self.is_asked_for_consent()
        hands.press("Alt+D")
        hands.types(HINTS["hasan"])
        hands.press("Ctrl+Return")
        hands.sees(lambda: not self._asking, "the consent")
        hands.settled()

    def is_asked_for_consent(self) -> None:
        """The act waits for a supervisor."""
        self.hands.sees(lambda: self._asking, "the question for a supervisor's consent")

    @property
    def _asking(self) -> bool:
        return self.hands.screen.consent is not None and self.hands.screen.consent.isVisible()

    def draws_a_number(self, *, priority: bool = False) -> None:
        """Somebody gets a queue number."""
        self.hands.press("F4")
        self.hands.on("queue")
        self.hands.press("Alt+P" if priority else "Alt+A")
        self.hands.settled()

    def calls_and_serves(self) -> None:
        """Call whoever is next and begin with them."""
        self.hands.press("Ctrl+Return")
        self.hands.settled()
        self.hands.press("Alt+L")
        self.hands.on("intake")

    def writes_down(self, person: PersonForm) -> None:
        """Type a resident from the family card."""
        hands = self.hands
        hands.goes_to("NIK")
        hands.types(person.nik)
        hands.goes_to("Nama lengkap")
        hands.types(person.name)
        hands.goes_to("No. KK")
        hands.types(person.kk)
        village = self.desk.regions.village(person.village)
        self.lives_in(village.name.lower() if village else "")

    def lives_in(self, village: str) -> None:
        """Type a village until it is found, and take it."""
        self.hands.goes_to("Desa / kelurahan")
        self.hands.types(village)
        self.hands.press("Return")

    def asks_for(self, words: str) -> None:
        """Find a service by code or words and take it."""
        self.hands.press("Ctrl+K")
        self.hands.types(words)
        self.hands.press("Return")

    def brings(self, *states: str) -> None:
        """Note what was brought of each paper: 1 original, 2 copy, 3 later, 0 missing, 9 not needed."""
        self.hands.press("Ctrl+B", *states)

    def brings_all(self) -> None:
        """Note by one key that all papers are there, as they are usually brought."""
        self.hands.press("Alt+A")

    def saves(self, *, cases: int = 1, missing: int = 0) -> None:
        """Save and print; so many cases stand in the register then, so many of them with papers to come."""
        hands = self.hands
        hands.press("Ctrl+Return")
        hands.on("receipt")
        newest = self.desk.store.day_rows(self.clock.now_ms() - _DAY_MS, self.clock.now_ms() + 1, limit=1)[0]
        saved = self.desk.store.cases_of_visit(newest.visit)
        assert len(saved) == cases
        assert sum(case.status == "belum_lengkap" for case in saved) == missing
        self.counts(visits=1, cases=cases)
        hands.press("Ctrl+Return")
        hands.on("intake")

    def opens(self, number: str) -> None:
        """Open a case by the number on its receipt."""
        self.hands.press("F3")
        self.hands.scans(number)
        self.hands.on("case")

    # What is seen

    def sees_name(self, name: str) -> None:
        """The form shows this name."""
        self.hands.sees(lambda: self.intake.person.name.text() == name, name)

    def sees_state(self, case: str, status: str) -> None:
        """The register says that a case stands so."""
        self.hands.settled()
        found = self.desk.store.case(case)
        assert found is not None
        assert found.status == status, f"{found.status} instead of {status}"

    def pointed_at(self) -> str:
        """The case that is selected in the list that is open."""
        screen: Any = self.hands.screen
        return str(screen.table.current.id)

    def sees_told(self, case: str) -> None:
        """The register says that somebody was told that their document waits."""
        found = self.desk.store.case(case)
        assert found is not None
        assert found.informed == "dikabari"

    def shows(self, number: str) -> bool:
        """Whether the hand-over shows this document."""
        screen: Any = self.hands.screen
        return any(row.case.number == number for row in screen.model.rows)
