"""Entries that say that somebody agreed over the phone, held against the answers that central gave."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import text

from counter_app.domain.case import Status
from counter_app.domain.consent import Wish, read_noted, request_code
from counter_app.domain.kinds import decode_body
from counter_app.domain.kinds.access import DataAccessed
from counter_app.domain.kinds.case import CaseChecked, CaseCorrected, CaseMoved, CaseReopened
from counter_app.domain.kinds.register import SettingsChanged
from counter_app.domain.permissions import Action
from counter_app.domain.refold import FOLD_FAULTS
from sync.central.consenting import given
from sync.central.projecting import catch_up, stored_entry
from sync.central.sharing import ever_shared

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from counter_app.domain.entry import Chain, Entry
    from counter_app.domain.kinds import Body
    from sync.central.database import Database

PHONED: Final = text(
    "SELECT header, facts, personal_digest, NULL AS body FROM entry"
    " WHERE area = ANY (:areas) AND position('\"telp:'::bytea IN header) > 0 ORDER BY received, station, epoch, seq"
)
"""Those that the index `entry_phoned` holds."""
_NUMBERS: Final = text("SELECT id, number FROM case_row WHERE id = ANY (:subjects)")


@dataclass(frozen=True, slots=True)
class Unanswered:
    """An entry whose station says that somebody agreed over the phone, though central never answered for them.

    `about` is the register number of a case, else the subject's id.
    """

    station: str
    seq: int
    at: int
    kind: str
    about: str
    actor: str
    supervisor: str


def unanswered(database: Database, areas: Sequence[str]) -> list[Unanswered]:
    """Every such entry in these areas, in the order in which they came; a request that was answered covers one act."""
    catch_up(database, areas)
    with database.scoped(areas) as connection:
        found = [stored_entry(row) for row in connection.execute(PHONED, {"areas": list(areas)})]
        subjects = sorted({entry.header.subject for entry in found})
        numbers = {row.id: row.number for row in connection.execute(_NUMBERS, {"subjects": subjects})}
    secrets = {station: ever_shared(database, station) for station in {entry.header.station for entry in found}}
    answers = _Answers({(one.station, one.request, one.supervisor) for one in given(database, areas)}, secrets)
    lines = [(entry, line) for entry in found if (line := _line(entry, numbers))]
    return [line for entry, line in lines if not answers.cover(entry, line.supervisor)]


def _line(entry: Entry, numbers: Mapping[str, str]) -> Unanswered | None:
    header = entry.header
    supervisor, by_phone = read_noted(header.consent or "")
    if not by_phone:
        return None
    about = numbers.get(header.subject, header.subject)
    return Unanswered(header.station, header.seq, header.at, header.kind, about, header.actor, supervisor)


class _Answers:
    """The answers that central gave, as (station, request, supervisor), each used up by the act that it covers."""

    def __init__(self, given_ones: set[tuple[str, str, str]], secrets: Mapping[str, Sequence[bytes]]) -> None:
        self._given, self._secrets = given_ones, secrets
        self._used: set[tuple[str, str]] = set()
        self._corrected: dict[tuple[Chain, int], str] = {}

    def cover(self, entry: Entry, supervisor: str) -> bool:
        """Whether an answer was given for this entry and for none that came before it."""
        header, body = entry.header, _body(entry)
        wish = _wish(entry, body)
        if wish is None:
            return False
        requests = [
            request
            for secret in self._secrets[header.station]
            if (header.station, request := request_code(secret, header.station, header.epoch, wish), supervisor)
            in self._given
        ]
        if isinstance(body, CaseChecked):
            # It is no act of its own: the correction right before it used the answer up for both.
            return self._corrected.pop((header.chain, header.seq - 1), "") in requests
        for request in requests:
            if (header.station, request) not in self._used:
                self._used.add((header.station, request))
                if isinstance(body, CaseCorrected) and body.field == "service":
                    self._corrected[header.chain, header.seq] = request
                return True
        return False


def _body(entry: Entry) -> Body | None:
    try:
        return decode_body(entry)
    except FOLD_FAULTS:
        return None


def _wish(entry: Entry, body: Body | None) -> Wish | None:
    """What somebody must have agreed to before this entry was written; None for an act that nobody is asked about."""
    act = _act(body)
    if act is None:
        return None
    # the new papers of a corrected service are written right after the correction, by the same consent
    before = 1 if isinstance(body, CaseChecked) else 0
    return Wish(act[0], entry.header.subject, entry.header.base - before, act[1])


def _act(body: Body | None) -> tuple[Action, str] | None:
    """Which act wrote this, and what of the subject it changed."""
    act: tuple[Action, str] | None = None
    match body:
        case CaseMoved(to=Status.CANCELLED):
            act = Action.VOID, ""
        case CaseReopened():
            act = Action.REOPEN, ""
        case CaseCorrected(field=field):
            act = Action.CORRECT_SIGNED_OFF, field
        case CaseChecked():
            act = Action.CORRECT_SIGNED_OFF, "service"
        case DataAccessed(act="diekspor"):
            act = Action.EXPORT, ""
        case SettingsChanged(changed=changed):
            act = Action.SETTINGS, ",".join(sorted(changed))
    return act
