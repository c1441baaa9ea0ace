"""Feeds have no gaps, however many push at once, and nobody reads an area that isn't theirs."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError

from counter_app.domain.entry import head_of
from counter_app.domain.kinds import case as c
from sync.central import feeds
from sync.contract.faults import ProtocolFault
from tests.fakes.batches import asker_of, new_author, push
from tests.fakes.central_server import new_area, real_central
from tests.fakes.registers import Author, case_opened

if TYPE_CHECKING:
    from sync.central.database import Database
    from sync.central.stations import Asker
    from sync.contract.messages import FeedAnswer


def database() -> Database:
    """The database of this run's central."""
    return real_central().found.database


def read(asker: Asker, area: str, after: int = 0, *, own: bool = False, max_bytes: int = 10**6) -> FeedAnswer:
    """A page of a feed."""
    return feeds.read(database(), asker, area, after, max_bytes=max_bytes, own=own, central="x")


def test_a_reader_beside_many_writers_misses_nothing() -> None:
    """Following the feed while eight stations push to it gives every entry once, in order, without a gap."""
    area = new_area()
    reader = asker_of(Author("reader" + area), area)
    done = threading.Event()
    seen: list[tuple[int, bytes]] = []

    def follow() -> None:
        last = False
        while True:
            page = read(reader, area, len(seen))
            seen.extend((item.position, bytes(item.entry.header)) for item in page.entries if item.entry)
            if last and not page.entries:
                return
            last = done.is_set()

    def write(number: int) -> list[bytes]:
        author = Author(f"W{number}-{area}")
        asker = asker_of(author, area)
        entries = [author.write(f"case/{number}-{place}", case_opened(), area=area) for place in range(12)]
        for start in range(0, 12, 3):
            push(asker, entries[start : start + 3], head_of(entries[:start]))
        return [entry.header_bytes for entry in entries]

    follower = threading.Thread(target=follow)
    follower.start()
    with ThreadPoolExecutor(8) as pool:
        written = [header for headers in pool.map(write, range(8)) for header in headers]
    done.set()
    follower.join()
    assert [position for position, _ in seen] == list(range(1, 97))
    assert sorted(header for _, header in seen) == sorted(written)


def test_handing_over_from_both_sides_at_once_loses_nothing() -> None:
    """Cases handed over crosswise while others write about them reach both areas, and nobody waits for ever."""
    first, second = new_area(), new_area()
    opener = Author("O" + first)
    home = {f"case/{first}-{number}": (first, second) if number % 2 else (second, first) for number in range(8)}
    opened = [opener.write(subject, case_opened(), area=area) for subject, (area, _) in home.items()]
    push(asker_of(opener, first, second), opened)

    def hand_over(subject: str) -> None:
        author = Author(f"H{subject}{first}")
        area, target = home[subject]
        push(asker_of(author, area), [author.write(subject, c.CaseRerouted(to_area=target), area=area)])

    def note(subject: str) -> None:
        author = Author(f"N{subject}{first}")
        area = home[subject][0]
        push(asker_of(author, area), [author.write(subject, c.CaseNumbered(siak="1"), area=area)])

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda work: work[0](work[1]), [(act, subject) for subject in home for act in (hand_over, note)]))
    for area in (first, second):
        page = read(asker_of(Author("R"), area), area)
        assert [item.position for item in page.entries] == list(range(1, 25))


def test_the_feed_of_a_foreign_area_does_not_exist() -> None:
    """Asking for it is answered as for one that nobody has heard of."""
    author, asker, area = new_author()
    push(asker, [author.write("case/1", case_opened(), area=area)])
    stranger = asker_of(Author("stranger"), new_area())
    with pytest.raises(ProtocolFault, match="not_found"):
        read(stranger, area)


def test_own_entries_come_back_as_their_place_only() -> None:
    """A station is not sent what it wrote itself, unless it asks."""
    author, asker, area = new_author()
    push(asker, [author.write("case/1", case_opened(), area=area)])
    short, whole = read(asker, area), read(asker, area, own=True)
    assert short.entries[0].entry is None
    assert short.entries[0].own is not None
    assert short.entries[0].own.seq == 1
    assert whole.entries[0].entry is not None


def test_a_page_holds_at_least_one_entry() -> None:
    """However little was asked for."""
    author, asker, area = new_author()
    push(asker, [author.write(f"case/{number}", case_opened(), area=area) for number in range(3)])
    page = read(asker, area, own=True, max_bytes=1)
    assert [item.position for item in page.entries] == [1]
    assert page.head == 3


def test_without_areas_nothing_is_seen() -> None:
    """Row-level security hides every row from a transaction that names no area."""
    author, asker, area = new_author()
    push(asker, [author.write("case/1", case_opened(), area=area)])
    with database().scoped(()) as connection:
        for table in ("entry", "personal", "feed", "chain", "feed_head", "case_row", "station"):
            query = text(f"SELECT count(*) FROM {table}")  # noqa: S608 - tables of ours
            assert connection.execute(query).scalar_one() == 0


def test_another_area_is_not_seen_even_without_a_condition() -> None:
    """A query that forgets its condition still shows only the areas that were set."""
    author, asker, area = new_author()
    push(asker, [author.write("case/1", case_opened(), area=area)])
    with database().scoped((new_area(),)) as connection:
        assert connection.execute(text("SELECT count(*) FROM entry")).scalar_one() == 0
        assert connection.execute(text("SELECT count(*) FROM personal")).scalar_one() == 0


def test_a_row_can_not_be_written_into_another_area() -> None:
    """The check holds for what is written, too."""
    area, other = new_area(), new_area()
    with pytest.raises(ProgrammingError, match="row-level security"), database().scoped((area,)) as connection:
        connection.execute(text("INSERT INTO feed_head (area) VALUES (:area)"), {"area": other})


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE entry SET facts = ''",
        "DELETE FROM entry",
        "DELETE FROM feed",
        "DELETE FROM fork",
        "UPDATE central SET epoch = 'x'",
        "DROP TABLE entry",
        "ALTER TABLE entry DISABLE ROW LEVEL SECURITY",
        "SET ROLE central_owner",
    ],
)
def test_the_serving_role_can_not_rewrite_history(statement: str) -> None:
    """Entries, feeds and evidence can be added, and that is all."""
    with pytest.raises(ProgrammingError), database().scoped((new_area(),)) as connection:
        connection.execute(text(statement))


def test_the_scope_ends_with_its_transaction() -> None:
    """The next one on the same connection starts with nothing."""
    with database().scoped((new_area(),), station="S1", code="AAA"):
        pass
    with database().scoped(()) as connection:
        found = connection.execute(text("SELECT app_areas(), app_station()")).one()
    assert tuple(found) == ([], "")


def test_nobody_serves_as_a_superuser() -> None:
    """The role is one that row-level security binds."""
    database().refuse_strong_role()
