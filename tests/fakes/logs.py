"""The program's log in a folder of the test's, for as long as it is looked at."""

from __future__ import annotations

import logging
from contextlib import contextmanager
from typing import TYPE_CHECKING

from counter_app.logs import start_logging

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def logged(folder: Path) -> Iterator[Path]:
    """Log as the program does; gives the file, and the loggers back as they were."""
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    try:
        start_logging(folder / "logs")
        yield folder / "logs" / "loket.log"
    finally:
        for made in root.handlers:
            made.close()
        root.handlers[:] = before
        root.setLevel(level)
