"""What central says on a terminal: nothing that somebody sent makes a line of its own or moves the cursor."""

from __future__ import annotations

import pytest

from sync.central.texts import say, say_error

FORGED = ("a\nb", "a\r\x1b[2Kb", "a\x9b2Kb", "a\x07\x08b", "a\N{RIGHT-TO-LEFT OVERRIDE}b", "a\N{LINE SEPARATOR}b")


@pytest.mark.parametrize("name", FORGED)
def test_a_name_stays_within_its_line(name: str) -> None:
    """Controls of both kinds, marks that turn the direction, ends of lines."""
    for told in (
        say("consent_station", station=name, name=name, areas=name),
        say("consent_by", name=name),
        say("station_line", id=name, areas=name, name=name, seen=name),
        say("not_entitled", station=name, seq=1, kind=name, asked=name, area=name),
        say_error("supervisor_unknown", {"login": name, "areas": name}),
        say_error("never_heard_of", {"name": name}),
    ):
        assert told.isprintable()


def test_names_are_told_as_they_are() -> None:
    """Letters of every kind, and the signs that people write."""
    assert "Loket “Télaga” · ꦗ <1>" in say("consent_by", name="Loket “Télaga” · ꦗ <1>")
