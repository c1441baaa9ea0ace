"""A register in which somebody else's act is written just before one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from counter_app.services.ports import Transaction
    from counter_app.storage.store import JournalStore

T = TypeVar("T")


class OvertakenStore:
    """The register itself, but whoever writes first has to wait for another act, once."""

    def __init__(self, store: JournalStore, other: Callable[[], object]) -> None:
        self._store = store
        self._other: Callable[[], object] | None = other

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the register has
        return getattr(self._store, name)

    def write(self, work: Callable[[Transaction], T], *, urgent: bool = True) -> T:
        """Write, after the other one did."""
        other, self._other = self._other, None
        if other is not None:
            other()
        return self._store.write(work, urgent=urgent)
