"""What belongs to the PC and not to the register: papers owed, drafts, settings."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Final

from counter_app.services.views import PaperJob
from counter_app.storage.core import StoreCore
from counter_app.storage.transaction import PUT_SETTING, SETTING

if TYPE_CHECKING:
    from collections.abc import Sequence

_JOB: Final = f"SELECT {', '.join(field.name for field in fields(PaperJob))} FROM paper_job"  # noqa: S608 - our own names
_SAVE_DRAFT: Final = """
INSERT INTO draft (name, content) VALUES (?, ?) ON CONFLICT(name) DO UPDATE SET content = excluded.content"""


class StoreDesk(StoreCore):
    """Papers, drafts and settings of `services.ports.Store`."""

    def paper_jobs(self, *, states: Sequence[str], limit: int = 50, since: int = 0) -> Sequence[PaperJob]:
        """Papers in these states, oldest first."""
        where = f"WHERE state IN ({_marks(states)}) AND created_at >= ? ORDER BY created_at, no LIMIT ?"
        return self._jobs(where, (*states, since, limit))

    def papers_due(self, *, states: Sequence[str], by: int, beyond: int, limit: int = 20) -> Sequence[PaperJob]:
        """Papers in these states whose next time has come, oldest first."""
        # Asked every two seconds: by state it would go through all papers that were ever sent.
        due = "INDEXED BY ix_paper_job_next WHERE next_at > 0 AND (next_at <= ? OR next_at > ?)"
        where = f"{due} AND state IN ({_marks(states)}) ORDER BY created_at, no LIMIT ?"
        return self._jobs(where, (by, beyond, *states, limit))

    def latest_papers(self, *, limit: int = 200) -> Sequence[PaperJob]:
        """The papers that were owed last, newest first."""
        return self._jobs("ORDER BY no DESC LIMIT ?", (limit,))

    def paper_jobs_about(self, subject: str) -> Sequence[PaperJob]:
        """All papers about a subject, oldest first."""
        return self._jobs("WHERE about = ? ORDER BY created_at, no", (subject,))

    def paper_job(self, job: str) -> PaperJob | None:
        """One paper by its id."""
        found = self._jobs("WHERE id = ?", (job,))
        return found[0] if found else None

    def _jobs(self, where: str, values: tuple[object, ...]) -> tuple[PaperJob, ...]:
        with self._reading() as connection:
            rows = connection.execute(f"{_JOB} {where}", values).fetchall()
        return tuple(PaperJob(*row) for row in rows)

    def draft(self, name: str) -> bytes | None:
        """A form as it was last typed."""
        return self._value("SELECT content FROM draft WHERE name = ?", name)

    def save_draft(self, name: str, content: bytes) -> None:
        """Keep a form as it is typed, durably."""
        with self._writing(urgent=True) as connection:
            connection.execute(_SAVE_DRAFT, (name, content))

    def drafts(self) -> Sequence[tuple[str, bytes]]:
        """Every form that is kept, by name."""
        with self._reading() as connection:
            rows = connection.execute("SELECT name, content FROM draft ORDER BY name").fetchall()
        return tuple((name, bytes(content)) for name, content in rows)

    def drop_draft(self, name: str) -> None:
        """Forget a form that nobody wants any more."""
        with self._writing(urgent=True) as connection:
            connection.execute("DELETE FROM draft WHERE name = ?", (name,))

    def setting(self, name: str) -> bytes | None:
        """A value that belongs to this PC (keys, cursors, window)."""
        return self._value(SETTING, name)

    def put_setting(self, name: str, value: bytes | None) -> None:
        """Keep or forget a value that belongs to this PC."""
        with self._writing(urgent=True) as connection:
            if value is None:
                connection.execute("DELETE FROM setting WHERE name = ?", (name,))
            else:
                connection.execute(PUT_SETTING, (name, value))

    def _value(self, sql: str, name: str) -> bytes | None:
        with self._reading() as connection:
            row = connection.execute(sql, (name,)).fetchone()
        return None if row is None else bytes(row[0])


def _marks(values: Sequence[str]) -> str:
    return ", ".join("?" * len(values))
