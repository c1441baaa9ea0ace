"""Voiding a case, taking a hand-over back, deciding a dispute, and correcting after the sign-off."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from counter_app.domain.consent import AgreedByPhone, AgreedHere
from counter_app.domain.errors import Conflict, InvalidInput, NotAllowed, RuleViolated
from counter_app.domain.kinds.case import CaseCorrected, CaseMoved
from counter_app.domain.permissions import Action
from counter_app.services.forms import HandOver
from counter_app.services.permission import wish_of
from counter_app.services.views import Actor
from tests.fakes.counters import AREA, DAY_MS, HASAN, MINUTE, SITI
from tests.fakes.registers import Author, entries_of, feed, raw_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from counter_app.domain.case import CaseRecord
    from counter_app.domain.consent import Consent
    from counter_app.domain.kinds import Body
    from tests.fakes.counters import Bench

ANI = Actor("U-ANI", "operator", "Ani Olii")


@pytest.fixture
def case(bench: Bench) -> CaseRecord:
    """A case of Siti's in her open shift."""
    bench.shifts.open(SITI, {})
    return bench.walk_in("KTP-05")


def refused(act: Callable[[], object]) -> Action:
    """Which action an act was refused as, for want of consent."""
    with pytest.raises(NotAllowed, match="consent_needed") as told:
        act()
    return wish_of(told.value).action


def agreed(act: Callable[[Consent | None], CaseRecord]) -> CaseRecord:
    """Do it, asking Hasan for the consent that it wants."""
    with pytest.raises(NotAllowed, match="consent_needed") as told:
        act(None)
    return act(AgreedHere(wish_of(told.value), HASAN.user))


def foreign(bench: Bench, case: CaseRecord, body: Body) -> None:
    """What another station wrote that had seen the case as it is now; it comes with the next feed."""
    author = Author("S9", clock=bench.clock.now_ms() + 1000, known=entries_of(bench.store, case.id))
    entry = author.write(case.id, body, area=AREA)
    bench.cases.move(SITI, case.id, "diproses") if isinstance(body, CaseMoved) else bench.cases.correct(
        SITI, case.id, "name", "Sri Wahyuni Olii", reason="salah_ketik"
    )
    bench.clock.pass_minutes(1)
    bench.store.apply_page(AREA, "central", feed([raw_of(entry)], bench.store.feed_cursor(AREA)[1]))


def test_an_operator_voids_her_own_case_within_the_shift(bench: Bench, case: CaseRecord) -> None:
    """With a reason; it stays readable, and ends."""
    after = bench.undoing.void(SITI, case.id, reason="salah_orang", note="kembarannya", seen=case.entries)
    assert (after.status, after.reason) == ("batal", "salah_orang")
    header, _ = bench.store.history(case.id)[-1]
    assert (header.actor, header.consent) == (SITI.user, None)


def test_somebody_elses_case_is_voided_with_consent(bench: Bench, case: CaseRecord) -> None:
    """Both names stand in the entry."""
    after = agreed(lambda consent: bench.undoing.void(ANI, case.id, reason="salah_orang", consent=consent))
    assert after.status == "batal"
    header, _ = bench.store.history(case.id)[-1]
    assert (header.actor, header.consent) == (ANI.user, HASAN.user)


def test_after_the_shift_ones_own_case_is_voided_with_consent(bench: Bench, case: CaseRecord) -> None:
    """Also when another shift of the same day is open by then."""
    bench.shifts.close(SITI, {})
    assert refused(lambda: bench.undoing.void(SITI, case.id, reason="salah_orang")) is Action.VOID
    bench.shifts.open(SITI, {})
    assert refused(lambda: bench.undoing.void(SITI, case.id, reason="salah_orang")) is Action.VOID


def test_without_a_shift_the_local_day_is_the_limit(bench: Bench) -> None:
    """Serving people never waits for the opening of the counter, and nor does taking a slip back."""
    case = bench.walk_in("KTP-05")
    assert bench.cases.open(SITI, case.id).voiding is Action.VOID_OWN
    bench.clock.now += DAY_MS
    assert bench.cases.open(SITI, case.id).voiding is Action.VOID
    assert refused(lambda: bench.undoing.void(SITI, case.id, reason="salah_orang")) is Action.VOID


def test_what_is_over_is_not_voided(bench: Bench, case: CaseRecord) -> None:
    """A finished case is a conflict; a consultation that was only noted never was one."""
    bench.cases.move(SITI, case.id, "selesai")
    with pytest.raises(Conflict, match="case_is_closed"):
        bench.undoing.void(SITI, case.id, reason="salah_orang")


@pytest.mark.parametrize("reason", ["", "salah", "Sri Wahyuni sakit"])
def test_only_known_reasons_stand_in_the_facts(bench: Bench, case: CaseRecord, reason: str) -> None:
    """What anybody writes about a person goes into the note, which can be erased."""
    with pytest.raises(RuleViolated, match="unknown_reason"):
        bench.undoing.void(SITI, case.id, reason=reason)
    with pytest.raises(InvalidInput) as told:
        bench.undoing.void(SITI, case.id, reason="lainnya", note="  ")
    assert told.value.fields == {"note": "required"}
    after = bench.undoing.void(SITI, case.id, reason="lainnya", note="Sri pindah rumah")
    assert after.reason == "lihat_catatan"
    assert b"Sri" not in bench.entries()[-1].facts


def test_a_hand_over_is_taken_back_with_consent(bench: Bench, case: CaseRecord) -> None:
    """The case waits for its owner again."""
    bench.cases.hand_over(SITI, case.id, HandOver(receiver="Sri Olii"))
    after = agreed(lambda consent: bench.undoing.reopen(SITI, case.id, reason="salah_permohonan", consent=consent))
    assert (after.status, after.receiver) == ("siap_diambil", "")
    assert dict(bench.cases.open(SITI, case.id).history[-1].data)["reason"] == "salah_permohonan"


def _taken_back(bench: Bench, case: CaseRecord, reason: str) -> None:
    """Ready an hour after the opening, handed over two hours after it, and five hours after it taken back."""
    bench.clock.pass_minutes(60)
    bench.cases.move(SITI, case.id, "siap_diambil")
    bench.clock.pass_minutes(60)
    bench.cases.hand_over(SITI, case.id, HandOver(receiver=""))
    bench.clock.pass_minutes(180)
    bench.undoing.reopen(HASAN, case.id, reason=reason)
    bench.clock.pass_minutes(5)


@pytest.mark.parametrize(
    ("reason", "minutes", "fits"),
    [
        ("belum_diserahkan", 59, False),
        ("belum_diserahkan", 60, True),
        ("salah_permohonan", 90, True),
        ("salah_permohonan", 240, True),
        ("dokumen_kembali", 90, False),
        ("dokumen_kembali", 120, True),
    ],
)
def test_a_hand_over_that_was_taken_back_is_entered_with_its_true_time(
    bench: Bench, case: CaseRecord, reason: str, minutes: int, fits: bool
) -> None:
    """Not before the step before it; of a document that came back not before it went out."""
    _taken_back(bench, case, reason)
    at, before = case.opened_at + minutes * MINUTE, bench.case(case.id)
    form = HandOver(receiver="", occurred=at)
    if fits:
        after = bench.cases.hand_over(SITI, case.id, form)
        assert (after.status, after.status_at, after.conflicts) == ("diserahkan", at, ())
        return
    with pytest.raises(InvalidInput) as told:
        bench.cases.hand_over(SITI, case.id, form)
    assert told.value.fields == {"occurred": "occurred_before_last_step"}
    assert bench.case(case.id) == before


def test_work_after_a_hand_over_was_taken_back_is_a_step_like_any_other(bench: Bench, case: CaseRecord) -> None:
    """What happened then was not handed over before; the second taking back leads before that, too."""
    _taken_back(bench, case, "salah_permohonan")
    taken_up = bench.cases.move(SITI, case.id, "diproses").status_at
    bench.clock.pass_minutes(1)
    with pytest.raises(InvalidInput):
        bench.cases.hand_over(SITI, case.id, HandOver(receiver="", occurred=taken_up - MINUTE))
    bench.cases.hand_over(SITI, case.id, HandOver(receiver=""))
    bench.clock.pass_minutes(1)
    bench.undoing.reopen(HASAN, case.id, reason="salah_permohonan")
    after = bench.cases.hand_over(SITI, case.id, HandOver(receiver="", occurred=taken_up))
    assert after.status_at == taken_up


def test_correcting_the_service_is_no_step_at_the_counter(bench: Bench) -> None:
    """What was done before the mistake was seen is entered with its true time."""
    case = bench.walk_in("KK-06")
    bench.clock.pass_minutes(60)
    corrected = bench.cases.correct(SITI, case.id, "service", "KTP-06", reason="salah_ketik")
    assert (corrected.status, corrected.status_at) == ("diterima", bench.clock.now)
    at = case.opened_at + 30 * MINUTE
    assert bench.cases.move(SITI, case.id, "diproses", occurred=at).status_at == at


def test_papers_that_were_looked_at_are_a_step(bench: Bench, case: CaseRecord) -> None:
    """Nothing was handed over before them."""
    bench.clock.pass_minutes(60)
    bench.cases.check_papers(SITI, case.id, case.papers, case.answers)
    with pytest.raises(InvalidInput) as told:
        bench.cases.hand_over(SITI, case.id, HandOver(receiver="", occurred=case.opened_at + 30 * MINUTE))
    assert told.value.fields == {"occurred": "occurred_before_last_step"}


def test_only_a_hand_over_is_taken_back(bench: Bench, case: CaseRecord) -> None:
    """A supervisor neither reopens what is not closed."""
    with pytest.raises(RuleViolated, match="not_handed_over"):
        bench.undoing.reopen(HASAN, case.id, reason="salah_permohonan")


def test_a_supervisor_needs_nobodys_consent(bench: Bench, case: CaseRecord) -> None:
    """Nor is any other name put into her entry."""
    bench.cases.hand_over(SITI, case.id, HandOver(receiver="Sri Olii"))
    bench.undoing.reopen(HASAN, case.id, reason="belum_diserahkan")
    bench.undoing.void(HASAN, case.id, reason="permintaan_pemohon")
    assert [header.consent for header, _ in bench.store.history(case.id)] == [None] * 4


def test_what_changed_meanwhile_is_told_before_anybody_is_asked(bench: Bench, case: CaseRecord) -> None:
    """`seen` holds for all of them."""
    bench.cases.number(SITI, case.id, "471")
    seen, undoing = case.entries, bench.undoing
    with pytest.raises(Conflict, match="case_changed"):
        undoing.void(SITI, case.id, reason="salah_orang", seen=seen)
    with pytest.raises(Conflict, match="case_changed"):
        undoing.reopen(SITI, case.id, reason="salah_permohonan", seen=seen)
    with pytest.raises(Conflict, match="case_changed"):
        undoing.settle(HASAN, case.id, "x", counts=True, seen=seen)


def test_a_correction_after_the_sign_off_needs_consent(bench: Bench, case: CaseRecord) -> None:
    """Before it none; afterwards the old value, the new one, the reason and both names stand in the entry."""
    bench.cases.correct(SITI, case.id, "phone", "085211110000", reason="salah_dengar")
    bench.shifts.close(SITI, {})
    after = agreed(
        lambda consent: bench.cases.correct(
            SITI, case.id, "name", "Sri Wahyuni Olii", reason="salah_ketik", consent=consent
        )
    )
    assert after.name == "Sri Wahyuni Olii"
    header, body = bench.store.history(case.id)[-1]
    assert isinstance(body, CaseCorrected)
    assert (body.old, body.new, body.reason) == (case.name, "Sri Wahyuni Olii", "salah_ketik")
    assert (header.actor, header.consent) == (SITI.user, HASAN.user)


def test_consent_to_one_field_is_none_to_another(bench: Bench, case: CaseRecord) -> None:
    """Whoever agreed to another number to call did not agree to another name."""
    bench.shifts.close(SITI, {})
    with pytest.raises(NotAllowed) as told:
        bench.cases.correct(SITI, case.id, "phone", "085211110000", reason="salah_dengar")
    consent = AgreedHere(wish_of(told.value), HASAN.user)
    with pytest.raises(NotAllowed, match="consent_for_another"):
        bench.cases.correct(SITI, case.id, "name", "Orang Lain", reason="salah_ketik", consent=consent)
    bench.cases.correct(SITI, case.id, "phone", "085211110000", reason="salah_dengar", consent=consent)


def test_whoever_opens_again_on_the_same_day_goes_on_with_her_own(bench: Bench, case: CaseRecord) -> None:
    """Somebody took over at noon; until she is back her cases are signed off, and on another day they stay so."""
    bench.shifts.open(ANI, {})
    with pytest.raises(NotAllowed, match="consent_needed"):
        bench.cases.correct(SITI, case.id, "phone", "085211110000", reason="salah_dengar")
    bench.shifts.open(SITI, {})
    assert bench.cases.open(SITI, case.id).voiding == Action.VOID_OWN
    bench.cases.correct(SITI, case.id, "phone", "085211110000", reason="salah_dengar")
    bench.clock.pass_minutes(24 * 60)
    bench.shifts.open(SITI, {})
    assert bench.cases.open(SITI, case.id).voiding == Action.VOID
    with pytest.raises(NotAllowed, match="consent_needed"):
        bench.undoing.void(SITI, case.id, reason="salah_orang")


def test_another_service_after_the_sign_off_is_one_act(bench: Bench, case: CaseRecord) -> None:
    """The correction and what follows from it carry the same consent."""
    bench.shifts.close(SITI, {})
    agreed(
        lambda consent: bench.cases.correct(SITI, case.id, "service", "KK-06", reason="salah_dengar", consent=consent)
    )
    written = bench.store.history(case.id)[case.entries :]
    assert [header.kind for header, _ in written] == ["case.corrected", "case.checked"]
    assert {header.consent for header, _ in written} == {HASAN.user}


def test_the_history_names_who_agreed(bench: Bench, case: CaseRecord) -> None:
    """By the name that the register knows."""
    agreed(lambda consent: bench.undoing.void(ANI, case.id, reason="salah_orang", consent=consent))
    assert bench.cases.open(SITI, case.id).history[-1].supervisor == HASAN.user


def test_the_history_tells_an_answer_over_the_phone_from_a_password(bench: Bench, case: CaseRecord) -> None:
    """The entry says so, and names the same supervisor."""
    with pytest.raises(NotAllowed, match="consent_needed") as told:
        bench.undoing.void(ANI, case.id, reason="salah_orang")
    consent = AgreedByPhone(wish_of(told.value), HASAN.user)
    bench.undoing.void(ANI, case.id, reason="salah_orang", consent=consent)
    line = bench.cases.open(SITI, case.id).history[-1]
    assert (line.supervisor, line.by_phone) == (HASAN.user, True)
    assert bench.store.history(case.id)[-1][0].consent == f"telp:{HASAN.user}"


def test_a_dispute_shows_both_sides(bench: Bench, case: CaseRecord) -> None:
    """The entry that waits, and the one that its author had not seen."""
    foreign(bench, case, CaseMoved(to="siap_diambil"))
    detail = bench.cases.open(HASAN, case.id)
    (dispute,) = detail.disputes
    sides = {line.ref: dict(line.data)["to"] for line in detail.history[1:]}
    assert {sides[dispute.target], *(sides[ref] for ref in dispute.rivals)} == {"diproses", "siap_diambil"}


@pytest.mark.parametrize("counts", [True, False])
def test_a_supervisor_decides_which_move_counts(bench: Bench, case: CaseRecord, counts: bool) -> None:
    """The one that waits in place of the other, or the other as it stands; nothing waits any more."""
    foreign(bench, case, CaseMoved(to="siap_diambil"))
    detail = bench.cases.open(HASAN, case.id)
    (dispute,) = detail.disputes
    waiting = next(dict(line.data)["to"] for line in detail.history if line.ref == dispute.target)
    standing = detail.case.status
    after = bench.undoing.settle(HASAN, case.id, dispute.target, counts=counts, seen=detail.case.entries)
    assert (after.status, after.conflicts) == (waiting if counts else standing, ())


def test_what_stands_in_the_way_of_a_decision_does_not_count(bench: Bench, case: CaseRecord) -> None:
    """Where a hold counts, the document is not ready as well: the same decision puts the other move aside."""
    author = Author("S9", clock=bench.clock.now_ms() + 120_000, known=entries_of(bench.store, case.id))
    held = author.write(case.id, CaseMoved(to="ditunda", reason="listrik"), area=AREA)
    bench.cases.move(SITI, case.id, "siap_diambil")
    bench.store.apply_page(AREA, "central", feed([raw_of(held)], 0))
    (dispute,) = bench.cases.open(HASAN, case.id).disputes
    assert dispute.target == held.header.ref
    after = bench.undoing.settle(HASAN, case.id, dispute.target, counts=True)
    assert (after.status, after.conflicts) == ("ditunda", ())
    settled = [line.settled for line in bench.cases.open(HASAN, case.id).history]
    assert settled == ["", "tidak_berlaku", "berlaku", "", ""]


@pytest.mark.parametrize("counts", [True, False])
def test_a_supervisor_decides_which_correction_counts(bench: Bench, case: CaseRecord, counts: bool) -> None:
    """Two stations corrected the same field."""
    corrected = CaseCorrected(field="name", reason="salah_ketik", old=case.name, new="Sri Wahyuni Daud")
    foreign(bench, case, corrected)
    detail = bench.cases.open(HASAN, case.id)
    (dispute,) = detail.disputes
    waiting = next(dict(line.data)["new"] for line in detail.history if line.ref == dispute.target)
    after = bench.undoing.settle(HASAN, case.id, dispute.target, counts=counts)
    assert (after.name, after.conflicts) == (waiting if counts else detail.case.name, ())


def test_what_the_case_no_longer_allows_can_only_be_put_aside(bench: Bench, case: CaseRecord) -> None:
    """A decision that would change nothing is not written."""
    foreign(bench, case, CaseMoved(to="siap_diambil"))
    (dispute,) = bench.cases.open(HASAN, case.id).disputes
    bench.undoing.settle(HASAN, case.id, dispute.target, counts=False)
    with pytest.raises(RuleViolated, match="nothing_to_settle"):
        bench.undoing.settle(HASAN, case.id, dispute.target, counts=True)


def test_a_decision_that_cannot_hold_is_refused_and_leaves_nothing(bench: Bench, case: CaseRecord) -> None:
    """An entry that the table of moves forbids whatever else counts."""
    author = Author("S9", clock=bench.clock.now_ms() + 1000, known=entries_of(bench.store, case.id))
    entry = author.write(case.id, CaseMoved(to="dicatat"), area=AREA)
    bench.store.apply_page(AREA, "central", feed([raw_of(entry)], 0))
    record = bench.case(case.id)
    assert record.conflicts == (entry.header.ref,)
    with pytest.raises(RuleViolated, match="settle_impossible"):
        bench.undoing.settle(HASAN, case.id, entry.header.ref, counts=True)
    assert bench.case(case.id) == record
    assert bench.undoing.settle(HASAN, case.id, entry.header.ref, counts=False).conflicts == ()


def test_a_voiding_that_another_station_had_not_seen_is_disputed(bench: Bench, case: CaseRecord) -> None:
    """Void obeys the fold's rules like any move: nobody's entry is written over."""
    author = Author("S9", clock=bench.clock.now_ms() + 120_000, known=entries_of(bench.store, case.id))
    entry = author.write(case.id, CaseMoved(to="diproses"), area=AREA)
    bench.undoing.void(SITI, case.id, reason="salah_orang")
    bench.store.apply_page(AREA, "central", feed([raw_of(entry)], 0))
    record = bench.case(case.id)
    assert (record.status, record.conflicts) == ("batal", (entry.header.ref,))
