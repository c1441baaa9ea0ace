"""Nothing hostile gets into a name or a note unseen, and everything that is kept can be stored and searched."""

from __future__ import annotations

import json
import unicodedata
from datetime import date

import pytest

from counter_app.domain.errors import InvalidInput
from counter_app.domain.nik import check_kk, check_nik
from counter_app.domain.person import check_free_text, check_name, check_phone, is_hidden
from counter_app.domain.qr import MAX_SCAN, read_scan
from counter_app.domain.search_key import search_key
from counter_app.domain.users import Role, User, clean_user
from tests.unit.hostile_texts import HOSTILE_TEXTS

TODAY = date(2026, 11, 23)
TEXTS = [pytest.param(text, id=f"{group}-{place}") for place, (group, text) in enumerate(HOSTILE_TEXTS)]
STEERING = [
    pytest.param(text, id=f"{group}-{place}")
    for place, (group, text) in enumerate(HOSTILE_TEXTS)
    if group in {"bidi", "control", "surrogate", "escpos"} and text not in {"\ufffd", "\r\n"}
]
TRUE_NAMES = [text for group, text in HOSTILE_TEXTS if group == "true_name"]


def test_the_corpus_is_large_and_of_many_kinds() -> None:
    """At least two hundred texts in at least fifteen groups."""
    assert len({text for _, text in HOSTILE_TEXTS}) >= 200
    assert len({group for group, _ in HOSTILE_TEXTS}) >= 15


@pytest.mark.parametrize("text", TEXTS)
def test_a_name_that_is_kept_can_be_stored_and_shows_every_character(text: str) -> None:
    """A name that passes is composed, encodable, within the limit and holds nothing hidden."""
    reading = check_name(text)
    if not reading.ok:
        assert reading.text == text
        return
    assert json.loads(json.dumps(reading.name).encode()) == reading.name
    assert reading.name.encode()
    assert len(reading.name) <= 200
    assert reading.name == unicodedata.normalize("NFC", reading.name)
    assert not any(is_hidden(mark) for mark in reading.name)


@pytest.mark.parametrize("text", TEXTS)
def test_a_note_that_is_kept_can_be_stored(text: str) -> None:
    """A note that passes is encodable and holds nothing hidden but line breaks."""
    reading = check_free_text(text, limit=500)
    if reading.ok:
        assert len(reading.text.encode("utf-8", "strict")) <= 2000
        assert not any(is_hidden(mark) for mark in reading.text.replace("\n", ""))
    else:
        assert reading.text == text


@pytest.mark.parametrize("text", TEXTS)
def test_a_user_is_kept_by_a_name_that_shows_every_character(text: str) -> None:
    """It stands beside whatever they did and agreed to."""
    user = User("U-1", "siti", text, Role.OPERATOR)
    if check_name(text).ok:
        kept = clean_user(user).name
        assert not any(is_hidden(mark) for mark in kept)
        assert 0 < len(kept) <= 200
    else:
        with pytest.raises(InvalidInput, match="invalid_input") as refused:
            clean_user(user)
        assert set(refused.value.fields) == {"name"}


@pytest.mark.parametrize("text", STEERING)
def test_hidden_characters_are_refused_with_their_place(text: str) -> None:
    """What steers a printer, a log or the direction of writing names the place where it stands."""
    reading = check_name(text)
    assert reading.has("control_characters")
    position = reading.findings[0].data["position"]
    assert isinstance(position, int)
    assert is_hidden(text[position - 1])


@pytest.mark.parametrize("text", TRUE_NAMES)
def test_real_names_pass(text: str) -> None:
    """Apostrophes, titles, single words and accents are names, not faults."""
    reading = check_name(text)
    assert reading.ok
    assert not [finding for finding in reading.findings if finding.level == "warn"]


@pytest.mark.parametrize("text", TEXTS)
def test_a_search_key_is_safe_in_any_query(text: str) -> None:
    """A key holds letters, digits and single blanks only, and folding it again changes nothing."""
    key = search_key(text)
    assert all(mark.isalnum() or mark == " " for mark in key)
    assert search_key(key) == key


@pytest.mark.parametrize("text", TEXTS)
def test_number_fields_and_scans_survive_anything(text: str) -> None:
    """No text makes a check fail, and only ASCII digits pass for a number."""
    for reading in (check_nik(text, today=TODAY), check_kk(text, today=TODAY)):
        assert not reading.ok or (len(reading.digits) == 16 and reading.digits.isascii())
    phone = check_phone(text)
    assert not phone.ok or phone.number.isascii()
    scan = read_scan(text)
    assert len(scan.value) <= MAX_SCAN
    assert not any(unicodedata.category(mark).startswith("C") for mark in scan.value)
