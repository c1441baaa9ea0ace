"""What a screen is told beside its name where a bare id says too little; meant for once, never for coming back."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CaseAct:
    """For `case`: show this case with one of its forms open."""

    case: str
    act: str


@dataclass(frozen=True, slots=True)
class SheetAtHand:
    """For `intake`: enter afterwards what stands on this lembar darurat; `sheet` is its subject."""

    sheet: str
    number: str
