"""Every kind of paper has a composer, a form for each of its sizes, and a word."""

from __future__ import annotations

import pytest

from counter_app.domain.errors import RuleViolated
from counter_app.services.owing import Owing, details_of
from counter_app.services.paper_kinds import KINDS, kind_of
from counter_app.services.views import Actor
from printing.papers import FORMS
from ui.words.papers import DOCUMENT

OWING = Owing(Actor("U-SITI", "operator", "Siti"), 1_000, bytes)


def test_every_kind_has_a_form_for_each_of_its_sizes_and_a_word() -> None:
    """What can be owed can be made and told."""
    assert {document: tuple(FORMS[document][0]) for document in KINDS} == {
        document: kind.sizes for document, kind in KINDS.items()
    }
    assert set(KINDS) <= set(DOCUMENT)


def test_files_of_different_kinds_have_different_names() -> None:
    """No document takes another's name in a folder."""
    assert len({kind.stem for kind in KINDS.values()}) == len(KINDS)


def test_a_kind_that_there_is_not_is_refused() -> None:
    """With a code."""
    with pytest.raises(RuleViolated, match="unknown_document"):
        kind_of("koran")


def test_a_paper_is_printed_by_itself_unless_it_is_to_wait() -> None:
    """Its next time is at once, or never."""
    assert OWING.paper("receipt", "visit/1").next_at == 1_000
    assert OWING.paper("receipt", "visit/1", by_itself=False).next_at == 0


def test_a_paper_keeps_what_only_its_document_needs() -> None:
    """The same details come back, in whatever letters."""
    details = {"day": "2026-11-24", "names": ["Lé", "\u6797"], "count": 3}
    assert details_of(OWING.paper("closing", "", details)) == details
    assert details_of(OWING.paper("closing", "")) == {}
