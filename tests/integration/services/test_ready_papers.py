"""Papers about what waits: they tell what waited when they were owed, by village, with masked numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from typing_extensions import override

from counter_app.bootstrap import knowledge
from counter_app.domain.entry import read_entry
from counter_app.domain.errors import RuleViolated, StorageFault
from counter_app.domain.kinds import decode_body
from counter_app.domain.kinds.access import DataAccessed
from counter_app.services.access import AccessLog
from counter_app.services.paper_desk import PaperDesk
from counter_app.services.paper_ground import PaperGround
from counter_app.services.paper_ledger import PaperLedger
from counter_app.services.ready_papers import ReadyPapers, compose_ready
from counter_app.services.typesetter import Typesetter
from counter_app.system import SystemFiles
from tests.fakes.counters import DAY, DAY_MS, HASAN, LETTERHEAD, NIK, SITI
from tests.fakes.registers import RepeatingRandom
from tests.fakes.statements import reads

if TYPE_CHECKING:
    from pathlib import Path

    from counter_app.services.ports import Transaction
    from counter_app.services.ready_papers import ReadyList
    from counter_app.services.views import Actor, PaperJob
    from tests.fakes.counters import Bench


def _compose(bench: Bench, job: PaperJob) -> ReadyList:
    return compose_ready(PaperGround(bench.store, knowledge.catalogue(), bench.regions, LETTERHEAD), job)


def _villages(bench: Bench) -> tuple[str, str]:
    first, second = (one.code for one in bench.regions.villages_of("7501.02")[:2])
    return first, second


def _ready(bench: Bench, village: str, **changes: str) -> str:
    case = bench.walk_in("KTP-05", village=village, **changes)
    return bench.cases.move(SITI, case.id, "siap_diambil").id


def test_a_paper_lists_what_waits_by_village_with_its_age(bench: Bench) -> None:
    """The longest waiting first; the NIK is masked; a village's head is named."""
    first, second = _villages(bench)
    _ready(bench, second)
    bench.clock.now += 3 * DAY_MS
    _ready(bench, second, name="Ani Olii")
    _ready(bench, first)
    found = _compose(bench, bench.ready_papers.owe(SITI, "uncollected"))
    labels = [one.label for one in bench.regions.villages_of("7501.02")[:2]]
    assert [(part.village, len(part.rows)) for part in found.parts] == [(labels[0], 1), (labels[1], 2)]
    rows = found.parts[1].rows
    assert [(row.position, row.age) for row in rows] == [(1, 3), (2, 0)]
    assert found.parts[1].head == "Kepala Desa"
    assert NIK not in repr(found)
    assert rows[0].nik.endswith(NIK[-4:])


def test_one_village_alone_may_be_owed(bench: Bench) -> None:
    """And nothing where nothing waits."""
    first, second = _villages(bench)
    case = _ready(bench, second)
    job = bench.ready_papers.owe(SITI, "hand_over_list", second)
    assert [row.number for row in _compose(bench, job).parts[0].rows] == [bench.case(case).number]
    assert bench.store.paper_job(job.id) == job
    with pytest.raises(RuleViolated, match="nothing_waits"):
        bench.ready_papers.owe(SITI, "hand_over_list", first)
    with pytest.raises(RuleViolated, match="unknown_document"):
        bench.ready_papers.owe(SITI, "receipt", second)


@pytest.mark.parametrize("later", [DAY_MS, -DAY_MS])
def test_the_same_paper_tells_the_same_whatever_happened_since(bench: Bench, later: int) -> None:
    """A document that went back to work, and a name that was corrected, stand as they were, whatever the clock says."""
    first, _ = _villages(bench)
    case = _ready(bench, first)
    job = bench.ready_papers.owe(SITI, "uncollected")
    before = _compose(bench, job)
    bench.clock.now += later
    bench.cases.correct(HASAN, case, "name", "Sri Wahyuni Lahay", reason="salah_dengar")
    bench.cases.move(SITI, case, "diproses")
    assert _compose(bench, job) == before


def test_a_copy_tells_of_the_same_moment_as_the_first(bench: Bench) -> None:
    """What was fetched meanwhile waited then; only when it was printed, and by whom, is the copy's own."""
    first, _ = _villages(bench)
    case = _ready(bench, first)
    job = bench.ready_papers.owe(SITI, "uncollected")
    before = _compose(bench, job)
    bench.clock.now += 3 * DAY_MS
    bench.cases.move(SITI, case, "diproses")
    copied = _compose(bench, bench.papers.again(HASAN, job.id, "permintaan"))
    assert (copied.parts, copied.stands, copied.day) == (before.parts, before.stands, before.day)
    assert copied.parts[0].rows[0].age == 0
    assert copied.imprint.copy == 2
    assert copied.printed_at != before.printed_at == before.stands


def test_that_residents_stand_on_a_list_is_recorded_with_it(bench: Bench) -> None:
    """How many; and nothing where nothing is owed."""
    first, second = _villages(bench)
    _ready(bench, second)
    _ready(bench, second)
    with pytest.raises(RuleViolated, match="nothing_waits"):
        bench.ready_papers.owe(SITI, "uncollected", first)
    assert bench.kinds("access") == ["access.opened"]
    bench.ready_papers.owe(SITI, "uncollected")
    raw = bench.entries("access")[-1]
    assert decode_body(read_entry(raw.header, raw.facts, raw.personal)) == DataAccessed("dicetak", rows=2)


@pytest.mark.parametrize("document", ["uncollected", "day_log"])
def test_each_copy_and_each_file_of_a_list_is_recorded(bench: Bench, tmp_path: Path, document: str) -> None:
    """As the first one was, by whoever took it; a receipt goes to whom it is about."""
    first, _ = _villages(bench)
    case = _ready(bench, first)
    _ready(bench, first)
    day_log = document == "day_log"
    owed = (
        bench.papers.owe(SITI, bench.day_logs.paper(SITI, DAY)) if day_log else bench.ready_papers.owe(SITI, document)
    )
    bench.papers.again(HASAN, owed.id, "permintaan")
    bench.papers.save(HASAN, owed.id, tmp_path)
    receipt = bench.store.paper_jobs_about(bench.case(case).visit)[0]
    bench.papers.again(HASAN, receipt.id, "permintaan")
    bench.papers.save(HASAN, receipt.id, tmp_path)
    raw = [read_entry(one.header, one.facts, one.personal) for one in bench.entries("access")]
    noted = [(one.header.actor, decode_body(one)) for one in raw if one.header.kind == "data.accessed"]
    assert noted == [(user, DataAccessed("dicetak", rows=2)) for user in (SITI.user, HASAN.user, HASAN.user)]


def test_who_came_after_a_log_was_taken_is_not_recorded_with_its_copies(bench: Bench, tmp_path: Path) -> None:
    """A copy and a file of it have the lines that it had."""
    bench.walk_in("KTP-05")
    owed = bench.papers.owe(SITI, bench.day_logs.paper(SITI, DAY))
    bench.clock.pass_minutes(1)
    bench.walk_in("KK-06")
    bench.papers.again(SITI, owed.id, "permintaan")
    bench.papers.save(SITI, owed.id, tmp_path)
    raw = [read_entry(one.header, one.facts, one.personal) for one in bench.entries("access")]
    noted = [decode_body(one) for one in raw if one.header.kind == "data.accessed"]
    assert noted == [DataAccessed("dicetak", rows=1)] * 3


class FullLog(AccessLog):
    """One that can't be written into any more."""

    @override
    def list_printed(self, tx: Transaction, actor: Actor, rows: int) -> None:
        """Say so."""
        raise StorageFault("disk_full")


def _unrecorded(bench: Bench) -> PaperDesk:
    ground = PaperGround(bench.store, knowledge.catalogue(), bench.regions, LETTERHEAD)
    return PaperDesk(
        bench.store,
        RepeatingRandom("unrecorded"),
        ledger=PaperLedger(bench.store, bench.clock),
        typesetter=Typesetter(ground, bench.maker, bench.settings),
        printer=bench.printer,
        files=SystemFiles(),
        access=FullLog(bench.store, bench.clock),
    )


def test_no_list_is_written_into_a_file_that_could_not_be_recorded(bench: Bench, tmp_path: Path) -> None:
    """Nothing lies on the stick; a receipt, which is no list, does."""
    first, _ = _villages(bench)
    case = _ready(bench, first)
    job, papers, stick = bench.ready_papers.owe(SITI, "uncollected"), _unrecorded(bench), tmp_path / "stick"
    stick.mkdir()
    with pytest.raises(StorageFault, match="disk_full"):
        papers.save(SITI, job.id, stick)
    assert list(stick.iterdir()) == []
    assert bench.store.paper_job(job.id) == job
    receipt = bench.store.paper_jobs_about(bench.case(case).visit)[0]
    assert papers.save(SITI, receipt.id, stick).exists()


def test_a_file_that_could_not_be_written_stands_in_the_access_log_all_the_same(bench: Bench, tmp_path: Path) -> None:
    """An entry too many tells of no list that nobody knows of; the paper waits as before."""
    first, _ = _villages(bench)
    _ready(bench, first)
    job, blocked = bench.ready_papers.owe(SITI, "uncollected"), tmp_path / "file"
    blocked.write_bytes(b"")
    with pytest.raises(StorageFault, match="file_not_written"):
        bench.papers.save(SITI, job.id, blocked)
    assert bench.kinds("access") == ["access.opened", "data.accessed", "data.accessed"]
    assert bench.store.paper_job(job.id) == job


def test_a_longer_list_asks_the_register_no_more_often(bench: Bench) -> None:
    """Neither the paper of what waits, nor the day's log, nor the screen of all papers."""
    first, _ = _villages(bench)
    asked = []
    for _ in range(2):
        for _ in range(3):
            bench.clock.pass_minutes(1)
            _ready(bench, first)
        job = bench.ready_papers.owe(SITI, "uncollected")
        with reads(bench.store) as found:
            _compose(bench, job)
            bench.day_logs.document(SITI, DAY)
            bench.paper_lists.lines(SITI)
        asked.append(len(found))
    assert asked[0] == asked[1]


def test_no_paper_is_longer_than_a_printer_bears(bench: Bench) -> None:
    """The longest waiting ones come first; the rest waits for the next paper."""
    first, _ = _villages(bench)
    numbers = []
    for _ in range(5):
        bench.clock.pass_minutes(1)
        numbers.append(bench.case(_ready(bench, first)).number)
    short = ReadyPapers(bench.store, bench.clock, RepeatingRandom("short"), AccessLog(bench.store, bench.clock), most=3)
    (part,) = _compose(bench, short.owe(SITI, "uncollected")).parts
    assert [row.number for row in part.rows] == numbers[:3]
