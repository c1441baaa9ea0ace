"""When to try again by itself: stored, so that it survives a restart; capped and spread, so that nobody queues up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

if TYPE_CHECKING:
    from counter_app.services.ports import Randomness, SyncStore

RETRY: Final = "sync.retry"
FIRST_MS: Final = 5_000
CAP_MS: Final = 900_000


class Schedule(msgspec.Struct, frozen=True):
    """How often it failed in a row, and when it may be tried again (ms UTC by this PC's clock)."""

    failures: int = 0
    next_at: int = 0

    def due(self, now: int) -> bool:
        """Whether it may be tried now; a clock that was set back doesn't hold it up beyond the cap."""
        return now >= self.next_at or self.next_at - now > CAP_MS

    def after_failure(self, now: int, random: Randomness) -> Schedule:
        """The schedule after one more failure: twice as long as before, up to the cap, half of it by chance."""
        longest = min(CAP_MS, FIRST_MS << min(self.failures, 20))
        share = int.from_bytes(random(4), "big") / 2**32
        return Schedule(self.failures + 1, now + int(longest * (0.5 + 0.5 * share)))


def read_schedule(store: SyncStore) -> Schedule:
    """The stored schedule; a new one where there is none."""
    found = store.setting(RETRY)
    return Schedule() if found is None else msgspec.json.decode(found, type=Schedule)


def keep_schedule(store: SyncStore, schedule: Schedule) -> None:
    """Remember the schedule."""
    store.put_setting(RETRY, msgspec.json.encode(schedule))
