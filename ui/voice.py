"""Calls said aloud, off the GUI thread; a later call takes the place of one that still waits to be said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.tasks import Lane

if TYPE_CHECKING:
    from collections.abc import Callable

    from counter_app.domain.errors import AppError
    from counter_app.domain.records import TicketRecord
    from counter_app.services.announcing import Announcer
    from ui.tasks import Lanes


class Voice:
    """Says what is called; that it can't is told once, until it can again."""

    def __init__(self, announcer: Announcer, lanes: Lanes, tell: Callable[[AppError], None]) -> None:
        self._announcer, self._lanes, self._tell = announcer, lanes, tell
        self._latest = 0
        self._told = False

    def call(self, ticket: TicketRecord) -> None:
        """Say a number that was called."""
        self._latest += 1
        mine = self._latest
        self._lanes.run(
            lambda: self._announcer.announce(ticket, lambda: self._latest == mine),
            lambda said: self._on_said(said=said),
            self._on_failed,
            lane=Lane.VOICE,
        )

    def _on_said(self, *, said: bool) -> None:
        self._told = self._told and not said

    def _on_failed(self, fault: AppError) -> None:
        if not self._told:
            self._told = True
            self._tell(fault)
