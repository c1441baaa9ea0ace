"""What is still open at a counter: cases of any day, papers, numbers, what was typed; all of it may stay open."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from counter_app.domain.wita import day_of
from counter_app.services.drafts import draft_name

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from counter_app.services.case_lists import CaseLists
    from counter_app.services.paper_lists import PaperLists
    from counter_app.services.ports import Clock, Store
    from counter_app.services.tickets import Tickets
    from counter_app.services.views import Actor

LISTS: Final = ("terbuka", "lewat", "siap", "blangko")
"""The lists of cases that are told; all that are open stand in the first, the others are some of them."""
_TICKETS: Final = frozenset({"menunggu", "dipanggil", "ditahan"})


@dataclass(frozen=True, slots=True)
class StillOpen:
    """How many cases stand in each list, up to `case_lists.MOST_COUNTED`; papers, numbers, and the operator's draft."""

    lists: Mapping[str, int] = field(default_factory=dict)
    papers: int = 0
    tickets: int = 0
    draft: bool = False

    @property
    def nothing(self) -> bool:
        """Whether all is done."""
        return not (any(self.lists.values()) or self.papers or self.tickets or self.draft)

    def counted(self) -> dict[str, int]:
        """What there is of it, by its code."""
        found = {**self.lists, "papers": self.papers, "tickets": self.tickets, "draft": int(self.draft)}
        return {code: count for code, count in found.items() if count}


class OpenThings:
    """Looks for all that is open; `printing` tells whether there is a printer that a paper could wait for."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        *,
        lists: CaseLists,
        papers: PaperLists,
        tickets: Tickets,
        printing: Callable[[], bool],
    ) -> None:
        self._store, self._clock = store, clock
        self._lists, self._papers, self._tickets, self._printing = lists, papers, tickets, printing

    def now(self, actor: Actor) -> StillOpen:
        """What is open as of now."""
        counts = self._lists.counts(day_of(self._clock.now_ms())).lists
        standing = self._papers.standing(actor)
        return StillOpen(
            lists={name: counts[name] for name in LISTS if counts[name]},
            papers=standing.unsure + standing.failed + (standing.waiting if self._printing() else standing.left),
            tickets=sum(one.state in _TICKETS for one in self._tickets.today()),
            draft=bool(self._store.draft(draft_name("intake", actor.user))),
        )
