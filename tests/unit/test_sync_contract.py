"""What travels: verbatim bytes, capped unpacking, signatures over every part, and codes that catch slips."""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.crockford import ALPHABET
from counter_app.domain.errors import InvalidInput
from sync.client.enrolling import read_address
from sync.contract import codec, signing
from sync.contract.enrolment import new_code, read_code
from sync.contract.faults import STATUS, FaultCode, ProtocolFault
from sync.contract.messages import FaultAnswer, PushRequest, TimeAnswer, from_wire, to_wire
from tests.unit.hostile_texts import HOSTILE_TEXTS

if TYPE_CHECKING:
    from collections.abc import Callable

KEY = bytes(range(32))
NOW = 1_795_400_000_000
REQUEST = signing.Request("POST", "/v1/push", b"body")
_plain = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=40)
_values = st.recursive(
    _plain | st.integers(-(2**60), 2**60) | st.booleans() | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_plain, inner, max_size=3),
    max_leaves=8,
)
_bodies = st.dictionaries(_plain, _values, max_size=5)


def dumped(value: object, *, spaced: bool, ascii_only: bool) -> bytes:
    """One of the ways in which a program may have written the same value."""
    separators = (", ", " : ") if spaced else (",", ":")
    return json.dumps(value, ensure_ascii=ascii_only, separators=separators).encode()


def push_of(*entries: tuple[bytes, bytes, bytes | None, bytes]) -> PushRequest:
    """A batch around entries."""
    return PushRequest("b", "e", "register", 0, "0" * 64, "1" * 64, [to_wire(*entry) for entry in entries])


@given(st.lists(_values, min_size=1, max_size=4), _bodies, _bodies, st.booleans(), st.booleans())
def test_entries_travel_verbatim(
    header: list[Any],
    facts: dict[str, Any],
    personal: dict[str, Any],
    spaced: bool,
    ascii_only: bool,
) -> None:
    """Whatever JSON the bytes hold and however it was written, the same bytes come out and hash the same."""
    head, code, private = (dumped(one, spaced=spaced, ascii_only=ascii_only) for one in (header, facts, personal))
    entry = (head, code, private, hashlib.sha256(private).digest())
    assert from_wire(codec.unpack(codec.pack(push_of(entry)), PushRequest).entries[0]) == entry


def test_an_empty_personal_body_stays_empty() -> None:
    """No bytes at all is not the same as an empty object."""
    empty = hashlib.sha256(b"").digest()
    found = from_wire(codec.unpack(codec.pack(push_of((b"[]", b"{}", b"", empty))), PushRequest).entries[0])
    assert found.personal == b""
    assert found.personal_digest == empty


def test_an_erased_personal_body_travels_as_its_digest() -> None:
    """Where the bytes are gone, the digest keeps the chain together."""
    digest = hashlib.sha256(b"gone").digest()
    found = from_wire(codec.unpack(codec.pack(push_of((b"[]", b"{}", None, digest))), PushRequest).entries[0])
    assert found.personal is None
    assert found.personal_digest == digest


@pytest.mark.parametrize("personal", [b"1", b"[]", b"true", b'"short"', b'"' + b"G" * 64 + b'"'])
def test_a_personal_body_of_no_known_form_is_damaged(personal: bytes) -> None:
    """Only an object, null or a digest is a personal body."""
    request = codec.unpack(codec.pack(push_of((b"[]", b"{}", personal, b""))), PushRequest)
    with pytest.raises(ProtocolFault, match="damaged"):
        from_wire(request.entries[0])


def test_a_bomb_is_refused_before_it_unpacks() -> None:
    """A hundred megabytes of nothing in a few kilobytes go no further than the cap."""
    bomb = zstandard.ZstdCompressor().compress(bytes(100_000_000))
    with pytest.raises(ProtocolFault, match="too_large"):
        codec.unpack(bomb, PushRequest)


def test_a_frame_that_lies_about_its_size_is_refused() -> None:
    """A huge window is not allocated on a stranger's word."""
    parameters = zstandard.ZstdCompressionParameters(window_log=27, enable_ldm=True)
    frame = zstandard.ZstdCompressor(compression_params=parameters).compressobj(size=200_000_000)
    with pytest.raises(ProtocolFault):
        codec.unpack(frame.compress(bytes(200_000_000)) + frame.flush(), PushRequest)


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"{",
        b"[]",
        b'{"time":"1","central":"x"}',
        b'{"time":1,"central":"x","more":2}',
        b'{"time":1.5,"central":""}',
        b'{"time":NaN,"central":""}',
        b"\xff\xfe",
        b"[" * 100_000,
    ],
)
def test_what_is_no_such_message_is_damaged(text: bytes) -> None:
    """Types are strict and unknown fields are refused."""
    with pytest.raises(ProtocolFault, match="damaged"):
        codec.unpack(zstandard.ZstdCompressor().compress(text), TimeAnswer)


@given(st.binary(max_size=200))
def test_random_bytes_are_never_a_crash(data: bytes) -> None:
    """Anything that is not zstd is damaged."""
    with pytest.raises(ProtocolFault):
        codec.unpack(data, FaultAnswer)


def test_every_fault_has_a_status() -> None:
    """No refusal is left without an HTTP status."""
    assert set(STATUS) == set(FaultCode)


def signed() -> signing.Seal:
    """A good seal on `REQUEST`."""
    return signing.read_seal(signing.sign(KEY, "S1", REQUEST, now=NOW, nonce=bytes(16)))


def test_a_good_seal_passes() -> None:
    """What was signed with the key is accepted with its public half."""
    signing.check(signed(), signing.public_half(KEY), REQUEST, now=NOW + 1000)


@pytest.mark.parametrize(
    "changed",
    [
        signing.Request("GET", "/v1/push", b"body"),
        signing.Request("POST", "/v1/push?x=1", b"body"),
        signing.Request("POST", "/v1/push", b"other"),
    ],
)
def test_a_seal_covers_method_path_query_and_body(changed: signing.Request) -> None:
    """Changing any of them breaks it."""
    with pytest.raises(ProtocolFault, match="unauthorised"):
        signing.check(signed(), signing.public_half(KEY), changed, now=NOW)


@pytest.mark.parametrize(
    "changes",
    [
        lambda text: text.replace("keyid=S1", "keyid=S2"),
        lambda text: text.replace(f"created={NOW}", f"created={NOW + 1}"),
        lambda text: text.replace(f"expires={NOW + signing.LIFETIME_MS}", f"expires={NOW + 200_000}"),
        lambda text: text.replace("nonce=00", "nonce=01"),
    ],
)
def test_a_seal_covers_itself(changes: Callable[[str], str]) -> None:
    """Id, times and nonce are signed too."""
    header = changes(signing.sign(KEY, "S1", REQUEST, now=NOW, nonce=bytes(16)))
    with pytest.raises(ProtocolFault, match="unauthorised"):
        signing.check(signing.read_seal(header), signing.public_half(KEY), REQUEST, now=NOW)


@pytest.mark.parametrize("skew", [signing.WINDOW_MS + 1, -signing.WINDOW_MS - 1, signing.LIFETIME_MS + 1])
def test_a_seal_out_of_time_is_answered_with_the_time(skew: int) -> None:
    """Too old, expired or from the future: the answer carries central's clock."""
    with pytest.raises(ProtocolFault, match="clock") as caught:
        signing.check(signed(), signing.public_half(KEY), REQUEST, now=NOW + skew)
    assert caught.value.time == NOW + skew


@pytest.mark.parametrize("header", ["", "keyid=S1", "keyid=S1;created=1;expires=2;nonce=zz;signature=00", "x" * 5000])
def test_a_header_without_the_form_is_unauthorised(header: str) -> None:
    """Nothing is guessed from half a seal."""
    with pytest.raises(ProtocolFault, match="unauthorised"):
        signing.read_seal(header)


CODE = new_code(lambda count: bytes(range(7, 7 + count)), b"certificate")


def test_a_code_is_read_as_it_is_typed() -> None:
    """Lower case, spaces instead of dashes, and look-alike letters make no difference."""
    typed = str(CODE).replace("-", " ").lower().replace("0", "o").replace("1", "l")
    assert read_code(f"  {typed}\n") == CODE


def test_a_code_knows_its_authority() -> None:
    """It trusts the certificate that it was made for, and no other."""
    assert CODE.trusts(b"certificate")
    assert not CODE.trusts(b"certificate2")


@given(st.integers(0, 31), st.sampled_from(ALPHABET))
def test_a_slip_of_the_finger_is_seen(place: int, char: str) -> None:
    """Any single wrong character fails the check."""
    text = str(CODE).replace("-", "")
    if text[place] != char:
        with pytest.raises(InvalidInput):
            read_code(text[:place] + char + text[place + 1 :])


@pytest.mark.parametrize("text", ["", "ABC", str(CODE) + "0", "U" * 32, "é" * 32])
def test_what_is_no_code_is_told_apart(text: str) -> None:
    """Length and characters have codes of their own."""
    with pytest.raises(InvalidInput):
        read_code(text)


def test_an_address_is_a_host_and_a_port() -> None:
    """With or without its https, and in brackets where it is of six."""
    for text in ("dinas.example:7501", " https://127.0.0.1:8443/ ", "HTTPS://Dinas", "https://[::1]:7501"):
        assert "://" in read_address(text)
    for text in ("", "http://a", "https://a/b", "a?b", "a#b", "u:p@a", "a:99999", "a:0", "a b", "a" * 64, "a..b", "-a"):
        with pytest.raises(InvalidInput):
            read_address(text)


def test_no_hostile_text_reaches_a_name_server() -> None:
    """What is no host is refused as an address, before anything is asked."""
    asked = []
    for _, text in HOSTILE_TEXTS:
        with suppress(InvalidInput):
            asked.append(read_address(text).removeprefix("https://"))
    assert not [text for text in asked if not text.replace(".", "").replace("_", "").replace("-", "").isalnum()]
    assert all(text.isascii() and len(text) < 64 for text in asked)


def test_the_secret_holds_sixty_bits() -> None:
    """13 characters of five bits each."""
    assert len(CODE.secret) * 5 >= 60
