"""How this counter works: what an office switches on or off, kept on its PC and changed by whoever may.

What decides how people are served stands in the register too when it is changed: who did it, and who agreed.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields, replace
from typing import TYPE_CHECKING, Any, Final

from counter_app.domain.consent import Consent, Wish
from counter_app.domain.errors import InvalidInput
from counter_app.domain.kinds.register import SettingsChanged
from counter_app.domain.permissions import Action
from counter_app.services.permission import agreed, require
from counter_app.services.ports import NewEntry

if TYPE_CHECKING:
    from collections.abc import Mapping

    from counter_app.services.ports import Clock, Store, Transaction
    from counter_app.services.views import Actor

SETTING: Final = "counter"
SIZES: Final = ("a5", "roll80")
RELATIONS: Final = ("keluarga", "aparat_desa")
"""Whom an office may let collect without F-1.07; the resident always may, a proxy never without it."""
MOST_PEOPLE: Final = 500
_LONGEST: Final = 400


@dataclass(frozen=True, slots=True)
class CounterSettings:
    """Each has a default with which a counter works at once.

    `lanes`: queue numbers by lane A, B, C instead of one series. `capacity`: people in the room from which a crowd is
    told, 0 for never. `ticket_slip`, `file_slip`, `hand_over_slip`: print these small papers by themselves. Printers
    are the system's names, empty for its first. `backup_folder`, `mirror_folder`: empty for the place beside the
    register, and for none. `health_check`: ask at the opening whether the officer is well.
    """

    lanes: bool = False
    capacity: int = 0
    voice: bool = False
    display: bool = False
    ticket_slip: bool = False
    receipt_size: str = "a5"
    document_printer: str = ""
    slip_printer: str = ""
    file_slip: bool = True
    hand_over_slip: bool = False
    without_letter: tuple[str, ...] = ("keluarga",)
    health_check: bool = False
    backup_folder: str = ""
    mirror_folder: str = ""


COMFORT: Final = frozenset(
    {"voice", "display", "ticket_slip", "file_slip", "hand_over_slip", "document_printer", "slip_printer"}
)
"""What whoever sits at the counter may set: how it sounds and looks, and which printer works today."""
_WORDS: Final = frozenset({"document_printer", "slip_printer", "backup_folder", "mirror_folder"})
"""Settings in somebody's own words: their values stay on the PC."""


class Settings:
    """Reads and keeps the counter's settings."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store, self._clock = store, clock

    def current(self, tx: Transaction | None = None) -> CounterSettings:
        """The settings as they hold, also within a unit of work; what can't be read is at its default."""
        found = (tx or self._store).setting(SETTING)
        try:
            kept = json.loads(found) if found else {}
        except ValueError:
            return CounterSettings()
        return _read(kept) if isinstance(kept, dict) else CounterSettings()

    def keep(self, actor: Actor, settings: CounterSettings, *, consent: Consent | None = None) -> None:
        """Keep the settings.

        Raises:
            NotAllowed: as `permission.agreed`.
            InvalidInput: `fields` maps each setting that can't be to its code; nothing was kept.

        """
        if faults := _faults(settings):
            raise InvalidInput(faults)
        station, now = self._store.station(), self._clock.now_ms()
        subject, content = f"station/{station.id}", json.dumps(asdict(settings)).encode()

        def work(tx: Transaction) -> None:
            changed = changes(self.current(tx), settings)
            told = {name: value for name, value in changed.items() if name not in COMFORT}
            if told:
                wish = Wish(Action.SETTINGS, subject, tx.entries(subject), ",".join(sorted(told)))
                supervisor = agreed(actor, wish, consent)
                tx.append(NewEntry(actor, subject, station.area, SettingsChanged(told), now, supervisor))
            else:
                require(actor, Action.COMFORT)
            tx.put_setting(SETTING, content)

        self._store.write(work)


def changes(before: CounterSettings, after: CounterSettings) -> dict[str, str]:
    """What differs, by name, with the value that holds afterwards; of what is in somebody's own words only that."""
    found = {}
    for field in fields(CounterSettings):
        value = getattr(after, field.name)
        if value != getattr(before, field.name):
            found[field.name] = "" if field.name in _WORDS else _told(value)
    return found


def _told(value: object) -> str:
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    return ",".join(value) if isinstance(value, tuple) else str(value)


def _read(kept: Mapping[str, Any]) -> CounterSettings:
    made = CounterSettings()
    for field in fields(CounterSettings):
        value = kept.get(field.name)
        if isinstance(value, list) and all(isinstance(one, str) for one in value):
            value = tuple(value)
        if type(value) is not type(field.default):
            continue
        changes: dict[str, Any] = {field.name: value}
        changed = replace(made, **changes)
        made = made if _faults(changed) else changed
    return made


def _faults(settings: CounterSettings) -> dict[str, str]:
    found: dict[str, str] = {}
    if not 0 <= settings.capacity <= MOST_PEOPLE:
        found["capacity"] = "out_of_range"
    if settings.receipt_size not in SIZES:
        found["receipt_size"] = "unknown_choice"
    if not set(RELATIONS).issuperset(settings.without_letter):
        found["without_letter"] = "unknown_choice"
    for name in ("document_printer", "slip_printer", "backup_folder", "mirror_folder"):
        text = getattr(settings, name)
        if len(text) > _LONGEST or not text.isprintable():
            found[name] = "entry_too_long" if text.isprintable() else "hidden_character"
    return found
