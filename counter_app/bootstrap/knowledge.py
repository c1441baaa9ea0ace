"""What the program knows beforehand: catalogue, regions, calendar, letterhead; each read once, when first asked."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from printing.letterhead import LetterheadFile, read_letterhead
from resources.loading import load_calendar, load_catalogue, load_regions

if TYPE_CHECKING:
    from counter_app.domain.calendar import WorkCalendar
    from counter_app.domain.catalogue import Catalogue
    from counter_app.domain.regions import Regions
    from counter_app.services.papers import Letterhead


@cache
def catalogue() -> Catalogue:
    """The services of the counter."""
    return load_catalogue()


@cache
def regions() -> Regions:
    """The kecamatan and villages of the regency."""
    return load_regions()


@cache
def calendar() -> WorkCalendar:
    """Working days and office hours."""
    return load_calendar()


@cache
def letterhead_file() -> LetterheadFile:
    """Who gives the papers out, as the office's file says."""
    return read_letterhead(Path(str(files("resources") / "letterhead.toml")))


def letterhead(counter: str) -> Letterhead:
    """The letterhead of a counter's papers."""
    return letterhead_file().at(counter)
