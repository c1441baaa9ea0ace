"""What else happens in a working day: the queue's ways, things taken back, blackouts, papers, relief at the counter.

Each turn is one small function as in `people`; those of `OUTSIDE` need a central, a printer and a telephone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.shift.people import collects

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.shift.shift import Shift


def steps_out_and_back(shift: Shift) -> None:
    """Drew a number, is called, has to make a copy first, comes back and is called again."""
    hands = shift.hands
    shift.draws_a_number()
    hands.press("Ctrl+Return")
    hands.settled()
    ticket = shift.called
    hands.press("Alt+H")
    hands.settled()
    assert shift.ticket(ticket).state == "ditahan"
    shift.row_of(lambda row: row.id == ticket)
    hands.press("Return")
    hands.settled()
    assert shift.ticket(ticket).state == "menunggu"
    for key in ("Ctrl+Return", "Alt+U", "Alt+S"):
        hands.press(key)
        hands.settled()
    assert shift.ticket(ticket).state == "dilayani"
    assert shift.ticket(ticket).calls == 3


def next_by_one_key(shift: Shift) -> None:
    """From wherever one stands: the next number is called and its form is open."""
    hands = shift.hands
    shift.draws_a_number()
    hands.press("F3", "Ctrl+J")
    hands.on("intake")
    assert shift.intake.presenter.form.ticket
    known = shift.known_resident()
    hands.types(known.nik)
    shift.sees_name(known.name)
    shift.asks_for("ktp rusak")
    shift.brings("1")
    shift.saves()


def comes_twice(shift: Shift) -> None:
    """Was here this morning for the same: the form says so before anything is saved, and shows the case by a key."""
    hands = shift.hands
    case = shift.case_in("diterima", "KTP-05")
    hands.press("F2")
    hands.types(case.nik)
    shift.sees_name(case.name)
    shift.asks_for("ktp rusak")
    hands.sees(lambda: "Mungkin ganda" in shift.intake.twice.text.text(), "the notice of a possible duplicate")
    hands.press("Alt+L")
    hands.on("case")
    assert shift.opened.nik == case.nik
    hands.press("Esc")
    hands.on("intake")
    hands.press("Ctrl+Shift+Backspace")
    hands.settled()


def comes_back_with_the_list(shift: Shift) -> None:
    """The code on the list of missing papers is scanned into whatever field has the cursor: the papers are open."""
    hands = shift.hands
    papers_missing = shift.case_in("belum_lengkap")
    hands.press("F2")
    hands.goes_to("Nama lengkap")
    hands.types("HAL")
    hands.scans(shift.receipt_of(papers_missing))
    hands.on("case")
    assert shift.opened.id == papers_missing.id
    hands.press("1", "Ctrl+Return")
    shift.sees_state(papers_missing.id, "diterima")
    hands.press("F2")
    shift.sees_name("HAL")
    hands.press("Ctrl+Shift+Backspace")
    hands.settled()


def power_is_out(shift: Shift) -> None:
    """Sheets were printed beforehand; two people are written down by hand and entered when the power is back."""
    hands = shift.hands
    hands.press("Shift+F2")
    hands.on("sheets")
    hands.press("Ctrl+P")
    hands.settled()
    hands.press("Ctrl+1")
    hands.settled()
    assert shift.desk.outages.lasting()
    shift.clock.pass_minutes(40)
    hands.press("Ctrl+1")
    hands.settled()
    assert not shift.desk.outages.lasting()
    first, second, spoiled = shift.sheets()[:3]
    for sheet in (first, second):
        hands.press("Shift+F2")
        hands.scans(sheet.token)
        hands.on("intake")
        hands.types(shift.minutes_ago(25))
        shift.writes_down(shift.new_resident())
        shift.asks_for("ktp rusak")
        shift.brings("1")
        hands.press("Ctrl+Return")
        hands.on("sheets")
        entered = shift.case_of(sheet.number)
        assert entered.origin == "susulan"
        assert entered.opened_at < entered.entered_at
        shift.counts(visits=1, cases=1)
    hands.scans(first.token)
    hands.sees(shift.hands.screen.notice.isVisible, "that the sheet was entered already")
    hands.press("Esc")
    shift.row_of(lambda row: row.number == spoiled.number)
    hands.press("Alt+X", "Ctrl+Return")
    hands.settled()
    assert shift.sheet(spoiled.number).state == "batal"


def corrects_what_is_signed_off(shift: Shift) -> None:
    """A name of last week is wrong: the supervisor stands by and agrees with her own password."""
    hands = shift.hands
    case = shift.known_resident()
    shift.opens(case.number)
    hands.press("Alt+K")
    hands.chooses("Nama")
    hands.goes_to("Seharusnya")
    hands.press("Ctrl+A")
    hands.types(case.name + " A.MD")
    hands.press("Ctrl+Return")
    shift.is_agreed_to_here()
    assert shift.opened.name == case.name + " A.MD"
    assert "Disetujui" in shift.told


def takes_a_hand_over_back(shift: Shift) -> None:
    """The wrong document was noted as given out: taken back with consent, and given out again."""
    hands = shift.hands
    case = shift.case_in("diserahkan")
    shift.opens(case.number)
    hands.press("Alt+R", "Ctrl+Return")
    shift.is_agreed_to_here()
    shift.sees_state(case.id, "siap_diambil")
    shift.hands.press("F6")
    hands.scans(case.number)
    hands.sees(lambda: shift.shows(case.number), "the document again")
    hands.press("Ctrl+Return")
    shift.sees_state(case.id, "diserahkan")


def every_other_state(shift: Shift) -> None:
    """Nobody at the counter: one waits for cards, one for the power, one goes to the Dinas, one back to its owner."""
    hands = shift.hands
    for state, status, more in (
        ("Ditunda", "ditunda", "blangko habis"),
        ("Ditunda", "ditunda", "listrik padam"),
        ("Diteruskan ke Dinas", "diteruskan", ""),
        ("Berkas dikembalikan", "dikembalikan", "foto tidak sesuai"),
    ):
        case = shift.case_in("diterima")
        shift.opens(case.number)
        hands.press("Alt+U")
        hands.chooses(state)
        if status == "ditunda":
            hands.goes_to("Alasan ditunda")
            hands.chooses(more)
        elif more:
            hands.goes_to("Alasan")
            hands.types(more)
        hands.press("Ctrl+Return")
        shift.sees_state(case.id, status)


def lists_of_work(shift: Shift) -> None:
    """Nobody at the counter: each list of what waits, the owners of ready documents told, their list printed."""
    hands = shift.hands
    hands.press("F5")
    hands.on("cases")
    for key in ("Alt+O", "Alt+W", "Alt+B", "Alt+S"):
        hands.press(key)
        hands.settled()
    shift.row_of(lambda row: shift.case(row.id).informed != "dikabari")
    ready = shift.pointed_at()
    hands.press("Alt+I")
    hands.settled()
    hands.press("Ctrl+Return")
    hands.settled()
    assert shift.case(ready).informed == "dikabari"
    hands.press("Ctrl+P", "Ctrl+Return")
    hands.settled()
    assert shift.papers_of("uncollected")


def copy_of_a_receipt(shift: Shift) -> None:
    """Lost the receipt, wants another: a copy that says so, with the reason."""
    hands = shift.hands
    case = shift.case_in("diterima")
    shift.opens(case.number)
    hands.press("Alt+S", "Ctrl+Return")
    hands.on("receipt")
    assert max(job.copy for job in shift.desk.store.paper_jobs_about(case.visit)) == 2


def papers_by_hand(shift: Shift) -> None:
    """The list of papers, where there is no printer: one was written by hand."""
    hands = shift.hands
    hands.press("F8")
    hands.on("papers")
    job = shift.papers_of("file_slip")[-1].id
    shift.row_of(lambda row: row.id == job)
    hands.press("Alt+T")
    hands.settled()
    found = shift.desk.store.paper_job(job)
    assert found is not None
    assert found.state == "ditulis"


def readiness_once_more(shift: Shift) -> None:
    """Looks at the PC again, and at the settings: one is changed and taken back."""
    hands = shift.hands
    hands.press("Ctrl+R")
    hands.on("readiness")
    hands.press("Ctrl+,")
    hands.on("settings")
    before = shift.desk.settings.current()
    hands.goes_to("Panggil nomor dengan suara")
    hands.press("Space")
    hands.settled()
    assert shift.desk.settings.current().voice is not before.voice
    hands.press("Alt+Z")
    hands.settled()
    assert shift.desk.settings.current() == before


def another_sits_down(shift: Shift) -> None:
    """The supervisor takes the chair for a minute: sees nothing of the form, and the operator finds it as it was."""
    hands = shift.hands
    hands.press("F2")
    hands.goes_to("Nama lengkap")
    hands.types("YULAN ABAS")
    hands.settled()
    hands.press("Ctrl+L", "Alt+G")
    hands.sees(lambda: hands.window.frame is None, "the door")
    shift.signs_in("hasan")
    hands.press("F2")
    shift.sees_name("")
    hands.press("Ctrl+L", "Alt+G")
    hands.sees(lambda: hands.window.frame is None, "the door again")
    shift.signs_in("siti")
    hands.press("F2")
    shift.sees_name("YULAN ABAS")
    hands.press("Ctrl+Shift+Backspace")
    hands.settled()


ALONE: Final[tuple[Callable[[Shift], None], ...]] = (
    steps_out_and_back,
    next_by_one_key,
    comes_twice,
    comes_back_with_the_list,
    power_is_out,
    corrects_what_is_signed_off,
    takes_a_hand_over_back,
    every_other_state,
    lists_of_work,
    copy_of_a_receipt,
    papers_by_hand,
    readiness_once_more,
    another_sits_down,
    collects,
)
"""What a counter does without anybody else."""
