"""The demo's day as anybody runs it, and the comparison at its end when something was planted."""

from __future__ import annotations

import os
import subprocess
import sys
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from counter_app.demo.clock import DayClock
from counter_app.demo.day import Counter, DemoDay
from counter_app.demo.report import compare
from counter_app.demo.scenario import PLAN
from tests.fakes.counters import MORNING, SITI, make_bench, visit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.fakes.counters import Bench

SEED = 7


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, subprocess.CompletedProcess[str]]:
    """One run of the demo, as from a terminal without a display."""
    folder = tmp_path_factory.mktemp("demo")
    command = [sys.executable, "-m", "counter_app", "demo", "--dir", str(folder), "--seed", str(SEED)]
    without_display = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=400, env=without_display)
    return folder, done


def test_the_day_ends_well(ran: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    """Exit status 0, and nothing on the error output."""
    assert (ran[1].returncode, ran[1].stderr) == (0, "")


def test_the_table_says_yes_for_every_chain(ran: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    """Two streams at two counters, the same number and head on both sides."""
    rows = [line.split("│") for line in ran[1].stdout.splitlines() if line.startswith("│")]
    cells = [[cell.strip() for cell in row[1:-1]] for row in rows]
    assert [row[1] for row in cells] == ["register", "access"] * 2
    assert all(row[2] == row[3] != "0" for row in cells)
    assert {row[-1] for row in cells} == {"ya"}
    assert "Kedua pihak sama" in ran[1].stdout


def test_the_steps_are_told(ran: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    """The line going down and coming back among them."""
    steps = [line for line in ran[1].stdout.splitlines() if line.startswith("·")]
    assert sum("Kirim saat putus: gagal dengan jelas" in step for step in steps) == 2
    assert any("Jaringan kembali" in step for step in steps)
    assert not any("SALAH" in step for step in steps)


def test_every_visit_has_its_receipt(ran: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    """As PDF, a consultation owing none; each counter's log as PDF and sheet; no file name says anything of anybody."""
    papers = ran[0] / "papers"
    for counter in papers.iterdir():
        receipts = sorted(counter.glob("tanda-terima-*.pdf"))
        assert len(receipts) == sum(walk.services != ("KNS-01",) for walk in PLAN)
        assert all(path.read_bytes().startswith(b"%PDF") for path in receipts)
        assert len(list(counter.glob("buku-register-*.pdf"))) == 1
        assert len(list(counter.glob("buku-register-*.xlsx"))) == 1
    assert len(list(papers.iterdir())) == 2


def test_nothing_personal_lies_open(ran: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    """Neither in a register's file nor in a log; the names stand on papers only."""
    for path in ran[0].rglob("*"):
        if path.is_file() and path.suffix in {".db", ".db-wal", ".log", ".json"} and "central" not in path.parts:
            data = path.read_bytes()
            assert b"OLIMOO" not in data
            assert b"case.opened" not in data


def test_the_plan_is_a_real_day() -> None:
    """What the day has to show is in it."""
    specials = {walk.special for walk in PLAN}
    assert len(PLAN) >= 20
    assert len({code for walk in PLAN for code in walk.services}) >= 12
    assert {"papers_missing", "newborn", "proxy", "old_nik", "apostrophe", "non_ascii", "two_services"} <= specials


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    """One counter of a day."""
    made = make_bench(tmp_path)
    yield made
    made.close()


@pytest.fixture
def day(bench: Bench, tmp_path: Path) -> DemoDay:
    """A day of one counter with two visits and their receipts."""
    desk: Any = _desk(bench)
    counter = Counter(desk, DayClock(MORNING))
    for code in ("KTP-05", "KK-06"):
        saved = bench.save(visit(code))
        counter.visits.append(saved)
        counter.receipts.append(bench.papers.save(desk.actor, saved.paper, tmp_path))
    return DemoDay([counter], SEED, tmp_path, _nothing, _nothing, lambda _place: desk, lambda _step: None)


def _desk(bench: Bench) -> object:
    """As much of a desk as the comparison looks at."""
    return SimpleNamespace(store=bench.store, station=bench.store.station(), actor=SITI)


def _nothing() -> None:
    """No line to take down."""


def truth(day: DemoDay) -> dict[str, Any]:
    """What a central that holds everything would state."""
    chains, cases = [], {}
    for counter in day.counters:
        for state in counter.desk.store.chains():
            chain = state.chain
            names = {"station": chain.station, "epoch": chain.epoch, "stream": chain.stream.value}
            chains.append(names | {"seq": state.seq, "head": state.head.hex()})
        cases[counter.desk.station.area] = sum(len(one.cases) for one in counter.visits)
    return {"chains": chains, "cases": cases}


def test_a_central_that_holds_everything_agrees(day: DemoDay) -> None:
    """There is nothing to complain of."""
    assert compare(day, truth(day)) == []


@pytest.mark.parametrize("stream", [0, 1])
def test_a_missing_entry_is_found(day: DemoDay, stream: int) -> None:
    """In either stream."""
    report = truth(day)
    report["chains"][stream]["seq"] -= 1
    assert len(compare(day, report)) == 1


def test_an_entry_too_many_is_found(day: DemoDay) -> None:
    """More is as wrong as less."""
    report = truth(day)
    report["chains"][0]["seq"] += 1
    assert len(compare(day, report)) == 1


def test_another_history_of_the_same_length_is_found(day: DemoDay) -> None:
    """The heads differ."""
    report = truth(day)
    report["chains"][0]["head"] = "00" * 32
    (fault,) = compare(day, report)
    assert fault.endswith("register: head")


def test_a_missing_chain_is_found(day: DemoDay) -> None:
    """As when one stream was never sent."""
    report = truth(day)
    report["chains"].pop()
    assert len(compare(day, report)) == 1


@pytest.mark.parametrize("cases", [{}, {"7501.02": 1}, {"7501.02": 3}, {"7501.17": 2}])
def test_another_number_of_cases_is_found(day: DemoDay, cases: dict[str, int]) -> None:
    """Lost, doubled, or put to another kecamatan."""
    assert len(compare(day, truth(day) | {"cases": cases})) == 1


def test_a_lost_receipt_is_found(day: DemoDay) -> None:
    """A file that was there and is gone."""
    day.counters[0].receipts[0].unlink()
    assert len(compare(day, truth(day))) == 1


def test_a_receipt_that_was_never_made_is_found(day: DemoDay) -> None:
    """Each visit has one."""
    day.counters[0].receipts.pop()
    assert len(compare(day, truth(day))) == 1


def test_a_step_that_went_wrong_is_a_difference(day: DemoDay) -> None:
    """Even where both sides agree at the end."""
    day.faults = 1
    assert compare(day, truth(day)) == ["steps: 1"]
