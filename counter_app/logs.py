"""The program's log: one JSON object a line, in the station's folder, with nothing of anybody's data."""

from __future__ import annotations

import json
import logging
import re
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import PureWindowsPath
from typing import TYPE_CHECKING, Final

from typing_extensions import override

if TYPE_CHECKING:
    from pathlib import Path

MAX_BYTES: Final = 1_000_000
KEPT: Final = 5
_NUMBERS: Final = re.compile(r"\d(?:[\s._-]*\d){11,}")
_DEEPEST: Final = 5


class JsonLines(logging.Formatter):
    """Formats a record as one line; runs of twelve digits and more are struck out, whoever logged them.

    Of an exception only its kind and the places in the code: what it says may hold a name.
    """

    @override
    def format(self, record: logging.LogRecord) -> str:
        row = {
            "at": self.formatTime(record, "%Y-%m-%dT%H:%M:%S%z"),
            "level": record.levelname,
            "where": record.name,
            "text": _NUMBERS.sub("[angka]", record.getMessage()),
        }
        if record.exc_info and record.exc_info[1] is not None:
            row["error"] = type(record.exc_info[1]).__name__
            row["trace"] = _places(record.exc_info[1])
        return json.dumps(row, ensure_ascii=True)


def _places(fault: BaseException) -> str:
    """Where an exception came from, and what it came from."""
    told: list[str] = []
    now: BaseException | None = fault
    while now is not None and len(told) < _DEEPEST:
        frames = traceback.extract_tb(now.__traceback__)
        places = [f"{_file_name(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]
        told.append(" > ".join([*places, type(now).__qualname__]))
        now = now.__cause__ or now.__context__
    return "; ".join(told)


def _file_name(path: str) -> str:
    """Of a path of either system the last part: the folders may name whoever is logged in."""
    return PureWindowsPath(path).name


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
