"""The sheet that an officer signs off says what the data says."""

from __future__ import annotations

from resources.loading import load_calendar, load_catalogue, load_regions
from resources.signoff import SHEET, main, sheet


def test_the_sheet_is_up_to_date() -> None:
    """`python -m resources.signoff` was run after the last change of the data."""
    assert SHEET.read_text(encoding="utf-8") == sheet(load_catalogue(), load_regions(), load_calendar())


def test_checking_says_that_all_is_well() -> None:
    """The command for the office's own changes ends with 0."""
    assert main(["--check"]) == 0


def test_every_service_and_every_open_question_stands_there() -> None:
    """Nothing unconfirmed is left out."""
    text = SHEET.read_text(encoding="utf-8")
    for service in load_catalogue().services:
        assert f"### ☐ {service.code} {service.name}" in text
    for law in load_catalogue().regulations:
        if not law.mark.confirmed:
            assert law.title in text
    for holiday in load_calendar().holidays:
        assert (f"| ☐ | {holiday.day} |" in text) is not holiday.mark.confirmed
