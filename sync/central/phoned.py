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

    from counter_app.domain.entry import Entry
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
    """Every such entry in these areas, in the order in which they came."""
    catch_up(database, areas)
    with database.scoped(areas) as connection:
        found = [stored_entry(row) for row in connection.execute(PHONED, {"areas": list(areas)})]
        subjects = sorted({entry.header.subject for entry in found})
        numbers = {row.id: row.number for row in connection.execute(_NUMBERS, {"subjects": subjects})}
    answered = {(one.station, one.request, one.supervisor) for one in given(database, areas)}
    secrets = {station: ever_shared(database, station) for station in {entry.header.station for entry in found}}
    lines = [(entry, line) for entry in found if (line := _line(entry, numbers))]
    return [line for entry, line in lines if not _answered(entry, secrets[line.station], line, answered)]


def _line(entry: Entry, numbers: Mapping[str, str]) -> Unanswered | None:
    header = entry.header
    supervisor, by_phone = read_noted(header.consent or "")
    if not by_phone:
        return None
    about = numbers.get(header.subject, header.subject)
    return Unanswered(header.station, header.seq, header.at, header.kind, about, header.actor, supervisor)


def _answered(entry: Entry, secrets: Sequence[bytes], line: Unanswered, answered: set[tuple[str, str, str]]) -> bool:
    wish, header = _wish(entry), entry.header
    if wish is None:
        return False
    requests = [request_code(secret, header.station, header.epoch, wish) for secret in secrets]
    return any((line.station, request, line.supervisor) in answered for request in requests)


def _wish(entry: Entry) -> Wish | None:
    """What somebody must have agreed to before this entry was written; None for an act that nobody is asked about."""
    try:
        body = decode_body(entry)
    except FOLD_FAULTS:
        return None
    act = _act(body)
    if act is None:
        return None
    # the new papers of a corrected service are written right after the correction, by the same consent
    before = 1 if isinstance(body, CaseChecked) else 0
    return Wish(act[0], entry.header.subject, entry.header.base - before, act[1])


def _act(body: Body) -> tuple[Action, str] | None:
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
