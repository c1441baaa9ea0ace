"""What stands round a counter: the Dinas and its telephone, a printer, the window that is opened anew."""

from __future__ import annotations

import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from counter_app.bootstrap.showing import HINTS
from counter_app.demo.central_process import CentralProcess
from tests.integration.private_cups import private_cups
from tests.integration.private_printer import ipp_printer
from tests.shift.people import damaged_card

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from counter_app.bootstrap.door import StationDoor
    from tests.integration.private_printer import IppPrinter
    from tests.shift.shift import Shift

AREA: Final = "7501.02"
PRINTER: Final = "loket"


class Around:
    """A real central, a real print system with a printer that can complain."""

    def __init__(self, central: CentralProcess, data: Path, printer: IppPrinter, print_system: str) -> None:
        self.central, self.printer, self.print_system = central, printer, print_system
        self._data = data

    def enrols(self, door: StationDoor) -> None:
        """Join the station that began alone to the Dinas, with all that it has written."""
        desk = door.sign_in("hasan", HINTS["hasan"])
        door.enrol(self.central.enrolment_code(AREA, desk.station.name), self.central.url)
        desk.sign_out()

    def answers(self, station: str, request: str) -> str:
        """What the supervisor at the Dinas reads back over the telephone."""
        command = [sys.executable, "-m", "sync.central", "consent", "--data", str(self._data)]
        asked = [*command, "--station", station, "--supervisor", "hasan", request]
        told = subprocess.run(asked, capture_output=True, check=True, stdin=subprocess.DEVNULL)
        return told.stdout.decode().strip()


@contextmanager
def surroundings(folder: Path) -> Iterator[Around]:
    """All of it running, and gone afterwards."""
    central = CentralProcess(folder / "central")
    with private_cups() as cups, ipp_printer() as printer:
        cups.run("lpadmin", "-p", PRINTER, "-E", "-v", printer.uri, "-m", "raw")
        central.start()
        try:
            yield Around(central, folder / "central", printer, cups.server)
        finally:
            central.stop()


def sends_in_vain(shift: Shift) -> None:
    """Nobody at the counter, and no line: what waits goes on waiting, and the screen says so calmly."""
    hands = shift.hands
    shift.around.central.stop()
    waits = shift.desk.store.sync_state().waiting
    hands.press("F10")
    hands.on("sync")
    hands.press("Ctrl+Return")
    hands.sees(lambda: bool(shift.desk.store.sync_state().last_error), "that the line is down")
    hands.settled()
    assert hands.screen.notice.isVisible()
    assert shift.desk.store.sync_state().waiting >= waits


def sends(shift: Shift) -> None:
    """The line is back: everything is sent, and both sides say the same."""
    hands = shift.hands
    shift.around.central.start()
    hands.press("F10")
    hands.on("sync")
    hands.press("Ctrl+Return")
    hands.sees(lambda: not shift.desk.store.sync_state().last_error, "that it was sent")
    hands.settled()
    assert not shift.desk.store.sync_state().waiting


def agreed_to_over_the_telephone(shift: Shift) -> None:
    """An old case has to be voided and the supervisor is at the Dinas: a code is read out, another comes back."""
    hands = shift.hands
    case = shift.known_resident(open_still=True)
    shift.opens(case.number)
    hands.press("Alt+X", "Ctrl+Return")
    shift.is_asked_for_consent()
    hands.press("Alt+O")
    hands.settled()
    consent = hands.screen.consent
    assert consent is not None
    hands.types(shift.around.answers(shift.desk.station.id, consent.request.text()).lower())
    hands.press("Ctrl+Return")
    hands.sees(lambda: not consent.isVisible(), "the consent")
    shift.sees_state(case.id, "batal")
    assert "Hasan Pakaya" in shift.told


def printer_runs_out_of_paper(shift: Shift) -> None:
    """Nobody knows whether receipt and label came out: the program asks for each, and one key answers."""
    hands, printer = shift.hands, shift.around.printer
    printer.complaint = "media-empty-error"
    damaged_card(shift)
    for key, state in (("Alt+1", "tercetak"), ("Alt+3", "ditulis")):
        hands.sees(shift.question.isVisible, "the question whether the paper came out")
        asked = shift.question.line
        assert asked is not None
        hands.press(key)
        hands.settled()
        found = shift.desk.store.paper_job(asked.id)
        assert found is not None
        assert found.state == state
    printer.complaint = "none"


def program_is_opened_anew(shift: Shift) -> None:
    """The PC was switched off in the middle of a name: the form comes back, with the cursor where it stood."""
    hands = shift.hands
    hands.press("F2")
    hands.goes_to("Nama lengkap")
    hands.types("HERMAN LAHA")
    hands.sees(lambda: shift.kept_name == "HERMAN LAHA", "that the form is kept")
    hands.settled()
    shift.opens_the_program_again()
    shift.signs_in("siti")
    hands = shift.hands
    hands.on("intake")
    shift.sees_name("HERMAN LAHA")
    hands.types("Y")
    shift.sees_name("HERMAN LAHAY")
    hands.press("Ctrl+Shift+Backspace")
    hands.settled()


OUTSIDE: Final[tuple[Callable[[Shift], None], ...]] = (
    sends_in_vain,
    sends,
    agreed_to_over_the_telephone,
    printer_runs_out_of_paper,
    program_is_opened_anew,
)
"""What needs somebody else: the Dinas, the printer, whoever trips over the cable."""
