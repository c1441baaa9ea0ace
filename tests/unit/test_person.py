"""Names, phones, birth dates and notes as people type them."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter_app.domain.finding import blocking
from counter_app.domain.person import check_birth_date, check_free_text, check_name, check_phone
from counter_app.domain.search_key import search_key

steady = settings(derandomize=True, deadline=None)
anything = st.text(st.characters(), max_size=80)
latin = st.text(st.characters(max_codepoint=0x24F), max_size=80)


def codes(text: str) -> list[tuple[str, str]]:
    """The levels and codes of all that is noticed about a name."""
    return [(finding.level.value, finding.code) for finding in check_name(text).findings]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Siti Aminah", []),
        ("Nur'ain Olimoo'o", []),
        ("Jos\u00e9 Ang\u00e9lica", []),
        ("Suharto", [("info", "single_word")]),
        ("Abd. Rahman", [("info", "name_punctuation")]),
        ("<b>Budi Umar", [("warn", "unusual_characters")]),
        ("Budi <Siti>", [("warn", "unusual_characters")]),
        ("Budi 2", [("warn", "unusual_characters")]),
        ("\u0412udi Umar", [("warn", "mixed_scripts")]),
        ("\u0645\u062d\u0645\u062f \u0639\u0644\u064a", [("warn", "not_latin")]),
        ("Budi " * 13, [("warn", "name_long")]),
        ("", [("block", "required")]),
        (" \u00a0 ", [("block", "required")]),
        ("12345", [("block", "no_letters")]),
        ("Budi" * 125, [("block", "name_too_long")]),
        ("a" * 100_000, [("block", "name_too_long")]),
        ("Budi\x00", [("block", "control_characters")]),
        ("Budi\nSiti", [("block", "control_characters")]),
        ("\ud800", [("block", "control_characters")]),
        ("\u3164", [("block", "control_characters")]),
    ],
)
def test_names_warn_and_only_hidden_or_endless_ones_are_refused(text: str, expected: list[tuple[str, str]]) -> None:
    """The law's advice warns; what can't be shown truly is refused."""
    assert codes(text) == expected


def test_a_refused_name_comes_back_as_it_was_typed() -> None:
    """Five hundred characters are refused with their number, and none of them is lost."""
    typed = "Budi " * 100
    reading = check_name(typed)
    assert not reading.ok
    assert reading.text == typed
    assert reading.findings[0].data == {"length": 499, "limit": 200}


def test_a_hidden_character_is_named_by_its_place() -> None:
    """The place counts from 1 in what was typed, blanks in front included."""
    assert check_name("  Bu\u200bdi").findings[0].data == {"position": 5, "character": "U+200B"}


def test_a_name_is_kept_as_typed_but_for_blanks_and_apostrophes() -> None:
    """Case stays; letters are composed; one kind of apostrophe is kept."""
    assert check_name(" Rene\u0301e  d\u2019A\u00a0 UMAR\r\n").name == "Ren\u00e9e d'A UMAR"


def test_a_reading_does_not_show_its_name() -> None:
    """What ends up in a log by accident holds no name."""
    assert "Aminah" not in repr(check_name("Siti Aminah"))


@steady
@given(st.one_of(anything, latin))
def test_reading_a_kept_name_again_changes_nothing(text: str) -> None:
    """A name that was kept is kept the same and noticed the same."""
    reading = check_name(text)
    assert check_name(reading.text) == reading


@steady
@given(st.one_of(anything, latin))
def test_reading_a_kept_note_again_changes_nothing(text: str) -> None:
    """A note that was kept is kept the same."""
    reading = check_free_text(text, limit=60)
    assert check_free_text(reading.text, limit=60) == reading


@steady
@given(st.one_of(anything, latin))
def test_a_search_key_is_its_own_key(text: str) -> None:
    """Folding twice is folding once, whatever form the text is in."""
    key = search_key(text)
    assert search_key(key) == key
    assert key == " ".join(key.split())


@steady
@given(latin)
def test_a_search_key_knows_no_case_and_no_form(text: str) -> None:
    """Capitals and decomposed letters lead to the same name."""
    assert search_key(unicodedata.normalize("NFD", text)) == search_key(text)
    assert search_key(text.upper()) == search_key(text.upper().lower())


@steady
@given(st.text(st.characters(max_codepoint=127), max_size=40))
def test_plain_letters_are_folded_as_all_others(text: str) -> None:
    """The short way for ASCII gives what the long way gives, which a letter from elsewhere makes necessary."""
    assert search_key(f"{text} \u0395") == f"{search_key(text)} e".strip()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Olimoo'o", "OLIMOOO"),
        ("Ma\u2019ruf", "ma`ruf"),
        ("Nur\u02bcain", "Nurain"),
        ("Jos\u00e9", "jose"),
        ("\u0412\u0415\u0422\u0410", "beta"),
        ("\u0397AS\u0391N", "hasan"),
        ("S\u0131ti", "siti"),
        ("\u0130brahim", "ibrahim"),
        ("\uff22\uff55\uff44\uff49", "budi"),
        ("Bu\u200bdi", "budi"),
        ("Abd.Rahman", "Abd  Rahman"),
        ("Al-Habsyi", "al habsyi"),
        ("\u0141ukasz", "lukasz"),
        ("Stra\u00dfe", "strasse"),
    ],
)
def test_two_ways_of_writing_a_name_are_found_together(one: str, other: str) -> None:
    """Accents, apostrophes, punctuation, width and look-alikes do not hide a person."""
    assert search_key(one) == search_key(other)


@pytest.mark.parametrize(
    ("text", "number", "code"),
    [
        ("", "", None),
        ("0812-3456-7890", "081234567890", None),
        ("+62 812 3456 7890", "081234567890", None),
        ("+62 (0)812 3456 7890", "081234567890", None),
        ("6281234567890", "081234567890", None),
        ("81234567890", "081234567890", None),
        ("(0435) 881234", "0435881234", None),
        ("+670 7712 3456", "+67077123456", None),
        ("12345", "12345", "phone_unusual"),
        ("08", "08", "phone_too_short"),
        ("1" * 16, "1" * 16, "phone_too_long"),
        ("0812abc", "0812abc", "phone_not_digits"),
        ("\u0660\u0668\u0661\u0662", "\u0660\u0668\u0661\u0662", "not_ascii_digits"),
    ],
)
def test_phone_numbers_are_kept_one_way(text: str, number: str, code: str | None) -> None:
    """Indonesian numbers begin with 0; having no phone is fine."""
    reading = check_phone(text)
    assert reading.number == number
    assert [finding.code for finding in reading.findings] == ([code] if code else [])


@steady
@given(st.text(alphabet="0123456789+-() .", max_size=24))
def test_reading_a_kept_phone_again_changes_nothing(text: str) -> None:
    """A phone number that was kept is kept the same."""
    reading = check_phone(text)
    assert check_phone(reading.number) == reading


def test_a_note_may_have_lines_and_nothing_else_that_is_hidden() -> None:
    """Line ends of every system are one; trailing blanks go; steering characters are refused."""
    assert check_free_text(" satu \r\ndua\ttiga\r").text == "satu\ndua tiga"
    assert check_free_text("").ok
    assert check_free_text("Budi\x1b@").has("control_characters")
    assert check_free_text("a" * 11, limit=10).findings[0].data == {"length": 11, "limit": 10}


def test_a_birth_that_has_not_happened_is_refused() -> None:
    """Tomorrow is refused, today is fine, and 121 years are worth a second look."""
    today = date(2026, 11, 23)
    assert blocking(check_birth_date(date(2026, 11, 24), today=today)) == "birth_in_future"
    assert check_birth_date(today, today=today) == ()
    assert [f.code for f in check_birth_date(date(1905, 1, 1), today=today)] == ["birth_long_ago"]
