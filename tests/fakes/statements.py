"""Counts what a register is asked, for what must not grow with the length of a list."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from sqlalchemy import event

if TYPE_CHECKING:
    from collections.abc import Iterator

    from counter_app.storage.store import JournalStore


@contextmanager
def reads(store: JournalStore) -> Iterator[list[str]]:
    """Every SELECT that the readers of a store run meanwhile."""
    found: list[str] = []

    def note(sql: str) -> None:
        if sql.lstrip().startswith(("SELECT", "WITH")):
            found.append(sql)

    def begin(connection: Any, *_: object) -> None:  # noqa: ANN401 - the driver has no types
        connection.set_trace_callback(note)

    def end(connection: Any, *_: object) -> None:  # noqa: ANN401 - the driver has no types
        connection.set_trace_callback(None)

    engine = store._readers  # noqa: SLF001 - the trace is on the drivers of the pool
    event.listen(engine, "checkout", begin)
    event.listen(engine, "checkin", end)
    try:
        yield found
    finally:
        event.remove(engine, "checkout", begin)
        event.remove(engine, "checkin", end)
