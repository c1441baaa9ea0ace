"""The technician's commands, as processes of their own on a station that was set up through the door."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from counter_app.bootstrap.door import StationDoor
from counter_app.config import Places
from counter_app.demo.central_process import CentralProcess
from counter_app.services.door import SetUpForm
from counter_app.storage.engine import plain_connection
from tests.fakes.counters import AREA, visit
from tests.fakes.vault import CHEAP

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PASSWORD = "kopi pagi di teras"
FORM = SetUpForm(AREA, "Loket Telaga", "Hasan Pakaya", "hasan", PASSWORD)
VISITS = 3
ENTRIES = 1 + 1 + 1 + 2 * VISITS  # both chains opened, the first user, each visit with its case


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A station that works alone and has received some people."""
    folder = tmp_path / "station"
    door = StationDoor(Places(folder), keyring=False, cost=CHEAP)
    door.set_up(FORM)
    desk = door.sign_in("hasan", PASSWORD)
    for _ in range(VISITS):
        desk.intake.save(desk.actor, visit("KTP-05"))
    desk.sign_out()
    return folder


def run(folder: Path, *arguments: str, password: str = PASSWORD) -> subprocess.CompletedProcess[str]:
    """One command on the station, with the password on standard input."""
    name, *rest = arguments
    command = [sys.executable, "-m", "counter_app", "--data", str(folder), name, "--user", "hasan", *rest]
    return subprocess.run(command, input=password + "\n", capture_output=True, text=True, check=False, timeout=120)


def spoil_a_row(folder: Path) -> None:
    """Change what a projection says behind the program's back."""
    door = StationDoor(Places(folder), keyring=False, cost=CHEAP)
    door.sign_in("hasan", PASSWORD)
    with door.store._writing(urgent=True) as connection:  # noqa: SLF001 - damage comes from below
        connection.execute("UPDATE case_row SET name = 'SIAPA'")
    door.close()


def forge_an_entry(folder: Path) -> None:
    """Change what an entry says behind the program's back."""
    door = StationDoor(Places(folder), keyring=False, cost=CHEAP)
    door.sign_in("hasan", PASSWORD)
    driver = plain_connection(Places(folder).database, door.vault.unlock("hasan", PASSWORD).data_key.value)
    driver.execute("DROP TRIGGER entry_own_no_update")
    driver.execute("UPDATE entry_own SET facts = x'7b7d' WHERE seq = 3")
    driver.close()
    door.close()


def test_a_sound_station_verifies(folder: Path) -> None:
    """And says how much was looked at."""
    done = run(folder, "verify")
    assert (done.returncode, done.stderr) == (0, "")
    assert f"Utuh: {ENTRIES} catatan" in done.stdout


def test_a_damaged_projection_is_found_and_rebuilt(folder: Path) -> None:
    """Verify fails with what and where, without a name; rebuild folds the entries again."""
    spoil_a_row(folder)
    found = run(folder, "verify")
    assert found.returncode == 1
    assert found.stdout.count("row_differs case/") == VISITS
    assert "SIAPA" not in found.stdout
    rebuilt = run(folder, "rebuild")
    assert rebuilt.returncode == 0
    assert f"{ENTRIES} catatan" in rebuilt.stdout
    assert run(folder, "verify").returncode == 0


def test_a_register_that_was_copied_back_does_not_verify(folder: Path, tmp_path: Path) -> None:
    """The vault knows that the chain reached further."""
    database = Places(folder).database
    old = database.read_bytes()
    door = StationDoor(Places(folder), keyring=False, cost=CHEAP)
    desk = door.sign_in("hasan", PASSWORD)
    desk.intake.save(desk.actor, visit("KTP-05"))
    desk.sign_out()
    database.write_bytes(old)
    done = run(folder, "verify")
    assert done.returncode == 1
    assert "chain_shorter_than_known" in done.stdout


def test_a_backup_is_made_and_checked(folder: Path, tmp_path: Path) -> None:
    """It opens with the same password in place of the register."""
    target = tmp_path / "copy.db"
    done = run(folder, "backup", str(target))
    assert done.returncode == 0
    assert str(target) in done.stdout
    assert b"SQLite format 3" not in target.read_bytes()[:100]
    keys = target.with_name("copy.db.vault.json")
    assert str(keys) in done.stdout
    target.replace(Places(folder).database)
    keys.replace(folder / "vault.json")
    assert run(folder, "verify").returncode == 0


def test_a_backup_overwrites_nothing(folder: Path, tmp_path: Path) -> None:
    """Whatever lies there stays."""
    target = tmp_path / "copy.db"
    target.write_bytes(b"precious")
    done = run(folder, "backup", str(target))
    assert done.returncode == 2
    assert "[backup_exists]" in done.stderr
    assert target.read_bytes() == b"precious"


def test_a_backup_is_put_back_beside_what_was_there(folder: Path, tmp_path: Path) -> None:
    """How much of it there is and where the former register lies is said; afterwards all is whole."""
    target = tmp_path / "copy.db"
    run(folder, "backup", str(target))
    done = run(folder, "restore", str(target))
    assert (done.returncode, done.stderr) == (0, "")
    assert f"{ENTRIES} catatan" in done.stdout
    assert "sebelum-pulih-" in done.stdout
    assert run(folder, "verify").returncode == 0
    missing = run(folder, "restore", str(tmp_path / "none.db"))
    assert missing.returncode == 2
    assert "[backup_missing]" in missing.stderr


def test_the_self_test_says_how_each_part_stands(folder: Path) -> None:
    """Remarks do not fail it; a register whose chain is broken does."""
    done = run(folder, "selftest")
    assert (done.returncode, done.stderr) == (0, "")
    assert "baik       Buku register: Utuh;" in done.stdout
    assert "peringatan Cadangan: Belum ada cadangan." in done.stdout
    assert done.stdout.endswith("Siap layani, dengan catatan.\n")
    forge_an_entry(folder)
    found = run(folder, "selftest")
    assert found.returncode == 1
    assert "gagal      Buku register: Rantai catatan terputus." in found.stdout


@pytest.mark.parametrize("command", ["verify", "rebuild", "sync"])
def test_a_wrong_password_opens_nothing(folder: Path, command: str) -> None:
    """One sentence with its code, and no trace."""
    done = run(folder, command, password="salah sama sekali")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.strip().endswith("[wrong_password]")


@pytest.mark.parametrize("command", ["verify", "rebuild", "sync"])
def test_a_folder_without_a_station_says_so(tmp_path: Path, command: str) -> None:
    """Before any password is asked."""
    done = run(tmp_path / "nowhere", command)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Belum ada stasiun" in done.stderr


@pytest.mark.parametrize(("content", "code"), [(None, "database_missing"), (b"", "database_empty")])
def test_a_register_that_is_gone_says_what_not_to_do(folder: Path, content: bytes | None, code: str) -> None:
    """It must not be set up again."""
    database = Places(folder).database
    database.unlink()
    if content is not None:
        database.write_bytes(content)
    done = run(folder, "verify")
    assert done.returncode == 2
    assert "Jangan menyiapkan ulang" in done.stderr
    assert f"[{code}]" in done.stderr


def test_a_station_of_its_own_has_nobody_to_send_to(folder: Path) -> None:
    """That is no fault of its register."""
    done = run(folder, "sync")
    assert done.returncode == 2
    assert "[not_enrolled]" in done.stderr


def test_an_unknown_command_is_explained(folder: Path) -> None:
    """By the usage line."""
    done = run(folder, "terbang")
    assert done.returncode == 2
    assert "usage: counter-app" in done.stderr


def test_the_log_of_a_command_holds_no_numbers_and_no_names(folder: Path) -> None:
    """Whatever went wrong."""
    run(folder, "verify", password="salah sama sekali")
    written = "".join(path.read_text("utf-8") for path in (folder / "logs").glob("*"))
    for text in ("7501024107909999", "Sri Wahyuni", PASSWORD, "salah sama sekali"):
        assert text not in written


@pytest.fixture
def central(tmp_path: Path) -> Iterator[CentralProcess]:
    """A central of its own."""
    made = CentralProcess(tmp_path / "central")
    made.start()
    yield made
    made.stop()


def test_a_station_that_began_alone_is_adopted_unchanged(folder: Path, central: CentralProcess) -> None:
    """Everything that it wrote before reaches central, entry for entry; a second code is not needed."""
    code = central.enrolment_code(AREA, "Loket Telaga")
    wrong = run(folder, "enrol", "AAAA-BBBB", central.url)
    assert wrong.returncode == 2
    assert "code: " in wrong.stderr
    done = run(folder, "enrol", code, central.url)
    assert (done.returncode, done.stderr) == (0, "")
    assert AREA in done.stdout
    again = run(folder, "enrol", code, central.url)
    assert "[already_enrolled]" in again.stderr
    sent = run(folder, "sync")
    assert (sent.returncode, sent.stderr) == (0, "")
    assert f"Terkirim {ENTRIES + 1} catatan" in sent.stdout
    report = central.report()
    assert report["cases"] == {AREA: VISITS}
    assert sum(chain["seq"] for chain in report["chains"]) == ENTRIES + 1
    central.stop()
    down = run(folder, "sync")
    assert down.returncode == 2
    assert "[offline]" in down.stderr
