"""Who comes on the day of the shift, and what the operator does for each of them, key by key.

Each person is one small function: its sentence says what they want, its lines are keys and what is seen then. To add
somebody write one and put it into `DAY`, in the order in which they come.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.shift.shift import Shift


def damaged_card(shift: Shift) -> None:
    """KTP-el rusak, and was here before: the NIK fills the form."""
    hands = shift.hands
    known = shift.known_resident()
    hands.press("F2")
    hands.types(known.nik)
    shift.sees_name(known.name)
    shift.asks_for("ktp rusak")
    shift.brings("1")
    shift.saves()


def damaged_card_by_name(shift: Shift) -> None:
    """The same, but knows no number: the name is looked up while it is typed."""
    hands = shift.hands
    known = shift.known_resident()
    hands.press("F2")
    hands.goes_to("Nama lengkap")
    hands.types(known.name.lower())
    hands.settled()
    hands.sees(lambda: known.id in shift.offered, "the person among those of that name")
    hands.press(*["Down"] * (shift.offered.index(known.id) + 1), "Return")
    hands.sees(lambda: shift.intake.presenter.line.person.nik == known.nik, "the chosen person")
    shift.asks_for("ktp rusak")
    shift.brings("1")
    shift.saves()


def changed_family_card(shift: Shift) -> None:
    """KK: perubahan data, with a queue number, never here before."""
    shift.draws_a_number()
    shift.hands.press("Ctrl+J")
    shift.hands.on("intake")
    shift.writes_down(shift.new_resident())
    shift.asks_for("kk perubahan")
    shift.brings("1", "2")
    shift.saves()


def newborn(shift: Shift) -> None:
    """Akta kelahiran: the child has no NIK yet, the mother has priority."""
    hands = shift.hands
    shift.draws_a_number(priority=True)
    shift.calls_and_serves()
    hands.goes_to("Tanpa NIK")
    hands.chooses("Belum ada NIK")
    hands.goes_to("Nama lengkap")
    hands.types("MUHAMMAD RAFA OLII")
    hands.goes_to("Tanggal lahir")
    hands.types("20112026")
    hands.goes_to("Jenis kelamin")
    hands.chooses("Laki")
    shift.lives_in("mongo")
    shift.asks_for("lhr-01")
    shift.brings("1", "9", "1", "9", "9", "1")
    shift.saves()


def papers_missing(shift: Shift) -> None:
    """KTP-el hilang, without the letter of the police: it follows."""
    shift.hands.press("F2")
    shift.writes_down(shift.new_resident())
    shift.asks_for("ktp hilang")
    shift.brings("3")
    shift.saves(missing=1)


def papers_brought_later(shift: Shift) -> None:
    """Back with the letter of the police."""
    hands = shift.hands
    case = shift.case_in("belum_lengkap", "KTP-06")
    shift.opens(case.number)
    hands.press("Alt+B", "1", "Ctrl+Return")
    shift.sees_state(case.id, "diterima")


def two_services(shift: Shift) -> None:
    """KK, which is lost, and KTP-el in one visit."""
    shift.hands.press("F2")
    shift.writes_down(shift.new_resident())
    shift.asks_for("kk-06")
    shift.hands.press("Down")
    shift.brings_all()
    shift.asks_for("ktp-04")
    shift.brings_all()
    shift.saves(cases=2)


def somebody_else_comes(shift: Shift) -> None:
    """A proxy with F-1.07."""
    hands = shift.hands
    hands.press("F2")
    shift.writes_down(shift.new_resident())
    hands.goes_to("Diwakilkan (F-1.07)")
    hands.press("Space")
    hands.types("KASIM LAHAY")
    shift.asks_for("kk-05")
    shift.brings("1", "2", "9", "9", "1")
    shift.saves()


def name_with_apostrophe(shift: Shift) -> None:
    """A name that other programs drop letters of."""
    shift.hands.press("F2")
    shift.writes_down(shift.new_resident(name="ABD. RAHMAN OLIMOO'O"))
    shift.asks_for("cetak ktp")
    shift.brings("2")
    shift.saves()


def village_list(shift: Shift) -> None:
    """A village official with the papers of three residents."""
    hands = shift.hands
    hands.press("F2")
    hands.goes_to("Untuk siapa: Perorangan")
    hands.press("Right", "Right")
    hands.goes_to("Nama pembawa")
    hands.types("RIDWAN TANGAHU")
    for place in range(3):
        if place:
            hands.press("Ctrl+N")
        shift.writes_down(shift.new_resident())
        if not place:
            shift.asks_for("ktp-01")
        shift.brings("2")
    shift.saves(cases=3)


def consultation(shift: Shift) -> None:
    """Only wants to know what to bring: two keys, and what was asked."""
    hands = shift.hands
    hands.press("F7")
    hands.on("consultation")
    hands.types("akta kelahiran")
    hands.press("Return", "Ctrl+Return")
    hands.settled()
    shift.counts(visits=1, cases=1)


def collects(shift: Shift) -> None:
    """Fetches a finished document with the receipt: scan, Enter, hand over."""
    hands = shift.hands
    case = shift.case_in("siap_diambil")
    hands.press("F6")
    hands.scans(shift.receipt_of(case))
    hands.sees(lambda: shift.shows(case.number), "the document")
    hands.press("Ctrl+Return")
    shift.sees_state(case.id, "diserahkan")


def did_not_come(shift: Shift) -> None:
    """Drew a number and went home."""
    hands = shift.hands
    shift.draws_a_number()
    hands.press("Ctrl+Return")
    hands.settled()
    hands.press("Alt+T")
    hands.settled()


def lost_the_receipt(shift: Shift) -> None:
    """Fetches a finished document without its receipt: found by name, a card is seen, a statement is signed."""
    hands = shift.hands
    case = shift.case_in("siap_diambil")
    hands.press("F6")
    hands.types(case.name.lower())
    hands.press("Return")
    hands.sees(lambda: shift.shows(case.number), "the document by its owner's name")
    shift.row_of(lambda row: row.case.number == case.number)
    hands.goes_to("Bukti")
    hands.chooses("Tanda terima hilang")
    hands.goes_to("Kartu yang diperlihatkan")
    hands.chooses("KTP")
    hands.goes_to("Pernyataan hilang ditandatangani")
    hands.press("Space", "Ctrl+Return")
    shift.sees_state(case.id, "diserahkan")


def wants_it_no_more(shift: Shift) -> None:
    """Takes back what was asked for this morning; the operator may void her own case within the shift."""
    hands = shift.hands
    case = shift.case_in("diterima")
    shift.opens(case.number)
    hands.press("Alt+X", "Ctrl+Return")
    shift.sees_state(case.id, "batal")


def is_told(shift: Shift) -> None:
    """Nobody at the counter: the operator calls somebody whose document waits."""
    hands = shift.hands
    hands.press("F5")
    hands.on("cases")
    hands.press("Alt+S")
    hands.settled()
    told = shift.pointed_at()
    hands.press("Alt+I", "Ctrl+Return")
    hands.settled()
    shift.sees_told(told)
    hands.press("Alt+H")
    hands.settled()


def power_is_cut(shift: Shift) -> None:
    """Listrik padam: noted by one key and ended by the same."""
    hands = shift.hands
    hands.press("Ctrl+1")
    hands.settled()
    shift.clock.pass_minutes(25)
    hands.press("Ctrl+1")
    hands.settled()


def asks_how_it_stands(shift: Shift) -> None:
    """Knows part of a name: found while it is typed, opened, and the phone number corrected."""
    hands = shift.hands
    known = shift.served_today()
    hands.press("F3")
    hands.types(known.name.lower())
    hands.sees(lambda: any(row.name == known.name for row in shift.found), "the name among what was found")
    hands.press("Return")
    hands.settled()
    hands.press("Return")
    hands.on("case")
    hands.press("Alt+K")
    hands.chooses("No. HP")
    hands.goes_to("Seharusnya")
    hands.types("085212340000")
    hands.press("Ctrl+Return")
    hands.settled()
    assert shift.opened.phone == "085212340000"
    assert shift.opened.corrected


def is_worked_on(shift: Shift) -> None:
    """Nobody at the counter: the case of this morning is made and ready."""
    hands = shift.hands
    case = shift.case_in("diterima")
    for state, status in (("Diproses", "diproses"), ("Siap diambil", "siap_diambil")):
        shift.opens(case.number)
        hands.press("Alt+U")
        hands.chooses(state)
        hands.press("Ctrl+Return")
        shift.sees_state(case.id, status)


def line_is_down(shift: Shift) -> None:
    """SIAK does not answer: the key notes it, and notes it again when the line is back."""
    hands = shift.hands
    hands.press("Ctrl+2")
    hands.settled()
    shift.clock.pass_minutes(9)
    hands.press("Ctrl+2")
    hands.settled()


def screen_is_left(shift: Shift) -> None:
    """The operator goes to the back: what was typed is there after the lock."""
    hands = shift.hands
    hands.press("F2")
    hands.goes_to("Nama lengkap")
    hands.types("FATMA DAUD")
    hands.press("Ctrl+L")
    hands.types(shift.password)
    hands.press("Return")
    hands.settled()
    shift.sees_name("FATMA DAUD")
    hands.press("Ctrl+Shift+Backspace")
    hands.settled()


def looks_through_the_day(shift: Shift) -> None:
    """Nobody at the counter: the lists of the day."""
    for key, screen in (("F5", "cases"), ("F9", "day_log"), ("F4", "queue"), ("F10", "sync"), ("F3", "search")):
        shift.hands.press(key)
        shift.hands.on(screen)
        shift.hands.press("Down", "Down", "Up")


DAY: Final[tuple[Callable[[Shift], None], ...]] = (
    damaged_card,
    changed_family_card,
    collects,
    papers_missing,
    newborn,
    damaged_card_by_name,
    collects,
    two_services,
    did_not_come,
    consultation,
    is_worked_on,
    lost_the_receipt,
    name_with_apostrophe,
    asks_how_it_stands,
    line_is_down,
    village_list,
    collects,
    papers_brought_later,
    changed_family_card,
    looks_through_the_day,
    somebody_else_comes,
    wants_it_no_more,
    damaged_card,
    power_is_cut,
    collects,
    screen_is_left,
    is_told,
    damaged_card_by_name,
    newborn,
    collects,
)
"""Thirty turns of a working day, in the order in which they come."""
