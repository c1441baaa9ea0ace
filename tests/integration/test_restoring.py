"""A copy put back: checked first, nothing overwritten, always a new epoch, on this PC or on another one."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest

from counter_app.bootstrap.door import StationDoor
from counter_app.bootstrap.restoring import Credentials, Restoring
from counter_app.config import Places
from counter_app.domain.errors import NotAllowed, RuleViolated, StorageFault
from counter_app.domain.kinds.register import JournalOpened
from counter_app.domain.wita import day_of
from counter_app.services.door import SetUpForm
from counter_app.storage.engine import plain_connection
from counter_app.storage.keeping import keys_of
from tests.fakes.copies import make_first_revision
from tests.fakes.counters import AREA, SettableClock, visit
from tests.fakes.vault import CHEAP, CountedBytes

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from counter_app.services.desk import Desk

PASSWORD = "kopi pagi di teras"
OTHER_PASSWORD = "hujan turun di Limboto"
FORM = SetUpForm(AREA, "Loket Telaga", "Hasan Pakaya", "hasan", PASSWORD)
HASAN = Credentials("hasan", PASSWORD)


@dataclass(slots=True)
class Office:
    """A station, its copy made after two visits, and two more visits since."""

    places: Places
    clock: SettableClock
    random: CountedBytes
    copy: Path
    code: str

    def door(self, folder: Path | None = None) -> StationDoor:
        """The program, started anew."""
        places = self.places if folder is None else Places(folder)
        return StationDoor(places, clock=self.clock, keyring=False, cost=CHEAP, random=self.random)

    def restoring(self, folder: Path | None = None) -> Restoring:
        """A restore into the station's folder, or another."""
        places = self.places if folder is None else Places(folder)
        return Restoring(places, self.clock, self.random, keyring=False, cost=CHEAP)


def _visits(desk: Desk, clock: SettableClock) -> int:
    return desk.day_logs.counts(day_of(clock.now)).visits


def _key(door: StationDoor) -> bytes:
    return door.vault.unlock("hasan", PASSWORD).data_key.value


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """The station, closed."""
    clock, random = SettableClock(), CountedBytes()
    office = Office(Places(tmp_path / "station"), clock, random, tmp_path / "copy.db", "")
    office.code = office.door().set_up(FORM).recovery_code
    door = office.door()
    desk = door.sign_in("hasan", PASSWORD)
    for _ in range(2):
        desk.intake.save(desk.actor, visit("KTP-05"))
    door.backup(office.copy)
    for _ in range(2):
        desk.intake.save(desk.actor, visit("KTP-05"))
    desk.sign_out()
    return office


def test_a_copy_is_put_back_and_what_was_there_lies_aside(office: Office) -> None:
    """Two visits of four are back, the four are whole in their folder, and how many are missing is told."""
    done = office.restoring().run(office.copy, HASAN)
    desk = office.door().sign_in("hasan", PASSWORD)
    assert _visits(desk, office.clock) == 2
    assert done.lost == 4
    desk.sign_out()
    assert done.aside is not None
    assert done.aside.name == "sebelum-pulih-261124-0800"
    shutil.copy(office.places.folder / "vault.json", done.aside)
    former = office.door(done.aside).sign_in("hasan", PASSWORD)
    assert _visits(former, office.clock) == 4
    former.sign_out()


def test_a_restore_always_opens_a_new_epoch(office: Office) -> None:
    """Whether or not anything was lost; the chain says why it begins and what it continues."""
    before = office.door().sign_in("hasan", PASSWORD)
    mark, epoch = before.station.mark, before.station.epoch
    before.sign_out()
    office.restoring().run(office.copy, HASAN)
    desk = office.door().sign_in("hasan", PASSWORD)
    bodies = [body for _, body in desk.store.history(f"journal/{desk.station.id}") if isinstance(body, JournalOpened)]
    assert (bodies[-1].reason, bodies[-1].parent_epoch) == ("pulih", epoch)
    assert desk.station.mark != mark
    assert "register_rolled_back" not in desk.notices
    saved = desk.intake.save(desk.actor, visit("KTP-05"))
    assert saved.cases[0].number.split("-")[1] == desk.station.mark
    desk.sign_out()


def test_a_register_that_is_gone_is_put_back(office: Office) -> None:
    """Nothing has to be moved aside."""
    for path in office.places.folder.glob("register.db*"):
        path.unlink()
    done = office.restoring().run(office.copy, HASAN)
    assert done.aside is None
    desk = office.door().sign_in("hasan", PASSWORD)
    assert _visits(desk, office.clock) == 2
    desk.sign_out()


def test_on_another_pc_the_copy_brings_its_keys(office: Office, tmp_path: Path) -> None:
    """Its vault takes its place beside the register, and lets in whom it knows."""
    done = office.restoring(tmp_path / "new").run(office.copy, HASAN)
    assert (done.aside, done.lost) == (None, 0)
    desk = office.door(tmp_path / "new").sign_in("hasan", PASSWORD)
    assert _visits(desk, office.clock) == 2
    desk.sign_out()


def test_the_code_from_the_safe_opens_a_copy_too(office: Office, tmp_path: Path) -> None:
    """With a password from now on."""
    who = Credentials("hasan", OTHER_PASSWORD, office.code)
    office.restoring(tmp_path / "new").run(office.copy, who)
    desk = office.door(tmp_path / "new").sign_in("hasan", OTHER_PASSWORD)
    assert _visits(desk, office.clock) == 2
    desk.sign_out()


def test_the_keys_of_this_pc_stay_where_they_are_the_same_stations(office: Office) -> None:
    """They know best who may in: a password changed after the copy goes on to hold."""
    office.door().vault.change_password("hasan", PASSWORD, OTHER_PASSWORD)
    office.restoring().run(office.copy, Credentials("hasan", OTHER_PASSWORD))
    office.door().sign_in("hasan", OTHER_PASSWORD).sign_out()


def test_another_station_in_the_folder_is_moved_aside_with_its_keys(office: Office, tmp_path: Path) -> None:
    """The PC was set up anew before somebody remembered the copy."""
    folder = tmp_path / "new"
    office.door(folder).set_up(FORM)
    done = office.restoring(folder).run(office.copy, HASAN)
    assert done.aside is not None
    assert {path.name for path in done.aside.iterdir()} >= {"register.db", "vault.json"}
    desk = office.door(folder).sign_in("hasan", PASSWORD)
    assert _visits(desk, office.clock) == 2
    desk.sign_out()


def _snapshot(office: Office) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in office.places.folder.iterdir() if path.is_file()}


def _epoch(office: Office) -> str:
    """The epoch in which the register goes on, for somebody who signs in as always and finds all four visits."""
    desk = office.door().sign_in("hasan", PASSWORD)
    assert _visits(desk, office.clock) == 4
    assert "register_rolled_back" not in desk.notices
    desk.sign_out()
    return desk.station.epoch


def _damage(office: Office) -> None:
    content = bytearray(office.copy.read_bytes())
    content[len(content) // 2] ^= 1
    office.copy.write_bytes(content)


def _forge(office: Office) -> None:
    driver = plain_connection(office.copy, _key(office.door()))
    driver.execute("DROP TRIGGER entry_own_no_update")
    driver.execute("UPDATE entry_own SET facts = x'7b7d' WHERE seq = 3")
    driver.close()


def _no_keys(office: Office) -> None:
    keys_of(office.copy).unlink()
    (office.places.folder / "vault.json").rename(office.copy.with_name("elsewhere"))


def _nothing(office: Office) -> None:
    office.copy.unlink()


def _empty(office: Office) -> None:
    office.copy.write_bytes(b"")


@pytest.mark.parametrize("code", [False, True])
@pytest.mark.parametrize("harm", [_damage, _forge, _no_keys, _nothing, _empty])
def test_a_copy_that_is_not_whole_changes_nothing(office: Office, harm: Callable[[Office], None], code: bool) -> None:
    """Neither the register nor the keys, and nothing half made stays."""
    harm(office)
    before = _snapshot(office)
    with pytest.raises(StorageFault):
        office.restoring().run(office.copy, Credentials("hasan", OTHER_PASSWORD, office.code) if code else HASAN)
    assert _snapshot(office) == before
    assert not list(office.places.folder.glob("sebelum-pulih*"))
    assert not (office.places.folder / "restoring").exists()


def test_a_wrong_password_changes_nothing(office: Office, tmp_path: Path) -> None:
    """The register stays where it is."""
    database = office.places.database.read_bytes()
    with pytest.raises(NotAllowed, match="wrong_password"):
        office.restoring().run(office.copy, Credentials("hasan", "salah sama sekali"))
    assert office.places.database.read_bytes() == database
    code = office.door(tmp_path / "other").set_up(FORM).recovery_code
    with pytest.raises(NotAllowed, match="wrong_recovery_code"):
        office.restoring(tmp_path / "new").run(office.copy, Credentials("hasan", OTHER_PASSWORD, code))
    assert not (tmp_path / "new" / "vault.json").exists()


def test_rows_that_are_amiss_are_folded_again(office: Office) -> None:
    """The entries are the truth: a copy whose rows alone were spoiled is a good one."""
    driver = plain_connection(office.copy, _key(office.door()))
    driver.execute("DELETE FROM case_row")
    driver.close()
    office.restoring().run(office.copy, HASAN)
    desk = office.door().sign_in("hasan", PASSWORD)
    assert len(desk.day_logs.rows(desk.actor, day_of(office.clock.now))) == 2
    desk.sign_out()


def test_a_program_at_work_keeps_its_register(office: Office) -> None:
    """It has to be closed first."""
    desk = office.door().sign_in("hasan", PASSWORD)
    with pytest.raises(StorageFault, match="already_running"):
        office.restoring().run(office.copy, HASAN)
    desk.intake.save(desk.actor, visit("KTP-05"))
    desk.sign_out()


def test_the_register_itself_is_no_copy(office: Office) -> None:
    """It would be moved aside to be put back."""
    with pytest.raises(RuleViolated, match="backup_is_register"):
        office.restoring().run(office.places.database, HASAN)


def _older(office: Office) -> None:
    """The copy as a program of the first revision would have made it."""
    newest = office.copy.with_name("newest.db")
    office.copy.rename(newest)
    make_first_revision(newest, office.copy, _key(office.door()))


def test_a_copy_of_an_older_program_is_put_back(office: Office) -> None:
    """It is brought to this program's shape, and its rows say what this program folds."""
    _older(office)
    assert office.restoring().run(office.copy, HASAN).lost == 4
    desk = office.door().sign_in("hasan", PASSWORD)
    assert _visits(desk, office.clock) == 2
    assert desk.store.verify().ok  # type: ignore[attr-defined]
    desk.sign_out()


def test_a_copy_of_a_newer_program_is_told_by_its_own_code(office: Office) -> None:
    """Whatever else of it this program would take for damage."""
    driver = plain_connection(office.copy, _key(office.door()))
    driver.execute("UPDATE alembic_version SET version_num = '9999'")
    driver.execute("DROP TRIGGER entry_own_no_update")
    driver.close()
    with pytest.raises(StorageFault, match="database_too_new"):
        office.restoring().run(office.copy, HASAN)


@pytest.mark.parametrize("failing", [1, 2, 3])
@pytest.mark.parametrize("code", [False, True])
def test_a_move_that_fails_puts_everything_back(
    office: Office, monkeypatch: pytest.MonkeyPatch, failing: int, code: bool
) -> None:
    """A virus scanner holds a file: the register goes on where it stood, in its epoch, with its passwords."""
    epoch = _epoch(office)
    (office.places.folder / "register.db-wal").write_bytes(b"")
    moves = list(range(1, 4))

    def move(source: Path, target: Path) -> Path:
        if moves.pop(0) == failing:
            raise PermissionError(13, "in use")
        return source.rename(target)

    who = Credentials("hasan", OTHER_PASSWORD, office.code) if code else HASAN
    with pytest.raises(StorageFault, match="read_only"):
        replace(office.restoring(), move=move).run(office.copy, who)
    assert not list(office.places.folder.glob("sebelum-pulih*"))
    assert _epoch(office) == epoch


def test_power_that_fails_between_the_two_moves_is_mended_by_another_run(office: Office) -> None:
    """The former register lies aside, nothing stands in its place, something half made is left."""
    done = office.restoring().run(office.copy, HASAN)
    office.places.database.unlink()
    (office.places.folder / "restoring").mkdir()
    (office.places.folder / "restoring" / "register.db").write_bytes(b"half")
    assert office.restoring().run(office.copy, HASAN).aside != done.aside
    desk = office.door().sign_in("hasan", PASSWORD)
    assert _visits(desk, office.clock) == 2
    desk.sign_out()
