"""A supervisor's answer at central: on real PostgreSQL, for a real station, over TLS."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from counter_app.domain.consent import Wish
from counter_app.domain.errors import RuleViolated
from counter_app.domain.kinds.register import UserAdded, UserChanged
from counter_app.domain.permissions import Action
from counter_app.services.consents import SECRET, Consents
from counter_app.services.views import Actor
from sync.central import consenting, sharing
from sync.client.link import read_link
from tests.fakes.batches import asker_of, push
from tests.fakes.central_server import new_area, new_counter, real_central
from tests.fakes.registers import START, Author, append
from tests.fakes.signing_in import SomeSignIn

if TYPE_CHECKING:
    from pathlib import Path

    from tests.fakes.central_server import Counter

SITI = Actor("U-SITI", "operator", "Siti Rahmawati")
BOSS = Actor("U-BOSS", "supervisor", "Boss")
WISH = Wish(Action.REOPEN, "case/0Q3V5N8K2M7R4T6W", 3)


class StandingClock:
    """A clock for waits that nobody waits for."""

    def now_ms(self) -> int:
        """Always the same."""
        return START

    def monotonic(self) -> float:
        """Always the same."""
        return 0.0


def let_in(counter: Counter, user: str, login: str, role: str = "supervisor") -> None:
    """Somebody may sign in at this counter."""
    area = counter.store.station().area
    append(counter.store, f"user/{user}", UserAdded(role, login, login.title()), actor=BOSS, area=area)


def asking(counter: Counter) -> Consents:
    """The use cases of asking at this counter."""
    return Consents(counter.store, StandingClock(), SomeSignIn().consent)


def answered(counter: Counter, login: str, request: str | None = None) -> str:
    """What central answers."""
    code = request or asking(counter).request(SITI, WISH)
    database, station = real_central().found.database, counter.store.station().id
    return consenting.answer(database, station, login, code, now=START).code


def test_a_supervisor_of_the_area_answers_and_the_station_knows_who(tmp_path: Path) -> None:
    """Also one whom another station of the area let in; each with a code of their own."""
    area = new_area()
    first, second = new_counter(tmp_path, [area]), new_counter(tmp_path, [area])
    let_in(first, "U-HASAN1", "hasan")
    let_in(second, "U-YUSNA1", "yusna")
    assert all(counter.run().agreed for counter in (first, second, first))
    for login, user in (("hasan", "U-HASAN1"), ("YUSNA ", "U-YUSNA1"), ("U-YUSNA1", "U-YUSNA1")):
        assert asking(first).by_phone(SITI, WISH, answered(first, login)).supervisor == user


def test_central_says_whose_station_and_what_act(tmp_path: Path) -> None:
    """Before anybody reads a code out."""
    counter = new_counter(tmp_path, [new_area()])
    let_in(counter, "U-HASAN2", "hasan")
    counter.run()
    station = counter.store.station()
    code = asking(counter).request(SITI, WISH)
    given = consenting.answer(real_central().found.database, station.id, "hasan", code, now=START)
    assert (given.station, given.areas, given.action) == (station.id, station.areas, Action.REOPEN)
    assert given.supervisor == "Hasan"


def test_every_answer_is_kept(tmp_path: Path) -> None:
    """For whom, to what, in whose name; and nothing that was refused."""
    area = new_area()
    counter = new_counter(tmp_path, [area])
    let_in(counter, "U-HASAN3", "hasan")
    counter.run()
    answered(counter, "hasan")
    with pytest.raises(RuleViolated):
        answered(counter, "siapa")
    kept = consenting.given(real_central().found.database, [area])
    station, request = counter.store.station().id, asking(counter).request(SITI, WISH).replace("-", "")
    assert kept == [consenting.Given(station, "reopen", request, "U-HASAN3", START)]


def test_only_an_active_supervisor_of_these_areas_answers(tmp_path: Path) -> None:
    """Not an operator, not one who left, not one of another kecamatan."""
    counter, elsewhere = new_counter(tmp_path, [new_area()]), new_counter(tmp_path, [new_area()])
    let_in(counter, "U-ANI4", "ani", "operator")
    let_in(counter, "U-PERGI4", "pergi")
    gone = UserChanged("supervisor", active=False)
    append(counter.store, "user/U-PERGI4", gone, actor=BOSS, area=counter.store.station().area)
    let_in(elsewhere, "U-JAUH4", "jauh")
    assert counter.run().agreed
    assert elsewhere.run().agreed
    for login in ("ani", "pergi", "jauh", "U-JAUH4", ""):
        with pytest.raises(RuleViolated, match="supervisor_unknown"):
            answered(counter, login)


def test_a_supervisor_whom_another_kecamatan_planted_does_not_answer(tmp_path: Path) -> None:
    """Central gives no code in that name, and the station believes none that was made for it."""
    area = new_area()
    here, elsewhere = new_counter(tmp_path, [area]), new_counter(tmp_path, [new_area()])
    planted = UserAdded("supervisor", "asing", "Asing")
    append(elsewhere.store, "user/U-ASING", planted, actor=BOSS, area=area)
    assert elsewhere.run().agreed
    assert here.run().agreed
    assert not here.store.users()
    with pytest.raises(RuleViolated, match="supervisor_unknown"):
        answered(here, "asing")


def test_what_a_station_planted_at_an_older_central_counts_for_nothing(tmp_path: Path) -> None:
    """Where such an entry stands under the area already, its writer is looked at, not only the area."""
    area = new_area()
    here, elsewhere = new_counter(tmp_path, [area]), new_counter(tmp_path, [new_area()])
    author = Author(elsewhere.store.station().id)
    planted = author.write("user/U-LAMA", UserAdded("supervisor", "lama", "Lama"), actor=BOSS, area=area)
    push(asker_of(author, area), [planted])
    with pytest.raises(RuleViolated, match="supervisor_unknown"):
        answered(here, "lama")


def test_two_supervisors_of_one_login_are_told_apart_by_id(tmp_path: Path) -> None:
    """Two counters of a kecamatan may each have a `hasan`."""
    area = new_area()
    first, second = new_counter(tmp_path, [area]), new_counter(tmp_path, [area])
    let_in(first, "U-HASAN5A", "hasan")
    let_in(second, "U-HASAN5B", "hasan")
    assert all(counter.run().agreed for counter in (first, second, first))
    with pytest.raises(RuleViolated) as told:
        answered(first, "hasan")
    assert (told.value.code, told.value.data["ids"]) == ("supervisor_ambiguous", "U-HASAN5A, U-HASAN5B")
    assert asking(first).by_phone(SITI, WISH, answered(first, "U-HASAN5B")).supervisor == "U-HASAN5B"


def test_what_cannot_be_answered_is_told(tmp_path: Path) -> None:
    """An unknown station, a request misheard."""
    counter = new_counter(tmp_path, [new_area()])
    let_in(counter, "U-HASAN6", "hasan")
    counter.run()
    known, asked = counter.store.station().id, asking(counter).request(SITI, WISH)
    for station, request, code in (
        ("S-NOBODY", asked, "station_unknown"),
        (known, "B7", "consent_code_length"),
        (known, "ZZZ-ZZZ-ZZZ", "consent_code_mistyped"),
    ):
        with pytest.raises(RuleViolated, match=code):
            consenting.answer(real_central().found.database, station, "hasan", request, now=START)


def test_a_revoked_station_gets_no_answer(tmp_path: Path) -> None:
    """Whatever it asks for."""
    area = new_area()
    counter = new_counter(tmp_path, [area])
    let_in(counter, "U-HASAN7", "hasan")
    counter.run()
    with real_central().found.database.scoped([area]) as connection:
        connection.execute(text("UPDATE station SET revoked = 1 WHERE area = :area"), {"area": area})
    with pytest.raises(RuleViolated, match="station_revoked"):
        answered(counter, "hasan")


def test_a_station_that_enrolled_before_gets_its_secret_with_a_sync(tmp_path: Path) -> None:
    """The same one ever after; a station without is told so at central."""
    area = new_area()
    counter = new_counter(tmp_path, [area])
    let_in(counter, "U-HASAN8", "hasan")
    counter.run()
    first = counter.store.setting(SECRET)
    counter.store.put_setting(SECRET, None)
    counter.run()
    assert counter.store.setting(SECRET) == first
    assert first is not None
    sharing.renew(real_central().found.database, counter.store.station().id, now=START)
    with pytest.raises(RuleViolated, match="consent_no_secret"):
        answered(counter, "hasan")


def test_another_central_has_another_secret(tmp_path: Path) -> None:
    """Where the central that is met is not the one that gave it, the station asks again."""
    counter = new_counter(tmp_path, [new_area()])
    counter.store.put_setting("consent.central", b"another")
    counter.store.put_setting(SECRET, bytes(32))
    counter.run()
    assert counter.store.setting(SECRET) not in {None, bytes(32)}


def test_two_stations_share_nothing(tmp_path: Path) -> None:
    """Each has a secret of its own, which is not its key either."""
    area = new_area()
    first, second = new_counter(tmp_path, [area]), new_counter(tmp_path, [area])
    secrets = first.store.setting(SECRET), second.store.setting(SECRET)
    assert None not in secrets
    assert len({*secrets, *(bytes.fromhex(read_link(one.store).key) for one in (first, second))}) == 4
