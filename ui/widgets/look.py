"""The choices of how the window looks, wherever they are offered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.texts import tr
from ui.theme import Scheme
from ui.widgets.buttons import Segments

if TYPE_CHECKING:
    from ui.preferences import Preferences


def scheme_choice(preferences: Preferences) -> Segments:
    """Light, dark, or as the PC has it."""
    made = Segments(
        tr("Tampilan"),
        (
            (Scheme.SYSTEM.value, tr("Ikut PC")),
            (Scheme.LIGHT.value, tr("Terang")),
            (Scheme.DARK.value, tr("Gelap")),
        ),
    )
    made.choose(preferences.scheme)
    return made


def language_choice(preferences: Preferences) -> Segments:
    """The language, named in itself."""
    made = Segments(tr("Bahasa"), (("id", "Indonesia"), ("en", "English")))
    made.choose(preferences.language)
    return made
