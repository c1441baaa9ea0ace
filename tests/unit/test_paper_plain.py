"""What the gate for text lets through, and what it spells out."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printing.faces import load_faces
from printing.plain import CELL_LIMIT, cell, plain

GLYPHS = load_faces().regular.glyphs


@pytest.mark.parametrize(
    "name",
    ["Olimoo'o", "Rahmat Du\u2019a", "Nguyễn Thị Ánh", "Łukasz Żółć", "Ελένη", "Иван", "<b>Budi & Siti</b>", "[[[x"],
)
def test_a_name_is_drawn_as_it_is(name: str) -> None:
    """Latin, Vietnamese, Greek and Cyrillic names and what looks like markup come out unchanged."""
    assert plain(name, GLYPHS) == name


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("林", "[U+6797]"),
        ("Budi \U0001f600", "Budi [U+1F600]"),
        ("Budi\u202eitiS", "Budi[U+202E]itiS"),
        ("Bu\u200bdi", "Bu[U+200B]di"),
        ("Budi\nSiti", "Budi[U+000A]Siti"),
        ("\ud800", "[U+D800]"),
        ("Bu\u00addi", "Bu[U+00AD]di"),
        ("Budi\u2003Siti", "Budi[U+2003]Siti"),
        ("e\u0301", "\u00e9"),
        ("B\u0301", "B\u0301"),
        ("B\u0301\u0301", "B\u0301[U+0301]"),
        ("\u0301Budi", "[U+0301]Budi"),
    ],
)
def test_what_has_no_shape_is_spelled_out(text: str, shown: str) -> None:
    """A character that can't be shown truthfully stands as its code point; nothing is dropped."""
    assert plain(text, GLYPHS) == shown


@given(st.text(max_size=60))
def test_the_gate_lets_only_visible_glyphs_through(text: str) -> None:
    """Whatever comes in, what goes out has glyphs, no control and no turn of direction, and passes again unchanged."""
    shown = plain(text, GLYPHS)
    assert all(ord(mark) in GLYPHS and unicodedata.category(mark) not in {"Cc", "Cf", "Cs"} for mark in shown)
    assert plain(shown, GLYPHS) == shown


@given(st.text(max_size=60))
def test_no_character_is_lost(text: str) -> None:
    """Reading the code points back gives the text in NFC."""
    composed = unicodedata.normalize("NFC", text).replace("[", "")
    read = plain(text.replace("[", ""), GLYPHS)
    for mark in set(composed):
        read = read.replace(f"[U+{ord(mark):04X}]", mark)
    assert unicodedata.normalize("NFC", read) == unicodedata.normalize("NFC", composed)


def test_a_cell_keeps_every_script_and_spells_out_controls() -> None:
    """A sheet shows emoji and every script; only controls and broken code points are spelled out."""
    assert cell("林 \U0001f600\x00\ud800") == "林 \U0001f600[U+0000][U+D800]"


def test_a_cell_that_is_too_long_says_so() -> None:
    """What a spreadsheet can't hold is cut with its full length told."""
    assert cell("a" * 40_000) == "a" * CELL_LIMIT + " [dipotong: 40000 karakter]"


def test_what_passes_at_once_has_glyphs_and_is_composed() -> None:
    """The letters that pass without a look at each are in both fonts and stay as they are under NFC."""
    faces = load_faces()
    passed = [
        chr(code) for code in range(0x3000) if plain(chr(code), frozenset()) == chr(code) and chr(code).isprintable()
    ]
    assert len(passed) > 300
    assert all(ord(mark) in faces.regular.glyphs & faces.strong.glyphs for mark in passed)
    assert all(unicodedata.is_normalized("NFC", mark) for mark in passed)
