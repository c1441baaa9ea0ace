"""Names of files for papers: the kind of document and an id or a date, never anything that a person typed."""

from __future__ import annotations

import re
from typing import Final

_NAMES: Final = {
    "receipt": "tanda-terima",
    "day_log": "buku-register",
    "recovery": "kode-pemulihan",
}
_NOT_PLAIN: Final = re.compile(r"[^0-9A-Za-z.-]+")
_MAX_ABOUT: Final = 48


def file_name(document: str, about: str, suffix: str = "pdf", *, copy: int = 1) -> str:
    """A file's name for a document about a register number, an id or a day, safe on every system."""
    kind = _NAMES.get(document, "dokumen")
    place = _NOT_PLAIN.sub("-", about)[:_MAX_ABOUT].strip(".-")
    nth = f"salinan-{copy}" if copy > 1 else ""
    return "_".join(part for part in (kind, place, nth) if part) + f".{suffix}"
