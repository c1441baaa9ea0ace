"""Folding a case: its moves, its clock, two histories that disagree, settling, and erasing."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter_app.domain.case import CaseRecord, may_move
from counter_app.domain.entry import Stream
from counter_app.domain.fold import belongs_to_feed, fold, read_steps, unseen
from counter_app.domain.kinds.access import DataAccessed
from counter_app.domain.kinds.blackout import (
    OutageBegan,
    OutageCorrected,
    OutageEnded,
    SheetReserved,
    SheetUsed,
    SheetVoided,
)
from counter_app.domain.kinds.case import (
    CaseChecked,
    CaseCorrected,
    CaseHandedOver,
    CaseMoved,
    CaseNumbered,
    CaseRerouted,
    CaseSettled,
)
from counter_app.domain.kinds.register import PersonalErased, UserAdded, UserChanged
from counter_app.domain.kinds.shift import ShiftClosed, ShiftOpened
from counter_app.domain.kinds.ticket import TicketCalled, TicketEnded, TicketHeld, TicketIssued, TicketResumed
from counter_app.domain.records import OutageRecord, SheetRecord, ShiftRecord, TicketRecord, UserRecord, VisitRecord
from tests.fakes.histories import ADMIN, Act, play, play_knowing
from tests.fakes.registers import SUPERVISOR, Author, case_opened, visit_opened

if TYPE_CHECKING:
    from counter_app.domain.kinds import Body

SUBJECT = "case/1"
OUTAGE = "outage/1"
WHO = st.integers(0, 2)
ACTS = st.lists(st.tuples(WHO, st.sampled_from(Act), st.booleans()), max_size=14)
PARTLY_SEEN = st.lists(st.tuples(WHO, st.sampled_from(Act), st.frozensets(WHO)), max_size=14)
MOVES = (CaseMoved, CaseChecked, CaseHandedOver, CaseRerouted)


def case_of(*authors: Author) -> CaseRecord:
    """The case as everybody sees it who has all that these authors wrote."""
    entries = {entry.header.ref: entry for author in authors for entry in author.known}
    record = fold(entries.values())
    assert isinstance(record, CaseRecord)
    return record


@pytest.fixture
def ani() -> Author:
    """The station that opened the case."""
    author = Author("S1")
    author.write(SUBJECT, case_opened())
    return author


@pytest.fixture
def budi(ani: Author) -> Author:
    """Another station, a moment later, that has seen the opening."""
    author = Author("S2", clock=ani.clock + 500)
    author.learn(ani)
    return author


def test_a_case_opens_with_what_was_written(ani: Author) -> None:
    """Its fields, its place, and the time of its opening."""
    case = case_of(ani)
    assert (case.status, case.service, case.name) == ("diterima", "KTP-BARU", "Siti Rahma")
    assert (case.opened_at, case.complete_at, case.status_at) == (ani.clock, ani.clock, ani.clock)
    assert (case.entries, case.tick, case.conflicts) == (1, ani.clock, ())


def test_nothing_is_shown_before_the_opening_has_come(ani: Author) -> None:
    """Later entries wait for it."""
    ani.write(SUBJECT, CaseMoved("diproses"))
    assert fold(ani.known[1:]) is None
    assert fold([]) is None
    assert case_of(ani).status == "diproses"


def test_back_entry_counts_from_when_it_happened() -> None:
    """Susulan: the register's time is what the operator says, the entry keeps when it was written."""
    author = Author("S1")
    author.write(SUBJECT, case_opened(origin="susulan", occurred=1000, status="belum_lengkap"))
    author.write(SUBJECT, CaseChecked("diterima", {"kk": "asli"}, occurred=2000))
    case = case_of(author)
    assert (case.opened_at, case.complete_at, case.origin) == (1000, 2000, "susulan")


def test_an_opening_status_that_can_not_be_is_read_as_incomplete() -> None:
    """Nobody opens a case as handed over."""
    author = Author("S1")
    author.write(SUBJECT, case_opened(status="diserahkan"))
    assert case_of(author).status == "belum_lengkap"


def test_papers_that_came_in_are_added(ani: Author) -> None:
    """What was there stays unless it is named again."""
    ani.write(SUBJECT, CaseChecked("diterima", {"akta": "salinan"}, {"hilang": "ya"}, due=5))
    case = case_of(ani)
    assert (case.papers, case.answers, case.due) == ({"kk": "asli", "akta": "salinan"}, {"hilang": "ya"}, 5)


def test_the_service_clock_stands_still_while_held_for_an_excuse(ani: Author) -> None:
    """A power cut is not the office's delay; another reason is."""
    ani.write(SUBJECT, CaseMoved("ditunda", "listrik", occurred=10_000))
    assert case_of(ani).held_since == 10_000
    ani.write(SUBJECT, CaseMoved("diproses", occurred=15_000))
    ani.write(SUBJECT, CaseMoved("ditunda", "lainnya", occurred=20_000))
    case = case_of(ani)
    assert (case.held_ms, case.held_since, case.reason) == (5_000, 0, "lainnya")


def test_the_service_clock_starts_at_complete_papers_and_ends_with_the_work() -> None:
    """What was promised stays readable; `due` counts from the last move that gave one."""
    author = Author("S1")
    author.write(SUBJECT, case_opened(status="belum_lengkap", due=7))
    author.write(SUBJECT, CaseChecked("diterima", due=50_000, occurred=10_000))
    case = case_of(author)
    assert (case.promised, case.due, case.running_since, case.done_at) == (50_000, 50_000, 10_000, 0)
    author.write(SUBJECT, CaseMoved("ditunda", "listrik", occurred=20_000))
    author.write(SUBJECT, CaseMoved("diproses", due=60_000, occurred=30_000))
    case = case_of(author)
    assert (case.promised, case.due, case.running_since, case.done_at) == (50_000, 60_000, 30_000, 0)
    author.write(SUBJECT, CaseMoved("siap_diambil", occurred=40_000))
    author.write(SUBJECT, CaseHandedOver("sendiri", "resi", "tanda_tangan", receiver="Siti", occurred=90_000))
    assert case_of(author).done_at == 40_000


def test_another_service_of_a_complete_case_is_promised_anew_from_the_same_moment(ani: Author) -> None:
    """The outages since its papers were complete still count."""
    ani.write(SUBJECT, CaseChecked("diterima", due=70_000))
    case = case_of(ani)
    assert (case.promised, case.running_since) == (70_000, case.complete_at)


def test_work_that_is_taken_up_again_is_not_done(ani: Author) -> None:
    """The document had a fault: the clock runs on, and ends when it is ready for the second time."""
    ani.write(SUBJECT, CaseMoved("siap_diambil", occurred=40_000))
    ani.write(SUBJECT, CaseMoved("diproses"))
    assert case_of(ani).done_at == 0
    ani.write(SUBJECT, CaseMoved("siap_diambil", occurred=60_000))
    assert case_of(ani).done_at == 60_000


def test_an_outage_keeps_when_it_was_and_when_it_was_written_down() -> None:
    """The first end counts; a correction changes only the times that it names."""
    author = Author("S1")
    author.write(OUTAGE, OutageBegan("listrik", occurred=500))
    noted = author.clock
    author.write(OUTAGE, OutageEnded())
    author.write(OUTAGE, OutageEnded(occurred=5))
    outage = fold(author.known)
    assert isinstance(outage, OutageRecord)
    assert (outage.began_at, outage.noted_at, outage.ended_at) == (500, noted, noted + 1000)
    author.write(OUTAGE, OutageCorrected(began=400))
    author.write(OUTAGE, OutageCorrected(ended=noted))
    outage = fold(author.known)
    assert isinstance(outage, OutageRecord)
    assert (outage.began_at, outage.ended_at, outage.end_noted_at) == (400, noted, author.clock)


def test_a_move_that_the_table_forbids_is_kept_and_not_applied(ani: Author) -> None:
    """It stands among what needs a decision."""
    ani.write(SUBJECT, CaseMoved("selesai"))
    late = ani.write(SUBJECT, CaseMoved("diproses"))
    case = case_of(ani)
    assert (case.status, case.conflicts, case.entries) == ("selesai", (late.header.ref,), 3)


def test_a_hand_over_names_the_receiver(ani: Author) -> None:
    """And ends the case."""
    ani.write(SUBJECT, CaseHandedOver("keluarga", "resi", "tanda_tangan", receiver="Umar"))
    case = case_of(ani)
    assert (case.status, case.receiver, case.receiver_relation) == ("diserahkan", "Umar", "keluarga")


def test_corrections_change_fields_and_are_counted(ani: Author) -> None:
    """A NIK that is found later takes the reason for its absence away."""
    author = Author("S1")
    author.write(SUBJECT, case_opened(nik="", nik_reason="tidak_terbaca", nik_partial="7501??"))
    author.write(SUBJECT, CaseCorrected("nik", "berkas_baru", new="7501045509909999"))
    author.write(SUBJECT, CaseCorrected("village", "salah_ketik", old_code="", new_code="75.01.04.2001"))
    case = case_of(author)
    assert (case.nik, case.nik_reason, case.nik_partial, case.corrected) == ("7501045509909999", "", "", 2)
    assert case.village == "75.01.04.2001"


def test_a_correction_of_what_can_not_be_corrected_needs_a_decision(ani: Author) -> None:
    """A status is moved, not corrected."""
    late = ani.write(SUBJECT, CaseCorrected("status", "lainnya", new="selesai"))
    case = case_of(ani)
    assert (case.status, case.corrected, case.conflicts) == ("diterima", 0, (late.header.ref,))


def test_number_and_area(ani: Author) -> None:
    """SIAK's number is a fact; rerouting hands the case to another area."""
    ani.write(SUBJECT, CaseNumbered(siak="9988"))
    ani.write(SUBJECT, CaseRerouted("7501.07"), actor=SUPERVISOR)
    case = case_of(ani)
    assert (case.siak, case.area) == ("9988", "7501.07")


class TestDisagreement:
    """Bentrok: two stations that had not seen each other."""

    def test_the_later_of_two_unseen_moves_waits(self, ani: Author, budi: Author) -> None:
        """The first counts; the second is kept, not applied."""
        ani.write(SUBJECT, CaseMoved("diproses"))
        late = budi.write(SUBJECT, CaseMoved("dikembalikan", "kurang"))
        case = case_of(ani, budi)
        assert (case.status, case.conflicts) == ("diproses", (late.header.ref,))

    def test_a_move_that_was_seen_is_no_disagreement(self, ani: Author, budi: Author) -> None:
        """After synchronising the other simply goes on."""
        ani.write(SUBJECT, CaseMoved("diproses"))
        budi.learn(ani)
        budi.write(SUBJECT, CaseMoved("siap_diambil"))
        case = case_of(ani, budi)
        assert (case.status, case.conflicts) == ("siap_diambil", ())

    def test_two_moves_to_the_same_end_disagree_too(self, ani: Author, budi: Author) -> None:
        """Two hand-overs of one document are worth a look."""
        ani.write(SUBJECT, CaseHandedOver("sendiri", "resi", "tanda_tangan"))
        late = budi.write(SUBJECT, CaseHandedOver("keluarga", "resi", "tanda_tangan"))
        assert case_of(ani, budi).conflicts == (late.header.ref,)

    def test_corrections_of_one_field_disagree(self, ani: Author, budi: Author) -> None:
        """No last write wins on a legal record."""
        ani.write(SUBJECT, CaseCorrected("name", "salah_ketik", new="Siti A"))
        late = budi.write(SUBJECT, CaseCorrected("name", "salah_ketik", new="Siti B"))
        case = case_of(ani, budi)
        assert (case.name, case.conflicts) == ("Siti A", (late.header.ref,))

    def test_corrections_of_two_fields_agree(self, ani: Author, budi: Author) -> None:
        """And so do a correction and a move."""
        ani.write(SUBJECT, CaseCorrected("name", "salah_ketik", new="Siti A"))
        budi.write(SUBJECT, CaseCorrected("phone", "salah_ketik", new="0812"))
        ani.write(SUBJECT, CaseMoved("diproses"))
        case = case_of(ani, budi)
        assert (case.name, case.phone, case.status, case.conflicts) == ("Siti A", "0812", "diproses", ())

    def test_facts_always_count(self, ani: Author, budi: Author) -> None:
        """A number that SIAK gave was given."""
        ani.write(SUBJECT, CaseMoved("diproses"))
        budi.write(SUBJECT, CaseNumbered(siak="1"))
        case = case_of(ani, budi)
        assert (case.siak, case.conflicts) == ("1", ())

    def test_a_station_has_seen_its_own(self, ani: Author, budi: Author) -> None:
        """Entries of one counter never disagree among themselves."""
        budi.write(SUBJECT, CaseNumbered(siak="1"))
        ani.write(SUBJECT, CaseMoved("diproses"))
        ani.write(SUBJECT, CaseMoved("siap_diambil"))
        assert case_of(ani, budi).conflicts == ()

    def test_settling_applies_what_waited(self, ani: Author, budi: Author) -> None:
        """The supervisor names the entry that counts after all."""
        ani.write(SUBJECT, CaseMoved("diproses"))
        late = budi.write(SUBJECT, CaseMoved("dikembalikan", "kurang"))
        ani.learn(budi)
        ani.write(SUBJECT, CaseSettled(late.header.ref, applied=True), actor=SUPERVISOR)
        case = case_of(ani, budi)
        assert (case.status, case.conflicts) == ("dikembalikan", ())

    def test_settling_what_the_table_forbids_leaves_it_waiting(self, ani: Author, budi: Author) -> None:
        """What can't be applied is not taken for decided."""
        ani.write(SUBJECT, CaseMoved("selesai"))
        late = budi.write(SUBJECT, CaseMoved("dikembalikan", "kurang"))
        ani.learn(budi)
        ani.write(SUBJECT, CaseSettled(late.header.ref, applied=True), actor=SUPERVISOR)
        case = case_of(ani, budi)
        assert (case.status, case.conflicts) == ("selesai", (late.header.ref,))

    def test_two_decisions_that_had_not_seen_each_other_decide_nothing(self, ani: Author, budi: Author) -> None:
        """Neither the later nor the earlier supervisor wins."""
        late = self._settled_twice(ani, budi)
        case = case_of(ani, budi)
        assert (case.status, case.conflicts) == ("diproses", (late,))

    @pytest.mark.parametrize("settled", [None, True, False])
    def test_cards_of_a_disputed_move_count(self, ani: Author, budi: Author, settled: bool | None) -> None:
        """Both printed one: two are gone, whichever move is to count, and while nobody has decided."""
        ani.write(SUBJECT, CaseMoved("siap_diambil", blanks=1))
        late = budi.write(SUBJECT, CaseHandedOver("Siti", "sendiri", "resi", blanks=1))
        assert case_of(ani, budi).conflicts == (late.header.ref,)
        if settled is not None:
            ani.learn(budi)
            ani.write(SUBJECT, CaseSettled(late.header.ref, applied=settled))
        assert case_of(ani, budi).blanks == 2

    def test_who_has_seen_both_decisions_ends_the_dispute(self, ani: Author, budi: Author) -> None:
        """A decision may be overruled knowingly."""
        late = self._settled_twice(ani, budi)
        ani.learn(budi)
        ani.write(SUBJECT, CaseSettled(late, applied=True), actor=SUPERVISOR)
        case = case_of(ani, budi)
        assert (case.status, case.conflicts) == ("dikembalikan", ())

    @staticmethod
    def _settled_twice(ani: Author, budi: Author) -> str:
        ani.write(SUBJECT, CaseMoved("diproses"))
        late = budi.write(SUBJECT, CaseMoved("dikembalikan", "kurang")).header.ref
        ani.learn(budi)
        budi.learn(ani)
        ani.write(SUBJECT, CaseSettled(late, applied=True), actor=SUPERVISOR)
        budi.write(SUBJECT, CaseSettled(late, applied=False), actor=SUPERVISOR)
        return late

    def test_an_entry_that_comes_late_hides_no_disagreement(self, ani: Author, budi: Author) -> None:
        """Two saw a third station's fact or did not: which one can't be told from their number."""
        cici = Author("S3", clock=ani.clock)
        cici.learn(ani)
        ani.clock += 5000
        ani.write(SUBJECT, CaseMoved("diproses"))
        cici.write(SUBJECT, CaseNumbered(siak="1"))
        budi.learn(cici)
        budi.clock = ani.clock
        late = budi.write(SUBJECT, CaseMoved("dikembalikan", "kurang"))
        assert case_of(ani, budi, cici).conflicts == (late.header.ref,)
        cici.clock = ani.clock - 4500
        cici.write(SUBJECT, CaseNumbered(siak="2"))
        assert case_of(ani, budi, cici).conflicts == (late.header.ref,)

    def test_a_fact_that_comes_late_is_not_taken_for_the_move_that_was_not_seen(
        self, ani: Author, budi: Author
    ) -> None:
        """The one that was seen stands after the one that was not."""
        ani.write(SUBJECT, CaseMoved("diproses"))
        cici = Author("S3", clock=ani.clock)
        cici.learn(budi)
        cici.write(SUBJECT, CaseNumbered(siak="1"))
        budi.learn(cici)
        budi.clock = cici.clock
        late = budi.write(SUBJECT, CaseMoved("dikembalikan", "kurang"))
        assert case_of(ani, budi, cici).conflicts == (late.header.ref,)

    def test_an_epoch_that_began_anew_has_not_seen_the_one_before(self, ani: Author) -> None:
        """A register that was set back doesn't know what its station had written."""
        opened = list(ani.known)
        ani.write(SUBJECT, CaseMoved("diproses"))
        again = Author("S1", "e2", clock=ani.clock, known=opened)
        late = again.write(SUBJECT, CaseMoved("dikembalikan", "kurang"))
        assert case_of(ani, again).conflicts == (late.header.ref,)

    def test_settling_dismisses_what_waited(self, ani: Author, budi: Author) -> None:
        """It stays in the history and counts for nothing."""
        ani.write(SUBJECT, CaseMoved("diproses"))
        late = budi.write(SUBJECT, CaseMoved("dikembalikan", "kurang"))
        ani.learn(budi)
        ani.write(SUBJECT, CaseSettled(late.header.ref, applied=False), actor=SUPERVISOR)
        case = case_of(ani, budi)
        assert (case.status, case.conflicts, case.entries) == ("diproses", (), 4)

    def test_what_was_unseen_is_told(self, ani: Author, budi: Author) -> None:
        """By base and by who wrote what."""
        seen_not = ani.write(SUBJECT, CaseMoved("diproses"))
        budi.write(SUBJECT, CaseMoved("ditunda", "listrik"))
        entries = sorted({e.header.ref: e for a in (ani, budi) for e in a.known}.values(), key=lambda e: e.header.order)
        steps = read_steps(entries)
        assert [header.ref for header, _ in unseen(steps, 2)] == [seen_not.header.ref]
        assert unseen(steps, 1) == []


class TestErasing:
    """`personal.erased` makes one entry of the subject read as blank."""

    def test_the_person_is_gone_and_the_case_stays(self, ani: Author) -> None:
        """Codes and times are kept for ever."""
        ani.write(SUBJECT, PersonalErased(ani.known[0].header.ref), actor=ADMIN)
        case = case_of(ani)
        assert (case.name, case.nik, case.service, case.number) == ("", "", "KTP-BARU", "7501.04-K7Q-261123-001-X")

    def test_it_holds_whatever_came_first(self, ani: Author, budi: Author) -> None:
        """Even when the bytes come back, and when the erasure has the smaller tick."""
        budi.clock = ani.clock - 100_000
        budi.known.clear()
        budi.write(SUBJECT, PersonalErased(ani.known[0].header.ref), actor=ADMIN)
        assert case_of(ani, budi).name == ""

    def test_other_entries_keep_theirs(self, ani: Author) -> None:
        """A correction that was not erased still counts."""
        opened = ani.known[0].header.ref
        ani.write(SUBJECT, CaseCorrected("name", "salah_ketik", new="Siti A"))
        ani.write(SUBJECT, PersonalErased(opened), actor=ADMIN)
        assert (case_of(ani).name, case_of(ani).nik) == ("Siti A", "")


@settings(deadline=None)
@given(acts=ACTS, data=st.data())
def test_any_order_of_arrival_folds_to_the_same_state(acts: list[tuple[int, Act, bool]], data: st.DataObject) -> None:
    """The row is a function of the set of entries."""
    entries = play(acts)
    assert fold(data.draw(st.permutations(entries))) == fold(entries)


@settings(deadline=None)
@given(acts=ACTS)
def test_every_move_counts_or_waits(acts: list[tuple[int, Act, bool]]) -> None:
    """Nothing vanishes: leaving out what waits or was dismissed, each step is in the row, and the last move stands."""
    entries = sorted(play(acts), key=lambda entry: entry.header.order)
    case = fold(entries)
    assert isinstance(case, CaseRecord)
    steps = read_steps(entries)
    dismissed = {body.target for _, body in steps if isinstance(body, CaseSettled) and not body.applied}
    counted = [step for step in steps if step[0].ref not in case.conflicts and step[0].ref not in dismissed]
    overruled = {body.target for _, body in steps if isinstance(body, CaseSettled) and body.applied} & dismissed
    if not overruled:
        statuses = ["diterima", *(status_after(body) for _, body in counted if status_after(body))]
        assert case.status == statuses[-1]
        assert all(may_move(before, after) for before, after in pairwise(statuses))
        assert case.corrected == sum(isinstance(body, CaseCorrected) for _, body in counted)


def status_after(body: Body) -> str:
    """Where a move takes a case; nothing for all that is no move to a status."""
    if isinstance(body, CaseHandedOver):
        return "diserahkan"
    if isinstance(body, CaseMoved):
        return body.to
    return body.status if isinstance(body, CaseChecked) else ""


@settings(deadline=None)
@given(acts=PARTLY_SEEN)
def test_what_an_author_had_not_seen_is_never_taken_for_seen(acts: list[tuple[int, Act, frozenset[int]]]) -> None:
    """Whatever stations saw of each other, and in whatever order their clocks put it."""
    played = sorted(play_knowing(acts), key=lambda pair: pair[0].header.order)
    steps = read_steps([entry for entry, _ in played])
    for index, (_, knew) in enumerate(played):
        told = {header.ref for header, _ in unseen(steps, index)}
        assert {header.ref for header, _ in steps[:index]} - knew <= told


@settings(deadline=None)
@given(acts=PARTLY_SEEN)
def test_two_moves_that_had_not_seen_each_other_never_both_count(acts: list[tuple[int, Act, frozenset[int]]]) -> None:
    """Unless somebody settled it, the later one waits."""
    played = sorted(play_knowing(acts), key=lambda pair: pair[0].header.order)
    steps = read_steps([entry for entry, _ in played])
    case = fold([entry for entry, _ in played])
    assert isinstance(case, CaseRecord)
    settled = {body.target for _, body in steps if isinstance(body, CaseSettled)}
    moves = [
        (header.ref, knew) for (header, body), (_, knew) in zip(steps, played, strict=True) if isinstance(body, MOVES)
    ]
    for place, (ref, knew) in enumerate(moves):
        if ref not in settled and any(earlier not in knew for earlier, _ in moves[:place]):
            assert ref in case.conflicts


@settings(deadline=None)
@given(acts=ACTS)
def test_stations_that_always_look_first_never_disagree_about_having_seen(acts: list[tuple[int, Act, bool]]) -> None:
    """Then only what the table of moves forbids can wait."""
    entries = sorted(play([(number, act, True) for number, act, _ in acts]), key=lambda entry: entry.header.order)
    steps = read_steps(entries)
    assert all(unseen(steps, index) == [] for index in range(len(steps)))


def test_a_visit_folds() -> None:
    """As it was opened."""
    author = Author("S1")
    author.write("visit/1", visit_opened(bearer="Umar", occurred=5, group="keluarga"))
    visit = fold(author.known)
    assert isinstance(visit, VisitRecord)
    assert (visit.bearer, visit.opened_at, visit.group, visit.station) == ("Umar", 5, "keluarga", "S1")


def test_a_shift_folds() -> None:
    """Opened with its count, closed once."""
    author = Author("S1")
    author.write("shift/1", ShiftOpened("261123", {"ktp": 9}))
    opened = fold(author.known)
    assert isinstance(opened, ShiftRecord)
    assert opened.closed_at == 0
    author.write("shift/1", ShiftClosed(1, 2, 3, 4, "ab", 9, {"ktp": 7}))
    closed = fold(author.known)
    assert isinstance(closed, ShiftRecord)
    assert (closed.visits, closed.cases, closed.papers, closed.waiting, closed.head) == (1, 2, 3, 4, "ab")
    assert (closed.closed_at, closed.opening_blanks, closed.closing_blanks) == (author.clock, {"ktp": 9}, {"ktp": 7})


def test_a_ticket_folds() -> None:
    """Issued, called as often as it takes, ended."""
    author = Author("S1")
    author.write("ticket/1", TicketIssued("A", 3, "261123", priority=True))
    author.write("ticket/1", TicketCalled())
    author.write("ticket/1", TicketCalled())
    called = fold(author.known)
    assert isinstance(called, TicketRecord)
    assert (called.state, called.calls) == ("dipanggil", 2)
    author.write("ticket/1", TicketEnded("dilayani", "visit/1"))
    ended = fold(author.known)
    assert isinstance(ended, TicketRecord)
    assert (ended.state, ended.visit, ended.ended_at, ended.priority) == ("dilayani", "visit/1", author.clock, True)


def _ticket(author: Author, *bodies: Body) -> TicketRecord:
    author.write("ticket/1", TicketIssued("", 3, "261123"))
    for body in bodies:
        author.write("ticket/1", body)
    found = fold(author.known)
    assert isinstance(found, TicketRecord)
    return found


def test_a_held_ticket_waits_again_when_its_holder_is_back() -> None:
    """It is out of the queue meanwhile, and keeps the time of arrival."""
    assert _ticket(Author("S1"), TicketCalled(), TicketHeld()).state == "ditahan"
    back = _ticket(author := Author("S1"), TicketCalled(), TicketHeld(), TicketResumed())
    assert (back.state, back.issued_at) == ("menunggu", author.known[0].header.at)


@pytest.mark.parametrize(
    ("before", "state"),
    [((), "menunggu"), ((TicketCalled(),), "dipanggil"), ((TicketCalled(), TicketHeld()), "ditahan")],
)
def test_an_absence_noted_by_mistake_is_undone(before: tuple[Body, ...], state: str) -> None:
    """The ticket stands as it stood before it, also when it was noted twice."""
    absent = TicketEnded("tidak_hadir")
    undone = _ticket(Author("S1"), *before, absent, absent, TicketResumed())
    assert (undone.state, undone.ended_at) == (state, 0)


def test_only_a_call_out_of_those_who_wait_takes_a_turn() -> None:
    """A second call of the same number does not, nor one of somebody who had been absent."""
    author = Author("S1")
    first = _ticket(author, TicketCalled())
    assert first.turn_at == first.called_at == author.clock
    again = _ticket(Author("S1"), TicketCalled(), TicketCalled(), TicketEnded("tidak_hadir"), TicketCalled())
    assert again.turn_at < again.called_at
    assert (again.calls, again.ended_at) == (3, 0)
    resumed = _ticket(Author("S1"), TicketCalled(), TicketHeld(), TicketResumed(), TicketCalled())
    assert resumed.turn_at == resumed.called_at


def test_a_user_folds() -> None:
    """Added, changed."""
    author = Author("S1")
    author.write("user/1", UserAdded("operator", login="ani", name="Ani"), actor=ADMIN)
    author.write("user/1", UserChanged("supervisor", active=False), actor=ADMIN)
    user = fold(author.known)
    assert isinstance(user, UserRecord)
    assert (user.role, user.active, user.name) == ("supervisor", False, "Ani")


def test_subjects_without_a_row_fold_to_nothing() -> None:
    """They are counted only; and reads of data never travel in a feed."""
    author = Author("S1")
    entry = author.write("access/list", DataAccessed("dicari"))
    assert fold(author.known) is None
    assert entry.header.stream is Stream.ACCESS
    assert not belongs_to_feed(entry.header)
    assert belongs_to_feed(author.write("visit/1", visit_opened()).header)


def test_a_sheet_that_was_entered_twice_keeps_both_visits() -> None:
    """A register was put back before the first was in it; the same visit told twice is one."""
    ani = Author("S1")
    ani.write("sheet/1", SheetReserved("7501.02-K7Q-261124-001-X", "T", "261124"))
    budi = Author("S2", clock=ani.clock + 500)
    budi.learn(ani)
    for author, body in ((ani, SheetVoided("rusak")), (ani, SheetUsed("visit/1")), (budi, SheetUsed("visit/2"))):
        author.write("sheet/1", body)
        author.write("sheet/1", body)
    sheet = fold({entry.header.ref: entry for entry in (*ani.known, *budi.known)}.values())
    assert isinstance(sheet, SheetRecord)
    assert (sheet.state, sheet.visit, sheet.others, sheet.reason) == ("terpakai", "visit/2", ("visit/1",), "")
