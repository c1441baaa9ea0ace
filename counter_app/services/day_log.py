"""The day's log: the list on the screen, and the buku register harian on paper and as a sheet."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from counter_app.domain.wita import clock_words, compact_day, day_bounds, day_of, moment_words, weekday_words
from counter_app.services.document_words import BLANK, nik_words, status_words
from counter_app.services.papers import DayLog, DayLogRow

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from counter_app.domain.case import CaseRecord
    from counter_app.domain.catalogue import Catalogue
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

    def rows(self, day: date, *, before: tuple[int, str] | None = None, limit: int = 100) -> Sequence[CaseRow]:
        """A page of a day's cases, newest first."""
        start, end = day_bounds(day)
        return self._store.day_rows(start, end, before=before, limit=limit)

    def counts(self, day: date) -> DayCounts:
        """The figures over a day's log."""
        return self._store.day_counts(*day_bounds(day))

    def pdf(self, actor: Actor, day: date) -> bytes:
        """The buku register harian as PDF; that it was taken out is recorded."""
        log = self.document(actor, day)
        self._access.note(actor, "dicetak", rows=len(log.rows))
        return self._maker.day_log(log)

    def sheet(self, actor: Actor, day: date) -> bytes:
        """The buku register harian as XLSX; that it was taken out is recorded."""
        log = self.document(actor, day)
        self._access.note(actor, "diekspor", rows=len(log.rows))
        return self._maker.day_log_sheet(log)

    @staticmethod
    def file_name(day: date, suffix: str) -> str:
        """A name for the file: the date and nothing else."""
        return f"buku-register-{compact_day(day)}.{suffix}"

    def document(self, actor: Actor, day: date) -> DayLog:
        """The whole log of a day, oldest first, with totals and the head hash that it covers."""
        names = {user.id: user.name for user in self._store.users()}
        cases = sorted(self._cases(day), key=lambda case: (case.opened_at, case.number))
        chain = next(iter(self._store.chains()), None)
        services = Counter(case.service for case in cases)
        return DayLog(
            letterhead=self._letterhead,
            day=weekday_words(day),
            rows=tuple(self._row(place, case, names) for place, case in enumerate(cases, 1)),
            totals=self._totals(day),
            per_service=tuple(
                (code, self._catalogue.service(code, on=day).public_name, count)
                for code, count in sorted(services.items())
            ),
            head=chain.head.hex() if chain else "",
            entries=chain.seq if chain else 0,
            printed_at=moment_words(self._clock.now_ms()),
            operator=actor.name,
            supervisor="",
            demo=self._demo,
        )

    def _cases(self, day: date) -> Iterator[CaseRecord]:
        before = None
        while True:
            page = self.rows(day, before=before, limit=PAGE)
            yield from self._store.cases([row.id for row in page])
            if len(page) < PAGE:
                return
            before = (page[-1].opened_at, page[-1].id)

    def _totals(self, day: date) -> tuple[tuple[str, str], ...]:
        counts = self.counts(day)
        return (
            ("Kunjungan", str(counts.visits)),
            ("Permohonan", str(counts.cases)),
            ("Selesai", str(counts.finished)),
            ("Berkas kurang", str(counts.incomplete)),
            ("Koreksi", str(counts.corrected)),
        )

    def _row(self, place: int, case: CaseRecord, names: Mapping[str, str]) -> DayLogRow:
        service = self._catalogue.service(case.service, on=day_of(case.opened_at))
        village = self._regions.village(case.village)
        missing = self._catalogue.missing(service, case.papers, case.answers)
        return DayLogRow(
            position=place,
            time=clock_words(case.opened_at),
            number=case.number,
            ticket="",
            name=case.name,
            nik=nik_words(case),
            kk=f"••••{case.kk[-4:]}" if case.kk else "",
            village=village.label if village else "",
            service=f"{service.code} {service.public_name}",
            forms=", ".join(form.code for form in service.forms),
            papers=f"kurang {len(missing)}" if missing else "lengkap",
            status=status_words(case),
            blank=BLANK.get(service.blank, service.blank) if service.blank_count else "",
            operator=names.get(case.actor, ""),
        )
