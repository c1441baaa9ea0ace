"""Search: what the operator types finds the case, whatever stands in the name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from counter_app.domain.kinds.base import ADMINISTRATOR
from counter_app.domain.kinds.case import CaseCorrected, CaseNumbered
from counter_app.domain.kinds.register import PersonalErased
from counter_app.services.views import Actor
from tests.fakes.registers import NIK, START, append, case_opened, save_walk_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counter_app.services.views import CaseRow
    from counter_app.storage.store import JournalStore

KK = "7501040101019999"
NUMBER = "7501.04-K7Q-261123-007-C"
PEOPLE = (
    "Siti Nur'aini Mokoginta",
    "Muhammad Al-Fatih",
    "Ölündüm Şahin",
    "Zoë O’Brien",
    "Abdul Rahman Daud",
    "Rahma Abdullah",
    "<b>Budi</b>",
    'Budi "OR" NOT NEAR(x)',
    "李小龍",
)


@pytest.fixture
def town(store: JournalStore) -> JournalStore:
    """A register with one case of each name."""
    for place, name in enumerate(PEOPLE):
        save_walk_in(store, place, at=START + place, name=name, nik="")
    return store


def names(rows: Sequence[CaseRow]) -> list[str]:
    """The names of what was found."""
    return [row.name for row in rows]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("siti", [PEOPLE[0]]),
        ("SI", [PEOPLE[0]]),
        ("nur'aini", [PEOPLE[0]]),
        ("nuraini", [PEOPLE[0]]),
        ("nur’aini", [PEOPLE[0]]),
        ("moko siti", [PEOPLE[0]]),
        ("al-fatih", [PEOPLE[1]]),
        ("al fatih", [PEOPLE[1]]),
        ("olundum", [PEOPLE[2]]),
        ("Ölün", [PEOPLE[2]]),
        ("şahin", [PEOPLE[2]]),
        ("zoe", [PEOPLE[3]]),
        ("o'brien", [PEOPLE[3]]),
        ("obr", [PEOPLE[3]]),
        ("rahma", [PEOPLE[5], PEOPLE[4]]),
        ("abdul rahm", [PEOPLE[5], PEOPLE[4]]),
        ("budi", [PEOPLE[7], PEOPLE[6]]),
        ("<b>budi", [PEOPLE[7], PEOPLE[6]]),
        ("or not near", [PEOPLE[7]]),
        ("李小", [PEOPLE[8]]),
        ("tidak ada orang", []),
    ],
)
def test_words_of_a_name_find_by_their_beginnings(town: JournalStore, typed: str, expected: list[str]) -> None:
    """Case, accents, apostrophes and order of words don't matter; the newest stands first."""
    assert names(town.search(typed)) == expected


@pytest.mark.parametrize(
    "typed",
    ["", " ", "'", '"', '"*', "*", 'siti*"', "a AND", "NEAR(", "search_name:x", "^", "-", "{", "\x00", "' OR 1=1 --"],
)
def test_operators_are_only_characters(town: JournalStore, typed: str) -> None:
    """Nothing typed is a query language."""
    assert len(town.search(typed)) <= len(PEOPLE)


def test_a_nik_finds_whole_and_by_its_beginning(store: JournalStore) -> None:
    """Blanks and dots between the digits are passed over."""
    save_walk_in(store, 1)
    save_walk_in(store, 2, nik="7102045509909999")
    for typed in (NIK, NIK[:6], "7501 0455 0990 9999", "750104.550990.9999"):
        assert [row.id for row in store.search(typed)] == ["case/1"], typed


def test_a_family_card_number_finds(store: JournalStore) -> None:
    """All cases of the family, newest first."""
    save_walk_in(store, 1, kk=KK, at=START)
    save_walk_in(store, 2, kk=KK, at=START + 1)
    save_walk_in(store, 3, kk="")
    assert [row.id for row in store.search(KK)] == ["case/2", "case/1"]


def test_a_register_number_finds(store: JournalStore) -> None:
    """As printed, in small letters, or only its beginning."""
    append(store, "case/1", case_opened(NUMBER))
    append(store, "case/2", case_opened("7501.04-K7Q-261124-001-Z"))
    for typed in (NUMBER, NUMBER.lower(), " " + NUMBER + "\n", NUMBER[:18], NUMBER[:19]):
        assert [row.id for row in store.search(typed)] == ["case/1"], typed
    assert len(store.search("7501.04-K7Q")) == 2


def test_the_beginning_of_a_number_finds_the_last_that_were_given(store: JournalStore) -> None:
    """Among all of a counter the highest are the newest."""
    for running in (3, 1, 4, 2):
        body = case_opened(f"7501.04-K7Q-261123-{running:03d}-C", name=f"Nomor {running}")
        append(store, f"case/{running}", body, at=START + running)
    assert names(store.search("7501.04-K", limit=2)) == ["Nomor 4", "Nomor 3"]


def test_the_number_of_siak_finds(store: JournalStore) -> None:
    """Whole only."""
    append(store, "case/1", case_opened())
    append(store, "case/1", CaseNumbered(siak="9988776"))
    assert [row.id for row in store.search("9988776")] == ["case/1"]
    assert store.search("99887") == ()


def test_whoever_came_for_them_finds(store: JournalStore) -> None:
    """The proxy's name leads to the case too."""
    append(store, "case/1", case_opened(proxy=True, proxy_name="Yusuf Hasan"))
    assert [row.id for row in store.search("yusuf")] == ["case/1"]


def test_a_corrected_name_finds_and_the_wrong_one_no_more(store: JournalStore) -> None:
    """The index follows the row."""
    append(store, "case/1", case_opened(name="Siti Salah"))
    append(store, "case/1", CaseCorrected("name", "salah_ketik", old="Siti Salah", new="Siti Benar"))
    assert len(store.search("siti benar")) == 1
    assert store.search("salah") == ()


def test_an_erased_name_finds_no_more(store: JournalStore) -> None:
    """Nor does the NIK."""
    opened = append(store, "case/1", case_opened())
    append(store, "case/1", PersonalErased(opened.ref), actor=Actor("adm", ADMINISTRATOR, ""))
    assert store.search("siti") == ()
    assert store.search(NIK) == ()
    assert store.same_person(NIK) == ()
    assert store.verify().ok


def test_no_more_than_asked_for(store: JournalStore) -> None:
    """The newest stay."""
    for number in range(7):
        save_walk_in(store, number, at=START + number)
    assert [row.id for row in store.search("siti", limit=3)] == ["case/6", "case/5", "case/4"]


def test_the_newest_are_found_first_whenever_they_arrived(store: JournalStore) -> None:
    """Back-entries and copies of others come late and are old all the same; a rebuild changes nothing of it."""
    for number, day in enumerate((5, 3, 9, 3, 7)):
        save_walk_in(store, number, at=START + day)
    expected = ["case/2", "case/4", "case/0"]
    assert [row.id for row in store.search("siti", limit=3)] == expected
    store.rebuild()
    assert [row.id for row in store.search("siti", limit=3)] == expected


def test_same_person_lists_the_cases_of_a_nik(store: JournalStore) -> None:
    """Newest first; nobody has an empty NIK."""
    save_walk_in(store, 1, at=START)
    save_walk_in(store, 2, at=START + 1)
    save_walk_in(store, 3, nik="")
    assert [case.id for case in store.same_person(NIK)] == ["case/2", "case/1"]
    assert store.same_person("") == ()
