"""Where the program's files lie: fonts, style, icons, translations."""

from __future__ import annotations

from pathlib import Path
from typing import Final

RESOURCES: Final = Path(__file__).resolve().parents[1] / "resources"
FONTS: Final = RESOURCES / "fonts"
QSS: Final = RESOURCES / "qss"
ICONS: Final = RESOURCES / "icons"
TRANSLATIONS: Final = RESOURCES / "translations"
