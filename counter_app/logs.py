"""The program's log: one JSON object a line, in the station's folder, with nothing of anybody's data."""

from __future__ import annotations

import json
import logging
import re
from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING, Final

from typing_extensions import override

if TYPE_CHECKING:
    from pathlib import Path

MAX_BYTES: Final = 1_000_000
KEPT: Final = 5
_NUMBERS: Final = re.compile(r"[0-9](?:[ .-]?[0-9]){11,}")


class JsonLines(logging.Formatter):
    """Formats a record as one line; runs of twelve digits and more are struck out, whoever logged them."""

    @override
    def format(self, record: logging.LogRecord) -> str:
        row = {
            "at": self.formatTime(record, "%Y-%m-%dT%H:%M:%S%z"),
            "level": record.levelname,
            "where": record.name,
            "text": record.getMessage(),
        }
        if record.exc_info and record.exc_info[0] is not None:
            row["error"] = record.exc_info[0].__name__
            row["trace"] = self.formatException(record.exc_info)
        return _NUMBERS.sub("[angka]", json.dumps(row, ensure_ascii=True))


def start_logging(folder: Path, *, level: int = logging.INFO) -> None:
    """Write the log into a folder from now on, at most six files of a megabyte; nowhere where that can't be.

    Nobody is kept from work because the log has no place.
    """
    handler = _handler(folder)
    handler.setFormatter(JsonLines())
    root = logging.getLogger()
    for before in root.handlers:
        if isinstance(before, RotatingFileHandler):
            before.close()
    root.handlers[:] = [handler]
    root.setLevel(level)


def _handler(folder: Path) -> logging.Handler:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return RotatingFileHandler(folder / "loket.log", maxBytes=MAX_BYTES, backupCount=KEPT, encoding="utf-8")
    except OSError:
        return logging.NullHandler()
