"""Queue numbers called aloud, where the office wants it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counter_app.domain.spoken import call_parts

if TYPE_CHECKING:
    from collections.abc import Callable

    from counter_app.domain.records import TicketRecord
    from counter_app.services.ports import Speaker
    from counter_app.services.settings import Settings


class Announcer:
    """Says a call by the counter's loudspeaker; it takes as long as the words do."""

    def __init__(self, speaker: Speaker, settings: Settings) -> None:
        self._speaker, self._settings = speaker, settings

    def announce(self, ticket: TicketRecord, still: Callable[[], bool] = lambda: True) -> bool:
        """Say a number, if calls are spoken here and it is `still` the one to be said; returns whether it was.

        Raises:
            SpeakerFault: nothing was heard; the number stands on the screen all the same.

        """
        if not still() or not self._settings.current().voice:
            return False
        self._speaker.say(call_parts(ticket))
        return True
