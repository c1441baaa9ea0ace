"""What a station pushes gives it nothing to read that its own areas don't: a hand-over counts where it may be made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counter_app.domain.entry import head_of
from counter_app.domain.kinds import case as c
from counter_app.domain.kinds.register import UserAdded
from sync.central import feeds
from sync.central.overview import report
from tests.fakes.batches import asker_of, new_author, push
from tests.fakes.central_server import new_area, real_central
from tests.fakes.registers import Author, case_opened

if TYPE_CHECKING:
    from counter_app.domain.entry import Entry
    from sync.central.database import Database


def database() -> Database:
    """The database of this run's central."""
    return real_central().found.database


def fed(area: str) -> list[bytes]:
    """The headers in an area's feed."""
    reader = asker_of(Author("reader"), area)
    page = feeds.read(database(), reader, area, 0, max_bytes=10**6, own=True, central="x")
    return [bytes(item.entry.header) for item in page.entries if item.entry]


def flagged(author: Author) -> list[int]:
    """The places of a station's entries that reached for more than it may."""
    return [item.seq for item in report(database()).not_entitled if item.station == author.station]


def headers(*entries: Entry) -> list[bytes]:
    """Their bytes."""
    return [entry.header_bytes for entry in entries]


def test_a_case_of_another_area_can_not_be_pulled_by_pushing_a_hand_over() -> None:
    """Whoever names the other area in the header gets nothing of it, now or when its own station writes on."""
    owner, owner_asker, theirs = new_author()
    thief, thief_asker, mine = new_author()
    opened = owner.write(f"case/{theirs}", case_opened(), area=theirs)
    push(owner_asker, [opened])
    grab = thief.write(f"case/{theirs}", c.CaseRerouted(to_area=mine), area=theirs)
    assert push(thief_asker, [grab]).stored == 1
    later = owner.write(f"case/{theirs}", c.CaseMoved(to="diproses"), area=theirs)
    push(owner_asker, [later], head_of([opened]))
    assert fed(mine) == headers(grab)
    assert fed(theirs) == headers(opened, later)
    assert flagged(thief) == [1]


def test_a_hand_over_under_the_own_area_takes_nothing_either() -> None:
    """The case is at home where it was opened, whatever later headers say."""
    owner, owner_asker, theirs = new_author()
    thief, thief_asker, mine = new_author()
    opened = owner.write(f"case/{theirs}", case_opened(), area=theirs)
    push(owner_asker, [opened])
    claims = [
        thief.write(f"case/{theirs}", case_opened(), area=theirs),
        thief.write(f"case/{theirs}", c.CaseRerouted(to_area=mine), area=mine),
    ]
    push(thief_asker, claims)
    assert fed(mine) == headers(*claims)
    assert fed(theirs) == headers(opened)
    assert flagged(thief) == [1, 2]


def test_an_entry_into_the_case_of_another_area_stays_with_its_writer() -> None:
    """It is kept and shown in the list, and does not change their register."""
    owner, owner_asker, theirs = new_author()
    stranger, stranger_asker, mine = new_author()
    opened = owner.write(f"case/{theirs}", case_opened(), area=theirs)
    push(owner_asker, [opened])
    moved = stranger.write(f"case/{theirs}", c.CaseMoved(to="batal"), area=theirs)
    push(stranger_asker, [moved])
    assert (fed(theirs), fed(mine)) == (headers(opened), headers(moved))
    assert flagged(stranger) == [1]


def test_what_is_written_for_the_new_area_after_a_hand_over_arrives_there() -> None:
    """Whoever handed a case over may still write about it."""
    author, asker, area = new_author()
    target = new_area()
    subject = f"case/{area}"
    entries = [
        author.write(subject, case_opened(), area=area),
        author.write(subject, c.CaseRerouted(to_area=target), area=area),
        author.write(subject, c.CaseNumbered(siak="1"), area=target),
    ]
    push(asker, entries)
    push(asker, [last := author.write(subject, c.CaseNumbered(siak="2"), area=target)], head_of(entries))
    assert sorted(fed(target)) == sorted(headers(*entries, last))
    assert flagged(author) == []


def test_a_station_goes_on_with_a_chain_that_began_under_another_area() -> None:
    """What it opened before it was leased its areas keeps its own, and the chain grows after it."""
    author, asker, area = new_author()
    before = new_area()
    early = author.write(f"case/{before}", case_opened(), area=before)
    push(asker, [early])
    later = author.write(f"case/{area}", case_opened(), area=area)
    assert push(asker, [later], early.hash_after(bytes(32))).stored == 1
    assert (fed(before), fed(area), flagged(author)) == (headers(early), headers(later), [])


def test_nobody_is_let_in_at_the_counters_of_another_area() -> None:
    """Whoever writes first of a user is not at home in an area that is not theirs by that."""
    stranger, asker, mine = new_author()
    theirs = new_area()
    added = stranger.write(f"user/{theirs}", UserAdded("supervisor", "asing", "Asing"), area=theirs)
    push(asker, [added])
    assert (fed(theirs), fed(mine)) == ([], headers(added))
    assert flagged(stranger) == [1]


def test_nobody_is_handed_over_to_another_area() -> None:
    """A case may be; who works at a counter belongs to it."""
    stranger, asker, mine = new_author()
    theirs = new_area()
    entries = [
        stranger.write(f"user/{theirs}", UserAdded("supervisor", "asing", "Asing"), area=mine),
        stranger.write(f"user/{theirs}", c.CaseRerouted(to_area=theirs), area=mine),
    ]
    push(asker, entries)
    assert (fed(theirs), fed(mine)) == ([], headers(*entries))
    assert flagged(stranger) == [2]
