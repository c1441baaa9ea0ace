"""Lets the style sheet see that a dynamic property of a widget changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def restyle(widget: QWidget) -> None:
    """Apply the style sheet to a widget again."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def set_state(widget: QWidget, name: str, value: str) -> None:
    """Set a dynamic property and apply the style sheet if it is new."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        restyle(widget)
