"""Asking a supervisor: by password on this PC, by a code over the phone, and what does not count."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

import pytest

from counter_app.domain.consent import AgreedByPhone, AgreedHere, Asked, Wish, answer_code, request_code, written
from counter_app.domain.errors import InvalidInput, NotAllowed, RuleViolated
from counter_app.domain.kinds.register import UserAdded, UserChanged
from counter_app.domain.permissions import Action
from counter_app.services.consents import SECRET, TRIES, WAIT_SECONDS, Consents
from counter_app.services.views import Actor
from tests.fakes.counters import HASAN, SITI
from tests.fakes.registers import Author, append, feed, raw_of
from tests.fakes.signing_in import HASAN_PASSWORD, SITI_PASSWORD, SomeSignIn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counter_app.domain.records import UserRecord
    from counter_app.storage.store import JournalStore
    from tests.fakes.counters import Bench

WISH = Wish(Action.VOID, "case/0Q3V5N8K2M7R4T6W", 4)
KEY = bytes(range(1, 33))


class PowerFails(Exception):
    """Nothing comes after it."""


class CutOff:
    """A register of which the power fails as soon as somebody asks for the supervisors whose answer it may be."""

    def __init__(self, store: JournalStore) -> None:
        self._store = store

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - stands for the store
        return getattr(self._store, name)

    def users(self) -> Sequence[UserRecord]:
        """Never answers."""
        raise PowerFails


@pytest.fixture
def consents(bench: Bench) -> Consents:
    """A counter that shares a secret with central and knows three supervisors, one of whom has left."""
    bench.store.put_setting(SECRET, KEY)
    for user in ("U-HASAN", "U-YUSNA", "U-PERGI"):
        append(bench.store, f"user/{user}", UserAdded("supervisor", user.lower(), user), actor=HASAN, area="7501.02")
    append(bench.store, "user/U-PERGI", UserChanged("supervisor", active=False), actor=HASAN, area="7501.02")
    append(bench.store, "user/U-SITI", UserAdded("operator", "siti", "Siti"), actor=HASAN, area="7501.02")
    return Consents(bench.store, bench.clock, SomeSignIn().consent)


class Spoken(Protocol):
    """What the Dinas reads out in somebody's name."""

    def __call__(self, user: str, wish: Wish = WISH) -> str:
        """The answer to the request of a wish."""
        ...


@pytest.fixture
def spoken(bench: Bench) -> Spoken:
    """Answers of a supervisor's to this counter."""

    def answer(user: str, wish: Wish = WISH) -> str:
        code = request_code(KEY, "S1", bench.store.station().epoch, wish)
        return written(answer_code(KEY, "S1", code, user))

    return answer


def test_a_supervisor_agrees_by_password(consents: Consents) -> None:
    """To this one wish."""
    assert consents.here(SITI, WISH, "hasan", HASAN_PASSWORD) == AgreedHere(WISH, "U-HASAN")


@pytest.mark.parametrize(
    ("login", "password", "code"),
    [
        ("hasan", "salah sama sekali", "wrong_password"),
        ("siti", SITI_PASSWORD, "not_a_supervisor"),
        ("siapa", "siapa saja", "wrong_password"),
    ],
)
def test_nobody_else_agrees_by_password(consents: Consents, login: str, password: str, code: str) -> None:
    """A wrong password, an operator's, nobody's."""
    with pytest.raises(NotAllowed, match=code):
        consents.here(SITI, WISH, login, password)


def test_nobody_agrees_to_their_own_wish(consents: Consents, spoken: Spoken) -> None:
    """Not even with another role than the one they are signed in with."""
    as_operator = Actor("U-HASAN", "operator", "Hasan Pakaya")
    with pytest.raises(NotAllowed, match="consent_own"):
        consents.here(as_operator, WISH, "hasan", HASAN_PASSWORD)
    with pytest.raises(NotAllowed, match="consent_code_wrong"):
        consents.by_phone(as_operator, WISH, spoken("U-HASAN"))


@pytest.mark.parametrize("user", ["U-HASAN", "U-YUSNA"])
def test_the_code_tells_who_agreed(consents: Consents, user: str, spoken: Spoken) -> None:
    """Any active supervisor whom the register knows."""
    assert consents.by_phone(SITI, WISH, spoken(user)) == AgreedByPhone(WISH, user)


@pytest.mark.parametrize("user", ["U-PERGI", "U-SITI", "U-TAKDIKENAL"])
def test_who_is_no_supervisor_here_does_not_agree(consents: Consents, user: str, spoken: Spoken) -> None:
    """One who left, an operator, somebody of another area."""
    with pytest.raises(NotAllowed, match="consent_code_wrong"):
        consents.by_phone(SITI, WISH, spoken(user))


def test_a_supervisor_of_another_area_does_not_agree(bench: Bench, consents: Consents, spoken: Spoken) -> None:
    """Though somebody's entry about them reached this register."""
    theirs = Author("S9").write("user/U-JAUH", UserAdded("supervisor", "jauh", "Jauh"), area="7501.01")
    bench.store.apply_page("7501.02", "C1", feed([raw_of(theirs)]))
    with pytest.raises(NotAllowed, match="consent_code_wrong"):
        consents.by_phone(SITI, WISH, spoken("U-JAUH"))


def test_a_supervisor_from_before_the_station_joined_agrees(bench: Bench, consents: Consents, spoken: Spoken) -> None:
    """Whom the station itself let in counts there, whatever area it was leased afterwards."""
    append(bench.store, "user/U-DULU", UserAdded("supervisor", "dulu", "Dulu"), actor=HASAN, area="7501.01")
    assert consents.by_phone(SITI, WISH, spoken("U-DULU")).supervisor == "U-DULU"


def test_a_code_for_another_act_is_wrong(consents: Consents, spoken: Spoken) -> None:
    """As the request was for it."""
    with pytest.raises(NotAllowed, match="consent_code_wrong"):
        consents.by_phone(SITI, WISH, spoken("U-HASAN", Wish(Action.VOID, WISH.subject, 5)))


def test_five_wrong_answers_make_it_wait(bench: Bench, consents: Consents, spoken: Spoken) -> None:
    """Also for the right one; afterwards there are five tries again."""
    for left in reversed(range(TRIES)):
        with pytest.raises(NotAllowed) as told:
            consents.by_phone(SITI, WISH, spoken("U-PERGI"))
        assert told.value.data == {"left": left}
    with pytest.raises(RuleViolated) as waits:
        consents.by_phone(SITI, WISH, spoken("U-HASAN"))
    assert (waits.value.code, waits.value.data) == ("consent_wait", {"seconds": WAIT_SECONDS})
    bench.clock.now += WAIT_SECONDS * 1000
    assert consents.by_phone(SITI, WISH, spoken("U-HASAN")) == AgreedByPhone(WISH, "U-HASAN")


def test_a_try_is_counted_before_it_is_compared(bench: Bench, consents: Consents, spoken: Spoken) -> None:
    """Where the comparison is cut off, as by a power failure, the try is spent all the same."""
    answer, before = spoken("U-PERGI"), bench.store
    cut = Consents(CutOff(before), bench.clock, SomeSignIn().consent)
    for _ in range(TRIES):
        with pytest.raises(PowerFails):
            cut.by_phone(SITI, WISH, answer)
    with pytest.raises(RuleViolated, match="consent_wait"):
        consents.by_phone(SITI, WISH, spoken("U-HASAN"))


def test_starting_the_program_again_gains_no_try(bench: Bench, consents: Consents, spoken: Spoken) -> None:
    """The wait begins anew with it."""
    for _ in range(TRIES):
        with pytest.raises(NotAllowed):
            consents.by_phone(SITI, WISH, spoken("U-PERGI"))
    bench.clock.now += (WAIT_SECONDS - 1) * 1000
    again = Consents(bench.store, bench.clock, SomeSignIn().consent)
    with pytest.raises(RuleViolated, match="consent_wait"):
        again.by_phone(SITI, WISH, spoken("U-HASAN"))


def test_a_right_answer_gives_all_tries_back(consents: Consents, spoken: Spoken) -> None:
    """Four slips a day lock nobody out by the evening."""
    for _ in range(3):
        for _ in range(TRIES - 1):
            with pytest.raises(NotAllowed):
                consents.by_phone(SITI, WISH, spoken("U-PERGI"))
        consents.by_phone(SITI, WISH, spoken("U-HASAN"))


def test_a_slip_of_the_finger_costs_no_try(consents: Consents, spoken: Spoken) -> None:
    """The check character shows it."""
    for _ in range(2 * TRIES):
        with pytest.raises(InvalidInput):
            consents.by_phone(SITI, WISH, spoken("U-HASAN")[:-1] + "*")
    assert consents.by_phone(SITI, WISH, spoken("U-HASAN")).supervisor == "U-HASAN"


def test_the_request_is_read_out_in_groups(consents: Consents, bench: Bench) -> None:
    """The act's letter first."""
    assert consents.request(SITI, WISH) == written(request_code(KEY, "S1", bench.store.station().epoch, WISH))
    assert consents.request(SITI, WISH).startswith("B")


def test_without_a_secret_there_is_no_request(bench: Bench, consents: Consents, spoken: Spoken) -> None:
    """A station that works alone agrees by password."""
    bench.store.put_setting(SECRET, None)
    assert consents.request(SITI, WISH) == ""
    with pytest.raises(RuleViolated, match="consent_no_secret"):
        consents.by_phone(SITI, WISH, spoken("U-HASAN"))


def test_waiting_for_an_answer_is_no_consent(consents: Consents) -> None:
    """It only says what was asked."""
    assert consents.ask(SITI, WISH) == Asked(WISH)


def test_nothing_is_asked_for_what_a_role_never_does(consents: Consents, spoken: Spoken) -> None:
    """No supervisor's word makes an administrator serve people."""
    admin = Actor("U-ADMIN", "administrator", "Admin")
    for attempt in (
        lambda: consents.here(admin, WISH, "hasan", HASAN_PASSWORD),
        lambda: consents.by_phone(admin, WISH, spoken("U-HASAN")),
        lambda: consents.request(admin, WISH),
        lambda: consents.ask(admin, WISH),
    ):
        with pytest.raises(NotAllowed, match="role_may_not"):
            attempt()


def test_a_code_given_before_an_older_register_was_put_back_is_good_no_more(
    bench: Bench, consents: Consents, spoken: Spoken
) -> None:
    """The subject counts the same entries again, in another epoch."""
    answer = spoken("U-HASAN")
    consents.by_phone(SITI, WISH, answer)
    bench.store.open_epoch("pulih", "M2Q")
    with pytest.raises(NotAllowed, match="consent_code_wrong"):
        consents.by_phone(SITI, WISH, answer)
