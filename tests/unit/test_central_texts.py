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


@pytest.mark.parametrize("told", [say("consent_renewed", station="L-1"), say("help_renew")])
def test_what_helps_against_a_stolen_copy_can_be_followed(told: str) -> None:
    """All is sent before the station is revoked; then another register, for none is enrolled a second time."""
    advice = told[told.index("buku register") :].lower()
    places = [advice.find(words) for words in (": ", "kirim", "cabut", "kolom revoked", "register baru")]
    assert -1 not in places
    assert places == sorted(places)
    assert "tidak dapat didaftarkan kembali" in advice
