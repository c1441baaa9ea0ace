"""`counter-central` as its users run it: in processes of its own, with answers that other programs can read."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psycopg
import pytest

from counter_app.domain.consent import Wish
from counter_app.domain.kinds.case import CaseMoved
from counter_app.domain.kinds.register import UserAdded
from counter_app.domain.permissions import Action
from counter_app.services.consents import Consents
from counter_app.services.ports import NewEntry
from counter_app.system import SystemClock
from sync.central import journal, overview
from sync.central.batches import read_batch
from sync.central.embedded import EmbeddedPostgres
from sync.central.opening import Place, opened
from sync.client.enrolling import enrol
from sync.client.synchronising import StationSync
from sync.contract.enrolment import read_code
from tests.fakes.batches import asker_of, request_of
from tests.fakes.registers import (
    OPERATOR,
    START,
    SUPERVISOR,
    Author,
    RepeatingRandom,
    append,
    case_opened,
    make_store,
)
from tests.fakes.signing_in import SomeSignIn

if TYPE_CHECKING:
    from collections.abc import Iterator

AREA = "7501.02"


def run(data: Path, *arguments: str, status: int = 0) -> str:
    """What a command says on standard output."""
    return told(data, *arguments, status=status)[0]


def told(data: Path, *arguments: str, status: int = 0) -> tuple[str, str]:
    """What a command says on standard output, and beside it."""
    command = [sys.executable, "-m", "sync.central", *arguments, "--data", str(data)]
    done = subprocess.run(command, capture_output=True, check=False, timeout=120, stdin=subprocess.DEVNULL)
    assert done.returncode == status, done.stderr.decode()
    return done.stdout.decode(), done.stderr.decode()


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Central's folder, made by the first command that needs it."""
    return tmp_path_factory.mktemp("central") / "data"


@pytest.fixture(scope="module")
def server(data: Path) -> Iterator[tuple[subprocess.Popen[bytes], dict[str, str]]]:
    """A running `serve`, and what it says when it is ready."""
    ready = data.parent / "ready.json"
    command = [sys.executable, "-m", "sync.central", "serve", "--data", str(data), "--port", "0"]
    process = subprocess.Popen(
        [*command, "--ready-file", str(ready)], stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL
    )
    _wait_for(ready, process)
    yield process, json.loads(ready.read_text("utf-8"))
    process.terminate()
    process.wait(60)


def _wait_for(ready: Path, process: subprocess.Popen[bytes]) -> None:
    """Until the server says that it is ready; one that ends or hangs fails the test."""
    until = time.monotonic() + 120
    while not ready.exists():
        assert process.poll() is None
        assert time.monotonic() < until
        time.sleep(0.02)


def test_a_station_joins_and_its_entries_are_reported(
    data: Path, tmp_path: Path, server: tuple[subprocess.Popen[bytes], dict[str, str]]
) -> None:
    """Code, enrolment, sync and report, each through its own door."""
    _, ready = server
    code = run(data, "enrol", "--area", AREA, "--name", "Loket\x1b[2K <Limboto>\nPalsu").strip()
    assert read_code(code).fingerprint == ready["fingerprint"]
    store = make_store(tmp_path / "s.db", "CLI", areas=(AREA,))
    random = RepeatingRandom("cli")
    enrol(code, ready["url"], store, clock=SystemClock(), random=random)
    append(store, "case/cli", case_opened(), area=AREA)
    agreed = StationSync(store, clock=SystemClock(), random=random).run(lambda _: None, lambda: False).agreed
    ours = {(state.chain.stream.value, state.seq, state.head.hex()) for state in store.chains()}
    store.close()
    found: dict[str, Any] = json.loads(run(data, "report", "--json"))
    assert agreed
    assert {(chain["stream"], chain["seq"], chain["head"]) for chain in found["chains"]} == ours
    assert (found["cases"], found["total_cases"], found["sound"]) == ({AREA: 1}, 1, True)
    (line,) = run(data, "station", "list").splitlines()
    assert "  Loket[2K <Limboto>Palsu  " in line
    assert json.loads(run(data, "verify", "--json"))["sound"] is True
    assert json.loads(run(data, "rebuild", "--json"))["cases"] == {AREA: 1}


def test_a_request_is_answered_on_the_command_line(
    data: Path, tmp_path: Path, server: tuple[subprocess.Popen[bytes], dict[str, str]]
) -> None:
    """The code stands alone on standard output, and what was given can be listed; a slip is told in words."""
    _, ready = server
    store = make_store(tmp_path / "s.db", "CLI2", areas=(AREA,))
    random = RepeatingRandom("cli2")
    code = run(data, "enrol", "--area", AREA, "--name", "Loket Telaga").strip()
    enrol(code, ready["url"], store, clock=SystemClock(), random=random)
    append(store, "user/U-HASAN", UserAdded("supervisor", "hasan", "Hasan"), actor=SUPERVISOR, area=AREA)
    append(store, "case/cli2", case_opened("7501.02-CLI"), area=AREA)
    sync = StationSync(store, clock=SystemClock(), random=random)
    sync.run(lambda _: None, lambda: False)
    consents = Consents(store, SystemClock(), SomeSignIn().consent)
    wish = Wish(Action.VOID, "case/cli2", 1)
    request = consents.request(OPERATOR, wish)
    spoken, beside = told(data, "consent", "--station", "CLI2", "--supervisor", "hasan", request)
    assert consents.by_phone(OPERATOR, wish, spoken.strip()).supervisor == "U-HASAN"
    assert "Permohonan: 7501.02-CLI" in beside
    moved = NewEntry(OPERATOR, "case/cli2", AREA, CaseMoved(to="batal"), START, "telp:U-SIAPA")
    store.write(lambda tx: tx.append(moved))
    sync.run(lambda _: None, lambda: False)
    store.close()
    first, heading, last = run(data, "consents").splitlines()
    assert request.replace("-", "") in first
    assert heading.startswith("1 catatan loket")
    assert "U-SIAPA" in last
    run(data, "consent", "--station", "CLI2", "--supervisor", "hasan", "B7", status=2)
    said = run(data, "consent", "--renew", "CLI2")
    assert "CLI2" in said
    assert "kolom revoked" in said


def test_a_secret_is_not_renewed_by_half_an_answer(data: Path) -> None:
    """By the station's id alone: with half of an answer beside it nothing is done."""
    half = ("consent", "--renew", "CLI2", "--station", "CLI2")
    assert "consent_incomplete" in told(data, *half, status=2)[1]


@pytest.mark.parametrize("area", ["Limboto", "7501.99", "7501"])
def test_an_area_that_is_none_is_refused(data: Path, area: str) -> None:
    """A code is made for a kecamatan of this kabupaten only."""
    run(data, "enrol", "--area", area, "--name", "x", status=2)


def test_it_ends_cleanly_when_told_to(tmp_path: Path) -> None:
    """SIGTERM stops the server and its database, and the folder can be opened again."""
    ready = tmp_path / "ready.json"
    command = [sys.executable, "-m", "sync.central", "serve", "--data", str(tmp_path / "d"), "--port", "0"]
    process = subprocess.Popen([*command, "--ready-file", str(ready)], stdout=subprocess.DEVNULL)
    _wait_for(ready, process)
    server = tmp_path / "d" / "database" / "cluster" / "postmaster.pid"
    database = Path(f"/proc/{server.read_text('ascii').split()[0]}")
    assert database.exists()
    process.terminate()
    assert process.wait(60) == 0
    assert not server.exists()
    assert not database.exists()
    assert json.loads(run(tmp_path / "d", "report", "--json"))["sound"] is True


def test_a_tampered_entry_is_found(data: Path, tmp_path: Path) -> None:
    """`verify` hashes every chain again and says where it breaks."""
    place = Place(tmp_path / "d")
    with opened(place) as found:
        author = Author("TAMPERED")
        entries = [author.write(f"case/{number}", case_opened(), area=AREA) for number in range(3)]
        batch = read_batch(request_of(entries), author.station)
        journal.push(found.database, asker_of(author, AREA), batch, "b", now=START)
        assert overview.report(found.database, verified=True).sound
        _tamper(EmbeddedPostgres(place.data / "database"))
        result = overview.report(found.database, verified=True)
    assert [chain.fault for chain in result.chains] == ["hash"]
    assert not result.sound
    assert "hash" in run(tmp_path / "d", "verify", status=1)


def _tamper(server: EmbeddedPostgres) -> None:
    """What somebody with the owner's password could do."""
    access = server.start()
    with psycopg.connect(access.owner) as connection:
        connection.execute("SELECT set_config('app.areas', %s, true)", (f"{{{AREA}}}",))
        connection.execute("UPDATE entry SET facts = '{}' WHERE seq = 2")
    server.stop()
