"""The search's presenter: nobody is shown without its being recorded."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from counter_app.services.forms import LineForm, PersonForm, ServiceForm, VisitForm
from tests.fakes.desk import make_desk
from tests.fakes.tasks import InlineLanes
from ui.screens.search.presenter import SearchPresenter

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from counter_app.services.desk import Desk
    from counter_app.services.views import CaseRow


@dataclass(slots=True)
class View:
    """Remembers what it was shown."""

    shown: list[int] = field(default_factory=list)
    opened: list[str] = field(default_factory=list)

    def show_rows(self, rows: Sequence[CaseRow], *, whole: bool) -> None:
        """Count."""
        self.shown.append(len(rows))

    def open_case(self, case: str) -> None:
        """Keep which."""
        self.opened.append(case)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A counter at which two people of one name have been."""
    made = make_desk(tmp_path)
    for nik in ("7501025708909999", "7501025708909998"):
        person = PersonForm(name="FATMA DAUD", nik=nik)
        made.intake.save(made.actor, VisitForm((LineForm(person, (ServiceForm("KTP-05", {"ktp": "asli"}),)),)))
    yield made
    made.sign_out()


@pytest.fixture
def view() -> View:
    """A window that remembers."""
    return View()


def _accesses(desk: Desk) -> int:
    return next(state.seq for state in desk.store.chains() if state.chain.stream == "access")


def test_what_is_suggested_is_recorded_once(desk: Desk, view: View) -> None:
    """One entry for what shows while somebody types, however many keys they need."""
    presenter = SearchPresenter(desk, InlineLanes(), view)
    before = _accesses(desk)
    for text in ("fa", "fat", "fatm"):
        presenter.suggest(text)
    assert view.shown == [2, 2, 2]
    assert _accesses(desk) == before + 1


def test_entering_again_records_again(desk: Desk, view: View) -> None:
    """The next one to look is another look."""
    presenter = SearchPresenter(desk, InlineLanes(), view)
    before = _accesses(desk)
    presenter.suggest("fatma")
    presenter.begin()
    presenter.suggest("fatma")
    assert _accesses(desk) == before + 2


def test_nothing_found_is_nothing_to_record(desk: Desk, view: View) -> None:
    """Nobody was shown."""
    before = _accesses(desk)
    SearchPresenter(desk, InlineLanes(), view).suggest("zzz")
    assert view.shown == [0]
    assert _accesses(desk) == before
