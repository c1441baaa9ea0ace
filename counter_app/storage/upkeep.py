"""Looking after the register: checking it, folding it again, copying it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from sqlcipher3 import dbapi2

from counter_app.domain.errors import StorageFault
from counter_app.storage.backup import copy_database, part_of, remove_copy
from counter_app.storage.copier import CopyProcess
from counter_app.storage.core import StoreCore
from counter_app.storage.engine import driver_of, reader_engine
from counter_app.storage.faults import faults_mapped
from counter_app.storage.projecting import aside_subjects, project_again, project_everything
from counter_app.storage.report import VerifyFault, VerifyReport
from counter_app.storage.schema import FOLD_AGAIN
from counter_app.storage.verify import Verifier

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from counter_app.domain.entry import Chain

_SEARCH_CHECK: Final = "INSERT INTO search(search, rank) VALUES ('integrity-check', 1)"
_FOLDED: Final = "DELETE FROM setting WHERE name = ?"
_SEARCH_REBUILD: Final = "INSERT INTO search(search) VALUES ('rebuild')"


class StoreUpkeep(StoreCore):
    """Verify, rebuild and backup."""

    @cached_property
    def copier(self) -> CopyProcess:
        """What copies and checks beside the program."""
        return CopyProcess(self._path, self._key)

    def verify(
        self,
        heads: Mapping[Chain, tuple[int, bytes]] | None = None,
        progress: Callable[[int], None] | None = None,
    ) -> VerifyReport:
        """Check the whole register; `heads` are the ends of chains as the vault or central knows them."""
        report = verify_file(self._path, self._key, heads, progress)
        faults = (*report.faults, *self._check_search(), *self._check_pages())
        return VerifyReport(
            faults, report.own_entries, report.foreign_entries, report.subjects, report.set_aside, report.chains
        )

    def _check_search(self) -> tuple[VerifyFault, ...]:
        """The index holds just the words of the rows; the index itself compares them."""
        try:
            with self._writing(urgent=False) as connection:
                connection.execute(_SEARCH_CHECK)
        except StorageFault as fault:
            if fault.code != "corrupt":
                raise
            return (VerifyFault("search_differs"),)
        return ()

    def _check_pages(self) -> tuple[VerifyFault, ...]:
        """Every page of the main file carries its seal; what is still in the WAL is moved there first.

        Where a reader or a full disk is in the way of that, the seals of the pages in use were checked by reading them.
        """
        with self._gate.hold(urgent=False), faults_mapped():
            driver = driver_of(self._writer)
            try:
                blocked, *_ = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            except dbapi2.OperationalError:
                return ()
            damaged = [] if blocked else driver.execute("PRAGMA cipher_integrity_check").fetchall()
        return (VerifyFault("page_seal"),) if damaged else ()

    def rebuild(self, progress: Callable[[int], None] | None = None) -> int:
        """Drop every projection and fold all entries again, all or nothing; returns the number of subjects."""
        with self._writing(urgent=False) as connection:
            connection.execute(_SEARCH_REBUILD)
            subjects = project_everything(connection, progress)
            connection.execute(_FOLDED, (FOLD_AGAIN,))
            self._heads = None
        return subjects

    def retry_set_aside(self, program: str) -> None:
        """After an update, fold again the subjects of which an older program could not read something."""
        with self._writing(urgent=False) as connection:
            (known,) = connection.execute("SELECT program FROM station").fetchone()
            if known != program:
                project_again(connection, aside_subjects(connection))
                connection.execute("UPDATE station SET program = ?", (program,))
                self._heads = None

    def backup(self, target: Path) -> VerifyReport:
        """Copy the register, encrypted with the same key, while work goes on; the copy is opened and checked.

        Raises:
            StorageFault: `backup_exists`, `backup_damaged`, or what the disk has to say.

        """
        if target.exists():
            raise StorageFault("backup_exists")
        part = part_of(target)
        try:
            copy_database(self._path, part, self._key)
            report = verify_file(part, self._key)
            if not report.ok:
                raise StorageFault("backup_damaged", detail=report.faults[0].code)
            part.replace(target)
        finally:
            remove_copy(part)
        return report


def verify_file(
    path: Path,
    key: bytes,
    heads: Mapping[Chain, tuple[int, bytes]] | None = None,
    progress: Callable[[int], None] | None = None,
    *,
    rows: bool = True,
    closed: bool = False,
) -> VerifyReport:
    """Check a register on a connection of its own; without `rows` all but what can be folded again.

    A copy that is `closed` is read without anything being written beside it.

    FTS5's part of `integrity_check` trusts what a connection remembers of the index from before another one
    rebuilt it, so a connection that has been in use would report damage where there is none.
    """
    with faults_mapped():
        engine = reader_engine(path, key, closed=closed)
        try:
            with engine.connect() as connection, connection.begin():
                return Verifier(driver_of(connection), progress).run(heads, rows=rows)
        finally:
            engine.dispose()
