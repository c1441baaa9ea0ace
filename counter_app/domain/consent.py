"""A supervisor's consent to one act: what it is bound to, and the codes by which it is given over the phone.

The operator reads out a request of nine characters: one tells the kind of act, seven are bound to this station and its
epoch, this act, its subject, how many entries the subject has and what of it is changed, one catches a slip. The answer
of eight characters is bound to the request and to the supervisor, so that the code alone tells who agreed. Both are
made under a secret that central shares with this one station.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from counter_app.domain.crockford import ALPHABET, bare, check_character
from counter_app.domain.errors import InvalidInput
from counter_app.domain.permissions import Action

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

SECRET_BYTES: Final = 32
ACT_LETTERS: Final[Mapping[Action, str]] = {
    Action.VOID: "B",
    Action.REOPEN: "T",
    Action.CORRECT_SIGNED_OFF: "K",
    Action.EXPORT: "E",
    Action.SETTINGS: "P",
}
"""The first character of a request: whoever hears it knows what is asked for (Batal, Tarik, Koreksi, Ekspor, …)."""
_ACTS: Final = {letter: action for action, letter in ACT_LETTERS.items()}
_BOUND: Final = 7
_REQUEST: Final = 1 + _BOUND + 1
_ANSWER: Final = _BOUND + 1
_BY_PHONE: Final = "telp:"
_GROUPS: Final = {_REQUEST: 3, _ANSWER: 4}


@dataclass(frozen=True, slots=True)
class Wish:
    """One act that wants consent: on which subject, and how many entries this had when it was asked for.

    `what` names what of the subject is changed, by field, where the act alone does not tell.
    """

    action: Action
    subject: str
    entries: int
    what: str = ""


@dataclass(frozen=True, slots=True)
class AgreedHere:
    """A supervisor typed their own password on this PC."""

    wish: Wish
    supervisor: str


@dataclass(frozen=True, slots=True)
class AgreedByPhone:
    """A supervisor read out the code that answers this one request."""

    wish: Wish
    supervisor: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A supervisor was asked and has not answered yet."""

    wish: Wish


Consent = AgreedHere | AgreedByPhone | Asked


def noted(consent: AgreedHere | AgreedByPhone) -> str:
    """How the header of an entry names who agreed: by their id, with a mark before it where it was over the phone."""
    return _BY_PHONE + consent.supervisor if isinstance(consent, AgreedByPhone) else consent.supervisor


def read_noted(text: str) -> tuple[str, bool]:
    """The id of whoever agreed, as the header of an entry names them, and whether it was over the phone."""
    supervisor = text.removeprefix(_BY_PHONE)
    return supervisor, supervisor != text


def request_code(secret: bytes, station: str, epoch: str, wish: Wish) -> str:
    """What the operator reads out, without its groups.

    The epoch is in it because a register that was put back counts the same entries again.

    Raises:
        KeyError: nobody agrees to such an act over the phone.

    """
    letter = ACT_LETTERS[wish.action]
    bound = _spelt(_word(secret, _asked(station, epoch, wish.action) + _about(wish.subject, wish.entries, wish.what)))
    return letter + bound + check_character(letter + bound)


def wish_behind(
    secret: bytes, station: str, epoch: str, request: str, known: Iterable[tuple[str, int, str]]
) -> Wish | None:
    """The first of these subjects, with a number of entries and what of it is changed, that a request is bound to.

    Raises:
        InvalidInput: `request` is none.

    """
    action, code = read_request(request)
    asked, bound = _asked(station, epoch, action), _number(code[1:-1])
    for subject, entries, what in known:
        if _word(secret, asked + _about(subject, entries, what)) == bound:
            return Wish(action, subject, entries, what)
    return None


def answer_code(secret: bytes, station: str, request: str, supervisor: str) -> str:
    """What a supervisor answers to a request, without its groups."""
    bound = _spelt(_word(secret, f"LL1-answer\n{station}\n{request}\n{supervisor}"))
    return bound + check_character(bound)


def who_agreed(secret: bytes, station: str, request: str, answer: str, supervisors: Iterable[str]) -> str | None:
    """The id of the supervisor whose answer this is, or None; every one of them is tried, right or not."""
    found = None
    for supervisor in supervisors:
        if hmac.compare_digest(answer_code(secret, station, request, supervisor), answer):
            found = supervisor
    return found


def read_request(text: str) -> tuple[Action, str]:
    """The act that a request asks for, and the request without its groups, as somebody typed it.

    Raises:
        InvalidInput: `code`: `consent_code_length` or `consent_code_mistyped`.

    """
    code = _read(text, _REQUEST)
    if code[0] not in _ACTS:
        raise InvalidInput({"code": "consent_code_mistyped"})
    return _ACTS[code[0]], code


def read_answer(text: str) -> str:
    """An answer without its groups, as somebody typed it.

    Raises:
        InvalidInput: `code`: `consent_code_length` or `consent_code_mistyped`.

    """
    return _read(text, _ANSWER)


def written(code: str) -> str:
    """A request or an answer in groups, as it is read out."""
    size = _GROUPS[len(code)]
    return "-".join(code[place : place + size] for place in range(0, len(code), size))


def _asked(station: str, epoch: str, action: Action) -> str:
    return f"LL1-request\n{station}\n{epoch}\n{action.value}\n"


def _about(subject: str, entries: int, what: str) -> str:
    return f"{subject}\n{entries}\n{what}"


def _word(secret: bytes, text: str) -> int:
    """The first 35 bits of the secret's word on a text."""
    return int.from_bytes(hmac.digest(secret, text.encode(), "sha256")[:5], "big") >> (40 - 5 * _BOUND)


def _spelt(number: int) -> str:
    return "".join(ALPHABET[(number >> (5 * place)) & 31] for place in reversed(range(_BOUND)))


def _number(spelt: str) -> int:
    number = 0
    for letter in spelt:
        number = number << 5 | ALPHABET.index(letter)
    return number


def _read(text: str, length: int) -> str:
    code = bare(text)
    if len(code) != length:
        raise InvalidInput({"code": "consent_code_length"})
    if not set(code) <= set(ALPHABET) or check_character(code[:-1]) != code[-1]:
        raise InvalidInput({"code": "consent_code_mistyped"})
    return code
