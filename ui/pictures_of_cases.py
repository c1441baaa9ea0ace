"""Pictures of cases: their lists, their own screen with its forms, searching, and handing over."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from counter_app.domain.permissions import Action, Verdict, verdict
from counter_app.services.handing_over import LOST
from ui.widgets.consent import PHONE
from ui.widgets.field import choose

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from counter_app.services.views import CaseRow
    from ui.pictures import Camera
    from ui.screen import Screen
    from ui.shell.frame import Frame


def take_lists(frame: Frame, camera: Camera) -> None:
    """Each list as it stands, a day of which there is nothing, and the form of a step of several."""
    frame.open("cases")
    camera.take("cases", large=True)
    screen = frame.screens["cases"]
    screen.presenter.go_by(-1)  # type: ignore[attr-defined]
    camera.take("cases-none")
    screen.presenter.go_by(1)  # type: ignore[attr-defined]
    for name in ("terbuka", "lewat", "siap", "blangko"):
        screen.tabs.buttons[name].click()  # type: ignore[attr-defined]
        camera.take(f"cases-{name}", large=True)
    screen.tabs.buttons["terbuka"].click()  # type: ignore[attr-defined]
    screen.presenter.mark_all(screen.model.rows[:3])  # type: ignore[attr-defined]
    screen.open_act("ditunda")  # type: ignore[attr-defined]
    camera.take("cases-act", large=True)
    screen.step_back()
    screen.step_back()
    screen.tabs.buttons["hari_ini"].click()  # type: ignore[attr-defined]


def take_consent(frame: Frame, camera: Camera, rows: Sequence[CaseRow]) -> None:
    """An operator who wants to take a hand-over back, and the supervisor who is asked; nobody answers."""
    row = next((row for row in rows if row.status == "diserahkan"), None)
    if row is None or verdict(frame.place.desk.actor.role, Action.REOPEN) is not Verdict.WITH_CONSENT:
        return
    frame.open("case", row.id)
    screen = frame.screens["case"]
    screen.open_act("reopen")  # type: ignore[attr-defined]
    screen.primary()
    if screen.consent is not None:
        camera.take("consent", large=True)
        screen.consent.choose(PHONE)
        camera.take("consent-phone")
        screen.consent.drop()
    screen.step_back()


def take_cases(frame: Frame, camera: Camera, rows: Sequence[CaseRow]) -> None:
    """Cases as they stand, the forms of their acts, a search, and a hand-over with and without the receipt."""
    wanted: tuple[tuple[str, Callable[[CaseRow], bool]], ...] = (
        ("case-corrected", lambda row: bool(row.corrected)),
        ("case-handed-over", lambda row: row.status == "diserahkan"),
        ("case-incomplete", lambda row: row.status == "belum_lengkap"),
    )
    for name, fits in wanted:
        row = next((row for row in rows if fits(row)), None)
        if row is not None:
            frame.open("case", row.id)
            camera.take(name, large=name == "case-corrected")
    if not rows:
        return
    under_way = next((row for row in rows if row.status in {"diterima", "diproses", "belum_lengkap"}), rows[0])
    frame.open("case", under_way.id)
    screen = frame.current
    for act in ("move", "correct", "papers"):
        if screen is not None:
            open_act = partial(screen.open_act, act)  # type: ignore[attr-defined]
            open_act()
            camera.take(f"case-{act}", large=True, anew=open_act)
            screen.step_back()
    frame.open("search")
    _search(frame.current, rows[0].name.split(" ")[0])
    camera.take("search", large=True)
    _hand_over(frame, camera, rows)


def _hand_over(frame: Frame, camera: Camera, rows: Sequence[CaseRow]) -> None:
    frame.open("hand_over")
    camera.take("hand-over-empty")
    ready = next((row for row in sorted(rows, key=lambda row: row.status != "siap_diambil")), None)
    if ready is not None and frame.current is not None:
        frame.current.field.setText(ready.number)  # type: ignore[attr-defined]
        frame.current.presenter.find(ready.number)  # type: ignore[attr-defined]
        camera.take("hand-over", large=True)
        form = frame.current.form  # type: ignore[attr-defined]
        choose(form.proof, LOST)
        form.proof.activated.emit(form.proof.currentIndex())
        form.later.ask()
        camera.take("hand-over-lost", large=True)
        frame.current.step_back()


def _search(screen: Screen | None, text: str) -> None:
    if screen is not None:
        screen.field.setText(text)  # type: ignore[attr-defined]
        screen.presenter.suggest(text)  # type: ignore[attr-defined]
