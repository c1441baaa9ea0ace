"""Central's own PostgreSQL inside its data folder: made at first use, started when needed, stopped by the last user.

Several commands may use it at once (`serve` and `enrol`): each holds a shared lock, and whoever leaves last stops
the server. One that was left running or died is taken over or started again.
"""

from __future__ import annotations

import fcntl
import json
import os
import secrets
import shutil
import signal
import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import psycopg
from psycopg.conninfo import make_conninfo

from counter_app.domain.errors import StorageFault
from sync.central.engine import Engine, system_user

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Iterator
    from pathlib import Path

DATABASE: Final = "central"
OWNER: Final = "central_owner"
APP: Final = "central_app"
_SUPERUSER: Final = "postgres"
_PATIENCE: Final = 60.0
_STEP: Final = 0.05
_LOG_LIMIT: Final = 5_000_000
_INTERRUPTIONS: Final = (signal.SIGINT, signal.SIGTERM)

_SETTINGS: Final = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "dynamic_shared_memory_type": "mmap",
    "shared_buffers": "32MB",
    "max_connections": "40",
    "max_parallel_workers_per_gather": "0",
    "log_error_verbosity": "terse",
    "log_min_error_statement": "panic",
    "log_parameter_max_length_on_error": "0",
    "log_checkpoints": "off",
    "password_encryption": "scram-sha-256",
}
_WHO_MAY_CONNECT: Final = f"""\
local {DATABASE} {OWNER},{APP} scram-sha-256
local all all reject
"""
_ROLES_SQL: Final = """\
CREATE ROLE {owner} LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD '{owner_password}';
CREATE ROLE {app} LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD '{app_password}';
ALTER ROLE {app} SET statement_timeout = '30s';
ALTER ROLE {app} SET lock_timeout = '10s';
ALTER ROLE {app} SET idle_in_transaction_session_timeout = '30s';
CREATE DATABASE {database} OWNER {owner};
REVOKE CONNECT ON DATABASE {database} FROM PUBLIC;
GRANT CONNECT ON DATABASE {database} TO {app};
"""


@dataclass(frozen=True, slots=True)
class Access:
    """How to reach a database: as its owner, and as the role that serves requests."""

    owner: str
    app: str
    app_role: str


class EmbeddedPostgres:
    """The server in `folder`."""

    def __init__(self, folder: Path, os_user: str = "nobody", programs: Path | None = None) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        folder.chmod(0o711 if os.geteuid() == 0 else 0o700)
        self._folder, self._user, self._programs = folder, system_user(os_user), programs
        self._engine: Engine | None = None
        self._child: subprocess.Popen[bytes] | None = None
        self._using: int | None = None

    def start(self) -> Access:
        """Make the database where there is none, start it where it doesn't run, and tell how to reach it.

        Raises:
            StorageFault: it can't be made or started.

        """
        self._engine = Engine(self._folder, self._user, self._programs)
        passwords = self._passwords()
        access = self._access(passwords)
        with self._locked("starting.lock"):
            # Before anything runs, so that `stop` also ends what was interrupted while it started.
            self._using = os.open(self._folder / "using.lock", os.O_RDWR | os.O_CREAT, 0o600)
            fcntl.flock(self._using, fcntl.LOCK_SH)
            if not (self._folder / "cluster").exists():
                self._make(passwords)
            if not _answers(access.app):
                self._launch(access.app)
        return access

    def stop(self) -> None:
        """Stop the server unless another command uses it."""
        if self._using is None or self._engine is None:
            return
        with self._locked("starting.lock"):
            try:
                fcntl.flock(self._using, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                pass
            else:
                self._shut_down()
                self._engine.forget_programs()
            os.close(self._using)
            self._using = None
        self._let_go()
        self._engine.close()

    def _let_go(self) -> None:
        """Forget our child: whoever uses the server last stops it, and nobody waits for it here."""
        if self._child is not None and self._child.poll() is None:
            self._child.returncode = 0
        self._child = None

    def _access(self, passwords: dict[str, str]) -> Access:
        engine = self._running_engine()
        host = f"{engine.here}/run"

        def reach(role: str) -> str:
            return make_conninfo(host=host, user=role, password=passwords[role], dbname=DATABASE, connect_timeout="10")

        return Access(reach(OWNER), reach(APP), APP)

    def _running_engine(self) -> Engine:
        if self._engine is None:
            raise StorageFault("database_not_started")
        return self._engine

    def _passwords(self) -> dict[str, str]:
        path = self._folder / "roles.json"
        if not path.exists():
            fresh = {role: secrets.token_urlsafe(24) for role in (OWNER, APP)}
            new = path.with_suffix(".new")
            with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as out:
                json.dump(fresh, out)
                out.flush()
                os.fsync(out.fileno())
            new.rename(path)
        found: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
        return found

    def _make(self, passwords: dict[str, str]) -> None:
        """Make the cluster beside its place and move it there when its roles stand, so that no half of one is used."""
        engine = self._running_engine()
        new = self._folder / "cluster.new"
        shutil.rmtree(new, ignore_errors=True)
        engine.own(new)
        engine.own(self._folder / "run")
        place = f"{engine.here}/cluster.new"
        options = ("--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-instructions")
        engine.run("initdb", ("-D", place, "-U", _SUPERUSER, *options))
        (new / "pg_hba.conf").write_text(_WHO_MAY_CONNECT, encoding="ascii")
        script = _ROLES_SQL.format(
            owner=OWNER,
            app=APP,
            database=DATABASE,
            owner_password=passwords[OWNER],
            app_password=passwords[APP],
        )
        engine.run("postgres", ("--single", "-D", place, "postgres"), script)
        new.rename(self._folder / "cluster")

    def _launch(self, app: str) -> None:
        engine = self._running_engine()
        engine.own(self._folder / "run")
        log = self._folder / "postgres.log"
        if log.exists() and log.stat().st_size > _LOG_LIMIT:
            log.unlink()
        settings = [part for name, value in _SETTINGS.items() for part in ("-c", f"{name}={value}")]
        places = ("-D", f"{engine.here}/cluster", "-k", f"{engine.here}/run")
        with _undisturbed():
            self._child = engine.spawn((*places, *settings), log)
        deadline = time.monotonic() + _PATIENCE
        while not _answers(app):
            if self._child.poll() is not None or time.monotonic() > deadline:
                raise StorageFault("database_does_not_start", log=str(log))
            time.sleep(_STEP)

    def _shut_down(self) -> None:
        """Ask for a fast, clean stop and wait for it; the file goes when the server has gone."""
        if self._child is not None and self._child.poll() is None:
            self._child.send_signal(signal.SIGINT)
            self._child.wait(_PATIENCE)
            return
        pid_file = self._folder / "cluster" / "postmaster.pid"
        try:
            pid = int(pid_file.read_text(encoding="ascii").partition("\n")[0])
            os.kill(pid, signal.SIGINT)
        except (FileNotFoundError, ProcessLookupError, ValueError):
            return
        deadline = time.monotonic() + _PATIENCE
        while pid_file.exists() and time.monotonic() < deadline:
            time.sleep(_STEP)

    @contextmanager
    def _locked(self, name: str) -> Iterator[None]:
        descriptor = os.open(self._folder / name, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            yield
        finally:
            os.close(descriptor)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Hold an interruption back for a moment, in which a child would be started and never known."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    came: list[int] = []
    before = {number: signal.signal(number, lambda got, _: came.append(got)) for number in _INTERRUPTIONS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler or signal.SIG_DFL)
    if came:
        signal.raise_signal(came[0])


def _answers(conninfo: str) -> bool:
    try:
        psycopg.connect(conninfo).close()
    except psycopg.OperationalError:
        return False
    return True
