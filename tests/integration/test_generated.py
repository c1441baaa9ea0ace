"""The generated register: what a counter would have written, sound, repeatable, and never in anybody else's folder."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from counter_app.__main__ import main
from counter_app.bootstrap.door import StationDoor
from counter_app.bootstrap.generated import PLACE, GeneratedStation, Wish
from counter_app.bootstrap.heads import chains_known
from counter_app.bootstrap.showing import HINTS, SUPERVISOR_PASSWORD
from counter_app.config import Places
from counter_app.domain.entry import Stream
from counter_app.domain.errors import Conflict, RuleViolated
from tests.fakes.counters import visit
from tests.fakes.registers import heads_of
from tests.fakes.vault import CHEAP

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from counter_app.domain.entry import Chain

WISH = Wish(70, 7)


def _made(base: Path, wish: Wish = WISH, progress: Callable[[int], None] | None = None) -> int:
    return GeneratedStation(base, wish, batch=20).write(progress or (lambda _cases: None))


@contextmanager
def _opened(base: Path) -> Iterator[StationDoor]:
    door = StationDoor(Places(base / PLACE.folder), keyring=False, cost=CHEAP, hints=HINTS)
    door.sign_in("hasan", SUPERVISOR_PASSWORD)
    try:
        yield door
    finally:
        door.close()


def _heads(base: Path) -> dict[Chain, tuple[int, bytes]]:
    with _opened(base) as door:
        return heads_of(door.store)


def test_the_same_wish_gives_the_same_register(tmp_path: Path) -> None:
    """Heads and all, whenever and wherever; another seed gives another one."""
    for name, wish in (("one", WISH), ("other", WISH), ("else", Wish(WISH.cases, 8))):
        assert _made(tmp_path / name, wish) == WISH.cases
    assert _heads(tmp_path / "one") == _heads(tmp_path / "other")
    assert _heads(tmp_path / "one") != _heads(tmp_path / "else")


def test_a_generated_register_is_sound_and_rebuilds_equal(tmp_path: Path) -> None:
    """The check finds nothing, also against what the vault knows; folding all of it anew changes nothing."""
    _made(tmp_path / "made")
    with _opened(tmp_path / "made") as door:
        known = chains_known(door.known_heads(), door.store.station().id)
        assert {chain.stream for chain, (seq, _) in known.items() if seq > 2} == set(Stream)
        report = door.store.verify(known)
        assert report.faults == ()
        assert door.store.rebuild() == report.subjects
        assert door.store.verify(known).faults == ()


def test_a_run_that_was_stopped_is_gone_on_with(tmp_path: Path) -> None:
    """What stands there stays; the end is the same as of one run, and a third run has nothing to do."""

    def stop(cases: int) -> None:
        if cases > WISH.cases / 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        _made(tmp_path / "stopped", progress=stop)
    written = _made(tmp_path / "stopped")
    assert 0 < written < WISH.cases
    assert _made(tmp_path / "stopped") == 0
    _made(tmp_path / "whole")
    assert _heads(tmp_path / "stopped") == _heads(tmp_path / "whole")


def test_nothing_is_written_where_something_else_stands(tmp_path: Path) -> None:
    """A station, a folder of somebody's files, another generated register, one that was worked in since."""
    station = tmp_path / "station"
    StationDoor(Places(station), keyring=False, cost=CHEAP).vault.create("L-REAL")
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / "surat.txt").write_text("x")
    for folder in ("station", "files"):
        before = sorted(path.name for path in (tmp_path / folder).iterdir())
        with pytest.raises(RuleViolated, match="folder_in_use"):
            _made(tmp_path / folder)
        assert sorted(path.name for path in (tmp_path / folder).iterdir()) == before
    _made(tmp_path / "made", Wish(5, 1))
    with pytest.raises(RuleViolated, match="generated_otherwise"):
        _made(tmp_path / "made", Wish(6, 1))
    door = StationDoor(Places(tmp_path / "made" / PLACE.folder), keyring=False, cost=CHEAP)
    desk = door.sign_in("hasan", SUPERVISOR_PASSWORD)
    desk.intake.save(desk.actor, visit("KTP-05"))
    door.close()
    with pytest.raises(Conflict, match="register_differs"):
        _made(tmp_path / "made", Wish(5, 1))


def test_the_command_makes_a_station_that_opens_as_demo_data(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It says where it lies, and refuses a figure that makes no sense."""
    base = tmp_path / "made"
    assert main(["generate", "--cases", "12", "--seed", "3", "--dir", str(base)]) == 0
    assert str(base / PLACE.folder) in capsys.readouterr().out
    door = StationDoor(Places(base / PLACE.folder), keyring=False, hints=HINTS)
    assert [(one.id, one.hint) for one in door.names()] == [("hasan", "dinas-contoh"), ("siti", "loket-contoh")]
    assert main(["generate", "--cases", "0", "--dir", str(base)]) == 2
