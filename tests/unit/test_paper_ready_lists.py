"""The lists of documents that wait: heads on every page, nothing cut off, a page of its own for each village."""

from __future__ import annotations

from dataclasses import replace

from counter_app.services.papers import Imprint, Letterhead
from counter_app.services.ready_papers import ReadyList, ReadyPart, ReadyRow
from printing import words
from printing.faces import load_faces
from printing.papers import PdfPapers
from printing.plain import plain
from tests.unit.hostile_texts import HOSTILE_TEXTS
from tests.unit.reading_papers import between, column_of, page_count, squeezed, text_of

PAPERS = PdfPapers()
MM = 72 / 25.4
HEAD = Letterhead("Pemerintah Kabupaten Gorontalo", "Dinas Dukcapil", "Limboto", "Loket Telaga")


def row(place: int, name: str = "YUSUF OLII") -> ReadyRow:
    """One document that waits."""
    return ReadyRow(place, name, "••••9999", f"7501.02-K7Q-261124-{place:03d}-X", "KTP-el rusak", "12-11-2026", 12)


def ready(*parts: ReadyPart, **changes: object) -> ReadyList:
    """A list as the counter composes it."""
    stands, day, printed = "24 November 2026, 10.12 WITA", "24 November 2026", "25 November 2026, 09.00 WITA"
    made = ReadyList(Imprint(HEAD), stands, day, printed, parts, "Siti Rahmawati")
    return replace(made, **changes)  # type: ignore[arg-type]


LUHU = ReadyPart("Luhu · Telaga", "Kepala Desa", (row(1),))
HULAWA = ReadyPart("Hulawa · Telaga", "Kepala Desa", tuple(row(place) for place in range(1, 61)))


def test_each_village_gets_a_letter_of_its_own() -> None:
    """Addressed to its head, with how many wait, and free of charge."""
    text = text_of(PAPERS.make("uncollected", ready(LUHU, HULAWA), "a4"))
    assert "Kepada Yth. Kepala Desa Luhu · Telaga" in text
    assert "Kepada Yth. Kepala Desa Hulawa · Telaga" in text
    assert text.count("GRATIS") == 2
    assert text.count("halaman 1") == 2
    assert page_count(PAPERS.make("uncollected", ready(LUHU), "a4")) == 1


def test_where_no_village_is_known_nobody_is_written_to() -> None:
    """The list is the counter's own: it says to call the residents, and no village's head signs for it."""
    own = squeezed(text_of(PAPERS.make("uncollected", ready(replace(LUHU, village="", head="")), "a4")))
    told = [squeezed(text) for text in (words.NO_VILLAGE, "Hubungi pemohon langsung.", "Sebanyak 1 dokumen")]
    assert [text for text in told if text not in own] == []
    assert not [text for text in ("KepadaYth.", "Diterima", "Bapak/Ibu") if text in own]
    letter = squeezed(text_of(PAPERS.make("uncollected", ready(replace(LUHU, head="")), "a4")))
    assert squeezed(f"Kepada Yth. {words.VILLAGE_HEAD} Luhu") in letter


def test_a_short_row_takes_one_line() -> None:
    """Since when and how many days stand beside each other, so that twenty-five rows stand on a page."""
    pdf = PAPERS.make("uncollected", ready(replace(HULAWA, rows=HULAWA.rows[:25])), "a4")
    assert "12-11-2026(12hari)" * 2 in column_of(pdf, 151 * MM, 187 * MM, top=123, bottom=42)
    assert page_count(pdf) == 1


def test_it_stands_of_one_moment_and_is_printed_at_another() -> None:
    """A copy says both."""
    text = text_of(PAPERS.make("uncollected", ready(LUHU), "a4"))
    assert "Keadaan 24 November 2026, 10.12 WITA" in text
    assert "Dicetak 25 November 2026, 09.00 WITA" in text


def test_the_heads_stand_on_every_page_and_every_row_on_one() -> None:
    """A long village goes over several pages; each says so."""
    for document, columns in (
        ("uncollected", words.UNCOLLECTED_COLUMNS),
        ("hand_over_list", words.HAND_OVER_LIST_COLUMNS),
    ):
        pdf = PAPERS.make(document, ready(HULAWA), "a4")
        text, pages = text_of(pdf), page_count(pdf)
        assert pages > 1
        assert text.count(columns[3][0]) == pages
        assert text.count("lanjutan") == pages - 1
        assert [text.count(f"-{place:03d}-X") for place in range(1, 61)] == [1] * 60


def test_the_sheet_to_sign_has_room_for_a_thumb() -> None:
    """More than thirteen millimetres a row: no dozen of them fits on a page."""
    part = ReadyPart("Luhu", "", tuple(row(place) for place in range(1, 13)))
    assert page_count(PAPERS.make("hand_over_list", ready(part), "a4")) == 2


def test_every_hostile_name_stands_whole_in_its_column() -> None:
    """As it was given, or spelled out where the font has no sign for it."""
    texts = [text for _, text in HOSTILE_TEXTS if "«" not in text and "»" not in text]
    glyphs = load_faces().strong.glyphs
    wanted = [squeezed(plain(f"«{text}»", glyphs)[1:-1]) for text in texts]
    part = ReadyPart("Luhu", "Kepala Desa", tuple(row(place, f"«{text}»") for place, text in enumerate(texts, 1)))
    pdf = PAPERS.make("uncollected", ready(part), "a4")
    assert between(column_of(pdf, 21 * MM, 61 * MM - 2, top=123, bottom=42)) == wanted


def test_a_copy_and_demo_data_say_so_across_every_page() -> None:
    """With when, who and why in its frame above the rows, on each letter."""
    note = "25 November 2026 · Siti · gagal cetak"
    for document, framed in (("hand_over_list", 1), ("uncollected", 2)):
        text = text_of(PAPERS.make(document, ready(LUHU, HULAWA, imprint=Imprint(HEAD, 2, note, demo=True)), "a4"))
        assert [mark for mark in ("SALINAN ke-2", "CONTOH") if mark not in text] == []
        assert " ".join(text.split()).count(f"SALINAN ke-2 {note}") == framed
        first = text_of(PAPERS.make(document, ready(LUHU), "a4"))
        assert not {"SALINAN", "CONTOH"} & set(first.split())
