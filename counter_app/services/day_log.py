"""The day's log: the list on the screen, and the buku register harian on paper and as a sheet."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from counter_app.domain.case import Status
from counter_app.domain.entry import Stream
from counter_app.domain.kinds.case import CaseOpened
from counter_app.domain.nik import mask
from counter_app.domain.permissions import Action
from counter_app.domain.queue import ticket_number
from counter_app.domain.wita import clock_words, compact_day, day_bounds, day_of, moment_words, weekday_words
from counter_app.services.document_words import BLANK, DAY_FIGURES, nik_words, papers_words, status_words
from counter_app.services.papers import DayLog, DayLogRow, Imprint
from counter_app.services.people import user_names
from counter_app.services.permission import agreed, require

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from counter_app.domain.case import CaseRecord
    from counter_app.domain.catalogue import Catalogue, Service
    from counter_app.domain.consent import Consent
    from counter_app.domain.records import TicketRecord
    from counter_app.domain.regions import Regions
    from counter_app.services.access import AccessLog
    from counter_app.services.papers import Letterhead
    from counter_app.services.ports import Clock, PaperMaker, Store
    from counter_app.services.views import Actor, CaseRow, DayCounts

PAGE: Final = 200


class DayLogs:
    """The use cases round a day's log."""

    def __init__(  # noqa: PLR0913 - what a day's log is made of
        self,
        store: Store,
        clock: Clock,
        *,
        catalogue: Catalogue,
        regions: Regions,
        letterhead: Letterhead,
        maker: PaperMaker,
        access: AccessLog,
        demo: bool = False,
    ) -> None:
        self._store, self._clock = store, clock
        self._catalogue, self._regions = catalogue, regions
        self._letterhead, self._maker, self._access, self._demo = letterhead, maker, access, demo

    def rows(
        self, actor: Actor, day: date, *, before: tuple[int, str] | None = None, limit: int = 100
    ) -> Sequence[CaseRow]:
        """A page of a day's cases, newest first."""
        require(actor, Action.READ)
        start, end = day_bounds(day)
        return self._store.day_rows(start, end, before=before, limit=limit)

    def counts(self, day: date) -> DayCounts:
        """The figures over a day's log."""
        return self._store.day_counts(*day_bounds(day))

    def pdf(self, actor: Actor, day: date) -> bytes:
        """The buku register harian as PDF; that it was taken out is recorded."""
        require(actor, Action.PRINT)
        log = self._composed(actor, day)
        self._access.note(actor, "dicetak", rows=len(log.rows))
        return self._maker.make("day_log", log, "a4")

    def sheet(self, actor: Actor, day: date, *, consent: Consent | None = None) -> bytes:
        """The buku register harian as XLSX; that it was taken out is recorded.

        Raises:
            NotAllowed: as `permission.agreed`.

        """
        return self._maker.day_log_sheet(self._exported(actor, day, consent))

    def csv(self, actor: Actor, day: date, *, consent: Consent | None = None) -> bytes:
        """The buku register harian as CSV, as `sheet`."""
        return self._maker.day_log_csv(self._exported(actor, day, consent))

    def _exported(self, actor: Actor, day: date, consent: Consent | None) -> DayLog:
        about = f"day/{compact_day(day)}"
        agreed(actor, self._access.wish("diekspor", about), consent)
        log = self._composed(actor, day)
        self._access.note(actor, "diekspor", about, rows=len(log.rows), consent=consent)
        return log

    @staticmethod
    def file_name(day: date, suffix: str) -> str:
        """A name for the file: the date and nothing else."""
        return f"buku-register-{compact_day(day)}.{suffix}"

    def document(self, actor: Actor, day: date) -> DayLog:
        """The whole log of a day, oldest first, with totals and the head hash that it covers."""
        require(actor, Action.READ)
        return self._composed(actor, day)

    def _composed(self, actor: Actor, day: date) -> DayLog:
        # The head first: what is written meanwhile may then be missing from the head, never from the rows.
        head, entries = self._head()
        names = user_names(self._store)
        cases = sorted(self._cases(day), key=lambda case: (case.opened_at, case.number))
        tickets = {ticket.visit: ticket for ticket in self._store.tickets(compact_day(day))}
        services = Counter(case.service for case in cases)
        return DayLog(
            imprint=Imprint(self._letterhead, demo=self._demo),
            day=weekday_words(day),
            rows=tuple(
                self._row(place, case, names.get(case.actor, ""), tickets.get(case.visit))
                for place, case in enumerate(cases, 1)
            ),
            totals=self._totals(day),
            per_service=tuple((code, self._name(code, day), count) for code, count in sorted(services.items())),
            head=head,
            entries=entries,
            printed_at=moment_words(self._clock.now_ms()),
            operator=actor.name,
            supervisor="",
        )

    def _head(self) -> tuple[str, int]:
        """Where the register chain of the present epoch ends."""
        epoch = self._store.station().epoch
        for state in self._store.chains():
            if state.chain.epoch == epoch and state.chain.stream is Stream.REGISTER:
                return state.head.hex(), state.seq
        return "", 0

    def _name(self, code: str, day: date) -> str:
        """What a service is called in public; one that another station knows and this one does not keeps its code."""
        service = self._catalogue.known(code, on=day)
        return service.public_name if service else code

    def _cases(self, day: date) -> Iterator[CaseRecord]:
        before = None
        start, end = day_bounds(day)
        while True:
            page = self._store.day_rows(start, end, before=before, limit=PAGE)
            yield from self._store.cases([row.id for row in page])
            if len(page) < PAGE:
                return
            before = (page[-1].opened_at, page[-1].id)

    def _totals(self, day: date) -> tuple[tuple[str, str], ...]:
        counts = self.counts(day)
        return tuple((words, str(getattr(counts, name))) for name, words in DAY_FIGURES)

    def _papers(self, case: CaseRecord, service: Service | None) -> str:
        if service is None or case.status == Status.NOTED:
            return ""
        return papers_words(len(self._catalogue.missing(service, case.papers, case.answers)))

    def _entered(self, case: CaseRecord) -> tuple[str, ...]:
        """When a case was entered that had happened before: both times stand in the register."""
        if case.origin != "susulan":
            return ()
        return tuple(
            f"susulan, dicatat {moment_words(header.at)}"
            for header, body in self._store.history(case.id)
            if isinstance(body, CaseOpened)
        )[:1]

    def _row(self, place: int, case: CaseRecord, operator: str, ticket: TicketRecord | None) -> DayLogRow:
        day = day_of(case.opened_at)
        service = self._catalogue.known(case.service, on=day)
        village = self._regions.village(case.village)
        return DayLogRow(
            position=place,
            time=clock_words(case.opened_at),
            number=case.number,
            ticket=ticket_number(ticket) if ticket else "",
            name=case.name,
            nik=nik_words(case),
            kk=mask(case.kk),
            village=village.label if village else "",
            service=f"{case.service} {service.public_name}" if service else case.service,
            forms=", ".join(form.code for form in service.forms) if service else "",
            papers=self._papers(case, service),
            status=" · ".join((status_words(case), *self._entered(case))),
            blank=BLANK.get(service.blank, service.blank) if service and service.blank_count else "",
            operator=operator,
        )
