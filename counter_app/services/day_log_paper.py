"""What the buku register harian says: the cases of a day as they stood at a moment, with totals and the head hash."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from counter_app.domain.case import Status
from counter_app.domain.entry import Stream
from counter_app.domain.fold import fold_case
from counter_app.domain.kinds.case import CaseOpened
from counter_app.domain.nik import mask
from counter_app.domain.queue import ticket_number
from counter_app.domain.wita import clock_words, compact_day, day_bounds, day_of, moment_words, weekday_words
from counter_app.services.as_it_stood import AsItStood
from counter_app.services.document_words import BLANK, DAY_FIGURES, name_words, nik_words, papers_words, status_words
from counter_app.services.owing import details_of
from counter_app.services.papers import DayLog, DayLogRow, Imprint
from counter_app.services.people import user_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from counter_app.domain.case import CaseRecord
    from counter_app.domain.catalogue import Service
    from counter_app.domain.fold import Step
    from counter_app.domain.records import TicketRecord
    from counter_app.services.paper_ground import PaperGround
    from counter_app.services.ports import Store
    from counter_app.services.views import PaperJob

PAGE: Final = 200
_CASES: Final = dict(DAY_FIGURES)["cases"]


@dataclass(frozen=True, slots=True)
class DayLogTaking:
    """A day's log as somebody took it: of which day, when (ms UTC), where the register ended then, and its figures."""

    day: date
    at: int
    actor: str
    epoch: str
    head: str
    entries: int
    totals: tuple[tuple[str, str], ...]

    def details(self) -> Mapping[str, Any]:
        """What a paper job keeps of it, so that the same log can be made again."""
        return {
            "day": self.day.isoformat(),
            "at": self.at,
            "actor": self.actor,
            "epoch": self.epoch,
            "head": self.head,
            "entries": self.entries,
            "totals": [list(pair) for pair in self.totals],
        }

    @property
    def cases(self) -> int:
        """How many cases stand on it, by its own figures."""
        return int(dict(self.totals)[_CASES])

    def then(self, station: str) -> AsItStood:
        """The register at that moment."""
        return AsItStood(station, self.epoch, self.entries, self.at)


def take(store: Store, day: date, at: int, actor: str) -> DayLogTaking:
    """A day's log as it stands now."""
    counts = store.day_counts(*day_bounds(day))
    # The head first: what is written meanwhile may then be missing from the head, never from the rows.
    epoch = store.station().epoch
    head, entries = _head(store, epoch)
    totals = tuple((words, str(getattr(counts, name))) for name, words in DAY_FIGURES)
    return DayLogTaking(day, at, actor, epoch, head, entries, totals)


def taken(job: PaperJob) -> DayLogTaking:
    """What a paper job kept of a day's log."""
    kept = details_of(job)
    totals = tuple((str(words), str(value)) for words, value in kept["totals"])
    day = date.fromisoformat(kept["day"])
    return DayLogTaking(day, kept["at"], kept["actor"], kept["epoch"], kept["head"], kept["entries"], totals)


def compose_day_log(ground: PaperGround, job: PaperJob) -> DayLog:
    """The log that a paper job is about: what stood there when it was taken, whatever became of it since."""
    taking = taken(job)
    return DayLogPaper(ground).document(taking, ground.imprint(job), ground.name(taking.actor))


def logged_cases(_store: Store, job: PaperJob) -> int:
    """How many cases stand on the log that a paper job is about."""
    return taken(job).cases


class DayLogPaper:
    """Composes day logs; knows what each code means at this counter."""

    def __init__(self, ground: PaperGround) -> None:
        self._store, self._catalogue, self._regions = ground.store, ground.catalogue, ground.regions

    def document(self, taking: DayLogTaking, imprint: Imprint, operator: str) -> DayLog:
        """The whole log of a day, oldest first."""
        day = taking.day
        names = user_names(self._store)
        found = sorted(self._cases(taking), key=lambda pair: (pair[0].opened_at, pair[0].number))
        tickets = {ticket.visit: ticket for ticket in self._store.tickets(compact_day(day))}
        services = Counter(case.service for case, _ in found)
        return DayLog(
            imprint=imprint,
            day=weekday_words(day),
            rows=tuple(
                self._row(place, case, steps, names.get(case.actor, ""), tickets.get(case.visit))
                for place, (case, steps) in enumerate(found, 1)
            ),
            totals=taking.totals,
            per_service=tuple(
                (code, self._catalogue.public_name(code, on=day), count) for code, count in sorted(services.items())
            ),
            head=taking.head,
            entries=taking.entries,
            printed_at=moment_words(taking.at),
            operator=operator,
            supervisor="",
        )

    def _cases(self, taking: DayLogTaking) -> Iterator[tuple[CaseRecord, Sequence[Step]]]:
        """The day's cases as they stood, each with its steps until then."""
        start, end = day_bounds(taking.day)
        then = taking.then(self._store.station().id)
        before = None
        while True:
            page = self._store.day_rows(start, end, before=before, limit=PAGE)
            histories = self._store.histories([row.id for row in page])
            for row in page:
                steps = then.steps(histories[row.id])
                case = fold_case(steps)
                if case is not None:
                    yield case, steps
            if len(page) < PAGE:
                return
            before = (page[-1].opened_at, page[-1].id)

    def _papers(self, case: CaseRecord, service: Service | None) -> str:
        if service is None or case.status == Status.NOTED:
            return ""
        return papers_words(len(self._catalogue.missing(service, case.papers, case.answers)))

    def _row(
        self, place: int, case: CaseRecord, steps: Sequence[Step], operator: str, ticket: TicketRecord | None
    ) -> DayLogRow:
        day = day_of(case.opened_at)
        service = self._catalogue.known(case.service, on=day)
        village = self._regions.village(case.village)
        return DayLogRow(
            position=place,
            time=clock_words(case.opened_at),
            number=case.number,
            ticket=ticket_number(ticket) if ticket else "",
            name=name_words(case),
            nik=nik_words(case),
            kk=mask(case.kk),
            village=village.label if village else "",
            service=f"{case.service} {service.public_name}" if service else case.service,
            forms=", ".join(form.code for form in service.forms) if service else "",
            papers=self._papers(case, service),
            status=" · ".join((status_words(case), *_entered(case, steps))),
            blank=BLANK.get(service.blank, service.blank) if service and service.blank_count else "",
            operator=operator,
        )


def _entered(case: CaseRecord, steps: Sequence[Step]) -> tuple[str, ...]:
    """When a case was entered that had happened before: both times stand in the register."""
    if case.origin != "susulan":
        return ()
    opened = (header.at for header, body in steps if isinstance(body, CaseOpened))
    return tuple(f"susulan, dicatat {moment_words(at)}" for at in opened)[:1]


def _head(store: Store, epoch: str) -> tuple[str, int]:
    """Where the register chain of an epoch ends."""
    for state in store.chains():
        if state.chain.epoch == epoch and state.chain.stream is Stream.REGISTER:
            return state.head.hex(), state.seq
    return "", 0
