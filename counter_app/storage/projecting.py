"""From entries to rows: one subject's row is always folded from all of its entries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from counter_app.domain.fold import PROJECTED, subject_type
from counter_app.domain.refold import refold
from counter_app.storage.journal import load_all, load_subject
from counter_app.storage.rows import TABLES, put_record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from counter_app.domain.refold import Folded
    from counter_app.storage.engine import Driver
    from counter_app.storage.journal import Loaded

_TALLY: Final = """
INSERT INTO tally_row (id, entries, tick) VALUES (?, ?, ?)
ON CONFLICT(id) DO UPDATE SET entries = excluded.entries, tick = excluded.tick"""
_STEP: Final = 100
PROJECTION_TABLES: Final = (*(table.name for table in TABLES.values()), "tally_row")


def is_projected(subject: str) -> bool:
    """Whether subjects of that type have a row of their own to be folded."""
    return subject_type(subject) in PROJECTED


def put_tally(connection: Driver, subject: str, entries: int, tick: int) -> None:
    """Count the entries of a subject that has no row of its own."""
    connection.execute(_TALLY, (subject, entries, tick))


def read_tally(connection: Driver, subject: str) -> tuple[int, int | None]:
    """How many entries such a subject has, and their greatest tick."""
    row = connection.execute("SELECT entries, tick FROM tally_row WHERE id = ?", (subject,)).fetchone()
    return (0, None) if row is None else (row[0], row[1])


def entries_of(connection: Driver, subject: str) -> int:
    """How many entries a subject has that can be read; those of one without a row were counted as they came."""
    if not is_projected(subject):
        return read_tally(connection, subject)[0]
    return len(load_subject(connection, subject).entries) - aside_of(connection, subject)


def project(connection: Driver, subject: str, loaded: Loaded) -> Folded | None:
    """Fold a subject and keep its row; None for a subject that is only counted."""
    if not is_projected(subject):
        if loaded.entries:
            put_tally(connection, subject, len(loaded.entries), loaded.greatest_tick or 0)
        else:
            connection.execute("DELETE FROM tally_row WHERE id = ?", (subject,))
        return None
    folded = refold(loaded.entries)
    keep_row(connection, subject, folded, loaded.own)
    return folded


def keep_row(connection: Driver, subject: str, folded: Folded, own: tuple[int | None, int]) -> None:
    """Put what was folded in place of the subject's row, or nothing where there is nothing to show."""
    if folded.record is None:
        TABLES[subject_type(subject)].drop(connection, subject)
    else:
        put_record(connection, folded.record, own)


def note_aside(connection: Driver, subject: str, folded: Folded | None) -> None:
    """Remember which entries of a subject are set aside, so that they are tried again after an update."""
    connection.execute("DELETE FROM set_aside WHERE subject = ?", (subject,))
    for entry, code in folded.aside if folded is not None else ():
        connection.execute(
            "INSERT INTO set_aside (ref, subject, code) VALUES (?, ?, ?)", (entry.header.ref, subject, code)
        )


def project_again(connection: Driver, subjects: Iterable[str]) -> None:
    """Fold these subjects again from all their entries."""
    for subject in subjects:
        note_aside(connection, subject, project(connection, subject, load_subject(connection, subject)))


def aside_of(connection: Driver, subject: str) -> int:
    """How many entries of a subject are set aside."""
    row = connection.execute("SELECT count(*) FROM set_aside WHERE subject = ?", (subject,)).fetchone()
    return int(row[0]) if row else 0


def aside_subjects(connection: Driver) -> list[str]:
    """The subjects of which something is set aside."""
    return [row[0] for row in connection.execute("SELECT DISTINCT subject FROM set_aside")]


def project_everything(connection: Driver, progress: Callable[[int], None] | None = None) -> int:
    """Drop every projection and fold all entries again; returns the number of subjects."""
    for table in PROJECTION_TABLES:
        connection.execute(f"DELETE FROM {table}")  # noqa: S608 - names of our own tables
    connection.execute("DELETE FROM set_aside")
    done = 0
    for subject, loaded in load_all(connection):
        folded = project(connection, subject, loaded)
        if folded is not None and folded.aside:
            note_aside(connection, subject, folded)
        done += 1
        if progress is not None and done % _STEP == 0:
            progress(done)
    if progress is not None:
        progress(done)
    return done
