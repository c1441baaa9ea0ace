"""Intake: a visit as typed becomes entries in the register, a receipt that is owed, and a draft that is gone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from counter_app.domain.case import Status
from counter_app.domain.coming_back import usual_back_on
from counter_app.domain.errors import RuleViolated
from counter_app.domain.identity import FOREIGNER, UNREADABLE, parse_partial
from counter_app.domain.kinds.blackout import SheetUsed
from counter_app.domain.kinds.case import CaseOpened
from counter_app.domain.kinds.ticket import TicketEnded
from counter_app.domain.kinds.visit import VisitOpened
from counter_app.domain.nik import check_nik, normalise
from counter_app.domain.permissions import Action
from counter_app.domain.person import check_free_text, check_name, check_phone
from counter_app.domain.records import TicketRecord
from counter_app.domain.register_number import format_register_number
from counter_app.domain.wita import compact_day, day_of
from counter_app.services.act_papers import ActPapers
from counter_app.services.forms import FieldFinding, PersonForm, SavedCase, SavedVisit, refusal
from counter_app.services.identifiers import new_subject, new_token
from counter_app.services.intake_checks import check_visit, is_consultation, service_day
from counter_app.services.permission import require
from counter_app.services.ports import NewEntry
from counter_app.services.settings import Settings
from counter_app.services.sheets import usable_in

if TYPE_CHECKING:
    from datetime import date

    from counter_app.domain.catalogue import Catalogue, Service
    from counter_app.domain.records import SheetRecord
    from counter_app.domain.regions import Regions
    from counter_app.services.deadlines import Deadlines
    from counter_app.services.forms import LineForm, ServiceForm, VisitForm
    from counter_app.services.ports import Clock, Randomness, Store, Transaction
    from counter_app.services.views import Actor, Station

NOTED_PURPOSES = frozenset({"konsultasi", "pengaduan", "pengambilan"})


class Intake:
    """The use cases of receiving somebody at the counter."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        random: Randomness,
        *,
        catalogue: Catalogue,
        regions: Regions,
        deadlines: Deadlines,
    ) -> None:
        self._store, self._clock, self._random = store, clock, random
        self._catalogue, self._regions, self._deadlines = catalogue, regions, deadlines
        self._papers = ActPapers(Settings(store, clock), random)

    def check(self, form: VisitForm, today: date) -> tuple[FieldFinding, ...]:
        """Everything to say about a visit as typed; no I/O."""
        now = self._clock.now_ms()
        today = self._catalogue.believable(today)
        return check_visit(
            form,
            today=today,
            now_ms=now,
            catalogue=self._catalogue,
            regions=self._regions,
            calendar=self._deadlines.calendar,
        )

    def due(self, service: str, at: int) -> int:
        """When a case with complete papers would be ready, in ms UTC; 0 where the service promises no time."""
        return self._deadlines.due(service, at)

    def save(self, actor: Actor, form: VisitForm, *, draft: str = "") -> SavedVisit:
        """Write a visit and its cases, owe its receipt and forget its draft, in one durable commit.

        Raises:
            InvalidInput: `fields` maps each path that can't be kept to its code; nothing was written.
            RuleViolated: `area_not_served`; `sheet_unknown`, `sheet_of_another_station`, `sheet_of_another_area`.
            Conflict: `sheet_used`, `sheet_voided`.
            StorageFault: nothing was written.

        """
        require(actor, Action.CONSULT if form.purpose == "konsultasi" else Action.RECEIVE)
        now = self._clock.now_ms()
        today = day_of(now)
        blocks = [found for found in self.check(form, today) if found.level == "block"]
        if blocks:
            raise refusal(blocks)
        station = self._store.station()
        area = form.area or station.area
        if area not in station.areas:
            raise RuleViolated("area_not_served", area=area)
        writing = _Writing(
            actor=actor,
            form=form,
            station=station,
            area=area,
            now=now,
            random=self._random,
            catalogue=self._catalogue,
            deadlines=self._deadlines,
            papers=self._papers,
            visit=new_subject("visit", self._random),
        )
        return self._store.write(lambda tx: writing.run(tx, draft))


@dataclass(frozen=True, slots=True)
class _Writing:
    """One visit being written: what its entries share."""

    actor: Actor
    form: VisitForm
    station: Station
    area: str
    now: int
    random: Randomness
    catalogue: Catalogue
    deadlines: Deadlines
    papers: ActPapers
    visit: str

    @property
    def happened(self) -> int:
        """When it really was: now, or earlier for a visit entered afterwards."""
        return self.form.occurred or self.now

    @property
    def only_asked(self) -> bool:
        """Whether nobody left anything here, so that no receipt is owed."""
        day = service_day(self.form, self.now, self.catalogue)
        return all(is_consultation(line, day, self.catalogue) for line in self.form.lines)

    def run(self, tx: Transaction, draft: str) -> SavedVisit:
        sheet = self._sheet(tx)
        token = sheet.token if sheet else new_token(self.random)
        count = sum(len(line.services) for line in self.form.lines)
        found = tx.record(self.form.ticket) if self.form.ticket else None
        ticket = found if isinstance(found, TicketRecord) else None
        self._append(tx, self.visit, self._opening(tx.open_shift(), ticket, token, count))
        saved: list[SavedCase] = []
        for line in self.form.lines:
            for wanted in line.services:
                reserved = sheet.number if sheet and not saved else ""
                saved.append(self._open_case(tx, line, wanted, len(saved) + 1, reserved))
        if sheet is not None:
            tx.append(NewEntry(self.actor, sheet.id, sheet.area, SheetUsed(self.visit), self.now))
        if ticket is not None and ticket.is_open:
            ended = TicketEnded(outcome="dilayani", visit=self.visit)
            tx.append(NewEntry(self.actor, ticket.id, ticket.area, ended, self.now))
        afterwards = self.form.origin == "susulan"
        owed = (
            ()
            if self.only_asked
            else self.papers.of_visit(tx, self.actor, self.visit, saved, self.now, afterwards=afterwards)
        )
        for paper in owed:
            tx.queue_paper(paper)
        if draft:
            tx.drop_draft(draft)
        return SavedVisit(self.visit, token, tuple(saved), owed[0].id if owed else "", self.form.sheet)

    def _sheet(self, tx: Transaction) -> SheetRecord | None:
        """The lembar darurat that is entered, if it may still be."""
        if not self.form.sheet:
            return None
        sheet = usable_in(tx, self.form.sheet, self.station.id)
        if sheet.area != self.area:
            raise RuleViolated("sheet_of_another_area", number=sheet.number)
        return sheet

    def _append(self, tx: Transaction, subject: str, body: VisitOpened | CaseOpened) -> None:
        tx.append(NewEntry(self.actor, subject, self.area, body, self.now))

    def _opening(self, shift: str, ticket: TicketRecord | None, token: str, count: int) -> VisitOpened:
        form = self.form
        return VisitOpened(
            purpose=form.purpose,
            shift=shift,
            token=token,
            cases=count,
            group=form.group,
            channel=form.channel,
            village=form.letter_village,
            ticket=ticket.id if ticket else "",
            priority=form.priority or (ticket is not None and ticket.priority),
            origin=form.origin,
            occurred=form.occurred,
            sheet=form.sheet,
            bearer=check_name(form.bearer).name if form.bearer else "",
            phone=check_phone(form.phone).text if form.phone else "",
            letter=" ".join(check_free_text(form.letter).text.split()),
            notes=check_free_text(form.notes).text,
        )

    def _open_case(
        self, tx: Transaction, line: LineForm, wanted: ServiceForm, position: int, reserved: str
    ) -> SavedCase:
        """`reserved`: the number that stands on the sheet already."""
        day = service_day(self.form, self.now, self.catalogue)
        service = self.catalogue.service(wanted.code, on=day)
        number = reserved or self._next_number(tx, day)
        answers = self.catalogue.asked(service, wanted.answers)
        missing = len(self.catalogue.missing(service, wanted.papers, answers))
        status = self._status(service, missing)
        subject = new_subject("case", self.random)
        body = CaseOpened(
            visit=self.visit,
            number=number,
            service=service.code,
            status=status.value,
            catalogue=self.catalogue.version,
            papers=dict(wanted.papers),
            answers=answers,
            line=position,
            due=self.deadlines.due_of(service, self.happened) if status is Status.RECEIVED else 0,
            proxy=self.form.proxy,
            bundle=self.form.bundle,
            origin=self.form.origin,
            occurred=self.form.occurred,
            back_on=self._back_on() if status is Status.INCOMPLETE else "",
            topic=self.form.topic if service.purpose == "consultation" else "",
            proxy_name=check_name(self.form.bearer).name if self.form.proxy else "",
            notes=check_free_text(line.notes).text,
            **_resident(line.person, self.catalogue.believable(day_of(self.now))),
        )
        self._append(tx, subject, body)
        return SavedCase(subject, number, service.code, status.value, missing)

    def _next_number(self, tx: Transaction, day: date) -> str:
        running = tx.next_running(self.area, compact_day(day))
        return format_register_number(self.area, self.station.mark, day, running)

    def _back_on(self) -> str:
        today = self.catalogue.believable(day_of(self.happened))
        return self.form.back_on or usual_back_on(today, self.deadlines.calendar)

    def _status(self, service: Service, missing: int) -> Status:
        if self.form.purpose in NOTED_PURPOSES or service.purpose != "service":
            return Status.NOTED
        return Status.INCOMPLETE if missing else Status.RECEIVED


def _resident(person: PersonForm, today: date) -> dict[str, str]:
    """The resident's fields as they are kept: numbers as bare digits, names in NFC with single spaces."""
    reading = check_nik(person.nik, today=today) if person.nik else None
    partial = parse_partial(person.nik_partial).text if person.nik_reason == UNREADABLE else ""
    foreign = person.nik_reason == FOREIGNER
    return {
        "village": person.village,
        "sex": person.sex or (reading.sex if reading and reading.sex else ""),
        "nik_reason": "" if reading else person.nik_reason,
        "name": check_name(person.name).name if person.name.strip() else "",
        "nik": reading.digits if reading else "",
        "nik_partial": partial,
        "kk": normalise(person.kk),
        "passport": person.passport.strip() if foreign else "",
        "nationality": person.nationality.strip() if foreign else "",
        "birth_date": person.birth_date,
        "phone": check_phone(person.phone).text if person.phone else "",
    }
