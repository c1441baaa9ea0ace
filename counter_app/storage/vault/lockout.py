"""Making guesses slow: failures in a row, counted and waited out by a clock that nobody can set."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from counter_app.domain.errors import RuleViolated
from counter_app.domain.passwords import MAX_FAILURES, wait_after

if TYPE_CHECKING:
    from collections.abc import Callable


class FailureWatch:
    """Failed sign-ins per login; after a restart the wait begins anew, so that restarting gains nothing."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._started = monotonic()
        self._failures: dict[str, int] = {}
        self._since: dict[str, float] = {}

    def admit(self, login: str, kept: int) -> None:
        """Let a try happen; `kept` is the count of failures in the vault file.

        Raises:
            RuleViolated: `sign_in_wait` with the seconds left, or `sign_in_locked`.

        """
        failures = self._count(login, kept)
        if failures >= MAX_FAILURES:
            raise RuleViolated("sign_in_locked", failures=failures)
        left = wait_after(failures) - (self._monotonic() - self._since.get(login, self._started))
        if left > 0:
            raise RuleViolated("sign_in_wait", seconds=math.ceil(left))

    def failed(self, login: str, kept: int) -> int:
        """Count one more failure and return how many there are now."""
        failures = self._count(login, kept) + 1
        self._failures[login] = failures
        self._since[login] = self._monotonic()
        return failures

    def forgive(self, login: str) -> None:
        """Begin again at none."""
        self._failures.pop(login, None)
        self._since.pop(login, None)

    def _count(self, login: str, kept: int) -> int:
        return max(kept, self._failures.get(login, 0))
