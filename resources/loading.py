"""What the program knows beforehand: services, regions and working time, read and checked when asked for."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from resources.calendar_file import read_calendar
from resources.catalogue_files import read_catalogue
from resources.regions_file import read_regions

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from counter_app.domain.calendar import WorkCalendar
    from counter_app.domain.catalogue import Catalogue
    from counter_app.domain.regions import Regions


def load_catalogue(folder: Traversable | None = None) -> Catalogue:
    """The service catalogue, from `folder` or from the program's own.

    Raises:
        DataFault: `catalogue_invalid` with file, line, detail and the number of faults.

    """
    return read_catalogue(folder or _own("catalogue"))


def load_regions(folder: Traversable | None = None) -> Regions:
    """The kecamatan and villages, from `folder` or from the program's own.

    Raises:
        DataFault: `regions_invalid` with file, line, detail and the number of faults.

    """
    return read_regions(folder or _own("regions"))


def load_calendar(folder: Traversable | None = None) -> WorkCalendar:
    """Working days and office hours, from `folder` or from the program's own.

    Raises:
        DataFault: `calendar_invalid` with file, line, detail and the number of faults.

    """
    return read_calendar(folder or _own("calendar"))


def _own(name: str) -> Traversable:
    return files(__package__).joinpath(name)
