"""Who works at a station: roles and users, as sign-in and the register name them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from counter_app.domain.errors import InvalidInput
from counter_app.domain.person import check_name, told_fault

if TYPE_CHECKING:
    from collections.abc import Collection

    from counter_app.domain.records import UserRecord

_LOGIN: Final = re.compile(r"[a-z0-9][a-z0-9._-]{1,31}")
_ID: Final = re.compile(r"[A-Za-z0-9._-]{1,64}")


class Role(StrEnum):
    """What somebody may do; the values are those that stand in the headers of entries."""

    OPERATOR = "operator"
    SUPERVISOR = "supervisor"
    ADMINISTRATOR = "administrator"

    @property
    def manages_users(self) -> bool:
        """Whether this role lets people in and out."""
        return self is not Role.OPERATOR


@dataclass(frozen=True, slots=True)
class User:
    """Somebody who may sign in; `demo` users belong to demonstration data and may have simple passwords."""

    id: str
    login: str
    name: str
    role: Role
    demo: bool = False


def clean_login(text: str) -> str:
    """The form in which login names are kept and compared."""
    return unicodedata.normalize("NFKC", text).strip().casefold()


def clean_user(user: User) -> User:
    """The user with login and name in their kept form.

    Raises:
        InvalidInput: `login` or `name` can't be kept.

    """
    login, name = clean_login(user.login), check_name(user.name)
    faults: dict[str, str] = {}
    if not _ID.fullmatch(user.id):
        faults["id"] = "id_invalid"
    if not _LOGIN.fullmatch(login):
        faults["login"] = "login_invalid"
    if not name.ok:
        faults["name"] = told_fault(name)
    if faults:
        raise InvalidInput(faults)
    return User(user.id, login, name.name, user.role, user.demo)


def may_manage(acting: Role, other: Role) -> bool:
    """Whether somebody in the role `acting` may add, change or remove somebody in the role `other`."""
    if acting is Role.ADMINISTRATOR:
        return True
    return acting is Role.SUPERVISOR and other is not Role.ADMINISTRATOR


def may_agree(user: UserRecord, station: str, areas: Collection[str]) -> bool:
    """Whether somebody's consent counts at a station: a supervisor whom it let in itself, or one of its areas did."""
    at_home = user.station == station or user.area in areas
    return at_home and user.active and user.role == Role.SUPERVISOR.value
