"""Who looked at whose data, on a real register."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from counter_app.domain.consent import AgreedHere
from counter_app.domain.entry import decode_header
from counter_app.domain.errors import NotAllowed, RuleViolated
from counter_app.services.access import AccessLog
from tests.fakes.counters import HASAN, SITI
from tests.fakes.overtaking import OvertakenStore

if TYPE_CHECKING:
    from tests.fakes.counters import Bench


@pytest.mark.parametrize("act", ["dibuka", "ditampilkan", "disalin", "dicari", "dicetak", "diekspor"])
def test_an_act_stands_in_the_access_stream(bench: Bench, act: str) -> None:
    """And not in the register."""
    case = bench.walk_in()
    before = bench.kinds()
    bench.access.note(HASAN, act, case.id, "nik")
    assert bench.kinds("access") == ["access.opened", "data.accessed"]
    assert bench.kinds() == before


def test_an_act_names_who_did_it(bench: Bench) -> None:
    """The header carries the actor and their role."""
    bench.access.note(HASAN, "diekspor", rows=40)
    header = decode_header(bench.entries("access")[-1].header)
    assert (header.actor, header.role) == (HASAN.user, "supervisor")


def test_an_act_carries_nothing_personal(bench: Bench) -> None:
    """Whose data it was is told by the subject's id alone."""
    case = bench.walk_in()
    bench.access.note(SITI, "disalin", case.id, "nik")
    raw = bench.entries("access")[-1]
    assert raw.personal == b""
    assert case.nik.encode() not in raw.facts + raw.header


def test_an_unknown_act_is_refused(bench: Bench) -> None:
    """What can't be recorded does not happen."""
    with pytest.raises(RuleViolated, match="unknown_act"):
        bench.access.note(SITI, "dilirik")
    assert bench.kinds("access") == ["access.opened"]


def test_one_consent_serves_one_act(bench: Bench) -> None:
    """Also where two of them come at the same moment, with the same consent."""
    consent = AgreedHere(bench.access.wish("diekspor", "day/261124"), HASAN.user)

    def other() -> None:
        bench.access.note(SITI, "diekspor", "day/261124", consent=consent)

    log = AccessLog(OvertakenStore(bench.store, other), bench.clock)
    with pytest.raises(NotAllowed, match="consent_for_another"):
        log.note(SITI, "diekspor", "day/261124", consent=consent)
    assert bench.kinds("access") == ["access.opened", "data.accessed"]
