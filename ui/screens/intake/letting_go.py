"""A number that was let go no longer belongs to a form in which nothing else was typed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ui.screens.intake.drafts import is_empty

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.screens.intake.presenter import IntakePresenter


def let_go(presenter: IntakePresenter, ticket: str, show: Callable[[], None]) -> None:
    """Take the number out of the form, so that nobody else's visit gets it, and show the form without it."""
    form = presenter.form
    if form.ticket == ticket and is_empty(replace(form, ticket="")) and not presenter.busy:
        presenter.set_visit(ticket="")
        presenter.keep_draft()
        show()
