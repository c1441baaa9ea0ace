"""The language of the window: Indonesian is the source; English and Qt's own Indonesian texts are translations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, QTranslator

from ui.assets import TRANSLATIONS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

FILES: Final = {"id": ("qtbase_id.qm",), "en": ("app_en.qm",)}
_LOCALES: Final = {"id": QLocale.Language.Indonesian, "en": QLocale.Language.English}
_INSTALLED: Final[list[QTranslator]] = []


def use_language(app: QApplication, language: str) -> None:
    """Show texts in that language from now on; numbers and days stay those of Indonesia's offices."""
    for old in _INSTALLED:
        app.removeTranslator(old)
    _INSTALLED.clear()
    QLocale.setDefault(QLocale(_LOCALES.get(language, QLocale.Language.Indonesian)))
    for name in FILES.get(language, ()):
        translator = QTranslator(app)
        if translator.load(str(TRANSLATIONS / name)):
            app.installTranslator(translator)
            _INSTALLED.append(translator)
