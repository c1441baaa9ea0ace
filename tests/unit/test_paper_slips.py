"""The small papers of a case: all that they must say, the mark of a copy, and hostile texts as they are."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, Final

import pytest

from counter_app.services.document_words import LOST_STATEMENT
from printing import words
from printing.faces import load_faces
from printing.papers import PdfPapers
from printing.plain import plain
from tests.unit.hostile_texts import HOSTILE_TEXTS
from tests.unit.paper_samples import (
    COPIED,
    DEMO,
    MISSING,
    a_document,
    a_file_slip,
    a_hand_over_slip,
    a_label,
    a_missing_list,
    a_trial_slip,
)
from tests.unit.reading_papers import between, column_of, page_count, squeezed, text_of, texts_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counter_app.services.papers import PaperContent

PAPERS: Final = PdfPapers()
SLIPS: Final = {
    "missing": a_missing_list(),
    "file_slip": a_file_slip(),
    "hand_over": a_hand_over_slip(),
    "test_slip": a_trial_slip(),
}
EACH = [(document, size) for document in SLIPS for size in ("a5", "roll80")]
TEXTS: Final = [text for _, text in HOSTILE_TEXTS if "«" not in text and "»" not in text]
MM: Final = 72 / 25.4


def _made(document: str, size: str, **changes: object) -> bytes:
    content: PaperContent = replace(SLIPS[document], **changes)  # type: ignore[type-var, assignment]
    return PAPERS.make(document, content, size)


@pytest.mark.parametrize(("document", "size"), EACH)
def test_a_copy_says_so_on_every_slip(document: str, size: str) -> None:
    """Which copy, when, who and why; nothing of it on the first."""
    copied = text_of(_made(document, size, imprint=COPIED))
    assert "SALINAN ke-2" in copied
    assert "25 November 2026, 09.02 WITA · Rahmat · resi hilang" in copied
    assert "SALINAN" not in text_of(_made(document, size))


@pytest.mark.parametrize(("document", "size"), EACH)
def test_demo_data_is_told_on_every_slip(document: str, size: str) -> None:
    """The demo's word stands there and on no other."""
    assert words.DEMO in text_of(_made(document, size, imprint=DEMO))
    assert words.DEMO not in text_of(_made(document, size))


@pytest.mark.parametrize(("document", "size"), EACH)
def test_the_same_content_gives_the_same_bytes(document: str, size: str) -> None:
    """To the byte, on one page."""
    assert _made(document, size) == _made(document, size)
    assert page_count(_made(document, size)) == 1


@pytest.mark.parametrize("size", ["a5", "roll80"])
def test_a_list_of_missing_papers_says_all_that_it_must(size: str) -> None:
    """What is missing, for which case, and when to come back without a number."""
    text = text_of(_made("missing", size))
    for part in ("7501.04", "261123", "Siti Ma'ruf", *(item.text for item in MISSING), "Selasa, 1 Desember 2026"):
        assert part in text
    assert "tanpa mengambil nomor antrean" in text
    assert "7K2M Q9XW C4T0 VB5N" in text


def test_papers_that_tell_too_much_are_left_to_the_pen() -> None:
    """A sensitive service gets lines to write on, and no names of papers."""
    (case,) = SLIPS["missing"].cases  # type: ignore[attr-defined]
    text = text_of(_made("missing", "a5", cases=(replace(case, missing=(), unnamed=3),)))
    assert f"{words.PAPERS_MISSING} (3)" in text
    assert not [item.text for item in MISSING if item.text in text]


def test_a_list_without_a_day_or_a_case_says_so() -> None:
    """Nothing is promised that nobody said."""
    text = text_of(_made("missing", "a5", cases=(), back_on=""))
    assert words.MISSING_NONE in text
    assert words.BACK_OPEN in text


@pytest.mark.parametrize("size", ["a5", "roll80"])
def test_a_file_label_shows_its_number_large(size: str) -> None:
    """The running number, the whole number, the service and the name; one label for each case."""
    text = text_of(PAPERS.make("file_slip", a_file_slip(a_label(7), a_label(12, "Budi")), size))
    for part in ("007-C", "7501.04-K7Q-261123-007-C", "012-C", "7501.04-K7Q-261123-012-C", "Siti Ma'ruf", "Budi"):
        assert part in text


@pytest.mark.parametrize("size", ["a5", "roll80"])
def test_a_hand_over_slip_says_all_that_it_must(size: str) -> None:
    """Which document, whose, to whom and how, with both to sign."""
    text = text_of(_made("hand_over", size))
    for part in ("Kutipan akta kelahiran", "Siti Ma'ruf", "••••0001", "Umar Daud", "tanda terima hilang", "KTP-el"):
        assert part in text
    assert "Penerima (cap jempol)" in text


@pytest.mark.parametrize("size", ["a5", "roll80"])
def test_the_statement_of_a_lost_receipt_stands_above_the_signature(size: str) -> None:
    """On one page, whole; on any other hand-over there is none."""
    text = squeezed(text_of(_made("hand_over", size)))
    assert text.index(squeezed(LOST_STATEMENT)) < text.index(squeezed("Penerima (cap jempol)"))
    assert squeezed(words.STATEMENT) not in squeezed(text_of(_made("hand_over", size, statement="")))


def test_a_hand_over_slip_lists_each_document() -> None:
    """Numbered, each with its own resident."""
    content = replace(a_hand_over_slip(), items=(a_document(), a_document("Budi", 12)))
    text = text_of(PAPERS.make("hand_over", content, "a5"))
    for part in ("1. Kutipan", "2. Kutipan", "261123-012-C", "Budi"):
        assert part in text.replace(" - ", "-")


@pytest.mark.parametrize("longer", range(5))
def test_a_document_given_out_is_never_parted_by_a_page(longer: int) -> None:
    """Whose it is stands beneath what it is, on the same page, however long a name."""
    words_of = {place: [f"Kusumawardhani{place}{part}" for part in "ABCDEFGH"[: 3 + longer]] for place in range(1, 8)}
    items = tuple(a_document(" ".join(names), place) for place, names in words_of.items())
    pages = texts_of(PAPERS.make("hand_over", replace(a_hand_over_slip(), items=items), "a5"))
    page_of = {place: [f"{place}. Kutipan" in page for page in pages].index(True) for place in words_of}
    assert max(page_of.values()) > 0
    assert [name for place, names in words_of.items() for name in names if name not in pages[page_of[place]]] == []


@pytest.mark.parametrize("size", ["a5", "roll80"])
def test_the_name_beneath_a_signature_is_whole(size: str) -> None:
    """Of the receiver and of the operator, on narrow paper too; only one that never ends is cut, and shows it."""
    name = "Siti Nurhaliza Maharani Kusumawardhani binti Muhammad Rahmatullah Abdurrahman"
    text = squeezed(text_of(_made("hand_over", size, receiver="Umar", operator=name, statement="")))
    assert [word for word in name.split() if word not in text] == []
    assert "\u2026" not in text
    assert "\u2026" in text_of(_made("hand_over", size, operator=f"{name} " * 4))


def test_a_test_slip_comes_on_a_sheet_too() -> None:
    """A printer of documents is tried on its own paper."""
    assert "UJI-7K2MQ9XWC4T0VB5N" in text_of(PAPERS.make("test_slip", a_trial_slip(), "a4"))


def _shown(texts: Sequence[str]) -> list[str]:
    """The texts as they should stand between their marks, without blanks."""
    glyphs = load_faces().strong.glyphs
    return [squeezed(plain(f"«{text}»", glyphs)[1:-1]) for text in texts]


def _read(pdf: bytes, size: str, right: float) -> Sequence[str]:
    """What stands between marks up to a line from the left, without the heads and feet of pages."""
    top, bottom = (44, 30) if size == "a5" else (0, 0)
    return between(column_of(pdf, 0, right * MM, top=top, bottom=bottom))


@pytest.mark.parametrize(
    ("document", "size", "right"),
    [
        ("missing", "a5", 140),
        ("missing", "roll80", 79),
        ("file_slip", "a5", 140),
        ("file_slip", "roll80", 79),
        ("hand_over", "a5", 140),
        ("hand_over", "roll80", 79),
    ],
)
def test_slips_show_every_text_exactly(document: str, size: str, right: float) -> None:
    """Each hostile name reads back as it was given, or spelled out as documented."""
    read: list[str] = []
    for start in range(0, len(TEXTS), 16):
        chunk = TEXTS[start : start + 16]
        name = " ".join(f"«{text}»" for text in chunk)
        read += _read(PAPERS.make(document, _of(document, name), size), size, right)[: len(chunk)]
    assert read == _shown(TEXTS)


def _of(document: str, name: str) -> PaperContent:
    """A slip on which the name stands in a line of its own."""
    if document == "missing":
        (case,) = a_missing_list().cases
        return a_missing_list(replace(case, person=name))
    if document == "file_slip":
        return a_file_slip(a_label(person=name))
    return replace(a_hand_over_slip(), receiver=name)


@pytest.mark.parametrize("text", ["a" * 3_000, "<b>" * 200, "\U0001f600" * 300, "", "\u0301"])
@pytest.mark.parametrize(("document", "size"), EACH)
def test_a_hostile_text_in_every_field_still_makes_a_slip(document: str, size: str, text: str) -> None:
    """Whatever stands in whatever field, paper comes out."""
    content = SLIPS[document]
    names = [one.name for one in fields(content) if isinstance(getattr(content, one.name), str)]  # type: ignore[arg-type]
    changes: dict[str, Any] = dict.fromkeys(set(names) - {"qr", "token", "code"}, text)
    assert _made(document, size, imprint=COPIED, **changes).startswith(b"%PDF")
