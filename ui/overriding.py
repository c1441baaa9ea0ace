"""Marks a method that overrides Qt's, for the type checker; costs nothing at start."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing_extensions import override
else:

    def override(method: object) -> object:
        """The method as it is."""
        return method


__all__ = ["override"]
