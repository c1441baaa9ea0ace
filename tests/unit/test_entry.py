"""An entry: its bytes, its hash, and what is refused to stand in a journal."""

from __future__ import annotations

import hashlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.entry import (
    EMPTY_DIGEST,
    GENESIS,
    Header,
    Stream,
    chain_hash,
    decode_header,
    encode,
    encode_header,
    head_of,
    next_tick,
    read_entry,
)
from counter_app.domain.errors import InvalidInput, RuleViolated

HEADER = Header(
    "S1", "e1", Stream.REGISTER, 7, 1_795_400_000_000, 1_795_400_000_001, "ani", "operator", None, "case/ä", "7501.04",
    2, "case.moved", 1,
)  # fmt: skip
BYTES = (
    '["LL1","S1","e1","register",7,1795400000000,1795400000001,"ani","operator",null,"case/ä","7501.04",2,"case.moved",1]'
).encode()

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=20)
COUNTS = st.integers(0, 2**53)
HEADERS = st.builds(
    Header, TEXTS, TEXTS, st.sampled_from(Stream), COUNTS, COUNTS, COUNTS, TEXTS, TEXTS, st.none() | TEXTS, TEXTS,
    TEXTS, COUNTS, TEXTS, COUNTS,
)  # fmt: skip


def test_a_header_is_the_compact_array() -> None:
    """The very bytes of the design, with letters as they are."""
    assert encode_header(HEADER) == BYTES
    assert decode_header(BYTES) == HEADER


@given(HEADERS)
def test_any_header_comes_back(header: Header) -> None:
    """Reading is the inverse of writing."""
    assert decode_header(encode_header(header)) == header


def test_the_hash_is_that_of_the_four_digests() -> None:
    """Anybody with SHA-256 can recompute a chain."""
    sha = hashlib.sha256
    expected = sha(GENESIS + sha(b"h").digest() + sha(b"f").digest() + sha(b"p").digest()).digest()
    assert chain_hash(GENESIS, b"h", b"f", sha(b"p").digest()) == expected


def test_a_head_covers_order_and_every_byte() -> None:
    """Another order, another byte, another predecessor: another head."""
    first, second = read_entry(BYTES, b"{}", b""), read_entry(BYTES, b'{"a":1}', b"")
    heads = {
        head_of([first, second]),
        head_of([second, first]),
        head_of([first]),
        head_of([first, second], b"x" * 32),
        head_of([first, read_entry(BYTES, b'{"a":1}', b"x")]),
    }
    assert len(heads) == 5


def test_an_erased_body_keeps_the_hash() -> None:
    """The digest stands in for the bytes."""
    whole = read_entry(BYTES, b"{}", b'{"name":"Siti"}')
    erased = read_entry(BYTES, b"{}", None, whole.personal_digest)
    assert erased.hash_after(GENESIS) == whole.hash_after(GENESIS)
    assert read_entry(BYTES, b"{}", b"").personal_digest == EMPTY_DIGEST


def test_an_erased_body_without_its_digest_is_refused() -> None:
    """Its chain could never be checked again."""
    with pytest.raises(RuleViolated, match="personal_digest_missing"):
        read_entry(BYTES, b"{}", None)


def changed(place: int, value: object) -> bytes:
    """The header with another value at one place."""
    row = json.loads(BYTES)
    row[place] = value
    return json.dumps(row).encode()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b"[]",
        b"null",
        b"\xff\xfe",
        b"[" * 100_000,
        BYTES[:-1],
        BYTES.replace(b"LL1", b"LL2"),
        BYTES.replace(b",1]", b",1,1]"),
        BYTES.replace(b'register",7', b'register",true'),
        changed(3, "other"),
        changed(3, ["register"]),
        changed(4, -1),
        changed(4, 1.0),
        changed(4, [7]),
        changed(4, "7"),
        changed(5, 2**63),
        changed(9, 5),
        changed(7, None),
        changed(10, "a\x00b"),
        changed(10, "\ud800"),
        changed(9, "\udfff"),
    ],
)
def test_what_is_no_header_is_refused(data: bytes) -> None:
    """By one code, whatever came over the line; so that any database can keep what is accepted."""
    with pytest.raises(RuleViolated, match="header_malformed"):
        decode_header(data)


@pytest.mark.parametrize(
    "value",
    [
        {"a": 1.5},
        {"a": float("nan")},
        {"a": "x\x00"},
        {"a": "\ud83d"},
        {"\udc00": 1},
        {"a": [{"b": "\x00"}]},
        {"a": b"bytes"},
        {"a": {1, 2}},
        {"a": [[[[[[[[[1]]]]]]]]]},
    ],
)
def test_what_does_not_travel_is_refused(value: dict[str, object]) -> None:
    """Floats, NUL, half characters, other types, and nesting without end."""
    with pytest.raises(InvalidInput):
        encode(value)


def test_text_of_people_travels_as_it_is() -> None:
    """Nothing is escaped or normalised."""
    assert encode({"name": "Zoë O'Brien <b> 😀"}) == '{"name":"Zoë O\'Brien <b> 😀"}'.encode()


@given(st.integers(0, 2**50), st.none() | st.integers(0, 2**50))
def test_a_tick_is_beyond_all_that_was_folded(wall: int, greatest: int | None) -> None:
    """And not before the clock."""
    tick = next_tick(wall, greatest)
    assert tick >= wall
    assert greatest is None or tick > greatest


def test_a_ref_names_one_place_of_one_chain() -> None:
    """And folding order is by tick first."""
    assert HEADER.ref == "S1/e1/register/7"
    assert HEADER.order == (1_795_400_000_000, "S1", "e1", "register", 7)
