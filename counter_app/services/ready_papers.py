"""Papers about documents that wait for their owners: a list for each kepala desa, and the lembar serah terima."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final

from counter_app.domain.errors import RuleViolated
from counter_app.domain.fold import fold_case
from counter_app.domain.permissions import Action
from counter_app.domain.wita import day_of, day_words, moment_words
from counter_app.services.as_it_stood import AsItStood, when_owed
from counter_app.services.document_words import nik_words
from counter_app.services.owing import Owing, details_of
from counter_app.services.permission import require

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counter_app.domain.case import CaseRecord
    from counter_app.domain.regions import Village
    from counter_app.services.access import AccessLog
    from counter_app.services.list_ports import ListStore
    from counter_app.services.paper_ground import PaperGround
    from counter_app.services.papers import Imprint
    from counter_app.services.ports import Clock, Randomness, Store, Transaction
    from counter_app.services.views import Actor, PaperJob

DOCUMENTS: Final = ("uncollected", "hand_over_list")
EVERYWHERE: Final = "semua"
MOST: Final = 2000
"""More documents than this do not get onto one paper; the longest waiting ones of each village come first."""
_PAGE: Final = 500


@dataclass(frozen=True, slots=True)
class ReadyRow:
    """One document that waits; the NIK is masked, `age` how many days it waits."""

    position: int
    name: str
    nik: str
    number: str
    document: str
    since: str
    age: int


@dataclass(frozen=True, slots=True)
class ReadyPart:
    """The documents of one village; `head` is who leads it (Kepala Desa, Lurah), nothing where none is known."""

    village: str
    head: str
    rows: tuple[ReadyRow, ...]


@dataclass(frozen=True, slots=True)
class ReadyList:
    """Documents that waited at a moment (`stands`, on `day`), by village; the rest in words.

    A copy tells of the same moment as the first; `printed_at` is its own.
    """

    imprint: Imprint
    stands: str
    day: str
    printed_at: str
    parts: tuple[ReadyPart, ...]
    operator: str


class ReadyPapers:
    """Owes these papers."""

    def __init__(
        self, store: ListStore, clock: Clock, random: Randomness, access: AccessLog, *, most: int = MOST
    ) -> None:
        self._store, self._clock, self._random = store, clock, random
        self._access, self._most = access, most

    def owe(self, actor: Actor, document: str, village: str = "") -> PaperJob:
        """Owe the paper of one village, or of all in which something waits; what waits now is what it tells.

        That these residents are taken out on a list is recorded with it.

        Raises:
            NotAllowed: `role_may_not`.
            RuleViolated: `unknown_document`; `nothing_waits`.

        """
        require(actor, Action.PRINT)
        if document not in DOCUMENTS:
            raise RuleViolated("unknown_document", document=document)
        cases = self._waiting(village)
        if not cases:
            raise RuleViolated("nothing_waits")
        owing = Owing(actor, self._clock.now_ms(), self._random)
        station = self._store.station()

        def work(tx: Transaction) -> PaperJob:
            then = AsItStood(station.id, station.epoch, tx.chain_head()[0], owing.now)
            self._access.list_printed(tx, actor, len(cases))
            about = f"village/{village or EVERYWHERE}"
            return tx.queue_paper(owing.paper(document, about, {"cases": cases, **then.details()}))

        return self._store.write(work)

    def _waiting(self, village: str) -> list[str]:
        found: list[str] = []
        after = None
        while (left := min(_PAGE, self._most - len(found))) > 0:
            rows = self._store.waiting_rows("siap", village=village, after=after, limit=left)
            found += [row.id for row in rows]
            if len(rows) < left:
                break
            after = (rows[-1].village, rows[-1].status_at, rows[-1].id)
        return found


def ready_cases(_store: Store, job: PaperJob) -> int:
    """How many documents stand on such a paper."""
    return len(details_of(job).get("cases", ()))


def compose_ready(ground: PaperGround, job: PaperJob) -> ReadyList:
    """What waited when the first of these papers was owed, as it was known then; who signs is who has it printed."""
    then, ids = when_owed(ground.store, job), [str(one) for one in details_of(job).get("cases", ())]
    at, histories = then.at, ground.store.histories(ids)
    cases = [case for case in (fold_case(then.steps(histories[one])) for one in ids) if case is not None]
    return ReadyList(
        imprint=ground.imprint(job),
        stands=moment_words(at),
        day=day_words(day_of(at)),
        printed_at=moment_words(job.created_at),
        parts=tuple(
            _part(ground, village, tuple(found), at) for village, found in groupby(cases, key=lambda case: case.village)
        ),
        operator=ground.name(job.actor),
    )


def _part(ground: PaperGround, code: str, cases: Sequence[CaseRecord], at: int) -> ReadyPart:
    village = ground.regions.village(code)
    rows = tuple(_row(ground, place, case, at) for place, case in enumerate(cases, 1))
    return ReadyPart(village.label if village else code, _head(village), rows)


def _head(village: Village | None) -> str:
    if village is None:
        return ""
    return {"desa": "Kepala Desa", "kelurahan": "Lurah"}[village.kind.value]


def _row(ground: PaperGround, place: int, case: CaseRecord, at: int) -> ReadyRow:
    since = day_of(case.status_at)
    return ReadyRow(
        position=place,
        name=case.name,
        nik=nik_words(case),
        number=case.number,
        document=ground.catalogue.public_name(case.service, on=day_of(case.opened_at)),
        since=f"{since:%d-%m-%Y}",
        age=(day_of(at) - since).days,
    )
