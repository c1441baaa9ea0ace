"""A use case that takes nothing: each of its acts names a hidden character in one field, with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn, Self

from counter_app.domain.errors import InvalidInput

if TYPE_CHECKING:
    from counter_app.domain.errors import Datum

TOLD = "Ada karakter tak tampak (U+200B) pada urutan ke-3. Hapus lalu ketik ulang."
"""What is to be read beside the field."""


class Refusing:
    """Stands before a use case and refuses some of its acts; the rest is the real one's."""

    def __init__(self, real: object, field: str, *acts: str) -> None:
        self._real, self._field, self._acts = real, field, acts

    def with_draft(self, _draft: str) -> Self:
        """The same refusal, whatever form it was typed on."""
        return self

    def refuse(self, *_args: object, **_more: object) -> NoReturn:
        """Take nothing."""
        figures: dict[str, Datum] = {"position": 3, "character": "U+200B"}
        raise InvalidInput({self._field: "control_characters"}, {self._field: figures})

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - it stands for any use case
        return self.refuse if name in self._acts else getattr(self._real, name)
