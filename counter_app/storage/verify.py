"""The check of a register: the chains, the guards, the copies, the rows, and the file itself."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

from counter_app.domain.entry import EMPTY_DIGEST, GENESIS, Chain, Stream, chain_hash, decode_header
from counter_app.domain.errors import RuleViolated
from counter_app.domain.fold import subject_type
from counter_app.domain.refold import refold
from counter_app.storage.journal import load_all
from counter_app.storage.projecting import PROJECTION_TABLES, is_projected, read_tally
from counter_app.storage.report import ChainEnd, VerifyFault, VerifyReport
from counter_app.storage.rows import CASES, TABLES, search_name
from counter_app.storage.triggers import TRIGGERS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from counter_app.domain.case import CaseRecord
    from counter_app.domain.fold import Record
    from counter_app.domain.refold import Folded
    from counter_app.storage.engine import Driver
    from counter_app.storage.journal import Loaded

_STEP: Final = 200
_MANY: Final = 20
_OWN: Final = """
SELECT e.seq, e.subject, e.header, e.facts, e.digest, e.previous, e.head, e.size, p.personal
FROM entry_own e LEFT JOIN personal_own p ON p.entry = e.id WHERE e.chain = ? ORDER BY e.seq"""
_FOREIGN: Final = """
SELECT e.station, e.epoch, e.stream, e.seq, e.subject, e.header, e.digest, p.personal
FROM entry_foreign e LEFT JOIN personal_foreign p ON p.entry = e.id"""


class Verifier:
    """One run of the check over one snapshot of the database."""

    def __init__(self, connection: Driver, progress: Callable[[int], None] | None = None) -> None:
        self._connection = connection
        self._progress = progress
        self._faults: list[VerifyFault] = []
        self._ends: list[ChainEnd] = []
        self._own = self._foreign = self._subjects = self._aside = 0

    def run(self, heads: Mapping[Chain, tuple[int, bytes]] | None = None, *, rows: bool = True) -> VerifyReport:
        """Check everything; `heads` are the ends of chains as they are known outside the database.

        Without `rows` everything but what can be folded again from the entries.
        """
        self._check_file()
        self._check_triggers()
        for chain, place in self._check_chains(heads or {}).items():
            self._check_outside(chain, place, (heads or {}).get(chain))
        for chain in heads or {}:
            if chain not in {end.chain for end in self._ends}:
                self._fault("chain_missing", _name(chain))
        self._check_foreign()
        if rows:
            self._check_rows()
        return VerifyReport(
            tuple(self._faults), self._own, self._foreign, self._subjects, self._aside, tuple(self._ends)
        )

    def _fault(self, code: str, where: str = "") -> None:
        self._faults.append(VerifyFault(code, where))

    def _check_file(self) -> None:
        for pragma in ("integrity_check(20)", "foreign_key_check"):
            for row in self._connection.execute(f"PRAGMA {pragma}").fetchmany(_MANY):
                if row[0] != "ok":
                    self._fault("database_integrity", pragma.partition("(")[0])

    def _check_triggers(self) -> None:
        rows = self._connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        present = {name: " ".join(sql.split()) for name, sql in rows}
        for name, sql in TRIGGERS.items():
            if present.pop(name, "") != " ".join(sql.split()):
                self._fault("trigger_missing", name)
        for name in present:
            self._fault("trigger_unknown", name)

    def _check_chains(self, outside: Mapping[Chain, tuple[int, bytes]]) -> dict[Chain, dict[int, bytes]]:
        """Recompute each chain; returns its heads by seq, where they are known from elsewhere."""
        places = {}
        rows = self._connection.execute(
            "SELECT id, station, epoch, stream, seq, head, size, acked_seq, acked_head FROM chain ORDER BY id"
        ).fetchall()
        for number, station, epoch, stream, *rest in rows:
            chain = Chain(station, epoch, Stream(stream))
            wanted = {rest[3], outside[chain][0] if chain in outside else 0}
            places[chain] = self._check_chain(number, chain, tuple(rest), wanted)
        return places

    def _check_chain(self, number: int, chain: Chain, kept: tuple[object, ...], wanted: set[int]) -> dict[int, bytes]:
        heads = {0: GENESIS}
        seq, head, size = 0, GENESIS, 0
        for row in self._connection.execute(_OWN, (number,)):
            if row[0] != seq + 1:
                self._fault("chain_gap", f"{_name(chain)}/{seq + 1}")
            seq = row[0]
            where = f"{_name(chain)}/{seq}"
            self._check_header(row[2], (chain.station, chain.epoch, chain.stream.value, seq, row[1]), where)
            self._check_personal(row[8], row[4], where)
            after = chain_hash(head, row[2], row[3], row[4])
            if row[5] != head or row[6] != after:
                self._fault("chain_hash", where)
            # Go on from what is kept, so that one damaged entry is one fault and not a thousand.
            head = row[6]
            size += len(row[2]) + len(row[3]) + len(row[8] or b"")
            if seq in wanted:
                heads[seq] = head
            self._own += 1
            self._tell(self._own)
        if (seq, head) != kept[:2]:
            self._fault("chain_head", _name(chain))
        if heads.get(kept[3]) != kept[4]:  # type: ignore[call-overload]
            self._fault("acknowledged_head", _name(chain))
        self._ends.append(ChainEnd(chain, seq, head))
        return heads

    def _check_outside(self, chain: Chain, heads: dict[int, bytes], outside: tuple[int, bytes] | None) -> None:
        if outside is None:
            return
        seq, head = outside
        if seq not in heads:
            self._fault("chain_shorter_than_known", _name(chain))
        elif heads[seq] != head:
            self._fault("chain_differs_from_known", _name(chain))

    def _check_header(self, data: bytes, columns: tuple[object, ...], where: str) -> None:
        try:
            header = decode_header(data)
        except RuleViolated:
            self._fault("entry_header", where)
            return
        if (header.station, header.epoch, header.stream.value, header.seq, header.subject) != columns:
            self._fault("entry_header", where)

    def _check_personal(self, personal: bytes | None, digest: bytes, where: str) -> None:
        if personal is None:
            return
        if hashlib.sha256(personal).digest() != digest or digest == EMPTY_DIGEST:
            self._fault("personal_digest", where)

    def _check_foreign(self) -> None:
        for station, epoch, stream, seq, subject, header, digest, personal in self._connection.execute(_FOREIGN):
            where = f"{station}/{epoch}/{stream}/{seq}"
            self._check_header(header, (station, epoch, stream, seq, subject), where)
            self._check_personal(personal, digest, where)
            self._foreign += 1

    def _check_rows(self) -> None:
        """Every row equals a fresh fold of all entries, and there is no row besides."""
        expected: dict[str, set[str]] = {table: set() for table in PROJECTION_TABLES}
        try:
            for subject, loaded in load_all(self._connection):
                self._subjects += 1
                self._tell(self._own + self._subjects)
                if is_projected(subject):
                    table = TABLES[subject_type(subject)].name
                    if self._check_row(subject, loaded, refold(loaded.entries)):
                        expected[table].add(subject)
                else:
                    expected["tally_row"].add(subject)
                    self._check_tally(subject, loaded)
        except RuleViolated as error:
            self._fault("entry_header", error.code)
            return
        for table, subjects in expected.items():
            for row in self._connection.execute(f"SELECT id FROM {table}"):  # noqa: S608 - our own names
                if row[0] not in subjects:
                    self._fault("row_surplus", row[0])

    def _check_row(self, subject: str, loaded: Loaded, folded: Folded) -> bool:
        found: Record | None = TABLES[subject_type(subject)].get(self._connection, subject)
        if found != folded.record:
            self._fault("row_missing" if found is None else "row_differs", subject)
        elif folded.record is not None and subject_type(subject) == "case":
            self._check_case_extra(subject, loaded, folded)
        noted = {row[0] for row in self._connection.execute("SELECT ref FROM set_aside WHERE subject = ?", (subject,))}
        if noted != {entry.header.ref for entry, _ in folded.aside}:
            self._fault("set_aside_differs", subject)
        self._aside += len(folded.aside)
        return folded.record is not None

    def _check_case_extra(self, subject: str, loaded: Loaded, folded: Folded) -> None:
        record: CaseRecord = folded.record  # type: ignore[assignment]
        row = self._connection.execute(
            f"SELECT search_name, own_chain, own_seq FROM {CASES.name} WHERE id = ?",  # noqa: S608 - our own name
            (subject,),
        ).fetchone()
        if tuple(row) != (search_name(record), *loaded.own):
            self._fault("row_differs", subject)

    def _check_tally(self, subject: str, loaded: Loaded) -> None:
        if read_tally(self._connection, subject) != (len(loaded.entries), loaded.greatest_tick):
            self._fault("row_differs", subject)

    def _tell(self, done: int) -> None:
        if self._progress is not None and done % _STEP == 0:
            self._progress(done)


def _name(chain: Chain) -> str:
    return f"{chain.station}/{chain.epoch}/{chain.stream.value}"
