"""Handing over: who may collect without a letter, what a lost receipt asks for, several documents at once, blanks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from counter_app.bootstrap import knowledge
from counter_app.domain.errors import Conflict, InvalidInput, RuleViolated
from counter_app.services.case_lists import used_blanks
from counter_app.services.forms import HandOver, LineForm, VisitForm
from counter_app.services.handing_over import letter_needed
from tests.fakes.counters import HASAN, MINUTE, SITI, person, visit, whole

if TYPE_CHECKING:
    from counter_app.domain.case import CaseRecord
    from tests.fakes.counters import Bench


def _family(bench: Bench, *names: str) -> list[CaseRecord]:
    """A visit of a family, a card for each of them, all ready."""
    lines = tuple(LineForm(person(name=name, nik="", nik_reason="lupa"), (whole("KTP-05"),)) for name in names)
    saved = bench.save(VisitForm(lines, group="keluarga"))
    return [bench.cases.move(SITI, case.id, "siap_diambil") for case in saved.cases]


def _shown(*cases: CaseRecord) -> list[tuple[str, int]]:
    return [(case.id, case.entries) for case in cases]


def _allow(bench: Bench, *relations: str) -> None:
    bench.settings.keep(HASAN, replace(bench.settings.current(), without_letter=relations))


@pytest.mark.parametrize(
    ("relation", "allowed", "code"),
    [
        ("sendiri", (), ""),
        ("keluarga", ("keluarga",), ""),
        ("keluarga", (), "letter_needed_here"),
        ("aparat_desa", ("keluarga",), "letter_needed_here"),
        ("aparat_desa", ("aparat_desa",), ""),
        ("kuasa", ("keluarga", "aparat_desa"), "proxy_letter_needed"),
    ],
)
def test_who_may_collect_without_a_letter_is_for_the_office_to_say(
    bench: Bench, relation: str, allowed: tuple[str, ...], code: str
) -> None:
    """The resident always, a proxy never; with F-1.07 everybody."""
    _allow(bench, *allowed)
    case = bench.walk_in("KTP-05")
    form = HandOver(receiver="Yusuf Olii", relation=relation)
    if code:
        with pytest.raises(InvalidInput) as refused:
            bench.cases.hand_over(SITI, case.id, form)
        assert refused.value.fields == {"proxy_letter": code}
        form = replace(form, proxy_letter=True)
    after = bench.cases.hand_over(SITI, case.id, form)
    assert (after.status, after.receiver_relation) == ("diserahkan", relation)


def test_a_receiver_with_a_hidden_character_is_told_where_it_stands(bench: Bench) -> None:
    """By its number and place: nobody can see it."""
    case = bench.walk_in("KTP-05")
    with pytest.raises(InvalidInput) as refused:
        bench.cases.hand_over(SITI, case.id, HandOver(receiver="Yu\u200bsuf Olii", relation="keluarga"))
    assert refused.value.fields == {"receiver": "control_characters"}
    assert refused.value.details == {"receiver": {"position": 3, "character": "U+200B"}}


@pytest.mark.parametrize(
    ("seen", "statement", "faults"),
    [
        ("", False, {"seen": "identity_needed", "statement": "statement_needed"}),
        ("ktp", False, {"statement": "statement_needed"}),
        ("", True, {"seen": "identity_needed"}),
        ("sim", True, {"seen": "unknown_choice"}),
        ("kk", True, {}),
    ],
)
def test_a_lost_receipt_asks_for_a_card_and_a_signature(
    bench: Bench, seen: str, statement: bool, faults: dict[str, str]
) -> None:
    """Both stand in the register."""
    case = bench.walk_in("KTP-05")
    form = HandOver(receiver="", proof="resi_hilang", seen=seen, statement=statement)
    if faults:
        with pytest.raises(InvalidInput) as refused:
            bench.cases.hand_over(SITI, case.id, form)
        assert refused.value.fields == faults
        assert bench.case(case.id) == case
    else:
        bench.cases.hand_over(SITI, case.id, form)
        data = dict(bench.cases.open(SITI, case.id).history[-1].data)
        assert (data["proof"], data["seen"], data["statement"]) == ("resi_hilang", "kk", "True")


def test_with_the_receipt_nothing_of_its_loss_is_kept(bench: Bench) -> None:
    """What was ticked before the receipt was found after all."""
    case = bench.walk_in("KTP-05")
    bench.cases.hand_over(SITI, case.id, HandOver(receiver="", seen="ktp", statement=True))
    assert not {"seen", "statement"} & set(dict(bench.cases.open(SITI, case.id).history[-1].data))


@pytest.mark.parametrize(
    ("minutes", "fault"),
    [(-30, ""), (1, "occurred_in_future"), (-61, "occurred_before_opening"), (-9_000_000, "occurred_too_early")],
)
def test_what_happened_before_it_is_entered_tells_when(bench: Bench, minutes: int, fault: str) -> None:
    """A step and a hand-over of a blackout; the history, and what counts from then on, have that time."""
    case = bench.walk_in("KTP-05")
    bench.clock.pass_minutes(60)
    at = bench.clock.now + minutes * MINUTE
    form = HandOver(receiver="", occurred=at)
    if fault:
        with pytest.raises(InvalidInput) as moved:
            bench.cases.move(SITI, case.id, "siap_diambil", occurred=at)
        with pytest.raises(InvalidInput) as given:
            bench.cases.hand_over(SITI, case.id, form)
        assert moved.value.fields == given.value.fields == {"occurred": fault}
        assert bench.case(case.id) == case
        return
    assert bench.cases.move(SITI, case.id, "siap_diambil", occurred=at).done_at == at
    assert bench.cases.hand_over(SITI, case.id, form).status_at == at
    lines = bench.cases.open(SITI, case.id).history[1:]
    assert [(line.at, line.occurred) for line in lines] == [(bench.clock.now, at)] * 2


def test_the_minute_of_the_step_before_is_late_enough(bench: Bench) -> None:
    """What is typed has no seconds: it means the moment of that step, be it the opening, and never one before."""
    bench.clock.now += 40_000
    case = bench.walk_in("KTP-05")
    typed = case.opened_at - 40_000
    assert bench.cases.move(SITI, case.id, "siap_diambil", occurred=typed).done_at == case.opened_at
    bench.clock.pass_minutes(1)
    assert bench.cases.hand_over(SITI, case.id, HandOver(receiver="", occurred=typed)).status_at == case.opened_at


def test_work_did_not_end_before_the_step_before_it(bench: Bench) -> None:
    """A late case can't be dated into its time."""
    case = bench.walk_in("KTP-05")
    bench.clock.now = case.due + 60 * MINUTE
    taken = bench.cases.move(SITI, case.id, "diproses")
    at = case.opened_at + MINUTE
    with pytest.raises(InvalidInput) as moved:
        bench.cases.move(SITI, case.id, "siap_diambil", occurred=at)
    with pytest.raises(InvalidInput) as given:
        bench.cases.hand_over(SITI, case.id, HandOver(receiver="", occurred=at))
    assert moved.value.fields == given.value.fields == {"occurred": "occurred_before_last_step"}
    assert bench.case(case.id) == taken


def test_a_time_that_fits_other_cases_keeps_them_from_nobody(bench: Bench) -> None:
    """One of several was opened after it, one was worked on after it: these are told."""
    early, worked = bench.walk_in("KTP-05"), bench.walk_in("KTP-05")
    bench.clock.pass_minutes(60)
    late, worked = bench.walk_in("KTP-05"), bench.cases.move(SITI, worked.id, "diproses")
    shown = _shown(early, late, worked)
    done = bench.cases.move_all(SITI, shown, "siap_diambil", occurred=early.opened_at + MINUTE)
    assert [case.id for case in done.done] == [early.id]
    assert done.refused == ((late.id, "occurred_before_opening"), (worked.id, "occurred_before_last_step"))


def test_all_that_is_ready_goes_out_in_one_act(bench: Bench) -> None:
    """The father fetches for all: for his own document he is himself."""
    cases = _family(bench, "Yusuf Olii", "Sri Olii", "Ani Olii")
    before = len(bench.entries())
    outcome = bench.cases.hand_over_all(SITI, _shown(*cases), HandOver(receiver="YUSUF OLII", relation="keluarga"))
    assert [one.receiver_relation for one in outcome.done] == ["sendiri", "keluarga", "keluarga"]
    assert outcome.refused == ()
    assert len(bench.entries()) == before + 3


def test_nobody_is_the_owner_of_several_peoples_documents(bench: Bench) -> None:
    """Then it has to be said in what relation they are."""
    cases = _family(bench, "Yusuf Olii", "Sri Olii")
    with pytest.raises(InvalidInput) as refused:
        bench.cases.hand_over_all(SITI, _shown(*cases), HandOver(receiver="Yusuf Olii"))
    assert refused.value.fields == {"relation": "several_owners"}
    assert bench.case(cases[0].id).status == "siap_diambil"


def test_one_that_changed_meanwhile_keeps_the_others_from_nobody(bench: Bench) -> None:
    """It is told with its reason; the rest is in the register."""
    cases = _family(bench, "Yusuf Olii", "Sri Olii", "Ani Olii")
    bench.cases.move(HASAN, cases[1].id, "diproses")
    bench.cases.hand_over(HASAN, cases[2].id, HandOver(receiver=""))
    wanted = [*_shown(*cases[:2]), (cases[2].id, 0), ("case/0000000000000000", 0)]
    outcome = bench.cases.hand_over_all(SITI, wanted, HandOver(receiver="Yusuf Olii", relation="keluarga"))
    assert [one.id for one in outcome.done] == [cases[0].id]
    assert [code for _, code in outcome.refused] == ["case_changed", "case_is_closed", "subject_missing"]


def test_several_cases_are_held_for_one_reason_in_one_act(bench: Bench) -> None:
    """A case that can't go there is told."""
    cases = [bench.walk_in("KTP-05") for _ in range(3)]
    bench.cases.move(SITI, cases[0].id, "selesai")
    outcome = bench.cases.move_all(SITI, [(one.id, 0) for one in cases], "ditunda", reason="blangko_habis")
    assert [one.reason for one in outcome.done] == ["blangko_habis"] * 2
    assert outcome.refused == ((cases[0].id, "case_is_closed"),)
    with pytest.raises(RuleViolated, match="unknown_reason"):
        bench.cases.move_all(SITI, [(cases[1].id, 0)], "ditunda", reason="malas")


def test_a_case_that_uses_no_cards_keeps_the_others_from_nobody(bench: Bench) -> None:
    """A family card is printed on plain paper: it is told; where there is nothing else it is told of the field."""
    card, paper = bench.walk_in("KTP-05"), bench.walk_in("KK-06")
    for case in (card, paper):
        bench.cases.move(SITI, case.id, "diproses")
    wanted = [(card.id, 0), (paper.id, 0)]
    outcome = bench.cases.move_all(SITI, wanted, "siap_diambil", blanks=1)
    assert [one.id for one in outcome.done] == [card.id]
    assert outcome.refused == ((paper.id, "uses_no_blank"),)
    with pytest.raises(InvalidInput) as refused:
        bench.cases.move_all(SITI, wanted[1:], "siap_diambil", blanks=1)
    assert refused.value.fields == {"blanks": "uses_no_blank"}


@pytest.mark.parametrize(
    ("through", "blanks", "used"),
    [
        (("siap_diambil",), None, 1),
        (("selesai",), None, 1),
        (("diproses", "siap_diambil"), None, 1),
        (("diteruskan", "siap_diambil"), None, 0),
        (("diteruskan", "siap_diambil"), 1, 1),
        (("siap_diambil",), 2, 2),
        (("siap_diambil",), 0, 0),
        (("diproses",), None, 0),
    ],
)
def test_a_case_says_how_many_blanks_it_used(
    bench: Bench, through: tuple[str, ...], blanks: int | None, used: int
) -> None:
    """What the service uses, none where the Dinas printed it, or what was counted."""
    case = bench.walk_in("KTP-05")
    for to in through[:-1]:
        bench.cases.move(SITI, case.id, to)
    assert bench.cases.move(SITI, case.id, through[-1], blanks=blanks).blanks == used


def test_a_direct_hand_over_uses_blanks_and_one_of_a_ready_document_none(bench: Bench) -> None:
    """They are counted once."""
    direct, ready = bench.walk_in("KTP-05"), bench.walk_in("KTP-05")
    bench.cases.move(SITI, ready.id, "siap_diambil")
    for case in (direct, ready):
        assert bench.cases.hand_over(SITI, case.id, HandOver(receiver="")).blanks == 1


def test_blanks_counted_by_mistake_are_put_right(bench: Bench) -> None:
    """Taking the document up again takes the card out of the count, and no more than was counted."""
    case = bench.walk_in("KTP-05")
    bench.cases.move(SITI, case.id, "siap_diambil")
    with pytest.raises(InvalidInput) as refused:
        bench.cases.move(SITI, case.id, "diproses", blanks=-2)
    assert refused.value.fields == {"blanks": "out_of_range"}
    assert bench.cases.move(SITI, case.id, "diproses", blanks=-1).blanks == 0
    assert bench.cases.move(SITI, case.id, "siap_diambil").blanks == 1


def test_a_card_is_counted_once_whatever_way_its_case_goes(bench: Bench) -> None:
    """Ready, taken up again and ready for the second time; or printed by the Dinas, ready and handed over."""
    again, sent = bench.walk_in("KTP-05"), bench.walk_in("KTP-05")
    for to in ("siap_diambil", "diproses", "siap_diambil"):
        bench.cases.move(SITI, again.id, to)
    assert bench.case(again.id).blanks == 1
    for to in ("diteruskan", "siap_diambil"):
        bench.cases.move(SITI, sent.id, to)
    assert bench.cases.hand_over(SITI, sent.id, HandOver(receiver="")).blanks == 0


def test_a_proxy_needs_a_letter_whatever_a_setting_says() -> None:
    """No office can let somebody collect in another's name without one."""
    assert letter_needed("kuasa", ("kuasa", "keluarga"))
    assert not letter_needed("sendiri", ())


def test_a_service_on_plain_paper_uses_no_blank(bench: Bench) -> None:
    """A family card is printed on HVS."""
    case = bench.walk_in("KK-06")
    with pytest.raises(InvalidInput) as refused:
        bench.cases.move(SITI, case.id, "siap_diambil", blanks=1)
    assert refused.value.fields == {"blanks": "uses_no_blank"}
    assert bench.cases.move(SITI, case.id, "siap_diambil").blanks == 0


def test_the_blanks_of_a_shift_are_those_that_its_entries_say(bench: Bench) -> None:
    """By kind; what was used before it or after its end belongs to another one."""
    early = bench.walk_in("KTP-05")
    bench.cases.move(SITI, early.id, "siap_diambil")
    shift = bench.shifts.open(SITI, {})
    cards, child = (bench.walk_in(code) for code in ("KTP-05", "KIA-02"))
    bench.cases.move(SITI, cards.id, "siap_diambil", blanks=2)
    bench.cases.hand_over(SITI, child.id, HandOver(receiver=""))
    catalogue = knowledge.catalogue()
    assert used_blanks(bench.store, catalogue, shift.id) == {"ktp-el": 2, "kia": 1}
    bench.shifts.close(SITI, {})
    after = bench.walk_in("KTP-05")
    bench.cases.move(SITI, after.id, "siap_diambil")
    assert used_blanks(bench.store, catalogue, shift.id) == {"ktp-el": 2, "kia": 1}
    assert used_blanks(bench.store, catalogue, "shift/0000000000000000") == {}


def test_whoever_was_told_or_could_not_be_reached_is_noted(bench: Bench) -> None:
    """For several at once, with the way; the case stays where it is."""
    cases = _family(bench, "Yusuf Olii", "Sri Olii")
    outcome = bench.cases.inform(SITI, _shown(*cases), "dikabari", "telepon")
    assert [(one.status, one.informed, one.informed_at) for one in outcome.done] == [
        ("siap_diambil", "dikabari", bench.clock.now)
    ] * 2
    bench.clock.pass_minutes(5)
    (case,) = bench.cases.inform(SITI, [(cases[0].id, 0)], "tidak_bisa", note="nomor tidak aktif").done
    assert (case.informed, case.informed_at) == ("tidak_bisa", bench.clock.now)


@pytest.mark.parametrize(
    ("outcome", "way", "field"), [("dikabari", "", "required"), ("tidak_bisa", "merpati", "unknown_choice")]
)
def test_a_way_that_is_none_is_refused(bench: Bench, outcome: str, way: str, field: str) -> None:
    """Nothing is written."""
    case = bench.walk_in("KTP-05")
    with pytest.raises(InvalidInput) as refused:
        bench.cases.inform(SITI, [(case.id, 0)], outcome, way)
    assert refused.value.fields == {"way": field}
    with pytest.raises(RuleViolated, match="unknown_outcome"):
        bench.cases.inform(SITI, [(case.id, 0)], "mungkin", "desa")


def test_a_visit_that_is_over_can_not_be_handed_over_again_in_a_batch(bench: Bench) -> None:
    """One case alone says it as a conflict."""
    case = bench.walk_in("KTP-05")
    bench.cases.hand_over(SITI, case.id, HandOver(receiver=""))
    with pytest.raises(Conflict, match="case_is_closed"):
        bench.cases.hand_over(SITI, case.id, HandOver(receiver=""))
    assert visit("KTP-05").group == "perorangan"
