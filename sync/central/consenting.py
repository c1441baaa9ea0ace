"""A supervisor's answer over the phone: who may give it for which station, and the record that it was given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import text

from counter_app.domain.consent import answer_code, read_request, written
from counter_app.domain.errors import InvalidInput, RuleViolated
from counter_app.domain.records import UserRecord
from counter_app.domain.refold import FOLD_FAULTS, refold
from counter_app.domain.users import clean_login, may_agree
from sync.central.projecting import stored_entry
from sync.central.recognising import recognise
from sync.central.sharing import newest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

    from counter_app.domain.entry import Entry
    from counter_app.domain.permissions import Action
    from sync.central.database import Database
    from sync.central.recognising import Asking

_FIND: Final = text("SELECT id, name, area, areas, revoked FROM station WHERE id = :id")
_PEERS: Final = text("SELECT id FROM station WHERE areas && :areas")
_PEOPLE: Final = text(
    "SELECT e.subject, e.header, e.facts, e.personal_digest, p.body FROM entry e"
    " LEFT JOIN personal p USING (station, epoch, stream, seq)"
    " WHERE e.kind IN ('user.added', 'user.changed') AND e.area = ANY (:areas) AND e.station = ANY (:peers)"
)
_NOTE: Final = text(
    "INSERT INTO consent (station, area, act, request, supervisor, given)"
    " VALUES (:station, :area, :act, :request, :supervisor, :given)"
)
_GIVEN: Final = text(
    "SELECT station, act, request, supervisor, given FROM consent WHERE area = ANY (:areas) ORDER BY number"
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What is read out over the phone, and what whoever reads it should know first.

    `asking` is what the act is about, None where central does not know it yet.
    """

    station: str
    station_name: str
    areas: tuple[str, ...]
    action: Action
    asking: Asking | None
    supervisor: str
    code: str


@dataclass(frozen=True, slots=True)
class Given:
    """One answer that was given; `given` is ms UTC, `supervisor` a user id."""

    station: str
    act: str
    request: str
    supervisor: str
    given: int


def answer(database: Database, station: str, login: str, request: str, *, now: int) -> Answer:
    """Answer a station's request in the name of one of its supervisors, and keep that it was done.

    Raises:
        RuleViolated: `consent_code_length`, `consent_code_mistyped`, `station_unknown`, `station_revoked`,
            `consent_no_secret`, `supervisor_unknown`, `supervisor_ambiguous` (their ids).

    """
    try:
        action, code = read_request(request)
    except InvalidInput as fault:
        raise RuleViolated(fault.fields["code"]) from None
    with database.scoped(database.areas(), station=station) as connection:
        found = connection.execute(_FIND, {"id": station}).first()
        peers = list(connection.execute(_PEERS, {"areas": found.areas if found else []}).scalars())
        secret = newest(connection, station)
    if found is None:
        raise RuleViolated("station_unknown", station=station)
    if found.revoked is not None:
        raise RuleViolated("station_revoked", station=station)
    if not secret:
        raise RuleViolated("consent_no_secret", station=station)
    areas = tuple(found.areas)
    asking = recognise(database, station, areas, secret, code, action, now=now)
    with database.scoped((*areas, found.area)) as connection:
        people = [one for one in _users(connection, areas, peers) if may_agree(one, station, areas)]
        person = _supervisor(people, areas, login)
        user = person.id.removeprefix("user/")
        values = {"station": station, "area": found.area, "act": action.value, "request": code}
        connection.execute(_NOTE, values | {"supervisor": user, "given": now})
    return Answer(
        station, found.name, areas, action, asking, person.name, written(answer_code(secret, station, code, user))
    )


def given(database: Database, areas: Sequence[str]) -> list[Given]:
    """Every answer given for stations at home in these areas, in order."""
    with database.scoped(areas) as connection:
        rows = connection.execute(_GIVEN, {"areas": list(areas)}).all()
    return [Given(row.station, row.act, row.request, row.supervisor, row.given) for row in rows]


def _supervisor(people: Sequence[UserRecord], areas: Sequence[str], login: str) -> UserRecord:
    """The one of them with that login name or id."""
    wanted = clean_login(login)
    matching = [user for user in people if user.login == wanted or user.id == f"user/{login.strip()}"]
    found = sorted(matching, key=lambda user: user.id)
    if not found:
        raise RuleViolated("supervisor_unknown", login=login, areas=", ".join(areas))
    if len(found) > 1:
        raise RuleViolated("supervisor_ambiguous", ids=", ".join(user.id.removeprefix("user/") for user in found))
    return found[0]


def _users(connection: Connection, areas: Sequence[str], peers: Sequence[str]) -> list[UserRecord]:
    """Everybody whom these stations let in at these areas, as they stand."""
    entries: dict[str, list[Entry]] = {}
    for row in connection.execute(_PEOPLE, {"areas": list(areas), "peers": list(peers)}):
        entries.setdefault(row.subject, []).append(stored_entry(row))
    found: list[UserRecord] = []
    for about in entries.values():
        try:
            record = refold(about).record
        except FOLD_FAULTS:
            continue
        if isinstance(record, UserRecord):
            found.append(record)
    return found
