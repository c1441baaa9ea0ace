"""What a document is printed with: its letters, its paper, and the word across what is made from demo data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from printing.faces import Faces


@dataclass(frozen=True, slots=True)
class Press:
    """The letters, the size of the paper (`a4`, `a5`, `roll80`), and the mark of demo data."""

    faces: Faces
    size: str
    demo_mark: str
