"""Folding what nobody foresaw: it is set aside, and the rest gives the same row at every replica."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter_app.domain.case import CaseRecord
from counter_app.domain.entry import read_entry
from counter_app.domain.kinds.case import CaseMoved, CaseNumbered
from counter_app.domain.refold import refold
from tests.fakes.histories import Act, play
from tests.fakes.registers import Author, case_opened

if TYPE_CHECKING:
    from counter_app.domain.entry import Entry

SUBJECT = "case/1"


def history(facts: bytes, personal: bytes = b"") -> list[Entry]:
    """A case whose second entry says that, and whose third moves it."""
    author = Author("S1")
    opened = author.write(SUBJECT, case_opened())
    strange = author.write(SUBJECT, CaseMoved("diproses"))
    last = author.write(SUBJECT, CaseNumbered(siak="77"))
    return [opened, read_entry(strange.header_bytes, facts, personal), last]


@pytest.mark.parametrize(
    "facts",
    [
        b"",
        b"{",
        b"[]",
        b"5",
        b"\xff",
        b"[" * 100_000,
        b"{}",
        b'{"to":"diproses","unknown":1}',
        b'{"to":"diproses","due":"tomorrow"}',
        b'{"to":"diproses","due":1.5}',
        b'{"to":"diproses","due":true}',
        b'{"to":"diproses","occurred":999999999999999999999999}',
        b'{"to":"diproses","reason":["x"]}',
        b'{"to":"diproses","reason":"\\ud800"}',
    ],
)
def test_what_can_t_be_read_is_set_aside(facts: bytes) -> None:
    """The entries round it count."""
    entries = history(facts)
    folded = refold(entries)
    assert isinstance(folded.record, CaseRecord)
    assert (folded.record.status, folded.record.siak, folded.record.entries) == ("diterima", "77", 2)
    assert [entry for entry, _ in folded.aside] == [entries[1]]


def test_an_unknown_kind_is_set_aside_by_its_own_code() -> None:
    """It is tried again after an update."""
    entries = history(b"{}")
    header = entries[1].header._replace(kind="case.dreamt")
    entries[1] = replace(entries[1], header=header)
    assert refold(entries).aside == ((entries[1], "unknown_kind"),)


def test_a_malformed_opening_leaves_no_row() -> None:
    """There is nothing to show yet, and nothing crashes."""
    author = Author("S1")
    opened = author.write(SUBJECT, case_opened())
    author.write(SUBJECT, CaseMoved("diproses"))
    bad = read_entry(opened.header_bytes, b'{"visit":1}', b"")
    folded = refold([bad, author.known[1]])
    assert folded.record is None
    assert [entry for entry, _ in folded.aside] == [bad]


def test_a_sound_history_sets_nothing_aside() -> None:
    """And keeps the entries in folding order."""
    author = Author("S1")
    author.write(SUBJECT, case_opened())
    author.write(SUBJECT, CaseMoved("diproses"))
    folded = refold(author.known[::-1])
    assert (folded.kept, folded.aside) == (tuple(author.known), ())


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from("ab"), inner, max_size=2),
    max_leaves=4,
)


@settings(deadline=None)
@given(
    acts=st.lists(st.tuples(st.integers(0, 2), st.sampled_from(Act), st.booleans()), min_size=1, max_size=6),
    facts=st.dictionaries(st.sampled_from(["to", "status", "field", "due", "papers", "target", "occurred"]), VALUES),
    data=st.data(),
)
def test_nonsense_in_any_order_gives_one_row(
    acts: list[tuple[int, Act, bool]], facts: dict[str, object], data: st.DataObject
) -> None:
    """Whatever a foreign program wrote, every replica shows the same and none crashes."""
    entries = play(acts)
    body = json.dumps(facts).encode()
    strange = data.draw(st.sampled_from(entries))
    mixed = [replace(entry, facts=body) if entry is strange else entry for entry in entries]
    assert refold(data.draw(st.permutations(mixed))) == refold(mixed)
