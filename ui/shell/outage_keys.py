"""One key for each outage, from every screen: it begins one, ends it, or takes a slip of the finger back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from counter_app.domain.wita import clock_words, day_of
from ui.numbers import day_short
from ui.tasks import Lane
from ui.texts import error_message, tr, word
from ui.words.blackout import OUTAGE, OUTAGE_KEY

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from counter_app.domain.errors import AppError
    from counter_app.domain.records import OutageRecord
    from counter_app.services.outages import Press
    from ui.tasks import Lanes
    from ui.workplace import Workplace

KEYS: Final = {key: reason for reason, key in OUTAGE_KEY.items()}


class OutageKeys:
    """Presses in the WRITE lane, says what came of it in the strip."""

    def __init__(self, place: Workplace, lanes: Lanes) -> None:
        self._place, self._lanes = place, lanes
        self._busy = False

    def press(self, reason: str) -> None:
        """The key of that outage was pressed."""
        if self._busy:
            return
        self._busy = True
        desk = self._place.desk
        self._lanes.run(
            lambda: desk.outages.press(desk.actor, reason), self._on_pressed, self._on_failed, lane=Lane.WRITE
        )

    def ask(self, say: Callable[[str, str, Callable[[], None]], None]) -> None:
        """Look for an outage that was left open on an earlier day; `say` gets the question, a button and its act."""
        self._lanes.run(self._place.desk.outages.lasting, lambda found: self._on_lasting(found, say))

    def _on_pressed(self, press: Press) -> None:
        self._busy = False
        outage = press.outage
        if press.outcome == "tanya":
            self._place.go("outages", outage.id)
            return
        what, key = word(OUTAGE, outage.reason), OUTAGE_KEY[outage.reason]
        said = {
            "mulai": tr("Dicatat. {key} lagi bila pulih; dalam semenit berarti batal.", key=key),
            "selesai": tr("{what}: selesai. Batas waktu berjalan lagi.", what=what),
            "dibatalkan": tr("{what}: dibatalkan, tidak dihitung.", what=what),
        }
        self._place.say(said[press.outcome], "attention" if press.outcome == "mulai" else "good")
        self._place.changed.emit()

    def _on_failed(self, fault: AppError) -> None:
        self._busy = False
        self._place.say(error_message(fault).happened, "fault")

    def _on_lasting(self, found: Sequence[OutageRecord], say: Callable[[str, str, Callable[[], None]], None]) -> None:
        today = day_of(self._place.desk.clock.now_ms())
        left = next((one for one in found if day_of(one.began_at) < today), None)
        if left is not None:
            say(left_open_words(left), tr("Catat kapan selesai"), lambda: self._place.go("outages", left.id))


def lasting_words(outages: Sequence[OutageRecord], now: int, *, brief: bool = False) -> str:
    """What the strip tells while something is out; in brief only what and since when."""
    since = " · ".join(
        tr("{what} sejak {time}", what=word(OUTAGE, one.reason), time=_since(one, now)) for one in outages
    )
    return tr("{since}: semua batas waktu berhenti", since=since) if since and not brief else since


def left_open_words(outage: OutageRecord) -> str:
    """What is asked at the next opening."""
    return tr(
        "{what} sejak {since} belum ditutup. {key} mencatat kapan selesai; pelayanan jalan terus.",
        what=word(OUTAGE, outage.reason),
        since=f"{day_short(day_of(outage.began_at))} {clock_words(outage.began_at)}",
        key=OUTAGE_KEY[outage.reason],
    )


def _since(outage: OutageRecord, now: int) -> str:
    day = day_of(outage.began_at)
    return clock_words(outage.began_at) if day == day_of(now) else f"{day_short(day)} {clock_words(outage.began_at)}"
