"""`counter-central` on a PostgreSQL that somebody else runs: over TCP, with a password, as an ordinary role."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

import psycopg
import pytest
from psycopg.conninfo import make_conninfo

from counter_app.domain.errors import StorageFault
from counter_app.system import SystemClock
from sync.central.engine import Engine, system_user
from sync.central.external import external_access
from sync.central.migrating import migrate
from sync.client.enrolling import enrol
from sync.client.synchronising import StationSync
from tests.fakes.registers import RepeatingRandom, append, case_opened, make_store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

AREA = "7501.02"
_PASSWORD = "ra/ha:sia@ 1"
_IN_URL = "ra%2Fha%3Asia%40%201"
_ROLES = ("boss", "owner", "app", "loket", "guest")
_SETTINGS = ("-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "shared_buffers=16MB")
_MEMORY = ("-c", "dynamic_shared_memory_type=mmap", "-c", "fsync=off")


@dataclass(frozen=True)
class Elsewhere:
    """A server with a superuser and some ordinary roles."""

    port: int

    def url(self, role: str, database: str) -> str:
        """As an administrator would write it."""
        return f"postgresql://{role}:{_IN_URL}@127.0.0.1:{self.port}/{database}"

    def ask(self, role: str, database: str, *statements: str) -> list[tuple[object, ...]]:
        """Run statements; the rows of the last one."""
        with psycopg.connect(self.url(role, database), autocommit=True) as connection:
            for statement in statements[:-1]:
                connection.execute(statement.encode())
            found = connection.execute(statements[-1].encode())
            return found.fetchall() if found.description else []

    def database(self, name: str, owner: str, options: str = "") -> str:
        """Make a database."""
        self.ask("boss", "postgres", f'CREATE DATABASE "{name}" OWNER {owner} {options}')
        return name


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Elsewhere]:
    """A cluster of its own, set up by hand and not by central."""
    folder = tmp_path_factory.mktemp("elsewhere")
    folder.chmod(0o711)
    engine = Engine(folder, system_user("nobody"))
    engine.own(folder / "cluster")
    place = f"{engine.here}/cluster"
    engine.run("initdb", ("-D", place, "-U", "boss", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8"))
    (folder / "cluster" / "pg_hba.conf").write_text("host all all 127.0.0.1/32 scram-sha-256\n", encoding="ascii")
    roles = [f"CREATE ROLE {role} LOGIN PASSWORD '{_PASSWORD}';" for role in _ROLES[1:]]
    roles.append(f"ALTER ROLE boss PASSWORD '{_PASSWORD}';")
    engine.run("postgres", ("--single", "-D", place, "postgres"), "\n".join(roles) + "\n")
    found = Elsewhere(_free_port())
    process = engine.spawn(("-D", place, "-p", str(found.port), *_SETTINGS, *_MEMORY), folder / "log")
    while True:
        assert process.poll() is None, (folder / "log").read_text("utf-8")
        try:
            found.ask("boss", "postgres", "SELECT 1")
            break
        except psycopg.OperationalError:
            time.sleep(0.05)
    yield found
    process.terminate()
    process.wait(60)
    engine.forget_programs()
    engine.close()


def _command(data: Path, *arguments: str) -> list[str]:
    return [sys.executable, "-m", "sync.central", *arguments, "--data", str(data)]


def _run(data: Path, settings: dict[str, str], *arguments: str, status: int = 0) -> str:
    done = subprocess.run(
        _command(data, *arguments),
        env=os.environ | settings,
        capture_output=True,
        check=False,
        timeout=120,
        stdin=subprocess.DEVNULL,
    )
    assert done.returncode == status, done.stderr.decode()
    assert b"Traceback" not in done.stderr
    assert _PASSWORD.encode() not in done.stderr
    assert _IN_URL.encode() not in done.stderr
    return done.stdout.decode() if status == 0 else done.stderr.decode()


@pytest.mark.parametrize("roles", [("owner", "app"), ("loket", "loket")], ids=["two-roles", "one-role"])
def test_every_command_works_by_url(elsewhere: Elsewhere, tmp_path: Path, roles: tuple[str, str]) -> None:
    """Serve, enrol, sync, report, verify, rebuild and list on a server that central did not start."""
    owner, app = roles
    name = elsewhere.database(f"central-{app}", owner)
    settings = {"CENTRAL_DATABASE_URL": elsewhere.url(app, name), "CENTRAL_OWNER_URL": elsewhere.url(owner, name)}
    if owner == app:
        del settings["CENTRAL_OWNER_URL"]
    data, ready = tmp_path / "data", tmp_path / "ready.json"
    command = [*_command(data, "serve"), "--port", "0", "--ready-file", str(ready)]
    process = subprocess.Popen(command, env=os.environ | settings, stdout=subprocess.DEVNULL)
    try:
        until = time.monotonic() + 120
        while not ready.exists():
            assert process.poll() is None
            assert time.monotonic() < until
            time.sleep(0.02)
        code = _run(data, settings, "enrol", "--area", AREA, "--name", "Loket").strip()
        store = make_store(tmp_path / "s.db", f"URL{app}", areas=(AREA,))
        random = RepeatingRandom(f"url{app}")
        enrol(code, json.loads(ready.read_text("utf-8"))["url"], store, clock=SystemClock(), random=random)
        append(store, "case/url", case_opened(), area=AREA)
        done = StationSync(store, clock=SystemClock(), random=random).run(lambda _: None, lambda: False)
        ours = {(state.chain.stream.value, state.seq, state.head.hex()) for state in store.chains()}
        store.close()
    finally:
        process.terminate()
        assert process.wait(60) == 0
    found = json.loads(_run(data, settings, "report", "--json"))
    assert (done.error, done.agreed) == ("", True)
    assert {(chain["stream"], chain["seq"], chain["head"]) for chain in found["chains"]} == ours
    assert (found["cases"], found["sound"]) == ({AREA: 1}, True)
    assert json.loads(_run(data, settings, "verify", "--json"))["sound"] is True
    assert json.loads(_run(data, settings, "rebuild", "--json"))["cases"] == {AREA: 1}
    assert "Loket" in _run(data, settings, "station", "list")
    assert not (data / "database").exists()


@pytest.mark.parametrize(("owner", "app"), [("owner", "app"), ("loket", "loket")], ids=["two-roles", "one-role"])
def test_the_serving_role_sees_its_areas_only_and_changes_no_entry(elsewhere: Elsewhere, owner: str, app: str) -> None:
    """Row-level security and append-only hold there as in central's own database, also for an owner."""
    name = elsewhere.database(f"bound-{app}", owner)
    access = external_access(elsewhere.url(app, name), elsewhere.url(owner, name))
    migrate(access.owner, access.app_role)
    with psycopg.connect(access.owner) as connection:
        connection.execute("SELECT set_config('app.areas', '{7501.02}', true)")
        connection.execute("INSERT INTO feed_head (area) VALUES ('7501.02')")
    assert elsewhere.ask(app, name, "SELECT area FROM feed_head") == []
    seen = elsewhere.ask(app, name, "SET app.areas = '{7501.02}'", "SELECT area FROM feed_head")
    assert seen == [("7501.02",)]
    for statement in ("UPDATE entry SET facts = ''", "DELETE FROM entry", "TRUNCATE entry", "DELETE FROM feed"):
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            elsewhere.ask(app, name, statement)


def test_a_superuser_is_not_served_with(elsewhere: Elsewhere, tmp_path: Path) -> None:
    """It says which role would do, and has touched nothing."""
    name = elsewhere.database("strong", "boss")
    said = _run(tmp_path / "d", {"CENTRAL_DATABASE_URL": elsewhere.url("boss", name)}, "report", status=2)
    assert "database_role_too_strong" in said
    assert "NOSUPERUSER NOBYPASSRLS" in said
    assert elsewhere.ask("boss", name, "SELECT 1 FROM pg_tables WHERE schemaname = 'public'") == []


def test_a_superuser_may_own_what_an_ordinary_role_serves(elsewhere: Elsewhere) -> None:
    """Migrations as an administrator, requests as a role that is bound."""
    name = elsewhere.database("administered", "boss")
    access = external_access(elsewhere.url("app", name), elsewhere.url("boss", name))
    migrate(access.owner, access.app_role)
    assert elsewhere.ask("app", name, "SELECT count(*) FROM entry") == [(0,)]


def test_a_role_that_may_not_make_tables_is_told(elsewhere: Elsewhere, tmp_path: Path) -> None:
    """An ordinary role in somebody else's database needs its owner's URL."""
    name = elsewhere.database("foreign", "owner")
    said = _run(tmp_path / "d", {"CENTRAL_DATABASE_URL": elsewhere.url("guest", name)}, "report", status=2)
    assert "database_rights_missing" in said
    assert "CENTRAL_OWNER_URL" in said


@pytest.mark.parametrize("fault", ["password", "database", "port"])
def test_a_database_that_does_not_let_us_in_is_told(elsewhere: Elsewhere, tmp_path: Path, fault: str) -> None:
    """Without the password in any message."""
    url = {
        "password": make_conninfo(elsewhere.url("loket", "postgres"), password="wrong"),
        "database": elsewhere.url("loket", "nowhere"),
        "port": make_conninfo(elsewhere.url("loket", "postgres"), port=str(_free_port())),
    }[fault]
    said = _run(tmp_path / "d", {"CENTRAL_DATABASE_URL": url}, "verify", status=2)
    assert "database_unreachable" in said
    assert "CENTRAL_DATABASE_URL" in said


def test_a_url_of_another_form_is_told(tmp_path: Path) -> None:
    """Not by repeating it."""
    given = {"CENTRAL_DATABASE_URL": f"postgresql+psycopg://loket:{_IN_URL}@localhost/central"}
    assert "database_url_malformed" in _run(tmp_path / "d", given, "report", status=2)


def test_two_urls_that_lead_apart_are_refused(elsewhere: Elsewhere) -> None:
    """Tables would be made in one database and looked for in the other."""
    one, other = elsewhere.database("one", "owner"), elsewhere.database("other", "owner")
    with pytest.raises(StorageFault, match="database_differs"):
        external_access(elsewhere.url("app", one), elsewhere.url("owner", other))


def test_a_database_of_another_encoding_is_refused(elsewhere: Elsewhere) -> None:
    """Names have letters that it could not hold."""
    name = elsewhere.database("latin", "loket", "ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0")
    with pytest.raises(StorageFault, match="database_encoding"):
        external_access(elsewhere.url("loket", name))
