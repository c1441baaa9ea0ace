"""Central stores what comes, exactly once, whatever it says, and tells damage, gaps and forks apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from counter_app.domain.entry import GENESIS, head_of, read_entry
from counter_app.domain.kinds import case as c
from counter_app.domain.kinds.access import DataAccessed
from sync.central import feeds, journal, projecting
from sync.central.batches import read_batch
from sync.contract.faults import FaultCode, ProtocolFault
from tests.fakes.batches import asker_of, new_author, push, request_of
from tests.fakes.central_server import new_area, real_central
from tests.fakes.registers import START, Author, case_opened, visit_opened

if TYPE_CHECKING:
    from sync.central.database import Database


def database() -> Database:
    """The database of this run's central."""
    return real_central().found.database


def count(table: str, area: str) -> int:
    """Rows of an area."""
    with database().scoped((area,)) as connection:
        query = text(f"SELECT count(*) FROM {table} WHERE area = :area")  # noqa: S608 - tables of ours
        return int(connection.execute(query, {"area": area}).scalar_one())


def test_a_batch_is_stored_byte_for_byte() -> None:
    """What central gives out is what the station sent."""
    author, asker, area = new_author()
    entries = [author.write("visit/1", visit_opened(), area=area), author.write("case/1", case_opened(), area=area)]
    answer = push(asker, entries)
    assert (answer.seq, answer.head, answer.stored) == (2, head_of(entries).hex(), 2)
    page = feeds.read(database(), asker, area, 0, max_bytes=10**6, own=True, central="x")
    assert [bytes(item.entry.header) for item in page.entries if item.entry] == [e.header_bytes for e in entries]
    assert [bytes(item.entry.personal) for item in page.entries if item.entry][1] == entries[1].personal


def test_the_same_batch_again_changes_nothing() -> None:
    """A lost answer costs a repetition and no row."""
    author, asker, area = new_author()
    entries = [author.write("case/1", case_opened(), area=area)]
    first = push(asker, entries)
    again = push(asker, entries)
    assert (again.seq, again.head, again.stored) == (first.seq, first.head, 0)
    assert (count("entry", area), count("feed", area)) == (1, 1)


def test_an_overlap_is_skipped() -> None:
    """A batch that begins with what is held adds only the rest."""
    author, asker, area = new_author()
    entries = [author.write(f"case/{number}", case_opened(), area=area) for number in range(4)]
    push(asker, entries[:3])
    assert push(asker, entries[1:], head_of(entries[:1])).stored == 1
    assert count("entry", area) == 4


def test_a_gap_is_refused_with_the_head() -> None:
    """The station learns from where to send again."""
    author, asker, area = new_author()
    entries = [author.write(f"case/{number}", case_opened(), area=area) for number in range(3)]
    push(asker, entries[:1])
    with pytest.raises(ProtocolFault, match="gap") as caught:
        push(asker, entries[2:], head_of(entries[:2]))
    assert (caught.value.seq, caught.value.head) == (1, head_of(entries[:1]).hex())


def test_another_history_before_the_batch_is_a_fork() -> None:
    """Another `prev` at that place means two histories."""
    author, asker, area = new_author()
    other = Author(author.station, clock=START + 5000)
    push(asker, [author.write("case/1", case_opened(), area=area)])
    theirs = [other.write("case/2", case_opened(), area=area), other.write("case/3", case_opened(), area=area)]
    with pytest.raises(ProtocolFault, match="fork"):
        push(asker, theirs[1:], head_of(theirs[:1]))


def test_another_history_within_the_batch_is_a_fork() -> None:
    """A batch that agrees with itself but not with what is held here is one too."""
    author, asker, area = new_author()
    other = Author(author.station, clock=START + 5000)
    push(asker, [author.write("case/1", case_opened(), area=area)])
    with pytest.raises(ProtocolFault, match="fork") as caught:
        push(asker, [other.write("case/2", case_opened(), area=area)])
    assert caught.value.seq == 1
    assert count("entry", area) == 1


def test_the_batch_of_a_fork_is_kept_once() -> None:
    """Nothing that a station recorded is thrown away, and sending it again adds nothing."""
    author, asker, area = new_author()
    batch = read_batch(request_of([author.write("case/1", case_opened(), area=area)]), asker.id)
    fault = ProtocolFault(FaultCode.FORK, seq=1, head=GENESIS.hex())
    for _ in range(2):
        journal.keep_evidence(database(), asker, batch, b"as it came", fault, START)
    assert count("fork", area) == 1


def test_a_wrong_head_is_a_damaged_batch() -> None:
    """The same `prev` with a head that the entries don't lead to was damaged on the way."""
    author, asker, area = new_author()
    request = request_of([author.write("case/1", case_opened(), area=area)], head=bytes(32))
    with pytest.raises(ProtocolFault, match="damaged"):
        read_batch(request, asker.id)


@pytest.mark.parametrize("place", ["header", "facts", "personal"])
def test_one_changed_byte_is_a_damaged_batch(place: str) -> None:
    """The chain covers every byte."""
    author, asker, area = new_author()
    entry = author.write("case/1", case_opened(), area=area)
    request = request_of([entry])
    wire = request.entries[0]
    values = {name: bytes(getattr(wire, name)) for name in ("header", "facts", "personal")}
    values[place] = values[place].replace(b"a", b"b", 1)
    tampered = type(wire)(**{name: type(wire.header)(value) for name, value in values.items()})
    changed = type(request)(**{**{n: getattr(request, n) for n in request.__struct_fields__}, "entries": [tampered]})
    with pytest.raises(ProtocolFault, match="damaged"):
        read_batch(changed, asker.id)


@pytest.mark.parametrize(("spelt", "otherwise"), [(b'"case/1"', b'"\\u0063ase/1"'), (b",", b", ")])
def test_a_header_that_is_spelt_otherwise_is_damaged(spelt: bytes, otherwise: bytes) -> None:
    """What is sought by its bytes can't hide behind another spelling that reads the same."""
    author, asker, area = new_author()
    entry = author.write("case/1", case_opened(), area=area)
    hidden = read_entry(entry.header_bytes.replace(spelt, otherwise), entry.facts, entry.personal)
    assert hidden.header == entry.header
    with pytest.raises(ProtocolFault, match="damaged"):
        push(asker, [hidden])


def test_nobody_writes_into_the_chain_of_another_station() -> None:
    """The station in the headers is the one that signed."""
    author, _, area = new_author()
    request = request_of([author.write("case/1", case_opened(), area=area)])
    with pytest.raises(ProtocolFault, match="damaged"):
        read_batch(request, "somebody-else")


def test_an_unreadable_body_is_stored_fed_and_set_aside() -> None:
    """Central never refuses an entry for what it says; only the fold leaves it out."""
    author, asker, area = new_author()
    entries = [
        author.write("case/1", case_opened(), area=area),
        author.write("case/1", c.CaseMoved(to="diproses", due="soon"), area=area),  # type: ignore[arg-type]
        author.write("case/2", case_opened(), area=area),
    ]
    assert push(asker, entries).stored == 3
    projecting.catch_up(database(), [area])
    assert (count("feed", area), count("case_row", area), count("set_aside", area)) == (3, 2, 1)


def test_access_entries_are_kept_and_never_fed() -> None:
    """Who looked at what stays between the station and the Dinas."""
    author, asker, area = new_author()
    entry = author.write("access/list", DataAccessed("dibuka", "", "nik", 1), area=area)
    push(asker, [entry])
    assert (count("entry", area), count("feed", area)) == (1, 0)


def test_an_entry_of_an_area_outside_the_lease_is_kept_and_fed_there() -> None:
    """What a station opened itself for another kecamatan, as before it was enrolled, stands in that register."""
    author, asker, area = new_author()
    elsewhere = new_area()
    push(asker, [author.write(f"case/{elsewhere}", case_opened(), area=elsewhere)])
    assert (count("feed", elsewhere), count("feed", area)) == (1, 0)


def test_folding_again_gives_the_same_rows() -> None:
    """Projections can be dropped and come back the same."""
    author, asker, area = new_author()
    push(
        asker,
        [
            author.write("visit/1", visit_opened(), area=area),
            author.write("case/1", case_opened(), area=area),
            author.write("case/1", c.CaseMoved(to="diproses"), area=area),
        ],
    )
    projecting.catch_up(database(), [area])
    before = rows(area)
    projecting.rebuild(database(), [area])
    assert rows(area) == before
    assert [row[7] for row in before] == ["diproses"]


def rows(area: str) -> list[tuple[object, ...]]:
    """An area's cases, whole."""
    with database().scoped((area,)) as connection:
        return [tuple(row) for row in connection.execute(text("SELECT * FROM case_row ORDER BY id"))]


def test_a_case_handed_over_is_fed_to_both_areas_with_its_history() -> None:
    """The new area gets what was written before, and what comes after."""
    author, asker, area = new_author()
    target = new_area()
    opened, handed, later = (
        author.write("case/R", case_opened(), area=area),
        author.write("case/R", c.CaseRerouted(to_area=target), area=area),
        author.write("case/R", c.CaseMoved(to="diproses"), area=area),
    )
    push(asker, [opened])
    push(asker, [handed], head_of([opened]))
    push(asker, [later], head_of([opened, handed]))
    reader = asker_of(Author("R" + target), target)
    page = feeds.read(database(), reader, target, 0, max_bytes=10**6, own=False, central="x")
    assert [bytes(item.entry.header) for item in page.entries if item.entry] == [
        opened.header_bytes,
        handed.header_bytes,
        later.header_bytes,
    ]
    assert [item.position for item in page.entries] == [1, 2, 3]
    assert count("feed", area) == 3


def test_a_case_handed_over_counts_where_it_is() -> None:
    """Only the new area's figures hold it."""
    author, asker, area = new_author()
    target = new_area()
    push(
        asker,
        [
            author.write("case/Q", case_opened(), area=area),
            author.write("case/Q", c.CaseRerouted(to_area=target), area=area),
        ],
    )
    projecting.catch_up(database(), [area, target])
    with database().scoped((area, target)) as connection:
        found = connection.execute(text("SELECT area FROM case_row WHERE held_by = area AND id = 'case/Q'")).all()
    assert [row.area for row in found] == [target]
