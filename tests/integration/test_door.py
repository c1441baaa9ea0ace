"""The door of a station: setting up, signing in, and everything that can stand in its way."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from counter_app.bootstrap.door import StationDoor, new_user
from counter_app.config import Places
from counter_app.domain.errors import InvalidInput, NetworkFault, NotAllowed, RuleViolated, StorageFault, UserError
from counter_app.domain.users import Role
from counter_app.services.door import SetUpForm
from sync.contract.enrolment import new_code
from tests.fakes.counters import AREA, DAY, SettableClock, visit
from tests.fakes.vault import CHEAP, CountedBytes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from counter_app.services.desk import Desk

PASSWORD = "kopi pagi di teras"
OTHER_PASSWORD = "hujan turun di Limboto"
FORM = SetUpForm(AREA, "Loket Telaga", "Hasan Pakaya", "hasan", PASSWORD)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the station lies."""
    return tmp_path / "station"


@pytest.fixture
def opened(folder: Path) -> Iterator[Callable[[], StationDoor]]:
    """Opens the program once more on the same folder, as after a restart."""
    doors: list[StationDoor] = []
    random = CountedBytes()

    def open_door() -> StationDoor:
        for door in doors:
            door.close()
        doors.append(StationDoor(Places(folder), clock=SettableClock(), keyring=False, cost=CHEAP, random=random))
        return doors[-1]

    yield open_door
    for door in doors:
        door.close()


@pytest.fixture
def door(opened: Callable[[], StationDoor]) -> StationDoor:
    """A station that was set up alone."""
    opened().set_up(FORM)
    return opened()


def files(folder: Path) -> dict[str, bytes]:
    """What lies in a folder, locks left aside."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix != ".lock" and path.is_file()}


def work(desk: Desk, count: int = 1) -> None:
    """Receive some people."""
    for _ in range(count):
        desk.intake.save(desk.actor, visit("KTP-05"))


def test_a_fresh_folder_is_not_set_up(opened: Callable[[], StationDoor]) -> None:
    """The first start asks for the station."""
    door = opened()
    assert not door.is_set_up
    assert (AREA, "Telaga") in door.areas()
    assert len(door.areas()) == 19


def test_setting_up_alone_makes_a_station(opened: Callable[[], StationDoor]) -> None:
    """With a recovery code that is shown once, and its sheet for the safe."""
    done = opened().set_up(FORM)
    door = opened()
    assert door.is_set_up
    assert [(name.id, name.name, name.role, name.hint) for name in door.names()] == [
        ("hasan", "Hasan Pakaya", "supervisor", "")
    ]
    assert len(done.recovery_code) > 20
    assert done.recovery_pdf.startswith(b"%PDF")


def test_signing_in_lays_the_desk(door: StationDoor) -> None:
    """Everything a counter does, without a central."""
    desk = door.sign_in("hasan", PASSWORD)
    assert (desk.station.areas, desk.station.name, desk.sync) == ((AREA,), "Loket Telaga", None)
    assert (desk.actor.role, desk.actor.name) == ("supervisor", "Hasan Pakaya")
    work(desk)
    assert desk.day_logs.counts(DAY).visits == 1


def test_the_first_user_stands_in_the_register(door: StationDoor) -> None:
    """So that papers and histories can name them."""
    desk = door.sign_in("HASAN", PASSWORD)
    assert [(user.login, user.name, user.role) for user in desk.store.users()] == [
        ("hasan", "Hasan Pakaya", "supervisor")
    ]


def test_nothing_personal_lies_open_in_the_folder(door: StationDoor, folder: Path) -> None:
    """The register is encrypted and the vault holds wraps; no password stands anywhere."""
    desk = door.sign_in("hasan", PASSWORD)
    work(desk)
    written = b"".join(files(folder).values())
    for text in ("Sri Wahyuni", "7501024107909999", PASSWORD, "case.opened"):
        assert text.encode() not in written


@pytest.mark.parametrize(("user", "password"), [("hasan", "salah sama sekali"), ("hasan", ""), ("siapa", PASSWORD)])
def test_a_wrong_password_opens_nothing(door: StationDoor, user: str, password: str) -> None:
    """And an unknown user reads the same."""
    with pytest.raises(NotAllowed, match="wrong_password"):
        door.sign_in(user, password)
    door.sign_in("hasan", PASSWORD)


def test_many_wrong_passwords_have_to_wait(door: StationDoor) -> None:
    """The data is safe; the code tells the seconds."""
    faults = []
    for _ in range(9):
        with pytest.raises(UserError) as refused:
            door.sign_in("hasan", "salah sama sekali")
        faults.append(refused.value)
    assert faults[0].code == "wrong_password"
    assert faults[-1].code == "sign_in_wait"
    assert faults[-1].data["seconds"]


def test_what_was_saved_is_there_after_a_restart(opened: Callable[[], StationDoor], door: StationDoor) -> None:
    """Sign-out closes the register."""
    desk = door.sign_in("hasan", PASSWORD)
    work(desk, 3)
    desk.store.save_draft("intake", b"{}")
    desk.sign_out()
    again = opened().sign_in("hasan", PASSWORD)
    assert again.day_logs.counts(DAY).visits == 3
    assert again.store.draft("intake") == b"{}"
    assert "register_rolled_back" not in again.notices


def test_the_program_runs_once_on_a_folder(folder: Path, door: StationDoor) -> None:
    """A second one is told so and harms nothing."""
    desk = door.sign_in("hasan", PASSWORD)
    second = StationDoor(Places(folder), clock=SettableClock(), keyring=False, cost=CHEAP)
    with pytest.raises(StorageFault, match="already_running"):
        second.sign_in("hasan", PASSWORD)
    work(desk)
    desk.sign_out()
    second.sign_in("hasan", PASSWORD).sign_out()


@pytest.mark.parametrize(("content", "code"), [(None, "database_missing"), (b"", "database_empty")])
def test_a_register_that_is_gone_is_an_incident(
    opened: Callable[[], StationDoor], door: StationDoor, folder: Path, content: bytes | None, code: str
) -> None:
    """Not a first run: nothing is made in its place, and set-up is refused."""
    door.close()
    database = Places(folder).database
    database.unlink()
    if content is not None:
        database.write_bytes(content)
    before = files(folder)
    again = opened()
    assert again.is_set_up
    with pytest.raises(StorageFault, match=code):
        again.sign_in("hasan", PASSWORD)
    with pytest.raises(RuleViolated, match="already_set_up"):
        again.set_up(FORM)
    assert files(folder) == before


def _garbage(database: Path) -> None:
    database.write_bytes(bytes(range(256)) * 200)


def _flipped(database: Path) -> None:
    data = bytearray(database.read_bytes())
    data[100] ^= 0xFF
    database.write_bytes(data)


def _plain(database: Path) -> None:
    database.write_bytes(b"SQLite format 3\x00" + bytes(4080))


@pytest.mark.parametrize("spoil", [_garbage, _flipped, _plain])
def test_a_spoilt_register_is_refused_and_left_as_it_is(
    opened: Callable[[], StationDoor], door: StationDoor, folder: Path, spoil: Callable[[Path], None]
) -> None:
    """Whoever repairs it needs the bytes."""
    door.sign_in("hasan", PASSWORD).sign_out()
    spoil(Places(folder).database)
    before = Places(folder).database.read_bytes()
    with pytest.raises(StorageFault, match="wrong_key_or_corrupt"):
        opened().sign_in("hasan", PASSWORD)
    assert Places(folder).database.read_bytes() == before


def test_a_register_of_another_station_does_not_open(
    door: StationDoor, opened: Callable[[], StationDoor], folder: Path, tmp_path: Path
) -> None:
    """Its key is another one."""
    door.close()
    elsewhere = StationDoor(Places(tmp_path / "other"), clock=SettableClock(), keyring=False, cost=CHEAP)
    elsewhere.set_up(FORM)
    shutil.copyfile(Places(tmp_path / "other").database, Places(folder).database)
    with pytest.raises(StorageFault, match="wrong_key_or_corrupt"):
        opened().sign_in("hasan", PASSWORD)


def test_a_register_without_its_keys_is_not_set_up_over(
    opened: Callable[[], StationDoor], door: StationDoor, folder: Path
) -> None:
    """The vault may yet be found; nothing is overwritten, however often it is tried."""
    door.close()
    (folder / "vault.json").rename(folder / "elsewhere")
    before = files(folder)
    for _ in range(2):
        with pytest.raises(StorageFault, match="vault_missing"):
            opened().set_up(FORM)
    assert files(folder) == before
    (folder / "elsewhere").rename(folder / "vault.json")
    opened().sign_in("hasan", PASSWORD)


def test_a_damaged_vault_says_so(opened: Callable[[], StationDoor], door: StationDoor, folder: Path) -> None:
    """And is not taken for a first run."""
    door.close()
    (folder / "vault.json").write_bytes(b"{")
    with pytest.raises(StorageFault, match="vault_damaged"):
        assert opened().is_set_up


def test_setting_up_twice_is_refused(opened: Callable[[], StationDoor], door: StationDoor) -> None:
    """A station is set up once."""
    door.close()
    with pytest.raises(RuleViolated, match="already_set_up"):
        opened().set_up(replace(FORM, login="lain"))


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"area": "7501.99"}, "area"),
        ({"area": ""}, "area"),
        ({"password": "rahasia"}, "password"),
        ({"password": "hasan pakaya hasan"}, "password"),
        ({"login": "x"}, "login"),
        ({"user_name": ""}, "name"),
        ({"code": "bukan kode", "address": "127.0.0.1:1"}, "code"),
    ],
)
def test_a_set_up_that_can_not_be_kept_can_be_tried_again(
    opened: Callable[[], StationDoor], changes: dict[str, str], field: str
) -> None:
    """It names the field and leaves no station behind."""
    with pytest.raises(InvalidInput) as refused:
        opened().set_up(replace(FORM, **changes))  # type: ignore[arg-type]
    assert field in refused.value.fields
    assert not opened().is_set_up
    opened().set_up(FORM)
    opened().sign_in("hasan", PASSWORD)


def test_a_recovery_code_gives_a_new_password(opened: Callable[[], StationDoor]) -> None:
    """The old one opens nothing any more, and nothing of the register is lost."""
    done = opened().set_up(FORM)
    desk = opened().sign_in("hasan", PASSWORD)
    work(desk)
    opened().recover("hasan", done.recovery_code, OTHER_PASSWORD)
    with pytest.raises(NotAllowed, match="wrong_password"):
        opened().sign_in("hasan", PASSWORD)
    assert opened().sign_in("hasan", OTHER_PASSWORD).day_logs.counts(DAY).visits == 1


def test_a_mistyped_recovery_code_changes_nothing(opened: Callable[[], StationDoor]) -> None:
    """Typing it again is all that is needed."""
    code = opened().set_up(FORM).recovery_code
    wrong = code[:-1] + ("A" if code[-1] != "A" else "B")
    with pytest.raises((InvalidInput, NotAllowed)):
        opened().recover("hasan", wrong, OTHER_PASSWORD)
    opened().sign_in("hasan", PASSWORD)


def test_the_recovery_code_of_another_station_opens_nothing(opened: Callable[[], StationDoor], tmp_path: Path) -> None:
    """Each safe has its own."""
    other = StationDoor(Places(tmp_path / "other"), clock=SettableClock(), keyring=False, cost=CHEAP).set_up(FORM)
    opened().set_up(FORM)
    with pytest.raises(NotAllowed, match="wrong_recovery_code"):
        opened().recover("hasan", other.recovery_code, OTHER_PASSWORD)


def test_recovery_for_somebody_unknown_says_so(opened: Callable[[], StationDoor]) -> None:
    """With a code."""
    done = opened().set_up(FORM)
    with pytest.raises(RuleViolated, match="user_unknown"):
        opened().recover("siapa", done.recovery_code, OTHER_PASSWORD)


def test_a_supervisor_lets_an_operator_in(opened: Callable[[], StationDoor], door: StationDoor) -> None:
    """Who then works under their own name."""
    desk = door.sign_in("hasan", PASSWORD)
    door.add_user(desk, new_user("siti", "Siti Rahmawati", Role.OPERATOR, os.urandom), OTHER_PASSWORD)
    desk.sign_out()
    again = opened()
    assert [name.id for name in again.names()] == ["hasan", "siti"]
    siti = again.sign_in("siti", OTHER_PASSWORD)
    work(siti)
    (row,) = siti.day_logs.rows(siti.actor, DAY)
    assert siti.cases.open(siti.actor, row.id).history[0].actor_name == "Siti Rahmawati"


def test_an_operator_lets_nobody_in(opened: Callable[[], StationDoor], door: StationDoor) -> None:
    """Neither vault nor register change."""
    desk = door.sign_in("hasan", PASSWORD)
    door.add_user(desk, new_user("siti", "Siti Rahmawati", Role.OPERATOR, os.urandom), OTHER_PASSWORD)
    desk.sign_out()
    again = opened()
    siti = again.sign_in("siti", OTHER_PASSWORD)
    with pytest.raises(NotAllowed, match="role_may_not"):
        again.add_user(siti, new_user("ani", "Ani Olii", Role.OPERATOR, os.urandom), "angin laut sore hari")
    assert len(again.names()) == len(siti.store.users()) == 2


@pytest.fixture
def set_back(door: StationDoor, opened: Callable[[], StationDoor], folder: Path, tmp_path: Path) -> str:
    """A register that was copied back after a visit was lost; returns the number that the lost one bore."""
    work(door.sign_in("hasan", PASSWORD))
    door.close()
    shutil.copyfile(Places(folder).database, tmp_path / "old.db")
    later = opened().sign_in("hasan", PASSWORD)
    work(later)
    number = max(row.number for row in later.day_logs.rows(later.actor, DAY))
    later.sign_out()
    shutil.copyfile(tmp_path / "old.db", Places(folder).database)
    return number


@pytest.mark.usefixtures("set_back")
def test_a_register_that_was_copied_back_is_told(opened: Callable[[], StationDoor]) -> None:
    """It opens, because work goes on, and says that entries are gone."""
    desk = opened().sign_in("hasan", PASSWORD)
    assert "register_rolled_back" in desk.notices
    assert desk.day_logs.counts(DAY).visits == 1


def test_a_register_that_was_copied_back_gives_no_number_twice(
    opened: Callable[[], StationDoor], set_back: str
) -> None:
    """It goes on in a new epoch, under another mark, which the journal keeps."""
    door = opened()
    epochs = {head.epoch for head in door.known_heads()}
    desk = door.sign_in("hasan", PASSWORD)
    work(desk)
    assert set_back not in {row.number for row in desk.day_logs.rows(desk.actor, DAY)}
    assert desk.station.epoch not in epochs
    assert desk.station.epoch == desk.store.station().epoch


@pytest.mark.usefixtures("set_back")
def test_a_new_epoch_is_opened_once(opened: Callable[[], StationDoor]) -> None:
    """What the register holds then is what is known from then on."""
    first = opened().sign_in("hasan", PASSWORD)
    first.sign_out()
    again = opened().sign_in("hasan", PASSWORD)
    assert "register_rolled_back" not in again.notices
    assert again.station.epoch == first.station.epoch


def test_a_register_that_was_set_back_and_outgrew_what_is_known_is_told(
    opened: Callable[[], StationDoor], door: StationDoor, folder: Path, tmp_path: Path
) -> None:
    """The chain is longer than the one that is remembered, and is not that one."""
    door.sign_in("hasan", PASSWORD).sign_out()
    shutil.copyfile(Places(folder).database, tmp_path / "old.db")
    shutil.copyfile(folder / "vault.json", tmp_path / "old.json")
    later = opened().sign_in("hasan", PASSWORD)
    work(later)
    later.sign_out()
    shutil.copyfile(folder / "vault.json", tmp_path / "new.json")
    for copy, place in (("old.db", Places(folder).database), ("old.json", folder / "vault.json")):
        shutil.copyfile(tmp_path / copy, place)
    other = opened().sign_in("hasan", PASSWORD)
    work(other, 3)
    other.sign_out()
    shutil.copyfile(tmp_path / "new.json", folder / "vault.json")
    assert "register_rolled_back" in opened().sign_in("hasan", PASSWORD).notices


def test_what_is_known_is_kept_when_the_screen_is_locked(door: StationDoor) -> None:
    """A power cut in the afternoon leaves the morning's heads outside the database."""
    desk = door.sign_in("hasan", PASSWORD)
    work(desk)
    desk.remember()
    assert {(head.epoch, head.stream, head.seq, head.head) for head in door.known_heads()} == {
        (state.chain.epoch, state.chain.stream.value, state.seq, state.head) for state in door.store.chains()
    }


def _no_room(_folder: Path) -> None:
    """A full disk, as far as the vault is concerned: its new file can't be made."""
    (_folder / "vault.new").mkdir()


def test_signing_out_with_a_full_disk_forgets_the_key(
    door: StationDoor, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """It is logged, the register is closed, and the next person signs in."""
    desk = door.sign_in("hasan", PASSWORD)
    work(desk)
    _no_room(folder)
    desk.sign_out()
    assert "heads_not_kept" in caplog.text
    with pytest.raises(StorageFault, match="closed"):
        desk.day_logs.counts(DAY)
    with pytest.raises(RuleViolated, match="signed_out"):
        door.vault.replace_heads([], at=1)
    (folder / "vault.new").rmdir()
    assert door.sign_in("hasan", PASSWORD).day_logs.counts(DAY).visits == 1


def test_an_old_desk_does_not_close_the_next_one(door: StationDoor) -> None:
    """Its sign-out ends its own session only."""
    old = door.sign_in("hasan", PASSWORD)
    old.sign_out()
    desk = door.sign_in("hasan", PASSWORD)
    old.sign_out()
    work(desk)
    assert desk.day_logs.counts(DAY).visits == 1


def _promoted(folder: Path) -> None:
    """An operator writes themselves a better role into the vault."""
    path = folder / "vault.json"
    path.write_text(path.read_text().replace('"operator"', '"administrator"'))


def test_recovering_a_changed_vault_is_told_and_gives_nobody_a_better_role(
    opened: Callable[[], StationDoor], folder: Path
) -> None:
    """The register's word on roles stands."""
    done = opened().set_up(FORM)
    door = opened()
    desk = door.sign_in("hasan", PASSWORD)
    door.add_user(desk, new_user("siti", "Siti Rahmawati", Role.OPERATOR, os.urandom), OTHER_PASSWORD)
    desk.sign_out()
    _promoted(folder)
    again = opened()
    with pytest.raises(StorageFault, match="vault_tampered"):
        again.sign_in("siti", OTHER_PASSWORD)
    assert "vault_tampered" in again.recover("hasan", done.recovery_code, PASSWORD)
    assert [(name.id, name.role) for name in again.names()] == [("hasan", "supervisor"), ("siti", "operator")]
    assert again.sign_in("siti", OTHER_PASSWORD).actor.role == "operator"


def test_a_person_whom_a_power_cut_kept_out_of_the_register_is_written_at_the_next_sign_in(door: StationDoor) -> None:
    """The vault let them in already."""
    key = door.vault.unlock("hasan", PASSWORD).data_key
    door.vault.add_user(key, new_user("siti", "Siti Rahmawati", Role.OPERATOR, os.urandom), OTHER_PASSWORD)
    for _ in range(2):
        desk = door.sign_in("siti", OTHER_PASSWORD)
        assert sorted(user.login for user in desk.store.users()) == ["hasan", "siti"]
        desk.sign_out()


def test_an_operator_does_not_enrol_a_station(door: StationDoor) -> None:
    """Joining the Dinas changes whose records are kept here."""
    desk = door.sign_in("hasan", PASSWORD)
    door.add_user(desk, new_user("siti", "Siti Rahmawati", Role.OPERATOR, os.urandom), OTHER_PASSWORD)
    desk.sign_out()
    door.sign_in("siti", OTHER_PASSWORD)
    with pytest.raises(NotAllowed, match="role_may_not"):
        door.enrol("apa saja", "127.0.0.1:1")


def test_a_backup_opens_on_another_pc(opened: Callable[[], StationDoor], tmp_path: Path) -> None:
    """The keys are copied beside the register: when the disk is dead, both are needed and both are there."""
    opened().set_up(FORM)
    door = opened()
    work(door.sign_in("hasan", PASSWORD), 2)
    target = tmp_path / "cadangan.db"
    keys = door.backup(target)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    shutil.copyfile(target, Places(elsewhere).database)
    shutil.copyfile(keys, elsewhere / "vault.json")
    other = StationDoor(Places(elsewhere), clock=SettableClock(), keyring=False, cost=CHEAP, random=CountedBytes(5))
    desk = other.sign_in("hasan", PASSWORD)
    assert desk.day_logs.counts(DAY).visits == 2
    desk.sign_out()


def test_a_backup_is_whole_or_not_there(door: StationDoor, tmp_path: Path) -> None:
    """Where the keys can't be put beside it, no register is copied either."""
    door.sign_in("hasan", PASSWORD)
    (tmp_path / "cadangan.db.vault.json").write_bytes(b"x")
    with pytest.raises(StorageFault, match="backup_exists"):
        door.backup(tmp_path / "cadangan.db")
    assert not (tmp_path / "cadangan.db").exists()


def test_a_pin_opens_an_idle_screen_until_its_tries_are_used(door: StationDoor) -> None:
    """Then the password does."""
    desk = door.sign_in("hasan", PASSWORD)
    desk.pin_set("4711")
    assert desk.pin_try("4711") == 0
    assert [desk.pin_try("0000") for _ in range(5)] == [5, 4, 3, 2, 1]
    assert desk.pin_try("4711") == 1
    assert not desk.password_try("salah sama sekali")
    assert desk.password_try(PASSWORD)
    assert desk.pin_try("4711") == 0


def test_a_pin_does_not_outlive_the_session(opened: Callable[[], StationDoor], door: StationDoor) -> None:
    """The next person sets their own."""
    desk = door.sign_in("hasan", PASSWORD)
    desk.pin_set("4711")
    desk.sign_out()
    assert door.sign_in("hasan", PASSWORD).pin_try("4711") == 1


def test_a_central_that_is_down_leaves_nothing_half_made(opened: Callable[[], StationDoor]) -> None:
    """Setting up alone goes on being possible, and so does another code."""
    code = str(new_code(CountedBytes(7), b"the certificate of somebody"))
    with pytest.raises(NetworkFault, match="offline"):
        opened().set_up(replace(FORM, code=code, address="127.0.0.1:1"))
    assert not opened().is_set_up
    opened().set_up(FORM)
    assert opened().sign_in("hasan", PASSWORD).sync is None
