"""Letterhead file, pictures of pages, and the breaking of lines."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.errors import DataFault, InvalidInput
from printing.drawing import Strip, part
from printing.faces import load_faces
from printing.letterhead import read_letterhead
from printing.papers import PdfPapers
from printing.render import page_images
from tests.unit.paper_samples import a_receipt

GOOD: Final = 'government = "Pemkab"\noffice = "Dinas"\naddress = "Jalan 1"\ndemo_mark = "CONTOH"\n'
RESOURCES: Final = Path(__file__).parents[2] / "resources"


def test_the_letterhead_of_the_program_is_good() -> None:
    """The file that ships reads, and gives the letterhead of a counter."""
    head = read_letterhead(RESOURCES / "letterhead.toml").at("Loket Kecamatan Telaga")
    assert (head.government, head.counter) == ("Pemerintah Kabupaten Gorontalo", "Loket Kecamatan Telaga")


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        (GOOD.replace('"Dinas"', '""'), "empty_field", 2),
        (GOOD.replace('"Dinas"', "7"), "missing_field", 2),
        (GOOD.replace('office = "Dinas"\n', ""), "missing_field", 0),
        (GOOD + 'motto = "x"\n', "unknown_field", 5),
        (GOOD.replace('"Jalan 1"', f'"{"x" * 200}"'), "too_long", 3),
        (GOOD + "= =\n", "not_toml", 5),
    ],
)
def test_a_wrong_letterhead_is_told_with_its_line(tmp_path: Path, text: str, code: str, line: int) -> None:
    """A fault in the file names file, line and what is wrong."""
    path = tmp_path / "letterhead.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DataFault) as caught:
        read_letterhead(path)
    assert (caught.value.code, caught.value.data["file"], caught.value.data["line"]) == (code, "letterhead.toml", line)


def test_a_letterhead_that_is_not_there_is_told(tmp_path: Path) -> None:
    """No file is a fault of the data, not a crash."""
    with pytest.raises(DataFault) as caught:
        read_letterhead(tmp_path / "none.toml")
    assert caught.value.code == "unreadable"


def test_pages_become_pictures() -> None:
    """A page at 72 dpi has a pixel for each point, four bytes each."""
    (page,) = page_images(PdfPapers().make("receipt", a_receipt(), "a5"), 72)
    assert (page.width, page.height) == (420, 596)
    assert len(page.bgra) == page.width * page.height * 4
    assert page.bgra[:4] == b"\xff\xff\xff\xff"


def test_what_is_no_pdf_is_told() -> None:
    """Bytes that no reader understands are a fault of the field."""
    with pytest.raises(InvalidInput):
        page_images(b"not a pdf", 72)


@given(st.text(alphabet="abc W.iéЖ \u0301", max_size=200), st.floats(min_value=12, max_value=300))
def test_broken_lines_hold_the_whole_text_and_fit(text: str, width: float) -> None:
    """No character but the blank at a break is lost, and no line of more than one letter is wider than asked."""
    style = load_faces().plain_style(9)
    lines = style.lines(text, width)
    assert "".join(lines).replace(" ", "") == style.plain(text).replace(" ", "")
    assert all(style.width(line) <= width + 0.01 or len(line) == 1 for line in lines)


@given(st.lists(st.tuples(st.integers(1, 60), st.booleans()), max_size=40))
def test_pages_hold_every_strip_in_order_within_their_room(strips: list[tuple[int, bool]]) -> None:
    """Parting loses nothing, keeps the order, and overfills no page."""
    given_strips = [Strip(height, keep=keep) for height, keep in strips]
    pages = part(given_strips, lambda page: 60 if page == 0 else 80)
    assert [strip for page in pages for strip in page] == given_strips
    assert all(sum(strip.height for strip in page) <= (60 if at == 0 else 80) for at, page in enumerate(pages))
