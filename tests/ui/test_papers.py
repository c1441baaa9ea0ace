"""The question about paper and the screen of papers, by keys alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from counter_app.domain.errors import StorageFault
from counter_app.services.paper_lists import PaperStanding
from counter_app.services.views import SpoolState, Stage
from tests.fakes.desk import person, visit
from tests.fakes.tasks import InlineTaskRunner
from ui.screens.papers.view import PapersScreen
from ui.shell.spooling import Spooling
from ui.shell.strip import paper_words
from ui.workplace import Workplace

if TYPE_CHECKING:
    from counter_app.services.desk import Desk
    from counter_app.services.views import Actor, PaperJob
    from tests.fakes.printers import FakePrinter
    from ui.shell.frame import Frame
    from ui.shell.window import MainWindow

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
STUCK = SpoolState(Stage.WAITING, two_way=True, stopped=True, reasons=("media-empty",))
DONE = SpoolState(Stage.DONE, two_way=True)


@pytest.fixture
def frame(inside: MainWindow, desk: Desk, printer: FakePrinter) -> Frame:
    """A counter with a printer and one receipt on its way; the label of the file is switched off."""
    from dataclasses import replace

    desk.settings.keep(desk.actor, replace(desk.settings.current(), file_slip=False))
    printer.printers = ("meja",)
    desk.intake.save(desk.actor, visit(person("FATMA DAUD"), {"KTP-05": {"ktp": "asli"}}))
    assert inside.frame is not None
    inside.frame.spooling.turn()
    return inside.frame


def later(frame: Frame, desk: Desk) -> None:
    """A round, some seconds on."""
    desk.clock.now += 3_000  # type: ignore[attr-defined]
    frame.spooling.turn()


def receipts(desk: Desk) -> list[PaperJob]:
    """Oldest first."""
    return [job for job in reversed(desk.store.latest_papers()) if job.document == "receipt"]


def test_what_a_save_shows_comes_before_its_paper(frame: Frame, desk: Desk, printer: FakePrinter) -> None:
    """The printer's turn comes a moment later; a paper that somebody asks for is made at once."""
    before = len(printer.taken)
    desk.intake.save(desk.actor, visit(person("ROSMIATI OLII"), {"KTP-05": {"ktp": "asli"}}))
    frame.place.changed.emit()
    assert (len(printer.taken), frame.spooling._soon.isActive()) == (before, True)  # noqa: SLF001 - its timer
    frame.spooling._soon.timeout.emit()  # noqa: SLF001 - the moment is over
    assert len(printer.taken) == before + 1
    desk.intake.save(desk.actor, visit(person("FATMA DAUD"), {"KTP-05": {"ktp": "asli"}}))
    frame.place.owed.emit()
    assert len(printer.taken) == before + 2


@pytest.fixture
def asked(frame: Frame, desk: Desk, printer: FakePrinter) -> Frame:
    """The question is in the bar."""
    printer.told = STUCK
    later(frame, desk)
    return frame


def test_nobody_is_asked_while_nothing_is_unsure(frame: Frame, desk: Desk, printer: FakePrinter) -> None:
    """Sent, and then printed by a printer that answers."""
    assert frame.question.isHidden()
    printer.told = DONE
    later(frame, desk)
    assert receipts(desk)[0].state == "tercetak"
    assert frame.question.isHidden()


def test_an_unsure_paper_is_asked_about_without_taking_the_focus(
    frame: Frame, desk: Desk, printer: FakePrinter
) -> None:
    """Which paper, for whom and why; the focus stays in the field where it is."""
    frame.open("search")
    field = frame.screens["search"].field  # type: ignore[attr-defined]
    field.setFocus()
    printer.told = STUCK
    later(frame, desk)
    assert not frame.question.isHidden()
    assert frame.question.accessibleName() == "Kertas keluar? Tanda terima, FATMA DAUD (kertas habis)"
    assert QApplication.focusWidget() is field


@pytest.mark.parametrize(
    ("key", "after"),
    [
        (Qt.Key.Key_1, [(1, "tercetak")]),
        (Qt.Key.Key_2, [(1, "batal"), (2, "terkirim")]),
        (Qt.Key.Key_3, [(1, "ditulis")]),
    ],
)
def test_one_key_answers_on_every_screen(
    asked: Frame, inside: MainWindow, desk: Desk, key: Qt.Key, after: list[tuple[int, str]]
) -> None:
    """Yes, print again as a copy, or written by hand."""
    asked.open("search")
    QTest.keyClick(asked.screens["search"].field, key, ALT)  # type: ignore[attr-defined]
    assert [(job.copy, job.state) for job in receipts(desk)] == after
    assert asked.screens["search"].field.text() == ""  # type: ignore[attr-defined]
    if key == Qt.Key.Key_2:
        assert receipts(desk)[1].reason == "gagal_cetak"
    else:
        assert asked.question.isHidden()


@pytest.mark.parametrize("cover", ["lock", "show_help"])
def test_no_key_answers_under_a_cover(asked: Frame, inside: MainWindow, desk: Desk, cover: str) -> None:
    """Neither over the lock nor over the keys."""
    getattr(inside, cover)()
    QTest.keyClick(inside, Qt.Key.Key_1, ALT)
    assert receipts(desk)[0].state == "tidak_pasti"


def test_the_question_goes_when_the_printer_answers_itself(asked: Frame, desk: Desk, printer: FakePrinter) -> None:
    """Paper was filled."""
    printer.told = DONE
    desk.clock.now += 10_000  # type: ignore[attr-defined]
    later(asked, desk)
    assert receipts(desk)[0].state == "tercetak"
    assert asked.question.isHidden()


def test_papers_are_asked_about_one_at_a_time(asked: Frame, desk: Desk, inside: MainWindow) -> None:
    """The older one first; its answer brings the next."""
    desk.intake.save(desk.actor, visit(person("YUSUF ISHAK"), {"KTP-05": {"ktp": "asli"}}))
    asked.spooling.turn()
    later(asked, desk)
    assert "FATMA DAUD" in asked.question.accessibleName()
    QTest.keyClick(inside, Qt.Key.Key_1, ALT)
    assert "YUSUF ISHAK" in asked.question.accessibleName()


def test_the_strip_says_what_needs_somebody(asked: Frame, desk: Desk, inside: MainWindow) -> None:
    """And that nothing does, afterwards."""
    asked.strip._on_printers(("meja",))  # noqa: SLF001 - asked of the system every two minutes
    assert asked.strip.printer.text() == "1 kertas belum pasti · F8"
    QTest.keyClick(inside, Qt.Key.Key_1, ALT)
    assert asked.strip.printer.text() == "Pencetak siap"


def _papers(frame: Frame, inside: MainWindow) -> PapersScreen:
    QTest.keyClick(inside, Qt.Key.Key_F8)
    screen = frame.current
    assert isinstance(screen, PapersScreen)
    return screen


def test_f8_lists_what_is_left_and_enter_shows_it(asked: Frame, inside: MainWindow, desk: Desk) -> None:
    """Esc goes back to the list, and the paper is put away."""
    screen = _papers(asked, inside)
    assert screen.context.text() == "1 belum pasti"
    assert screen.table.current is not None
    QTest.keyClick(screen.table, Qt.Key.Key_Return)
    assert screen.stack.currentIndex() == 1
    QTest.keyClick(inside, Qt.Key.Key_Escape)
    assert (screen.stack.currentIndex(), screen.presenter.shown) == (0, None)
    assert QApplication.focusWidget() is screen.table


def test_a_paper_is_answered_and_copied_from_the_list(asked: Frame, inside: MainWindow, desk: Desk) -> None:
    """Alt+Y, then Ctrl+P for a copy with the reason that is chosen."""
    screen = _papers(asked, inside)
    QTest.keyClick(screen.table, Qt.Key.Key_Y, ALT)
    assert receipts(desk)[0].state == "tercetak"
    assert screen.context.text() == "Tidak ada kertas yang tertinggal."
    QTest.keyClick(screen.table, Qt.Key.Key_P, CONTROL)
    assert [(job.copy, job.state) for job in receipts(desk)] == [(1, "tercetak"), (2, "terkirim")]


def test_a_key_that_fits_no_state_does_nothing(asked: Frame, inside: MainWindow, desk: Desk) -> None:
    """What may be out is not dropped."""
    screen = _papers(asked, inside)
    QTest.keyClick(screen.table, Qt.Key.Key_B, ALT)
    assert receipts(desk)[0].state == "tidak_pasti"


def test_the_list_follows_what_the_spooler_finds(
    asked: Frame, inside: MainWindow, desk: Desk, printer: FakePrinter
) -> None:
    """Without a key."""
    screen = _papers(asked, inside)
    printer.told = DONE
    desk.clock.now += 10_000  # type: ignore[attr-defined]
    later(asked, desk)
    assert screen.context.text() == "Tidak ada kertas yang tertinggal."


def test_a_test_slip_is_scanned_into_its_field(frame: Frame, inside: MainWindow, desk: Desk) -> None:
    """The scanner's Enter reads it; the field is empty for the next."""
    screen = _papers(frame, inside)
    slip = desk.papers.try_printer(desk.actor, "meja", "a5")
    scan = screen.printers.scan
    scan.setFocus()
    QTest.keyClicks(scan, f"UJI-{slip.id.rpartition('/')[2]}")
    QTest.keyClick(scan, Qt.Key.Key_Return)
    assert "meja" in screen.printers.scan_field.finding.text()
    assert scan.text() == ""
    assert [job.state for job in desk.store.latest_papers() if job.document == "test_slip"] == ["tercetak"]


def test_another_printer_is_offered_for_one_that_is_gone(frame: Frame, inside: MainWindow, desk: Desk) -> None:
    """One key takes it, and the message goes."""
    from dataclasses import replace

    desk.settings.keep(desk.actor, replace(desk.settings.current(), slip_printer="lama", document_printer="lama"))
    screen = _papers(frame, inside)
    assert screen.notice.text.text() == "Pencetak lama tidak ditemukan; kertasnya menunggu. Ada pencetak meja."
    QTest.keyClick(screen.table, Qt.Key.Key_G, ALT)
    assert (desk.settings.current().slip_printer, desk.settings.current().document_printer) == ("meja", "meja")
    assert screen.notice.isHidden()


@pytest.mark.parametrize(
    ("standing", "words"),
    [
        (PaperStanding(None, 0, 0, 2, lost=2), "2 kertas menunggu: pencetaknya tidak ada · F8"),
        (PaperStanding(None, 0, 0, 3, left=1), "1 kertas belum dicetak · F8"),
        (PaperStanding(None, 0, 0, 3), "3 kertas menunggu"),
        (PaperStanding(None, 0, 0, 0), "Pencetak siap"),
    ],
)
def test_the_strip_counts_what_waits(standing: PaperStanding, words: str) -> None:
    """And says what of it needs somebody; where there is no printer the number is told as well."""
    assert paper_words(standing, printers=True)[0] == words
    alone = "Tanpa pencetak: PDF" if not standing.waiting else f"Tanpa pencetak · {standing.waiting} kertas menunggu"
    assert paper_words(standing, printers=False)[0] == alone


def test_what_a_cut_left_is_settled_as_soon_as_the_register_can_be_written(qapp: QApplication, desk: Desk) -> None:
    """The first try failed: the next round tries it again, and no further one does."""
    from dataclasses import replace

    class Spooler:
        tries: ClassVar[list[str]] = []

        def resume(self, _actor: Actor) -> int:
            self.tries.append("resume")
            if len(self.tries) == 1:
                raise StorageFault("disk_full")
            return 0

        def round(self, _actor: Actor) -> int:
            self.tries.append("round")
            return 0

    place = Workplace(replace(desk, spooler=Spooler()), InlineTaskRunner(qapp))  # type: ignore[arg-type]
    spooling = Spooling(place, (), place)
    spooling.begin()
    for _ in range(2):
        spooling.turn()
    assert Spooler.tries == ["resume", "resume", "round", "round"]


def test_a_printer_is_chosen_by_keys(frame: Frame, inside: MainWindow, desk: Desk) -> None:
    """An arrow in the box keeps it."""
    screen = _papers(frame, inside)
    box = screen.printers.boxes["slip_printer"]
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert desk.settings.current().slip_printer == "meja"


def test_a_paper_is_noted_as_written_by_a_second_key_only(asked: Frame, inside: MainWindow, desk: Desk) -> None:
    """Nothing takes that back: the first asks, and another act or row forgets the question."""
    screen = _papers(asked, inside)
    QTest.keyClick(screen.table, Qt.Key.Key_T, ALT)
    assert receipts(desk)[0].state == "tidak_pasti"
    assert "sudah ditulis tangan?" in screen.notice.text.text()
    screen.enter(None)
    assert not screen.notice.isVisible()
    for state in ("tidak_pasti", "ditulis"):
        QTest.keyClick(screen.table, Qt.Key.Key_T, ALT)
        assert receipts(desk)[0].state == state


def test_what_was_told_goes_with_the_next_act(asked: Frame, inside: MainWindow, desk: Desk) -> None:
    """That there is no printer says nothing of what is done next."""
    screen = _papers(asked, inside)
    screen.presenter.printers = ()
    QTest.keyClick(screen.table, Qt.Key.Key_P, CONTROL)
    assert screen.notice.isVisible()
    QTest.keyClick(screen.table, Qt.Key.Key_Y, ALT)
    assert receipts(desk)[0].state == "tercetak"
    assert not screen.notice.isVisible()
