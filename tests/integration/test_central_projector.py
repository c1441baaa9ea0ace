"""What one entry says never keeps the figures of others from being counted."""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING, cast

from sqlalchemy import text

from sync.central import projecting
from sync.central.serving import Projector
from tests.fakes.batches import new_author, push
from tests.fakes.central_server import real_central
from tests.fakes.registers import case_opened, visit_opened

if TYPE_CHECKING:
    import pytest

    from sync.central.database import Database

_UNREADABLE = text(
    "INSERT INTO entry (station, epoch, stream, seq, area, subject, kind, tick, header, facts, personal_digest, hash,"
    " received) VALUES (:station, 'e0', 'register', 1, :area, 'case/0', 'case.opened', 1, 'no header', '', '', '', 1)"
)
_FED = text(
    "INSERT INTO feed (area, position, station, epoch, stream, seq, subject)"
    " VALUES (:area, 2, :station, 'e0', 'register', 1, 'case/0')"
)


def database() -> Database:
    """The database of this run's central."""
    return real_central().found.database


def rows(table: str, area: str) -> int:
    """Rows of an area."""
    with database().scoped((area,)) as connection:
        query = text(f"SELECT count(*) FROM {table} WHERE area = :area")  # noqa: S608 - tables of ours
        return int(connection.execute(query, {"area": area}).scalar_one())


def test_a_number_beyond_32_bits_is_counted_like_any_other() -> None:
    """The visit has its row, and so have the cases of later areas."""
    author, asker, area = new_author()
    other, other_asker, later = new_author()
    push(asker, [author.write("visit/1", visit_opened(cases=2**40), area=area)])
    push(other_asker, [other.write("case/1", case_opened(), area=later)])
    projecting.catch_up(database(), [area, later])
    assert (rows("visit_row", area), rows("case_row", later)) == (1, 1)


def test_a_subject_that_can_not_be_folded_is_set_aside() -> None:
    """Bytes that nobody can read keep their place in the list, and the subjects beside them have their rows."""
    author, asker, area = new_author()
    push(asker, [author.write("case/1", case_opened(), area=area)])
    with database().scoped((area,)) as connection:
        connection.execute(_UNREADABLE, {"area": area, "station": author.station})
        connection.execute(_FED, {"area": area, "station": author.station})
    projecting.catch_up(database(), [area])
    projecting.rebuild(database(), [area])
    assert (rows("case_row", area), rows("set_aside", area)) == (1, 1)


class _Stumbling:
    """A database that fails at first in a way that nobody foresaw."""

    def __init__(self) -> None:
        self.asked, self.again = threading.Event(), threading.Event()

    def areas(self) -> list[str]:
        """Fail once, with text that must not be logged."""
        if not self.asked.is_set():
            self.asked.set()
            raise KeyError("AMINAH")
        self.again.set()
        return []


def test_the_projector_survives_what_nobody_foresaw(caplog: pytest.LogCaptureFixture) -> None:
    """It says so by the fault's type, and goes on at the next turn."""
    stumbling = _Stumbling()
    projector = Projector(cast("Database", stumbling))
    with caplog.at_level(logging.ERROR):
        projector.start()
        assert stumbling.asked.wait(10)
        projector.arrived()
        assert stumbling.again.wait(10)
        projector.stop()
    assert "KeyError" in caplog.text
    assert "AMINAH" not in caplog.text
