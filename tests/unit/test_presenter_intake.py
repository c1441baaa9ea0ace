"""Intake without a window: what is typed is checked, kept, filled from earlier cases, saved, and never lost."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from counter_app.domain.errors import AppError, StorageFault
from counter_app.domain.wita import day_of
from counter_app.services.drafts import Draft, Spot, read_draft
from counter_app.services.forms import LineForm, PersonForm, ServiceForm, VisitForm
from counter_app.services.views import Actor
from tests.fakes.desk import make_desk, person, visit
from tests.fakes.tasks import InlineLanes, WaitingLanes
from ui.screens.intake.drafts import EMPTY, Kept, from_old, from_values, to_values
from ui.screens.intake.presenter import IntakePresenter
from ui.typed_days import shown_day, typed_day

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from counter_app.services.desk import Desk
    from counter_app.services.forms import SavedVisit
    from counter_app.services.residents import Double
    from counter_app.services.views import PersonRow

NIK = "7501025708909999"
DRAFT = "intake/U-SITI"


@dataclass
class FakeView:
    """Remembers what it was asked to show."""

    blocked: list[str] = field(default_factory=list)
    saved: list[SavedVisit] = field(default_factory=list)
    faults: list[AppError] = field(default_factory=list)
    known: list[Sequence[str]] = field(default_factory=list)
    suggested: Sequence[PersonRow] = ()
    doubles: Sequence[Double] = ()
    spots: list[Spot | None] = field(default_factory=list)
    kept: int = 0

    def show_form(self) -> None:
        """Nothing to fill."""

    def show_state(self) -> None:
        """Nothing to paint."""

    def show_busy(self, *, busy: bool) -> None:
        """Nothing to disable."""

    def show_known(self, filled: Sequence[str]) -> None:
        """Remember."""
        self.known.append(filled)

    def show_suggestions(self, rows: Sequence[PersonRow]) -> None:
        """Remember."""
        self.suggested = rows

    def show_doubles(self, doubles: Sequence[Double]) -> None:
        """Remember."""
        self.doubles = doubles

    def show_restored(self, spot: Spot | None) -> None:
        """Remember."""
        self.spots.append(spot)

    def show_draft_kept(self, at: int) -> None:
        """Count."""
        self.kept += 1

    def show_blocked(self, field: str) -> None:
        """Remember."""
        self.blocked.append(field)

    def show_ticket(self, *, taken: bool) -> None:
        """Nothing to tell."""

    def show_many_left(self) -> None:
        """Nothing to tell."""

    def show_error(self, fault: AppError) -> None:
        """Remember."""
        self.faults.append(fault)

    def show_saved(self, saved: SavedVisit) -> None:
        """Remember."""
        self.saved.append(saved)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A counter over a new register."""
    made = make_desk(tmp_path)
    yield made
    made.sign_out()


@pytest.fixture
def view() -> FakeView:
    """What stands for the window."""
    return FakeView()


@pytest.fixture
def presenter(desk: Desk, view: FakeView) -> IntakePresenter:
    """An empty form."""
    return IntakePresenter(desk, InlineLanes(), view)


def _accesses(desk: Desk) -> list[bytes]:
    """The facts of the access stream, oldest first."""
    found = []
    for state in desk.store.chains():
        if state.chain.stream == "access":
            entries = desk.store.outgoing(state.chain, 0, max_bytes=10**8, max_entries=10**5).entries  # type: ignore[attr-defined]
            found += [raw.facts for raw in entries]
    return found


def _type_somebody(presenter: IntakePresenter) -> None:
    presenter.set_person(nik=NIK)
    presenter.set_person(name="ROSMIATI OLII")
    presenter.add_service("KTP-05")


def test_a_complete_form_is_saved_and_the_next_begins_empty(
    presenter: IntakePresenter, view: FakeView, desk: Desk
) -> None:
    """The visit stands in the register, its draft is gone, and the form is ready for the next person."""
    _type_somebody(presenter)
    presenter.keep_draft()
    presenter.save()
    assert len(view.saved) == 1
    assert desk.store.draft(DRAFT) is None
    assert presenter.form.lines == (LineForm(PersonForm()),)


def test_nothing_is_said_of_an_empty_form_until_it_is_to_be_saved(presenter: IntakePresenter, view: FakeView) -> None:
    """Nobody is scolded before they have typed; the attempt goes to the first field that is missing."""
    presenter.set_person(phone="")
    assert presenter.finding("lines.0.person.name") is None
    presenter.save()
    assert view.blocked == ["lines.0.person.name"]
    assert presenter.finding("lines.0.person.name") is not None


def test_a_full_disk_keeps_the_form(
    presenter: IntakePresenter, view: FakeView, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing typed is lost when the register can't be written."""
    _type_somebody(presenter)
    before = presenter.form

    def refuse(_work: Callable[[object], object], *, urgent: bool = True) -> object:
        raise StorageFault("disk_full")

    monkeypatch.setattr(desk.store, "write", refuse)
    presenter.save()
    assert [fault.code for fault in view.faults] == ["disk_full"]
    assert presenter.form == before


def test_a_known_person_fills_what_is_empty_and_no_more(presenter: IntakePresenter, view: FakeView, desk: Desk) -> None:
    """What was typed stands; only empty fields are taken from the last case."""
    desk.intake.save(desk.actor, visit(person(), {"KTP-01": {"kk": "asli"}}))
    presenter.set_person(name="ROSMIATI OLII-HASAN")
    presenter.set_person(nik=NIK)
    filled = view.known[-1]
    assert presenter.line.person.name == "ROSMIATI OLII-HASAN"
    assert presenter.line.person.kk == "7501021203159999"
    assert "kk" in filled
    assert "name" not in filled


def test_the_nik_gives_sex_and_birth_date_while_nobody_typed_them(presenter: IntakePresenter) -> None:
    """They follow the number while it is mended, and go with it."""
    presenter.set_person(nik=NIK)
    assert (presenter.line.person.birth_date, presenter.line.person.sex) == ("1990-08-17", "P")
    assert presenter.is_derived("birth_date")
    presenter.set_person(nik="7501021708919999")
    assert (presenter.line.person.birth_date, presenter.line.person.sex) == ("1991-08-17", "L")
    presenter.set_person(nik=NIK[:15])
    assert (presenter.line.person.birth_date, presenter.line.person.sex) == ("", "")


def test_what_was_typed_is_not_taken_from_the_nik(presenter: IntakePresenter) -> None:
    """Neither before nor after; a NIK keeps the wrong date of the day on which it was given."""
    presenter.set_person(birth_date="1990-08-18")
    presenter.set_person(nik=NIK)
    assert presenter.line.person.birth_date == "1990-08-18"
    presenter.set_person(sex="L")
    presenter.set_person(nik="7501024708919999")
    assert presenter.line.person.sex == "L"
    assert not presenter.is_derived("sex")


def test_a_resident_without_nik_is_never_given_a_birth_date(presenter: IntakePresenter) -> None:
    """A number that says nothing gives nothing."""
    presenter.set_person(nik="0" * 15 + "7")
    assert (presenter.line.person.birth_date, presenter.line.person.sex) == ("", "")


def test_the_register_knows_better_than_the_nik(presenter: IntakePresenter, desk: Desk) -> None:
    """A birth date that was put right before takes the place of what was read from the number."""
    desk.intake.save(desk.actor, visit(person(birth_date="1990-08-18"), {"KTP-01": {"kk": "asli"}}))
    presenter.set_person(nik=NIK)
    assert presenter.line.person.birth_date == "1990-08-18"
    assert not presenter.is_derived("birth_date")


def test_people_of_a_name_are_offered_once_it_is_recorded(
    presenter: IntakePresenter, view: FakeView, desk: Desk
) -> None:
    """One entry for one resident on the form, however many letters are typed."""
    desk.intake.save(desk.actor, visit(person(), {"KTP-01": {"kk": "asli"}}))
    before = len(_accesses(desk))
    for typed in ("r", "ro", "ros", "rosmiati o"):
        presenter.suggest(typed)
    assert [row.name for row in view.suggested] == ["ROSMIATI OLII"]
    assert len(_accesses(desk)) == before + 1
    presenter.suggest("tidak ada")
    assert view.suggested == ()


def test_whoever_is_taken_fills_everything(presenter: IntakePresenter, view: FakeView, desk: Desk) -> None:
    """Also what was typed already; what they never said stays as typed. It is recorded before it is shown."""
    saved = desk.intake.save(desk.actor, visit(person(birth_date="1990-08-17"), {"KTP-01": {"kk": "asli"}}))
    presenter.set_person(name="rosm", phone="085212345678", nik_reason="lupa")
    presenter.take_person(saved.cases[0].id)
    wanted = person(birth_date="1990-08-17", sex="P", phone="085212345678")
    assert presenter.line.person == wanted
    assert "name" in view.known[-1]
    assert saved.cases[0].id.encode() in _accesses(desk)[-1]


def test_an_answer_about_somebody_else_is_dropped(desk: Desk, view: FakeView) -> None:
    """The next resident is on the form by then."""
    saved = desk.intake.save(desk.actor, visit(person(), {"KTP-01": {"kk": "asli"}}))
    lanes = WaitingLanes()
    presenter = IntakePresenter(desk, lanes, view)
    presenter.take_person(saved.cases[0].id)
    presenter.suggest("rosmiati")
    presenter.set_group("keluarga")
    presenter.add_line()
    lanes.go_on()
    assert presenter.line.person.name == ""
    assert view.suggested == ()


def test_somebody_alike_is_told_once_it_is_recorded(presenter: IntakePresenter, view: FakeView, desk: Desk) -> None:
    """By name and birth date, under another NIK."""
    saved = desk.intake.save(desk.actor, visit(person(birth_date="1990-08-17"), {"KTP-05": {"ktp": "asli"}}))
    before = len(_accesses(desk))
    presenter.set_person(birth_date="1990-08-18")
    presenter.set_person(name="ROSMIATI OLI")
    presenter.set_person(name="ROSMIATI OLII")
    assert [(one.why, one.id) for one in view.doubles] == [("nama_mirip", saved.cases[0].id)]
    assert len(_accesses(desk)) == before + 1
    presenter.set_person(name="FATMA DAUD")
    assert view.doubles == ()


def test_an_open_case_of_the_same_person_is_told(presenter: IntakePresenter, view: FakeView, desk: Desk) -> None:
    """A second case for the same service is allowed, but not unnoticed."""
    desk.intake.save(desk.actor, visit(person(), {"KTP-05": {"ktp": "asli"}}))
    _type_somebody(presenter)
    assert [(one.why, one.service) for one in view.doubles] == [("layanan_terbuka", "KTP-05")]


def test_a_draft_comes_back_word_for_word(presenter: IntakePresenter, desk: Desk, view: FakeView) -> None:
    """What was typed before the power failed stands in the form again."""
    _type_somebody(presenter)
    presenter.set_notes("Foto lama buram\nminta ulang")
    presenter.set_group("keluarga")
    presenter.add_line()
    presenter.add_service("KTP-01")
    presenter.add_service("KK-01")
    presenter.keep_draft(Spot("notes", 7))
    again = IntakePresenter(desk, InlineLanes(), view)
    again.restore()
    assert again.form == presenter.form
    assert (again.line_at, again.service_at) == (1, 1)
    assert view.spots == [Spot("notes", 7)]


def test_a_draft_is_its_authors_alone(presenter: IntakePresenter, desk: Desk, view: FakeView) -> None:
    """Whoever signs in meanwhile neither sees nor overwrites it."""
    _type_somebody(presenter)
    presenter.keep_draft()
    other = IntakePresenter(replace(desk, actor=Actor("U-HASAN", "supervisor", "Hasan")), InlineLanes(), view)
    other.restore()
    assert other.form == EMPTY
    other.set_person(name="FATMA DAUD")
    other.keep_draft()
    again = IntakePresenter(desk, InlineLanes(), view)
    again.restore()
    assert again.form == presenter.form


def test_a_form_that_is_empty_again_leaves_no_draft(presenter: IntakePresenter, desk: Desk) -> None:
    """Nothing is brought back that nobody wants."""
    _type_somebody(presenter)
    presenter.keep_draft()
    presenter.discard()
    assert desk.store.drafts() == ()


def test_what_an_earlier_version_kept_goes_to_whoever_comes_first(
    presenter: IntakePresenter, desk: Desk, view: FakeView
) -> None:
    """An update loses nothing that was typed."""
    old = {**asdict(visit(person("FATMA DAUD"), {"KTP-05": {"ktp": "asli"}})), "gone": 1}
    old.pop("bundle")
    desk.store.save_draft("intake", json.dumps(old).encode())
    presenter.restore()
    assert presenter.line.person.name == "FATMA DAUD"
    assert [name for name, _ in desk.store.drafts()] == [DRAFT]


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"{}", b"{", b"[" * 100_000, b'{"lines": 5}', b'{"lines": [{}]}', b"\xff"]
)
def test_an_old_or_foreign_draft_never_breaks_a_start(presenter: IntakePresenter, desk: Desk, content: bytes) -> None:
    """Under either name."""
    desk.store.save_draft("intake", content)
    presenter.restore()
    desk.store.save_draft(DRAFT, content)
    presenter.restore()
    assert presenter.form == EMPTY


def test_a_draft_never_replaces_what_is_being_typed(presenter: IntakePresenter, desk: Desk, view: FakeView) -> None:
    """Coming back to the screen leaves the form alone."""
    _type_somebody(presenter)
    presenter.keep_draft()
    other = IntakePresenter(desk, InlineLanes(), view)
    other.set_person(name="FATMA DAUD")
    other.restore()
    assert other.line.person.name == "FATMA DAUD"


def test_a_discarded_form_can_be_brought_back(presenter: IntakePresenter) -> None:
    """Emptying the form can be undone."""
    _type_somebody(presenter)
    before = presenter.form
    presenter.discard()
    assert presenter.form != before
    presenter.bring_back()
    assert presenter.form == before


def test_a_bundle_has_one_checklist_whose_papers_reach_each_service(presenter: IntakePresenter) -> None:
    """Paket kelahiran: akta, KK and KIA; the KK is noted once and kept with all three."""
    presenter.add_service("PKT-LHR")
    assert [one.code for one in presenter.line.services] == ["LHR-01", "KK-01", "KIA-01"]
    assert [one.code for one in presenter.checklist()].count("kk") == 1
    presenter.set_paper("kk", "asli")
    assert [one.papers.get("kk") for one in presenter.line.services] == ["asli"] * 3


def test_an_answer_changes_the_checklist(presenter: IntakePresenter) -> None:
    """A child of five and over needs photographs."""
    presenter.add_service("KIA-01")
    assert "foto" not in [one.code for one in presenter.checklist()]
    presenter.set_answer("umur", "umur-besar")
    assert "foto" in [one.code for one in presenter.checklist()]


def test_the_next_resident_of_a_collective_visit_has_the_same_services(presenter: IntakePresenter) -> None:
    """Kolektif desa: the village stays, the services are asked for again, the person is new."""
    presenter.set_group("kolektif")
    _type_somebody(presenter)
    presenter.set_person(village="75.01.02.2001")
    presenter.add_line()
    assert presenter.line_at == 1
    assert presenter.line.person == PersonForm(village="75.01.02.2001")
    assert [one.code for one in presenter.line.services] == ["KTP-05"]


def test_a_fault_in_another_resident_brings_that_one_up(presenter: IntakePresenter, view: FakeView) -> None:
    """The attempt to save shows the resident whose line can't be kept."""
    presenter.set_group("keluarga")
    _type_somebody(presenter)
    presenter.add_line()
    presenter.set_person(name="YUSUF ISHAK", nik="7501020101859999")
    presenter.show_line(0)
    presenter.save()
    assert view.blocked == ["lines.1.services"]
    assert presenter.line_at == 1


def test_a_consultation_is_noted_as_one(presenter: IntakePresenter, view: FakeView, desk: Desk) -> None:
    """The purpose of the visit follows from the services asked for."""
    presenter.set_person(nik=NIK, name="ROSMIATI OLII")
    presenter.add_service("KNS-01")
    presenter.save()
    rows = desk.day_logs.rows(desk.actor, day_of(desk.clock.now_ms()))
    assert [row.status for row in rows] == ["dicatat"]
    assert len(view.saved) == 1


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("17-08-1990", "1990-08-17"),
        ("17081990", "1990-08-17"),
        ("17/8/1990", "1990-08-17"),
        ("31-02-1990", "31-02-1990"),
    ],
)
def test_a_day_is_read_as_people_type_it(typed: str, iso: str) -> None:
    """What can't be read stays as typed, so that nothing is lost."""
    assert typed_day(typed) == iso


@given(st.dates())
def test_a_day_that_is_shown_reads_as_itself(day: object) -> None:
    """Showing and reading a day lead back to it."""
    iso = str(day)
    assert typed_day(shown_day(iso)) == iso


ANY_TEXT = st.text(st.characters(), max_size=20)


@given(
    ANY_TEXT,
    ANY_TEXT,
    st.dictionaries(st.text(max_size=5), st.sampled_from(["asli", "salinan"]), max_size=3),
    st.integers(0, 1),
)
@example("Budi\ud800", "\ud83d", {}, 1)
def test_a_draft_keeps_whatever_was_typed(name: str, notes: str, papers: dict[str, str], line: int) -> None:
    """Any text survives the draft, lone surrogates too."""
    lines = (LineForm(PersonForm(name=name), (ServiceForm("KTP-05", papers),), notes), LineForm(PersonForm()))
    kept = Kept(VisitForm(lines, bearer=notes, priority=True, occurred=7), line, 0)
    draft = Draft("intake", "U-SITI", at=5, form=to_values(kept), spot=Spot("notes", 3))
    read = read_draft(draft.name, draft.encode())
    assert read is not None
    assert (from_values(read.form), read.spot, read.at) == (kept, Spot("notes", 3), 5)


@given(st.binary(max_size=60))
def test_bytes_of_another_program_are_no_draft(content: bytes) -> None:
    """They are left alone instead of stopping the counter."""
    found = from_old(content)
    assert found is None or isinstance(found.form, VisitForm)
    assert read_draft("intake/U-SITI", content) is None


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=8,
)
PERSON = st.fixed_dictionaries({}, optional={"name": JSON, "nik": JSON, "gone": JSON})
SERVICE = st.fixed_dictionaries({"code": JSON}, optional={"papers": JSON, "answers": JSON})
LINE = st.fixed_dictionaries({"person": PERSON, "services": st.lists(SERVICE, max_size=1)}, optional={"notes": JSON})
VISIT = st.fixed_dictionaries(
    {"lines": st.lists(LINE, max_size=2)}, optional={"priority": JSON, "occurred": JSON, "bearer": JSON}
)


@given(st.fixed_dictionaries({"visit": VISIT | JSON}, optional={"line": JSON, "service": JSON}))
def test_values_of_wrong_kinds_reach_no_form(values: dict[str, object]) -> None:
    """Whatever stands in a draft, a form holds only what its fields can."""
    found = from_values(values)
    if found is not None:
        assert Kept(found.form) == from_values(to_values(Kept(found.form)))
        assert all(isinstance(one.person.name, str) for one in found.form.lines)
        assert type(found.form.priority) is bool
        assert 0 <= found.line < len(found.form.lines)
