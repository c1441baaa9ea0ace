"""The door to the one writer: whoever is urgent goes before a page of a pull that waits."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class WriteWithinWriteError(RuntimeError):
    """A unit of work tried to start another one: a fault of the program, told at once instead of waiting forever."""


class Gate:
    """A lock with two classes of waiters."""

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self._owner: int | None = None
        self._urgent_waiting = 0

    @contextmanager
    def hold(self, *, urgent: bool) -> Iterator[None]:
        """Stand in the writer alone; a second entry by the same thread is a fault of the program."""
        me = threading.get_ident()
        with self._condition:
            if self._owner == me:
                raise WriteWithinWriteError
            self._wait(urgent=urgent)
            self._owner = me
        try:
            yield
        finally:
            with self._condition:
                self._owner = None
                self._condition.notify_all()

    @property
    def is_mine(self) -> bool:
        """Whether this thread stands in the writer."""
        return self._owner == threading.get_ident()

    def _wait(self, *, urgent: bool) -> None:
        self._urgent_waiting += urgent
        try:
            while self._owner is not None or (self._urgent_waiting and not urgent):
                self._condition.wait()
        finally:
            self._urgent_waiting -= urgent
