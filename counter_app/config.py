"""Where this PC keeps its station, and the few settings that are read before anybody has signed in."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

APP: Final = "loket-luring"
DATA_VARIABLE: Final = "LOKET_DATA"


@dataclass(frozen=True, slots=True)
class Places:
    """The folder of a station and what stands in it."""

    folder: Path

    @property
    def database(self) -> Path:
        """The encrypted register."""
        return self.folder / "register.db"

    @property
    def logs(self) -> Path:
        """The program's own log; nothing personal."""
        return self.folder / "logs"

    @property
    def backups(self) -> Path:
        """Where copies of the register lie unless the settings name another place."""
        return self.folder / "backups"

    @property
    def papers(self) -> Path:
        """Where receipts are saved when there is no printer."""
        return self.folder / "papers"


def default_folder() -> Path:
    """The station's folder: what the environment says, else the system's place for a program's data."""
    named = os.environ.get(DATA_VARIABLE)
    if named:
        return Path(named)
    from platformdirs import user_data_path  # noqa: PLC0415 - only when nothing else names a folder

    return user_data_path(APP, appauthor=False)
