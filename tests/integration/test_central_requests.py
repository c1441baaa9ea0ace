"""What a request read over the phone is for, and which answers central never gave: real use cases, real PostgreSQL."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError

from counter_app.domain.case import CORRECTABLE
from counter_app.domain.consent import ACT_LETTERS, AgreedByPhone, Wish, request_code
from counter_app.domain.entry import decode_header, encode_header, head_of, read_entry
from counter_app.domain.errors import NotAllowed, RuleViolated
from counter_app.domain.kinds.case import CaseMoved
from counter_app.domain.kinds.register import UserAdded
from counter_app.domain.permissions import Action
from counter_app.services.consents import SECRET, Consents
from counter_app.services.forms import HandOver
from counter_app.services.permission import wish_of
from counter_app.services.ports import NewEntry
from counter_app.services.settings import COMFORT, CounterSettings
from counter_app.services.views import Actor
from sync.central import consenting, phoned, sharing
from sync.central.recognising import WATCHED_SETTINGS, Asking
from sync.central.stations import Asker
from sync.central.texts import asking_lines, say
from tests.fakes.batches import push
from tests.fakes.central_server import new_area, new_counter, real_central
from tests.fakes.counters import DAY, DAY_MS, HASAN, SITI, SettableClock, lay_bench
from tests.fakes.registers import START, append, everything_of
from tests.fakes.signing_in import SomeSignIn

if TYPE_CHECKING:
    from pathlib import Path

    from counter_app.domain.consent import Consent
    from counter_app.domain.entry import Entry
    from counter_app.services.views import RawEntry
    from sync.central.consenting import Answer
    from sync.central.database import Database
    from tests.fakes.central_server import Counter
    from tests.fakes.counters import Bench

Act = Callable[["Consent | None"], Any]
ANI = Actor("U-ANI", "operator", "Ani Olii")
MUCH_LATER = 4_000_000_000_000
"""After any moment at which central, by its own clock, received something."""


class Office:
    """A counter that is enrolled, its use cases, and one case that it has sent."""

    def __init__(self, folder: Path) -> None:
        self.area = new_area()
        self.counter: Counter = new_counter(folder, [self.area])
        self.bench: Bench = lay_bench(self.counter.store, SettableClock(), self.counter.random)
        append(
            self.counter.store,
            f"user/{HASAN.user}",
            UserAdded("supervisor", "hasan", "Hasan"),
            area=self.area,
            actor=HASAN,
        )
        self.case, self.other = self.bench.walk_in(), self.bench.walk_in("KK-01").id
        self.bench.clock.now += DAY_MS
        self.send()

    @property
    def station(self) -> str:
        """Its id."""
        return self.counter.store.station().id

    @property
    def consents(self) -> Consents:
        """The use cases of asking."""
        return Consents(self.counter.store, self.bench.clock, SomeSignIn().consent)

    def send(self) -> None:
        """One sync."""
        assert self.counter.run().agreed

    def answer(self, wish: Wish) -> Answer:
        """What central says to a request for this."""
        request = self.consents.request(ANI, wish)
        return consenting.answer(database(), self.station, "hasan", request, now=self.bench.clock.now)

    def wish(self, act: Act) -> Wish:
        """What an act asks consent for."""
        with pytest.raises(NotAllowed, match="consent_needed") as told:
            act(None)
        return wish_of(told.value)

    def raw(self) -> list[RawEntry]:
        """All that it wrote."""
        return [*everything_of(self.counter.store), *everything_of(self.counter.store, "access")]

    def acts(
        self, field: str = "name", new: str = "Sri Wahyuni Pakaja"
    ) -> dict[Action, Callable[[Consent | None], Any]]:
        """Everything that is asked about, on cases that were signed off; the hand-over was not sent yet."""
        bench, case, other = self.bench, self.case.id, self.other
        bench.cases.move(SITI, case, "siap_diambil")
        bench.cases.hand_over(SITI, case, HandOver("Sri Wahyuni Pakaya"))
        settings = replace(bench.settings.current(), capacity=30, lanes=True)
        return {
            Action.CORRECT_SIGNED_OFF: lambda consent: bench.cases.correct(
                ANI, other, field, new, reason="salah_ketik", consent=consent
            ),
            Action.REOPEN: lambda consent: bench.undoing.reopen(ANI, case, reason="salah_permohonan", consent=consent),
            Action.VOID: lambda consent: bench.undoing.void(ANI, other, reason="salah_orang", consent=consent),
            Action.EXPORT: lambda consent: bench.day_logs.csv(ANI, DAY, consent=consent),
            Action.SETTINGS: lambda consent: bench.settings.keep(ANI, settings, consent=consent),
        }


def database() -> Database:
    """The database of this run's central."""
    return real_central().found.database


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """A counter with a case at central."""
    return Office(tmp_path)


@pytest.fixture(scope="module")
def quiet(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """One of which only rows are read."""
    made = Office(tmp_path_factory.mktemp("quiet"))
    made.answer(Wish(Action.VOID, made.case.id, made.case.entries))
    return made


def test_central_tells_what_each_request_is_for(office: Office) -> None:
    """The register number or the day, and the field or the settings: also where the last entries were not sent yet."""
    told = {}
    for action, act in office.acts().items():
        answer = office.answer(office.wish(act))
        told[action] = asking_lines(action, answer.asking)
    other = office.bench.store.case(office.other)
    assert other is not None
    assert told == {
        Action.CORRECT_SIGNED_OFF: [f"Permohonan: {other.number}", "Yang diubah: nama"],
        Action.REOPEN: [f"Permohonan: {office.case.number}"],
        Action.VOID: [f"Permohonan: {other.number}"],
        Action.EXPORT: ["Buku register hari: 24 November 2026"],
        Action.SETTINGS: ["Yang diubah: batas ruang tunggu, lajur antrean"],
    }


def test_what_central_does_not_know_yet_is_told_as_that(office: Office) -> None:
    """A case that was not sent: the number is to be asked for."""
    office.bench.clock.now += DAY_MS
    case = office.bench.walk_in("KK-01").id
    answer = office.answer(Wish(Action.VOID, case, 1))
    assert answer.asking is None
    for action in ACT_LETTERS:
        (line,) = asking_lines(action, None)
        assert "belum dikenal di Dinas" in line


def test_a_request_of_a_register_that_was_put_back_is_told_apart(office: Office) -> None:
    """Two PCs may ask in one name: that of the register before is marked."""
    secret, before = office.counter.store.setting(SECRET), office.counter.store.station().epoch
    assert secret is not None
    wish = Wish(Action.VOID, office.case.id, office.case.entries)
    office.counter.store.open_epoch("pulih", "M2Q")
    office.send()
    assert office.answer(wish).asking == Asking(office.case.number, (), office.counter.store.station().epoch, old=False)
    asked = request_code(secret, office.station, before, wish)
    old = consenting.answer(database(), office.station, "hasan", asked, now=START).asking
    assert old == Asking(office.case.number, (), before, old=True)
    assert before in asking_lines(Action.VOID, old)[-1]


def test_what_central_answered_is_not_listed(office: Office) -> None:
    """Every kind of act, a correction that writes two entries too, and still where the secret was made anew since."""
    for act in office.acts(field="service", new="KTP-01").values():
        wish = office.wish(act)
        act(office.consents.by_phone(ANI, wish, office.answer(wish).code))
    office.send()
    phoned_kinds = [decode_header(raw.header).kind for raw in office.raw() if b'"telp:' in raw.header]
    assert len(phoned_kinds) == len(ACT_LETTERS) + 1
    assert phoned.unanswered(database(), [office.area]) == []
    sharing.renew(database(), office.station, now=START)
    office.send()
    assert phoned.unanswered(database(), [office.area]) == []


def test_an_answer_that_central_never_gave_is_listed(office: Office) -> None:
    """Whoever has the secret can make one; in another name, or for another act than the one that was answered, too."""
    acts = office.acts()
    for action, act in acts.items():
        wish = office.wish(act)
        if action is Action.REOPEN:
            office.answer(wish)
        act(AgreedByPhone(wish, "U-LAIN"))
    stray = NewEntry(ANI, office.case.id, office.area, CaseMoved(to="diproses"), START, f"telp:{HASAN.user}")
    office.bench.store.write(lambda tx: tx.append(stray))
    office.send()
    found = phoned.unanswered(database(), [office.area])
    assert sorted(one.kind for one in found) == sorted(
        ["case.corrected", "case.reopened", "case.moved", "case.moved", "data.accessed", "settings.changed"]
    )
    assert {(one.station, one.actor) for one in found} == {(office.station, ANI.user)}
    numbers = {office.case.number, office.bench.case(office.other).number}
    assert {one.about for one in found} == numbers | {"access/day-261124", f"station/{office.station}"}
    assert {one.supervisor for one in found} == {"U-LAIN", HASAN.user}


def test_an_answer_covers_one_act(office: Office) -> None:
    """What a station writes beside the program on the strength of it is listed, the papers of a service alone too."""
    acts = office.acts(field="service", new="KTP-01")
    for action in (Action.CORRECT_SIGNED_OFF, Action.VOID):
        wish = office.wish(acts[action])
        acts[action](office.consents.by_phone(ANI, wish, office.answer(wish).code))
    office.send()
    raw = everything_of(office.counter.store)
    entries = [read_entry(one.header, one.facts, one.personal, one.personal_digest) for one in raw]
    corrected, checked, moved = (one for one in entries if one.header.consent)
    forged: list[Entry] = []
    for entry in (corrected, checked, moved, checked):
        header = entry.header._replace(seq=len(entries) + len(forged) + 1)
        forged.append(read_entry(encode_header(header), entry.facts, entry.personal))
    asker = Asker(office.station, office.area, (office.area,), office.station)
    push(asker, forged, head_of(entries), now=MUCH_LATER)
    found = phoned.unanswered(database(), [office.area])
    assert [one.seq for one in found] == [one.header.seq for one in forged]


def test_a_secret_that_is_renewed_answers_no_more(office: Office) -> None:
    """No code until the station has fetched the other one; then by that one."""
    wish = Wish(Action.VOID, office.case.id, office.case.entries)
    before = office.counter.store.setting(SECRET)
    sharing.renew(database(), office.station, now=START)
    with pytest.raises(RuleViolated, match="consent_no_secret"):
        office.answer(wish)
    office.send()
    assert office.counter.store.setting(SECRET) not in {before, None}
    assert office.consents.by_phone(ANI, wish, office.answer(wish).code) == AgreedByPhone(wish, HASAN.user)
    with pytest.raises(RuleViolated, match="station_unknown"):
        sharing.renew(database(), "S-NOBODY", now=START)


def test_central_has_words_for_all_that_is_asked_about() -> None:
    """The settings that want consent are those of the counter; each has a name, as each field has."""
    assert set(WATCHED_SETTINGS) == {one.name for one in fields(CounterSettings)} - COMFORT
    for names, kind in ((WATCHED_SETTINGS, "setting"), (CORRECTABLE, "field")):
        assert all(say(f"{kind}_{name}") for name in names)


def test_a_secret_is_within_reach_of_its_own_station_only(quiet: Office, tmp_path: Path) -> None:
    """Not of another one of the area, nor of whoever reads the area's rows; and nobody changes or drops one."""
    other = new_counter(tmp_path, [quiet.area]).store.station().id
    rows = text("SELECT station FROM consent_secret")
    with database().scoped([quiet.area], station=other) as connection:
        assert set(connection.execute(rows).scalars()) == {other}
    with database().scoped([quiet.area]) as connection:
        assert list(connection.execute(rows).scalars()) == []
    forged = text("INSERT INTO consent_secret (station, secret, made) VALUES (:station, :secret, 0)")
    with (
        pytest.raises(ProgrammingError, match="row-level security"),
        database().scoped([quiet.area], station=other) as connection,
    ):
        connection.execute(forged, {"station": quiet.station, "secret": bytes(32)})


def test_answers_are_read_by_their_area_only(quiet: Office) -> None:
    """What was given elsewhere is not there."""
    rows = text("SELECT area FROM consent")
    for areas, found in (([quiet.area], {quiet.area}), ([new_area()], set()), ([], set())):
        with database().scoped(areas) as connection:
            assert set(connection.execute(rows).scalars()) == found


@pytest.mark.parametrize("table", ["consent", "consent_secret"])
@pytest.mark.parametrize("statement", ["DELETE FROM {}", "UPDATE {} SET station = ''", "TRUNCATE {}"])
def test_what_was_answered_stays(quiet: Office, table: str, statement: str) -> None:
    """The role that serves requests can neither change nor drop it."""
    with (
        pytest.raises(ProgrammingError, match="permission denied"),
        database().scoped([quiet.area], station=quiet.station) as connection,
    ):
        connection.execute(text(statement.format(table)))


@pytest.mark.parametrize(
    ("index", "statement"),
    [
        ("entry_people", "SELECT 1 FROM entry WHERE kind IN ('user.added', 'user.changed') AND area = ANY (:areas)"),
        ("entry_phoned", f"{phoned.PHONED.text}"),
    ],
)
def test_rare_entries_are_found_by_their_index(quiet: Office, index: str, statement: str) -> None:
    """Not by reading millions of them while somebody waits on the telephone."""
    with database().scoped([quiet.area]) as connection:
        connection.execute(text("SET LOCAL enable_seqscan = off"))
        plan = connection.execute(text(f"EXPLAIN {statement}"), {"areas": [quiet.area]}).scalars()
        assert any(index in line for line in plan)
