"""A paper lies on a kitchen table: of a sensitive service none tells what it is about."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from counter_app.bootstrap import knowledge
from counter_app.services.forms import HandOver, LineForm, VisitForm
from counter_app.services.paper_ground import PaperGround
from counter_app.services.paper_kinds import KINDS, kind_of
from tests.fakes.counters import DAY, HASAN, LETTERHEAD, SITI, lacking, person, visit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from counter_app.services.views import PaperJob
    from tests.fakes.counters import Bench

CODE: Final = "ANK-01"
OF_NO_CASE: Final = frozenset({"ticket", "readiness", "test_slip", "sheets"})


def _papers_of_a_day(bench: Bench) -> Mapping[str, PaperJob]:
    """Every paper that a day owes about one sensitive service, one of each kind."""
    bench.settings.keep(HASAN, replace(bench.settings.current(), file_slip=True, hand_over_slip=True))
    bench.shifts.open(SITI, {}, {})
    bench.save(VisitForm((LineForm(person(), (lacking(CODE),)),)))
    case = bench.save(visit(CODE, name="Umar Daud", nik="7501024107900001")).cases[0].id
    bench.cases.move(SITI, case, "siap_diambil")
    lists = [bench.ready_papers.owe(SITI, document) for document in ("uncollected", "hand_over_list")]
    bench.cases.hand_over(SITI, case, HandOver(receiver="Umar Daud", relation="sendiri"))
    log = bench.day_logs.paper(SITI, DAY)
    bench.shifts.close(SITI, {})
    return {job.document: job for job in (*bench.store.latest_papers(), *lists, log)}


def test_no_paper_tells_what_a_sensitive_service_is_about(bench: Bench) -> None:
    """Its neutral name stands in place of its own, of the document that comes of it, and of the papers it asks for."""
    service = knowledge.catalogue().service(CODE, on=DAY)
    ground = PaperGround(bench.store, knowledge.catalogue(), bench.regions, LETTERHEAD)
    told = {document: repr(kind_of(document).compose(ground, job)) for document, job in _papers_of_a_day(bench).items()}
    secrets = (service.name, service.output, *(item.text for item in service.requirements))
    assert set(told) == set(KINDS) - OF_NO_CASE
    assert [(document, one) for document, text in told.items() for one in secrets if one in text] == []
    assert [document for document, text in told.items() if service.public_name not in text] == []
