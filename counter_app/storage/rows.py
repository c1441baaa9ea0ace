"""Records of the domain as rows of projection tables, and back."""

from __future__ import annotations

import json
from dataclasses import fields
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from counter_app.domain.case import CaseRecord
from counter_app.domain.records import (
    OutageRecord,
    SheetRecord,
    ShiftRecord,
    TicketRecord,
    UserRecord,
    VisitRecord,
)
from counter_app.domain.search_key import search_key

if TYPE_CHECKING:
    from collections.abc import Callable

    from counter_app.domain.fold import Record
    from counter_app.storage.engine import Driver

R = TypeVar(
    "R", bound="CaseRecord | VisitRecord | ShiftRecord | TicketRecord | UserRecord | OutageRecord | SheetRecord"
)

_ENCODER: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode
_DECODE: Final[dict[str, Callable[[Any], Any]]] = {
    "bool": bool,
    "Mapping[str, str]": json.loads,
    "Mapping[str, int]": json.loads,
    "tuple[str, ...]": lambda text: tuple(json.loads(text)),
}


# Numbers of case rows grow with the time of opening, because the search index gives out its rows by number.
_LAST_MOMENT: Final = 2**42
_NUMBER_BITS: Final = 20
_NEXT_NUMBER: Final = "(SELECT coalesce(max(no) + 1, ?{0}) FROM case_row WHERE no BETWEEN ?{0} AND ?{0} + 1048575)"


class Table(Generic[R]):
    """How one kind of record is kept: the SQL for its table, made once from the record's fields."""

    def __init__(self, name: str, record: type[R], extra: tuple[str, ...] = (), number: str = "") -> None:
        names = [field.name for field in fields(record)]
        columns = [*names, *extra]
        self.name = name
        self.columns = ", ".join(f'"{column}"' for column in names)
        self.record = record
        self._values = attrgetter(*names)
        self._json = tuple(i for i, f in enumerate(fields(record)) if str(f.type).startswith(("Mapping", "tuple")))
        self._decoders = tuple((i, _DECODE[str(f.type)]) for i, f in enumerate(fields(record)) if f.type in _DECODE)
        listed = ", ".join(f'"{column}"' for column in columns)
        marks = ", ".join(_NEXT_NUMBER.format(len(columns)) if column == number else "?" for column in columns)
        changed = ", ".join(f'"{column}" = excluded."{column}"' for column in columns if column not in {"id", number})
        self._select = f"SELECT {self.columns} FROM {name} WHERE id = ?"  # noqa: S608 - names from dataclasses
        self._put = (
            f"INSERT INTO {name} ({listed}) VALUES ({marks}) "  # noqa: S608 - names from dataclasses
            f"ON CONFLICT(id) DO UPDATE SET {changed}"
        )
        self._drop = f"DELETE FROM {name} WHERE id = ?"  # noqa: S608 - names from dataclasses

    def read(self, row: Any) -> R:  # noqa: ANN401 - a row of the driver
        """The record of a row that was selected by `columns`."""
        values = list(row)
        for index, decode in self._decoders:
            values[index] = decode(values[index])
        return self.record(*values)

    def get(self, connection: Driver, subject: str) -> R | None:
        """The record of a subject."""
        row = connection.execute(self._select, (subject,)).fetchone()
        return None if row is None else self.read(row)

    def put(self, connection: Driver, record: R, extra: tuple[object, ...] = ()) -> None:
        """Keep a record in place of the one before it."""
        values = list(self._values(record))
        for index in self._json:
            values[index] = _ENCODER(values[index])
        connection.execute(self._put, (*values, *extra))

    def drop(self, connection: Driver, subject: str) -> None:
        """Forget a subject's record."""
        connection.execute(self._drop, (subject,))


CASES: Final = Table("case_row", CaseRecord, ("search_name", "own_chain", "own_seq", "no"), number="no")
VISITS: Final = Table("visit_row", VisitRecord)
SHIFTS: Final = Table("shift_row", ShiftRecord)
TICKETS: Final = Table("ticket_row", TicketRecord)
USERS: Final = Table("user_row", UserRecord)
OUTAGES: Final = Table("outage_row", OutageRecord)
SHEETS: Final = Table("sheet_row", SheetRecord)
TABLES: Final[dict[str, Table[Any]]] = {
    "case": CASES,
    "visit": VISITS,
    "shift": SHIFTS,
    "ticket": TICKETS,
    "user": USERS,
    "outage": OUTAGES,
    "sheet": SHEETS,
}


def search_name(record: CaseRecord) -> str:
    """The words by which a case is found: the resident's name and whoever came for them."""
    if record.proxy_name:
        return f"{search_key(record.name)} {search_key(record.proxy_name)}".strip()
    return search_key(record.name)


def _first_number(opened_at: int) -> int:
    """The first of the row numbers of a millisecond."""
    return max(0, min(opened_at, _LAST_MOMENT)) << _NUMBER_BITS


def put_record(connection: Driver, record: Record, own: tuple[int | None, int]) -> None:
    """Keep a record in its table; `own` is the chain and seq of this station's last entry about it."""
    if isinstance(record, CaseRecord):
        CASES.put(connection, record, (search_name(record), *own, _first_number(record.opened_at)))
    else:
        TABLES[record.id.partition("/")[0]].put(connection, record)
