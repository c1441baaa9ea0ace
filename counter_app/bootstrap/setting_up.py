"""A first start: keys, register, first user, the recovery sheet, and enrolment where there is a code."""

from __future__ import annotations

from dataclasses import replace
from importlib.metadata import version
from typing import TYPE_CHECKING, Final

from counter_app.bootstrap.door import new_station, new_user
from counter_app.bootstrap.heads import MARK_BYTES
from counter_app.bootstrap.joining import joining
from counter_app.bootstrap.knowledge import letterhead, regions
from counter_app.config import APP
from counter_app.domain.errors import InvalidInput, RuleViolated, StorageFault
from counter_app.domain.person import check_free_text, told_fault
from counter_app.domain.register_number import mint_mark
from counter_app.domain.users import Role
from counter_app.services.door import SetUpDone
from counter_app.services.people import note_added
from counter_app.services.signing_in import SignIn
from counter_app.storage.backup import remove_copy
from counter_app.storage.store import JournalStore
from counter_app.storage.vault.file import NAME as VAULT_NAME
from printing.papers import PdfPapers
from resources.passwords import forbidden_words

if TYPE_CHECKING:
    from counter_app.config import Places
    from counter_app.services.door import SetUpForm
    from counter_app.services.ports import Clock, Randomness
    from counter_app.services.signing_in import Session
    from counter_app.storage.vault.vault import StationVault

_LONGEST_NAME: Final = 120


def set_up(
    form: SetUpForm,
    places: Places,
    vault: StationVault,
    *,
    clock: Clock,
    random: Randomness,
    demo: bool,
) -> SetUpDone:
    """Make a station; when anything fails nothing is left but an unfinished folder that may be set up again.

    Raises:
        InvalidInput: `station_name`, `login`, `name` or `password` can't be taken.

    """
    form = replace(form, station_name=_clean_name(form.station_name))
    places.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    _clear_unfinished(places, vault)
    station = new_station(random)
    made = vault.create(station)
    user = new_user(form.login, form.user_name, Role.SUPERVISOR, random, demo=demo)
    session = SignIn(vault, forbidden_words()).add_first_user(made.data_key, user, form.password)
    store = _create(form, places, session, station, clock, random)
    try:
        note_added(store, session.actor, session.user, clock.now_ms())
        if form.code:
            joining(store, clock, random).enrol(session.actor, form.code, form.address)
        # Before the station counts as set up: the code is kept nowhere, so a station without its sheet has none.
        sheet = PdfPapers().recovery_sheet(letterhead(form.station_name), station, made.recovery_code)
        vault.mark_database()
    finally:
        store.close()
    return SetUpDone(made.recovery_code, sheet)


def _clean_name(text: str) -> str:
    """The station's name as it stands on papers: one line with nothing hidden in it."""
    name = check_free_text(text, _LONGEST_NAME)
    if fault := told_fault(name):
        raise InvalidInput({"station_name": fault})
    return " ".join(name.text.split())


def _clear_unfinished(places: Places, vault: StationVault) -> None:
    """Remove what a set-up left that never came to its end; nobody has written anything into it yet.

    Raises:
        RuleViolated: `already_set_up`.
        StorageFault: `vault_missing`: there is a register without its keys, which must not be set up over.

    """
    if not vault.exists():
        if places.database.exists():
            raise StorageFault("vault_missing")
        return
    if vault.expects_database():
        raise RuleViolated("already_set_up")
    remove_copy(places.database)
    (places.folder / VAULT_NAME).unlink()


def _create(
    form: SetUpForm, places: Places, session: Session, station: str, clock: Clock, random: Randomness
) -> JournalStore:
    district = regions().district(form.area)
    name = form.station_name or (district.name if district else form.area)
    return JournalStore.create(
        places.database,
        session.data_key.value,
        station=station,
        name=name,
        areas=(form.area,),
        mark=mint_mark(random(MARK_BYTES)),
        clock=clock,
        random=random,
        program=version(APP),
    )
