"""Who may take a document home, and with what: the rules of a hand-over, apart from the case that it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from counter_app.domain.errors import InvalidInput
from counter_app.domain.finding import first_block
from counter_app.domain.kinds.case import CaseHandedOver
from counter_app.domain.person import check_name
from counter_app.domain.search_key import search_key

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from counter_app.domain.errors import Datum
    from counter_app.services.forms import HandOver

OWNER: Final = "sendiri"
PROXY: Final = "kuasa"
FAMILY: Final = "keluarga"
RELATIONS: Final = (OWNER, FAMILY, "aparat_desa", PROXY)
PROOFS: Final = ("resi", "resi_hilang")
LOST: Final = "resi_hilang"
SEEN: Final = ("ktp", "kk")
SIGNS: Final = ("tanda_tangan", "cap_jempol")


def letter_needed(relation: str, without_letter: Collection[str]) -> bool:
    """Whether somebody in that relation must bring a surat kuasa (F-1.07)."""
    return relation != OWNER and (relation == PROXY or relation not in without_letter)


def handed_over(form: HandOver, owner: str, without_letter: Collection[str]) -> CaseHandedOver:
    """What the register says of handing this owner's document over.

    Whoever fetches for a family is among them for their own document.

    Raises:
        InvalidInput: `fields` maps each part of the form that can't be to its code.

    """
    reading = check_name(form.receiver or (owner if form.relation == OWNER else ""))
    faults = _unknown(form) | _unproven(form)
    details: dict[str, Mapping[str, Datum]] = {}
    if fault := first_block(reading.findings):
        faults["receiver"], details["receiver"] = fault.code, fault.data
    if form.relation in RELATIONS and letter_needed(form.relation, without_letter) and not form.proxy_letter:
        faults["proxy_letter"] = "proxy_letter_needed" if form.relation == PROXY else "letter_needed_here"
    if faults:
        raise InvalidInput(faults, details)
    own = form.relation == FAMILY and search_key(reading.name) == search_key(owner)
    lost = form.proof == LOST
    return CaseHandedOver(
        relation=OWNER if own else form.relation,
        proof=form.proof,
        signed=form.signed,
        proxy_letter=form.proxy_letter,
        seen=form.seen if lost else "",
        statement=form.statement and lost,
        receiver=reading.name,
    )


def _unknown(form: HandOver) -> dict[str, str]:
    choices = (("relation", RELATIONS), ("proof", PROOFS), ("signed", SIGNS), ("seen", ("", *SEEN)))
    return {name: "unknown_choice" for name, allowed in choices if getattr(form, name) not in allowed}


def _unproven(form: HandOver) -> dict[str, str]:
    """Without the receipt the receiver shows a card and signs for the loss."""
    if form.proof != LOST:
        return {}
    faults = {} if form.seen else {"seen": "identity_needed"}
    return faults if form.statement else faults | {"statement": "statement_needed"}
