"""Copying for SIAK: in turn, recorded first, and nothing without the record."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from counter_app.domain.errors import StorageFault
from counter_app.services.views import Actor
from tests.fakes.tasks import InlineLanes
from ui.copying import CopyItem, CopyRound

if TYPE_CHECKING:
    from counter_app.services.access import AccessLog

ITEMS = (
    CopyItem("nik", "NIK", "7501025708909999"),
    CopyItem("kk", "No. KK", "7501021203159999"),
    CopyItem("name", "nama", "SITI"),
)
SITI = Actor("U-SITI", "operator", "Siti")


@dataclass
class Access:
    """An access stream that can refuse."""

    noted: list[tuple[str, str, str]] = field(default_factory=list)
    broken: bool = False

    def note(self, _actor: Actor, act: str, about: str = "", fields: str = "", *, rows: int = 1) -> None:
        """Remember, or refuse."""
        if self.broken:
            raise StorageFault("disk_full")
        self.noted.append((act, about, fields))


def _round(access: Access, clipboard: list[str]) -> CopyRound:
    log: AccessLog = access  # type: ignore[assignment]
    return CopyRound(SITI, log, InlineLanes(), clipboard.append)


def test_values_come_in_turn_and_each_is_recorded() -> None:
    """NIK, No. KK, name, and from the front again; the line says what comes next."""
    access = Access()
    clipboard: list[str] = []
    said: list[str] = []
    turn = _round(access, clipboard)
    for _ in range(4):
        turn.take("case/1", ITEMS, said.append)
    assert clipboard == [item.text for item in (*ITEMS, ITEMS[0])]
    assert access.noted[0] == ("disalin", "case/1", "nik")
    assert len(access.noted) == 4
    assert "No. KK" in said[0]
    assert ITEMS[0].text not in said[0]


def test_another_case_begins_with_its_nik() -> None:
    """The turn belongs to a case."""
    access = Access()
    clipboard: list[str] = []
    said: list[str] = []
    turn = _round(access, clipboard)
    turn.take("case/1", ITEMS, said.append)
    turn.take("case/2", ITEMS, said.append)
    assert clipboard == [ITEMS[0].text, ITEMS[0].text]


def test_what_cannot_be_recorded_is_not_copied() -> None:
    """Without its entry in the access stream the act does not happen."""
    clipboard: list[str] = []
    said: list[str] = []
    _round(Access(broken=True), clipboard).take("case/1", ITEMS, said.append)
    assert clipboard == []


def test_a_screen_without_values_says_so() -> None:
    """The key is never silent."""
    said: list[str] = []
    _round(Access(), []).take("", (), said.append)
    assert len(said) == 1
